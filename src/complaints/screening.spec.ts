import { canCloseWithdrawn, mergeRefusal, withdrawalRefusal } from './screening';

describe('mergeRefusal', () => {
  const target = { isSame: false, isOpen: true, hasSameEmployer: true, isMerged: false };

  it('should let a complaint go on under another open one about the same employer', () => {
    expect(mergeRefusal(target)).toBeUndefined();
  });

  it.each([
    ['itself', { isSame: true }],
    ['closed', { isOpen: false }],
    ['other-employer', { hasSameEmployer: false }],
    ['merged-itself', { isMerged: true }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(mergeRefusal({ ...target, ...change })).toBe(reason);
  });

  it('should refuse a number that is no complaint', () => {
    expect(mergeRefusal(undefined)).toBe('not-found');
  });
});

describe('withdrawalRefusal', () => {
  const facts = { isClosed: false, isWithdrawn: false, hasFindings: false };

  it('should let a reporter withdraw once while the investigation is open', () => {
    expect(withdrawalRefusal(facts)).toBeUndefined();
  });

  it.each([
    ['closed', { isClosed: true }],
    ['already-withdrawn', { isWithdrawn: true }],
    ['findings-written', { hasFindings: true }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(withdrawalRefusal({ ...facts, ...change })).toBe(reason);
  });
});

it('should keep a withdrawn complaint open while evidence of a crime is not handed over', () => {
  expect(canCloseWithdrawn({ hasPendingCrime: true })).toBe(false);
  expect(canCloseWithdrawn({ hasPendingCrime: false })).toBe(true);
});
