import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postmasterFile, postmasterState, readPostmaster } from './postmaster-file';

describe('postmaster file', () => {
  let data: string;

  beforeEach(() => {
    data = realpathSync(mkdtempSync(join(tmpdir(), 'duban-pid-')));
  });

  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('should be read with number, port and readiness', () => {
    writeFileSync(postmasterFile(data), `4711\n${data}\n1790000000\n5499\n\n127.0.0.1\n  12 34\nready   \n`);
    expect(readPostmaster(data)).toEqual({ pid: 4711, port: 5499, isReady: true });
  });

  it('should count as unwritten while it is empty', () => {
    writeFileSync(postmasterFile(data), '');
    expect(readPostmaster(data)).toBeUndefined();
  });

  it('should not trust a number that now belongs to another program', () => {
    expect(postmasterState(process.pid, data)).toBe('foreign');
  });

  it('should see that a process is gone', () => {
    expect(postmasterState(2 ** 22 + 1, data)).toBe('gone');
  });
});
