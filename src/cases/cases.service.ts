import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AuditService } from '../audit/audit.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { PeopleService } from '../people/people.service';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { PolicyService } from '../policy/policy.service';
import {
  type CasePerson,
  type CaseRecord,
  caseNumber,
  CHANNEL_NAMES,
  dutyName,
  type OpenCase,
  type PartyRole,
} from './case';
import { AlreadyRecusedError, CaseClosedError, CaseNotFoundError, PersonRecusedError } from './case.errors';
import { CaseFollowers } from './case-followers.service';

export const CASE_COLUMNS = `id, number, kind, process_id AS "processId", definition_version_id AS "definitionVersionId", title, state,
  outcome, channel, received_at AS "receivedAt", opened_at AS "openedAt", closed_at AS "closedAt",
  engine_instance_key::text AS "engineInstanceKey",
  (SELECT coalesce(jsonb_object_agg(party.role, coalesce(party.organisation_id, party.employer_id)), '{}')
   FROM case_parties party WHERE party.case_id = cases.id) AS parties`;

/** Opens cases and keeps what is true of a case as a whole: parties, people, recusals, history. Rights are the caller's to check. */
@Injectable()
export class CasesService {
  constructor(
    @Inject(ENGINE) private readonly engine: EnginePort,
    private readonly definitions: DefinitionsService,
    private readonly policy: PolicyService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly followers: CaseFollowers,
  ) {}

