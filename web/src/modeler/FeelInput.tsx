import { Input } from 'antd';
import { formEditorText } from '../i18n/form-editor-text';
import { modelerText } from '../i18n/modeler-text';
import type { Text } from '../i18n/useText';
import { feelFault } from './feel-check';
import styles from './FeelInput.module.css';

interface FeelInputProps {
  value: string;
  t: Text;
  /** A cell of a decision table takes unary tests and no `=`. */
  form?: 'condition' | 'expression' | 'unary tests';
  id?: string;
  label?: string;
  placeholder?: string;
  testid: string;
  onChange: (value: string) => void;
}

/** A line for an expression, checked at each key by the evaluator that will run it. */
export function FeelInput({ value, t, form = 'condition', id, label, placeholder, testid, onChange }: FeelInputProps) {
  const fault = faultOf(value, form, t);
  return (
    <div>
      <Input
        id={id}
        value={value}
        aria-label={label}
        aria-invalid={fault !== undefined}
        placeholder={placeholder}
        status={fault === undefined ? undefined : 'error'}
        title={fault}
        className={styles.input}
        data-testid={testid}
        onChange={({ target }) => onChange(target.value)}
      />
      {fault !== undefined && (
        <div role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </div>
  );
}

// helpers

function faultOf(value: string, form: NonNullable<FeelInputProps['form']>, t: Text): string | undefined {
  const written = value.trim();
  if (written === '') return undefined;
  if (form === 'condition' && !written.startsWith('=')) return t(formEditorText.needsEquals);
  const fault = feelFault(
    form === 'condition' ? written.slice(1) : written,
    form === 'unary tests' ? form : 'expression',
  );
  return fault === undefined
    ? undefined
    : t(modelerText.feelFault, { n: fault.position + (form === 'condition' ? 2 : 1) });
}
