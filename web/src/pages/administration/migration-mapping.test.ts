import type { SuggestedElement } from '../../api/running-endpoints';
import { becomes, mappingOf, needsAttention } from './migration-mapping';

const element = (from: string, to: string | null, more: Partial<SuggestedElement> = {}): SuggestedElement => ({
  from,
  to,
  basis: to === null ? null : 'same-id',
  name: { zh: from, en: from },
  type: 'userTask',
  cases: 0,
  ...more,
});

describe('migration mapping', () => {
  it('should take the choice of a person before the suggestion, also the choice of none', () => {
    expect(becomes(element('check', 'check'), {})).toBe('check');
    expect(becomes(element('check', 'check'), { check: 'review' })).toBe('review');
    expect(becomes(element('check', 'check'), { check: null })).toBeNull();
    expect(becomes(element('check', null), { check: 'review' })).toBe('review');
  });

  it('should send pairs only for what has a counterpart', () => {
    const elements = [element('check', 'check'), element('gone', null), element('old', 'new')];
    expect(mappingOf(elements, { check: null, gone: 'review' })).toEqual([
      { from: 'gone', to: 'review' },
      { from: 'old', to: 'new' },
    ]);
  });

  it('should point at occupied elements, missing counterparts and guesses', () => {
    expect(needsAttention(element('check', 'check'), {})).toBe(false);
    expect(needsAttention(element('check', 'check', { cases: 2 }), {})).toBe(true);
    expect(needsAttention(element('check', null), {})).toBe(true);
    expect(needsAttention(element('check', 'other', { basis: 'same-name' }), {})).toBe(true);
    expect(needsAttention(element('check', 'check'), { check: null })).toBe(true);
  });
});
