import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getEmployer, type Employer } from '../../api/employer-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { employersText } from '../../i18n/employers-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { EmployerAside } from './EmployerAside';
import { EmployerContactSection } from './EmployerContactSection';
import { CorrectDialog, FormerNameDialog } from './EmployerDialogs';
import styles from './Employers.module.css';

/** One employer with everything the reader may know of it. */
export default function EmployerPage() {
  const t = useText();
  const { employerId = '' } = useParams();
  const [open, setOpen] = useState<'correct' | 'former-name'>();
  const employer = useQuery({ queryKey: ['employer', employerId], queryFn: () => getEmployer(employerId) });
  const shown = employer.data;
  return (
    <Page
      title={shown?.name ?? t(employersText.title)}
      extra={<Link to="/employers">{t(employersText.title)}</Link>}
      action={
        shown?.mayEdit && (
          <Button type="primary" onClick={() => setOpen('correct')} data-testid="correct-employer">
            {t(employersText.correct)}
          </Button>
        )
      }
    >
      {employer.isError && <ProblemNotice error={employer.error} onRetry={() => void employer.refetch()} />}
      {employer.isPending && <PageSkeleton rows={12} />}
      {shown && (
        <div className={styles.columns} data-testid="employer">
          <div>
            <Names employer={shown} onAddFormerName={() => setOpen('former-name')} />
            <EmployerContactSection employer={shown} />
            <Entries employer={shown} />
            <Cases employer={shown} />
          </div>
          <EmployerAside employer={shown} />
        </div>
      )}
      {shown && open === 'correct' && <CorrectDialog employer={shown} onClose={() => setOpen(undefined)} />}
      {shown && open === 'former-name' && <FormerNameDialog employer={shown} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

// helpers

function Names({ employer, onAddFormerName }: { employer: Employer; onAddFormerName: () => void }) {
  const t = useText();
  return (
    <section className={styles.section}>
      <h2>
        {t(employersText.name)}
        {employer.mayEdit && (
          <Button type="link" size="small" onClick={onAddFormerName} data-testid="add-former-name">
            {t(employersText.addFormerName)}
          </Button>
        )}
      </h2>
      <dl className={styles.facts}>
        <dt>{t(employersText.name)}</dt>
        <dd>{employer.name}</dd>
        <dt>{t(employersText.creditCode)}</dt>
        <dd>{employer.creditCode ?? t(shellText.none)}</dd>
        <dt>{t(employersText.formerNames)}</dt>
        <dd data-testid="former-names">
          {employer.formerNames.length === 0 && t(shellText.none)}
          {employer.formerNames.map(({ name, since, until }) => (
            <div key={`${name} ${until}`}>
              {since === null
                ? t(employersText.formerUntil, { name, until })
                : t(employersText.formerPeriod, { name, since, until })}
            </div>
          ))}
        </dd>
        <dt>{t(employersText.parent)}</dt>
        <dd>
          {employer.parent === null ? (
            t(shellText.none)
          ) : (
            <Link to={`/employers/${employer.parent.id}`}>{employer.parent.name}</Link>
          )}
        </dd>
        <dt>{t(employersText.branches)}</dt>
        <dd data-testid="branches">
          {employer.branches.length === 0 && t(shellText.none)}
          {employer.branches.map((branch) => (
            <div key={branch.id}>
              <Link to={`/employers/${branch.id}`}>{branch.name}</Link>{' '}
              <span className={styles.note}>{branch.creditCode}</span>
            </div>
          ))}
        </dd>
      </dl>
      <p className={styles.note}>{t(employersText.createdAt, { at: instant(employer.createdAt) })}</p>
    </section>
  );
}

function Entries({ employer }: { employer: Employer }) {
  const t = useText();
  return (
    <section className={styles.section}>
      <h2>{t(employersText.entries)}</h2>
      {employer.entries.length === 0 && <p className={styles.quiet}>{t(employersText.noEntries)}</p>}
      <ul className={styles.list} data-testid="employer-entries">
        {employer.entries.map((entry) => (
          <li key={entry.id}>
            <Link to={`/blacklist?q=${encodeURIComponent(employer.name)}`}>{t(entry.category)}</Link>
            <div>
              {t(entry.scope)} · {entry.listedOn} – {entry.until} · {t(entry.statusName)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cases({ employer }: { employer: Employer }) {
  const t = useText();
  return (
    <section className={styles.section}>
      <h2>{t(employersText.cases)}</h2>
      {employer.cases.length === 0 && <p className={styles.quiet}>{t(employersText.noCases)}</p>}
      <ul className={styles.list} data-testid="employer-cases">
        {employer.cases.map(({ id, number, title }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{number}</Link>
            <div>{title}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
