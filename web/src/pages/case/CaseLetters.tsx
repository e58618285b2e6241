import type { CaseDetail, Letter, StatementOnCase } from '../../api/types';
import { documentAddress, letterAddress } from '../../api/endpoints';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { dayOf, instant } from '../../time/dates';
import styles from './CasePage.module.css';

/** Letters with their service, and what the employer stated. */
export function CaseLetters({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  const letters = shown.letters ?? [];
  const statements = shown.statements ?? [];
  return (
    <>
      <section className={styles.section}>
        <h2>{t(caseText.letters)}</h2>
        {letters.length === 0 && <p className={styles.quiet}>{t(caseText.noLetters)}</p>}
        <ul className={styles.list} data-testid="case-letters">
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterView letter={letter} />
            </li>
          ))}
        </ul>
      </section>
      {statements.length > 0 && (
        <section className={styles.section}>
          <h2>{t(caseText.statements)}</h2>
          <ul className={styles.list} data-testid="case-statements">
            {statements.map((statement) => (
              <li key={statement.receivedAt}>
                <StatementView statement={statement} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

// helpers

const RECIPIENTS = { reporter: caseText.toReporter, employer: caseText.toEmployer, school: caseText.toSchool };

function LetterView({ letter }: { letter: Letter }) {
  const t = useText();
  const state = [
    t(RECIPIENTS[letter.recipient]),
    letter.issuedAt === null ? t(caseText.letterDraft) : t(caseText.letterIssued, { when: dayOf(letter.issuedAt) }),
    letter.readAt !== null && t(caseText.letterRead, { when: dayOf(letter.readAt) }),
    letter.servedAt !== null && t(caseText.letterServed, { when: letter.servedAt }),
  ].filter(Boolean);
  return (
    <details>
      <summary>
        {letter.title} <span className={styles.quiet}>{state.join(' · ')}</span>
      </summary>
      {letter.services.map((service) => (
        <div key={`${service.servedOn} ${service.outcome}`} className={styles.quiet}>
          {service.servedOn} {t(service.method)} ·{' '}
          {t(service.outcome === 'proven' ? caseText.serviceProven : caseText.serviceFailed)} {service.note}
        </div>
      ))}
      <div className={styles.letter}>{letter.body}</div>
      <a href={letterAddress(letter.id)} download data-testid="letter-pdf">
        {t(caseText.letterPdf)}
      </a>
    </details>
  );
}

function StatementView({ statement }: { statement: StatementOnCase }) {
  const t = useText();
  const outcome =
    statement.outcome === null
      ? caseText.statementOpen
      : statement.outcome === 'upheld'
        ? caseText.statementUpheld
        : caseText.statementNewFacts;
  return (
    <details>
      <summary>
        {t(caseText.statementReceived, { when: instant(statement.receivedAt) })}{' '}
        <span className={styles.quiet}>{t(outcome)}</span>
      </summary>
      <div className={styles.letter}>{statement.text}</div>
      {statement.documentIds.map((id, index) => (
        <a key={id} href={documentAddress(id)} target="_blank" rel="noopener">
          {t(caseText.attachment, { n: index + 1 })}{' '}
        </a>
      ))}
      {statement.opinion !== null && (
        <p>
          {t(caseText.opinion)}：{statement.opinion}
        </p>
      )}
      {statement.reviewedBy !== null && (
        <p className={styles.quiet}>
          {t(caseText.reviewedBy)} {statement.reviewedBy}
        </p>
      )}
    </details>
  );
}
