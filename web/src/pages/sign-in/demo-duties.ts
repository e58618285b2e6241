import type { DemoPerson } from '../../api/types';
import type { L } from '../../i18n/locale';

export interface Duty {
  name: L;
  people: DemoPerson[];
}

/** The demo people by duty: each person under each of their roles once, duties in the order in which they first appear. */
export function byDuty(people: readonly DemoPerson[]): Duty[] {
  const duties = new Map<string, Duty>();
  for (const person of people) {
    for (const name of person.roleNames) {
      const duty = duties.get(name.zh) ?? { name, people: [] };
      if (!duty.people.some((known) => known.personId === person.personId)) duty.people.push(person);
      duties.set(name.zh, duty);
    }
  }
  return [...duties.values()];
}
