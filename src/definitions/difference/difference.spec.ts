import { CHOICE, form, HEARING, MODEL, PARTS } from '../../../test/support/hearing';
import { bpmnOf, decisionTable, type Model, serviceTask, userTask } from '../../../test/support/model';
import type { DefinitionParts } from '../definition';
import { type Difference, differenceOf } from './difference';

const drawn = (change: Partial<Model>): string => bpmnOf({ ...MODEL, ...change });
const told = async (change: Partial<DefinitionParts>, part: keyof Omit<Difference, 'textual'>): Promise<string[]> =>
  (await differenceOf(HEARING, { ...HEARING, ...change }))[part].map(
    ({ elementId, what }) => `${elementId} ${what.zh}`,
  );
const kinds = async (change: Partial<DefinitionParts>): Promise<string[]> => {
  const { textual, ...parts } = await differenceOf(HEARING, { ...HEARING, ...change });
  const named = Object.entries(parts).flatMap(([part, changes]) => (changes.length > 0 ? [part] : []));
  return [...named, ...(textual.length > 0 ? ['textual'] : [])];
};

describe('differenceOf', () => {
  it('should find nothing between a version and itself, however its file is laid out', async () => {
    expect(await kinds({ bpmn: HEARING.bpmn.replaceAll('\n', '\n   ') })).toEqual([]);
  });

  it('should tell a step that was added and the ways that lead there', async () => {
    // given
    const bpmn = drawn({
      nodes: [...MODEL.nodes, userTask('review', '复核', 'keeper:decision-maker')],
      flows: [...MODEL.flows.filter(([from]) => from !== 'weigh'), ['weigh', 'review'], ['review', 'is-agreed']],
    });
    // when
    const { execution, layout } = await differenceOf(HEARING, { ...HEARING, bpmn });
    // then
    expect(execution.map(({ kind, what }) => [kind, what.zh])).toEqual([
      ['added', '新增用户任务“复核”'],
      ['added', '新增连线“审查 → 复核”'],
      ['added', '新增连线“复核 → 是否同意？”'],
      ['removed', '删除连线“审查 → 是否同意？”'],
    ]);
    expect(execution[0]).toMatchObject({
      elementId: 'review',
      what: { en: 'New user task "复核"' },
      after: '办理人：=["keeper:decision-maker"]\n表单：review',
    });
    expect(layout).toEqual([]);
  });

  it('should tell boxes that moved apart from what cases notice', async () => {
    const bpmn = HEARING.bpmn.replace(/(bpmnElement="file"><dc:Bounds x=")\d+/, '$1990');
    expect(await kinds({ bpmn })).toEqual(['layout', 'textual']);
    expect(await told({ bpmn }, 'layout')).toEqual(['file “归档”在图上移动了位置']);
  });

  it('should tell labels apart from what cases notice', async () => {
    const bpmn = HEARING.bpmn.replace('name="归档"', 'name="整理归档"');
    expect(await kinds({ bpmn })).toEqual(['texts', 'textual']);
    expect(await told({ bpmn, names: { ...PARTS.names, file: 'File the records' } }, 'texts')).toEqual([
      'file “归档”的名称有改动',
      'file “整理归档”的英文名称有改动',
    ]);
  });

  it.each<[string, (xml: string) => string, string]>([
    ['candidates', (xml) => xml.replace('keeper:head', 'keeper:case-officer'), 'weigh “审查”的办理人有改动'],
    [
      'a condition',
      (xml) => xml.replace('&#34;agree', '&#34;decline'),
      'is-agreed--file “是否同意？ → 归档（同意）”的条件有改动',
    ],
    [
      'the default way',
      (xml) => xml.replace(' default="is-agreed--declined"', ''),
      'is-agreed “是否同意？”取消了默认出口',
    ],
    ['a service step', (xml) => xml.replace('records.file', 'records.keep'), 'file “归档”的服务步骤有改动'],
    ['a setting', (xml) => xml.replace('value="paper"', 'value="digital"'), 'file “归档”的设置 kind有改动'],
    ['a message', (xml) => xml.replace('reply.received', 'reply.lost'), 'wait “等待回复”的消息有改动'],
    ['a correlation key', (xml) => xml.replace('=caseId', '=replyId'), 'wait “等待回复”的关联键有改动'],
    ['a called process', (xml) => xml.replace('"consultation"', '"survey"'), 'consult “征求意见”的调用的流程有改动'],
    [
      'an unknown setting of the dialect',
      (xml) => xml.replace('<zeebe:taskHeaders>', '<zeebe:priorityDefinition priority="9" /><zeebe:taskHeaders>'),
      'file “归档”增加了PriorityDefinition.priority',
    ],
  ])('should find another %s', async (_what, change, expected) => {
    const bpmn = change(HEARING.bpmn);
    expect(bpmn).not.toBe(HEARING.bpmn);
    expect(await told({ bpmn }, 'execution')).toEqual([expected]);
  });

  it('should find that conditions are judged in another order', async () => {
    // given
    const ways: Model['flows'] = [
      ['is-agreed', 'file', '同意', '=outcome = "agree"'],
      ['is-agreed', 'talk', '面谈', '=isAccepted'],
    ];
    const rest = MODEL.flows.filter(([from, to]) => from !== 'is-agreed' || to !== 'file');
    const before = { ...HEARING, bpmn: drawn({ flows: [...ways, ...rest] }) };
    const after = { ...HEARING, bpmn: drawn({ flows: [...ways.toReversed(), ...rest] }) };
    // when
    const { execution } = await differenceOf(before, after);
    // then
    expect(execution.map(({ what }) => what.zh)).toEqual(['“是否同意？”的出口判断顺序有改动']);
  });

  it('should tell a form field by field', async () => {
    const words = { type: 'textarea', key: 'words', label: '陈述' };
    const forms = {
      weigh: form(
        { ...CHOICE, label: '审查意见', validate: { required: true } },
        { type: 'textfield', key: 'remark', label: '备注' },
      ),
      speak: form(),
      extra: form(words),
    };
    expect(await told({ forms }, 'forms')).toEqual([
      'weigh 表单“weigh”字段“审查意见”的名称有改动',
      'weigh 表单“weigh”字段“审查意见”的必填有改动',
      'weigh 表单“weigh”新增字段“备注”',
      'speak 表单“speak”删除字段“陈述”',
      'definitions 新增表单“extra”',
    ]);
  });

  it('should tell rights, deadlines and what cannot be taken back', async () => {
    const change = {
      rights: { speak: { words: 'read' as const } },
      deadlines: { reply: { opens: 'file', anchor: 'received', unit: 'working-days' } },
      irreversible: [],
    };
    expect(await told(change, 'rights')).toEqual(['speak “听取陈述”中字段“words”的权限有改动']);
    expect(await told(change, 'deadlines')).toEqual(['file 期限“reply”有改动']);
    expect(await told(change, 'execution')).toEqual(['file “归档”是否不可撤回有改动']);
  });

  it('should tell decision tables row by row', async () => {
    const rows: [string, string][] = [
      ['"agree"', '"listing"'],
      ['"decline"', '"none"'],
    ];
    const decisions = { measure: decisionTable('measure', 'outcome', rows, ' hitPolicy="FIRST"') };
    const { decisions: found } = await differenceOf(HEARING, { ...HEARING, decisions });
    expect(found.map(({ elementId, what, before, after }) => [elementId, what.zh, before, after])).toEqual([
      ['choose', '决策表“measure”的命中方式有改动', 'UNIQUE', 'FIRST'],
      ['choose', '决策表“measure”第 1 行有改动', '"agree" ⇒ "warning"', '"agree" ⇒ "listing"'],
      ['choose', '决策表“measure”第 2 行新增', null, '"decline" ⇒ "none"'],
    ]);
  });

  it('should show the text of a new process only', async () => {
    const { textual, ...parts } = await differenceOf(null, HEARING);
    expect(Object.values(parts).flat()).toEqual([]);
    expect(textual.slice(0, 2)).toEqual(['--- /dev/null', '+++ process.bpmn']);
  });

  it('should show a step that another one replaced as text as well', async () => {
    const nodes = MODEL.nodes.map((one) => (one.id === 'file' ? serviceTask('file', '归档', 'records.keep') : one));
    const { textual } = await differenceOf(HEARING, { ...HEARING, bpmn: drawn({ nodes }) });
    expect(textual.filter((line) => /^[-+] /.test(line)).map((line) => line.trim().replace(/\s+/g, ' '))).toContain(
      '- <zeebe:taskDefinition type="records.file" />',
    );
  });
});
