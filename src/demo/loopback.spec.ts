import { isFromThisMachine } from './loopback';

describe('isFromThisMachine', () => {
  const caller = { remoteAddress: '127.0.0.1', host: '127.0.0.1:3000', forwardedFor: undefined };

  it.each(['127.0.0.1:3000', 'localhost', 'localhost:5173', '[::1]:3000'])('should accept the host %s', (host) => {
    expect(isFromThisMachine({ ...caller, host })).toBe(true);
  });

  it.each([
    ['another machine', { ...caller, remoteAddress: '10.0.0.7' }],
    ['a proxy that passes the request on', { ...caller, forwardedFor: '10.0.0.7' }],
    ['a site that rebinds its name', { ...caller, host: 'evil.example:3000' }],
    ['a name that only begins like ours', { ...caller, host: '127.0.0.1.evil.example' }],
    ['no host at all', { ...caller, host: undefined }],
  ])('should refuse %s', (_, given) => {
    expect(isFromThisMachine(given)).toBe(false);
  });
});