  /**
   * Opens a case on the published version of the process and starts it; all of it or nothing. What else belongs to
   * it is done in `rest`, before the process starts. The number is drawn last: whoever opens another case of the kind waits for
   * it until the commit.
   */
  async open(tx: Transaction, input: OpenCase, rest?: (caseId: string) => Promise<void>): Promise<CaseRecord> {
    const definition = await this.definitions.published(tx, input.processId);
    const caseId = randomUUID();
    await write(
      tx,
      `INSERT INTO cases (id, number, kind, process_id, definition_version_id, title, channel, received_at,
                          opened_by_kind, opened_by, engine)
       VALUES ($1::uuid, 'not numbered: ' || $1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        caseId,
        input.kind,
        input.processId,
        definition.id,
        input.title,
        input.channel,
        input.receivedAt,
        input.openedBy.kind,
        personOf(input.openedBy),
        this.engine.name,
      ],
    );
    const parties = Object.entries(input.parties);
    await write(
      tx,
      `INSERT INTO case_parties (case_id, role, organisation_id, employer_id)
       SELECT $1, role, CASE WHEN role <> 'employer' THEN id END, CASE WHEN role = 'employer' THEN id END
       FROM unnest($2::text[], $3::uuid[]) AS party (role, id)`,
      [caseId, parties.map(([role]) => role), parties.map(([, id]) => id)],
    );
    await this.policy.pin(tx, caseId, input.parties.keeper);
    await this.audit.append(tx, {
      actor: input.openedBy,
      action: 'CaseOpened',
      subject: { kind: 'case', id: caseId },
      caseId,
      details: { processId: input.processId, version: definition.version, channel: input.channel },
    });
    const channel = CHANNEL_NAMES[input.channel];
    await this.note(
      tx,
      caseId,
      { zh: `立案登记，来源：${channel.zh}`, en: `Case opened; it came in by ${channel.en.toLowerCase()}` },
      input.openedBy,
    );
    await rest?.(caseId);
    const { instanceKey } = await this.engine.start(tx, {
      definitionKey: definition.engineDefinitionKey,
      variables: { ...input.variables, caseId },
    });
    const numbered = await firstRow<CaseRecord>(
      tx,
      `UPDATE cases SET number = $2, engine_instance_key = $3 WHERE id = $1 RETURNING ${CASE_COLUMNS}`,
      [caseId, await this.nextNumber(tx, input.kind), instanceKey],
    );
    return numbered!;
  }

  async get(tx: Transaction, caseId: string): Promise<CaseRecord> {
    const record = await firstRow<CaseRecord>(tx, `SELECT ${CASE_COLUMNS} FROM cases WHERE id = $1`, [caseId]);
    if (!record) throw new CaseNotFoundError();
    return record;
  }

  /** The case of a task; undefined when there is no such task. */
  async ofTask(tx: Transaction, taskId: string): Promise<CaseRecord | undefined> {
    return firstRow<CaseRecord>(
      tx,
      `SELECT ${CASE_COLUMNS} FROM cases WHERE id = (SELECT case_id FROM tasks WHERE tasks.id = $1)`,
      [taskId],
    );
  }

  /** The case an engine instance belongs to; undefined for instances that are no case. */
  async ofInstance(tx: Transaction, rootInstanceKey: string): Promise<CaseRecord | undefined> {
    return firstRow<CaseRecord>(tx, `SELECT ${CASE_COLUMNS} FROM cases WHERE engine_instance_key = $1`, [
      rootInstanceKey,
    ]);
  }

  /** Ids of the parties by role. */
  async partiesOf(tx: Transaction, caseId: string): Promise<Partial<Record<PartyRole, string>>> {
    const found = await rows<{ role: PartyRole; id: string }>(
      tx,
      'SELECT role, coalesce(organisation_id, employer_id) AS id FROM case_parties WHERE case_id = $1',
      [caseId],
    );
    return Object.fromEntries(found.map(({ role, id }) => [role, id]));
  }

  /** Gives an organisation a part in the case that was open so far; whoever acts for it may act from now on. */
  async addParty(
    tx: Transaction,
    caseId: string,
    party: { role: Exclude<PartyRole, 'keeper' | 'employer'>; organisationId: string },
  ): Promise<void> {
    await rows(tx, 'INSERT INTO case_parties (case_id, role, organisation_id) VALUES ($1, $2, $3)', [
      caseId,
      party.role,
      party.organisationId,
    ]);
    await this.followers.tell((follower) => follower.peopleChanged(tx, caseId));
  }

  /** Keepers by case. */
  async keepersOf(tx: Transaction, caseIds: readonly string[]): Promise<Map<string, string>> {
    const found = await rows<{ caseId: string; keeper: string }>(
      tx,
      `SELECT case_id AS "caseId", organisation_id AS keeper FROM case_parties
       WHERE case_id = ANY ($1::uuid[]) AND role = 'keeper'`,
      [caseIds],
    );
    return new Map(found.map(({ caseId, keeper }) => [caseId, keeper]));
  }

  /** People who hold the duty now, or all people with any duty. */
  async peopleOf(tx: Transaction, caseId: string, duty?: string): Promise<CasePerson[]> {
    return rows<CasePerson>(
      tx,
      `SELECT person_id AS "personId", duty, assigned_at AS "assignedAt" FROM case_people
       WHERE case_id = $1 AND ended_at IS NULL AND ($2::text IS NULL OR duty = $2) ORDER BY assigned_at, id`,
      [caseId, duty ?? null],
    );
  }

  async recusedOf(tx: Transaction, caseId: string): Promise<{ personId: string; reason: string; recordedAt: Date }[]> {
    return rows(
      tx,
      `SELECT person_id AS "personId", reason, recorded_at AS "recordedAt" FROM recusals
       WHERE case_id = $1 ORDER BY recorded_at`,
      [caseId],
    );
  }

  /** Adds people to a duty; those who hold it already keep it. Refused as a whole when one of them is recused. */
  async assign(tx: Transaction, caseId: string, duty: string, personIds: string[], by: Actor): Promise<void> {
    await this.lockPeople(tx, caseId);
    const { closedAt, recused } = await this.standing(tx, caseId);
    if (closedAt) throw new CaseClosedError(closedAt);
    const barred = personIds.filter((personId) => recused.includes(personId));
    if (barred.length > 0) throw new PersonRecusedError(duty, barred);
    const added = await rows<{ personId: string }>(
      tx,
      `INSERT INTO case_people (case_id, duty, person_id, assigned_by)
       SELECT $1, $2, person_id, $4 FROM unnest($3::uuid[]) AS person_id
       ON CONFLICT (case_id, duty, person_id) WHERE ended_at IS NULL DO NOTHING RETURNING person_id AS "personId"`,
      [caseId, duty, [...new Set(personIds)], personOf(by)],
    );
    if (added.length === 0) return;
    const people = added.map(({ personId }) => personId);
    await this.audit.append(tx, {
      actor: by,
      action: 'PeopleAssigned',
      subject: { kind: 'case', id: caseId },
      caseId,
      details: { duty, personIds: people },
    });
    const { zh, en } = dutyName(duty);
    await this.note(
      tx,
      caseId,
      { zh: `{people}担任本案${zh}`, en: `{people} became ${en.toLowerCase()} of the case` },
      by,
      people,
    );
    await this.followers.tell((follower) => follower.peopleChanged(tx, caseId));
  }

  /** Takes a person with an interest off the case for good: duties end, tasks are let go, no way leads back. */
  async recuse(
    tx: Transaction,
    caseId: string,
    recusal: { personId: string; reason: string; by: Actor },
  ): Promise<void> {
    const { personId, reason, by } = recusal;
    await this.people.personName(tx, personId);
    await this.lockPeople(tx, caseId);
    const { closedAt, recused } = await this.standing(tx, caseId);
    if (closedAt) throw new CaseClosedError(closedAt);
    if (recused.includes(personId)) throw new AlreadyRecusedError();
    await rows(
      tx,
      'UPDATE case_people SET ended_at = app_now() WHERE case_id = $1 AND person_id = $2 AND ended_at IS NULL',
      [caseId, personId],
    );
    await this.followers.tell((follower) => follower.letGo(tx, caseId, personId));
    await rows(tx, 'INSERT INTO recusals (case_id, person_id, reason, recorded_by) VALUES ($1, $2, $3, $4)', [
      caseId,
      personId,
      reason,
      personOf(by),
    ]);
    await this.audit.append(tx, {
      actor: by,
      action: 'PersonRecused',
      subject: { kind: 'case', id: caseId },
      caseId,
      details: { personId },
    });
    await this.note(
      tx,
      caseId,
      { zh: `{people}回避本案。理由：${reason}`, en: `{people} was recused from the case. Reason: ${reason}` },
      by,
      [personId],
    );
    await this.followers.tell((follower) => follower.peopleChanged(tx, caseId));
  }

  /** Adds a sentence to the history of the case. `{people}` stands for the names of `mentions`, which are looked up when it is read. */
  async note(
    tx: Transaction,
    caseId: string,
    sentence: LocalText,
    actor: Actor,
    mentions: string[] = [],
  ): Promise<void> {
    await write(
      tx,
      'INSERT INTO case_timeline (case_id, sentence, actor_kind, person_id, mentions) VALUES ($1, $2, $3, $4, $5)',
      [caseId, JSON.stringify(sentence), actor.kind, personOf(actor), mentions],
    );
    this.followers.noted(tx, [caseId]);
  }

  /** The same on many cases at once. */
  async noteAll(
    tx: Transaction,
    notes: readonly { caseId: string; sentence: LocalText; mentions: string[] }[],
    actor: Actor,
  ): Promise<void> {
    if (notes.length === 0) return;
    await write(
      tx,
      `INSERT INTO case_timeline (case_id, sentence, actor_kind, person_id, mentions)
       SELECT "caseId", sentence, $2, $3, mentions
       FROM jsonb_to_recordset($1) AS note ("caseId" uuid, sentence jsonb, mentions uuid[])`,
      [JSON.stringify(notes), actor.kind, personOf(actor)],
    );
    this.followers.noted(
      tx,
      notes.map(({ caseId }) => caseId),
    );
  }

  /** Serialises everything that decides who may act on a case until the end of the transaction: claims, submissions, assignments, recusals. */
  async lockPeople(tx: Transaction, caseId: string): Promise<void> {
    await write(tx, `SELECT pg_advisory_xact_lock(hashtextextended('case-people:' || $1::uuid, 0))`, [caseId]);
  }

  /** The same for the case of a task. */
  async lockPeopleOfTask(tx: Transaction, taskId: string): Promise<void> {
    await write(
      tx,
      `SELECT pg_advisory_xact_lock(hashtextextended('case-people:' || case_id, 0)) FROM tasks WHERE id = $1`,
      [taskId],
    );
  }

  // helpers

  private async standing(tx: Transaction, caseId: string): Promise<{ closedAt: Date | null; recused: string[] }> {
    const found = await firstRow<{ closedAt: Date | null; recused: string[] }>(
      tx,
      `SELECT closed_at AS "closedAt", array(SELECT person_id FROM recusals WHERE case_id = cases.id) AS recused
       FROM cases WHERE id = $1`,
      [caseId],
    );
    if (!found) throw new CaseNotFoundError();
    return found;
  }

  private async nextNumber(tx: Transaction, kind: OpenCase['kind']): Promise<string> {
    const next = await firstRow<{ year: number; count: number }>(
      tx,
      `INSERT INTO case_number_counters AS counter (kind, year, last_count)
       VALUES ($1, extract(year FROM app_now() AT TIME ZONE 'Asia/Shanghai'), 1)
       ON CONFLICT (kind, year) DO UPDATE SET last_count = counter.last_count + 1
       RETURNING year, last_count AS count`,
      [kind],
    );
    return caseNumber(kind, next!.year, next!.count);
  }
}

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
