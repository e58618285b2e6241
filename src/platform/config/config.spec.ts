import { Config } from './config';
import { ConfigurationError } from './config.errors';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    Config.fromEnvironment(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.reasons.map((reason) => reason.en);
    throw error;
  }
}

describe('Config', () => {
  it('should start as a demo on the loopback address when nothing is set', () => {
    const config = Config.fromEnvironment({});
    expect(config).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      engine: 'embedded',
      loadsDemo: true,
      testClock: false,
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataDir).toBe(`${config.packageRoot}/.data`);
  });

  it('should take every key when all are set', () => {
    const config = Config.fromEnvironment({
      DUBAN_MODE: 'production',
      DUBAN_HOST: '0.0.0.0',
      PORT: '8080',
      DUBAN_DATA_DIR: '/var/lib/duban-data',
      DATABASE_URL: 'postgres://duban:secret@db.example:5432/duban',
      DUBAN_ENGINE: 'embedded',
      DUBAN_LOG_LEVEL: 'warn',
      DUBAN_SET_UP_TOKEN: 'a-token-of-sixteen-or-more',
      DUBAN_VAULT_KEY: 'ab'.repeat(32),
      DUBAN_RECEIPT_CODES_KEY: 'cd'.repeat(32),
    });
    expect(config).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      port: 8080,
      dataDir: '/var/lib/duban-data',
      databaseUrl: 'postgres://duban:secret@db.example:5432/duban',
      loadsDemo: false,
      setUpToken: 'a-token-of-sixteen-or-more',
      keys: { vault: 'ab'.repeat(32), 'receipt-codes': 'cd'.repeat(32) },
    });
  });

  it.each([
    ['an unknown key', { DUBAN_MODUS: 'demo' }, 'DUBAN_MODUS: there is no such key'],
    ['an unknown mode', { DUBAN_MODE: 'prod' }, 'DUBAN_MODE: expected demo or production, but found "prod"'],
    ['a port that is no number', { PORT: 'http' }, 'PORT: expected a port number'],
    ['a port out of range', { PORT: '65536' }, 'PORT: expected a port number'],
    [
      'a cluster without an address',
      { DUBAN_ENGINE: 'zeebe' },
      'ZEEBE_ADDRESS: expected the address of the cluster that new cases run on',
    ],
    [
      'a cluster at an address of another kind',
      { ZEEBE_ADDRESS: 'http://zeebe:26500', ZEEBE_FEED_PASSWORD: 'sixteen-or-more-characters' },
      'ZEEBE_ADDRESS: expected the form grpc://host:port',
    ],
    [
      'a feed that everybody could write to',
      { ZEEBE_ADDRESS: 'grpc://zeebe:26500' },
      'ZEEBE_FEED_PASSWORD: expected the password',
    ],
    ['an unknown engine', { DUBAN_ENGINE: 'camunda' }, 'DUBAN_ENGINE: expected embedded or zeebe'],
    [
      'an address of another kind',
      { DATABASE_URL: 'mysql://u:secret@h/d' },
      'DATABASE_URL: expected the form postgres://',
    ],
    [
      'an address without a database',
      { DATABASE_URL: 'postgres://u:secret@h' },
      'DATABASE_URL: expected the form postgres://',
    ],
    ['a key that is too short', { DUBAN_VAULT_KEY: 'abc' }, 'DUBAN_VAULT_KEY: expected 64 hexadecimal digits'],
    ['a set-up token that can be guessed', { DUBAN_SET_UP_TOKEN: 'short' }, 'DUBAN_SET_UP_TOKEN: expected at least 16'],
    ['a demo for everybody', { DUBAN_HOST: '0.0.0.0' }, 'DUBAN_HOST: demo mode listens on 127.0.0.1 only'],
    [
      'a movable clock in production',
      { DUBAN_MODE: 'production', DUBAN_TEST_CLOCK: 'on' },
      'DUBAN_TEST_CLOCK: the clock cannot',
    ],
  ])('should refuse %s with one message', (_case, environment, message) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(message);
  });

  it('should name every fault at once', () => {
    expect(faultsOf({ DUBAN_MODE: 'x', PORT: 'y', DUBAN_Z: 'z' })).toHaveLength(3);
  });

  it('should never repeat a password in a message', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://u:top-secret@h/d', DUBAN_VAULT_KEY: 'top-secret' }).join()).not.toContain(
      'top-secret',
    );
  });
});
