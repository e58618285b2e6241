import { Button } from 'antd';
import { uploadDocument } from '../../api/endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { formText } from '../../i18n/form-text';
import { useText } from '../../i18n/useText';
import styles from './RegisterComplaintPage.module.css';

type Stored = { id: string; name: string };

/** Files are stored as they are chosen, so that registering itself is quick and a refused file costs nothing that was typed. */
export function EvidenceFiles({
  documents,
  onChange,
}: {
  documents: Stored[];
  onChange: (documents: Stored[]) => void;
}) {
  const t = useText();
  const storing = useCommand(
    async (_key, files: File[]) => {
      const stored: Stored[] = [];
      for (const file of files) {
        stored.push(await uploadDocument(crypto.randomUUID(), file));
        onChange([...documents, ...stored]);
      }
    },
    { quiet: true },
  );
  return (
    <>
      <ul className={styles.files}>
        {documents.map((document) => (
          <li key={document.id} data-testid="document">
            {document.name}{' '}
            <Button
              type="link"
              size="small"
              aria-label={t(formText.removeFile, { name: document.name })}
              onClick={() => onChange(documents.filter((other) => other.id !== document.id))}
            >
              {t(formText.remove)}
            </Button>
          </li>
        ))}
      </ul>
      <span className={styles.choose}>
        <span aria-hidden>{t(formText.addFile)}</span>
        <input
          id="evidence"
          type="file"
          multiple
          disabled={storing.isPending}
          data-testid="evidence"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) storing.mutate(files);
          }}
        />
      </span>{' '}
      <span className={styles.quiet}>{t(formText.fileHint)}</span>
      {storing.isError && <ProblemNotice error={storing.error} />}
    </>
  );
}
