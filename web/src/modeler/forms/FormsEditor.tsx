import { Button, Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import type { DraftContent } from '../../api/definition-types';
import type { FormSchema } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { formEditorText } from '../../i18n/form-editor-text';
import type { ModelerBridge } from '../bridge';
import { stepsByForm } from '../steps-by-form';
import { FieldDetails } from './FieldDetails';
import { FieldTable } from './FieldTable';
import { FormPreview } from './FormPreview';
import styles from './FormsEditor.module.css';
import { newField } from './form-table';

interface FormsEditorProps {
  bridge: ModelerBridge;
  content: DraftContent;
  /** The form to begin with. */
  opened: string | undefined;
}

/** The forms of a draft: fields as a table, one field in detail, and the form as people will see it. */
export default function FormsEditor({ bridge, content, opened }: FormsEditorProps) {
  const { t, change } = bridge;
  const keys = Object.keys(content.forms).sort();
  const [chosen, setChosen] = useState(opened);
  const [field, setField] = useState(0);
  const key = chosen !== undefined && chosen in content.forms ? chosen : keys[0];
  const steps = useMemo(() => stepsByForm(content.bpmn), [content.bpmn]);
  if (key === undefined) {
    return <EmptyState title={t(formEditorText.noForms)} hint={t(formEditorText.noFormsHint)} />;
  }
  const schema = content.forms[key]!;
  const users = steps.get(key) ?? [];
  const write = (next: FormSchema) => change({ forms: { ...content.forms, [key]: next } });
  const remove = () => {
    const { [key]: _removed, ...forms } = content.forms;
    change({ forms });
  };
  const add = () => {
    write({ ...schema, components: [...schema.components, newField(schema)] });
    setField(schema.components.length);
  };
  const current = schema.components[field];
  return (
    <div className={styles.desk} data-testid="forms-editor">
      <nav className={styles.list} aria-label={t(formEditorText.forms)}>
        {keys.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === key || undefined}
            className={styles.entry}
            onClick={() => {
              setChosen(name);
              setField(0);
            }}
          >
            {steps.get(name)?.[0]?.name ?? name}
            <span className={styles.id}>{name}</span>
          </button>
        ))}
      </nav>
      <section className={styles.work}>
        <div className={styles.bar}>
          <strong>{key}</strong>
          <span className={styles.quiet}>
            {users.length === 0
              ? t(formEditorText.unused)
              : t(formEditorText.usedBy, { steps: users.map(({ name }) => name).join('、') })}
          </span>
          <span className={styles.space} />
          {users.length === 0 && (
            <Popconfirm title={t(formEditorText.removeForm)} onConfirm={remove}>
              <Button size="small">{t(formEditorText.removeForm)}</Button>
            </Popconfirm>
          )}
          <Button size="small" type="primary" onClick={add} data-testid="add-field">
            {t(formEditorText.addField)}
          </Button>
        </div>
        <FieldTable schema={schema} chosen={field} t={t} onChoose={setField} onChange={write} />
        {current !== undefined && (
          <FieldDetails
            key={`${key} ${field}`}
            schema={schema}
            index={field}
            steps={users}
            rights={content.rights}
            t={t}
            onChange={write}
            onRights={(rights) => change({ rights })}
          />
        )}
      </section>
      <FormPreview key={key} schema={schema} />
    </div>
  );
}
