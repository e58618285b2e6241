import { App, Form, Input, Modal } from 'antd';
import { changePassword } from '../api/endpoints';
import { useCommand } from '../api/useCommand';
import { ProblemNotice } from '../components/ProblemNotice';
import { shellText } from '../i18n/shell-text';
import { signInText } from '../i18n/sign-in-text';
import { useText } from '../i18n/useText';

interface Entered {
  current: string;
  next: string;
  repeated: string;
}

/** `forced`: signed in with a one-time password; the window stays until an own password is chosen. */
export default function ChangePassword({ onClose, forced = false }: { onClose: () => void; forced?: boolean }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const changing = useCommand((key, { current, next }: Entered) => changePassword(key, { current, next }), {
    quiet: true,
    onSuccess: () => {
      void message.success(t(shellText.passwordChanged));
      onClose();
    },
  });
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      title={t(shellText.changePassword)}
      okText={t(shellText.save)}
      confirmLoading={changing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      closable={!forced}
      mask={{ closable: false }}
      cancelButtonProps={forced ? { style: { display: 'none' } } : {}}
      okButtonProps={{ 'data-testid': 'save-password' }}
    >
      {forced && <p>{t(signInText.mustChange)}</p>}
      <Form form={form} layout="vertical" onFinish={(entered) => changing.mutate(entered)}>
        <Form.Item name="current" label={t(shellText.currentPassword)} rules={[required]}>
          <Input.Password autoComplete="current-password" data-testid="current-password" />
        </Form.Item>
        <Form.Item name="next" label={t(shellText.nextPassword)} extra={t(signInText.passwordHint)} rules={[required]}>
          <Input.Password autoComplete="new-password" data-testid="next-password" />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={t(shellText.repeatPassword)}
          dependencies={['next']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t(shellText.passwordsDiffer))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" data-testid="repeat-password" />
        </Form.Item>
        {changing.isError && <ProblemNotice error={changing.error} />}
      </Form>
    </Modal>
  );
}
