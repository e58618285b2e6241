import { defaultColumns, queryOf, readAddress } from './inbox-address';

const read = (address: string) => readAddress(new URLSearchParams(address));

describe('readAddress', () => {
  it('should show what waits for me where the address says nothing, or nothing known', () => {
    for (const address of ['', 'tab=all&page=-3&sort=colour']) {
      expect(read(address)).toEqual({
        tab: 'mine',
        q: '',
        filter: {},
        sort: undefined,
        columns: defaultColumns('mine'),
        page: 1,
      });
    }
  });

  it('should read the tab of a saved view and of an earlier address', () => {
    expect(read('view=group').tab).toBe('group');
  });

  it('should keep the order of the columns and the name of the task, whatever is asked', () => {
    expect(read('columns=due,number,unknown').columns).toEqual(['task', 'number', 'due']);
  });

  it('should take the columns that the person chose before those of the product', () => {
    expect(readAddress(new URLSearchParams(), () => ['due']).columns).toEqual(['task', 'due']);
  });
});

describe('queryOf', () => {
  it('should give the server what the address says, and lead back to it', () => {
    const address = read('tab=group&q=云帆&colour=red,yellow&sort=-due&columns=due');
    const query = queryOf(address);
    expect(query).toEqual({ view: 'group', q: '云帆', colour: 'red,yellow', sort: '-due', columns: 'task,due' });
    expect(readAddress(new URLSearchParams(query as unknown as Record<string, string>))).toEqual(address);
  });
});
