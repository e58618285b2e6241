import { Injectable } from '@nestjs/common';
import { AbsenceEntry } from '../absences/absence-entry.service';
import { type Desk, Desks } from '../absences/desks.service';
import { AuditService } from '../audit/audit.service';
import { dutyName } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import { NoticesService } from '../notices/notices.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { DeskDrafts } from './desk-drafts.service';
import { type DeskItem, DeskItems } from './desk-items.service';
import { contentHash, type HandedItem, itemRefusal, type ItemRefusal, keyOf, MOST_ITEMS } from './handover';
import { HandoverChangedError, HandoverIdTakenError, HandoverSizeError, OwnDeskError } from './handover.errors';

export interface PreviewedItem extends DeskItem {
  key: string;
  takerId: string;
  refusal: ItemRefusal | null;
}

export interface HandoverPlan {
  id: string;
  personId: string;
  reason: string;
  items: readonly HandedItem[];
}

/** 离职交接: what lies on a desk goes to colleagues, all of a set or nothing of it. The person stays active until administration says otherwise. */
@Injectable()
export class HandoversService {
  constructor(
    private readonly desks: Desks,
    private readonly items: DeskItems,
    private readonly drafts: DeskDrafts,
    private readonly absences: AbsenceEntry,
    private readonly cases: CasesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Everything on the desk, to whom it would go, and what cannot. `takers` names whoever gets an item in place of `takerId`, by
   * its key. @throws NotYourDeskError, OwnDeskError
   */
  async preview(
    tx: Transaction,
    principal: Principal,
    plan: { personId: string; takerId: string; takers?: readonly { key: string; takerId: string }[] },
  ): Promise<PreviewedItem[]> {
    const desk = await this.desk(tx, principal, plan.personId);
    const listed = await this.items.of(tx, desk, principal);
    const others = new Map(plan.takers?.map(({ key, takerId }) => [key, takerId]));
    const wanted = listed.map((item) => ({ ...item, takerId: others.get(keyOf(item)) ?? plan.takerId }));
    const refusals = await this.refusals(tx, desk, principal, wanted);
    return wanted.map((item) => ({ ...item, key: keyOf(item), refusal: refusals.get(keyOf(item)) ?? null }));
  }

  /**
   * Hands the items over in the caller's transaction. Repeated with the same id it changes nothing.
   * @throws HandoverChangedError when one of them cannot go, and then none does
   */
  async handOver(tx: Transaction, principal: Principal, plan: HandoverPlan): Promise<void> {
    const desk = await this.desk(tx, principal, plan.personId);
    const items = [...new Map(plan.items.map((item) => [keyOf(item), item])).values()];
    if (items.length === 0 || items.length > MOST_ITEMS) throw new HandoverSizeError(items.length);
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('duban.desk:' || $1::uuid, 0))`, [desk.personId]);
    const hash = contentHash({ ...plan, items, handedBy: principal.personId });
    if (await this.isDone(tx, plan.id, hash)) return;
    const listed = new Map((await this.items.of(tx, desk, principal)).map((item) => [keyOf(item), item]));
    await this.lock(tx, items);
    const refusals = [...(await this.refusals(tx, desk, principal, items)).values()];
    if (refusals.length > 0) throw new HandoverChangedError(refusals);
    const by = { kind: 'person', personId: principal.personId } as const;
    await rows(
      tx,
      `INSERT INTO handovers (id, person_id, organisation_id, reason, handed_by, content_hash) VALUES ($1, $2, $3, $4, $5, $6)`,
      [plan.id, desk.personId, desk.organisationId, plan.reason.trim(), principal.personId, hash],
    );
    // Duties first: they open the steps that come along with them.
    for (const [index, item] of items.entries()) {
      await this.keep(tx, plan.id, index + 1, item, listed.get(keyOf(item))!);
    }
    for (const item of items) if (item.kind === 'duty') await this.giveDuty(tx, desk, item, by);
    for (const item of items) if (item.kind === 'task') await this.giveTask(tx, desk, item, by);
    for (const item of items) if (item.kind === 'substitution') await this.giveSubstitution(tx, desk, item);
    const takers = [...new Set(items.map(({ takerId }) => takerId))];
    await this.audit.append(tx, {
      actor: by,
      action: 'DeskHandedOver',
      subject: { kind: 'handover', id: plan.id },
      details: { personId: desk.personId, takerIds: takers, items: items.length, contentHash: hash },
    });
    await this.notices.tell(tx, { kind: 'handover', to: takers, facts: { by: principal.personId, about: TAKE_IT } });
  }

  // helpers

  private async desk(tx: Transaction, principal: Principal, personId: string): Promise<Desk> {
    const desk = await this.desks.arrangedBy(tx, principal, personId);
    if (desk.personId === principal.personId) throw new OwnDeskError();
    return desk;
  }

  private async refusals(
    tx: Transaction,
    desk: Desk,
    principal: Principal,
    items: readonly HandedItem[],
  ): Promise<Map<string, ItemRefusal>> {
    const facts = await this.items.facts(tx, desk, principal.personId, items);
    const colleagues = new Set((await this.desks.colleagues(tx, desk)).map(({ id }) => id));
    const refused = new Map<string, ItemRefusal>();
    for (const item of items) {
      const known = facts.get(keyOf(item));
      const reason = known === undefined ? 'not-on-desk' : itemRefusal(known);
      if (reason !== undefined) refused.set(keyOf(item), reason);
      else if (!colleagues.has(item.takerId)) refused.set(keyOf(item), 'not-fitting');
    }
    return refused;
  }

  private async isDone(tx: Transaction, id: string, hash: string): Promise<boolean> {
    const known = await firstRow<{ hash: string }>(tx, 'SELECT content_hash AS hash FROM handovers WHERE id = $1', [
      id,
    ]);
    if (known !== undefined && known.hash !== hash) throw new HandoverIdTakenError();
    return known !== undefined;
  }

  /** Cases in the order of their ids, as everywhere, then the steps: nobody claims or is recused meanwhile. */
  private async lock(tx: Transaction, items: readonly HandedItem[]): Promise<void> {
    const ids = (kind: HandedItem['kind']) => items.flatMap((item) => (item.kind === kind ? [item.subjectId] : []));
    const cases = await rows<{ id: string }>(
      tx,
      `SELECT id FROM cases WHERE id = ANY ($1::uuid[]) OR id IN (SELECT case_id FROM tasks WHERE tasks.id = ANY ($2::uuid[]))
       ORDER BY id`,
      [ids('duty'), ids('task')],
    );
    for (const { id } of cases) await this.cases.lockPeople(tx, id);
    await rows(tx, 'SELECT FROM tasks WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids('task')]);
  }

  private async keep(tx: Transaction, id: string, ordinal: number, item: HandedItem, known: DeskItem): Promise<void> {
    await write(
      tx,
      `INSERT INTO handover_items (handover_id, ordinal, kind, subject_id, case_id, duty, title, has_draft, taker_id)
       VALUES ($1, $2, $3, $4::uuid, CASE $3 WHEN 'duty' THEN $4::uuid WHEN 'task' THEN (SELECT case_id FROM tasks WHERE tasks.id = $4) END,
               $5, $6, $7, $8)`,
      [id, ordinal, item.kind, item.subjectId, item.duty, JSON.stringify(known.title), known.hasDraft, item.takerId],
    );
  }

  private async giveDuty(tx: Transaction, desk: Desk, item: HandedItem, by: Actor): Promise<void> {
    await rows(
      tx,
      `UPDATE case_people SET ended_at = app_now()
       WHERE case_id = $1 AND person_id = $2 AND duty = $3 AND ended_at IS NULL`,
      [item.subjectId, desk.personId, item.duty],
    );
    await this.cases.assign(tx, item.subjectId, item.duty!, [item.takerId], by);
    await this.note(tx, item.subjectId, dutyName(item.duty!), desk, item, by);
  }

  private async giveTask(tx: Transaction, desk: Desk, item: HandedItem, by: Actor): Promise<void> {
    const [task] = await rows<{ caseId: string; title: LocalText }>(
      tx,
      `UPDATE tasks SET assignee_id = $2, claimed_at = app_now(), version = version + 1 WHERE id = $1
       RETURNING case_id AS "caseId", title`,
      [item.subjectId, item.takerId],
    );
    await this.drafts.give(tx, { taskId: item.subjectId, from: desk.personId, to: item.takerId });
    await this.note(tx, task!.caseId, task!.title, desk, item, by);
  }

  private async giveSubstitution(tx: Transaction, desk: Desk, item: HandedItem): Promise<void> {
    const former = await firstRow<{ roles: string[] }>(
      tx,
      `UPDATE absence_substitutes SET removed_at = app_now() WHERE absence_id = $1 AND person_id = $2 RETURNING roles`,
      [item.subjectId, desk.personId],
    );
    await this.absences.addSubstitute(tx, item.subjectId, { id: item.takerId, roles: former!.roles });
  }

  private async note(
    tx: Transaction,
    caseId: string,
    what: LocalText,
    { personId }: Desk,
    { takerId }: HandedItem,
    by: Actor,
  ): Promise<void> {
    const sentence = {
      zh: `工作交接：“${what.zh}”（{people}，前者移交后者）`,
      en: `Handover: "${what.en}" ({people}, from the first to the second)`,
    };
    await this.cases.note(tx, caseId, sentence, by, [personId, takerId]);
  }
}

const TAKE_IT: LocalText = {
  zh: '向您移交了工作，请查看交接单并确认',
  en: 'handed work over to you; look at the receipt and confirm it',
};
