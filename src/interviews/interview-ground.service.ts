import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { EmployersService } from '../employers/employers.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { type Holder, PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { InterviewLetterHead } from './interview-letters';
import { InterviewRecords } from './interview-records.service';

/** Who may lead an interview: duties of an authority, or of a school that interviews a college of its own. */
const LEADING: readonly Role[] = ['head', 'decision-maker', 'case-officer', 'school-leader', 'employment-office'];

/** What every step of an interview needs to know or do: the two sides, who led it, letters, the record of acts. */
@Injectable()
export class InterviewGround {
  constructor(
    private readonly records: InterviewRecords,
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly employers: EmployersService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Names and date of a letter written today. */
  async head(tx: Transaction, caseId: string): Promise<InterviewLetterHead> {
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    const { organisationId, employerId } = await this.records.ofCase(tx, caseId);
    const party = organisationId
      ? await this.organisations.get(tx, organisationId)
      : await this.employers.get(tx, employerId!);
    return {
      keeperName: (await this.organisations.get(tx, keeper!)).name,
      partyName: party.name,
      issuedOn: shanghaiDay(await this.clock.now(tx)),
    };
  }

  /** People of the keeper who may lead the interview, by name. */
  async leaders(tx: Transaction, caseId: string): Promise<Holder[]> {
    const { keeper } = await this.cases.partiesOf(tx, caseId);
    const now = await this.clock.now(tx);
    const found = new Map<string, Holder>();
    for (const role of LEADING) {
      for (const holder of await this.people.holdersOf(tx, role, keeper!, now)) found.set(holder.personId, holder);
    }
    return [...found.values()];
  }

  /** Whether the person holds any duty in the interviewed school or college, or below it. */
  async isOfParty(tx: Transaction, caseId: string, personId: string): Promise<boolean> {
    const found = await firstRow<{ is: boolean }>(tx, 'SELECT is_of_interviewed($1, $2) AS is', [caseId, personId]);
    return found!.is;
  }

  async recused(tx: Transaction, caseId: string): Promise<string[]> {
    return (await this.cases.recusedOf(tx, caseId)).map(({ personId }) => personId);
  }

  /** Who led or recorded the interview, in any round. */
  async interviewers(tx: Transaction, caseId: string): Promise<string[]> {
    const sittings = await this.records.sittingsOf(tx, caseId);
    return [
      ...new Set(sittings.flatMap(({ recordedBy, presiderId }) => [recordedBy, ...(presiderId ? [presiderId] : [])])),
    ];
  }

  /** One act on the audit trail. */
  record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    personId: string | null,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const actor = personId === null ? ({ kind: 'system' } as const) : ({ kind: 'person', personId } as const);
    return this.audit.append(tx, { actor, action, subject: { kind: 'interview', id: caseId }, caseId, details });
  }
}
