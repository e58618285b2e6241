import { MAX_DOCUMENT_BYTES } from './document';
import { announcementRefusal, missingParts, PART_BYTES, partCount, partLength } from './upload';

describe('announcementRefusal', () => {
  it.each([
    ['证据.pdf', 1, undefined],
    ['证据.PDF', MAX_DOCUMENT_BYTES, undefined],
    ['证据.pdf', MAX_DOCUMENT_BYTES + 1, 'too-large'],
    ['证据.pdf', 0, 'empty'],
    ['证据.exe', 10, 'type-not-allowed'],
    ['证据', 10, 'type-not-allowed'],
  ] as const)('should answer %s of %i bytes with %s', (name, size, refusal) => {
    expect(announcementRefusal({ name, size })).toBe(refusal);
  });
});

describe('parts', () => {
  it('should cover every byte once', () => {
    for (const size of [1, PART_BYTES - 1, PART_BYTES, PART_BYTES + 1, 3 * PART_BYTES + 7]) {
      const lengths = Array.from({ length: partCount(size) }, (_, position) => partLength(size, position)!);
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(size);
    }
  });

  it('should know no part before the first or behind the last', () => {
    expect([-1, 0.5, 2].map((position) => partLength(PART_BYTES + 1, position))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('should name what is missing, whatever came first', () => {
    expect(missingParts(4 * PART_BYTES, [3, 1])).toEqual([0, 2]);
    expect(missingParts(4 * PART_BYTES, [0, 1, 2, 3])).toEqual([]);
  });
});
