import type { LoggerService } from '@nestjs/common';
import { inSources } from './source-places';

export type LogLevel = 'error' | 'warn' | 'info';

/** What the framework says while it puts itself together: a hundred lines nobody reads. */
const FRAMEWORK_NOISE = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

const RANK: Record<LogLevel, number> = { error: 0, warn: 1, info: 2 };

/** One JSON object per line on standard output. Callers give facts and ids, never names, texts or bodies. */
export class JsonLogger implements LoggerService {
  constructor(
    private readonly level: LogLevel,
    private readonly write: (line: string) => void = (line) => process.stdout.write(line),
  ) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.line('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.line('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.line('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.line('error', message, rest);
  }

  /** Nest gives the context last, and for errors perhaps a stack before it. */
  private line(level: LogLevel, message: unknown, rest: unknown[]): void {
    if (RANK[level] > RANK[this.level]) return;
    const texts = rest.filter((value): value is string => typeof value === 'string');
    const context = texts.at(-1);
    if (level === 'info' && FRAMEWORK_NOISE.includes(context ?? '')) return;
    const stack = texts.length > 1 ? inSources(withoutValues(texts[0]!)) : undefined;
    const facts = typeof message === 'object' && message !== null ? message : { message: String(message) };
    this.write(`${JSON.stringify({ time: new Date().toISOString(), level, context, ...facts, stack })}\n`);
  }
}

// helpers

/** Errors of the database quote stored values, errors of JSON what they cannot read; see `describeError`. */
const QUOTING = /^(QueryFailedError|DatabaseError|error|SyntaxError)\b/;

function withoutValues(stack: string): string {
  const quoting = QUOTING.exec(stack);
  if (quoting === null) return stack;
  return [quoting[0], ...stack.split('\n').filter((line) => /^\s+at /.test(line))].join('\n');
}
