import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { adjustmentChoices, openAdjustment } from '../../api/adjustment-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { adjustmentText } from '../../i18n/adjustment-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Entered {
  unitId: string;
  collegeId?: string;
  reason: string;
}

/** Lists a major without figures: who decides, says why. A school also names the college that adjusts. */
export function ListMajorDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const queries = useQueryClient();
  const choices = useQuery({ queryKey: ['adjustment-choices'], queryFn: adjustmentChoices });
  const listing = useCommand((key, entered: Entered) => openAdjustment(key, entered), {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['adjustments'] });
      void message.success(t(adjustmentText.listed));
      onClose();
    },
  });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const colleges = choices.data?.colleges ?? [];
  return (
    <Modal
      open
      title={t(adjustmentText.list)}
      okText={t(adjustmentText.confirm)}
      cancelText={t(adjustmentText.cancel)}
      okButtonProps={{ 'data-testid': 'confirm-listing' }}
      confirmLoading={listing.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t(adjustmentText.listHint)}</p>
      {choices.isError && <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />}
      <Form form={form} layout="vertical" onFinish={(entered) => listing.mutate(entered)}>
        <Form.Item name="unitId" label={t(adjustmentText.major)} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={choices.isPending}
            placeholder={t(adjustmentText.chooseMajor)}
            data-testid="listed-major"
            options={(choices.data?.majors ?? []).map(({ id, school, name, code }) => ({
              value: id,
              label: `${school} ${name}（${code}）`,
            }))}
          />
        </Form.Item>
        {colleges.length > 0 && (
          <Form.Item name="collegeId" label={t(adjustmentText.college)} rules={[required]}>
            <Select options={colleges.map(({ id, name }) => ({ value: id, label: name }))} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t(adjustmentText.reason)} rules={[required]}>
          <Input.TextArea rows={4} maxLength={4000} data-testid="listing-reason" />
        </Form.Item>
        {listing.isError && <ProblemNotice error={listing.error} />}
      </Form>
    </Modal>
  );
}
