import { anonymousHandling, decideReplyClock, replyRefusal, type ReplyClockFacts } from './reply';
import { allegationsRefusal } from './report';

const received = new Date('2023-04-22T07:00:00Z');
const accepted = new Date('2023-04-24T01:00:00Z');

describe('decideReplyClock', () => {
  const facts = (change: Partial<ReplyClockFacts> = {}): ReplyClockFacts => ({
    workingDays: 5,
    clockStart: undefined,
    events: { received },
    needsReply: true,
    ...change,
  });

  it('should run from receipt, assumed, while nobody says from when', () => {
    expect(decideReplyClock(facts())).toEqual({
      outcome: 'open',
      event: 'received',
      at: received,
      workingDays: 5,
      assumed: true,
    });
  });

  it('should run from the event that is said, once it has happened', () => {
    const fromAcceptance = facts({ clockStart: 'accepted' });
    expect(decideReplyClock(fromAcceptance)).toEqual({ outcome: 'wait', for: 'event' });
    expect(decideReplyClock({ ...fromAcceptance, events: { received, accepted } })).toMatchObject({
      outcome: 'open',
      event: 'accepted',
      at: accepted,
      assumed: false,
    });
  });

  it('should borrow no number, and open nothing when nobody is answered', () => {
    expect(decideReplyClock(facts({ workingDays: undefined }))).toEqual({ outcome: 'wait', for: 'length' });
    expect(decideReplyClock(facts({ needsReply: false }))).toEqual({ outcome: 'none' });
  });
});

describe('anonymousHandling', () => {
  it('should ask a person only for a report without a real name while the policy is silent', () => {
    expect(anonymousHandling(true, undefined)).toBe('not-needed');
    expect(anonymousHandling(false, undefined)).toBe('ask');
    expect(anonymousHandling(false, 'decline')).toBe('decline');
  });
});

describe('replyRefusal', () => {
  it('should refuse before the verdicts, a second reply and an empty one', () => {
    const reply = { isDecided: true, isReplied: false, text: '答复' };
    expect(replyRefusal(reply)).toBeUndefined();
    expect(replyRefusal({ ...reply, isDecided: false })).toBe('not-decided');
    expect(replyRefusal({ ...reply, isReplied: true })).toBe('replied-already');
    expect(replyRefusal({ ...reply, text: ' ' })).toBe('points-missing');
  });
});

describe('allegationsRefusal', () => {
  it('should take one to twenty points with words in each', () => {
    expect(allegationsRefusal(['登记不实'])).toBeUndefined();
    expect(allegationsRefusal([])).toBe('no-allegation');
    expect(allegationsRefusal(['登记不实', ' '])).toBe('allegation-blank');
    expect(allegationsRefusal(Array.from({ length: 21 }, () => '登记不实'))).toBe('too-many-allegations');
  });
});
