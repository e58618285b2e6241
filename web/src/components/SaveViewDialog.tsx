import { App, Form, Input, Modal, Select } from 'antd';
import { saveView, type SavedList } from '../api/inbox-endpoints';
import { useCommand } from '../api/useCommand';
import { viewText } from '../i18n/inbox-text';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { useSession } from '../layout/SessionContext';
import { ProblemNotice } from './ProblemNotice';

interface SaveViewDialogProps {
  list: SavedList;
  query: Record<string, string>;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const PERSONAL = '';

/** A name for the list as it is shown now, and who else may open it. */
export function SaveViewDialog({ list, query, onClose, onSaved }: SaveViewDialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const { roles } = useSession();
  const [form] = Form.useForm<{ name: string; organisationId: string }>();
  const saving = useCommand(
    (key, { name, organisationId }: { name: string; organisationId: string }) =>
      saveView(key, { list, name, query, ...(organisationId === PERSONAL ? {} : { organisationId }) }),
    {
      onSuccess: ({ id }) => {
        void message.success(t(viewText.saved));
        onSaved(id);
        onClose();
      },
    },
  );
  const organisations = new Map(roles.map(({ organisation }) => [organisation.id, organisation.name]));
  return (
    <Modal
      open
      title={t(viewText.save)}
      okText={t(shellText.save)}
      okButtonProps={{ 'data-testid': 'confirm-view' }}
      confirmLoading={saving.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ organisationId: PERSONAL }}
        onFinish={(entered) => saving.mutate(entered)}
      >
        <Form.Item
          name="name"
          label={t(viewText.name)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input maxLength={40} autoFocus data-testid="view-name" />
        </Form.Item>
        <Form.Item name="organisationId" label={t(viewText.share)} extra={t(viewText.shareHint)}>
          <Select
            data-testid="view-share"
            options={[
              { value: PERSONAL, label: t(viewText.personal) },
              ...[...organisations].map(([id, name]) => ({ value: id, label: name })),
            ]}
          />
        </Form.Item>
        {saving.isError && <ProblemNotice error={saving.error} />}
      </Form>
    </Modal>
  );
}
