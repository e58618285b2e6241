import { checkRefusal, letterNumber, letterState, signRefusal, type ApprovalFacts } from './letter-approval';

const DRAFT: ApprovalFacts = { issuedAt: null, draftedBy: 'p1', checkedBy: null };
const CHECKED: ApprovalFacts = { ...DRAFT, checkedBy: 'p2' };
const ISSUED: ApprovalFacts = { ...CHECKED, issuedAt: new Date('2026-03-02T02:00:00Z') };

describe('letterState', () => {
  it('should tell how far the letter is', () => {
    expect([DRAFT, CHECKED, ISSUED].map(letterState)).toEqual(['draft', 'checked', 'issued']);
  });
});

describe('checkRefusal', () => {
  it('should allow somebody else, also for a text that a step wrote', () => {
    expect(checkRefusal(DRAFT, 'p2')).toBeUndefined();
    expect(checkRefusal({ ...DRAFT, draftedBy: null }, 'p1')).toBeUndefined();
  });

  it('should refuse the drafter, and a letter that has left', () => {
    expect(checkRefusal(DRAFT, 'p1')).toBe('own-draft');
    expect(checkRefusal(ISSUED, 'p3')).toBe('already-issued');
  });
});

describe('signRefusal', () => {
  it('should allow a checked text, also by the one who checked it', () => {
    expect(signRefusal(CHECKED, 'p3')).toBeUndefined();
    expect(signRefusal(CHECKED, 'p2')).toBeUndefined();
  });

  it('should refuse the drafter, an unchecked text, and a letter that has left', () => {
    expect(signRefusal(CHECKED, 'p1')).toBe('own-draft');
    expect(signRefusal(DRAFT, 'p2')).toBe('not-checked');
    expect(signRefusal(ISSUED, 'p3')).toBe('already-issued');
  });
});

describe('letterNumber', () => {
  it('should count within the case, and for a school within its own letters', () => {
    const letter = { caseNumber: 'JB-2026-000123', year: 2026, count: 2 };
    expect(letterNumber({ ...letter, recipient: 'reporter' })).toBe('JB-2026-000123-2');
    expect(letterNumber({ ...letter, recipient: 'school' })).toBe('〔2026〕第2号');
  });
});
