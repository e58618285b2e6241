import { useQuery } from '@tanstack/react-query';
import { getTaskVerbs, type TaskVerbs, type Verb } from '../../../api/verb-endpoints';

/** What can be done with the task now, through whose hands it went, who voted how; one request for menu and sidebar. */
export function useTaskVerbs(taskId: string) {
  return useQuery({ queryKey: ['task-verbs', taskId], queryFn: () => getTaskVerbs(taskId) });
}

export function isAllowed(page: TaskVerbs | undefined, verb: Verb): boolean {
  return page?.verbs.some((one) => one.verb === verb && one.allowed) ?? false;
}

/** Who helps with a step fills it in and hands it back; it is not theirs to submit. */
export function isHelping(page: TaskVerbs | undefined): boolean {
  return isAllowed(page, 'hand-back');
}
