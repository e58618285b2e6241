import { canTakeOut, packagePath, sumsOf } from './archive-package';

describe('packagePath', () => {
  it.each([
    ['决定书.pdf', 'documents/007-决定书.pdf'],
    ['../../etc/passwd', 'documents/007-passwd'],
    ['..', 'documents/007-file'],
    ['a\\b\u202egpj.exe', 'documents/007-bgpj.exe'],
    ['', 'documents/007-未命名'],
  ])('should keep %s inside its folder', (name, path) => {
    expect(packagePath('documents', 7, name)).toBe(path);
  });
});

describe('sumsOf', () => {
  it('should write what sha256sum reads', () => {
    const files = [{ path: 'index.html', size: 1, sha256: 'ab'.repeat(32) }];
    expect(sumsOf(files)).toBe(`${'ab'.repeat(32)}  index.html\n`);
  });
});

describe('canTakeOut', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])('should answer reading %s, answering for the file %s with %s', (mayReadCase, answersForFile, may) => {
    expect(canTakeOut({ mayReadCase, answersForFile })).toBe(may);
  });
});
