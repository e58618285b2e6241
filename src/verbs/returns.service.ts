import { Injectable } from '@nestjs/common';
import { ReturnTables } from '../definitions/return-tables.service';
import { type ReturnWay, returnWay } from '../definitions/returns';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { VerbFacts, WithdrawalRefusal } from './verb';
import type { GroundTask } from './verb-ground.service';
import type { Caller } from './verb-people.service';

/** An earlier step of the case that a task may go back to. */
export interface ReturnTarget {
  taskId: string;
  elementId: string;
  title: LocalText;
  /** Who finished it last. */
  personId: string;
  name: string;
  /** The element instance that ends, with everything inside. */
  leavingKey: string;
  /** The scope in which the earlier step opens again. */
  scopeKey: string;
}

/** A closed step of a person in the same instance of the engine. */
interface Step {
  taskId: string;
  elementId: string;
  definitionVersionId: string;
  title: LocalText;
  state: 'open' | 'closed';
  organisationId: string | null;
  personId: string | null;
  name: string;
  elementInstanceKey: string;
  scopeKey: string;
  isTaken: boolean;
  isOpenedByOthers: boolean;
}

type Standing = Pick<
  GroundTask,
  'id' | 'caseId' | 'definitionVersionId' | 'elementId' | 'instanceKey' | 'elementInstanceKey'
>;

/**
 * Where a case may go back to, and whether the last action can be taken back: the table of the model first, then what has
 * truly happened. A step is gone back to only in the run of the scope in which it was done; across a migration what the older
 * version marked as irreversible counts as well.
 */
@Injectable()
export class Returns {
  constructor(private readonly tables: ReturnTables) {}

  async facts(
    tx: Transaction,
    task: GroundTask,
    { personId, mayReadCase }: Caller,
  ): Promise<Pick<VerbFacts, 'returns' | 'withdrawal'>> {
    if (task.state === 'closed') {
      const found = task.closedBy === personId ? await this.withdrawal(tx, task, { personId, mayReadCase }) : undefined;
      return {
        returns: { count: 0, none: 'no-earlier-step' },
        withdrawal: found?.outcome === 'refused' ? found.reason : undefined,
      };
    }
    const earlier = task.state === 'open' ? await this.earlier(tx, task, mayReadCase) : [];
    const count = (await this.safe(tx, task, earlier)).length;
    return { returns: { count, none: earlier.length === 0 ? 'no-earlier-step' : 'none-safe' }, withdrawal: undefined };
  }

  /** Steps that the task may go back to, the nearest first. */
  async targets(tx: Transaction, task: GroundTask, mayReadCase: boolean): Promise<ReturnTarget[]> {
    return this.safe(tx, task, await this.earlier(tx, task, mayReadCase));
  }

  /** What a withdrawal of the finished step ends, or why it is refused. */
  async withdrawal(
    tx: Transaction,
    task: GroundTask,
    { personId, mayReadCase }: Caller,
  ): Promise<
    { outcome: 'allowed'; way: ReturnTarget; leftTaskId: string } | { outcome: 'refused'; reason: WithdrawalRefusal }
  > {
    // How far a case has come is not for who may not read it: to them every refusal is the same.
    const refuse = (reason: WithdrawalRefusal) => ({
      outcome: 'refused' as const,
      reason: mayReadCase ? reason : ('not-last' as const),
    });
    const steps = await this.steps(tx, task, personId);
    const own = steps.find(({ taskId }) => taskId === task.id);
    if (!own || own.elementInstanceKey === null) return refuse('nothing-followed');
    const after = steps.filter((step) => isAfter(step, own));
    const following: Step[] = [];
    for (const step of after) {
      const { returns } = await this.tables.of(tx, step.definitionVersionId);
      if (returns.some(({ from, to }) => from === step.elementId && to === own.elementId)) following.push(step);
    }
    if (following.length === 0) return refuse(after.length === 0 ? 'nothing-followed' : 'not-last');
    if (following.some(({ state }) => state === 'closed')) return refuse('done-by-others');
    if (following.some(({ isTaken }) => isTaken)) return refuse('taken-by-others');
    if (following.some(({ isOpenedByOthers }) => isOpenedByOthers)) return refuse('opened-by-others');
    const ways: ReturnTarget[] = [];
    for (const step of following) {
      const standing = { ...task, ...pick(step), instanceKey: task.instanceKey };
      const way = await this.way(tx, standing, own);
      if (way.outcome === 'refused') return refuse(way.isIrreversible ? 'past-irreversible' : 'unsafe');
      ways.push(way.target);
    }
    if (new Set(ways.map(({ leavingKey }) => leavingKey)).size > 1) return refuse('unsafe');
    return { outcome: 'allowed', way: ways[0]!, leftTaskId: following[0]!.taskId };
  }

  // helpers

