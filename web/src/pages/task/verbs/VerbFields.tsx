import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { getTaskPeople, type Part, type TaskVerbs } from '../../../api/verb-endpoints';
import { actingText } from '../../../i18n/acting-text';
import { shellText } from '../../../i18n/shell-text';
import { useText } from '../../../i18n/useText';
import { verbText } from '../../../i18n/verb-text';
import type { MenuVerb } from './VerbMenu';

export interface VerbValues {
  personId?: string;
  personIds?: string[];
  reason?: string;
  note?: string;
  position?: 'before' | 'parallel' | 'after';
  mode?: 'all' | 'one-veto' | 'percent' | 'any' | 'in-order';
  percent?: number;
  vote?: 'for' | 'against' | 'abstain';
  opinion?: string;
  elementId?: string;
}

const MOST_TEXT = 2000;
const POSITIONS = ['before', 'parallel', 'after'] as const;
const MODES = ['all', 'one-veto', 'percent', 'any', 'in-order'] as const;
const VOTES = ['for', 'against', 'abstain'] as const;

/** What a verb asks for. */
export function VerbFields({ taskId, verb, page }: { taskId: string; verb: MenuVerb; page: TaskVerbs }) {
  switch (verb) {
    case 'transfer':
    case 'delegate':
      return (
        <>
          <Person taskId={taskId} part="take" />
          <Reason />
        </>
      );
    case 'add-approvers':
      return <Approvers taskId={taskId} />;
    case 'remove-approver':
      return (
        <>
          <Pending page={page} />
          <Reason />
        </>
      );
    case 'vote':
      return <Ballot absent={page.votesFor} />;
    case 'return':
      return (
        <>
          <Target page={page} />
          <Reason />
        </>
      );
    case 'withdraw':
      return <Reason />;
    case 'copy':
      return (
        <>
          <Person taskId={taskId} part="read" several />
          <Note />
        </>
      );
    case 'hand-back':
      return <Note />;
    case 'recall':
    case 'take-back':
      return null;
    default:
      return verb satisfies never;
  }
}

// helpers

/** One of those who may have the part, or several in the order in which they are chosen. */
function Person({ taskId, part, several = false }: { taskId: string; part: Part; several?: boolean }) {
  const t = useText();
  const found = useQuery({ queryKey: ['task-people', taskId, part], queryFn: () => getTaskPeople(taskId, part) });
  const label = part === 'read' ? verbText.receivers : several ? verbText.people : verbText.person;
  return (
    <Form.Item
      name={several ? 'personIds' : 'personId'}
      label={t(label)}
      rules={[
        { required: true, message: t(shellText.required), ...(several ? { type: 'array' as const, min: 1 } : {}) },
      ]}
    >
      <Select
        mode={several ? 'multiple' : undefined}
        showSearch={{ optionFilterProp: 'label' }}
        loading={found.isPending}
        notFoundContent={t(verbText.noPeople)}
        options={found.data?.map(({ personId, name, organisation }) => ({
          value: personId,
          label: `${name}（${organisation}）`,
        }))}
        data-testid="verb-person"
      />
    </Form.Item>
  );
}

function Reason() {
  const t = useText();
  return (
    <Form.Item
      name="reason"
      label={t(verbText.reason)}
      rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
    >
      <Input.TextArea rows={3} maxLength={MOST_TEXT} data-testid="verb-reason" />
    </Form.Item>
  );
}

function Note() {
  const t = useText();
  return (
    <Form.Item name="note" label={t(verbText.note)}>
      <Input.TextArea rows={3} maxLength={MOST_TEXT} data-testid="verb-note" />
    </Form.Item>
  );
}

function Approvers({ taskId }: { taskId: string }) {
  const t = useText();
  const mode = Form.useWatch<VerbValues['mode']>('mode');
  return (
    <>
      <Person taskId={taskId} part="approve" several />
      <Form.Item name="position" label={t(verbText.position)}>
        <Radio.Group
          options={POSITIONS.map((value) => ({ value, label: t(verbText[value]) }))}
          vertical
          data-testid="verb-position"
        />
      </Form.Item>
      <Form.Item name="mode" label={t(verbText.mode)}>
        <Radio.Group
          options={MODES.map((value) => ({ value, label: t(verbText[value]) }))}
          vertical
          data-testid="verb-mode"
        />
      </Form.Item>
      {mode === 'percent' && (
        <Form.Item
          name="percent"
          label={t(verbText.percentOf)}
          rules={[{ required: true, message: t(shellText.required) }]}
        >
          <InputNumber min={1} max={100} precision={0} data-testid="verb-percent" />
        </Form.Item>
      )}
      <Reason />
    </>
  );
}

function Pending({ page }: { page: TaskVerbs }) {
  const t = useText();
  const round = page.rounds.find(({ state }) => state === 'open');
  const options = (round?.approvers ?? [])
    .filter(({ vote, removedBy }) => vote === null && removedBy === null)
    .map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <Form.Item name="personId" label={t(verbText.person)} rules={[{ required: true, message: t(shellText.required) }]}>
      <Select options={options} data-testid="verb-person" />
    </Form.Item>
  );
}

function Ballot({ absent }: { absent: string | null }) {
  const t = useText();
  const vote = Form.useWatch<VerbValues['vote']>('vote');
  return (
    <>
      {absent !== null && <p data-testid="votes-for">{t(actingText.votesFor, { absent })}</p>}
      <Form.Item name="vote" label={t(verbText.ballot)}>
        <Radio.Group options={VOTES.map((value) => ({ value, label: t(verbText[value]) }))} data-testid="verb-ballot" />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={t(verbText.opinion)}
        rules={vote === 'against' ? [{ required: true, whitespace: true, message: t(verbText.opinionNeeded) }] : []}
      >
        <Input.TextArea rows={3} maxLength={MOST_TEXT} data-testid="verb-opinion" />
      </Form.Item>
    </>
  );
}

function Target({ page }: { page: TaskVerbs }) {
  const t = useText();
  return (
    <Form.Item name="elementId" label={t(verbText.target)} rules={[{ required: true, message: t(shellText.required) }]}>
      <Select
        options={page.returnTargets.map(({ elementId, title, name }) => ({
          value: elementId,
          label: t(verbText.lastDoneBy, { step: t(title), name }),
        }))}
        data-testid="verb-target"
      />
    </Form.Item>
  );
}
