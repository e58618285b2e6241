import { App, Checkbox, Form, Input, Modal } from 'antd';
import { addRole } from '../../api/role-endpoints';
import type { OrganisationKind } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { KIND_NAMES } from './role-names';

interface Entered {
  zh: string;
  en: string;
  code: string;
  organisationKinds: OrganisationKind[];
}

/** A role that this installation adds: models name it as candidate, people are given it; it opens no page by itself. */
export function NewRoleDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const adding = useCommand(
    (key, { zh, en, code, organisationKinds }: Entered) =>
      addRole(key, { code: code.trim(), name: { zh: zh.trim(), en: en.trim() }, organisationKinds }),
    {
      onSuccess: () => {
        void message.info(t(administrationText.roleAdded));
        onClose();
      },
    },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(administrationText.newRole)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-new-role' }}
      confirmLoading={adding.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(administrationText.newRoleHint)}</p>
      <Form form={form} layout="vertical" onFinish={(entered) => adding.mutate(entered)}>
        <Form.Item name="zh" label={t(administrationText.roleNameZh)} rules={[required]}>
          <Input maxLength={40} data-testid="role-name-zh" />
        </Form.Item>
        <Form.Item name="en" label={t(administrationText.roleNameEn)} rules={[required]}>
          <Input maxLength={60} data-testid="role-name-en" />
        </Form.Item>
        <Form.Item
          name="code"
          label={t(administrationText.roleCode)}
          extra={t(administrationText.roleCodeHint)}
          rules={[required]}
        >
          <Input maxLength={40} data-testid="role-code" />
        </Form.Item>
        <Form.Item
          name="organisationKinds"
          label={t(administrationText.roleKinds)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <Checkbox.Group
            options={(Object.keys(KIND_NAMES) as OrganisationKind[]).map((value) => ({
              value,
              label: t(KIND_NAMES[value]),
            }))}
          />
        </Form.Item>
        {adding.isError && <ProblemNotice error={adding.error} />}
      </Form>
    </Modal>
  );
}
