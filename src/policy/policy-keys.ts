import type { LocalText } from '../platform/errors/domain-error';

/** What an answer must look like. `structured` values come from packs only; a person does not type them in a case. */
export type AnswerShape =
  | { kind: 'days' }
  | { kind: 'count' }
  | { kind: 'text' }
  | { kind: 'choice'; options: readonly string[]; also?: RegExp }
  | { kind: 'structured' };

export interface PolicyKey {
  /** Asked when no rule of the jurisdiction sets the value. */
  question: LocalText;
  shape: AnswerShape;
}

const days = (zh: string, en: string): PolicyKey => ({ question: { zh, en }, shape: { kind: 'days' } });
const count = (zh: string, en: string): PolicyKey => ({ question: { zh, en }, shape: { kind: 'count' } });
const text = (zh: string, en: string): PolicyKey => ({ question: { zh, en }, shape: { kind: 'text' } });
const choice = (zh: string, en: string, ...options: string[]): PolicyKey => ({
  question: { zh, en },
  shape: { kind: 'choice', options },
});
const structured = (zh: string, en: string): PolicyKey => ({ question: { zh, en }, shape: { kind: 'structured' } });

/**
 * Every number and choice that the notices set or leave open (domain list A8). A key without a value in the pack of a case
 * is `unset`: it stops the automatic outcome and asks a person, and never borrows another jurisdiction's number.
 */
export const POLICY_KEYS = {
  'report.realName.replyWorkingDays': days(
    '实名举报应在几个工作日内调查并答复？',
    'Within how many working days is a real-name report investigated and answered?',
  ),
  'report.clockStart': choice(
    '实名举报的答复期限从何时起算？',
    'From which event does the reply limit run?',
    'received',
    'verified',
    'accepted',
  ),
  'report.anonymous.policy': choice(
    '匿名举报如何处理？',
    'What happens to anonymous reports?',
    'handle',
    'handle-without-reply',
    'decline',
  ),
  'report.confirmed.noticeScope': choice(
    '查实后在多大范围内通报？',
    'How far does the notice of a confirmed case reach?',
    'school',
    'city',
    'province',
  ),
  'report.route': choice(
    '举报由学校独立部门还是主管部门办理？',
    'Is the report handled by a unit of the school or by the authority?',
    'school',
    'city',
  ),
  'followUp.days': days(
    '办结后几日回访，核查有无打击报复？',
    'After how many days is the reporter asked about retaliation?',
  ),
  'followUp.answerWorkingDays': days(
    '回访问题发出后几个工作日内未答复即提醒？',
    'After how many working days without an answer is the reporter reminded?',
  ),
  'supervision.answerWorkingDays': days(
    '督办单应在几个工作日内反馈？',
    'Within how many working days is a supervision order answered?',
  ),

  'blacklist.categories': structured('哪些情形应纳入招聘“黑名单”？', 'Which kinds of conduct lead to the list?'),
  'blacklist.keeper': choice('招聘“黑名单”由谁管理？', 'Who keeps the list?', 'authority', 'school'),
  'blacklist.decisionMode': {
    question: { zh: '集体讨论决定以何种方式表决？', en: 'How do votes make the collective decision?' },
    // Everybody, nobody against, or so many of a hundred members: any whole number of them.
    shape: {
      kind: 'choice',
      options: ['all', 'one-veto', 'percent-51', 'percent-67'],
      also: /^percent-([1-9]\d?|100)$/,
    },
  },
  'blacklist.hearingNoticeDays': days(
    '听证应提前几个工作日通知？',
    'How many working days ahead is a hearing announced?',
  ),
  'blacklist.scope': choice(
    '列入决定在多大范围内适用？',
    'How far does a listing reach?',
    'school',
    'city',
    'province',
  ),
  'blacklist.termDays': days('列入期限为多少日？', 'For how many days does a listing hold?'),
  'blacklist.defenceWorkingDays': days(
    '用人单位可在几个工作日内陈述、申辩？',
    'How many working days has the employer to state its defence?',
  ),
  'blacklist.minCooldownForRepair': days(
    '列入满多少日后可申请信用修复？',
    'After how many days may repair be applied for?',
  ),
  'blacklist.publicationDays': days('列入信息公开多少日？', 'For how many days is a listing published?'),

  'visit.school.min': structured('学校层面至少走访多少家用人单位？', 'How many employers must the school visit?'),
  'visit.school.belowAvg.newMin': structured(
    '落实率低于平均水平的学校至少新开拓多少家？',
    'How many new employers must a school below average develop?',
  ),
  'visit.college.min': count('每个院系领导班子至少走访多少家？', 'How many employers must a college visit?'),
  'visit.college.perDiscipline': count('每个学科专业点至少走访多少家？', 'How many employers per discipline?'),
  'visit.college.belowAvg.newMin': count(
    '落实率低于平均水平的院系至少新开拓多少家？',
    'How many new employers must a college below average develop?',
  ),
  'visit.college.belowAvg.perDiscipline': count(
    '该类院系每个学科专业点至少走访多少家？',
    'And how many per discipline?',
  ),
  'visit.supervisor.ratio': count(
    '导师走访企业数与所带研究生数之比至少为多少？',
    'How many visits per supervised graduate student?',
  ),
  'visit.supervisor.postsPerStudent': count(
    '导师为每名研究生至少提供几个有效岗位？',
    'How many valid posts per supervised graduate student?',
  ),
  'visit.statistic.period': choice(
    '走访情况多久统计一次？',
    'How often are visits compiled?',
    'weekly',
    'biweekly',
    'monthly',
  ),
  'visit.statistic.notice': choice('走访情况何时通报？', 'When is the notice on visits issued?', 'manual', 'periodic'),

  'event.school.perDay': structured(
    '每校每天至少举办几场招聘活动？',
    'How many recruitment events a day must a school hold?',
  ),
  'event.agency.quota': structured('各部门应举办多少场招聘活动？', 'How many events must each agency hold?'),
  'event.statistic.period': days('招聘活动每隔几日统计一次？', 'Every how many days are events compiled?'),

  'data.submission.schedule': structured('就业数据按什么时间报送？', 'When are employment data submitted?'),
  'data.submission.onNonWorkingDay': choice(
    '报送日遇休息日如何处理？',
    'What if a submission date is a rest day?',
    'keep',
    'next',
    'previous',
  ),

  'hardship.groups': structured('哪些毕业生属于重点帮扶群体？', 'Which graduates belong to the groups in hardship?'),
  'hardship.actions': structured(
    '对每名困难毕业生至少开展哪些帮扶？',
    'Which help does each of them receive at least?',
  ),
  'hardship.outcomeTests': structured('帮扶结果如何检验？', 'How is the outcome of the help tested?'),

  'interview.triggers': structured('何种情形下约谈？', 'What leads to an interview?'),
  'interview.planWorkingDays': days(
    '约谈后应在几个工作日内报送整改方案？',
    'Within how many working days of an interview is the rectification plan due?',
  ),

  'major.threshold': structured('专业落实率低于多少时须调整？', 'Below which rate must a major be adjusted?'),
  'major.metric': text('专业调整以哪一项落实率为准？', 'Which rate counts for the adjustment of majors?'),
  'major.consecutiveYears': count('须连续几年低于该值？', 'For how many years in a row?'),
  'major.planDue': structured('调整改革实施方案何时报送？', 'When is the adjustment plan due?'),
  'major.minCohort': count('专业毕业生至少多少人才适用？', 'From how many graduates of a major does the rule apply?'),

  'qualityReport.period': choice('就业质量报告多久编制一次？', 'How often is the quality report compiled?', 'yearly'),
  'qualityReport.approvals': structured('就业质量报告须经哪些会议审议？', 'Which bodies approve the quality report?'),
  'qualityReport.publishBy': structured('就业质量报告何时前发布？', 'By when is the quality report published?'),
  'qualityReport.fileTo': choice(
    '就业质量报告报谁备案？',
    'With whom is the quality report filed?',
    'city',
    'province',
  ),

  'policyPost.statistic': structured('政策性岗位落实情况多久统计一次？', 'How often are policy posts compiled?'),
  'policyPost.report': structured('政策性岗位情况多久呈报一次？', 'How often are policy posts reported?'),

  'archive.retentionClass': choice(
    '案件档案的保管期限是多久？',
    'For how long is the file of a case kept?',
    'permanent',
    '30-years',
    '10-years',
  ),

  calendar: choice('工作日以何日历为准？', 'Which calendar tells working days?', 'national'),
  'fixedDate.roll': choice(
    '固定日期遇休息日是否顺延？',
    'Does a fixed date roll when it is a rest day?',
    'keep',
    'next',
    'previous',
  ),
  'before.inclusive': choice(
    '“某日前”是否包含当日？',
    'Does "before" a date include the date?',
    'inclusive',
    'exclusive',
  ),
} as const satisfies Record<string, PolicyKey>;

