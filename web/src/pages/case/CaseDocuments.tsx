import { documentAddress } from '../../api/endpoints';
import type { CaseDetail, CleanedDocument } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { caseText } from '../../i18n/case-text';
import { caseThreadText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import styles from './CasePage.module.css';

export function CaseDocuments({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  return (
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
            <Cleaned cleaned={shown.cleanedDocuments?.find(({ documentId }) => documentId === document.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

// helpers

/** What was taken out of a reporter's file, and what it may still show. */
function Cleaned({ cleaned }: { cleaned: CleanedDocument | undefined }) {
  const t = useText();
  if (cleaned === undefined) return null;
  const words = (texts: CleanedDocument['removed']) => texts.map((text) => t(text)).join('、');
  return (
    <span className={styles.cleaned}>
      {t(caseThreadText.cleaned, { removed: words(cleaned.removed) })} ·{' '}
      {t(caseThreadText.leftIn, { leftIn: words(cleaned.leftIn) })}
    </span>
  );
}
