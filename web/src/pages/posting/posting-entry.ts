import type { PostingKind, PostingVersion, RevisePosting, SubmitPosting } from '../../api/posting-endpoints';
import { postingText } from '../../i18n/posting-text';
import type { L } from '../../i18n/locale';
import { typedDay } from '../../time/typed';

export interface EnteredEmployer {
  name: string;
  creditCode?: string;
  jobs?: string;
}

/** The form as typed: the fields of both kinds, of which one is sent. */
export interface EnteredPosting {
  kind: PostingKind;
  hostId?: string;
  source?: SubmitPosting['source'];
  onBehalfName?: string;
  onBehalfCode?: string;
  contact?: string;
  title: string;
  place: string;
  /** Of a job. */
  employer?: EnteredEmployer;
  headcount?: number;
  conditions?: string;
  work?: string;
  pay?: string;
  validUntil?: string;
  /** Of an event. */
  date?: string;
  startsAt?: string;
  endsAt?: string;
  visitors?: number;
  safetyPlan?: string;
  description?: string;
  employers?: EnteredEmployer[];
}

/** What a new version says. */
export function revisionFrom(entered: EnteredPosting): RevisePosting {
  const { kind, title, place } = entered;
  const contact = blankAsAbsent(entered.contact);
  const common = { kind, ...(contact === undefined ? {} : { contact }) };
  if (kind === 'job') {
    return {
      ...common,
      job: {
        ...{ title, place, employer: employerFrom(entered.employer!), headcount: entered.headcount! },
        ...{ conditions: entered.conditions!, work: entered.work!, pay: entered.pay! },
        validUntil: typedDay(entered.validUntil!)!,
      },
    };
  }
  const description = blankAsAbsent(entered.description);
  return {
    ...common,
    event: {
      ...{ title, place, date: typedDay(entered.date!)!, startsAt: entered.startsAt!, endsAt: entered.endsAt! },
      ...{ visitors: entered.visitors!, safetyPlan: entered.safetyPlan! },
      ...(description === undefined ? {} : { description }),
      employers: (entered.employers ?? []).map((one) => ({ ...employerFrom(one), jobs: one.jobs ?? '' })),
    },
  };
}

/** The same with where it is hosted and by which route it came. */
export function submissionFrom(entered: EnteredPosting): SubmitPosting {
  const source = entered.source ?? 'own';
  return {
    ...revisionFrom(entered),
    source,
    ...(entered.hostId === undefined ? {} : { hostId: entered.hostId }),
    ...(source === 'own'
      ? {}
      : { onBehalfOf: employerFrom({ name: entered.onBehalfName ?? '', creditCode: entered.onBehalfCode }) }),
  };
}

/** The form filled with what a version says. */
export function enteredFrom(kind: PostingKind, { content, contact }: PostingVersion): EnteredPosting {
  return { ...(content as unknown as EnteredPosting), kind, ...(contact === null ? {} : { contact }) };
}

const LABELS: Record<string, L> = {
  source: postingText.source,
  shownUntil: postingText.shownUntil,
  endsAt: postingText.endsAt,
  employers: postingText.taking,
  'employer.name': postingText.employerName,
  'employer.creditCode': postingText.creditCode,
  contact: postingText.contact,
};

/** The label under which the person knows a field the server found fault with. */
export function labelOfField(path: string): L | undefined {
  return LABELS[path] ?? LABELS[path.replace(/^(job|event)\./, '')];
}

// helpers

function employerFrom({ name, creditCode }: EnteredEmployer): { name: string; creditCode?: string } {
  const code = blankAsAbsent(creditCode);
  return { name: name.trim(), ...(code === undefined ? {} : { creditCode: code }) };
}

function blankAsAbsent(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
