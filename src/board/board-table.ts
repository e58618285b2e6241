import type { TableToWrite } from '../platform/tables/write-table';
import type { BoardPart } from './board';
import type { BoardDto } from './board.dto';

/** One part of the board as a table with the columns and the order in which it is shown. */
export function boardTable(board: BoardDto, part: BoardPart): TableToWrite & { name: string } {
  return TABLES[part](board);
}

// helpers

const TABLES: Record<BoardPart, (board: BoardDto) => TableToWrite & { name: string }> = {
  overview: ({ overview }) => ({
    name: '督办看板-总览',
    titles: ['办理机关', '流程', '在办案件', '已逾期', '临近期限', '等待外部事项'],
    widths: [26, 26, 10, 10, 10, 14],
    rows: overview.map(({ organisation, process, cases, late, soon, outside }) => [
      organisation.name,
      process.title.zh,
      cases,
      late,
      soon,
      outside,
    ]),
  }),
  waiting: ({ waiting }) => ({
    name: '督办看板-等待环节',
    titles: [
      '办理机关',
      '流程',
      '环节',
      '等待单位',
      '等待岗位',
      '案件',
      '待办',
      '已逾期',
      '临近期限',
      '最早到达',
      '已等工作日',
    ],
    widths: [26, 26, 22, 26, 16, 8, 8, 10, 10, 14, 12],
    rows: waiting.map((row) => [
      row.organisation.name,
      row.process.title.zh,
      row.step.title.zh,
      row.waitsIn?.name ?? null,
      row.waitsFor.zh,
      row.cases,
      row.steps,
      row.late,
      row.soon,
      row.oldestOn,
      row.oldestWorkingDays,
    ]),
  }),
  durations: ({ durations }) => ({
    name: '督办看板-办理时长',
    titles: ['办理机关', '流程', '环节', '办结环节数', '中位数（工作日）', '90%不超过（工作日）'],
    widths: [26, 26, 22, 12, 18, 20],
    rows: durations.map(({ organisation, process, step, count, median, p90 }) => [
      organisation.name,
      process.title.zh,
      step.title.zh,
      count,
      median,
      p90,
    ]),
  }),
};
