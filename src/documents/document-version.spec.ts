import { type ReplacedFacts, versionNumbers, versionRefusal } from './document-version';

const FACTS: ReplacedFacts = { uploadedBy: 'person', isReplaced: false, isCaseClosed: false };

describe('versionRefusal', () => {
  it.each<[string, Partial<ReplacedFacts>, string | undefined]>([
    ['a document of a handler', {}, undefined],
    ['a document made by the system', { uploadedBy: 'system' }, undefined],
    ["a reporter's file", { uploadedBy: 'reporter' }, 'outsiders'],
    ["an employer's file", { uploadedBy: 'employer' }, 'outsiders'],
    ['a document with a newer version', { isReplaced: true }, 'replaced'],
    ['a document of a closed case', { isCaseClosed: true }, 'closed'],
  ])('should answer for %s', (_, facts, refusal) => {
    expect(versionRefusal({ ...FACTS, ...facts })).toBe(refusal);
  });
});

describe('versionNumbers', () => {
  it('should count along each row, in whatever order the links come', () => {
    const links = [
      { documentId: 'c', replacesId: 'b' },
      { documentId: 'b', replacesId: 'a' },
      { documentId: 'y', replacesId: 'x' },
    ];
    expect(Object.fromEntries(versionNumbers(links))).toEqual({ a: 1, b: 2, c: 3, x: 1, y: 2 });
  });
});
