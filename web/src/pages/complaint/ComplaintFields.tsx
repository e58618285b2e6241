import { Form, Input, Select } from 'antd';
import type { Intake } from '../../api/types';
import { DayInput } from '../../components/DayInput';
import { complaintText } from '../../i18n/complaint-text';
import { shellText, timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { typedDayAndTime } from '../../time/typed';
import { isInFuture, type EnteredComplaint } from './complaint-entry';
import styles from './RegisterComplaintPage.module.css';

const Item = Form.Item<EnteredComplaint>;

export function ComplaintFields({ intake, backDated }: { intake: Intake; backDated: boolean }) {
  const t = useText();
  // A school registers for itself: which school is concerned is no question.
  const isSchool = useDuties().includes('employment-office');
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const chosen = { required: true, message: t(shellText.required) };
  const labelled = (options: { value: string; label: Parameters<typeof t>[0] }[] = []) =>
    options.map((option) => ({ value: option.value, label: t(option.label) }));
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{t(complaintText.received)}</legend>
        <div className={styles.pair}>
          <Item name="channel" label={t(complaintText.channel)} rules={[chosen]}>
            <Select options={labelled(intake.channels)} data-testid="channel" />
          </Item>
          <Item
            name="receivedAt"
            label={t(complaintText.receivedAt)}
            rules={[
              chosen,
              {
                validator: (_, value: string | undefined) => {
                  const received = typedDayAndTime(value ?? '');
                  if (received === undefined) return Promise.reject(new Error(t(timeText.instantWrong)));
                  return isInFuture(received, new Date())
                    ? Promise.reject(new Error(t(complaintText.future)))
                    : Promise.resolve();
                },
              },
            ]}
          >
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
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t(complaintText.employer)}</legend>
        <div className={styles.pair}>
          <Item name="employerName" label={t(complaintText.employerName)} rules={[required]}>
            <Input maxLength={200} autoComplete="off" data-testid="employer-name" />
          </Item>
          <Item
            name="creditCode"
            label={t(complaintText.creditCode)}
            rules={[{ pattern: /^[0-9A-Z]{18}$/, message: t(complaintText.creditCodeWrong) }]}
          >
            <Input maxLength={18} autoComplete="off" data-testid="credit-code" />
          </Item>
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t(complaintText.matter)}</legend>
        <div className={styles.pair}>
          <Item name="category" label={t(complaintText.category)} rules={[chosen]}>
            <Select options={labelled(intake.categories)} data-testid="category" />
          </Item>
          {!isSchool && (
            <Item name="hostingSchoolId" label={t(complaintText.hostingSchool)}>
              <Select
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                options={intake.schools.map((school) => ({ value: school.id, label: school.name }))}
                data-testid="hosting-school"
              />
            </Item>
          )}
        </div>
        <Item
          name="postingText"
          label={t(complaintText.postingText)}
          extra={t(complaintText.postingHint)}
          rules={[required]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={10000} data-testid="posting-text" />
        </Item>
        <Item name="description" label={t(complaintText.description)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={10000} data-testid="description" />
        </Item>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t(complaintText.reporter)}</legend>
        <p className={styles.reporterHint}>{t(complaintText.reporterHint)}</p>
        <div className={styles.triple}>
          <Item name="reporterName" label={t(complaintText.name)}>
            <Input maxLength={100} autoComplete="off" data-testid="reporter-name" />
          </Item>
          <Item name="reporterPhone" label={t(complaintText.phone)}>
            <Input maxLength={40} autoComplete="off" data-testid="reporter-phone" />
          </Item>
          <Item
            name="reporterEmail"
            label={t(complaintText.email)}
            rules={[{ type: 'email', message: t(complaintText.emailWrong) }]}
          >
            <Input maxLength={200} autoComplete="off" data-testid="reporter-email" />
          </Item>
        </div>
      </fieldset>
    </>
  );
}
