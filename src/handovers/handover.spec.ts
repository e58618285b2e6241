import { contentHash, type ItemFacts, itemRefusal, keyOf } from './handover';

const facts: ItemFacts = {
  isOnDesk: true,
  isInPerson: false,
  isArrangerRecused: false,
  isTakerRecused: false,
  isFitting: true,
  barringDuties: [],
  isTakers: false,
  isTakerAbsent: false,
};

describe('itemRefusal', () => {
  it.each<[string, Partial<ItemFacts>, string]>([
    ['the leaver has let go of it', { isOnDesk: false }, 'not-on-desk'],
    ['it names the leaver in person', { isInPerson: true }, 'in-person'],
    ['who hands over is recused', { isArrangerRecused: true }, 'arranger-recused'],
    ['the taker is recused', { isTakerRecused: true }, 'taker-recused'],
    ['the taker has it already', { isTakers: true }, 'takers-already'],
    ['the taker has another part in the case', { barringDuties: ['drafter'] }, 'four-eyes'],
    ['the taker lacks the role', { isFitting: false }, 'not-fitting'],
    ['the taker is away', { isTakerAbsent: true }, 'taker-absent'],
  ])('should keep an item back when %s', (_what, change, reason) => {
    expect(itemRefusal(facts)).toBeUndefined();
    expect(itemRefusal({ ...facts, ...change })).toBe(reason);
  });
});

describe('contentHash', () => {
  const item = { kind: 'duty' as const, subjectId: 'case', duty: 'investigator', takerId: 'yi' };
  const receipt = { id: 'one', personId: 'jia', handedBy: 'head', items: [item, { ...item, duty: 'presider' }] };

  it('should change with everything it confirms', () => {
    const others = [
      { ...receipt, id: 'two' },
      { ...receipt, personId: 'bing' },
      { ...receipt, handedBy: 'other' },
      { ...receipt, items: [item] },
      { ...receipt, items: [{ ...item, takerId: 'bing' }, receipt.items[1]!] },
      { ...receipt, items: [...receipt.items].reverse() },
    ];
    const hashes = [receipt, ...others].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(contentHash({ ...receipt })).toBe(hashes[0]);
  });

  it('should tell a duty from a step', () => {
    expect(keyOf(item)).toBe('duty:case:investigator');
    expect(keyOf({ kind: 'task', subjectId: 'step', duty: null })).toBe('task:step');
  });
});
