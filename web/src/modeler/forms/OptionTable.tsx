import { Button, Input } from 'antd';
import { formEditorText } from '../../i18n/form-editor-text';
import type { Text } from '../../i18n/useText';
import type { OptionRow } from './form-table';
import styles from './FormsEditor.module.css';

interface OptionTableProps {
  options: readonly OptionRow[];
  t: Text;
  onChange: (options: OptionRow[]) => void;
}

/** The answers of a question: the value that routes read, and its words. */
export function OptionTable({ options, t, onChange }: OptionTableProps) {
  const set = (index: number, part: Partial<OptionRow>) =>
    onChange(options.map((option, at) => (at === index ? { ...option, ...part } : option)));
  const cell = (index: number, part: keyof OptionRow, label: string) => (
    <td>
      <Input
        size="small"
        value={options[index]![part]}
        aria-label={`${label} ${index + 1}`}
        data-testid={`option-${part}`}
        onChange={({ target }) => set(index, { [part]: target.value })}
      />
    </td>
  );
  return (
    <div className={styles.wide}>
      <table className={styles.table} aria-label={t(formEditorText.options)}>
        <thead>
          <tr>
            <th scope="col">{t(formEditorText.optionValue)}</th>
            <th scope="col">{t(formEditorText.optionZh)}</th>
            <th scope="col">{t(formEditorText.optionEn)}</th>
            <th scope="col">
              <span className={styles.unseen}>{t(formEditorText.remove)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((_, index) => (
            <tr key={index}>
              {cell(index, 'value', t(formEditorText.optionValue))}
              {cell(index, 'zh', t(formEditorText.optionZh))}
              {cell(index, 'en', t(formEditorText.optionEn))}
              <td>
                <Button
                  type="text"
                  size="small"
                  aria-label={`${t(formEditorText.remove)} ${index + 1}`}
                  onClick={() => onChange(options.filter((_option, at) => at !== index))}
                >
                  ×
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        size="small"
        data-testid="add-option"
        onClick={() => onChange([...options, { value: `option${options.length + 1}`, zh: '', en: '' }])}
      >
        {t(formEditorText.addOption)}
      </Button>
    </div>
  );
}
