import type { TaskSummaryDto } from './inbox.dto';
import { inboxTable } from './inbox-table';

const ITEM: TaskSummaryDto = {
  id: 'a',
  opens: 'task',
  taskId: 'a',
  version: 1,
  title: { zh: '受理审查', en: 'Screen' },
  step: 'screen-complaint',
  caseNumber: 'TS-2026-000001',
  caseTitle: '示例案件',
  caseKind: 'complaint',
  caseState: 'open',
  receivedAt: new Date('2026-03-01T17:00:00Z'),
  parties: ['甲公司', '乙大学'],
  organisation: { id: 'o', name: '滨江市教育委员会' },
  assignee: null,
  waitingFor: ['陈敏'],
  pressure: 'urged',
  openedAt: new Date('2026-03-02T02:00:00Z'),
  due: { date: '2026-03-06', remainingWorkingDays: 4, colour: 'yellow', provisional: false },
  unread: true,
  isHandingOver: false,
  onBehalfOf: null,
};

async function linesOf(...parameters: Parameters<typeof inboxTable>): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of inboxTable(...parameters).rows) lines.push(line);
  return lines;
}

describe('inboxTable', () => {
  it('should hold the columns that are shown, in their order, and the name of the task', async () => {
    const columns = ['due', 'kind', 'parties', 'received'] as const;
    const list = { items: [ITEM], total: 1 };
    expect(inboxTable('mine', columns, list, 'zh').titles).toEqual(['事项', '类型', '当事方', '期限', '收件']);
    expect(await linesOf('mine', columns, list, 'zh')).toEqual([
      ['受理审查', '投诉', '甲公司、乙大学', '2026-03-06（余 4 个工作日，黄）', '2026-03-02'],
    ]);
  });

  it('should say the colour and the days in the language of the reader, and what is late', async () => {
    const late = { ...ITEM, due: { ...ITEM.due!, remainingWorkingDays: -2, colour: 'red' as const } };
    const lines = await linesOf('supervised', ['due', 'pressure'], { items: [late], total: 1 }, 'en');
    expect(lines).toEqual([['Screen', 'Urged', '2026-03-06 (2 working days late, red)']]);
  });

  it('should say in its last line that it was cut', async () => {
    const lines = await linesOf('done', [], { items: [ITEM], total: 3 }, 'zh');
    expect(lines.at(-1)).toEqual([expect.stringContaining('只含前 1 条，符合条件的共 3 条')]);
    expect(await linesOf('done', [], { items: [ITEM], total: 1 }, 'zh')).toHaveLength(1);
  });

  it('should leave empty what the reader may not know', async () => {
    const { caseNumber, caseTitle, caseKind, caseState, receivedAt, parties, ...foreign } = ITEM;
    expect([caseNumber, caseTitle, caseKind, caseState, receivedAt, parties]).not.toContain(undefined);
    const lines = await linesOf(
      'group',
      ['number', 'title', 'kind', 'state', 'parties', 'received'],
      { items: [foreign], total: 1 },
      'zh',
    );
    expect(lines).toEqual([['受理审查', null, null, null, null, null, null]]);
  });
});
