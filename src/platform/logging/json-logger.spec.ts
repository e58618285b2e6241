import { QueryFailedError } from 'typeorm';
import { describeError } from './describe-error';
import { JsonLogger } from './json-logger';

describe('JsonLogger', () => {
  it('should write one JSON object per line, up to its level', () => {
    const lines: string[] = [];
    const logger = new JsonLogger('warn', (line) => lines.push(line));
    logger.log('hidden', 'Context');
    logger.warn({ message: 'shown', id: 7 }, 'Context');
    logger.error('failed', 'Error: x\n    at y', 'Context');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 'warn', context: 'Context', message: 'shown', id: 7 }),
      expect.objectContaining({ level: 'error', context: 'Context', message: 'failed', stack: 'Error: x\n    at y' }),
    ]);
  });

  it('should keep the place of a database error, not the values it quotes', () => {
    const lines: string[] = [];
    const logger = new JsonLogger('error', (line) => lines.push(line));
    const error = new QueryFailedError('SELECT', [], new Error('invalid input syntax: "张三"\n and more'));
    logger.error('failed', error.stack, 'Context');
    expect(lines[0]).toMatch(/"stack":"QueryFailedError\\n\s+at /);
    expect(lines[0]).not.toMatch(/张三|and more/);
  });
});

describe('describeError', () => {
  it('should keep code and constraint of a database error, not the values it quotes', () => {
    const driverError = Object.assign(new Error('Key (name)=(张三) already exists'), {
      code: '23505',
      constraint: 'people_name',
    });
    const described = describeError(new QueryFailedError('INSERT …', ['张三'], driverError));
    expect(described).toMatchObject({ code: '23505', constraint: 'people_name' });
    expect(JSON.stringify(described)).not.toContain('张三');
  });
});
