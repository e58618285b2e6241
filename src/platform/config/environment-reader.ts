import type { LocalText } from '../errors/domain-error';

/** Reads the keys of the environment one by one and collects what is wrong with them. */
export class EnvironmentReader {
  readonly faults: LocalText[] = [];

  /** `known` names every key that begins with DUBAN_. */
  constructor(
    private readonly environment: NodeJS.ProcessEnv,
    private readonly known: readonly string[],
  ) {}

  fault(key: string, zh: string, en: string): void {
    this.faults.push({ zh: `${key}：${zh}。`, en: `${key}: ${en}.` });
  }

  text(key: string): string | undefined {
    const value = this.environment[key]?.trim();
    return value === '' ? undefined : value;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
    const value = this.text(key);
    if (value === undefined) return otherwise;
    if ((allowed as readonly string[]).includes(value)) return value as T;
    this.fault(
      key,
      `应为 ${allowed.join(' 或 ')}，实为“${value}”`,
      `expected ${allowed.join(' or ')}, but found "${value}"`,
    );
    return otherwise;
  }

  port(key: string, otherwise: number): number {
    const value = this.text(key);
    if (value === undefined) return otherwise;
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.fault(
      key,
      `应为 0 到 65535 的端口号，实为“${value}”`,
      `expected a port number from 0 to 65535, but found "${value}"`,
    );
    return otherwise;
  }

  /** The value is not repeated in the message: it holds a password. */
  databaseUrl(key: string): string | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    if (URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol) && new URL(value).pathname.length > 1)
      return value;
    this.fault(
      key,
      '应为 postgres://用户:密码@主机:端口/数据库 的形式',
      'expected the form postgres://user:password@host:port/database',
    );
    return undefined;
  }

  /** 16 characters: short tokens could be guessed while the installation waits for its first administrator. */
  token(key: string): string | undefined {
    const value = this.text(key);
    if (value !== undefined && value.length < 16) {
      this.fault(key, '至少需要 16 个字符', 'expected at least 16 characters');
    }
    return value;
  }

  key(key: string): string | undefined {
    const value = this.text(key);
    if (value !== undefined && !/^[0-9a-f]{64}$/i.test(value)) {
      this.fault(key, '应为 64 位十六进制数（32 字节）', 'expected 64 hexadecimal digits (32 bytes)');
    }
    return value;
  }

  refuseUnknown(): void {
    for (const key of Object.keys(this.environment).sort()) {
      if (!key.startsWith('DUBAN_') || this.known.includes(key)) continue;
      this.fault(
        key,
        `没有这个配置项；可用的有 ${this.known.join('、')}、PORT、DATABASE_URL`,
        `there is no such key; known are ${this.known.join(', ')}, PORT, DATABASE_URL`,
      );
    }
  }
}
