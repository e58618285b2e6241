import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { documentAddress } from '../../api/endpoints';
import type { CaseDetail, CleanedDocument, DocumentInfo, DocumentStanding } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { casePageText } from '../../i18n/case-page-text';
import { caseText } from '../../i18n/case-text';
import { caseThreadText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import { dayOf } from '../../time/dates';
import { canPreview } from './can-preview';
import styles from './CasePage.module.css';

const DocumentPreview = lazy(() => import('./DocumentPreview'));
const NewVersionDialog = lazy(() => import('./NewVersionDialog'));

/** Every document of the case with its versions: what it is among them, whether it was sent, and a look at it in the page. */
export function CaseDocuments({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  const [previewed, setPreviewed] = useState<DocumentInfo>();
  const [replaced, setReplaced] = useState<DocumentInfo>();
  return (
    <section className={styles.section}>
      <h2>{t(caseText.documents)}</h2>
      {shown.documents.length === 0 && <p className={styles.quiet}>{t(caseText.noDocuments)}</p>}
      <ul className={styles.list} data-testid="case-documents">
        {shown.documents.map((document) => {
          const standing = shown.documentStandings?.find(({ documentId }) => documentId === document.id);
          const sent = shown.sentDocuments?.find(({ documentId }) => documentId === document.id);
          return (
            <li key={document.id} className={styles.row} data-document={document.name}>
              <a href={documentAddress(document.id)} target="_blank" rel="noopener">
                {document.name}
              </a>
              <span className={styles.quiet}>{fileSize(document.size)}</span>
              {standing && <Standing standing={standing} />}
              {sent && (
                <span className={styles.mark} data-testid="sent-mark">
                  {t(casePageText.sent, { when: dayOf(sent.at), to: t(sent.to) })}
                </span>
              )}
              <span className="no-print">
                {canPreview(document.mediaType) && (
                  <Act testid="preview-document" onAct={() => setPreviewed(document)}>
                    {t(casePageText.preview)}
                  </Act>
                )}
                {standing?.mayReplace === true && (
                  <Act testid="replace-document" onAct={() => setReplaced(document)}>
                    {t(casePageText.newVersion)}
                  </Act>
                )}
              </span>
              <Cleaned cleaned={shown.cleanedDocuments?.find(({ documentId }) => documentId === document.id)} />
            </li>
          );
        })}
      </ul>
      <Suspense>
        {previewed && <DocumentPreview document={previewed} onClose={() => setPreviewed(undefined)} />}
        {replaced && <NewVersionDialog caseId={shown.id} document={replaced} onClose={() => setReplaced(undefined)} />}
      </Suspense>
    </section>
  );
}

// helpers

function Act(props: { onAct: () => void; testid: string; children: string }) {
  return (
    <Button type="link" size="small" style={{ paddingInline: 4 }} onClick={props.onAct} data-testid={props.testid}>
      {props.children}
    </Button>
  );
}

function Standing({ standing }: { standing: DocumentStanding }) {
  const t = useText();
  const { version, replacedBy, reason, uploadedAt } = standing;
  const words = [
    t(casePageText.stored, { when: dayOf(uploadedAt) }),
    (version > 1 || replacedBy !== null) && t(casePageText.version, { n: version }),
    replacedBy !== null && t(casePageText.olderVersion),
    reason !== null && t(casePageText.versionReason, { reason }),
  ].filter(Boolean);
  return (
    <span className={styles.quiet} data-testid="document-standing">
      {words.join(' · ')}
    </span>
  );
}

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
