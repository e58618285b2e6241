import { Button } from 'antd';
import { useState } from 'react';
import type { Season, SeasonDuty } from '../../api/school-endpoints';
import { DueDate } from '../../components/DueDate';
import { EmptyState } from '../../components/EmptyState';
import type { L } from '../../i18n/locale';
import { useLocale } from '../../i18n/locale';
import { seasonText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import styles from './School.module.css';
import { Section } from './Section';

/** As many as are read at a glance; the rest of the season is one click away. */
const NEAREST = 6;

const KINDS: Record<SeasonDuty['kind'], L> = {
  'data-submission': seasonText.dataSubmission,
  'quality-report': seasonText.qualityReport,
  'adjustment-plan': seasonText.adjustmentPlan,
  'hardship-outcome': seasonText.hardshipOutcome,
  'hardship-check': seasonText.hardshipCheck,
  events: seasonText.events,
};

/** The dates that the policy sets for schools, the nearest first, each with its source. */
export function SeasonDates({ season }: { season: Season | null }) {
  const t = useText();
  const [shows, setShows] = useState<'nearest' | 'coming' | 'all'>('nearest');
  const duties = season?.duties ?? [];
  const coming = duties.filter(({ due }) => due.remainingWorkingDays >= 0);
  const passed = duties.length - coming.length;
  const shown = shows === 'all' ? duties : shows === 'coming' ? coming : coming.slice(0, NEAREST);
  return (
    <Section
      title={t(seasonText.title)}
      testid="home-season"
      aside={season !== null && <span className={styles.quiet}>{t(season.title)}</span>}
    >
      {duties.length === 0 && <EmptyState title={t(seasonText.none)} hint={t(seasonText.noneHint)} />}
      {duties.length > 0 && coming.length === 0 && <p className={styles.quiet}>{t(seasonText.over)}</p>}
      <ul className={styles.list}>
        {shown.map((duty) => (
          <Duty key={`${duty.kind} ${duty.date}`} duty={duty} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {coming.length > NEAREST && (
          <Button
            size="small"
            data-testid="season-more"
            onClick={() => setShows(shows === 'nearest' ? 'coming' : 'nearest')}
          >
            {shows === 'nearest' ? t(seasonText.showAll, { n: coming.length }) : t(seasonText.showFewer)}
          </Button>
        )}
        {passed > 0 && (
          <Button
            size="small"
            data-testid="season-passed"
            onClick={() => setShows(shows === 'all' ? 'nearest' : 'all')}
          >
            {shows === 'all' ? t(seasonText.hidePassed) : t(seasonText.showPassed, { n: passed })}
          </Button>
        )}
      </div>
    </Section>
  );
}

// helpers

function Duty({ duty }: { duty: SeasonDuty }) {
  const t = useText();
  const locale = useLocale();
  const { kind, date, from, reason, due, source } = duty;
  const isPassed = due.remainingWorkingDays < 0;
  return (
    <li data-testid="season-duty">
      <div className={styles.line}>
        <span>{t(KINDS[kind])}</span>
        <span>
          {from === null
            ? dayWithWeekday(date, locale)
            : t(seasonText.period, { from: dayWithWeekday(from, locale), to: dayWithWeekday(date, locale) })}
        </span>
      </div>
      {!isPassed && from === null && (
        <div className={styles.line}>
          <span className={styles.quiet}>{t(seasonText.planBy)}</span>
          <DueDate due={due} />
        </div>
      )}
      <div className={styles.quiet}>
        {reason !== null && `${t(reason === 'rest-day' ? seasonText.restDay : seasonText.beforeUndefined)} · `}
        {t(source)}
      </div>
    </li>
  );
}
