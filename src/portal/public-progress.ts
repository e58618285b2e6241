import type { LocalText } from '../platform/errors/domain-error';

/** Facts of a case from which the public view is made; nothing else of the case reaches the portal. */
export interface ProgressFacts {
  receivedAt: Date;
  closedAt: Date | null;
  /** Id of the end event. */
  outcome: string | null;
  /** When the process first reached an element, by element id; absent when it has not. */
  reached: Partial<Record<MilestoneElement, Date>>;
}

/** What the employer is told besides: its own letters and its own statement. */
export interface EmployerFacts {
  noticeIssuedAt?: Date;
  statementReceivedAt?: Date;
  isWindowOpen: boolean;
}

export interface PublicProgress {
  stage: LocalText;
  /** In the order of events. */
  history: { at: Date; sentence: LocalText }[];
}

/** Elements of the process whose first entry the reporter may know: accepted, and under investigation. */
export const MILESTONE_ELEMENTS = ['assign-investigators', 'investigate'] as const;
export type MilestoneElement = (typeof MILESTONE_ELEMENTS)[number];

/** What a closed case is called in public, by end event. */
export const PUBLIC_OUTCOMES: Record<string, LocalText> = {
  declined: { zh: '不予受理，理由见告知书', en: 'Declined; the letter gives the reasons' },
  'not-substantiated': { zh: '经调查未查实，详见答复', en: 'Not substantiated; see the reply' },
  'not-listed': { zh: '已办结，决定不列入名单，详见答复', en: 'Closed without a listing; see the reply' },
  'entry-published': {
    zh: '已办结，已列入名单并发布警示，详见答复',
    en: 'Closed with a listing and a warning; see the reply',
  },
};
const CLOSED: LocalText = { zh: '已办结，详见答复', en: 'Closed; see the reply' };

/**
 * What the reporter reads: received, accepted, under investigation, decided, in public-safe sentences without names, inner
 * steps or letters to others (信访工作条例 Art. 18, 21: a person can query progress and result; Art. 30: nothing is disclosed).
 */
export function reporterProgress(facts: ProgressFacts): PublicProgress {
  const steps: { at: Date | undefined | null; sentence: LocalText; stage: LocalText }[] = [
    {
      at: facts.receivedAt,
      sentence: { zh: '已收到您反映的事项并登记', en: 'Your complaint was received and registered' },
      stage: { zh: '已登记，等待受理审查', en: 'Registered; waiting to be examined' },
    },
    {
      at: facts.reached['assign-investigators'],
      sentence: { zh: '已受理', en: 'Your complaint was accepted' },
      stage: { zh: '已受理', en: 'Accepted' },
    },
    {
      at: facts.reached.investigate,
      sentence: { zh: '已开展调查', en: 'The investigation has begun' },
      stage: { zh: '调查处理中', en: 'Under investigation' },
    },
    { at: facts.closedAt, sentence: outcomeOf(facts), stage: outcomeOf(facts) },
  ];
  return progressOf(steps, { zh: '已登记', en: 'Registered' });
}

/** What the employer reads: its notice, its statement, the decision. The time before the notice is not its to know. */
export function employerProgress(facts: ProgressFacts, own: EmployerFacts): PublicProgress {
  const waiting: LocalText = own.isWindowOpen
    ? { zh: '等待贵单位陈述、申辩', en: 'Waiting for your statement and defence' }
    : { zh: '办理中', en: 'Being handled' };
  return progressOf(
    [
      {
        at: own.noticeIssuedAt,
        sentence: { zh: '已向贵单位制发事先告知书', en: 'The prior notice was issued to you' },
        stage: waiting,
      },
      {
        at: own.statementReceivedAt,
        sentence: { zh: '已收到贵单位的陈述、申辩', en: 'Your statement was received' },
        stage: { zh: '陈述、申辩复核中', en: 'Your statement is being reviewed' },
      },
      {
        at: facts.closedAt,
        sentence: { zh: '已作出决定，详见告知', en: 'Decided; see the letter' },
        stage: { zh: '已办结', en: 'Closed' },
      },
    ],
    { zh: '办理中', en: 'Being handled' },
  );
}

// helpers

function outcomeOf(facts: ProgressFacts): LocalText {
  return (facts.outcome === null ? undefined : PUBLIC_OUTCOMES[facts.outcome]) ?? CLOSED;
}

function progressOf(
  steps: { at: Date | undefined | null; sentence: LocalText; stage: LocalText }[],
  before: LocalText,
): PublicProgress {
  const happened = steps.flatMap(({ at, ...step }) => (at ? [{ at, ...step }] : []));
  return {
    stage: happened.at(-1)?.stage ?? before,
    history: happened.map(({ at, sentence }) => ({ at, sentence })),
  };
}
