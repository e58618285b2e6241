import type { Actor } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';

/** Kinds of cases with the letters their numbers begin with (投诉 → TS, 举报 → JB). */
export const CASE_KINDS = {
  complaint: { prefix: 'TS', name: { zh: '投诉', en: 'Complaint' } },
  report: { prefix: 'JB', name: { zh: '实名举报', en: 'Real-name report' } },
  extension: { prefix: 'YQ', name: { zh: '延期申请', en: 'Extension' } },
  repair: { prefix: 'XF', name: { zh: '信用修复', en: 'Repair' } },
  retraction: { prefix: 'CX', name: { zh: '撤销列入', en: 'Retraction' } },
  expiry: { prefix: 'DQ', name: { zh: '列入期限', en: 'Term of an entry' } },
  interview: { prefix: 'YT', name: { zh: '约谈', en: 'Interview' } },
  posting: { prefix: 'FB', name: { zh: '招聘信息审核', en: 'Posting review' } },
  supervision: { prefix: 'DB', name: { zh: '督办', en: 'Supervision order' } },
  'follow-up': { prefix: 'HF', name: { zh: '回访', en: 'Follow-up' } },
  adjustment: { prefix: 'ZT', name: { zh: '专业调整', en: 'Adjustment of a major' } },
} as const;
export type CaseKind = keyof typeof CASE_KINDS;

