import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { Language } from '../platform/http/language';
import { type TableFormat, writeTable } from '../platform/tables/write-table';
import { defaultColumns } from './inbox';
import { type InboxQuery, InboxService } from './inbox.service';
import { inboxTable } from './inbox-table';

/** Rows of one file. Source: our choice; a year of an officer's work is some thousand steps. */
export const MOST_ROWS = 10_000;

/** A list as a file: exactly the rows and columns that the screen shows, all pages of them. */
@Injectable()
export class InboxExports {
  constructor(
    private readonly inbox: InboxService,
    private readonly audit: AuditService,
  ) {}

  /** Content leaves the system with it, so that it is on record. */
  async export(
    tx: Transaction,
    principal: Principal,
    query: Omit<InboxQuery, 'page' | 'pageSize'>,
    { format, language }: { format: TableFormat; language: Language },
  ): Promise<Buffer> {
    const { tab, columns = defaultColumns(tab) } = query;
    const list = await this.inbox.list(tx, principal, { ...query, columns, page: 1, pageSize: MOST_ROWS });
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'InboxExported',
      subject: { kind: 'person', id: principal.personId },
      details: { tab, format, rows: list.items.length },
    });
    return writeTable(format, inboxTable(tab, columns, list, language));
  }
}