export type PolicyKeyName = keyof typeof POLICY_KEYS;

export function isPolicyKey(key: string): key is PolicyKeyName {
  return Object.hasOwn(POLICY_KEYS, key);
}

/** Longest period in days that an answer may set: ten years. Beyond it a typing error is likelier than a rule. */
const LONGEST_DAYS = 3660;

/** Whether a person's answer has the shape the key asks for. Example: `5` for a number of working days, not `0` or `"5"`. */
export function isAnswerTo(key: PolicyKeyName, answer: unknown): boolean {
  const { shape }: PolicyKey = POLICY_KEYS[key];
  switch (shape.kind) {
    case 'days':
      return Number.isInteger(answer) && (answer as number) >= 1 && (answer as number) <= LONGEST_DAYS;
    case 'count':
      return Number.isInteger(answer) && (answer as number) >= 0;
    case 'text':
      return typeof answer === 'string' && answer.trim() !== '' && answer.length <= 500;
    case 'choice':
      return shape.options.includes(answer as string) || (shape.also?.test(String(answer)) ?? false);
    case 'structured':
      return false;
  }
}

/** Whether a pack may hold the value: an answer, or for structured keys a list or an object that is not empty. */
export function isPackValueOf(key: PolicyKeyName, value: unknown): boolean {
  const { shape }: PolicyKey = POLICY_KEYS[key];
  if (shape.kind !== 'structured') return isAnswerTo(key, value);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
