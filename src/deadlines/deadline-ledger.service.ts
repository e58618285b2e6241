import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccessService } from '../access/access.service';
import type { Day } from '../calendar/day';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit } from './deadline';
import { ExtensionDeciderError } from './deadline-change.errors';
import type { ChangedDeadlineDto } from './deadline-change.dto';
import type { DeadlineRecord } from './deadline-record';
import { DeadlineNotFoundError } from './deadline.errors';
import { PAUSE_GROUNDS, type PauseGround } from './deadline-pauses.service';
import { DeadlinesService } from './deadlines.service';
import type { ExtensionAllowance } from './extension';

export interface PauseOnCase {
  id: string;
  ground: LocalText;
  reason: string;
  from: Day;
  to: Day | null;
  by: string;
}

export interface ExtensionOnCase extends Limit {
  id: string;
  reason: string;
  askedBy: string;
  state: 'asked' | 'granted' | 'refused' | 'lapsed';
  decidedBy: string | null;
  decisionReason: string | null;
  newDate: Day | null;
  /** The case in which it is decided; null of a request under 0.1.0. */
  caseId: string | null;
}

/** What has been done to one deadline, and what the reader may do to it. */
export interface LedgerOnCase {
  deadlineId: string;
  /** The event from which it is counted now. */
  anchorEvent: string;
  assumed: boolean;
  paused: boolean;
  warnedAt: Date | null;
  pauses: PauseOnCase[];
  extensions: ExtensionOnCase[];
  canPause: boolean;
  canConfirmStart: boolean;
  /** How much may still be asked for; null when nothing may. */
  mayAsk: ExtensionAllowance | null;
}

/** The ledger of a case's deadlines: who may write into it, and how the case page shows it. */
@Injectable()
export class DeadlineLedgerService {
  constructor(
    private readonly access: AccessService,
    private readonly deadlines: DeadlinesService,
    private readonly people: PeopleService,
  ) {}

  /** @throws DeadlineNotFoundError also when it exists on a case that this person may not read. */
  async assertReads(tx: Transaction, principal: Principal, id: string): Promise<void> {
    if (!isUUID(id)) throw new DeadlineNotFoundError(id);
    const { caseId } = await this.deadlines.current(tx, id);
    if (!(await this.access.canReadCase(tx, principal, caseId))) throw new DeadlineNotFoundError(id);
  }

  /** @throws ExtensionDeciderError when the person is no head of the keeper. */
  async assertSupervises(tx: Transaction, principal: Principal, id: string): Promise<void> {
    const { caseId } = await this.deadlines.current(tx, id);
    if (!(await this.access.isHeadOfKeeper(tx, principal, caseId))) throw new ExtensionDeciderError('not-head');
  }

  async changed(tx: Transaction, id: string): Promise<ChangedDeadlineDto> {
    const { legalDate, version, paused, provisional, state } = await this.deadlines.current(tx, id);
    return { id, legalDate, version, paused, provisional, state };
  }

  @CasePart('deadlineLedger')
  async ofCase({ tx, caseId, principal }: CasePartQuery): Promise<LedgerOnCase[]> {
    const records = await this.deadlines.ofCase(tx, caseId);
    const ids = records.map(({ id }) => id);
    const pauses = await rows<PauseRow>(
      tx,
      `SELECT id, deadline_id AS "deadlineId", ground, reason, paused_on AS "from", resumed_on AS "to",
              paused_by AS "by"
       FROM deadline_pauses WHERE deadline_id = ANY ($1::uuid[]) ORDER BY paused_on, paused_at, id`,
      [ids],
    );
    const extensions = await rows<ExtensionRow>(
      tx,
      `SELECT id, deadline_id AS "deadlineId", amount, unit, reason, asked_by AS "askedBy", state,
              decided_by AS "decidedBy", decision_reason AS "decisionReason", new_date AS "newDate", case_id AS "caseId"
       FROM deadline_extensions WHERE deadline_id = ANY ($1::uuid[]) ORDER BY asked_at, id`,
      [ids],
    );
    const names = await this.people.namesOf(tx, [
      ...new Set([
        ...pauses.map(({ by }) => by),
        ...extensions.flatMap(({ askedBy, decidedBy }) => [askedBy, ...(decidedBy === null ? [] : [decidedBy])]),
      ]),
    ]);
    const name = (id: string) => names.get(id) ?? '';
    const isHead = await this.access.isHeadOfKeeper(tx, principal, caseId);
    return records.map((record) => {
      const own = extensions.filter(({ deadlineId }) => deadlineId === record.id);
      return {
        deadlineId: record.id,
        anchorEvent: record.anchor.event,
        assumed: record.assumed,
        paused: record.paused,
        warnedAt: record.warnedAt ?? null,
        pauses: pauses
          .filter(({ deadlineId }) => deadlineId === record.id)
          .map(({ deadlineId: _, ...pause }) => ({
            ...pause,
            ground: PAUSE_GROUNDS[pause.ground],
            by: name(pause.by),
          })),
        extensions: own.map(({ deadlineId: _, ...extension }) => ({
          ...extension,
          askedBy: name(extension.askedBy),
          decidedBy: extension.decidedBy && name(extension.decidedBy),
        })),
        canPause: record.state === 'open',
        canConfirmStart: isHead && record.assumed && (record.state === 'open' || record.state === 'passed'),
        mayAsk: mayAsk(record, own),
      };
    });
  }
}

// helpers

interface PauseRow {
  id: string;
  deadlineId: string;
  ground: PauseGround;
  reason: string;
  from: Day;
  to: Day | null;
  by: string;
}

type ExtensionRow = ExtensionOnCase & { deadlineId: string };

function mayAsk(record: DeadlineRecord, extensions: readonly ExtensionRow[]): ExtensionAllowance | null {
  const { allowance, state } = record;
  if (allowance === null || state !== 'open') return null;
  if (extensions.some(({ state: its, caseId }) => its === 'asked' && caseId !== null)) return null;
  const granted = extensions.filter((extension) => extension.state === 'granted').length;
  return granted < allowance.times ? allowance : null;
}
