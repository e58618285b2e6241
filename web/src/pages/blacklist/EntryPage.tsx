import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type EntryPage as Entry, getBlacklistEntry } from '../../api/blacklist-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { blacklistText } from '../../i18n/blacklist-text';
import type { L } from '../../i18n/locale';
import { useLocale } from '../../i18n/locale';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { useDuties } from '../../layout/SessionContext';
import { dayWithWeekday, instant } from '../../time/dates';
import { Corrections } from './Corrections';
import styles from './Entry.module.css';
import { ProposeRetraction } from './ProposeRetraction';
import { RegisterRepair } from './RegisterRepair';

const ENDED_BY: Record<'term' | 'repair' | 'retraction', L> = {
  term: blacklistText.endedByTerm,
  repair: blacklistText.endedByRepair,
  retraction: blacklistText.endedByRetraction,
};

/** One entry of the register: what it says, what became of it, who was told, and for its keeper the ways to end it. */
export default function EntryPage() {
  const t = useText();
  const { entryId = '' } = useParams();
  const found = useQuery({ queryKey: ['blacklist-entry', entryId], queryFn: () => getBlacklistEntry(entryId) });
  if (found.data === undefined) {
    return (
      <Page title={t(blacklistText.title)}>
        {found.isError ? (
          <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <PageSkeleton rows={10} />
        )}
      </Page>
    );
  }
  const entry = found.data;
  return (
    <Page title={entry.employerName} extra={<Actions entry={entry} />}>
      <Facts entry={entry} />
      <section className={styles.section}>
        <h2>{t(blacklistText.history)}</h2>
        <ol className={styles.history} data-testid="entry-history">
          {entry.history.map((event) => (
            <li key={`${event.at} ${event.sentence.zh}`}>
              <time className={styles.quiet} dateTime={event.at}>
                {instant(event.at)}
              </time>
              {event.caseId === undefined ? (
                <span>{t(event.sentence)}</span>
              ) : (
                <Link to={`/cases/${event.caseId}`}>{t(event.sentence)}</Link>
              )}
            </li>
          ))}
        </ol>
      </section>
      <Corrections entryId={entry.id} isRetracted={entry.status === 'retracted'} />
      {entry.informed !== undefined && (
        <section className={styles.section} data-testid="informed">
          <h2>{t(blacklistText.informed)}</h2>
          {entry.informed.length === 0 && <p className={styles.quiet}>{t(blacklistText.nobodyInformed)}</p>}
          <ul>
            {entry.informed.map(({ name, channels }) => (
              <li key={name}>
                {name}{' '}
                <span className={styles.quiet}>{channels.map((channel) => t(blacklistText[channel])).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

// helpers

function Facts({ entry }: { entry: Entry }) {
  const t = useText();
  const locale = useLocale();
  const facts: [L, string | null][] = [
    [blacklistText.status, t(blacklistText[entry.status])],
    [blacklistText.creditCode, entry.creditCode ?? t(shellText.none)],
    [blacklistText.category, t(entry.category)],
    [blacklistText.scope, t(entry.scope)],
    [blacklistText.listedOn, dayWithWeekday(entry.listedOn, locale)],
    [blacklistText.until, dayWithWeekday(entry.until, locale)],
    [blacklistText.basis, entry.basis],
    [
      blacklistText.endedOn,
      entry.endedOn && entry.endedBy
        ? `${dayWithWeekday(entry.endedOn, locale)} · ${t(ENDED_BY[entry.endedBy])}`
        : null,
    ],
    [blacklistText.endReasons, entry.endReasons],
  ];
  return (
    <dl className={styles.facts} data-testid="entry-facts">
      {facts.map(
        ([label, value]) =>
          value !== null && (
            <div key={label.en} style={{ display: 'contents' }}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** For those who may read the case; the server decides again. */
function Actions({ entry }: { entry: Entry }) {
  const t = useText();
  const duties = useDuties();
  const [open, setOpen] = useState<'retraction' | 'repair' | undefined>();
  if (entry.caseId === undefined) return null;
  const mayPropose = ['case-officer', 'head', 'investigator'].some((duty) => duties.includes(duty));
  const mayRegister = ['case-officer', 'head'].some((duty) => duties.includes(duty));
  const close = () => setOpen(undefined);
  return (
    <>
      <Link to={`/cases/${entry.caseId}`}>{t(blacklistText.toCase)}</Link>
      {mayRegister && entry.status === 'active' && (
        <Button onClick={() => setOpen('repair')} data-testid="register-repair">
          {t(blacklistText.takeDown)}
        </Button>
      )}
      {mayPropose && entry.status !== 'retracted' && (
        <Button onClick={() => setOpen('retraction')} data-testid="propose-retraction">
          {t(blacklistText.propose)}
        </Button>
      )}
      {open === 'retraction' && <ProposeRetraction entryId={entry.id} onClose={close} />}
      {open === 'repair' && <RegisterRepair entryId={entry.id} onClose={close} />}
    </>
  );
}
