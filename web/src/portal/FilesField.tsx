import { fileSize } from '../components/file-size';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { MAX_FILES } from './portal-entry';

export function FilesField({
  files,
  onChange,
  fault,
}: {
  files: File[];
  onChange: (files: File[]) => void;
  fault?: string;
}) {
  const t = useText();
  return (
    <>
      <Field
        id="files"
        label={t(portalText.evidence)}
        hint={t(portalText.evidenceHint, { n: MAX_FILES })}
        fault={fault}
      >
        {(attributes) => (
          <span className="choose">
            <span aria-hidden>{t(portalText.chooseFiles)}</span>
            <input
              {...attributes}
              type="file"
              multiple
              accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.txt,.eml"
              data-testid="files"
              onChange={(event) => {
                onChange([...files, ...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </span>
        )}
      </Field>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              {file.name} <span className="quiet">{fileSize(file.size)}</span>{' '}
              <button
                type="button"
                className="link"
                aria-label={t(portalText.removeFile, { name: file.name })}
                onClick={() => onChange(files.filter((_, other) => other !== index))}
              >
                {t(portalText.remove)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
