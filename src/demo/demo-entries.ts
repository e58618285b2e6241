import type { Category, Measure } from '../blacklist/measure';
import type { DemoAct, DemoStory, LookedUp } from './demo-cases';

/** What becomes of an entry after it was published. */
export type Sequel =
  { kind: 'repair'; correction: string; acts: DemoAct[] } | { kind: 'retraction'; reasons: string; acts: DemoAct[] };

/** A complaint that is brought to an entry; between both parts the employer states its defence. The warning is released as offered. */
export interface EntryStory {
  complaint: DemoStory;
  untilServed: DemoAct[];
  defence: string;
  untilPublished: DemoAct[];
  sequel?: Sequel;
}

const SCHOOL = '滨江理工大学';
const [OFFICER, HEAD, DECIDER, OTHER_MEMBER] = ['陈敏', '周文涛', '郑海峰', '吴静怡'];
const INVESTIGATORS = ['孙晓燕', '何志远'] as const;
const LEGAL_REVIEWER = '顾清源';
const MEMBERS = [HEAD, DECIDER, OTHER_MEMBER];
const BASIS = '《人力资源市场暂行条例》第二十四条';

const person = (name: string): LookedUp => ({ person: name });
const act = (who: string, step: string, data: Record<string, unknown>): DemoAct => ({ who, step, data });

function entryOf(
  employer: string,
  category: Category,
  postingText: string,
  { scope, termDays }: Pick<Measure, 'scope' | 'termDays'>,
  sequel?: Sequel,
): EntryStory {
  const measure = { category, scope, termDays };
  const facts = `你单位发布的招聘信息载明：${postingText}`;
  return {
    complaint: { kind: 'complaint', school: SCHOOL, hoursAgo: 5, employer, category, postingText, acts: [] },
    untilServed: [
      act(OFFICER, 'screen-complaint', { decision: 'accept' }),
      act(HEAD, 'assign-investigators', {
        firstInvestigator: person(INVESTIGATORS[0]),
        secondInvestigator: person(INVESTIGATORS[1]),
        materialsWorkingDays: 5,
        isRecusalChecked: true,
      }),
      act('刘洋', 'provide-materials', { hadActivities: 'yes', materialsSummary: '该单位参加过去年秋季双选会。' }),
      act(INVESTIGATORS[0], 'collect-evidence', {
        evidenceSummary: '招聘页面截图和收款凭证。',
        crimeEvidence: 'no',
        employerRequest: 'no',
      }),
      act(INVESTIGATORS[0], 'write-findings', {
        findings: facts,
        substantiated: 'yes',
        reasons: '截图与凭证相互印证。',
        crimeEvidence: 'no',
      }),
      act(INVESTIGATORS[0], 'draft-prior-notice', {
        facts,
        reasons: '截图与凭证相互印证。',
        basis: BASIS,
        ...measure,
        defenceWorkingDays: 5,
        defenceReason: '参照听证申请期限。',
      }),
      act(OFFICER, 'serve-notice', {
        method: 'in-person',
        outcome: 'proven',
        servedOn: { today: true } satisfies LookedUp,
        proofDocuments: { file: '送达回证' } satisfies LookedUp,
      }),
    ],
    defence: '我单位认为有关要求符合岗位需要。',
    untilPublished: [
      act(HEAD, 'review-statement', { outcome: 'upheld', opinion: '所述情况没有证据支持，不予采纳。' }),
      act(LEGAL_REVIEWER, 'review-legality', { outcome: 'passed', opinion: '事实清楚，程序合法，依据充分。' }),
      act(HEAD, 'convene-decision', {
        members: { people: MEMBERS } satisfies LookedUp,
        scope,
        termDays,
        mode: 'all',
        modeReason: '规定未确定，从严要求全体同意。',
      }),
      ...MEMBERS.map((name) => act(name, 'vote-on-listing', { vote: 'for' })),
      act(DECIDER, 'decide-listing', { outcome: 'list', ...measure, basis: BASIS, reasons: '事实清楚，情节一般。' }),
    ],
    ...(sequel ? { sequel } : {}),
  };
}

/** Invented employers, one per state of the register: active, ending tomorrow, under repair review, and retracted with one school left to correct. */
export const ENTRY_STORIES: EntryStory[] = [
  entryOf('滨江聚才网络科技有限公司', 'discrimination', '招聘行政文员，仅限男性。', { scope: 'city', termDays: 365 }),
  entryOf('滨江速聘信息技术有限公司', 'recruitment-fraud', '入职前须交纳服装费。', { scope: 'school', termDays: 1 }),
  entryOf(
    '滨江宏图教育咨询有限公司',
    'training-loan',
    '先贷款培训，后安排上岗。',
    { scope: 'city', termDays: 365 },
    { kind: 'repair', correction: '已解除全部培训贷款协议并退还费用。', acts: [] },
  ),
  entryOf(
    '滨江嘉禾商务服务有限公司',
    'recruitment-fraud',
    '高薪招聘，入职前须交纳押金。',
    { scope: 'city', termDays: 365 },
    {
      kind: 'retraction',
      reasons: '收到行政复议决定书，原列入决定被撤销。',
      acts: [
        act(DECIDER, 'decide-retraction', {
          outcome: 'retract',
          reasons: '行政复议机关认为收款主体不是该单位，撤销原列入决定。',
        }),
        act('刘洋', 'confirm-correction', { note: '已从本校就业网撤回警示，并告知各学院。', isCorrected: true }),
      ],
    },
  ),
];
