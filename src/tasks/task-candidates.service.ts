import { Injectable } from '@nestjs/common';
import { CASE_ROLES } from '../access/access';
import { AuditService } from '../audit/audit.service';
import type { CaseRecord, PartyRole } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import type { Organisation } from '../organisations/organisation';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type Candidate, escalationReason, type EscalationCause, headRole, parseCandidateGroup } from './task';
import { FREE_HOLDERS, type Staffing, STAFFING } from './staffing-sql';

interface OpenTask {
  id: string;
  title: LocalText;
  groups: string[];
  excluded: string[];
  escalation: LocalText | null;
}

/** Works out who may act on a task of a case, and to whom it goes when nobody is left. */
@Injectable()
export class TaskCandidatesService {
  constructor(
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
  ) {}

  /** The organisation a task is shown under: that of its first candidates. */
  async organisationOf(tx: Transaction, record: CaseRecord, groups: string[]): Promise<string | null> {
    const { parties } = record;
    const [first] = groups.flatMap((group) => parseCandidateGroup(group) ?? []);
    if (first?.kind === 'organisation') return first.organisationId;
    if (first?.kind !== 'role') return parties.keeper ?? null;
    return (await this.organisationFor(tx, parties, first.party)) ?? parties.keeper ?? null;
  }

  /** Stores the candidates of every open task of the case afresh; an assignee who may no longer act lets go of the task, a helper gives it back. */
  async renew(tx: Transaction, caseId: string): Promise<void> {
    const tasks = await rows<OpenTask>(
      tx,
      `SELECT id, title, candidate_groups AS groups, excluded_duties AS excluded, escalation FROM tasks
       WHERE case_id = $1 AND state = 'open' ORDER BY id FOR UPDATE`,
      [caseId],
    );
    if (tasks.length === 0) return;
    const record = await this.cases.get(tx, caseId);
    for (const task of tasks) {
      const { candidates, escalation, barred } = await this.workOut(tx, record, task);
      await write(tx, 'DELETE FROM task_candidates WHERE task_id = $1', [task.id]);
      await this.store(tx, task.id, candidates);
      await write(
        tx,
        `UPDATE tasks SET escalation = $2,
                assignee_id = CASE WHEN delegator_id = ANY ($3) THEN NULL WHEN assignee_id = ANY ($3) THEN delegator_id ELSE assignee_id END,
                delegator_id = CASE WHEN delegator_id = ANY ($3) OR assignee_id = ANY ($3) THEN NULL ELSE delegator_id END,
                claimed_at = CASE WHEN delegator_id = ANY ($3) OR assignee_id = ANY ($3) AND delegator_id IS NULL THEN NULL ELSE claimed_at END,
                version = version + (CASE WHEN assignee_id = ANY ($3) OR delegator_id = ANY ($3) THEN 1 ELSE 0 END)
         WHERE id = $1`,
        [task.id, jsonOrNull(escalation), barred],
      );
    }
  }

  /** Offers a task that has just been opened. */
  async offer(tx: Transaction, record: CaseRecord, task: Omit<OpenTask, 'escalation'>): Promise<void> {
    const { candidates, escalation } = await this.workOut(tx, record, { ...task, escalation: null });
    await this.store(tx, task.id, candidates);
    if (escalation)
      await write(tx, 'UPDATE tasks SET escalation = $2 WHERE id = $1', [task.id, jsonOrNull(escalation)]);
  }

  /** Active holders of a duty who are free to act on the case: not recused, without any of the excluded duties. */
  async freeHolders(
    tx: Transaction,
    caseId: string,
    duty: { organisationId: string; role: string },
    excluded: string[],
  ): Promise<{ personId: string; name: string }[]> {
    return rows(tx, FREE_HOLDERS, [caseId, duty.organisationId, duty.role, excluded]);
  }

  /** The organisation that plays the party in the case; `authority` is the one on top of all. */
  async organisationFor(
    tx: Transaction,
    parties: Partial<Record<PartyRole, string>>,
    party: string,
  ): Promise<string | undefined> {
    if (party === 'authority') return (await this.organisations.authority(tx)).id;
    return party === 'employer' ? undefined : parties[party as PartyRole];
  }

  // helpers