/** By which route a matter came in (来访来信来电): recorded truthfully, the legal clock hangs on it. */
export const CHANNELS = [
  'portal',
  'telephone',
  'letter',
  'mailbox',
  'hand-over',
  'hotline',
  'school-channel',
  'internal',
  'submission',
  'posting-review',
  'follow-up',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const CHANNEL_NAMES: Record<Channel, LocalText> = {
  portal: { zh: '网上投诉平台', en: 'Public portal' },
  telephone: { zh: '来电', en: 'Telephone' },
  letter: { zh: '来信', en: 'Letter' },
  mailbox: { zh: '电子信箱', en: 'Mailbox' },
  'hand-over': { zh: '其他单位移交', en: 'Hand-over by another body' },
  hotline: { zh: '举报电话', en: 'Hotline' },
  'school-channel': { zh: '学校举报渠道转来', en: "The school's own channel" },
  internal: { zh: '机关内部申请', en: 'A request within the authority' },
  submission: { zh: '主办方申报', en: 'Submission by the organiser' },
  'posting-review': { zh: '招聘信息审核', en: 'Posting review' },
  'follow-up': { zh: '办结回访', en: 'Follow-up of a closed case' },
};

/** Parts that organisations and employers play in a case. All but `employer` are organisations of ours. */
export type PartyRole =
  | 'keeper'
  | 'hostingSchool'
  | 'employer'
  | 'accusedSchool'
  | 'investigatingUnit'
  | 'supervisor'
  | 'interviewed'
  | 'addressee'
  | 'adjusting';

export const PARTY_ROLE_NAMES: Record<PartyRole, LocalText> = {
  keeper: { zh: '办理机关', en: 'Keeper of the case' },
  hostingSchool: { zh: '相关高校', en: 'Hosting school' },
  employer: { zh: '被投诉单位', en: 'Employer complained of' },
  accusedSchool: { zh: '被举报学校', en: 'School reported' },
  investigatingUnit: { zh: '调查单位', en: 'Investigating unit' },
  supervisor: { zh: '上级机关', en: 'Supervising authority' },
  interviewed: { zh: '被约谈单位', en: 'Interviewed school or college' },
  addressee: { zh: '责任单位', en: 'Responsible unit' },
  adjusting: { zh: '调整专业的单位', en: 'School or college that adjusts' },
};

/** Duties that people have on one case; four eyes are written in them (`excludes` in a model). */
export const DUTY_NAMES = {
  registrar: { zh: '登记人', en: 'Registrar' },
  screener: { zh: '受理人', en: 'Screener' },
  investigator: { zh: '调查人', en: 'Investigator' },
  drafter: { zh: '告知书起草人', en: 'Drafter of the prior notice' },
  'statement-reviewer': { zh: '申辩复核人', en: 'Reviewer of the statement' },
  presider: { zh: '听证主持人', en: 'Presider of the hearing' },
  'legal-reviewer': { zh: '法制审核人', en: 'Legal reviewer' },
  decider: { zh: '决定人', en: 'Decision-maker' },
  'extension-asker': { zh: '延期申请人', en: 'Who asked for the extension' },
  'extension-endorser': { zh: '延期审核人', en: 'Who endorsed the extension' },
  'letter-drafter': { zh: '文书起草人', en: 'Drafter of a letter' },
  'extract-drafter': { zh: '摘要起草人', en: 'Drafter of the extract' },
  'extract-checker': { zh: '摘要核查人', en: 'Checker of the extract' },
  'repair-checker': { zh: '修复条件审查人', en: 'Checker of the repair' },
  'repair-verifier': { zh: '整改核实人', en: 'Verifier of the correction' },
  'repair-decider': { zh: '修复决定人', en: 'Decision-maker of the repair' },
  'retraction-proposer': { zh: '撤销提议人', en: 'Proposer of the retraction' },
  'retraction-decider': { zh: '撤销决定人', en: 'Decision-maker of the retraction' },
  'interview-arranger': { zh: '约谈承办人', en: 'Who arranged the interview' },
  interviewer: { zh: '约谈人', en: 'Interviewer' },
  'rectification-verifier': { zh: '整改复核人', en: 'Verifier of the rectification' },
  'posting-submitter': { zh: '招聘信息申报人', en: 'Who submitted the posting' },
  'posting-reviewer': { zh: '招聘信息审核人', en: 'Reviewer of the posting' },
  'order-issuer': { zh: '督办单签发人', en: 'Issuer of the order' },
  'order-responsible': { zh: '督办事项责任人', en: 'Person responsible' },
  'plan-drafter': { zh: '方案起草人', en: 'Drafter of the plan' },
  'plan-reviewer': { zh: '方案审核人', en: 'Reviewer of the plan at the school' },
  'plan-submitter': { zh: '方案签发人', en: 'Who signed and submitted the plan' },
  'order-answerer': { zh: '督办反馈人', en: 'Who answered the order' },
} as const satisfies Record<string, LocalText>;

/** The name of a duty; one that a model made up is shown as written. */
export function dutyName(duty: string): LocalText {
  return (DUTY_NAMES as Record<string, LocalText>)[duty] ?? { zh: duty, en: duty };
}

export interface CaseRecord {
  id: string;
  /** Never shown to schools: gaps in what they see would tell them of other cases. */
  number: string;
  kind: CaseKind;
  processId: string;
  definitionVersionId: string;
  title: string;
  state: 'open' | 'closed';
  /** Id of the end event that closed the case. */
  outcome: string | null;
  channel: Channel;
  receivedAt: Date;
  openedAt: Date;
  closedAt: Date | null;
  engineInstanceKey: string | null;
  /** Ids of the parties by role. */
  parties: Partial<Record<PartyRole, string>>;
}

export interface OpenCase {
  kind: CaseKind;
  processId: string;
  title: string;
  /** Organisation ids; `employer` is an employer's id. */
  parties: { keeper: string } & Partial<Record<Exclude<PartyRole, 'keeper'>, string>>;
  openedBy: Actor;
  receivedAt: Date;
  channel: Channel;
  /** Routing flags for the engine; `caseId` is added. */
  variables?: Record<string, unknown>;
}

export interface CasePerson {
  personId: string;
  duty: string;
  assignedAt: Date;
}

/**
 * Writes a case number: prefix, calendar year in China of the opening, six digits counted per kind and year.
 * @example caseNumber('complaint', 2026, 123) → 'TS-2026-000123'
 */
export function caseNumber(kind: CaseKind, year: number, count: number): string {
  return `${CASE_KINDS[kind].prefix}-${year}-${String(count).padStart(6, '0')}`;
}
