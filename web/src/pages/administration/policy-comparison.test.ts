import type { PolicyPack, PolicyParameter } from '../../api/administration-types';
import { comparePacks } from './policy-comparison';

const question = { zh: '问', en: 'Asked' };
const set = (key: string, value: unknown): PolicyParameter => ({ key, question, state: 'set', value, shape: 'days' });
const unset = (key: string): PolicyParameter => ({ key, question, state: 'unset', shape: 'days' });
const pack = (...parameters: PolicyParameter[]) => ({ parameters }) as PolicyPack;

describe('comparison of packs', () => {
  it('should have one line per parameter and one cell per pack', () => {
    const lines = comparePacks([pack(set('a', 5), unset('b')), pack(set('a', 7), unset('b'))]);
    expect(lines.map(({ key, cells }) => [key, cells.map((cell) => cell?.value)])).toEqual([
      ['a', [5, 7]],
      ['b', [undefined, undefined]],
    ]);
  });

  it('should call a silent pack different from one that sets a value, but not from another silent one', () => {
    const [a, b, c] = comparePacks([
      pack(set('a', [1]), unset('b'), set('c', [1])),
      pack(unset('a'), unset('b'), set('c', [1])),
    ]);
    expect([a?.differs, b?.differs, c?.differs]).toEqual([true, false, false]);
  });
});
