import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { shanghaiMinute } from '../calendar/day';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { TableToWrite, WrittenCell } from '../platform/tables/write-table';
import { DECISION_NAMES, MOST_ROWS, RESULT_NAMES } from './look-up';
import { type LookUpHit, LookUpPages, type LookUpRow, type RowView } from './look-up-pages.service';

const TITLES = [
  '行号',
  '单位名称',
  '统一社会信用代码',
  '核验结果',
  '黑名单单位',
  '依据',
  '类别',
  '适用范围',
  '列入日期',
  '截止日期',
  '处理',
  '理由',
  '处理人',
  '处理时间',
  '主管部门答复',
  '备注',
];
const WIDTHS = [8, 36, 22, 12, 36, 36, 12, 14, 12, 12, 14, 30, 10, 18, 30, 24];

/** A look-up as a table: each row of the list with what was found and decided. */
@Injectable()
export class LookUpExport {
  constructor(
    private readonly pages: LookUpPages,
    private readonly audit: AuditService,
  ) {}

  /** Exactly the rows that the view and the search show. */
  async table(
    tx: Transaction,
    principal: Principal,
    id: string,
    query: { q?: string; view?: RowView },
  ): Promise<TableToWrite> {
    const { title } = await this.pages.one(tx, principal, id);
    const { items } = await this.pages.rows(tx, id, { ...query, page: 1, pageSize: MOST_ROWS });
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'LookUpExported',
      subject: { kind: 'look-up', id },
      details: { rows: items.length },
    });
    const listed = [...items].sort((a, b) => a.line - b.line);
    return { name: `核验结果 ${title}`, titles: TITLES, widths: WIDTHS, rows: listed.map(written) };
  }
}

// helpers

const all = (hits: LookUpHit[], say: (hit: LookUpHit) => string) => hits.map(say).join('\n');

function written(row: LookUpRow): WrittenCell[] {
  const { hits } = row;
  return [
    row.line,
    row.name,
    row.creditCode,
    row.result === null ? '比对中' : RESULT_NAMES[row.result].zh,
    all(hits, ({ entry }) => entry.employerName),
    all(hits, ({ why }) => why.zh),
    all(hits, ({ entry }) => entry.category.zh),
    all(hits, ({ entry }) => entry.scope.zh),
    all(hits, ({ entry }) => entry.listedOn),
    all(hits, ({ entry }) => entry.until),
    row.decision === null ? null : DECISION_NAMES[row.decision].zh,
    row.reason,
    row.decidedBy,
    row.decidedAt === null ? null : shanghaiMinute(row.decidedAt),
    row.answer,
    [row.codeFault ? '代码未通过校验' : '', row.repeatsLine === null ? '' : `与第 ${row.repeatsLine} 行重复`]
      .filter((note) => note !== '')
      .join('；'),
  ];
}
