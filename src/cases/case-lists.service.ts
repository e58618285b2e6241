import { Injectable } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { AccessService } from '../access/access.service';
import type { DeadlineRecord } from '../deadlines/deadline-record';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { type DueFilter, filtersDue } from '../deadlines/due-filter';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { CaseKind, CaseRecord } from './case';
import { caseListStatement } from './case-list-sql';
import { CaseSearch } from './case-search.service';
import type { CaseSummaryDto, DueDto } from './cases.dto';
import { CASE_COLUMNS } from './cases.service';

/** What a list of cases is narrowed to, and which part of it is shown. */
export interface CaseQuery extends DueFilter {
  q?: string;
  state?: 'open' | 'closed';
  kinds?: CaseKind[];
  processId?: string;
  /** The keeper. */
  organisationId?: string;
  /** An organisation or employer with a part in the case. */
  partyId?: string;
  /** An open step, by its id in the model. */
  step?: string;
  page: number;
  pageSize: number;
}

export interface CaseListPage {
  items: CaseSummaryDto[];
  total: number;
  /** More were found than were counted. */
  isMore: boolean;
}

/** The list of cases, for people who may read them. */
@Injectable()
export class CaseLists {
  constructor(
    private readonly access: AccessService,
    private readonly search: CaseSearch,
    private readonly definitions: DefinitionsService,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** Cases the person may read, the newest first. */
  async list(tx: Transaction, principal: Principal, query: CaseQuery): Promise<CaseListPage> {
    this.access.assertWorksOnCases(principal);
    const parameters: unknown[] = [principal.personId, caseOrganisations(principal.roles)];
    const statement = caseListStatement(
      {
        ...query,
        searched: await this.search.of(tx, query.q),
        due: filtersDue(query) ? await this.deadlines.bounds(tx, query) : null,
      },
      (value) => `$${parameters.push(value)}`,
    );
    const found = await rows<{ total: number; isMore: boolean; id: string | null }>(tx, statement, parameters);
    const ids = found.flatMap(({ id }) => id ?? []);
    const records = await rows<CaseRecord>(
      tx,
      `SELECT ${CASE_COLUMNS} FROM cases WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
      [ids],
    );
    const { total, isMore } = found[0]!;
    return { items: await this.summaries(tx, records), total, isMore };
  }

  /** As the lists show them; that the person may read them has been checked. */
  async summaries(tx: Transaction, found: readonly CaseRecord[]): Promise<CaseSummaryDto[]> {
    const open = found.filter(({ state }) => state === 'open').map(({ id }) => id);
    const due = await this.deadlines.nearestOpen(tx, open);
    const summaries: CaseSummaryDto[] = [];
    for (const record of found) {
      const { id, number, kind, title, state, openedAt, receivedAt, channel } = record;
      const nearest = due.get(id);
      summaries.push({
        id,
        number,
        kind,
        title,
        state,
        outcome: await this.outcome(tx, record),
        openedAt,
        receivedAt,
        channel,
        due: nearest ? dueOf(nearest) : null,
      });
    }
    return summaries;
  }

  // helpers

  private async outcome(tx: Transaction, record: CaseRecord): Promise<LocalText | null> {
    if (record.outcome === null) return null;
    return elementName(await this.definitions.get(tx, record.definitionVersionId), record.outcome);
  }
}

// helpers

function dueOf({ legalDate, remainingWorkingDays, colour, provisional }: DeadlineRecord): DueDto {
  return { date: legalDate, remainingWorkingDays, colour, provisional };
}
