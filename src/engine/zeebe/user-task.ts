import type { EngineEvent } from '../engine.port';
import { RESERVED } from '../reserved-names';
import type { RecordValue } from './record';

type Assignment = Pick<
  EngineEvent & { kind: 'task-opened' },
  'candidateGroups' | 'candidateUsers' | 'assignee' | 'dueDate' | 'formKey' | 'headers'
>;

/** Whom a task is offered to, taken apart from the headers that the model gave it. */
export function assignmentOf(headers: Record<string, string>): Assignment {
  const told = (name: string): string | undefined => headers[RESERVED + name];
  return {
    candidateGroups: listOf(told('candidateGroups')),
    candidateUsers: listOf(told('candidateUsers')),
    ...given('assignee', told('assignee')),
    ...given('dueDate', told('dueDate')),
    ...given('formKey', told('formKey')),
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(RESERVED))),
  };
}

/** The same of a task that the cluster keeps itself, without a job. */
export function assignmentOfNative(value: RecordValue): Assignment {
  return {
    candidateGroups: value.candidateGroupsList ?? [],
    candidateUsers: value.candidateUsersList ?? [],
    ...given('assignee', value.assignee),
    ...given('dueDate', value.dueDate),
    ...given('formKey', value.externalFormReference),
    headers: value.customHeaders ?? {},
  };
}

// helpers

function given<Name extends string>(name: Name, value: string | undefined): Partial<Record<Name, string>> {
  return value === undefined || value === '' ? {} : ({ [name]: value } as Record<Name, string>);
}

function listOf(json: string | undefined): string[] {
  if (json === undefined) return [];
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.map(String) : [];
}
