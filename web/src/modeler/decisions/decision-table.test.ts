import { emptyTable, readTable, writeTable, type DecisionTable } from './decision-table';
import { tryTable, valueOf, variablesOf } from './try-row';

const table: DecisionTable = {
  id: 'listing-term',
  name: '列入期限',
  hitPolicy: 'FIRST',
  aggregation: '',
  inputs: [
    { label: '事由', expression: 'category', type: 'string' },
    { label: '次数', expression: 'times', type: 'number' },
  ],
  outputs: [{ label: '期限（日）', name: 'termDays', type: 'number' }],
  rules: [
    { inputs: ['"training-loan"', '> 1'], outputs: ['730'], note: '再犯 & "从重"' },
    { inputs: ['', ''], outputs: ['365'], note: '' },
  ],
};
const now = new Date('2026-03-02T01:30:00Z');

describe('decision table', () => {
  it('should read what it writes', () => {
    expect(readTable(writeTable(table))).toEqual(table);
  });

  it('should begin with a table that the engine can read', async () => {
    const xml = emptyTable('new-table', '新表');
    expect(readTable(xml)).toMatchObject({ id: 'new-table', name: '新表' });
    expect(await tryTable(xml, 'new-table', { input: '1' }, now)).toMatchObject({ result: null });
  });

  it('should leave a file with several decisions to its author', () => {
    const two = writeTable(table).replace('</definitions>', '<decision id="other" name="other" /></definitions>');
    expect(readTable(two)).toBeUndefined();
  });
});

describe('tryTable', () => {
  it('should answer as the engine would', async () => {
    const xml = writeTable(table);
    expect(await tryTable(xml, table.id, { category: 'training-loan', times: '2' }, now)).toMatchObject({
      result: 730,
    });
    expect(await tryTable(xml, table.id, { category: 'training-loan', times: '1' }, now)).toMatchObject({
      result: 365,
    });
  });

  it('should say why a table cannot be asked', async () => {
    const wrong = writeTable({ ...table, rules: [{ inputs: ['', ''], outputs: ['1 +'], note: '' }] });
    expect(await tryTable(wrong, table.id, {}, now)).toHaveProperty('failure');
  });

  it('should name the variables that the questions read', () => {
    expect(variablesOf(table)).toEqual(['category', 'times']);
    expect(variablesOf({ ...table, inputs: [{ label: '', expression: '1 +', type: '' }] })).toEqual([]);
  });

  it('should take what is typed for JSON where it is, and for text otherwise', () => {
    expect([valueOf('2'), valueOf('true'), valueOf('fraud'), valueOf('["a"]'), valueOf('')]).toEqual([
      2,
      true,
      'fraud',
      ['a'],
      null,
    ]);
  });
});
