import { Form, Modal } from 'antd';
import {
  addApprovers,
  copyTask,
  delegateTask,
  handBackTask,
  recallTask,
  removeApprover,
  returnTask,
  takeBackTask,
  type TaskVerbs,
  transferTask,
  voteOnTask,
  withdrawTask,
} from '../../../api/verb-endpoints';
import { useCommand } from '../../../api/useCommand';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useText } from '../../../i18n/useText';
import { verbText } from '../../../i18n/verb-text';
import type { MenuVerb } from './VerbMenu';
import { VerbFields, type VerbValues } from './VerbFields';

interface VerbDialogProps {
  taskId: string;
  verb: MenuVerb;
  page: TaskVerbs;
  /** `movedTo` is the step that is open again, null while that is on its way to the cluster. */
  onDone: (movedTo?: string | null) => void;
  onClose: () => void;
}

const HINTS = {
  transfer: verbText.transferHint,
  delegate: verbText.delegateHint,
  'hand-back': verbText.handBackHint,
  recall: verbText.recallHint,
  'take-back': verbText.takeBackHint,
  return: verbText.returnHint,
  withdraw: verbText.withdrawHint,
  copy: verbText.copyHint,
} as const;

/** One verb with what it asks for; the server checks it all again. */
export function VerbDialog({ taskId, verb, page, onDone, onClose }: VerbDialogProps) {
  const t = useText();
  const [form] = Form.useForm<VerbValues>();
  const acting = useCommand((key, values: VerbValues) => run(key, taskId, verb, page.version, values), {
    onSuccess: (moved) => onDone(moved?.taskId),
  });
  const hint = (HINTS as Partial<Record<MenuVerb, (typeof HINTS)[keyof typeof HINTS]>>)[verb];
  return (
    <Modal
      open
      title={t(verbText[verb])}
      okText={t(verbText[verb])}
      okButtonProps={{ 'data-testid': 'confirm-verb' }}
      confirmLoading={acting.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {hint !== undefined && <p>{t(hint)}</p>}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ position: 'after', mode: 'all', percent: 60, vote: 'for', personIds: [] }}
        onFinish={(values) => acting.mutate(values)}
      >
        <VerbFields taskId={taskId} verb={verb} page={page} />
        {acting.isError && <ProblemNotice error={acting.error} />}
      </Form>
    </Modal>
  );
}

// helpers

async function run(
  key: string,
  taskId: string,
  verb: MenuVerb,
  version: number,
  values: VerbValues,
): Promise<{ taskId: string | null } | undefined> {
  const { personId = '', personIds = [], reason = '', note } = values;
  switch (verb) {
    case 'transfer':
      await transferTask(key, taskId, { version, personId, reason });
      return undefined;
    case 'delegate':
      await delegateTask(key, taskId, { version, personId, reason });
      return undefined;
    case 'hand-back':
      await handBackTask(key, taskId, { version, note });
      return undefined;
    case 'recall':
      await recallTask(key, taskId, version);
      return undefined;
    case 'add-approvers': {
      const { position = 'after', mode = 'all', percent } = values;
      const written = mode === 'percent' ? `percent-${percent}` : mode;
      await addApprovers(key, taskId, { version, position, mode: written, personIds, reason });
      return undefined;
    }
    case 'remove-approver':
      await removeApprover(key, taskId, { version, personId, reason });
      return undefined;
    case 'vote':
      await voteOnTask(key, taskId, { vote: values.vote ?? 'for', opinion: values.opinion });
      return undefined;
    case 'take-back':
      await takeBackTask(key, taskId, version);
      return undefined;
    case 'return':
      return returnTask(key, taskId, { version, elementId: values.elementId ?? '', reason });
    case 'withdraw':
      return withdrawTask(key, taskId, reason);
    case 'copy':
      await copyTask(key, taskId, { personIds, note });
      return undefined;
    default:
      return verb satisfies never;
  }
}
