import {
  collectiveResult,
  conveningRefusal,
  type ConveningFacts,
  decisionModeOf,
  type Vote,
  writtenMode,
} from './collective-decision';

const MEMBERS = ['a', 'b', 'c'];
const votes = (...cast: Vote[]) => cast.map((vote, index) => ({ personId: MEMBERS[index]!, vote }));

describe('collectiveResult', () => {
  it.each<[string, Vote[], string]>([
    ['all', ['for', 'for', 'for'], 'carried'],
    ['all', ['for', 'for', 'abstain'], 'not-carried'],
    ['one-veto', ['for', 'for', 'abstain'], 'carried'],
    ['one-veto', ['for', 'for', 'against'], 'not-carried'],
    ['one-veto', ['abstain', 'abstain', 'abstain'], 'not-carried'],
    ['percent-66', ['for', 'for', 'against'], 'carried'],
    ['percent-67', ['for', 'for', 'against'], 'not-carried'],
    ['percent-100', ['for', 'for', 'for'], 'carried'],
  ])('should by %s and %j be %s', (written, cast, result) => {
    const mode = decisionModeOf(written)!;
    expect(collectiveResult({ mode, memberIds: MEMBERS, votes: votes(...cast) })).toBe(result);
  });

  it('should wait for every member unless a smaller quorum is set', () => {
    const mode = { kind: 'percent', percent: 60 } as const;
    const facts = { mode, memberIds: MEMBERS, votes: votes('for', 'for') };
    expect(collectiveResult(facts)).toBe('pending');
    expect(collectiveResult({ ...facts, quorum: 2 })).toBe('carried');
  });

  it('should count neither the vote of somebody else nor a second one', () => {
    const cast = [
      ...votes('for', 'for', 'against'),
      { personId: 'c', vote: 'for' as const },
      { personId: 'x', vote: 'for' as const },
    ];
    expect(collectiveResult({ mode: { kind: 'all' }, memberIds: MEMBERS, votes: cast })).toBe('not-carried');
  });
});

describe('conveningRefusal', () => {
  const facts: ConveningFacts = {
    memberIds: ['a', 'b'],
    mode: { kind: 'all' },
    investigators: ['i'],
    drafters: ['d'],
    recused: ['r'],
    qualified: ['a', 'b', 'i', 'd', 'r'],
  };

  it('should let two qualified people decide', () => {
    expect(conveningRefusal(facts)).toBeUndefined();
  });

  it.each<[string, Partial<ConveningFacts>]>([
    ['too-few-members', { memberIds: ['a'] }],
    ['too-few-members', { memberIds: ['a', 'a'] }],
    ['member-investigated', { memberIds: ['a', 'i'] }],
    ['member-drafted', { memberIds: ['a', 'd'] }],
    ['member-recused', { memberIds: ['a', 'r'] }],
    ['member-without-role', { memberIds: ['a', 'z'] }],
    ['mode-missing', { mode: undefined }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(conveningRefusal({ ...facts, ...change })).toBe(reason);
  });
});

describe('decisionModeOf', () => {
  it.each(['all', 'one-veto', 'percent-1', 'percent-100'])('should read %s and write it the same', (written) => {
    expect(writtenMode(decisionModeOf(written)!)).toBe(written);
  });

  it.each([undefined, null, 5, '', 'meeting', 'percent-0', 'percent-101', 'percent-6.5'])(
    'should not read %p',
    (written) => expect(decisionModeOf(written)).toBeUndefined(),
  );
});
