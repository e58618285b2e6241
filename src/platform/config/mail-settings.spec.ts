import { Config } from './config';
import { ConfigurationError } from './config.errors';

const SMTP = {
  DUBAN_MODE: 'production',
  DUBAN_SMTP_HOST: 'mail.example.gov.cn',
  DUBAN_MAIL_FROM: 'duban@example.gov.cn',
  DUBAN_WEB_ADDRESS: 'https://duban.example.gov.cn/',
};

function faultsOf(environment: Record<string, string>): string[] {
  try {
    Config.fromEnvironment(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.reasons.map((reason) => reason.en);
    throw error;
  }
}

describe('settings of mail', () => {
  it('should catch mail in a demonstration and send none in production until a server is named', () => {
    expect(Config.fromEnvironment({}).mail).toEqual({ kind: 'catcher' });
    expect(Config.fromEnvironment({ DUBAN_MODE: 'production' }).mail).toEqual({ kind: 'off' });
  });

  it('should ask for encryption and take the standard port of its kind', () => {
    const { mail, webAddress } = Config.fromEnvironment(SMTP);
    expect(mail).toEqual({
      kind: 'smtp',
      host: 'mail.example.gov.cn',
      port: 587,
      tls: 'starttls',
      from: 'duban@example.gov.cn',
    });
    expect(webAddress).toBe('https://duban.example.gov.cn');
    expect(Config.fromEnvironment({ ...SMTP, DUBAN_SMTP_TLS: 'implicit' }).mail).toMatchObject({ port: 465 });
  });

  it('should refuse the catcher in production', () => {
    expect(faultsOf({ DUBAN_MODE: 'production', DUBAN_MAIL: 'catcher' })).toEqual([
      expect.stringContaining('DUBAN_MAIL: the catcher is refused in production'),
    ]);
  });

  it.each([
    [
      'a password over an open line',
      { ...SMTP, DUBAN_SMTP_TLS: 'none', DUBAN_SMTP_USER: 'u', DUBAN_SMTP_PASSWORD: 'p' },
      'DUBAN_SMTP_TLS',
    ],
    ['a user without a password', { ...SMTP, DUBAN_SMTP_USER: 'u' }, 'DUBAN_SMTP_PASSWORD'],
    ['mail without an address of the workbench', { ...SMTP, DUBAN_WEB_ADDRESS: '' }, 'DUBAN_WEB_ADDRESS'],
    [
      'links over http in production',
      { ...SMTP, DUBAN_WEB_ADDRESS: 'http://duban.example.gov.cn' },
      'DUBAN_WEB_ADDRESS',
    ],
    ['a sender that starts another header', { ...SMTP, DUBAN_MAIL_FROM: 'a@b.cn\r\nBcc: c@d.cn' }, 'DUBAN_MAIL_FROM'],
    ['mail without a server', { ...SMTP, DUBAN_SMTP_HOST: '', DUBAN_MAIL: 'smtp' }, 'DUBAN_SMTP_HOST'],
  ])('should refuse %s with one message', (_case, environment, key) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${key}:`);
  });
});
