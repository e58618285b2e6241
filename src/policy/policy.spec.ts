import { isAnswerTo, isPolicyKey, POLICY_KEYS, type PolicyKeyName } from './policy-keys';
import { DEMO_PACK, SHIPPED_PACKS } from './policy-pack';

const pack = (id: string) => {
  const found = SHIPPED_PACKS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Expected pack ${id} to be shipped.`);
  return found;
};

describe('shipped packs', () => {
  it('should be the four of the notices, with the demonstration on one of them', () => {
    expect(SHIPPED_PACKS.map(({ id }) => id)).toEqual(['tianjin-2023', 'fujian-2023', 'zhejiang-2024', 'moe-2022']);
    expect(pack(DEMO_PACK).jurisdiction).toBe('tianjin');
  });

  it('should name a clause for every value and use keys of the catalogue only', () => {
    for (const { id, values } of SHIPPED_PACKS) {
      for (const [key, found] of Object.entries(values)) {
        expect([id, key, isPolicyKey(key)]).toEqual([id, key, true]);
        expect([id, key, (found?.clause ?? '').length > 0]).toEqual([id, key, true]);
      }
    }
  });

  it('should set the five working days in Tianjin alone', () => {
    const set = SHIPPED_PACKS.filter(({ values }) => values['report.realName.replyWorkingDays'] !== undefined);
    expect(set.map(({ id }) => id)).toEqual(['tianjin-2023']);
    expect(pack('tianjin-2023').values['report.realName.replyWorkingDays']).toEqual({ value: 5, clause: '（二十一）' });
  });

  it.each<PolicyKeyName>([
    'report.clockStart',
    'report.anonymous.policy',
    'report.route',
    'followUp.days',
    'interview.planWorkingDays',
    'blacklist.keeper',
    'blacklist.decisionMode',
    'blacklist.hearingNoticeDays',
    'blacklist.scope',
    'blacklist.termDays',
    'blacklist.defenceWorkingDays',
    'blacklist.minCooldownForRepair',
    'blacklist.publicationDays',
    'data.submission.onNonWorkingDay',
    'fixedDate.roll',
    'before.inclusive',
  ])('should leave %s unset everywhere, because no notice says it', (key) => {
    for (const { values } of SHIPPED_PACKS) expect(values[key]).toBeUndefined();
  });

  it('should hold no contact of a real authority', () => {
    const text = JSON.stringify(SHIPPED_PACKS);
    expect(text).not.toMatch(/@|\d{3,4}-\d{7,8}/);
  });
});

describe('answers', () => {
  it.each<[PolicyKeyName, unknown]>([
    ['blacklist.defenceWorkingDays', 5],
    ['blacklist.termDays', 365],
    ['blacklist.scope', 'city'],
    ['major.metric', '毕业去向落实率'],
    ['major.minCohort', 0],
  ])('should accept %s = %p', (key, answer) => expect(isAnswerTo(key, answer)).toBe(true));

  it.each<[PolicyKeyName, unknown]>([
    ['blacklist.defenceWorkingDays', 0],
    ['blacklist.defenceWorkingDays', '5'],
    ['blacklist.defenceWorkingDays', 2.5],
    ['blacklist.termDays', 3661],
    ['blacklist.scope', 'world'],
    ['blacklist.scope', undefined],
    ['major.metric', '  '],
    ['hardship.groups', ['脱贫家庭']],
  ])('should refuse %s = %p', (key, answer) => expect(isAnswerTo(key, answer)).toBe(false));

  it('should ask in both languages for every key', () => {
    for (const { question } of Object.values(POLICY_KEYS)) {
      expect(question.zh).toMatch(/？$/);
      expect(question.en).toMatch(/\?$/);
    }
  });

  it.each(['toString', 'constructor', '__proto__', ''])('should not take %p for a key', (key) => {
    expect(isPolicyKey(key)).toBe(false);
  });
});
