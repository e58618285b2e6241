import { type CasePosition, examineMove, type MovePlan } from './case-move';
import { readModel } from '../definitions/definition-model';

const model = (content: string) =>
  readModel(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
    <bpmn:process id="p" isExecutable="true">${content}</bpmn:process></bpmn:definitions>`);

const TASK = '<bpmn:userTask id="check" name="核对" />';
const TIMER =
  '<bpmn:boundaryEvent id="late" name="逾期" attachedToRef="check"><bpmn:timerEventDefinition id="t" /></bpmn:boundaryEvent>';
const LOOP = (kind: string) =>
  `<bpmn:userTask id="check" name="核对"><bpmn:multiInstanceLoopCharacteristics isSequential="${kind}" /></bpmn:userTask>`;

const AT_CHECK: CasePosition = { active: ['check'], tasks: [], duties: [] };

async function plan(source: string, target: string, changes: Partial<MovePlan> = {}): Promise<MovePlan> {
  const models = { source: await model(source), target: await model(target) };
  const ids = [...models.source.nodes.keys()].filter((id) => models.target.nodes.has(id));
  const mapping = ids.map((id) => ({ from: id, to: id }));
  return { ...models, mapping, changedForms: new Set(), changedDuties: new Set(), ...changes };
}

const codes = (position: CasePosition, made: MovePlan) =>
  examineMove(position, made).map(({ severity, code }) => `${severity}: ${code}`);

describe('examineMove', () => {
  it('should find nothing when the step is the same in both versions', async () => {
    expect(codes(AT_CHECK, await plan(TASK, `${TASK}<bpmn:userTask id="review" />`))).toEqual([]);
  });

  it.each([
    ['has no counterpart', TASK, '<bpmn:userTask id="review" />', 'not-mapped'],
    ['becomes another kind', TASK, '<bpmn:serviceTask id="check" />', 'other-kind'],
    ['moves into a sub-process', TASK, `<bpmn:subProcess id="sub">${TASK}</bpmn:subProcess>`, 'other-scope'],
    ['is repeated from now on', TASK, LOOP('false'), 'other-repetition'],
    ['is repeated in sequence instead of side by side', LOOP('false'), LOOP('true'), 'other-repetition'],
    [
      'has an event that sits on another step now',
      TASK + TIMER,
      `${TASK}<bpmn:userTask id="other" />${TIMER.replace('attachedToRef="check"', 'attachedToRef="other"')}`,
      'event-on-another-step',
    ],
  ])('should refuse a case whose step %s', async (_, source, target, code) => {
    expect(codes(AT_CHECK, await plan(source, target))).toEqual([`refusal: ${code}`]);
  });

  it('should name the step in the words of the diagram', async () => {
    const [finding] = examineMove(AT_CHECK, await plan(TASK, ''));
    expect(finding!.text.zh).toContain('“核对”');
    expect(finding!.elementId).toBe('check');
  });

  it('should let a case move that stands elsewhere', async () => {
    const source = `${TASK}<bpmn:userTask id="review" />`;
    const target = '<bpmn:userTask id="review" />';
    expect(codes({ ...AT_CHECK, active: ['review'] }, await plan(source, target))).toEqual([]);
  });

  it('should say which waits end and begin, and that called processes stay', async () => {
    const call = '<bpmn:callActivity id="check" name="核对" />';
    expect(codes(AT_CHECK, await plan(TASK + TIMER, TASK))).toEqual(['note: wait-ends']);
    expect(codes(AT_CHECK, await plan(TASK, TASK + TIMER))).toEqual(['note: wait-begins']);
    expect(codes(AT_CHECK, await plan(call, call))).toEqual(['note: called-process-stays']);
  });

  it('should say what whoever has the task in hand will notice', async () => {
    const position: CasePosition = { ...AT_CHECK, tasks: [{ elementId: 'check', isClaimed: true, hasDraft: true }] };
    expect(codes(position, await plan(TASK, TASK))).toEqual(['note: in-hand']);
    expect(codes(position, await plan(TASK, TASK, { changedForms: new Set(['check']) }))).toEqual([
      'note: in-hand',
      'note: form-changed',
      'note: draft-checked-again',
    ]);
  });

  it('should say nothing of the form of a step that cannot move', async () => {
    const position: CasePosition = { ...AT_CHECK, tasks: [{ elementId: 'check', isClaimed: true, hasDraft: true }] };
    expect(codes(position, await plan(TASK, '', { changedForms: new Set(['check']) }))).toEqual([
      'refusal: not-mapped',
    ]);
  });

  it('should say that a running deadline keeps its date', async () => {
    const made = await plan(TASK, TASK, { changedDuties: new Set(['defend']) });
    expect(codes({ ...AT_CHECK, duties: ['defend', 'reply'] }, made)).toEqual(['note: deadline-stays']);
    expect(codes({ ...AT_CHECK, duties: ['reply'] }, made)).toEqual([]);
  });
});
