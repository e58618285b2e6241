import type { EnvironmentReader } from './environment-reader';

/** A Zeebe cluster, and the door by which its exporter comes in. */
export interface ZeebeSettings {
  /** `grpc://host:port`, or `grpcs://` for TLS. */
  address: string;
  feed: { host: string; port: number; user: string; password: string };
}

const DEFAULT_FEED_PORT = 9210;
const DEFAULT_FEED_USER = 'duban';

/** Without an address, there is no cluster. It stays connected while cases run on it, whatever new cases start on. */
export function readZeebe(reader: EnvironmentReader, engine: 'embedded' | 'zeebe'): ZeebeSettings | undefined {
  const address = reader.text('ZEEBE_ADDRESS');
  if (address === undefined) {
    if (engine === 'zeebe') {
      reader.fault(
        'ZEEBE_ADDRESS',
        '新案件在 Zeebe 上运行时必须填写集群地址，形如 grpc://zeebe.example:26500',
        'expected the address of the cluster that new cases run on, such as grpc://zeebe.example:26500',
      );
    }
    return undefined;
  }
  if (!/^grpcs?:\/\/[^/\s]+:\d{1,5}$/.test(address)) {
    reader.fault(
      'ZEEBE_ADDRESS',
      '应为 grpc://主机:端口 的形式，加密连接为 grpcs://',
      'expected the form grpc://host:port, or grpcs:// for TLS',
    );
  }
  const password = reader.token('ZEEBE_FEED_PASSWORD');
  if (password === undefined) {
    reader.fault(
      'ZEEBE_FEED_PASSWORD',
      '必须设置集群导出器写入记录时使用的密码，至少 16 个字符',
      "expected the password that the cluster's exporter presents, of at least 16 characters",
    );
  }
  return {
    address,
    feed: {
      host: reader.text('ZEEBE_FEED_HOST') ?? '127.0.0.1',
      port: reader.port('ZEEBE_FEED_PORT', DEFAULT_FEED_PORT),
      user: reader.text('ZEEBE_FEED_USER') ?? DEFAULT_FEED_USER,
      password: password ?? '',
    },
  };
}