  /** Who may act; when nobody of them is left, also the head of the first organisation above who is free. */
  private async workOut(
    tx: Transaction,
    record: CaseRecord,
    task: OpenTask,
  ): Promise<{ candidates: Candidate[]; escalation: LocalText | null; barred: string[] }> {
    const groups = await this.inOrganisations(tx, record.parties, task.groups);
    const duties = groups.filter((group) => 'organisationId' in group);
    const staffing = await firstRow<Staffing>(tx, STAFFING, [
      record.id,
      task.excluded,
      duties.map(({ organisationId }) => organisationId),
      duties.map(({ role }) => role),
      groups.flatMap((group) => ('duty' in group ? [group.duty] : [])),
      groups.flatMap((group) => ('personId' in group ? [group.personId] : [])),
    ]);
    const { people, barred, hasHolder, hasFreeHolder } = staffing!;
    const candidates = groups.flatMap((group): Candidate[] =>
      'duty' in group
        ? people.filter(({ duty }) => duty === group.duty).map(({ personId }) => ({ personId }))
        : [group],
    );
    if (hasFreeHolder) return { candidates, escalation: null, barred };
    const home = duties[0]?.organisationId ?? record.parties.keeper!;
    const head = await this.supervisingHead(tx, record.id, home, task.excluded);
    const cause = hasHolder ? 'barred' : 'unstaffed';
    const escalation = escalationReason(cause, head?.organisation.name ?? null);
    if (head) candidates.push({ organisationId: head.organisation.id, role: headRole(head.organisation.kind) });
    await this.recordEscalation(tx, record, task, cause, escalation);
    return { candidates, escalation, barred };
  }

  private async inOrganisations(
    tx: Transaction,
    parties: CaseRecord['parties'],
    groups: string[],
  ): Promise<(Candidate | { duty: string })[]> {
    const found = [];
    for (const group of groups.map(parseCandidateGroup)) {
      if (group?.kind === 'duty') found.push({ duty: group.duty });
      if (group?.kind === 'person') found.push({ personId: group.personId });
      if (group?.kind === 'organisation') found.push({ organisationId: group.organisationId, role: group.role });
      if (group?.kind !== 'role') continue;
      const organisationId = await this.organisationFor(tx, parties, group.party);
      if (organisationId) found.push({ organisationId, role: group.role });
    }
    return found;
  }

  private async store(tx: Transaction, taskId: string, candidates: Candidate[]): Promise<void> {
    if (candidates.length === 0) return;
    await write(
      tx,
      `INSERT INTO task_candidates (task_id, ordinal, organisation_id, role, person_id, reads_case)
       SELECT tasks.id, ordinal, one.organisation_id, role, person_id, coalesce(role = ANY ($5), false)
       FROM tasks, unnest($2::uuid[], $3::text[], $4::uuid[]) WITH ORDINALITY AS one (organisation_id, role, person_id, ordinal)
       WHERE tasks.id = $1`,
      [
        taskId,
        candidates.map((one) => ('personId' in one ? null : one.organisationId)),
        candidates.map((one) => ('personId' in one ? null : one.role)),
        candidates.map((one) => ('personId' in one ? one.personId : null)),
        CASE_ROLES,
      ],
    );
  }

  /** The first organisation above with a head who is free; the top organisation answers for itself. */
  private async supervisingHead(
    tx: Transaction,
    caseId: string,
    organisationId: string,
    excluded: string[],
  ): Promise<{ organisation: Organisation } | undefined> {
    const below = await this.organisations.get(tx, organisationId);
    let above = (await this.organisations.parentOf(tx, organisationId)) ?? below;
    for (;;) {
      const duty = { organisationId: above.id, role: headRole(above.kind) };
      if ((await this.freeHolders(tx, caseId, duty, excluded)).length > 0) return { organisation: above };
      const next = await this.organisations.parentOf(tx, above.id);
      if (!next) return undefined;
      above = next;
    }
  }

  private async recordEscalation(
    tx: Transaction,
    record: CaseRecord,
    { id, title, escalation }: OpenTask,
    cause: EscalationCause,
    reason: LocalText,
  ): Promise<void> {
    if (escalation?.en === reason.en) return;
    const actor = { kind: 'system' } as const;
    const subject = { kind: 'task', id };
    await this.audit.append(tx, { actor, action: 'TaskEscalated', subject, caseId: record.id, details: { cause } });
    const sentence = { zh: `“${title.zh}”：${reason.zh}`, en: `"${title.en}": ${reason.en}` };
    await this.cases.note(tx, record.id, sentence, actor);
  }
}

function jsonOrNull(text: LocalText | null): string | null {
  return text === null ? null : JSON.stringify(text);
}
