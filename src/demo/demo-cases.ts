import type { Category } from '../blacklist/measure';

/** A value that is looked up when the act is played: the id of a person or an organisation of the demo. */
export interface LookedUp {
  person?: string;
  people?: string[];
  organisation?: string;
  /** A small text file of this name, uploaded by who acts; stands for a list of one. */
  file?: string;
  /** The day of the act. */
  today?: true;
}

/** One step of a case: who fills it in, and what the form says. */
export interface DemoAct {
  who: string;
  step: string;
  data: Record<string, unknown>;
}

interface DemoMatter {
  school: string;
  /** How long ago it came in. */
  hoursAgo: number;
  acts: DemoAct[];
}

export type DemoStory =
  | (DemoMatter & { kind: 'complaint'; employer: string; category: Category; postingText: string })
  | (DemoMatter & { kind: 'report'; allegations: string[]; reporter: string });

const person = (name: string): LookedUp => ({ person: name });
const organisation = (name: string): LookedUp => ({ organisation: name });

const CITY = '滨江市教育委员会';
const UNIVERSITY = '滨江理工大学';
const COLLEGE = '滨江职业技术学院';

const VERIFIED: DemoAct = {
  who: '沈若兰',
  step: 'verify-real-name',
  data: { realName: 'verified', method: 'telephone' },
};
const PASSED: DemoAct = {
  who: '李国强',
  step: 'check-reidentification',
  data: { outcome: 'passed', isChecked: true },
};
const CLOCK = {
  clockStart: 'received',
  clockStartReason: '规定未明确，按最严格的收到之日起算。',
  isRecusalChecked: true,
};

const ACCEPTED: DemoAct[] = [
  { who: '陈敏', step: 'screen-complaint', data: { decision: 'accept' } },
  {
    who: '周文涛',
    step: 'assign-investigators',
    data: {
      firstInvestigator: person('孙晓燕'),
      secondInvestigator: person('何志远'),
      materialsWorkingDays: 5,
      isRecusalChecked: true,
    },
  },
];

/** Cases half-way, invented from the first word to the last: each inbox of the demo has something in it. */
export const DEMO_STORIES: DemoStory[] = [
  {
    kind: 'report',
    school: COLLEGE,
    hoursAgo: 2,
    reporter: '林某某',
    allegations: ['有专业把没有签约的毕业生登记为自主创业。'],
    acts: [],
  },
  {
    kind: 'report',
    school: UNIVERSITY,
    hoursAgo: 30,
    reporter: '吕某某',
    allegations: ['有学院要求毕业生提交虚假的就业协议。', '上报的毕业去向落实率高于实际。'],
    acts: [
      VERIFIED,
      {
        who: '周文涛',
        step: 'choose-route',
        data: {
          decision: 'accept',
          route: 'city',
          routeReason: '举报涉及全校上报的数据。',
          investigatingUnit: organisation(CITY),
          firstInvestigator: person('孙晓燕'),
          secondInvestigator: person('马骏'),
          ...CLOCK,
        },
      },
      {
        who: '陈敏',
        step: 'prepare-extract',
        data: { text1: '学校有学院要求毕业生提交不实的就业协议。', text2: '上报的毕业去向落实率与实际不符。' },
      },
      PASSED,
      {
        who: '孙晓燕',
        step: 'sample-evidence',
        data: {
          method: '从上报的就业协议中随机抽取三份。',
          samples: 'S-001，就业协议，不符\nS-002，劳动合同，相符\nS-003，就业协议，无法核实',
        },
      },
      {
        who: '孙晓燕',
        step: 'request-records',
        data: {
          isNeeded: 'yes',
          items: '毕业生去向登记台账\n就业协议原件',
          text: '因工作需要，请提供下列材料。',
          workingDays: 3,
        },
      },
    ],
  },
  {
    kind: 'report',
    school: COLLEGE,
    hoursAgo: 120,
    reporter: '方某某',
    allegations: ['顶岗实习证明被当作就业证明材料。'],
    acts: [
      VERIFIED,
      {
        who: '周文涛',
        step: 'choose-route',
        data: {
          decision: 'accept',
          route: 'school',
          routeReason: '问题限于个别专业，不涉及校领导。',
          investigatingUnit: organisation(COLLEGE),
          firstInvestigator: person('曹琳'),
          ...CLOCK,
        },
      },
      { who: '陈敏', step: 'prepare-extract', data: { text1: '将顶岗实习证明作为就业证明材料。' } },
      PASSED,
      {
        who: '曹琳',
        step: 'sample-evidence',
        data: { method: '抽查该类材料两份。', samples: 'S-001，实习证明，不符\nS-002，劳动合同，相符' },
      },
      { who: '曹琳', step: 'interview-people', data: { isHeld: 'yes', text: '经办人员说明了材料来源。' } },
      { who: '曹琳', step: 'request-records', data: { isNeeded: 'no', reason: '材料已在抽查中取得。' } },
      {
        who: '曹琳',
        step: 'write-findings',
        data: {
          finding1: '抽查两份材料，其中一份为实习证明。',
          proposal1: 'partly',
          positionWorkingDays: 3,
          isDeidentified: true,
        },
      },
    ],
  },
  {
    kind: 'complaint',
    school: UNIVERSITY,
    hoursAgo: 3,
    employer: '滨江远航信息咨询有限公司',
    category: 'discrimination',
    postingText: '招聘行政助理，限未婚。',
    acts: [],
  },
  {
    kind: 'complaint',
    school: UNIVERSITY,
    hoursAgo: 50,
    employer: '滨江启明教育科技有限公司',
    category: 'training-loan',
    postingText: '零基础入职，先培训后上岗，可分期付款。',
    acts: ACCEPTED,
  },
  {
    kind: 'complaint',
    school: COLLEGE,
    hoursAgo: 98,
    employer: '滨江众诚人力资源有限公司',
    category: 'recruitment-fraud',
    postingText: '高薪招聘，入职前须交纳服装费。',
    acts: [
      ...ACCEPTED,
      {
        who: '梁伟',
        step: 'provide-materials',
        data: { hadActivities: 'yes', materialsSummary: '该单位参加过去年秋季双选会。' },
      },
      { who: '孙晓燕', step: 'collect-evidence', data: { evidenceSummary: '收款凭证两份。' } },
      {
        who: '孙晓燕',
        step: 'write-findings',
        data: { findings: '该单位入职前收取服装费。', substantiated: 'yes', reasons: '收款凭证与陈述相互印证。' },
      },
    ],
  },
];
