import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** The command as `npm run due` starts it. */
function due(parameters: string[], input = '') {
  const run = spawnSync(process.execPath, ['tools/run-ts.mjs', 'src/deadlines/due.ts', ...parameters], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'America/New_York' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: run.status, output: run.stdout, faults: run.stderr };
}

describe('npm run due', () => {
  it('should print the due date and its reason chain, whatever the zone of the machine', () => {
    const { exitCode, output } = due(['2023-04-22', '5']);
    expect(exitCode).toBe(0);
    expect(output.split('\n')[0]).toBe('2023-04-27 Thu 周四');
    expect(output).toContain('04-23 is a working Sunday (劳动节)');
    expect(output).toContain('04-23 周日为劳动节调休上班日，计入');
  });

  it.each([
    [['2023-04-31', '5']],
    [['2023-04-22', '0']],
    [['2023-04-22', '-5']],
    [['2023-04-22']],
    [[]],
    [['2023-04-22', '5', '6']],
  ])('should refuse %j with a sentence and exit code 2', (parameters) => {
    const { exitCode, output, faults } = due(parameters);
    expect([exitCode, output]).toEqual([2, '']);
    expect(faults).toMatch(/^Expected/);
  });

  it('should answer each line with one line', () => {
    // given
    const lines = [
      '{"received": "2023-04-22", "workingDays": 5}',
      '{"received": "2023-04-21T16:00:00Z", "workingDays": 5}',
      '{"received": "2023-09-15", "calendarDays": 15, "pauses": [{"from": "2023-09-29", "to": "2023-10-07"}]}',
      '{"received": "2026-12-28", "workingDays": 5}',
    ];

    // when
    const { exitCode, output } = due(['--stdin'], `${lines.join('\r\n')}\n\n`);

    // then
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(exitCode).toBe(0);
    expect(answers.map((answer) => [answer.due, answer.provisional])).toEqual([
      ['2023-04-27', false],
      ['2023-04-27', false],
      ['2023-10-08', false],
      ['2027-01-05', true],
    ]);
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['due', 'provisional', 'reasons']);
  });

  it('should name the fault of a line, go on, and end with exit code 1', () => {
    const lines = [
      'no json', 'null', '{"received": "2023-04-22"}', '{"received": "2023-04-22", "workingDays": "5"}',
      '{"received": "2023-02-29", "workingDays": 5}', '{"received": "2023-04-22T10:00:00", "workingDays": 5}',
      '{"received": "2023-04-22", "workingDays": 5, "zone": "UTC"}', '{"received": "2023-04-22", "workingDays": 5, "pauses": [null]}',
      '{"received": "2023-04-22", "workingDays": 5}',
    ]; // prettier-ignore
    const { exitCode, output } = due(['--stdin'], lines.join('\n'));
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: string; due?: string });
    expect(exitCode).toBe(1);
    expect(answers).toHaveLength(lines.length);
    for (const answer of answers.slice(0, -1)) expect(answer.error).toMatch(/^Expected /);
    expect(answers.at(-1)?.due).toBe('2023-04-27');
  });

  it('should answer twenty thousand lines in order', () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `{"received":"2023-04-22","workingDays":${1 + (index % 30)}}`,
    );
    const answers = due(['--stdin'], lines.join('\n')).output.trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    expect(answers[4]).toBe(answers[34]);
    expect(JSON.parse(answers[19_984] ?? '')).toMatchObject({ due: '2023-04-27' });
  });
});
