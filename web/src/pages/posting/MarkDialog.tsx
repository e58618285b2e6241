import { Form, Input, Modal, Radio, Select } from 'antd';
import { markPassage, type MarkPassage, type PostingVersion } from '../../api/posting-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { postingText } from '../../i18n/posting-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { placeOf } from './marked-text';
import type { SelectedPassage } from './selected-passage';

interface Entered {
  section: string;
  passage: string;
  severity: MarkPassage['severity'];
  comment: string;
}

/** A passage that no clause names: selected with the mouse, or written here, so that it can be done by keyboard alone. */
export function MarkDialog(props: {
  postingId: string;
  version: PostingVersion;
  selected: SelectedPassage | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const { version, selected } = props;
  const [form] = Form.useForm<Entered>();
  const marking = useCommand((key, body: MarkPassage) => markPassage(key, props.postingId, body), {
    onSuccess: props.onClose,
  });
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  const placed = ({ section, passage }: Pick<Entered, 'section' | 'passage'>) =>
    placeOf(
      version.sections.find(({ key }) => key === section)?.text ?? '',
      passage,
      selected?.section === section ? selected.start : undefined,
    );
  return (
    <Modal
      open
      title={t(postingText.markTitle)}
      okText={t(postingText.mark)}
      okButtonProps={{ 'data-testid': 'save-mark' }}
      confirmLoading={marking.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
    >
      <p>{t(postingText.markHint)}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          section: selected?.section ?? version.sections[0]?.key,
          passage: selected?.text ?? '',
          severity: 'forbidden',
        }}
        onFinish={({ section, passage, severity, comment }) =>
          marking.mutate({ section, severity, comment, ...placed({ section, passage })! })
        }
      >
        <Form.Item name="section" label={t(postingText.markPart)} rules={[required]}>
          <Select options={version.sections.map(({ key, label }) => ({ value: key, label: t(label) }))} />
        </Form.Item>
        <Form.Item
          name="passage"
          label={t(postingText.markPassage)}
          dependencies={['section']}
          rules={[
            required,
            ({ getFieldValue }) => ({
              validator: (_, passage: string) =>
                placed({ section: getFieldValue('section') as string, passage }) === undefined
                  ? Promise.reject(new Error(t(postingText.markMissing)))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input.TextArea rows={2} maxLength={5000} data-testid="mark-passage" />
        </Form.Item>
        <Form.Item name="severity" label={t(postingText.markSeverity)} rules={[required]}>
          <Radio.Group
            options={(['forbidden', 'doubtful'] as const).map((value) => ({ value, label: t(postingText[value]) }))}
          />
        </Form.Item>
        <Form.Item name="comment" label={t(postingText.markComment)} rules={[required]}>
          <Input.TextArea rows={2} maxLength={500} data-testid="mark-comment" />
        </Form.Item>
        {marking.isError && <ProblemNotice error={marking.error} />}
      </Form>
    </Modal>
  );
}
