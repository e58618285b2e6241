import { documentAddress } from '../../api/endpoints';
import type { CaseDetail } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { caseText } from '../../i18n/case-text';
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
          </li>
        ))}
      </ul>
    </section>
  );
}
