import { Form, Input, Modal, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import {
  addFormerName,
  correctEmployer,
  endSameness,
  recordSameness,
  writeContact,
  type Employer,
  type EmployerContact,
} from '../../api/employer-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { ProblemNotice } from '../../components/ProblemNotice';
import { employersText } from '../../i18n/employers-text';
import type { L } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { EmployerSelect } from './EmployerSelect';
import styles from './Employers.module.css';

interface DialogProps {
  employer: Employer;
  onClose: () => void;
}

interface Reasoned {
  reason: string;
}

/** Another name, code or parent, with the reason. */
export function CorrectDialog({ employer, onClose }: DialogProps) {
  const t = useText();
  const { id, version, name, creditCode, parent } = employer;
  return (
    <ChangeDialog<{ name: string; creditCode?: string; parentId?: string } & Reasoned>
      title={employersText.correct}
      initial={{ name, creditCode: creditCode ?? '', parentId: parent?.id, reason: '' }}
      onClose={onClose}
      run={(key, entered) =>
        correctEmployer(key, id, {
          version,
          reason: entered.reason,
          name: entered.name,
          creditCode: entered.creditCode?.trim() || null,
          parentId: entered.parentId ?? null,
        })
      }
    >
      <Required name="name" label={t(employersText.name)} extra={t(employersText.renameHint)}>
        <Input maxLength={200} data-testid="employer-name" />
      </Required>
      <Form.Item name="creditCode" label={t(employersText.creditCode)}>
        <Input maxLength={40} data-testid="employer-code" />
      </Form.Item>
      <Form.Item name="parentId" label={t(employersText.parent)} extra={t(employersText.parentHint)}>
        <EmployerSelect present={parent} except={id} testid="employer-parent" />
      </Form.Item>
    </ChangeDialog>
  );
}

/** A name from before the employer was registered. */
export function FormerNameDialog({ employer: { id, version }, onClose }: DialogProps) {
  const t = useText();
  return (
    <ChangeDialog<{ name: string; since?: string; until: string } & Reasoned>
      title={employersText.addFormerName}
      onClose={onClose}
      run={(key, { since, ...entered }) =>
        addFormerName(key, id, { version, ...entered, ...(since === undefined || since === '' ? {} : { since }) })
      }
    >
      <Required name="name" label={t(employersText.name)}>
        <Input maxLength={200} autoFocus data-testid="former-name" />
      </Required>
      <Form.Item name="since" label={t(employersText.since)}>
        <DayInput testid="former-since" />
      </Form.Item>
      <Required name="until" label={t(employersText.until)}>
        <DayInput testid="former-until" />
      </Required>
    </ChangeDialog>
  );
}

/** Whom to reach; an empty field is taken out. */
export function ContactDialog({
  employer: { id, version },
  contact,
  onClose,
}: DialogProps & { contact: EmployerContact }) {
  const t = useText();
  const initial = Object.fromEntries(Object.entries(contact).map(([field, value]) => [field, value ?? '']));
  return (
    <ChangeDialog<{ person?: string; telephone?: string; email?: string; address?: string } & Reasoned>
      title={employersText.editContact}
      initial={{ ...initial, reason: '' }}
      onClose={onClose}
      run={(key, entered) => writeContact(key, id, { version, ...entered })}
    >
      <p className={styles.quiet}>{t(employersText.contactHint)}</p>
      <Form.Item name="person" label={t(employersText.person)}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="telephone" label={t(employersText.telephone)}>
        <Input maxLength={60} data-testid="contact-telephone" />
      </Form.Item>
      <Form.Item
        name="email"
        label={t(employersText.email)}
        rules={[{ type: 'email', message: t(employersText.emailWrong) }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="address" label={t(employersText.address)}>
        <Input maxLength={200} />
      </Form.Item>
    </ChangeDialog>
  );
}

/** A person's finding that two employers are one; it can be taken back. */
export function SamenessDialog({ employer: { id, version }, onClose }: DialogProps) {
  const t = useText();
  return (
    <ChangeDialog<{ otherId: string } & Reasoned>
      title={employersText.recordSame}
      onClose={onClose}
      run={(key, entered) => recordSameness(key, id, { version, ...entered })}
    >
      <p className={styles.quiet}>{t(employersText.sameHint)}</p>
      <Form.Item
        name="otherId"
        label={t(employersText.other)}
        rules={[{ required: true, message: t(shellText.required) }]}
      >
        <EmployerSelect except={id} testid="same-other" />
      </Form.Item>
    </ChangeDialog>
  );
}

export function EndSamenessDialog({ employer: { id }, samenessId, onClose }: DialogProps & { samenessId: string }) {
  return (
    <ChangeDialog<Reasoned>
      title={employersText.endSame}
      onClose={onClose}
      run={(key, { reason }) => endSameness(key, id, samenessId, reason)}
    />
  );
}

// helpers

/** The frame of every change: its fields, then the reason, which is never missing. */
function ChangeDialog<Entered extends Reasoned>(props: {
  title: L;
  initial?: Partial<Entered>;
  run: (key: string, entered: Entered) => Promise<Employer>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const changing = useCommand(props.run, { onSuccess: props.onClose });
  return (
    <Modal
      open
      width={560}
      title={t(props.title)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-change' }}
      confirmLoading={changing.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={props.initial as object | undefined}
        onFinish={(entered) => changing.mutate(entered)}
      >
        {props.children}
        <Required name="reason" label={t(employersText.reasonOfChange)}>
          <Input.TextArea rows={2} maxLength={500} data-testid="change-reason" />
        </Required>
      </Form>
      {changing.isError && <ProblemNotice error={changing.error} />}
    </Modal>
  );
}

function Required(props: FormItemProps) {
  const t = useText();
  return <Form.Item {...props} rules={[{ required: true, whitespace: true, message: t(shellText.required) }]} />;
}
