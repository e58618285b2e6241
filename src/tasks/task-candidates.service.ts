import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { CaseRecord, PartyRole } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import type { Organisation } from '../organisations/organisation';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Role } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type Candidate, escalationReason, type EscalationCause, headRole, parseCandidateGroup } from './task';

interface OpenTask {
  id: string;
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
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The organisation a task is shown under: that of its first candidates. */
  async organisationOf(tx: Transaction, record: CaseRecord, groups: string[]): Promise<string | null> {
    const parties = await this.cases.partiesOf(tx, record.id);
    const [first] = groups.flatMap((group) => parseCandidateGroup(group) ?? []);
    if (first?.kind === 'organisation') return first.organisationId;
    if (first?.kind !== 'role') return parties.keeper ?? null;
    return (await this.organisationFor(tx, parties, first.party)) ?? parties.keeper ?? null;
  }

  /** Stores the candidates of every open task of the case afresh; an assignee who may no longer act lets go of the task. */
  async renew(tx: Transaction, record: CaseRecord, taskId?: string): Promise<void> {
    const tasks = await rows<OpenTask>(
      tx,
      `SELECT id, candidate_groups AS groups, excluded_duties AS excluded, escalation FROM tasks
       WHERE case_id = $1 AND state = 'open' AND ($2::uuid IS NULL OR id = $2) ORDER BY id FOR UPDATE`,
      [record.id, taskId ?? null],
    );
    for (const task of tasks) await this.renewOne(tx, record, task);
  }

  /** Active holders of a duty who are free to act on the case: not recused, without any of the excluded duties. */
  async freeHolders(
    tx: Transaction,
    caseId: string,
    duty: { organisationId: string; role: string },
    excluded: string[],
  ): Promise<{ personId: string; name: string }[]> {
    const now = await this.clock.now(tx);
    const holders = await this.people.holdersOf(tx, duty.role as Role, duty.organisationId, now);
    const barred = await this.barred(tx, caseId, excluded);
    return holders.filter(({ personId }) => !barred.has(personId));
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

  private async renewOne(tx: Transaction, record: CaseRecord, task: OpenTask): Promise<void> {
    const parties = await this.cases.partiesOf(tx, record.id);
    const candidates = await this.candidates(tx, record.id, parties, task.groups);
    let hasHolder = false;
    let isLeft = false;
    const barred = await this.barred(tx, record.id, task.excluded);
    for (const personId of await this.peopleBehind(tx, candidates)) {
      hasHolder = true;
      if (!barred.has(personId)) isLeft = true;
    }
    let escalation: LocalText | null = null;
    if (!isLeft) {
      const home = candidates.find((candidate) => 'organisationId' in candidate)?.organisationId ?? parties.keeper!;
      const head = await this.supervisingHead(tx, record.id, home, task.excluded);
      escalation = escalationReason(hasHolder ? 'barred' : 'unstaffed', head?.organisation.name ?? null);
      if (head) candidates.push({ organisationId: head.organisation.id, role: headRole(head.organisation.kind) });
      await this.recordEscalation(tx, record, task, hasHolder ? 'barred' : 'unstaffed', escalation);
    }
    await rows(tx, 'DELETE FROM task_candidates WHERE task_id = $1', [task.id]);
    for (const candidate of candidates) {
      await ('personId' in candidate
        ? rows(tx, 'INSERT INTO task_candidates (task_id, person_id) VALUES ($1, $2)', [task.id, candidate.personId])
        : rows(tx, 'INSERT INTO task_candidates (task_id, organisation_id, role) VALUES ($1, $2, $3)', [
            task.id,
            candidate.organisationId,
            candidate.role,
          ]));
    }
    await rows(
      tx,
      `UPDATE tasks SET escalation = $2,
              assignee_id = CASE WHEN assignee_id = ANY ($3) THEN NULL ELSE assignee_id END,
              claimed_at = CASE WHEN assignee_id = ANY ($3) THEN NULL ELSE claimed_at END,
              version = version + (CASE WHEN assignee_id = ANY ($3) THEN 1 ELSE 0 END)
       WHERE id = $1`,
      [task.id, escalation === null ? null : JSON.stringify(escalation), [...barred]],
    );
  }

  private async candidates(
    tx: Transaction,
    caseId: string,
    parties: Partial<Record<PartyRole, string>>,
    groups: string[],
  ): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (const group of groups.map(parseCandidateGroup)) {
      if (group?.kind === 'duty') {
        const people = await this.cases.peopleOf(tx, caseId, group.duty);
        found.push(...people.map(({ personId }) => ({ personId })));
      } else if (group?.kind === 'organisation') {
        found.push({ organisationId: group.organisationId, role: group.role });
      } else if (group) {
        const organisationId = await this.organisationFor(tx, parties, group.party);
        if (organisationId) found.push({ organisationId, role: group.role });
      }
    }
    return found;
  }

  private async peopleBehind(tx: Transaction, candidates: Candidate[]): Promise<string[]> {
    const now = await this.clock.now(tx);
    const people: string[] = [];
    for (const candidate of candidates) {
      if ('personId' in candidate) {
        // Whoever holds no role any more has left or is disabled.
        const roles = await this.people.rolesOf(tx, candidate.personId);
        if (roles.length > 0) people.push(candidate.personId);
      } else {
        const holders = await this.people.holdersOf(tx, candidate.role as Role, candidate.organisationId, now);
        people.push(...holders.map(({ personId }) => personId));
      }
    }
    return people;
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

  /** People whom recusal or another duty on the case keeps from the step. */
  private async barred(tx: Transaction, caseId: string, excluded: string[]): Promise<Set<string>> {
    const found = await rows<{ personId: string }>(
      tx,
      `SELECT person_id AS "personId" FROM recusals WHERE case_id = $1
       UNION SELECT person_id FROM case_people WHERE case_id = $1 AND duty = ANY ($2)`,
      [caseId, excluded],
    );
    return new Set(found.map(({ personId }) => personId));
  }

  private async recordEscalation(
    tx: Transaction,
    record: CaseRecord,
    task: OpenTask,
    cause: EscalationCause,
    reason: LocalText,
  ): Promise<void> {
    if (task.escalation?.en === reason.en) return;
    const actor = { kind: 'system' } as const;
    const subject = { kind: 'task', id: task.id };
    await this.audit.append(tx, { actor, action: 'TaskEscalated', subject, caseId: record.id, details: { cause } });
    const title = await firstRow<{ title: LocalText }>(tx, 'SELECT title FROM tasks WHERE id = $1', [task.id]);
    const sentence = { zh: `“${title!.title.zh}”：${reason.zh}`, en: `"${title!.title.en}": ${reason.en}` };
    await this.cases.note(tx, record.id, sentence, actor);
  }
}
