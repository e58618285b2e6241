import { timeText } from '../i18n/shell-text';
import type { L } from '../i18n/locale';

/** How the working days to a deadline are said: the day itself is "today", past days are counted as overdue. */
export function remainingText(remainingWorkingDays: number): { text: L; values: { n: number } } {
  if (remainingWorkingDays === 1) return { text: timeText.oneWorkingDayLeft, values: { n: 1 } };
  if (remainingWorkingDays === -1) return { text: timeText.overdueByOne, values: { n: 1 } };
  if (remainingWorkingDays > 0) return { text: timeText.workingDaysLeft, values: { n: remainingWorkingDays } };
  if (remainingWorkingDays === 0) return { text: timeText.dueToday, values: { n: 0 } };
  return { text: timeText.overdue, values: { n: -remainingWorkingDays } };
}
