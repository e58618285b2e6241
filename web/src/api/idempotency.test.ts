import { CommandKeys } from './idempotency';
import { ProblemError } from './problem';

function counting(): () => string {
  let n = 0;
  return () => `key-${++n}`;
}

describe('CommandKeys', () => {
  it('should keep the key when the same command is sent again after no answer', () => {
    const keys = new CommandKeys(counting());
    const first = keys.keyFor({ version: 1 });
    keys.failed(new ProblemError({ status: 0, code: 'NETWORK' }));
    expect(keys.keyFor({ version: 1 })).toBe(first);
  });

  it('should take a new key when the content changed', () => {
    const keys = new CommandKeys(counting());
    const first = keys.keyFor({ version: 1 });
    keys.failed(new ProblemError({ status: 503, code: 'INTERNAL' }));
    expect(keys.keyFor({ version: 2 })).not.toBe(first);
  });

  it('should take a new key when the server refused or accepted the last one', () => {
    const keys = new CommandKeys(counting());
    const first = keys.keyFor({ version: 1 });
    keys.failed(new ProblemError({ status: 409, code: 'TASK.MOVED_ON' }));
    const second = keys.keyFor({ version: 1 });
    keys.answered();
    const third = keys.keyFor({ version: 1 });
    expect(new Set([first, second, third]).size).toBe(3);
  });
});
