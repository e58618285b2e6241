import { emptyTable, readTable } from './decision-table';
import { addInput, addOutput, addRow, moveRow, removeColumn, setCell } from './table-changes';

const table = readTable(emptyTable('t', 't'))!;
const shape = ({ inputs, outputs, rules }: typeof table) => ({
  columns: inputs.length + outputs.length,
  cells: rules.map((rule) => rule.inputs.length + rule.outputs.length),
});

describe('changes of a decision table', () => {
  it('should keep the cells below the columns they belong to', () => {
    const wide = addRow(addOutput(addInput(table)));
    expect(shape(wide)).toEqual({ columns: 4, cells: [4, 4] });
    const filled = setCell(setCell(wide, 0, 'inputs', 0, '"a"'), 0, 'inputs', 1, '"b"');
    const narrow = removeColumn(filled, 'inputs', 0);
    expect(shape(narrow)).toEqual({ columns: 3, cells: [3, 3] });
    expect(narrow.rules[0]!.inputs).toEqual(['"b"']);
  });

  it('should move a row with its cells', () => {
    const two = setCell(addRow(table), 1, 'inputs', 0, '> 1');
    expect(moveRow(two, 1, -1).rules.map(({ inputs }) => inputs[0])).toEqual(['> 1', '']);
  });
});
