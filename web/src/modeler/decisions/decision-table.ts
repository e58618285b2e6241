import { childOf, childrenOf, readXml, type XmlElement } from '../../../../src/engine/dmn/xml';

export const HIT_POLICIES = ['UNIQUE', 'FIRST', 'ANY', 'COLLECT', 'RULE ORDER'] as const;
export const AGGREGATIONS = ['', 'SUM', 'COUNT', 'MIN', 'MAX'] as const;
export const TYPES = ['', 'string', 'number', 'boolean', 'date', 'dateTime'] as const;

export interface InputColumn {
  label: string;
  expression: string;
  type: string;
}

export interface OutputColumn {
  label: string;
  name: string;
  type: string;
}

export interface RuleRow {
  inputs: string[];
  outputs: string[];
  note: string;
}

/** One decision table as the editor shows it. */
export interface DecisionTable {
  id: string;
  name: string;
  hitPolicy: string;
  aggregation: string;
  inputs: InputColumn[];
  outputs: OutputColumn[];
  rules: RuleRow[];
}

/** A table with one question, one answer and one row, to begin with. */
export function emptyTable(id: string, name: string): string {
  return writeTable({
    id,
    name,
    hitPolicy: 'UNIQUE',
    aggregation: '',
    inputs: [{ label: '', expression: 'input', type: '' }],
    outputs: [{ label: '', name: 'result', type: '' }],
    rules: [{ inputs: [''], outputs: ['null'], note: '' }],
  });
}

/** The table of a file with exactly one; `undefined` for any other file, which has to be edited elsewhere and imported. */
export function readTable(xml: string): DecisionTable | undefined {
  const decisions = childrenOf(readXml(xml), 'decision');
  const decision = decisions[0];
  const table = decision === undefined ? undefined : childOf(decision, 'decisionTable');
  if (decision === undefined || table === undefined || decisions.length > 1) return undefined;
  return {
    id: decision.attributes.id ?? '',
    name: decision.attributes.name ?? '',
    hitPolicy: table.attributes.hitPolicy ?? 'UNIQUE',
    aggregation: table.attributes.aggregation ?? '',
    inputs: childrenOf(table, 'input').map((input) => {
      const expression = childOf(input, 'inputExpression');
      return {
        label: input.attributes.label ?? '',
        expression: textOf(expression),
        type: expression?.attributes.typeRef ?? '',
      };
    }),
    outputs: childrenOf(table, 'output').map(({ attributes }) => ({
      label: attributes.label ?? '',
      name: attributes.name ?? '',
      type: attributes.typeRef ?? '',
    })),
    rules: childrenOf(table, 'rule').map((rule) => ({
      inputs: childrenOf(rule, 'inputEntry').map(textOf),
      outputs: childrenOf(rule, 'outputEntry').map(textOf),
      note: textOf(childOf(rule, 'description')),
    })),
  };
}

export function writeTable(table: DecisionTable): string {
  const { id } = table;
  const aggregation = table.hitPolicy === 'COLLECT' ? table.aggregation : '';
  const inputs = table.inputs.map(
    ({ label, expression, type }, at) =>
      `      <input${attributes({ id: `${id}-input-${at + 1}`, label })}>
        <inputExpression${attributes({ id: `${id}-input-${at + 1}-expression`, typeRef: type })}>${text(expression)}</inputExpression>
      </input>`,
  );
  const outputs = table.outputs.map(
    ({ label, name, type }, at) =>
      `      <output${attributes({ id: `${id}-output-${at + 1}`, label, name, typeRef: type })} />`,
  );
  const rules = table.rules.map((rule, at) => {
    const row = `${id}-rule-${at + 1}`;
    const cell = (tag: string, cells: string[], kind: string) =>
      cells.map((content, n) => `        <${tag} id="${row}-${kind}-${n + 1}">${text(content)}</${tag}>`);
    return [
      `      <rule id="${row}">`,
      ...(rule.note === '' ? [] : [`        <description>${escaped(rule.note)}</description>`]),
      ...cell('inputEntry', rule.inputs, 'input'),
      ...cell('outputEntry', rule.outputs, 'output'),
      `      </rule>`,
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${id}-definitions" name="${escaped(table.name || id)}" namespace="urn:duban:decisions">`,
    `  <decision${attributes({ id, name: table.name })}>`,
    `    <decisionTable${attributes({ id: `${id}-table`, hitPolicy: table.hitPolicy, aggregation })}>`,
    ...inputs,
    ...outputs,
    ...rules,
    '    </decisionTable>',
    '  </decision>',
    '</definitions>',
    '',
  ].join('\n');
}

// helpers

function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return (childOf(element, 'text')?.text ?? element.text).trim();
}

function text(content: string): string {
  return `<text>${escaped(content)}</text>`;
}

/** Empty attributes are left out. */
function attributes(of: Record<string, string>): string {
  return Object.entries(of)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
