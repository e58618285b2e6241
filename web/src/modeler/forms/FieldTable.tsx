import { Button } from 'antd';
import type { FormSchema } from '../../api/types';
import { formEditorText } from '../../i18n/form-editor-text';
import type { L } from '../../i18n/locale';
import type { Text } from '../../i18n/useText';
import { isField, movedBy, readField } from './form-table';
import styles from './FormsEditor.module.css';

interface FieldTableProps {
  schema: FormSchema;
  chosen: number;
  t: Text;
  onChoose: (index: number) => void;
  onChange: (schema: FormSchema) => void;
}

/** The fields in the order in which they are filled in. */
export function FieldTable({ schema, chosen, t, onChoose, onChange }: FieldTableProps) {
  const move = (index: number, by: -1 | 1) => {
    onChange({ ...schema, components: movedBy(schema.components, index, by) });
    onChoose(Math.max(0, Math.min(schema.components.length - 1, index + by)));
  };
  const remove = (index: number) => {
    onChange({ ...schema, components: schema.components.filter((_, at) => at !== index) });
    onChoose(Math.max(0, index - 1));
  };
  return (
    <div className={styles.fields}>
      <table className={styles.table} data-testid="field-table">
        <thead>
          <tr>
            <th scope="col">{t(formEditorText.labelZh)}</th>
            <th scope="col">{t(formEditorText.labelEn)}</th>
            <th scope="col">{t(formEditorText.key)}</th>
            <th scope="col">{t(formEditorText.type)}</th>
            <th scope="col">{t(formEditorText.required)}</th>
            <th scope="col">
              <span className={styles.unseen}>{t(formEditorText.up)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {schema.components.map((component, index) => {
            const row = readField(component);
            const name = row.labelZh || row.key || component.type;
            return (
              <tr
                key={`${row.key} ${index}`}
                data-testid="field-row"
                data-key={row.key}
                aria-current={index === chosen || undefined}
              >
                <td>
                  <button type="button" className={styles.choose} onClick={() => onChoose(index)}>
                    {name}
                  </button>
                </td>
                <td>{row.labelEn}</td>
                <td>{row.key}</td>
                <td>{isField(component) ? t(typeName(component.type)) : component.type}</td>
                <td>{row.required ? '✓' : ''}</td>
                <td className={styles.tools}>
                  <Tool
                    label={t(formEditorText.up)}
                    of={name}
                    sign="↑"
                    disabled={index === 0}
                    run={() => move(index, -1)}
                  />
                  <Tool
                    label={t(formEditorText.down)}
                    of={name}
                    sign="↓"
                    disabled={index === schema.components.length - 1}
                    run={() => move(index, 1)}
                  />
                  <Tool label={t(formEditorText.remove)} of={name} sign="×" run={() => remove(index)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

export function typeName(type: string): L {
  return (formEditorText as Record<string, L>)[type] ?? { zh: type, en: type };
}

// helpers

function Tool(props: { label: string; of: string; sign: string; disabled?: boolean; run: () => void }) {
  const label = `${props.label} ${props.of}`;
  return (
    <Button type="text" size="small" aria-label={label} title={label} disabled={props.disabled} onClick={props.run}>
      {props.sign}
    </Button>
  );
}
