import { EVENT_CHECKS, type ReviewFacts, reviewRefusal } from './posting-review';

const ACCEPT: ReviewFacts = {
  kind: 'job',
  verdict: 'accept',
  isSubmitter: false,
  isRecused: false,
  isLatest: true,
  isReviewed: false,
  isChecked: true,
  openMarks: [],
  checklist: [],
  hits: [],
};
const ALIKE = { isBarring: false, needsThought: true };
const EVENT: ReviewFacts = { ...ACCEPT, kind: 'event', checklist: Object.keys(EVENT_CHECKS) };
const RETURN: ReviewFacts = { ...ACCEPT, verdict: 'return', comments: '请修改。', correctionWorkingDays: 3 };
const COMPLAINT: ReviewFacts = {
  ...ACCEPT,
  verdict: 'complaint',
  comments: '涉嫌歧视。',
  category: 'discrimination',
  employerId: 'e1',
};

describe('reviewRefusal', () => {
  it.each([
    ['a clean posting', ACCEPT],
    ['a doubtful passage', { ...ACCEPT, openMarks: [{ severity: 'doubtful' as const }] }],
    ['names alike that were told apart', { ...ACCEPT, hits: [ALIKE], hitsConsidered: '并非同一单位' }],
    ['a branch of a listed employer', { ...ACCEPT, hits: [{ isBarring: false, needsThought: false }] }],
    ['an event with its whole checklist', EVENT],
    ['a return with comments and days', RETURN],
    ['a refusal of a text that was never checked', { ...RETURN, verdict: 'refuse' as const, isChecked: false }],
    ['a complaint with category and employer', COMPLAINT],
  ])('should allow %s', (_, facts) => expect(reviewRefusal(facts)).toBeUndefined());

  it.each([
    ['reviewer-submitted', { ...ACCEPT, isSubmitter: true }],
    ['reviewer-recused', { ...ACCEPT, isRecused: true }],
    ['superseded', { ...ACCEPT, isLatest: false }],
    ['reviewed-already', { ...ACCEPT, isReviewed: true }],
    ['not-checked', { ...ACCEPT, isChecked: false }],
    ['forbidden-passages', { ...ACCEPT, openMarks: [{ severity: 'forbidden' as const }] }],
    ['employer-listed', { ...ACCEPT, hits: [{ ...ALIKE, isBarring: true }], hitsConsidered: '已核对' }],
    ['hits-not-considered', { ...ACCEPT, hits: [ALIKE], hitsConsidered: ' ' }],
    ['checklist-incomplete', { ...EVENT, checklist: EVENT.checklist.slice(1) }],
    ['comments-missing', { ...RETURN, comments: ' ' }],
    ['days-out-of-range', { ...RETURN, correctionWorkingDays: 0 }],
    ['days-out-of-range', { ...RETURN, correctionWorkingDays: 31 }],
    ['days-out-of-range', { ...RETURN, correctionWorkingDays: 1.5 }],
    ['category-missing', { ...COMPLAINT, category: undefined }],
    ['employer-missing', { ...COMPLAINT, employerId: undefined }],
    ['reviewer-submitted', { ...COMPLAINT, isSubmitter: true }],
  ])('should refuse as %s', (reason, facts) => expect(reviewRefusal(facts)).toBe(reason));
});
