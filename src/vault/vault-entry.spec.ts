import { randomBytes } from 'node:crypto';
import { keyIdOf, openText, sealText } from './envelope';
import { canRead, decideDecider, openingState, pseudonym, tidyIdentity, type OpeningRequest } from './vault-entry';

const requested: OpeningRequest = { requestedBy: 'shen', decision: null, isReadableStill: false, isRead: false };
const approved: OpeningRequest = { ...requested, decision: 'approved', isReadableStill: true };
const shen = { personId: 'shen', isVaultOfficer: true };
const lin = { personId: 'lin', isVaultOfficer: true };

describe('decideDecider', () => {
  it('should let another vault officer decide', () => {
    expect(decideDecider(requested, lin)).toEqual({ outcome: 'may-decide' });
  });

  it('should refuse the one who asked', () => {
    expect(decideDecider(requested, shen)).toEqual({ outcome: 'refuse', reason: 'own-request' });
  });

  it('should refuse somebody who is no vault officer', () => {
    expect(decideDecider(requested, { ...lin, isVaultOfficer: false })).toEqual({
      outcome: 'refuse',
      reason: 'not-a-vault-officer',
    });
  });

  it('should refuse a second decision', () => {
    expect(decideDecider(approved, lin)).toEqual({ outcome: 'refuse', reason: 'decided-already' });
  });
});

describe('canRead', () => {
  it('should let the one who asked read after the approval', () => {
    expect(canRead(approved, shen)).toBe(true);
  });

  it.each([
    ['the one who approved', approved, lin],
    ['before a decision', requested, shen],
    ['after a refusal', { ...approved, decision: 'refused' as const }, shen],
    ['a second time', { ...approved, isRead: true }, shen],
    ['when the approval is too old', { ...approved, isReadableStill: false }, shen],
    ['somebody whose role was revoked meanwhile', approved, { ...shen, isVaultOfficer: false }],
  ])('should refuse %s', (_, request, reader) => {
    expect(canRead(request, reader)).toBe(false);
  });
});

describe('openingState', () => {
  it.each([
    ['asked', requested],
    ['readable', approved],
    ['refused', { ...requested, decision: 'refused' as const }],
    ['read', { ...approved, isRead: true, isReadableStill: false }],
    ['expired', { ...approved, isReadableStill: false }],
  ])('should call a request %s', (state, request) => {
    expect(openingState(request)).toBe(state);
  });
});

describe('pseudonym', () => {
  it('should be drawn from characters that are not mistaken for each other', () => {
    expect(pseudonym(() => 0)).toBe('举报人-2222');
    expect(pseudonym((below) => below - 1)).toBe('举报人-ZZZZ');
  });
});

describe('tidyIdentity', () => {
  it('should keep what was given and nothing else', () => {
    expect(tidyIdentity({ name: ' 张三 ', phone: '', email: undefined })).toEqual({ name: '张三' });
    expect(tidyIdentity({ name: ' ', phone: '' })).toBeUndefined();
  });
});

describe('envelope', () => {
  const key = randomBytes(32);

  it('should open with the same key at the same place', () => {
    expect(openText(sealText('张三', key, 'entry-1'), key, 'entry-1')).toBe('张三');
  });

  it('should not open with another key, at another place, or when a bit was changed', () => {
    const sealed = sealText('张三', key, 'entry-1');
    const changed = Buffer.from(sealed.content);
    changed[changed.length - 1]! ^= 1;
    expect(() => openText(sealed, randomBytes(32), 'entry-1')).toThrow();
    expect(() => openText(sealed, key, 'entry-2')).toThrow();
    expect(() => openText({ ...sealed, content: changed }, key, 'entry-1')).toThrow();
  });

  it('should give different bytes for the same text', () => {
    expect(sealText('张三', key, 'e').content.equals(sealText('张三', key, 'e').content)).toBe(false);
  });

  it('should tell keys apart', () => {
    expect(keyIdOf(key)).toBe(keyIdOf(Buffer.from(key)));
    expect(keyIdOf(key)).not.toBe(keyIdOf(randomBytes(32)));
  });
});
