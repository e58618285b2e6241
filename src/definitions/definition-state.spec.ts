import {
  decidePublication,
  DEFINITION_LIFE,
  DEFINITION_STATES,
  type DefinitionVerb,
  type ReviewFacts,
  stateAfter,
} from './definition-state';

const VERBS: DefinitionVerb[] = ['edit', 'check', 'propose', 'publish', 'return', 'retire', 'supersede'];

describe('the life of a version', () => {
  it('should let nothing be published that was not proposed', () => {
    const publishable = DEFINITION_STATES.filter((state) => stateAfter(state, 'publish') === 'published');
    expect(publishable).toEqual(['proposed']);
  });

  it('should let nothing be edited that was proposed', () => {
    const editable = DEFINITION_STATES.filter((state) => stateAfter(state, 'edit') !== undefined);
    expect(editable).toEqual(['draft', 'checked']);
  });

  it('should lead back from every end by a proposal', () => {
    const ends = DEFINITION_STATES.filter((state) =>
      VERBS.every((verb) => verb === 'propose' || !DEFINITION_LIFE[state][verb]),
    );
    expect(ends).toEqual(['rejected', 'retired']);
    expect(ends.map((state) => stateAfter(state, 'propose'))).toEqual(['proposed', 'proposed']);
  });

  it('should not propose what was not checked', () => {
    expect(stateAfter('draft', 'propose')).toBeUndefined();
    expect(stateAfter('checked', 'edit')).toBe('draft');
  });
});

describe('decidePublication', () => {
  const FACTS: ReviewFacts = {
    isWaiting: true,
    proposedBy: 'a',
    reviewer: 'b',
    isProcessAdministrator: true,
    draftHash: 'same',
    proposedHash: 'same',
    baseVersionId: 'v1',
    versionInForceId: 'v1',
  };

  it('should let a second administrator publish what was looked at', () => {
    expect(decidePublication(FACTS)).toEqual({ outcome: 'publish' });
  });

  it('should not miss a draft that is gone', () => {
    expect(decidePublication({ ...FACTS, draftHash: undefined })).toEqual({ outcome: 'publish' });
  });

  it.each<[string, Partial<ReviewFacts>]>([
    ['not-waiting', { isWaiting: false }],
    ['not-an-administrator', { isProcessAdministrator: false }],
    ['own-proposal', { reviewer: 'a' }],
    ['draft-changed', { draftHash: 'other' }],
    ['base-changed', { versionInForceId: 'v2' }],
    ['base-changed', { versionInForceId: null }],
  ])('should refuse for the reason %s', (reason, change) => {
    expect(decidePublication({ ...FACTS, ...change })).toEqual({ outcome: 'refuse', reason });
  });
});
