import { movedBy } from '../forms/form-table';
import type { DecisionTable, InputColumn, OutputColumn, RuleRow } from './decision-table';

// Every change of a table gives a whole new one: columns and the cells below them always fit.

export function addInput(table: DecisionTable): DecisionTable {
  return {
    ...table,
    inputs: [...table.inputs, { label: '', expression: `input${table.inputs.length + 1}`, type: '' }],
    rules: table.rules.map((rule) => ({ ...rule, inputs: [...rule.inputs, ''] })),
  };
}

export function addOutput(table: DecisionTable): DecisionTable {
  return {
    ...table,
    outputs: [...table.outputs, { label: '', name: `result${table.outputs.length + 1}`, type: '' }],
    rules: table.rules.map((rule) => ({ ...rule, outputs: [...rule.outputs, 'null'] })),
  };
}

export function addRow(table: DecisionTable): DecisionTable {
  const row: RuleRow = { inputs: table.inputs.map(() => ''), outputs: table.outputs.map(() => 'null'), note: '' };
  return { ...table, rules: [...table.rules, row] };
}

export function removeColumn(table: DecisionTable, side: 'inputs' | 'outputs', at: number): DecisionTable {
  const without = <T>(list: readonly T[]) => list.filter((_, index) => index !== at);
  return {
    ...table,
    inputs: side === 'inputs' ? without(table.inputs) : table.inputs,
    outputs: side === 'outputs' ? without(table.outputs) : table.outputs,
    rules: table.rules.map((rule) => ({ ...rule, [side]: without(rule[side]) })),
  };
}

export function removeRow(table: DecisionTable, at: number): DecisionTable {
  return { ...table, rules: table.rules.filter((_, index) => index !== at) };
}

export function moveRow(table: DecisionTable, at: number, by: -1 | 1): DecisionTable {
  return { ...table, rules: movedBy(table.rules, at, by) };
}

export function setInput(table: DecisionTable, at: number, part: Partial<InputColumn>): DecisionTable {
  return { ...table, inputs: replaced(table.inputs, at, part) };
}

export function setOutput(table: DecisionTable, at: number, part: Partial<OutputColumn>): DecisionTable {
  return { ...table, outputs: replaced(table.outputs, at, part) };
}

export function setCell(
  table: DecisionTable,
  row: number,
  side: 'inputs' | 'outputs',
  at: number,
  value: string,
): DecisionTable {
  const cells = table.rules[row]![side].map((before, index) => (index === at ? value : before));
  return { ...table, rules: replaced(table.rules, row, { [side]: cells }) };
}

export function setNote(table: DecisionTable, row: number, note: string): DecisionTable {
  return { ...table, rules: replaced(table.rules, row, { note }) };
}

// helpers

function replaced<T>(list: readonly T[], at: number, part: Partial<T>): T[] {
  return list.map((before, index) => (index === at ? { ...before, ...part } : before));
}
