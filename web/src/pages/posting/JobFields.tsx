import { Form, Input, InputNumber } from 'antd';
import { DayInput } from '../../components/DayInput';
import { postingText } from '../../i18n/posting-text';
import { shellText, timeText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { typedDay } from '../../time/typed';
import type { EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';

const Item = Form.Item<EnteredPosting>;

/** Every part that a posting has to state. */
export function JobFields() {
  const t = useText();
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const area = { autoSize: { minRows: 2, maxRows: 8 } };
  return (
    <>
      <div className={styles.pair}>
        <Item name={['employer', 'name']} label={t(postingText.employerName)} rules={[required]}>
          <Input maxLength={200} autoComplete="off" data-testid="employer-name" />
        </Item>
        <Item name={['employer', 'creditCode']} label={t(postingText.creditCode)}>
          <Input maxLength={18} autoComplete="off" />
        </Item>
        <Item name="title" label={t(postingText.jobTitle)} rules={[required]}>
          <Input maxLength={100} autoComplete="off" data-testid="posting-title" />
        </Item>
        <Item
          name="headcount"
          label={t(postingText.headcount)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <InputNumber min={1} max={100_000} precision={0} data-testid="headcount" />
        </Item>
      </div>
      <Item name="conditions" label={t(postingText.conditions)} rules={[required]}>
        <Input.TextArea {...area} maxLength={5000} data-testid="conditions" />
      </Item>
      <Item name="work" label={t(postingText.work)} rules={[required]}>
        <Input.TextArea {...area} maxLength={5000} data-testid="work" />
      </Item>
      <div className={styles.pair}>
        <Item name="place" label={t(postingText.workPlace)} rules={[required]}>
          <Input maxLength={500} autoComplete="off" data-testid="place" />
        </Item>
        <Item name="pay" label={t(postingText.pay)} rules={[required]}>
          <Input maxLength={500} autoComplete="off" data-testid="pay" />
        </Item>
        <Item
          name="validUntil"
          label={t(postingText.validUntil)}
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
          <DayInput testid="valid-until" />
        </Item>
      </div>
    </>
  );
}
