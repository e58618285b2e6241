import { Button, Input, Select } from 'antd';
import { decisionEditorText } from '../../i18n/decision-editor-text';
import type { Text } from '../../i18n/useText';
import { FeelInput } from '../FeelInput';
import { TYPES, type DecisionTable } from './decision-table';
import styles from './DecisionsEditor.module.css';
import * as change from './table-changes';

interface DecisionGridProps {
  table: DecisionTable;
  t: Text;
  onChange: (table: DecisionTable) => void;
}

/** Columns with their questions and answers, rows with their cells; each cell is checked as it is typed. */
export function DecisionGrid({ table, t, onChange }: DecisionGridProps) {
  const remove = (label: string, run: () => void, disabled = false) => (
    <Button
      type="text"
      size="small"
      disabled={disabled}
      aria-label={`${t(decisionEditorText.remove)} ${label}`}
      title={t(decisionEditorText.remove)}
      onClick={run}
    >
      ×
    </Button>
  );
  const type = (value: string, label: string, set: (type: string) => void) => (
    <Select
      size="small"
      value={value}
      aria-label={`${t(decisionEditorText.type)} ${label}`}
      style={{ width: '100%' }}
      options={[...new Set([...TYPES, value])].map((name) => ({
        value: name,
        label: name === '' ? t(decisionEditorText.anyType) : name,
      }))}
      onChange={set}
    />
  );
  const label = (value: string, name: string, set: (label: string) => void) => (
    <Input
      size="small"
      value={value}
      placeholder={t(decisionEditorText.columnLabel)}
      aria-label={`${t(decisionEditorText.columnLabel)} ${name}`}
      onChange={({ target }) => set(target.value)}
    />
  );
  return (
    <div className={styles.grid}>
      <table className={styles.table} data-testid="decision-table">
        <thead>
          <tr>
            <th scope="col" className={styles.number} aria-label={t(decisionEditorText.row, { n: '' })} />
            {table.inputs.map((input, at) => {
              const name = `${t(decisionEditorText.input)} ${at + 1}`;
              return (
                <th key={`in ${at}`} scope="col">
                  <div className={styles.columnHead}>
                    {name}
                    {remove(name, () => onChange(change.removeColumn(table, 'inputs', at)), table.inputs.length === 1)}
                  </div>
                  {label(input.label, name, (next) => onChange(change.setInput(table, at, { label: next })))}
                  <FeelInput
                    value={input.expression}
                    t={t}
                    form="expression"
                    label={`${t(decisionEditorText.expression)} ${name}`}
                    placeholder={t(decisionEditorText.expression)}
                    testid="input-expression"
                    onChange={(expression) => onChange(change.setInput(table, at, { expression }))}
                  />
                  {type(input.type, name, (next) => onChange(change.setInput(table, at, { type: next })))}
                </th>
              );
            })}
            {table.outputs.map((output, at) => {
              const name = `${t(decisionEditorText.output)} ${at + 1}`;
              return (
                <th key={`out ${at}`} scope="col" className={styles.output}>
                  <div className={styles.columnHead}>
                    {name}
                    {remove(
                      name,
                      () => onChange(change.removeColumn(table, 'outputs', at)),
                      table.outputs.length === 1,
                    )}
                  </div>
                  {label(output.label, name, (next) => onChange(change.setOutput(table, at, { label: next })))}
                  <Input
                    value={output.name}
                    placeholder={t(decisionEditorText.outputName)}
                    aria-label={`${t(decisionEditorText.outputName)} ${name}`}
                    data-testid="output-name"
                    onChange={({ target }) => onChange(change.setOutput(table, at, { name: target.value.trim() }))}
                  />
                  {type(output.type, name, (next) => onChange(change.setOutput(table, at, { type: next })))}
                </th>
              );
            })}
            <th scope="col">{t(decisionEditorText.note)}</th>
            <th scope="col" className={styles.tools} aria-label={t(decisionEditorText.remove)} />
          </tr>
        </thead>
        <tbody>
          {table.rules.map((rule, row) => {
            const name = t(decisionEditorText.row, { n: row + 1 });
            return (
              <tr key={row} data-testid="decision-row">
                <td className={styles.number}>{row + 1}</td>
                {rule.inputs.map((cell, at) => (
                  <td key={`in ${at}`}>
                    <FeelInput
                      value={cell}
                      t={t}
                      form="unary tests"
                      label={`${name} ${t(decisionEditorText.input)} ${at + 1}`}
                      placeholder={t(decisionEditorText.anyValue)}
                      testid="input-cell"
                      onChange={(value) => onChange(change.setCell(table, row, 'inputs', at, value))}
                    />
                  </td>
                ))}
                {rule.outputs.map((cell, at) => (
                  <td key={`out ${at}`} className={styles.output}>
                    <FeelInput
                      value={cell}
                      t={t}
                      form="expression"
                      label={`${name} ${t(decisionEditorText.output)} ${at + 1}`}
                      placeholder={t(decisionEditorText.mustNotBeEmpty)}
                      testid="output-cell"
                      onChange={(value) => onChange(change.setCell(table, row, 'outputs', at, value))}
                    />
                  </td>
                ))}
                <td>
                  <Input
                    value={rule.note}
                    aria-label={`${name} ${t(decisionEditorText.note)}`}
                    onChange={({ target }) => onChange(change.setNote(table, row, target.value))}
                  />
                </td>
                <td className={styles.tools}>
                  <Button
                    type="text"
                    size="small"
                    disabled={row === 0}
                    aria-label={`${t(decisionEditorText.up)} ${name}`}
                    onClick={() => onChange(change.moveRow(table, row, -1))}
                  >
                    ↑
                  </Button>
                  {remove(name, () => onChange(change.removeRow(table, row)))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.bar}>
        <Button size="small" onClick={() => onChange(change.addRow(table))} data-testid="add-row">
          {t(decisionEditorText.addRow)}
        </Button>
        <Button size="small" onClick={() => onChange(change.addInput(table))} data-testid="add-input">
          {t(decisionEditorText.addInput)}
        </Button>
        <Button size="small" onClick={() => onChange(change.addOutput(table))} data-testid="add-output">
          {t(decisionEditorText.addOutput)}
        </Button>
      </div>
    </div>
  );
}
