import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { ConfigurationError } from './config.errors';
import type { LocalText } from '../errors/domain-error';
import { packageRoot } from './package-root';

/** Everything an operator can set. Every key is listed in `KEYS`; any other `DUBAN_…` key refuses the start. */
export interface Settings {
  /** `demo` has invented people with one-click sign-in and listens on 127.0.0.1 only; `production` starts empty. */
  mode: 'demo' | 'production';
  /** 0 takes a free one. */
  port: number;
  host: string;
  /** Holds the embedded database, its passwords and generated keys. */
  dataDir: string;
  /** The operator's own PostgreSQL (15 or newer); without it the embedded one is started in `dataDir`. */
  databaseUrl?: string;
  engine: 'embedded';
  /** Puts invented organisations and people into an empty database: always in demo mode, in tests on demand. */
  loadsDemo: boolean;
  /** Lets `app_now()` be moved; refused in production. */
  testClock: boolean;
  logLevel: 'error' | 'warn' | 'info';
  /** What the first administrator of a production installation must present once. */
  setUpToken: string;
  /** Keys given by the operator instead of generated files, in hexadecimal digits, by name. */
  keys: Partial<Record<KeyName, string>>;
  /** The folder with package.json, web/dist and processes. */
  packageRoot: string;
}

/** Secrets of the installation, see `Keys`. */
export type KeyName = 'vault' | 'receipt-codes';

const KEYS = [
  'DUBAN_MODE',
  'DUBAN_HOST',
  'DUBAN_ENGINE',
  'DUBAN_DATA_DIR',
  'DUBAN_TEST_CLOCK',
  'DUBAN_LOG_LEVEL',
  'DUBAN_SET_UP_TOKEN',
  'DUBAN_VAULT_KEY',
  'DUBAN_RECEIPT_CODES_KEY',
];
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const DEFAULT_PORT = 3000;

/** The settings in force, the same for every part; read and checked once, before anything starts. */
@Injectable()
export class Config implements Settings {
  readonly mode: Settings['mode'];
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly engine: Settings['engine'];
  readonly loadsDemo: boolean;
  readonly testClock: boolean;
  readonly logLevel: Settings['logLevel'];
  readonly setUpToken: string;
  readonly keys: Settings['keys'];
  readonly packageRoot: string;

  constructor(settings: Settings) {
    this.mode = settings.mode;
    this.port = settings.port;
    this.host = settings.host;
    this.dataDir = settings.dataDir;
    this.databaseUrl = settings.databaseUrl;
    this.engine = settings.engine;
    this.loadsDemo = settings.loadsDemo;
    this.testClock = settings.testClock;
    this.logLevel = settings.logLevel;
    this.setUpToken = settings.setUpToken;
    this.keys = settings.keys;
    this.packageRoot = settings.packageRoot;
  }

  /** @throws ConfigurationError with one sentence per fault, all of them at once. */
  static fromEnvironment(environment: NodeJS.ProcessEnv): Config {
    const reader = new EnvironmentReader(environment);
    const root = packageRoot();
    const mode = reader.oneOf('DUBAN_MODE', ['demo', 'production'] as const, 'demo');
    const settings: Settings = {
      mode,
      port: reader.port('PORT', DEFAULT_PORT),
      host: reader.text('DUBAN_HOST') ?? '127.0.0.1',
      dataDir: absolute(root, reader.text('DUBAN_DATA_DIR') ?? '.data'),
      databaseUrl: reader.databaseUrl('DATABASE_URL'),
      engine: reader.engine('DUBAN_ENGINE'),
      loadsDemo: mode === 'demo',
      testClock: reader.oneOf('DUBAN_TEST_CLOCK', ['on', 'off'] as const, 'off') === 'on',
      logLevel: reader.oneOf('DUBAN_LOG_LEVEL', ['error', 'warn', 'info'] as const, mode === 'demo' ? 'warn' : 'info'),
      setUpToken: reader.token('DUBAN_SET_UP_TOKEN') ?? randomBytes(24).toString('base64url'),
      keys: { vault: reader.key('DUBAN_VAULT_KEY'), 'receipt-codes': reader.key('DUBAN_RECEIPT_CODES_KEY') },
      packageRoot: root,
    };
    if (mode === 'demo' && !LOOPBACK.includes(settings.host)) {
      reader.fault(
        'DUBAN_HOST',
        'demo 模式只能监听 127.0.0.1，因为登录页无需密码；对外提供服务请设置 DUBAN_MODE=production',
        'demo mode listens on 127.0.0.1 only, since its login page needs no password; set DUBAN_MODE=production to serve others',
      );
    }
    if (mode === 'production' && settings.testClock) {
      reader.fault(
        'DUBAN_TEST_CLOCK',
        '生产模式不允许移动时钟；请删除该项',
        'the clock cannot be moved in production; remove the key',
      );
    }
    reader.refuseUnknown();
    if (reader.faults.length > 0) throw new ConfigurationError(reader.faults);
    return new Config(settings);
  }
}

// helpers

const absolute = (root: string, path: string) => (isAbsolute(path) ? path : resolve(root, path));

class EnvironmentReader {
  readonly faults: LocalText[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

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

  engine(key: string): 'embedded' {
    const value = this.text(key);
    if (value === 'zeebe') {
      this.fault(
        key,
        '本版本尚不支持 zeebe 引擎；请设为 embedded 或删除该项',
        'this release cannot run on zeebe yet; set embedded or remove the key',
      );
      return 'embedded';
    }
    return this.oneOf(key, ['embedded'] as const, 'embedded');
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
      if (!key.startsWith('DUBAN_') || KEYS.includes(key)) continue;
      this.fault(
        key,
        `没有这个配置项；可用的有 ${KEYS.join('、')}、PORT、DATABASE_URL`,
        `there is no such key; known are ${KEYS.join(', ')}, PORT, DATABASE_URL`,
      );
    }
  }
}
