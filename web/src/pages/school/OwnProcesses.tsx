import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listAdjustments } from '../../api/adjustment-endpoints';
import { listInterviews } from '../../api/interview-endpoints';
import { listLookUps } from '../../api/look-up-endpoints';
import { listPostings } from '../../api/posting-endpoints';
import type { L } from '../../i18n/locale';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { mayUse } from '../../layout/destinations';
import styles from './School.module.css';
import { Section } from './Section';

interface Own {
  path: string;
  label: L;
  counted: L;
  count: (school: string) => Promise<number>;
}

const ONE = { page: 1, pageSize: 1 } as const;
/** Open ones of a single school are few. */
const MANY = { page: 1, pageSize: 50 } as const;

const OWN: readonly Own[] = [
  {
    path: '/interviews',
    label: schoolText.ownInterviews,
    counted: schoolText.openCount,
    count: async (school) =>
      (await listInterviews({ state: 'open', ...MANY })).items.filter(({ keeper }) => keeper === school).length,
  },
  {
    path: '/adjustments',
    label: schoolText.ownAdjustments,
    counted: schoolText.openCount,
    count: async () => (await listAdjustments({ state: 'open', ...ONE })).total,
  },
  {
    path: '/postings',
    label: schoolText.ownPostings,
    counted: schoolText.openCount,
    count: async () => (await listPostings({ state: 'in-review', ...ONE })).total,
  },
  {
    path: '/look-ups',
    label: schoolText.ownLookUps,
    counted: schoolText.count,
    count: async () => (await listLookUps(ONE)).total,
  },
];

/** The school's own processes: how many there are and the way to them. */
export function OwnProcesses({ duties, school }: { duties: string[]; school: string }) {
  const t = useText();
  const shown = OWN.filter(({ path }) => mayUse(path, duties));
  if (shown.length === 0) return null;
  return (
    <Section title={t(schoolText.own)} testid="home-own">
      <ul className={styles.list}>
        {shown.map((own) => (
          <OwnLine key={own.path} own={own} school={school} />
        ))}
      </ul>
    </Section>
  );
}

// helpers

function OwnLine({ own, school }: { own: Own; school: string }) {
  const t = useText();
  const found = useQuery({ queryKey: ['school-own', own.path, school], queryFn: () => own.count(school) });
  return (
    <li className={styles.line}>
      <Link to={own.path}>{t(own.label)}</Link>
      <span className={styles.quiet}>{found.data !== undefined && t(own.counted, { n: found.data })}</span>
    </li>
  );
}
