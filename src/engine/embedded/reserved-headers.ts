import { RESERVED } from '../reserved-names';
import type { JobState } from './state';

type Assignment = NonNullable<JobState['user']>;

/** The headers that follow from an assignment; lists are JSON there. */
export function headersOf(user: Assignment): Record<string, string> {
  const { candidateGroups, candidateUsers, assignee, dueDate, formKey } = user;
  return {
    ...(assignee === undefined ? {} : { [`${RESERVED}assignee`]: assignee }),
    ...(candidateGroups.length === 0 ? {} : { [`${RESERVED}candidateGroups`]: JSON.stringify(candidateGroups) }),
    ...(candidateUsers.length === 0 ? {} : { [`${RESERVED}candidateUsers`]: JSON.stringify(candidateUsers) }),
    ...(dueDate === undefined ? {} : { [`${RESERVED}dueDate`]: dueDate }),
    ...(formKey === undefined ? {} : { [`${RESERVED}formKey`]: formKey }),
  };
}

/** What a job's headers say beyond its assignment. */
export function headersBeside({ user, headers }: Pick<JobState, 'user' | 'headers'>): Record<string, string> {
  if (!user) return headers;
  const told = headersOf(user);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => told[name] === undefined));
}
