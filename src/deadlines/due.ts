import { createInterface } from 'node:readline';
import { shippedCalendar } from '../calendar/shipped-calendar';
import { isDay, shanghaiDay, weekdayName, type Day } from '../calendar/day';
import { computeDue, type DueDate, type DueInput, type Limit, type Pause } from './deadline';

/**
 * Due dates on the command line, by the shipped calendar and without a database:
 *
 *     npm run due -- 2023-04-22 5
 *     echo '{"received":"2023-04-22","workingDays":5}' | npm run -s due -- --stdin
 *
 * With `--stdin` each line in gives one line out: `{due, provisional, reasons}`, or `{error}` for a line that cannot be
 * read, which also makes the exit code 1. `received` is a day, or an instant with its offset, read in Asia/Shanghai.
 * Instead of `workingDays` a line may carry `calendarDays`; `pauses` is a list of `{"from", "to"}`.
 */
const USAGE = 'Expected: npm run due -- <YYYY-MM-DD> <working days>   or   npm run -s due -- --stdin';

const calendar = shippedCalendar();

async function main(parameters: string[]): Promise<number> {
  if (parameters.length === 1 && parameters[0] === '--stdin') return answerLines();
  const [received, workingDays] = parameters;
  if (parameters.length !== 2 || !/^\d+$/.test(workingDays ?? '')) return refuse(USAGE);
  try {
    const result = dueOf({ received, workingDays: Number(workingDays) });
    process.stdout.write(`${inWords(result)}\n`);
    return 0;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

async function answerLines(): Promise<number> {
  let exitCode = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    let answer: object;
    try {
      const { due, provisional, reasons } = dueOf(parsed(line));
      answer = { due, provisional, reasons };
    } catch (error) {
      answer = { error: (error as Error).message };
      exitCode = 1;
    }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await drained();
  }
  return exitCode;
}

/** @throws Error with a sentence for the caller when the line is not one of the forms above. */
function dueOf(line: unknown): DueDate {
  if (typeof line !== 'object' || line === null) throw new Error('Expected an object with received and workingDays.');
  const { received, workingDays, calendarDays, pauses, ...unknown } = line as Record<string, unknown>;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined)
    throw new Error(`Expected received, workingDays or calendarDays, pauses, but found ${surplus}.`);
  if ((workingDays === undefined) === (calendarDays === undefined)) {
    throw new Error('Expected either workingDays or calendarDays.');
  }
  const amount = workingDays ?? calendarDays;
  if (typeof amount !== 'number') throw new Error('Expected a number of days.');
  const limit: Limit = { amount, unit: workingDays === undefined ? 'calendar-days' : 'working-days' };
  const input: DueInput = { received: dayOf(received, 'received'), limit, pauses: pausesOf(pauses) };
  return computeDue(input, calendar);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('Expected one JSON object per line.');
  }
}

function dayOf(value: unknown, name: string): Day {
  if (isDay(value)) return value;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value)) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return shanghaiDay(instant);
  }
  throw new Error(`Expected ${name} as YYYY-MM-DD or as an instant with its offset.`);
}

function pausesOf(value: unknown): Pause[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error('Expected pauses as a list of {from, to}.');
  return value.map((pause: { from?: unknown; to?: unknown }) => ({
    from: dayOf(pause?.from, 'pauses.from'),
    to: dayOf(pause?.to, 'pauses.to'),
  }));
}

function inWords({ due, provisional, reasons }: DueDate): string {
  const weekday = weekdayName(due);
  const firm = provisional ? '  provisional 暂定' : '';
  const lines = reasons.flatMap((reason) => [`  - ${reason.zh}`, `    ${reason.en}`]);
  return [`${due} ${weekday.en} ${weekday.zh}${firm}`, ...lines].join('\n');
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
