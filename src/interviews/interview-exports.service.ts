import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import { type TableFormat, type WrittenCell, writeTable } from '../platform/tables/write-table';
import { VARIANT_NAMES } from './interview';
import { timeText } from './interview-letters';
import { InterviewPages } from './interview-pages.service';
import type { InterviewSummaryDto, ListInterviewsDto } from './interviews.dto';

const TITLES = ['案号', '类型', '被约谈单位', '约谈单位', '发起日期', '约谈时间', '状态', '最近期限'];
const WIDTHS = [18, 16, 28, 28, 12, 28, 16, 12];
/** More interviews than a province holds in years. */
const MOST_ROWS = 10_000;

/** The list of interviews as a file: exactly what the filter shows this person. */
@Injectable()
export class InterviewExports {
  constructor(private readonly pages: InterviewPages) {}

  async export(
    tx: Transaction,
    principal: Principal,
    { format, ...query }: ListInterviewsDto & { format: TableFormat },
  ): Promise<Buffer> {
    const { items } = await this.pages.list(tx, principal, { ...query, page: 1, pageSize: MOST_ROWS });
    return writeTable(format, { name: '约谈', titles: TITLES, rows: items.map(lineOf), widths: WIDTHS });
  }
}

// helpers

function lineOf(one: InterviewSummaryDto): WrittenCell[] {
  const { number, variant, party, keeper, openedAt, startsAt, state, outcome, due } = one;
  const standing = state === 'open' ? '办理中' : (outcome?.zh ?? '已办结');
  return [
    number,
    VARIANT_NAMES[variant].zh,
    party,
    keeper,
    shanghaiDay(openedAt),
    startsAt && timeText(startsAt),
    standing,
    due,
  ];
}
