const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const LOOPBACK_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

export interface Caller {
  remoteAddress: string | undefined;
  host: string | undefined;
  /** Present when a proxy passes the request on for somebody else. */
  forwardedFor: unknown;
}

/**
 * Tells whether a request comes from this machine and was meant for it: a proxy speaks for others, and another host name on
 * our address is a site that rebinds its name to reach us through the visitor's browser.
 */
export function isFromThisMachine({ remoteAddress, host, forwardedFor }: Caller): boolean {
  return (
    LOOPBACK_ADDRESSES.includes(remoteAddress ?? '') && LOOPBACK_NAMES.test(host ?? '') && forwardedFor === undefined
  );
}
