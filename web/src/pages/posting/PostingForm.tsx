import { Form, type FormInstance, Input } from 'antd';
import type { ReactNode } from 'react';
import { postingText } from '../../i18n/posting-text';
import { useText } from '../../i18n/useText';
import { EventFields } from './EventFields';
import { JobFields } from './JobFields';
import type { EnteredPosting } from './posting-entry';
import styles from './Posting.module.css';

/** What a posting says, for a new one and for a new version. */
export function PostingForm(props: {
  form: FormInstance<EnteredPosting>;
  initial: Partial<EnteredPosting>;
  onFinish: (entered: EnteredPosting) => void;
  children?: ReactNode;
}) {
  const t = useText();
  const kind = Form.useWatch('kind', props.form) ?? props.initial.kind;
  return (
    <Form<EnteredPosting>
      className={styles.form}
      form={props.form}
      layout="vertical"
      scrollToFirstError
      initialValues={props.initial}
      onFinish={(entered) => props.onFinish({ ...props.initial, ...entered })}
    >
      {props.children}
      {kind === 'event' ? <EventFields /> : <JobFields />}
      <Form.Item name="contact" label={t(postingText.contact)}>
        <Input maxLength={200} autoComplete="off" data-testid="contact" />
      </Form.Item>
    </Form>
  );
}
