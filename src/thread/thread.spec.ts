import { canUseThread, MAX_MESSAGE_LENGTH, MOST_UNANSWERED, postRefusal, type PostFacts } from './thread';

const fromHandler: PostFacts = {
  from: 'handler',
  text: '请补充时间。',
  isCaseClosed: false,
  hasReporter: true,
  unanswered: 0,
};
const fromReporter: PostFacts = { ...fromHandler, from: 'reporter' };

describe('postRefusal', () => {
  it('should let both sides write while the case is open', () => {
    expect([postRefusal(fromHandler), postRefusal(fromReporter)]).toEqual([undefined, undefined]);
  });

  it.each<[string, PostFacts]>([
    ['empty', { ...fromReporter, text: ' \n' }],
    ['too-long', { ...fromReporter, text: '长'.repeat(MAX_MESSAGE_LENGTH + 1) }],
    ['case-closed', { ...fromReporter, isCaseClosed: true }],
    ['case-closed', { ...fromHandler, isCaseClosed: true }],
    ['no-reporter', { ...fromHandler, hasReporter: false }],
    ['too-many', { ...fromReporter, unanswered: MOST_UNANSWERED }],
  ])('should refuse as %s when only that is changed', (reason, facts) => {
    expect(postRefusal(facts)).toBe(reason);
  });

  it('should let a handler answer however much was written', () => {
    expect(postRefusal({ ...fromHandler, unanswered: MOST_UNANSWERED })).toBeUndefined();
    expect(postRefusal({ ...fromReporter, unanswered: MOST_UNANSWERED - 1 })).toBeUndefined();
    expect(postRefusal({ ...fromReporter, text: '长'.repeat(MAX_MESSAGE_LENGTH) })).toBeUndefined();
  });
});

describe('canUseThread', () => {
  it('should be open to handlers and never to the reported school', () => {
    expect(canUseThread({ mayReadCase: true, isOfAccusedSchool: false })).toBe(true);
    expect(canUseThread({ mayReadCase: true, isOfAccusedSchool: true })).toBe(false);
    expect(canUseThread({ mayReadCase: false, isOfAccusedSchool: false })).toBe(false);
  });
});
