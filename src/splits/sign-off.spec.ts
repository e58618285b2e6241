import { demandedSigner, sameContent, signerRefusal, type SignOffState, submissionRefusal } from './sign-off';

describe('demandedSigner', () => {
  it('should be the school leader unless the model names another duty', () => {
    expect(demandedSigner({})).toEqual({ isDemanded: false, role: 'school-leader' });
    expect(demandedSigner({ signOff: 'school-leader' })).toEqual({ isDemanded: true, role: 'school-leader' });
    expect(demandedSigner({ signOff: ' head ' })).toEqual({ isDemanded: true, role: 'head' });
  });
});

describe('signerRefusal', () => {
  const facts = { personId: 'leader', askedBy: 'office', holderId: 'office', partsBy: ['college', null] };

  it('should let somebody sign who had no part in the content', () => {
    expect(signerRefusal(facts)).toBeUndefined();
  });

  it('should refuse whoever asked for the signature, and whoever wrote a part', () => {
    expect(signerRefusal({ ...facts, askedBy: 'leader' })).toBe('own-work');
    expect(signerRefusal({ ...facts, partsBy: ['leader'] })).toBe('wrote-a-part');
  });

  it('should refuse whoever holds the task when a substitute asked', () => {
    expect(signerRefusal({ ...facts, askedBy: 'deputy', holderId: 'leader' })).toBe('own-work');
    expect(signerRefusal({ ...facts, askedBy: 'deputy', holderId: null })).toBeUndefined();
  });
});

describe('submissionRefusal', () => {
  const content = { summary: '参加过。', documents: ['d1'] };
  const latest = (state: SignOffState) => ({ state, content });

  it.each<[string, boolean, ReturnType<typeof latest> | undefined, string | undefined]>([
    ['nothing demands a signature and none was asked for', false, undefined, undefined],
    ['the step demands one and none was asked for', true, undefined, 'demanded'],
    ['the step demands one and the request was taken back', true, latest('withdrawn'), 'demanded'],
    ['a request was taken back that nobody demanded', false, latest('withdrawn'), undefined],
    ['a request is open', false, latest('asked'), 'waiting'],
    ['it was sent back unsigned', false, latest('refused'), 'refused'],
    ['it was signed', true, latest('signed'), undefined],
  ])('should decide when %s', (_when, isDemanded, signOff, refusal) => {
    expect(submissionRefusal(isDemanded, signOff, content)).toBe(refusal);
  });

  it('should refuse content other than what was signed', () => {
    expect(submissionRefusal(false, latest('signed'), { ...content, summary: '没有参加过。' })).toBe('changed');
    expect(submissionRefusal(false, latest('signed'), { ...content, documents: [] })).toBe('changed');
  });
});

describe('sameContent', () => {
  it('should not depend on the order of fields, but on that of values', () => {
    expect(sameContent({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
    expect(sameContent({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
