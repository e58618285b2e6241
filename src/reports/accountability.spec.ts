import { type AccountabilityFacts, accountabilityRefusal, isLegalBasis } from './accountability';

const LAW = '《中华人民共和国统计法》第四十四条';

describe('accountabilityRefusal', () => {
  const facts = (change: Partial<AccountabilityFacts> = {}): AccountabilityFacts => ({
    measure: 'criticism',
    legalBasis: LAW,
    scope: 'city',
    announced: 'criticism',
    isNoticeServed: true,
    isDefenceClosed: true,
    deciderId: 'decider',
    involvedIds: ['investigator'],
    recusedIds: ['recused'],
    ...change,
  });

  it('should accept public criticism with a law behind it, and less than was announced', () => {
    expect(accountabilityRefusal(facts())).toBeUndefined();
    expect(accountabilityRefusal(facts({ measure: 'notice', legalBasis: undefined }))).toBeUndefined();
    expect(accountabilityRefusal(facts({ measure: 'none', scope: undefined }))).toBeUndefined();
  });

  it.each<[string, Partial<AccountabilityFacts>]>([
    ['decider-recused', { deciderId: 'recused' }],
    ['decider-involved', { deciderId: 'investigator' }],
    ['prior-notice-missing', { announced: undefined }],
    ['not-served', { isNoticeServed: false }],
    ['defence-open', { isDefenceClosed: false }],
    ['heavier-than-announced', { announced: 'notice' }],
    ['legal-basis-missing', { legalBasis: undefined }],
    ['legal-basis-missing', { legalBasis: '关于做好毕业生就业工作的通知（二十一）' }],
    ['scope-missing', { scope: undefined }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(accountabilityRefusal(facts(change))).toBe(reason);
  });
});

describe('isLegalBasis', () => {
  it.each([
    [LAW, true],
    ['《统计法实施条例》第38条', true],
    ['《统计法》', false],
    ['《关于做好工作的通知》第三条', false],
    [undefined, false],
  ])('should say of %s: %s', (text, isBasis) => {
    expect(isLegalBasis(text)).toBe(isBasis);
  });
});
