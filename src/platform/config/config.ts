import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { isAbsolute, resolve } from 'node:path';
import { ConfigurationError } from './config.errors';
import { EnvironmentReader } from './environment-reader';
import { MAIL_KEYS, type MailSettings, readMail, readWebAddress } from './mail-settings';
import { packageRoot } from './package-root';
import { readZeebe, type ZeebeSettings } from './zeebe-settings';

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
  /** Runs new cases; running ones end where they started. */
  engine: 'embedded' | 'zeebe';
  zeebe?: ZeebeSettings;
  /** Puts invented organisations and people into an empty database: always in demo mode, in tests on demand. */
  loadsDemo: boolean;
  /** Lets `app_now()` be moved; refused in production. */
  testClock: boolean;
  logLevel: 'error' | 'warn' | 'info';
  /** What the first administrator of a production installation must present once. */
  setUpToken: string;
  /** Keys given by the operator instead of generated files, in hexadecimal digits, by name. */
  keys: Partial<Record<KeyName, string>>;
  mail: MailSettings;
  /** Where people reach the workbench, for links in mails: without it, the address on this machine. */
  webAddress?: string;
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
  ...MAIL_KEYS,
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
  readonly zeebe?: ZeebeSettings;
  readonly loadsDemo: boolean;
  readonly testClock: boolean;
  readonly logLevel: Settings['logLevel'];
  readonly setUpToken: string;
  readonly keys: Settings['keys'];
  readonly mail: MailSettings;
  readonly webAddress?: string;
  readonly packageRoot: string;

  constructor(settings: Settings) {
    this.mode = settings.mode;
    this.port = settings.port;
    this.host = settings.host;
    this.dataDir = settings.dataDir;
    this.databaseUrl = settings.databaseUrl;
    this.engine = settings.engine;
    this.zeebe = settings.zeebe;
    this.loadsDemo = settings.loadsDemo;
    this.testClock = settings.testClock;
    this.logLevel = settings.logLevel;
    this.setUpToken = settings.setUpToken;
    this.keys = settings.keys;
    this.mail = settings.mail;
    this.webAddress = settings.webAddress;
    this.packageRoot = settings.packageRoot;
  }

  /** @throws ConfigurationError with one sentence per fault, all of them at once. */
  static fromEnvironment(environment: NodeJS.ProcessEnv): Config {
    const reader = new EnvironmentReader(environment, KEYS);
    const root = packageRoot();
    const mode = reader.oneOf('DUBAN_MODE', ['demo', 'production'] as const, 'demo');
    const engine = reader.oneOf('DUBAN_ENGINE', ['embedded', 'zeebe'] as const, 'embedded');
    const settings: Settings = {
      mode,
      port: reader.port('PORT', DEFAULT_PORT),
      host: reader.text('DUBAN_HOST') ?? '127.0.0.1',
      dataDir: absolute(root, reader.text('DUBAN_DATA_DIR') ?? '.data'),
      databaseUrl: reader.databaseUrl('DATABASE_URL'),
      engine,
      zeebe: readZeebe(reader, engine),
      loadsDemo: mode === 'demo',
      testClock: reader.oneOf('DUBAN_TEST_CLOCK', ['on', 'off'] as const, 'off') === 'on',
      logLevel: reader.oneOf('DUBAN_LOG_LEVEL', ['error', 'warn', 'info'] as const, mode === 'demo' ? 'warn' : 'info'),
      setUpToken: reader.token('DUBAN_SET_UP_TOKEN') ?? randomBytes(24).toString('base64url'),
      keys: { vault: reader.key('DUBAN_VAULT_KEY'), 'receipt-codes': reader.key('DUBAN_RECEIPT_CODES_KEY') },
      mail: readMail(reader, mode),
      webAddress: readWebAddress(reader, mode),
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
