import { Form, Input, Modal, Select } from 'antd';
import type { Organisation } from '../../api/administration-types';
import { changeOrganisation, createOrganisation } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { KIND_NAMES } from './role-names';

interface Entered {
  name: string;
  kind: Organisation['kind'];
  parentId: string;
}

/** Creates an organisation, or renames one: its kind and place in the tree stay, because cases refer to them. */
export function OrganisationDialog(props: { organisation?: Organisation; all: Organisation[]; onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const { organisation } = props;
  const saving = useCommand(
    (key, entered: Entered) =>
      organisation === undefined
        ? createOrganisation(key, entered)
        : changeOrganisation(key, organisation.id, { name: entered.name, version: organisation.version }),
    { onSuccess: props.onClose },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(organisation === undefined ? administrationText.newOrganisation : administrationText.rename)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'save-organisation' }}
      confirmLoading={saving.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <Form form={form} layout="vertical" initialValues={organisation} onFinish={(entered) => saving.mutate(entered)}>
        <Form.Item name="name" label={t(administrationText.name)} rules={[required]}>
          <Input maxLength={100} data-testid="organisation-name" />
        </Form.Item>
        {organisation === undefined && (
          <>
            <Form.Item name="kind" label={t(administrationText.kind)} rules={[required]}>
              <Select
                options={Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label: t(label) }))}
                data-testid="organisation-kind"
              />
            </Form.Item>
            <Form.Item name="parentId" label={t(administrationText.parent)} rules={[required]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={props.all.map((other) => ({ value: other.id, label: other.name }))}
                data-testid="organisation-parent"
              />
            </Form.Item>
          </>
        )}
        {saving.isError && <ProblemNotice error={saving.error} />}
      </Form>
    </Modal>
  );
}
