import { Button } from 'antd';
import { uploadFromReporter } from '../../api/confidential-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { formText } from '../../i18n/form-text';
import { reportText } from '../../i18n/report-text';
import { useText } from '../../i18n/useText';
import styles from '../complaint/RegisterComplaintPage.module.css';

type Stored = { id: string; name: string };

/** What the reporter sent, cleaned as it is stored: handlers never see it as it came. */
export function ReporterFiles(props: { documents: Stored[]; onChange: (documents: Stored[]) => void }) {
  const t = useText();
  const { documents, onChange } = props;
  const storing = useCommand(
    async (_key, files: File[]) => {
      const stored: Stored[] = [];
      for (const file of files) {
        const position = documents.length + stored.length + 1;
        stored.push(await uploadFromReporter(crypto.randomUUID(), file, position));
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
          id="reporter-files"
          type="file"
          multiple
          disabled={storing.isPending}
          data-testid="reporter-files"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) storing.mutate(files);
          }}
        />
      </span>{' '}
      <span className={styles.quiet}>{t(reportText.filesHint)}</span>
      {storing.isError && <ProblemNotice error={storing.error} />}
    </>
  );
}
