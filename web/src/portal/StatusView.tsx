import { useState } from 'react';
import { fill } from '../i18n/fill';
import { useLocale } from '../i18n/locale';
import { portalRepairText } from '../i18n/portal-repair-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday, instant } from '../time/dates';
import { EmployerRequests } from './EmployerRequests';
import { FollowUp } from './FollowUp';
import { OwnEntries } from './OwnEntries';
import { fetchLetter, type PortalLetter, type PortalStatus } from './portal-api';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { Receipt } from './Receipt';
import { ReporterActs } from './ReporterActs';
import { StatementForm } from './StatementForm';
import { Thread } from './Thread';
import { useCall } from './useCall';
import { WaiverForm } from './WaiverForm';

/** What the holder of a code may know: where it stands, what happened, and the letters addressed to this side. */
export function StatusView({ code, status, again }: { code: string; status: PortalStatus; again: () => void }) {
  const t = useText();
  const [filed, setFiled] = useState<string | undefined>();
  if (filed !== undefined) return <Receipt title={t(portalRepairText.filed)} code={filed} />;
  return (
    <PortalPage title={t(titleOf(status))}>
      <section className="card">
        <h2>{t(portalText.stage)}</h2>
        <p className="stage" data-testid="stage">
          {t(status.stage)}
        </p>
      </section>
      {status.kind === 'reporter' && <FollowUp code={code} />}
      <section className="card">
        <h2>{t(portalText.letters)}</h2>
        {status.letters.length === 0 && <p className="quiet">{t(portalText.noLetters)}</p>}
        {status.letters.map((letter) => (
          <LetterArticle key={letter.id} code={code} letter={letter} />
        ))}
      </section>
      {status.kind === 'reporter' && <Thread code={code} />}
      <ReporterActs code={code} matter={status.matter} acts={status.acts} again={again} />
      {status.kind === 'employer' && <OwnEntries code={code} onFiled={setFiled} />}
      {status.kind === 'employer' && <EmployerRequests code={code} />}
      {status.kind === 'employer' && <Statement code={code} status={status} again={again} />}
      <section className="card">
        <h2>{t(portalText.history)}</h2>
        <ol className="history" data-testid="history">
          {status.history.map((row, index) => (
            <li key={`${row.at} ${index}`}>
              <time dateTime={row.at}>{instant(row.at)}</time>
              <span>{t(row.sentence)}</span>
            </li>
          ))}
        </ol>
      </section>
    </PortalPage>
  );
}

// helpers

function LetterArticle({ code, letter }: { code: string; letter: PortalLetter }) {
  const t = useText();
  const locale = useLocale();
  const title = typeof letter.title === 'string' ? letter.title : fill(letter.title, locale);
  const saving = useCall(() => fetchLetter(code, letter.id, title));
  return (
    <article className="letter" data-testid="letter">
      <h3>{title}</h3>
      <p className="quiet">{t(portalText.issuedOn, { when: dayWithWeekday(letter.issuedAt, locale) })}</p>
      <div className="letterBody">{letter.body}</div>
      <p className="noPrint">
        <button
          type="button"
          disabled={saving.pending}
          onClick={() => void saving.start(undefined)}
          data-testid="letter-pdf"
        >
          {t(portalText.letterPdf)}
        </button>{' '}
        <button type="button" onClick={() => window.print()}>
          {t(portalText.print)}
        </button>
      </p>
      {saving.error !== undefined && <PortalProblem error={saving.error} />}
    </article>
  );
}

function titleOf({ kind, matter }: PortalStatus) {
  if (kind === 'employer') return portalText.kindEmployer;
  return matter === 'report' ? portalText.kindReport : portalText.kindReporter;
}

function Statement({ code, status, again }: { code: string; status: PortalStatus; again: () => void }) {
  const t = useText();
  const locale = useLocale();
  const { open, until, submittedAt } = status.statement;
  return (
    <section className="card" data-testid="statement">
      <h2>{t(portalText.statementTitle)}</h2>
      {submittedAt ? (
        <p data-testid="statement-submitted">{t(portalText.statementSubmitted, { when: instant(submittedAt) })}</p>
      ) : !open ? (
        <p className="quiet">{t(portalText.statementClosed)}</p>
      ) : (
        <>
          <p>
            {until
              ? t(portalText.statementUntil, { when: dayWithWeekday(until, locale) })
              : t(portalText.statementOpen)}
          </p>
          <StatementForm code={code} onReceived={again} />
          <WaiverForm code={code} onReceived={again} />
        </>
      )}
    </section>
  );
}
