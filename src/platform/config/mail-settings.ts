import type { EnvironmentReader } from './environment-reader';

/** How mail leaves the product. `catcher` keeps it on this machine, to be looked at in a demonstration. */
export type MailSettings =
  | { kind: 'off' }
  | { kind: 'catcher' }
  | {
      kind: 'smtp';
      host: string;
      port: number;
      /** `implicit`: encrypted from the first byte; `starttls`: refused unless the server encrypts; `none`: a relay on one's own network. */
      tls: 'implicit' | 'starttls' | 'none';
      credentials?: { user: string; password: string };
      from: string;
    };

export const MAIL_KEYS = [
  'DUBAN_MAIL',
  'DUBAN_SMTP_HOST',
  'DUBAN_SMTP_PORT',
  'DUBAN_SMTP_TLS',
  'DUBAN_SMTP_USER',
  'DUBAN_SMTP_PASSWORD',
  'DUBAN_MAIL_FROM',
  'DUBAN_WEB_ADDRESS',
];

const STANDARD_PORTS = { implicit: 465, starttls: 587, none: 25 } as const;
/** One plain address: what stands in the head of every mail must not be able to start another line of it. */
const PLAIN_ADDRESS = /^[^\s@<>",;:\\]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;

/** In production nothing is sent until a server is named; a demonstration catches what it sends. */
export function readMail(reader: EnvironmentReader, mode: 'demo' | 'production'): MailSettings {
  const host = reader.text('DUBAN_SMTP_HOST');
  const otherwise = host !== undefined ? 'smtp' : mode === 'demo' ? 'catcher' : 'off';
  const kind = reader.oneOf('DUBAN_MAIL', ['off', 'catcher', 'smtp'] as const, otherwise);
  if (kind === 'catcher' && mode === 'production') {
    reader.fault(
      'DUBAN_MAIL',
      '生产模式不允许使用邮件捕获器，因为邮件不会真正送出；请设为 smtp 或 off',
      'the catcher is refused in production, since no mail would reach anybody; set smtp or off',
    );
  }
  if (kind !== 'smtp') return { kind };
  const tls = reader.oneOf('DUBAN_SMTP_TLS', ['implicit', 'starttls', 'none'] as const, 'starttls');
  const from = reader.text('DUBAN_MAIL_FROM');
  if (host === undefined) {
    reader.fault(
      'DUBAN_SMTP_HOST',
      '启用邮件时必须填写邮件服务器名称',
      'expected the name of the mail server, since mail is on',
    );
  }
  if (from === undefined || !PLAIN_ADDRESS.test(from)) {
    reader.fault(
      'DUBAN_MAIL_FROM',
      '启用邮件时必须填写发件地址，形如 duban@example.gov.cn',
      'expected the address mail comes from, such as duban@example.gov.cn, since mail is on',
    );
  }
  if (reader.text('DUBAN_WEB_ADDRESS') === undefined) {
    reader.fault(
      'DUBAN_WEB_ADDRESS',
      '启用邮件时必须填写工作台的网址，邮件中的链接由它而来',
      'expected the address of the workbench, since mails link to it',
    );
  }
  const credentials = readCredentials(reader, tls);
  return {
    kind,
    host: host ?? '',
    port: reader.port('DUBAN_SMTP_PORT', STANDARD_PORTS[tls]),
    tls,
    ...(credentials ? { credentials } : {}),
    from: from ?? '',
  };
}

/** Where people reach the workbench, without a slash at the end; mails link to it. */
export function readWebAddress(reader: EnvironmentReader, mode: 'demo' | 'production'): string | undefined {
  const value = reader.text('DUBAN_WEB_ADDRESS');
  if (value === undefined) return undefined;
  const protocols = mode === 'production' ? ['https:'] : ['https:', 'http:'];
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value.replace(/\/+$/, '');
  reader.fault('DUBAN_WEB_ADDRESS', '应为 https:// 开头的网址', 'expected an address that begins with https://');
  return undefined;
}

// helpers

function readCredentials(
  reader: EnvironmentReader,
  tls: 'implicit' | 'starttls' | 'none',
): { user: string; password: string } | undefined {
  const user = reader.text('DUBAN_SMTP_USER');
  const password = reader.text('DUBAN_SMTP_PASSWORD');
  if (user === undefined && password === undefined) return undefined;
  if (user === undefined || password === undefined) {
    reader.fault(
      user === undefined ? 'DUBAN_SMTP_USER' : 'DUBAN_SMTP_PASSWORD',
      '用户名和密码须一并填写，或都不填写',
      'expected both user and password, or neither',
    );
    return undefined;
  }
  if (tls === 'none') {
    reader.fault(
      'DUBAN_SMTP_TLS',
      '使用密码时必须加密连接；请设为 implicit 或 starttls',
      'a password is only sent encrypted; set implicit or starttls',
    );
  }
  return { user, password };
}
