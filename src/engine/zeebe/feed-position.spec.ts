import { placeOf } from './feed-position';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute));
const taken = { position: '100', recordKey: '2251799813685300', latest: at(10) };

describe('placeOf', () => {
  it.each([
    ['the first record of a partition', { position: '1', key: '1', at: at(0) }, undefined, 'new'],
    ['a higher position', { position: '101', key: '2251799813685301', at: at(11) }, taken, 'new'],
    ['a higher position after the clock went back', { position: '101', key: '5', at: at(1) }, taken, 'new'],
    ['a position beyond 2^53', { position: '9007199254740993', key: '5', at: at(11) }, taken, 'new'],
    ['what is sent again after a restart', { position: '60', key: '7', at: at(5) }, taken, 'repeated'],
    ['the last record again', { position: '100', key: '2251799813685300', at: at(10) }, taken, 'repeated'],
    ['a fresh cluster, younger than what was told', { position: '3', key: '3', at: at(11) }, taken, 'another-log'],
    ['another record at the last position', { position: '100', key: '8', at: at(9) }, taken, 'another-log'],
  ] as const)('should know %s', (_what, record, before, expected) => {
    expect(placeOf(record, before)).toBe(expected);
  });
});