  /**
   * Finished steps before this one, each as it was done last. Who may not read the case knows of those of the own organisation
   * alone: neither steps nor names of others are told, or that there are any.
   */
  private async earlier(tx: Transaction, task: GroundTask, mayReadCase: boolean): Promise<Step[]> {
    const steps = await this.steps(tx, task, null);
    const { returns } = await this.tables.of(tx, task.definitionVersionId);
    const before = new Set(returns.filter(({ from }) => from === task.elementId).map(({ to }) => to));
    const last = new Map<string, Step>();
    for (const step of steps) {
      const isKnown = mayReadCase || step.organisationId === task.organisationId;
      if (isKnown && step.state === 'closed' && before.has(step.elementId)) last.set(step.elementId, step);
    }
    return [...last.values()].reverse();
  }

  private async safe(tx: Transaction, task: Standing, earlier: readonly Step[]): Promise<ReturnTarget[]> {
    const found: ReturnTarget[] = [];
    for (const step of earlier) {
      const way = await this.way(tx, task, step);
      if (way.outcome === 'allowed') found.push(way.target);
    }
    return found;
  }

  private async way(
    tx: Transaction,
    from: Standing,
    to: Step,
  ): Promise<{ outcome: 'allowed'; target: ReturnTarget } | { outcome: 'refused'; isIrreversible: boolean }> {
    const { graph, irreversible } = await this.tables.of(tx, from.definitionVersionId);
    if (!graph.elements[to.elementId] || to.personId === null) return { outcome: 'refused', isIrreversible: false };
    const { leaving, bar }: ReturnWay = returnWay(graph, irreversible, from.elementId, to.elementId);
    if (bar) return { outcome: 'refused', isIrreversible: bar.reason === 'irreversible' };
    const left = (await this.scopes(tx, from)).find(({ elementId }) => elementId === leaving);
    if (!left || left.scopeKey !== to.scopeKey) return { outcome: 'refused', isIrreversible: false };
    if (await this.hasPassedFinalStep(tx, from, to)) return { outcome: 'refused', isIrreversible: true };
    const { taskId, elementId, title, personId, name, scopeKey } = to;
    return {
      outcome: 'allowed',
      target: { taskId, elementId, title, personId, name, scopeKey, leavingKey: left.key },
    };
  }

  /** Only after a migration: what has happened since under the marks of the version in which the step was done. */
  private async hasPassedFinalStep(tx: Transaction, from: Standing, to: Step): Promise<boolean> {
    if (from.definitionVersionId === to.definitionVersionId) return false;
    const { irreversible } = await this.tables.of(tx, to.definitionVersionId);
    const found = await rows(
      tx,
      `SELECT FROM case_elements WHERE case_id = $1 AND element_instance_key >= $2::bigint AND instance_key IS NOT DISTINCT FROM $3::bigint
         AND (ending = 'completed' AND element_id = ANY ($4::text[]) OR element_type = 'callActivity') LIMIT 1`,
      [from.caseId, to.elementInstanceKey, from.instanceKey, [...irreversible]],
    );
    return found.length > 0;
  }

  /** The element of the task and the scopes around it, innermost first. */
  private scopes(tx: Transaction, { elementInstanceKey }: Standing) {
    return rows<{ key: string; elementId: string; scopeKey: string }>(
      tx,
      `WITH RECURSIVE around AS (
         SELECT element_instance_key, element_id, scope_key, 0 AS depth FROM case_elements WHERE element_instance_key = $1::bigint
         UNION ALL
         SELECT outer_one.element_instance_key, outer_one.element_id, outer_one.scope_key, depth + 1
         FROM case_elements outer_one JOIN around ON outer_one.element_instance_key = around.scope_key
       )
       SELECT element_instance_key::text AS key, element_id AS "elementId", scope_key::text AS "scopeKey" FROM around ORDER BY depth`,
      [elementInstanceKey],
    );
  }

  /** Steps of people in the instance that the task belongs to, in the order in which they were opened. */
  private steps(tx: Transaction, task: Standing, personId: string | null): Promise<Step[]> {
    return rows<Step>(
      tx,
      `SELECT tasks.id AS "taskId", tasks.element_id AS "elementId", tasks.definition_version_id AS "definitionVersionId",
              tasks.title, tasks.state, tasks.organisation_id AS "organisationId", closed_by AS "personId", coalesce(people.name, '') AS name,
              tasks.element_instance_key::text AS "elementInstanceKey", element.scope_key::text AS "scopeKey",
              tasks.assignee_id IS DISTINCT FROM $3::uuid AND tasks.assignee_id IS NOT NULL AS "isTaken",
              EXISTS (SELECT FROM task_reads WHERE task_id = tasks.id AND person_id IS DISTINCT FROM $3::uuid) AS "isOpenedByOthers"
       FROM tasks JOIN case_elements element ON element.element_instance_key = tasks.element_instance_key
       LEFT JOIN people ON people.id = closed_by
       WHERE tasks.case_id = $1 AND tasks.instance_key IS NOT DISTINCT FROM $2::bigint AND tasks.state IN ('open', 'closed')
       ORDER BY tasks.element_instance_key`,
      [task.caseId, task.instanceKey, personId],
    );
  }
}

function isAfter(step: Step, own: Step): boolean {
  return BigInt(step.elementInstanceKey) > BigInt(own.elementInstanceKey);
}

function pick({ taskId, elementId, definitionVersionId, elementInstanceKey }: Step) {
  return { id: taskId, elementId, definitionVersionId, elementInstanceKey };
}
