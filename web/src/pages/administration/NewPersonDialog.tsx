import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { createPerson, listOrganisations } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { ShownOnce } from '../../components/ShownOnce';
import { administrationText } from '../../i18n/administration-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<{ name: string; userName: string; organisationId?: string }>();
  const creating = useCommand(createPerson);
  const organisations = useQuery({ queryKey: ['organisations'], queryFn: listOrganisations });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const password = creating.data?.oneTimePassword;
  if (creating.data !== undefined) {
    return (
      <Modal
        open
        title={`${t(administrationText.created)} · ${creating.data.name}`}
        okText={t(shellText.close)}
        onOk={onClose}
        onCancel={onClose}
        cancelButtonProps={{ style: { display: 'none' } }}
      >
        {password !== undefined && (
          <>
            <p>{t(administrationText.oneTimePassword)}</p>
            <ShownOnce value={password} hint={t(administrationText.oneTimePasswordHint)} testid="one-time-password" />
          </>
        )}
      </Modal>
    );
  }
  return (
    <Modal
      open
      title={t(administrationText.newPerson)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-person' }}
      confirmLoading={creating.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => creating.mutate(entered)}>
        <Form.Item name="name" label={t(administrationText.personName)} rules={[required]}>
          <Input maxLength={50} autoComplete="off" data-testid="person-name" />
        </Form.Item>
        <Form.Item name="userName" label={t(administrationText.userName)} rules={[required]}>
          <Input maxLength={50} autoComplete="off" data-testid="person-user-name" />
        </Form.Item>
        <Form.Item
          name="organisationId"
          label={t(administrationText.employedBy)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={(organisations.data ?? [])
              .filter((organisation) => !organisation.disabled)
              .map((organisation) => ({ value: organisation.id, label: organisation.name }))}
            data-testid="person-organisation"
          />
        </Form.Item>
        {creating.isError && <ProblemNotice error={creating.error} />}
      </Form>
    </Modal>
  );
}
