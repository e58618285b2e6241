import { Injectable } from '@nestjs/common';
import { canReadTask, CASE_ROLES, type TaskRelation } from '../access/access';
import { relating } from '../access/access.service';
import { asksToApprove, taskRelation } from '../access/access-sql';
import { HOLDS_NOW, PeopleService, ROLES_NOW } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';

/** Somebody to choose, with where the person works. */
export interface Choice {
  personId: string;
  name: string;
  organisation: string;
}

/** Who chooses; whoever may not read the case sees fewer people. */
export interface Caller {
  personId: string;
  mayReadCase: boolean;
}

/** Whom a step may be given to, who may be asked about it, who may be told of it. */
export type Part = 'take' | 'approve' | 'read';

/** Looks for people by what they may do with a task, and says how any person stands to it. */
@Injectable()
export class VerbPeople {
  constructor(private readonly people: PeopleService) {}

  /** How a person stands to the task with the roles that hold now; undefined when the person may not know of it. */
  async relationOf(tx: Transaction, personId: string, taskId: string): Promise<TaskRelation | undefined> {
    const principal = await this.principalOf(tx, personId);
    const found = await firstRow<{ relation: TaskRelation }>(
      tx,
      `SELECT ${taskRelation('tasks', '$2', '$3', '$4')} AS relation FROM tasks WHERE tasks.id = $1`,
      [taskId, ...relating(principal)],
    );
    return found && canReadTask(found.relation) ? found.relation : undefined;
  }

  /** Somebody who acts without being signed in now: the author of a submission that waited for votes. */
  async principalOf(tx: Transaction, personId: string): Promise<Principal> {
    const [name, roles] = await Promise.all([this.people.personName(tx, personId), this.people.rolesOf(tx, personId)]);
    return { personId, accountId: '', sessionId: '', name, roles };
  }

  /**
   * Everybody who may have the part, by name, without the caller. Who may not read the case chooses among people of the
   * organisation the step belongs to: nobody else's names are told.
   */
  async choices(tx: Transaction, caller: Caller, taskId: string, part: Part): Promise<Choice[]> {
    return rows<Choice>(tx, PEOPLE[part], [taskId, caller.personId, caller.mayReadCase, CASE_ROLES]);
  }

  /** Those of the people who may have the part. */
  async allowed(
    tx: Transaction,
    caller: Caller,
    taskId: string,
    part: Part,
    personIds: readonly string[],
  ): Promise<Set<string>> {
    const found = await this.choices(tx, caller, taskId, part);
    return new Set(found.map(({ personId }) => personId).filter((id) => personIds.includes(id)));
  }
}

// helpers

const IS_CANDIDATE = `EXISTS (SELECT FROM task_candidates c WHERE c.task_id = tasks.id
  AND (c.person_id = r.person_id OR c.organisation_id = r.organisation_id AND c.role = r.role))`;
const READS_CASE = `r.role = ANY ($4::text[]) AND (r.organisation_id = tasks.keeper_id
  OR EXISTS (SELECT FROM case_people WHERE case_people.case_id = tasks.case_id AND case_people.person_id = r.person_id
               AND case_people.ended_at IS NULL))`;
const ASKED = asksToApprove('tasks', { person: 'r.person_id', organisation: 'r.organisation_id', role: 'r.role' });
const NOT_BARRED = `NOT is_barred_from_task(tasks.case_id, tasks.excluded_duties, p.id)`;
const NOT_RECUSED = `NOT EXISTS (SELECT FROM recusals WHERE case_id = tasks.case_id AND person_id = p.id)`;

/** SQL by part. $1 the task, $2 the caller, $3 whether the caller reads the case, $4 the duties that open cases. */
const PEOPLE: Record<Part, string> = {
  take: people(`${IS_CANDIDATE} AND ${NOT_BARRED}`),
  approve: people(`(${IS_CANDIDATE} OR ${ASKED}) AND ${NOT_BARRED}`),
  read: people(`(${IS_CANDIDATE} OR ${READS_CASE}) AND ${NOT_RECUSED}`),
};

function people(condition: string): string {
  return `
  SELECT p.id AS "personId", p.name, min(o.name) AS organisation
  FROM tasks, ${ROLES_NOW}
  WHERE tasks.id = $1 AND ${HOLDS_NOW} AND p.id <> $2 AND ($3 OR r.organisation_id = tasks.organisation_id) AND $4::text[] IS NOT NULL
    AND ${condition}
  GROUP BY p.id, p.name ORDER BY p.name, p.id`;
}
