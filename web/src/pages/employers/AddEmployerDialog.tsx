import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { Link } from 'react-router';
import { addEmployer, listAlike, type Employer } from '../../api/employer-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { employersText } from '../../i18n/employers-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { EmployerSelect } from './EmployerSelect';
import styles from './Employers.module.css';

interface Entered {
  name: string;
  creditCode?: string;
  parentId?: string;
  reason?: string;
}

/** A new employer; whoever is like it is shown while the name is typed. */
export function AddEmployerDialog(props: { onClose: () => void; onAdded: (employer: Employer) => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const name = Form.useWatch('name', form) ?? '';
  const creditCode = Form.useWatch('creditCode', form) ?? '';
  const alike = useQuery({
    queryKey: ['employers-alike', name, creditCode],
    queryFn: ({ signal }) => listAlike({ name, creditCode }, signal),
    enabled: name.trim().length >= 4 || creditCode.trim().length >= 18,
    placeholderData: keepPreviousData,
  });
  const adding = useCommand(
    (key, { reason, ...entered }: Entered) =>
      addEmployer(key, { ...entered, ...(reason === undefined ? {} : { reason }) }),
    { onSuccess: props.onAdded },
  );
  return (
    <Modal
      open
      width={620}
      title={t(employersText.add)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-employer' }}
      confirmLoading={adding.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => adding.mutate(entered)}>
        <Form.Item
          name="name"
          label={t(employersText.name)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input maxLength={200} autoFocus data-testid="employer-name" />
        </Form.Item>
        <Form.Item name="creditCode" label={t(employersText.creditCode)}>
          <Input maxLength={40} data-testid="employer-code" />
        </Form.Item>
        <Form.Item name="parentId" label={t(employersText.parent)} extra={t(employersText.parentHint)}>
          <EmployerSelect testid="employer-parent" />
        </Form.Item>
        <Form.Item name="reason" label={t(employersText.reason)}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
      {alike.data !== undefined && alike.data.length > 0 && (
        <div data-testid="employers-alike" role="status">
          <p className={styles.quiet}>{t(employersText.alikeFound)}</p>
          <ul className={styles.list}>
            {alike.data.map((one) => (
              <li key={one.id}>
                <Link to={`/employers/${one.id}`}>{one.name}</Link>{' '}
                <span className={styles.note}>
                  {one.creditCode} {t(one.why)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {adding.isError && <ProblemNotice error={adding.error} />}
    </Modal>
  );
}
