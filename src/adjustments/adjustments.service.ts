import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import type { Day } from '../calendar/day';
import { daysBetween, shanghaiDay } from '../calendar/day';
import { LettersService } from '../letters/letters.service';
import { AuditService } from '../audit/audit.service';
import type { Metric } from '../metrics/metric';
import type { Rate } from '../metrics/rate';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { CARDS, type Card, type YearFigure } from './adjustment';
import { cardLetter } from './adjustment-letters';
import { AdjustmentNotReadyError, PlanDayRefusedError } from './adjustment.errors';

export interface AdjustmentRecord {
  caseId: string;
  organisationId: string;
  unitId: string;
  majorName: string;
  majorCode: string;
  schoolName: string;
  reason: string;
  /** Null for a major that a person listed without figures. */
  threshold: Rate | null;
  years: number | null;
  /** The newest class first. */
  figures: (YearFigure & { metric: Metric })[];
  card: { colour: Card; dueOn: Day } | null;
}

/** What is known of one adjustment, and its card. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly letters: LettersService,
    private readonly audit: AuditService,
  ) {}

  async get(tx: Transaction, caseId: string): Promise<AdjustmentRecord> {
    const found = await firstRow<AdjustmentRecord>(
      tx,
      `SELECT a.case_id AS "caseId", a.organisation_id AS "organisationId", a.unit_id AS "unitId", u.name AS "majorName",
         u.major_code AS "majorCode", s.name AS "schoolName", a.reason, a.consecutive_years AS years,
         CASE WHEN a.threshold_numerator IS NOT NULL
           THEN jsonb_build_object('numerator', a.threshold_numerator, 'denominator', a.threshold_denominator) END AS threshold,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('snapshotId', snapshot_id, 'metric', metric, 'cohort', cohort,
            'asOf', as_of, 'numerator', numerator, 'denominator', denominator) ORDER BY cohort DESC), '[]')
          FROM adjustment_figures f WHERE f.case_id = a.case_id) AS figures,
         (SELECT jsonb_build_object('colour', colour, 'dueOn', due_on) FROM adjustment_cards c WHERE c.case_id = a.case_id) AS card
       FROM adjustments a JOIN metric_units u ON u.id = a.unit_id JOIN organisations s ON s.id = u.organisation_id
       WHERE a.case_id = $1`,
      [caseId],
    );
    if (!found) throw new AdjustmentNotReadyError();
    return found;
  }

  /**
   * Puts the card on the register and sends it with the date of the plan; answers with the calendar days until then.
   * @throws PlanDayRefusedError
   */
  async issueCard(
    tx: Transaction,
    caseId: string,
    card: { colour: Card; dueOn: Day; note?: string; by: string; now: Date },
  ): Promise<{ days: number }> {
    const { colour, dueOn, note, by, now } = card;
    const days = daysBetween(shanghaiDay(now), dueOn);
    if (days < 1) throw new PlanDayRefusedError();
    const record = await this.get(tx, caseId);
    const keeper = await this.organisations.get(tx, (await this.cases.partiesOf(tx, caseId)).keeper!);
    const text = cardLetter({ keeperName: keeper.name, issuedOn: shanghaiDay(now) }, { record, colour, dueOn, note });
    const letterId = await this.letters.send(tx, {
      caseId,
      kind: 'official-letter',
      recipient: 'school',
      draftedBy: by,
      ...text,
    });
    await rows(
      tx,
      `INSERT INTO adjustment_cards (case_id, colour, due_on, note, letter_id, issued_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, colour, dueOn, note ?? null, letterId, by],
    );
    const actor = { kind: 'person', personId: by } as const;
    await this.audit.append(tx, {
      actor,
      action: 'CardIssued',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { colour, dueOn },
    });
    const { zh, en } = CARDS[colour];
    await this.cases.note(
      tx,
      caseId,
      { zh: `发出${zh}，方案至迟于 ${dueOn} 报送`, en: `${en} issued; the plan is due on ${dueOn}` },
      actor,
    );
    return { days };
  }

  /** Whether the person holds an office in the school or college that adjusts, or below it. */
  async isOwnSide(tx: Transaction, caseId: string, personId: string): Promise<boolean> {
    const found = await firstRow<{ own: boolean }>(tx, 'SELECT is_of_adjusting($1, $2) AS own', [caseId, personId]);
    return found!.own;
  }

  async isRecused(tx: Transaction, caseId: string, personId: string): Promise<boolean> {
    return (await this.cases.recusedOf(tx, caseId)).some((recused) => recused.personId === personId);
  }
}
