import { documentAddress } from '../../api/endpoints';
import type { CaseDetail, Letter } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { caseText } from '../../i18n/case-text';
import { fill } from '../../i18n/fill';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import styles from './CasePage.module.css';

export function CaseDocuments({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  return (
    <>
      <section className={styles.section}>
        <h2>{t(caseText.documents)}</h2>
        {shown.documents.length === 0 && <p className={styles.quiet}>{t(caseText.noDocuments)}</p>}
        <ul className={styles.list} data-testid="case-documents">
          {shown.documents.map((document) => (
            <li key={document.id} className={styles.row}>
              <a href={documentAddress(document.id)} target="_blank" rel="noopener">
                {document.name}
              </a>
              <span className={styles.quiet}>{fileSize(document.size)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{t(caseText.letters)}</h2>
        {shown.letters.length === 0 && <p className={styles.quiet}>{t(caseText.noLetters)}</p>}
        <ul className={styles.list} data-testid="case-letters">
          {shown.letters.map((letter) => (
            <li key={letter.id}>
              <LetterView letter={letter} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

// helpers

function LetterView({ letter }: { letter: Letter }) {
  const t = useText();
  const locale = useLocale();
  const state =
    letter.issuedAt === null
      ? t(caseText.letterDraft)
      : [
          t(caseText.letterIssued, { when: dayOf(letter.issuedAt) }),
          letter.servedAt ? t(caseText.letterServed, { when: dayOf(letter.servedAt) }) : '',
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <details>
      <summary>
        {typeof letter.title === 'string' ? letter.title : fill(letter.title, locale)}{' '}
        <span className={styles.quiet}>{state}</span>
      </summary>
      <div className={styles.letter}>{letter.body}</div>
    </details>
  );
}
