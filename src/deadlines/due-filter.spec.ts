import { shippedCalendar } from '../calendar/shipped-calendar';
import type { DeadlineRecord } from './deadline-record';
import { dueBounds } from './due-filter';

const calendar = shippedCalendar();
const boundsOn = (today: string) => dueBounds({}, { today, calendar }, []);
const resting = (id: string, colour: DeadlineRecord['colour'], legalDate: string) =>
  ({ id, colour, legalDate }) as DeadlineRecord;

describe('dueBounds', () => {
  it('should count the last day within so many working days, over a weekend and a holiday', () => {
    // Thursday 2026-09-24; 09-25 to 09-27 are off, 09-28 to 09-30 are worked, 10-01 to 10-07 are off
    const { cutoffs } = boundsOn('2026-09-24');
    expect(cutoffs.slice(0, 5)).toEqual(['2026-09-27', '2026-09-28', '2026-09-29', '2026-10-07', '2026-10-08']);
  });

  it('should let resting deadlines through by the date and colour they show today', () => {
    const known = [resting('a', 'green', '2026-03-10'), resting('b', 'yellow', '2026-03-04')];
    const of = (filter: Parameters<typeof dueBounds>[0]) =>
      dueBounds(filter, { today: '2026-03-02', calendar }, known).resting;
    expect(of({ colours: ['yellow'] })).toEqual(['b']);
    expect(of({ dueFrom: '2026-03-05' })).toEqual(['a']);
    expect(of({ dueTo: '2026-03-04', colours: ['green'] })).toEqual([]);
  });
});
