import { Injectable } from '@nestjs/common';
import { AccessRefusedError } from '../access/access.errors';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { type TableFormat, type WrittenCell, writeTable } from '../platform/tables/write-table';
import { DisclosuresService } from './disclosures.service';
import { isInForce, STATUS_NAMES } from './entry-status';
import { type RegisterEntry, type RegisterFilter, RegisterService } from './register.service';

const TITLES = [
  '单位名称',
  '统一社会信用代码',
  '列入事由',
  '适用范围',
  '列入日期',
  '截止日期',
  '列入依据',
  '状态',
  '失效日期',
  '移出或者撤销理由',
];
const WIDTHS = [32, 22, 14, 18, 12, 12, 36, 12, 12, 36];

/** The register as a file. Each export is on record: whoever holds a copy must be told when an entry in it is retracted. */
@Injectable()
export class RegisterExportsService {
  constructor(
    private readonly register: RegisterService,
    private readonly disclosures: DisclosuresService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Exactly what the filter shows; the file stays with the organisation for which the person acts. What was typed into the search is
   * not kept: the record names the entries.
   * @throws AccessRefusedError for somebody without any duty, who stands for no organisation
   */
  async export(
    tx: Transaction,
    { personId, roles }: Principal,
    { format, ...filter }: RegisterFilter & { format: TableFormat },
  ): Promise<Buffer> {
    const organisationId = roles[0]?.organisationId;
    if (organisationId === undefined) throw new AccessRefusedError();
    const entries = await this.register.all(tx, filter);
    await rows(
      tx,
      `INSERT INTO blacklist_exports (exported_by, organisation_id, format, filter, entry_ids) VALUES ($1, $2, $3, $4, $5)`,
      [
        personId,
        organisationId,
        format,
        JSON.stringify({ status: filter.status ?? null }),
        entries.map(({ id }) => id),
      ],
    );
    const entryIds = entries.filter(({ status }) => isInForce(status)).map(({ id }) => id);
    await this.disclosures.record(tx, { entryIds, organisationIds: [organisationId], channel: 'export' });
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action: 'BlacklistExported',
      subject: { kind: 'organisation', id: organisationId },
      details: { format, entries: entries.length },
    });
    return writeTable(format, { name: '黑名单', titles: TITLES, rows: entries.map(lineOf), widths: WIDTHS });
  }
}

// helpers

function lineOf(entry: RegisterEntry): WrittenCell[] {
  const { employerName, creditCode, category, scope, listedOn, until, basis, status, endedOn, endReasons } = entry;
  const state = STATUS_NAMES[status].zh;
  return [employerName, creditCode, category.zh, scope.zh, listedOn, until, basis, state, endedOn, endReasons];
}
