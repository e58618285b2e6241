import type { CaseKind } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';
import { PUBLIC_STORIES, storyOf } from './public-story';

/** Facts of a case from which the public view is made; nothing else of the case reaches the portal. */
export interface ProgressFacts {
  kind: CaseKind;
  receivedAt: Date;
  closedAt: Date | null;
  /** Id of the end event. */
  outcome: string | null;
  /** When the process first reached an element, by element id; absent when it has not. */
  reached: Record<string, Date | undefined>;
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

const CLOSED: LocalText = { zh: '已办结，详见答复', en: 'Closed; see the reply' };

/** Elements of the processes whose first entry the reporter may know. */
export const MILESTONE_ELEMENTS = Object.values(PUBLIC_STORIES).flatMap(({ milestones }) =>
  milestones.map(({ element }) => element),
);

/**
 * What the reporter reads: received, accepted, under investigation, decided, in public-safe sentences without names, inner
 * steps or letters to others (信访工作条例 Art. 18, 21: a person can query progress and result; Art. 30: nothing is disclosed).
 */
export function reporterProgress(facts: ProgressFacts): PublicProgress {
  const { received, milestones, outcomes } = storyOf(facts.kind);
  const outcome = (facts.outcome === null ? undefined : outcomes[facts.outcome]) ?? CLOSED;
  const steps = [
    { at: facts.receivedAt, ...received },
    ...milestones.map(({ element, ...step }) => ({ at: facts.reached[element], ...step })),
    { at: facts.closedAt, sentence: outcome, stage: outcome },
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
        at: facts.kind === 'repair' ? facts.receivedAt : undefined,
        sentence: { zh: '已收到贵单位的信用修复申请', en: 'Your application for repair was received' },
        stage: { zh: '修复申请审查中', en: 'Your application is being reviewed' },
      },
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

/** In the order of time: a matter may come back to an earlier step, whose first entry still counts. */
function progressOf(
  steps: { at: Date | undefined | null; sentence: LocalText; stage: LocalText }[],
  before: LocalText,
): PublicProgress {
  const happened = steps
    .flatMap(({ at, ...step }) => (at ? [{ at, ...step }] : []))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    stage: happened.at(-1)?.stage ?? before,
    history: happened.map(({ at, sentence }) => ({ at, sentence })),
  };
}
