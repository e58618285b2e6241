import type { Role } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';

/**
 * Who may act on a step, as the model writes it: `party:role`, `authority:role`, `case:duty` for people on the case, or
 * `<organisation id>:role` where the model goes through organisations that a person chose, `person:<id>` where it goes
 * through people, such as the members who vote.
 */
export type CandidateGroup =
  | { kind: 'role'; party: string; role: string }
  | { kind: 'organisation'; organisationId: string; role: string }
  | { kind: 'duty'; duty: string }
  | { kind: 'person'; personId: string };

/** A candidate of one task, worked out for its case. */
export type Candidate = { organisationId: string; role: string } | { personId: string };

/** Duties of the header `excludes`: whoever has or had one of them on the case must not act (four eyes). */
export function excludedDuties(headers: Record<string, string>): string[] {
  return (headers.excludes ?? '')
    .split(',')
    .map((duty) => duty.trim())
    .filter((duty) => duty !== '');
}

/** Undefined for a text that is not of the form `name:name`: it stands for nobody. */
export function parseCandidateGroup(group: string): CandidateGroup | undefined {
  const [, personId] = /^person:([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(group.trim()) ?? [];
  if (personId) return { kind: 'person', personId };
  const [, organisationId, role] = /^([0-9a-f]{8}-[0-9a-f-]{27}):([a-z-]+)$/.exec(group.trim()) ?? [];
  if (organisationId && role) return { kind: 'organisation', organisationId, role };
  const [, party, name] = /^([A-Za-z]+):([a-z-]+)$/.exec(group.trim()) ?? [];
  if (!party || !name) return undefined;
  return party === 'case' ? { kind: 'duty', duty: name } : { kind: 'role', party, role: name };
}

/** The duty that stands in for everybody below it in an organisation of this kind. */
export function headRole(kind: 'authority' | 'school' | 'college' | 'unit'): Role {
  return kind === 'authority' ? 'head' : 'school-leader';
}

/** Why a step went to a head instead of its own candidates. */
export type EscalationCause = 'unstaffed' | 'barred';

const CAUSES: Record<EscalationCause, LocalText> = {
  unstaffed: {
    zh: '本步骤的岗位目前无人',
    en: 'nobody holds the duty of this step at present',
  },
  barred: {
    zh: '本步骤的人员均须回避，或已办理依规应由他人办理的环节',
    en: 'everybody with the duty of this step is recused or has had a part that another person must check',
  },
};

/** The reason shown with the task, and on the record. `to` is null when no head is left either. */
export function escalationReason(cause: EscalationCause, to: string | null): LocalText {
  const { zh, en } = CAUSES[cause];
  return to === null
    ? {
        zh: `${zh}，上级机构也没有可以办理的负责人，请机构管理员补充人员。`,
        en: `Expected somebody to act, but ${en}, and no supervising head is left; an administrator must appoint one.`,
      }
    : { zh: `${zh}，转由${to}负责人办理。`, en: `It went to the head of ${to}, because ${en}.` };
}
