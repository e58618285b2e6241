import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { AuditAction } from '../audit/audit-actions';
import { type Day, daysBetween, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { LettersService } from '../letters/letters.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { planOpinionLetter } from './adjustment-letters';
import {
  AdjustmentNotReadyError,
  ExaminationRefusedError,
  PlanDayRefusedError,
  ResolutionRefusedError,
  TimetableRefusedError,
} from './adjustment.errors';
import { AdjustmentsService } from './adjustments.service';
import {
  BODIES,
  examinationRefusal,
  MEASURES,
  type Measure,
  type Milestone,
  readTimetable,
  type Resolution,
  resolutionRefusal,
} from './plan';

export interface PlanRecord {
  id: string;
  caseId: string;
  number: number;
  /** How often the authority has had a plan of this case; the first is 1. */
  round: number;
  measure: Measure;
  evidence: string;
  documentIds: string[];
  draftedBy: string;
  returnReason: string | null;
  submittedAt: Date | null;
  verdict: 'accepted' | 'returned' | null;
  comments: string | null;
  resolutions: Resolution[];
  milestones: (Milestone & { id: string })[];
}

/** Plans of a school: drafted, reviewed, adopted by both bodies, submitted, examined. A returned draft stays on record, the next is another. */
@Injectable()
export class PlansService {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly letters: LettersService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
  ) {}

  /** The newest draft of the case; undefined before the first. */
  async newest(tx: Transaction, caseId: string): Promise<PlanRecord | undefined> {
    return firstRow<PlanRecord>(tx, `${PLAN} WHERE p.case_id = $1 ORDER BY p.number DESC LIMIT 1`, [caseId]);
  }

  /** The plan that was accepted. */
  async accepted(tx: Transaction, caseId: string): Promise<PlanRecord> {
    const plan = await firstRow<PlanRecord>(tx, `${PLAN} WHERE p.case_id = $1 AND p.verdict = 'accepted'`, [caseId]);
    if (!plan) throw new AdjustmentNotReadyError();
    return plan;
  }

  /** @throws TimetableRefusedError */
  async draft(
    tx: Transaction,
    caseId: string,
    draft: { measure: Measure; evidence: string; timetable: string; documentIds: string[]; by: string; now: Date },
  ): Promise<void> {
    const { measure, evidence, timetable, documentIds, by, now } = draft;
    const milestones = readTimetable(timetable, shanghaiDay(now));
    if (!Array.isArray(milestones)) throw new TimetableRefusedError(milestones);
    const before = await this.newest(tx, caseId);
    const round = before === undefined ? 1 : before.round + (before.verdict === 'returned' ? 1 : 0);
    const fresh = documentIds.filter((id) => !before?.documentIds.includes(id));
    await this.documents.attach(tx, fresh, caseId, { kind: 'person', personId: by });
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO adjustment_plans (case_id, number, round, measure, evidence, document_ids, drafted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [caseId, (before?.number ?? 0) + 1, round, measure, evidence, documentIds, by],
    );
    await rows(
      tx,
      `INSERT INTO adjustment_milestones (plan_id, position, due_on, what)
       SELECT $1, position, due_on, what FROM unnest($2::date[], $3::text[]) WITH ORDINALITY AS m (due_on, what, position)`,
      [added!.id, milestones.map(({ dueOn }) => dueOn), milestones.map(({ what }) => what)],
    );
    await this.tell(tx, caseId, 'PlanDrafted', by, {
      zh: `起草专业调整方案：${MEASURES[measure].zh}`,
      en: `Plan drafted: ${MEASURES[measure].en.toLowerCase()}`,
    });
  }

  /** The academic affairs office passes it on, as somebody else than the drafter. */
  async review(tx: Transaction, caseId: string, by: string): Promise<void> {
    await this.change(tx, caseId, 'reviewed_by = $2', [by]);
    await this.tell(tx, caseId, 'PlanReviewed', by, { zh: '教务审核方案', en: 'Plan reviewed by academic affairs' });
  }

  /** Back to the drafter, from whoever at the school looked at it. */
  async sendBack(tx: Transaction, caseId: string, reason: string, by: string): Promise<void> {
    await this.change(tx, caseId, 'returned_by = $2, return_reason = $3', [by, reason]);
    await this.tell(tx, caseId, 'PlanSentBack', by, { zh: '校内退回方案修改', en: 'Plan sent back inside the school' });
  }

  /** @throws ResolutionRefusedError */
  async resolve(tx: Transaction, caseId: string, resolution: Resolution & { by: string; now: Date }): Promise<void> {
    const { body, heldOn, number, by, now } = resolution;
    const plan = await this.current(tx, caseId);
    const office = plan.resolutions.find((one) => one.body === 'office-meeting');
    const refusal = resolutionRefusal({ body, heldOn, number }, { today: shanghaiDay(now), office });
    if (refusal) throw new ResolutionRefusedError(refusal);
    await rows(
      tx,
      'INSERT INTO adjustment_resolutions (plan_id, body, held_on, number, recorded_by) VALUES ($1, $2, $3, $4, $5)',
      [plan.id, body, heldOn, number.trim(), by],
    );
    const { zh, en } = BODIES[body];
    await this.tell(tx, caseId, 'PlanResolved', by, {
      zh: `${zh} ${heldOn} 审议通过方案（${number.trim()}）`,
      en: `${en} adopted the plan on ${heldOn} (${number.trim()})`,
    });
  }

  /** The school's leader signs it and hands it in. */
  async submit(tx: Transaction, caseId: string, by: string): Promise<void> {
    await this.change(tx, caseId, 'submitted_by = $2, submitted_at = app_now()', [by]);
    const { round } = await this.current(tx, caseId);
    await this.tell(tx, caseId, 'PlanSubmitted', by, {
      zh: `第 ${round} 次报送方案`,
      en: `Plan handed in (round ${round})`,
    });
  }

  /**
   * Accepts the plan, or returns it with comments and another date; the school is told by letter.
   * @returns the measures with the calendar days until each, or the days until the next plan.
   * @throws ExaminationRefusedError, PlanDayRefusedError
   */
  async examine(
    tx: Transaction,
    caseId: string,
    examination: { verdict: 'accepted' | 'returned'; comments?: string; dueOn?: Day; by: string; now: Date },
  ): Promise<{ milestones: { id: string; days: number }[]; planDays?: number }> {
    const { verdict, comments, dueOn, by, now } = examination;
    const plan = await this.current(tx, caseId);
    const refusal = examinationRefusal({
      verdict,
      comments,
      resolutions: plan.resolutions,
      isSubmitted: plan.submittedAt !== null,
      isOwnSide: await this.adjustments.isOwnSide(tx, caseId, by),
      isRecused: await this.adjustments.isRecused(tx, caseId, by),
    });
    if (refusal) throw new ExaminationRefusedError(refusal);
    const today = shanghaiDay(now);
    const planDays = dueOn === undefined ? undefined : daysBetween(today, dueOn);
    if (verdict === 'returned' && (planDays === undefined || planDays < 1)) throw new PlanDayRefusedError();
    await this.change(tx, caseId, 'verdict = $2, comments = $3, examined_by = $4, examined_at = app_now()', [
      verdict,
      comments ?? null,
      by,
    ]);
    await this.writeOpinion(tx, plan, { verdict, comments, dueOn, by, today });
    await this.tell(
      tx,
      caseId,
      verdict === 'accepted' ? 'PlanAccepted' : 'PlanReturned',
      by,
      verdict === 'accepted'
        ? { zh: `同意第 ${plan.round} 次报送的方案`, en: `Plan of round ${plan.round} accepted` }
        : { zh: `退回第 ${plan.round} 次报送的方案`, en: `Plan of round ${plan.round} returned` },
    );
    if (verdict === 'returned') return { milestones: [], planDays };
    // A day that has come while the plan was on its way is due tomorrow: the measure is still to be carried out.
    const daysLeft = (day: Day): number => Math.max(1, daysBetween(today, day));
    return { milestones: plan.milestones.map(({ id, dueOn: day }) => ({ id, days: daysLeft(day) })) };
  }

  // helpers

  private async current(tx: Transaction, caseId: string): Promise<PlanRecord> {
    const plan = await this.newest(tx, caseId);
    if (!plan) throw new AdjustmentNotReadyError();
    return plan;
  }

  private async change(tx: Transaction, caseId: string, set: string, values: unknown[]): Promise<void> {
    const { id } = await this.current(tx, caseId);
    await rows(tx, `UPDATE adjustment_plans SET ${set} WHERE id = $1`, [id, ...values]);
  }

  private async writeOpinion(
    tx: Transaction,
    plan: PlanRecord,
    opinion: { verdict: 'accepted' | 'returned'; comments?: string; dueOn?: Day; by: string; today: Day },
  ): Promise<void> {
    const { caseId, round, measure, milestones } = plan;
    const { schoolName, majorName, majorCode } = await this.adjustments.get(tx, caseId);
    const keeper = await this.organisations.get(tx, (await this.cases.partiesOf(tx, caseId)).keeper!);
    const text = planOpinionLetter(
      { keeperName: keeper.name, issuedOn: opinion.today },
      { schoolName, majorName, majorCode, round, measure, milestones, ...opinion },
    );
    await this.letters.send(tx, {
      caseId,
      kind: 'official-letter',
      recipient: 'school',
      draftedBy: opinion.by,
      ...text,
    });
  }

  private async tell(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    personId: string,
    sentence: LocalText,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'adjustment', id: caseId }, caseId });
    await this.cases.note(tx, caseId, sentence, actor);
  }
}

const PLAN = `
  SELECT p.id, p.case_id AS "caseId", p.number, p.round, p.measure, p.evidence, p.document_ids AS "documentIds",
    p.drafted_by AS "draftedBy", p.return_reason AS "returnReason", p.submitted_at AS "submittedAt", p.verdict, p.comments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('body', body, 'heldOn', held_on, 'number', r.number) ORDER BY recorded_at), '[]')
     FROM adjustment_resolutions r WHERE r.plan_id = p.id) AS resolutions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'dueOn', due_on, 'what', what) ORDER BY position), '[]')
     FROM adjustment_milestones m WHERE m.plan_id = p.id) AS milestones
  FROM adjustment_plans p`;
