import { NoticeRefusedError } from './interview.errors';
import { instantOf } from './notice';

/** The instant that a form names by day and time. @throws NoticeRefusedError for a time that does not exist */
export function startOf(day: string | undefined, time: string | undefined, field?: string): Date {
  const at = instantOf(day ?? '', time ?? '');
  if (at === undefined) throw new NoticeRefusedError('time-invalid', field);
  return at;
}
