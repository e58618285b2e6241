import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReportIntake } from '../../api/confidential-endpoints';
import { DayInput } from '../../components/DayInput';
import { complaintText } from '../../i18n/complaint-text';
import { reportText } from '../../i18n/report-text';
import { shellText, timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { typedDayAndTime } from '../../time/typed';
import { isInFuture } from '../complaint/complaint-entry';
import styles from '../complaint/RegisterComplaintPage.module.css';
import type { EnteredRegistration } from './register-entry';

const Item = Form.Item<EnteredRegistration>;
const MAX_POINTS = 20;

export function ReportFields({ intake, backDated }: { intake: ReportIntake; backDated: boolean }) {
  const t = useText();
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const chosen = { required: true, message: t(shellText.required) };
  const received = (_: unknown, value: string | undefined) => {
    const typed = typedDayAndTime(value ?? '');
    if (typed === undefined) return Promise.reject(new Error(t(timeText.instantWrong)));
    return isInFuture(typed, new Date()) ? Promise.reject(new Error(t(complaintText.future))) : Promise.resolve();
  };
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t(reportText.received)}</legend>
        <div className={styles.pair}>
          <Item name="channel" label={t(complaintText.channel)} rules={[chosen]}>
            <Select
              options={intake.channels.map(({ value, label }) => ({ value, label: t(label) }))}
              data-testid="channel"
            />
          </Item>
          <Item name="receivedAt" label={t(complaintText.receivedAt)} rules={[chosen, { validator: received }]}>
            <DayInput withTime testid="received-at" />
          </Item>
        </div>
        {backDated && (
          <Item
            name="backDatingReason"
            label={t(complaintText.backDatingReason)}
            extra={t(complaintText.backDatingHint)}
            rules={[required]}
          >
            <Input.TextArea rows={2} maxLength={500} data-testid="back-dating-reason" />
          </Item>
        )}
        <div className={styles.pair}>
          <Item name="accusedSchoolId" label={t(reportText.school)} rules={[chosen]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={intake.schools.map(({ id, name }) => ({ value: id, label: name }))}
              data-testid="accused-school"
            />
          </Item>
          <Item
            name="namesLeader"
            valuePropName="checked"
            label=" "
            colon={false}
            extra={t(reportText.namesLeaderHint)}
          >
            <Checkbox data-testid="names-leader">{t(reportText.namesLeader)}</Checkbox>
          </Item>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t(reportText.points)}</legend>
        <p className={styles.reporterHint}>{t(reportText.pointsHint)}</p>
        <Form.List name="allegations">
          {(points, { add, remove }) => (
            <>
              {points.map(({ key, name }) => (
                <Form.Item
                  key={key}
                  label={t(reportText.point, { n: name + 1 })}
                  htmlFor={`allegations_${name}_text`}
                  required
                >
                  <Form.Item name={[name, 'text']} rules={[required]} noStyle>
                    <Input.TextArea
                      autoSize={{ minRows: 2, maxRows: 8 }}
                      maxLength={2000}
                      data-testid={`allegation-${name}`}
                    />
                  </Form.Item>
                  {points.length > 1 && (
                    <Button type="link" size="small" onClick={() => remove(name)}>
                      {t(reportText.removePoint)}
                    </Button>
                  )}
                </Form.Item>
              ))}
              {points.length < MAX_POINTS && (
                <Form.Item>
                  <Button onClick={() => add({ text: '' })} data-testid="add-point">
                    {t(reportText.addPoint)}
                  </Button>
                </Form.Item>
              )}
            </>
          )}
        </Form.List>
        <Item name="description" label={t(reportText.description)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={10000} data-testid="description" />
        </Item>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t(reportText.reporter)}</legend>
        <p className={styles.reporterHint}>{t(reportText.reporterHint)}</p>
        <div className={styles.pair}>
          <Item name="name" label={t(complaintText.name)}>
            <Input maxLength={60} autoComplete="off" data-testid="reporter-name" />
          </Item>
          <Item name="phone" label={t(complaintText.phone)}>
            <Input maxLength={30} autoComplete="off" data-testid="reporter-phone" />
          </Item>
          <Item
            name="email"
            label={t(complaintText.email)}
            rules={[{ type: 'email', message: t(complaintText.emailWrong) }]}
          >
            <Input maxLength={120} autoComplete="off" data-testid="reporter-email" />
          </Item>
          <Item name="idNumber" label={t(reportText.idNumber)}>
            <Input maxLength={30} autoComplete="off" data-testid="reporter-id-number" />
          </Item>
        </div>
      </fieldset>
    </>
  );
}
