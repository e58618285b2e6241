import { Button, Form, Input, InputNumber } from 'antd';
import { DayInput } from '../../components/DayInput';
import { postingText } from '../../i18n/posting-text';
import { shellText, timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { typedDay } from '../../time/typed';
import type { EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';

const Item = Form.Item<EnteredPosting>;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Day, place, safety, and each employer with what it offers. */
export function EventFields() {
  const t = useText();
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const hour = { required: true, pattern: HOUR, message: t(postingText.hourWrong) };
  const area = { autoSize: { minRows: 2, maxRows: 8 } };
  return (
    <>
      <div className={styles.pair}>
        <Item name="title" label={t(postingText.eventTitle)} rules={[required]}>
          <Input maxLength={100} autoComplete="off" data-testid="posting-title" />
        </Item>
        <Item name="place" label={t(postingText.place)} rules={[required]}>
          <Input maxLength={500} autoComplete="off" data-testid="place" />
        </Item>
        <Item
          name="date"
          label={t(postingText.date)}
          rules={[
            {
              required: true,
              validator: (_, value: string | undefined) =>
                typedDay(value ?? '') === undefined
                  ? Promise.reject(new Error(t(timeText.dayWrong)))
                  : Promise.resolve(),
            },
          ]}
        >
          <DayInput testid="event-date" />
        </Item>
        <Item
          name="visitors"
          label={t(postingText.visitors)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <InputNumber min={1} max={1_000_000} precision={0} data-testid="visitors" />
        </Item>
        <Item name="startsAt" label={t(postingText.startsAt)} rules={[hour]}>
          <Input placeholder="09:00" autoComplete="off" data-testid="starts-at" />
        </Item>
        <Item name="endsAt" label={t(postingText.endsAt)} rules={[hour]}>
          <Input placeholder="16:30" autoComplete="off" data-testid="ends-at" />
        </Item>
      </div>
      <Item name="safetyPlan" label={t(postingText.safetyPlan)} rules={[required]}>
        <Input.TextArea {...area} maxLength={5000} data-testid="safety-plan" />
      </Item>
      <Item name="description" label={t(postingText.description)}>
        <Input.TextArea {...area} maxLength={5000} />
      </Item>
      <Form.List name="employers" initialValue={[{}]}>
        {(fields, { add, remove }) => (
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend>{t(postingText.taking)}</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.employer} data-testid={`employer-${name + 1}`}>
                <div className={styles.pair}>
                  <Form.Item name={[name, 'name']} label={t(postingText.employerName)} rules={[required]}>
                    <Input maxLength={200} autoComplete="off" />
                  </Form.Item>
                  <Form.Item name={[name, 'creditCode']} label={t(postingText.creditCode)}>
                    <Input maxLength={18} autoComplete="off" />
                  </Form.Item>
                </div>
                <Form.Item name={[name, 'jobs']} label={t(postingText.jobsOffered)} rules={[required]}>
                  <Input.TextArea {...area} maxLength={5000} />
                </Form.Item>
                {fields.length > 1 && (
                  <Button size="small" onClick={() => remove(name)} style={{ marginBottom: 8 }}>
                    {t(postingText.removeEmployer, { n: name + 1 })}
                  </Button>
                )}
              </div>
            ))}
            <Button onClick={() => add({})} data-testid="add-employer" style={{ marginBottom: 10 }}>
              {t(postingText.addEmployer)}
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  );
}
