import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AccessService } from '../access/access.service';
import { AccessRefusedError } from '../access/access.errors';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { Recomputation, type Move } from '../deadlines/recomputation.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { CalendarYear } from './calendar';
import {
  ImportConfirmedByProposerError,
  ImportNotWaitingError,
  ImportWaitingError,
  NoticeNotReadError,
} from './calendar-import.errors';
import { CalendarService } from './calendar.service';
import { readNotice, type NoticeGap } from './notice-text';

export interface ImportRecord extends CalendarYear {
  id: string;
  state: 'proposed' | 'confirmed' | 'rejected';
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  edition: string | null;
  /** How many dates it moved. */
  moved: number | null;
}

export interface MovesOfReader {
  total: number;
  /** Dates of cases that this person may not read: counted, not shown. */
  hidden: number;
  items: (Move & { caseNumber: string })[];
}

/** A notice of the State Council on its way into the calendar: read, previewed, confirmed by a second person, applied. */
@Injectable()
export class CalendarImportsService {
  constructor(
    private readonly access: AccessService,
    private readonly calendars: CalendarService,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly recomputation: Recomputation,
    private readonly audit: AuditService,
  ) {}

  async assertKeepsCalendar(tx: Transaction, principal: Principal): Promise<void> {
    if (!(await this.access.keepsRules(tx, principal))) throw new AccessRefusedError();
  }

  /** What the text says and what it would move; nothing is stored. @throws NoticeNotReadError naming each faulty line. */
  async preview(
    tx: Transaction,
    principal: Principal,
    text: string,
    givenYear?: number,
  ): Promise<{ year: CalendarYear; ignored: string[]; gaps: NoticeGap[]; moves: MovesOfReader }> {
    const read = readNotice(text, givenYear);
    if (read.outcome === 'refuse') throw new NoticeNotReadError(read.faults);
    const { year, ignored, gaps } = read;
    return { year, ignored, gaps, moves: await this.movesFor(tx, principal, year) };
  }

  async propose(tx: Transaction, personId: string, text: string, givenYear?: number): Promise<string> {
    const read = readNotice(text, givenYear);
    if (read.outcome === 'refuse') throw new NoticeNotReadError(read.faults);
    const { year } = read;
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO calendar_imports (year, source_text, notices, off_days, work_days, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (year) WHERE state = 'proposed' DO NOTHING RETURNING id`,
      [year.year, text, year.notices, JSON.stringify(year.off), JSON.stringify(year.work), personId],
    );
    if (added === undefined) throw new ImportWaitingError(year.year);
    await this.record(tx, 'CalendarImportProposed', added.id, personId, { year: year.year });
    return added.id;
  }

  /** What it would move now: dates may have come and gone since it was proposed. */
  async movesOf(tx: Transaction, principal: Principal, id: string): Promise<MovesOfReader> {
    return this.movesFor(tx, principal, await this.waiting(tx, id));
  }

  /** By a second person: stores the edition and moves every date that it changes, in one transaction. */
  async confirm(tx: Transaction, id: string, personId: string): Promise<{ moved: number }> {
    const found = await this.waiting(tx, id);
    if (found.proposedBy === personId) throw new ImportConfirmedByProposerError();
    const edition = await this.calendars.add(tx, found, personId);
    const calendar = await this.calendars.current(tx);
    const moved = await this.recomputation.apply(tx, found.year, calendar, { kind: 'person', personId });
    await rows(
      tx,
      `UPDATE calendar_imports SET state = 'confirmed', decided_by = $2, decided_at = app_now(), edition = $3, moved = $4
       WHERE id = $1`,
      [id, personId, edition, moved],
    );
    await this.record(tx, 'CalendarImportConfirmed', id, personId, { year: found.year, edition, moved });
    return { moved };
  }

  /** By anybody who keeps the calendar, the proposer included: nothing comes of it. */
  async reject(tx: Transaction, id: string, personId: string, reason: string): Promise<void> {
    const { year } = await this.waiting(tx, id);
    await rows(
      tx,
      `UPDATE calendar_imports SET state = 'rejected', decided_by = $2, decided_at = app_now(), decision_reason = $3
       WHERE id = $1`,
      [id, personId, reason],
    );
    await this.record(tx, 'CalendarImportRejected', id, personId, { year });
  }

  /** All imports, the newest first, with the names of the two people. */
  async all(tx: Transaction): Promise<(ImportRecord & { proposer: string; decider: string | null })[]> {
    const found = await rows<ImportRecord>(tx, `SELECT ${COLUMNS} FROM calendar_imports ORDER BY proposed_at DESC, id`);
    const names = await this.people.namesOf(tx, [
      ...new Set(found.flatMap(({ proposedBy, decidedBy }) => (decidedBy ? [proposedBy, decidedBy] : [proposedBy]))),
    ]);
    return found.map((record) => ({
      ...record,
      proposer: names.get(record.proposedBy) ?? '',
      decider: record.decidedBy && (names.get(record.decidedBy) ?? ''),
    }));
  }

  // helpers

  private async waiting(tx: Transaction, id: string): Promise<ImportRecord> {
    const found = isUUID(id)
      ? await firstRow<ImportRecord>(
          tx,
          `SELECT ${COLUMNS} FROM calendar_imports WHERE id = $1 AND state = 'proposed' FOR UPDATE`,
          [id],
        )
      : undefined;
    if (found === undefined) throw new ImportNotWaitingError();
    return found;
  }

  private async movesFor(tx: Transaction, principal: Principal, year: CalendarYear): Promise<MovesOfReader> {
    const moves = await this.recomputation.preview(tx, year.year, await this.calendars.withYear(tx, year));
    const readable = new Map<string, string | undefined>();
    for (const { caseId } of moves) {
      if (readable.has(caseId)) continue;
      const mayRead = await this.access.canReadCase(tx, principal, caseId);
      readable.set(caseId, mayRead ? (await this.cases.get(tx, caseId)).number : undefined);
    }
    const items = moves.flatMap((move) => {
      const caseNumber = readable.get(move.caseId);
      return caseNumber === undefined ? [] : [{ ...move, caseNumber }];
    });
    return { total: moves.length, hidden: moves.length - items.length, items };
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'calendar-import', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

const COLUMNS = `id, year, notices, off_days AS off, work_days AS work, state, proposed_by AS "proposedBy",
  proposed_at AS "proposedAt", decided_by AS "decidedBy", decided_at AS "decidedAt",
  decision_reason AS "decisionReason", edition::text, moved`;
