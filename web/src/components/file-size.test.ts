import { fileSize } from './file-size';

describe('fileSize', () => {
  it('should choose the unit by size', () => {
    expect([820, 36_000, 1_500_000].map(fileSize)).toEqual(['820 B', '35 KB', '1.4 MB']);
  });
});
