import { useMemo } from 'react';
import type { FormSchema } from '../../api/types';
import { prepareSchema } from '../../forms/form-schema';
import TaskForm from '../../forms/TaskForm';
import { formEditorText } from '../../i18n/form-editor-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import styles from './FormsEditor.module.css';

const NOTHING = {};
const ignore = () => undefined;
/** Nothing is uploaded from a preview. */
const SHELF = { upload: () => Promise.reject(new Error('preview')), names: new Map<string, string>() };

/** The form as the task page draws it, conditions included. */
export function FormPreview({ schema }: { schema: FormSchema }) {
  const t = useText();
  const locale = useLocale();
  const prepared = useMemo(
    () => prepareSchema(schema, { locale, options: {}, required: [], hidden: [], readOnly: [] }),
    [schema, locale],
  );
  return (
    <section className={styles.preview} aria-label={t(formEditorText.preview)} data-testid="form-preview">
      <div className={styles.bar}>
        <strong>{t(formEditorText.preview)}</strong>
        <span className={styles.quiet}>{t(formEditorText.previewHint)}</span>
      </div>
      <TaskForm schema={prepared} initial={NOTHING} readOnly={false} shelf={SHELF} onChange={ignore} />
    </section>
  );
}
