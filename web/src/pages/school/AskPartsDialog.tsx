import { App, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { splitTask, type TaskSplit } from '../../api/school-endpoints';
import { useCommand } from '../../api/useCommand';
import { DayInput } from '../../components/DayInput';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/ProblemNotice';
import { StoredFiles } from '../../components/StoredFiles';
import { splitText } from '../../i18n/school-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Entered {
  colleges: string[];
  request: string;
  dueOn: string;
  extra?: Record<string, string>;
}

/** Which colleges are asked for what, by when, with which files. */
export function AskPartsDialog({ taskId, split, onClose }: { taskId: string; split: TaskSplit; onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const chosen = Form.useWatch('colleges', form) ?? [];
  const [documents, setDocuments] = useState<{ id: string; name: string }[]>([]);
  const asked = new Set(split.parts.filter(({ state }) => isOpen(state)).map(({ college }) => college.id));
  const free = split.colleges.filter(({ id }) => !asked.has(id));
  const asking = useCommand(
    (key, { colleges, request, dueOn, extra = {} }: Entered) =>
      splitTask(
        key,
        taskId,
        colleges.map((organisationId) => ({
          organisationId,
          request: [request, extra[organisationId]].filter(Boolean).join('\n'),
          dueOn,
          documentIds: documents.map(({ id }) => id),
        })),
      ),
    {
      onSuccess: () => {
        void message.success(t(splitText.split));
        onClose();
      },
    },
  );
  const required = { required: true, message: t(shellText.required) };
  return (
    <Modal
      open
      width={640}
      title={t(splitText.split)}
      okText={t(splitText.split)}
      okButtonProps={{ 'data-testid': 'confirm-split', disabled: free.length === 0 }}
      confirmLoading={asking.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {free.length === 0 ? (
        <EmptyState title={t(splitText.noColleges)} />
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ colleges: [], dueOn: split.latestDue ?? '' }}
          onFinish={(entered) => asking.mutate(entered)}
        >
          <Form.Item name="colleges" label={t(splitText.colleges)} rules={[required]}>
            <Checkbox.Group
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
              data-testid="split-colleges"
            />
          </Form.Item>
          <Form.Item
            name="request"
            label={t(splitText.request)}
            extra={t(splitText.requestHint)}
            rules={[{ ...required, whitespace: true }]}
          >
            <Input.TextArea rows={3} maxLength={2000} data-testid="split-request" />
          </Form.Item>
          {free
            .filter(({ id }) => chosen.includes(id))
            .map(({ id, name }) => (
              <Form.Item key={id} name={['extra', id]} label={t(splitText.extra, { college: name })}>
                <Input.TextArea rows={1} autoSize maxLength={1900} />
              </Form.Item>
            ))}
          <Form.Item
            name="dueOn"
            label={t(splitText.dueOn)}
            extra={split.latestDue !== null && t(splitText.dueHint, { day: split.latestDue })}
            rules={[required]}
          >
            <DayInput testid="split-due" />
          </Form.Item>
          <Form.Item label={t(splitText.files)} htmlFor="split-files">
            <StoredFiles id="split-files" from="own" documents={documents} onChange={setDocuments} />
          </Form.Item>
          {asking.isError && <ProblemNotice error={asking.error} />}
        </Form>
      )}
    </Modal>
  );
}

// helpers

const isOpen = (state: string): boolean => state !== 'withdrawn' && state !== 'closed';
