import type { EngineKey } from '../../engine.port';
import type { AssignmentDefinition, Expression, GraphElement, JobDefinition } from '../../model/graph';
import { RESERVED } from '../../reserved-names';
import { evaluate, evaluateNumber, evaluateString, evaluateStrings, lookupFrom, type Lookup } from '../evaluate';
import { Fault } from '../fault';
import { activated } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementInstance, JobState } from '../state';
import type { ElementRules, Step } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';

/** Everything a worker or a person does: service, send and user tasks, message throw events, scripts and rules with a job type. */
export const jobTaskRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    openJob(step, element, instance);
  },
};

export function openJob(step: Step, element: GraphElement, instance: ElementInstance): void {
  if (!element.job) throw new Error(`Expected a job at ${element.id}, but the model has none.`);
  const job = evaluateJob(step, element.job, instance);
  subscribe(step, instance, boundariesOf(step, element, instance));
  activated(step, instance);
  step.emit({ kind: 'job-opened', job: { key: step.key(), ...job } });
}

function evaluateJob(step: Step, definition: JobDefinition, instance: ElementInstance): Omit<JobState, 'key'> {
  const lookup = lookupFrom(step, instance.key);
  const elementKey: EngineKey = instance.key;
  const type = evaluateString(step, definition.type, lookup);
  const retries = Math.trunc(evaluateNumber(step, definition.retries, lookup));
  const headers = { ...definition.headers };
  if (!definition.user) return { elementKey, type, retries, headers, status: 'open' };
  const user = evaluateAssignment(step, definition.user, lookup);
  Object.assign(headers, headersOf(user, definition.user, step, lookup));
  return { elementKey, type, retries, headers, status: 'open', user };
}

type Assignment = NonNullable<JobState['user']>;

function evaluateAssignment(step: Step, user: AssignmentDefinition, lookup: Lookup): Assignment {
  return {
    candidateGroups: user.candidateGroups ? evaluateStrings(step, user.candidateGroups, lookup) : [],
    candidateUsers: user.candidateUsers ? evaluateStrings(step, user.candidateUsers, lookup) : [],
    ...(user.assignee ? { assignee: evaluateString(step, user.assignee, lookup) } : {}),
    ...dueDateOf(step, user, lookup),
    ...(user.formKey ? { formKey: evaluateString(step, user.formKey, lookup) } : {}),
  };
}

/** Workers that are not the product's own see the assignment in reserved headers; lists are JSON there. */
function headersOf(
  assignment: Assignment,
  user: AssignmentDefinition,
  step: Step,
  lookup: Lookup,
): Record<string, string> {
  const followUp = user.followUpDate && evaluateDate(step, user.followUpDate, lookup, 'follow-up date');
  return {
    ...(user.assignee ? { [`${RESERVED}assignee`]: assignment.assignee ?? '' } : {}),
    ...(user.candidateGroups ? { [`${RESERVED}candidateGroups`]: JSON.stringify(assignment.candidateGroups) } : {}),
    ...(user.candidateUsers ? { [`${RESERVED}candidateUsers`]: JSON.stringify(assignment.candidateUsers) } : {}),
    ...(assignment.dueDate === undefined ? {} : { [`${RESERVED}dueDate`]: assignment.dueDate }),
    ...(followUp === undefined ? {} : { [`${RESERVED}followUpDate`]: followUp }),
    ...(user.formKey ? { [`${RESERVED}formKey`]: assignment.formKey ?? '' } : {}),
  };
}

function dueDateOf(step: Step, user: AssignmentDefinition, lookup: Lookup): { dueDate?: string } {
  const dueDate = user.dueDate && evaluateDate(step, user.dueDate, lookup, 'due date');
  return dueDate === undefined ? {} : { dueDate };
}

const DATE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?(\[[^\]]+\])?$/;

/** Dates are written again in the shortest form with their zone; null and empty text are no date. */
function evaluateDate(step: Step, expression: Expression, lookup: Lookup, what: string): string | undefined {
  const value = evaluate(step, expression, lookup);
  if (value === null || value === '') return undefined;
  const match = typeof value === 'string' ? DATE.exec(value) : null;
  if (!match || (match[4] === undefined && match[5] === undefined)) {
    throw new Fault('EXTRACT_VALUE_ERROR', `Expected the ${what} to be a date and time with a zone, but it is not.`);
  }
  return `${match[1]}${secondsOf(match[2], match[3])}${match[4] ?? ''}${match[5] ?? ''}`;
}

/** Seconds only where there are any; fractions in groups of three digits. */
function secondsOf(seconds: string | undefined, fraction: string | undefined): string {
  const digits = (fraction ?? '').replace(/0+$/, '');
  if (digits !== '') return `:${seconds}.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}`;
  return seconds !== undefined && seconds !== '00' ? `:${seconds}` : '';
}
