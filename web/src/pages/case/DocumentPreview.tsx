import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { documentAddress } from '../../api/endpoints';
import { previewAddress } from '../../api/page-endpoints';
import { ProblemError } from '../../api/problem';
import type { DocumentInfo } from '../../api/types';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { useText } from '../../i18n/useText';
import styles from './CasePage.module.css';

export default function DocumentPreview({ document, onClose }: { document: DocumentInfo; onClose: () => void }) {
  const t = useText();
  const { id, name, mediaType } = document;
  return (
    <Modal
      open
      width="min(1000px, 94vw)"
      title={t(casePageText.previewOf, { name })}
      onCancel={onClose}
      footer={
        <>
          <a href={previewAddress(id)} target="_blank" rel="noopener">
            {t(casePageText.openApart)}
          </a>{' '}
          <a href={documentAddress(id)} download>
            {t(casePageText.download)}
          </a>
        </>
      }
    >
      <div className={styles.preview} data-testid="document-preview">
        {mediaType === 'text/plain' && <TextPreview id={id} />}
        {mediaType.startsWith('image/') && <img src={previewAddress(id)} alt={name} />}
        {mediaType === 'application/pdf' && <iframe src={previewAddress(id)} title={name} />}
      </div>
    </Modal>
  );
}

// helpers

function TextPreview({ id }: { id: string }) {
  const text = useQuery({
    queryKey: ['preview', id],
    queryFn: async () => {
      const answer = await fetch(previewAddress(id), { credentials: 'same-origin' });
      if (!answer.ok) throw new ProblemError({ status: answer.status, code: `HTTP.${answer.status}` });
      return answer.text();
    },
    staleTime: Infinity,
  });
  if (text.isError) return <ProblemNotice error={text.error} onRetry={() => void text.refetch()} />;
  return text.data === undefined ? <PageSkeleton rows={6} /> : <pre>{text.data}</pre>;
}
