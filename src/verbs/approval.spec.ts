import type { Vote } from '../decisions/collective-decision';
import { type Approver, approvalResult, isMyTurn, leftOut, MODE, type OpenRound } from './approval';

const votes = (...cast: (Vote | null)[]): Approver[] => cast.map((vote, place) => ({ personId: `p${place}`, vote }));

describe('approvalResult', () => {
  it.each<[string, (Vote | null)[], string]>([
    ['all', ['for', 'for'], 'carried'],
    ['all', ['for', null], 'pending'],
    ['all', ['abstain', null], 'not-carried'],
    ['all', ['against', null], 'not-carried'],
    ['one-veto', ['for', null, null], 'pending'],
    ['one-veto', ['against', null, null], 'not-carried'],
    ['one-veto', ['for', 'abstain', 'abstain'], 'carried'],
    ['one-veto', ['abstain', 'abstain'], 'not-carried'],
    ['percent-60', ['for', 'for', null], 'carried'],
    ['percent-67', ['for', 'for', null], 'pending'],
    ['percent-67', ['for', 'for', 'against'], 'not-carried'],
    ['percent-67', ['against', null, null], 'not-carried'],
    ['any', ['against', 'for', null], 'carried'],
    ['any', ['against', null], 'pending'],
    ['any', ['against', 'abstain'], 'not-carried'],
    ['in-order', ['for', null], 'pending'],
    ['in-order', ['for', 'for'], 'carried'],
    ['in-order', ['against', null], 'not-carried'],
    ['in-order', ['abstain', null], 'not-carried'],
    ['all', [], 'not-carried'],
  ])('should make of %s with the votes %j: %s', (mode, cast, result) => {
    expect(approvalResult(mode, votes(...cast))).toBe(result);
  });
});

describe('isMyTurn', () => {
  const round = (mode: string, ...cast: (Vote | null)[]): OpenRound => ({
    id: '',
    position: 'before',
    mode,
    openedBy: 'holder',
    approvers: votes(...cast),
  });

  it('should ask everybody at once, or one after the other', () => {
    expect(['p0', 'p1', 'p2'].map((id) => isMyTurn(round('all', 'for', null, null), id))).toEqual([
      'cast',
      'open',
      'open',
    ]);
    expect(['p0', 'p1', 'p2'].map((id) => isMyTurn(round('in-order', 'for', null, null), id))).toEqual([
      'cast',
      'open',
      'not-yet',
    ]);
    expect(isMyTurn(round('all', null), 'stranger')).toBe('not-asked');
  });
});

describe('leftOut', () => {
  it('should name opponents that are not asked again', () => {
    expect(leftOut(['a', 'b'], ['b', 'c'])).toEqual(['a']);
    expect(leftOut(['a'], ['a', 'b'])).toEqual([]);
  });
});

describe('MODE', () => {
  it.each(['all', 'one-veto', 'any', 'in-order', 'percent-1', 'percent-67', 'percent-100'])(
    'should take %s',
    (mode) => {
      expect(MODE.test(mode)).toBe(true);
    },
  );
  it.each(['', 'none', 'percent-0', 'percent-101', 'percent-067', 'ALL'])('should refuse "%s"', (mode) => {
    expect(MODE.test(mode)).toBe(false);
  });
});
