import { Button } from 'antd';
import { uploadFromReporter } from '../api/confidential-endpoints';
import { uploadDocument } from '../api/endpoints';
import { useCommand } from '../api/useCommand';
import { formText } from '../i18n/form-text';
import { reportText } from '../i18n/report-text';
import { useText } from '../i18n/useText';
import { ProblemNotice } from './ProblemNotice';
import styles from './StoredFiles.module.css';

type Stored = { id: string; name: string };

/** From a reporter: handlers get a cleaned copy under a name that says nothing. */
const UPLOADS = {
  own: { upload: (key: string, file: File) => uploadDocument(key, file), hint: formText.fileHint },
  reporter: { upload: uploadFromReporter, hint: reportText.filesHint },
} as const;

/** Files are stored as they are chosen, so that what follows is quick and a refused file costs nothing that was typed. */
export function StoredFiles(props: {
  id: string;
  from: keyof typeof UPLOADS;
  documents: Stored[];
  onChange: (documents: Stored[]) => void;
}) {
  const t = useText();
  const { id, documents, onChange } = props;
  const { upload, hint } = UPLOADS[props.from];
  const storing = useCommand(
    async (_key, files: File[]) => {
      const stored: Stored[] = [];
      for (const file of files) {
        const position = documents.length + stored.length + 1;
        stored.push(await upload(crypto.randomUUID(), file, position));
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
          id={id}
          type="file"
          multiple
          disabled={storing.isPending}
          data-testid={id}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) storing.mutate(files);
          }}
        />
      </span>{' '}
      <span className={styles.hint}>{t(hint)}</span>
      {storing.isError && <ProblemNotice error={storing.error} />}
    </>
  );
}
