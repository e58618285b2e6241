import type { EventContent, JobContent } from '../postings/posting';
import type { DemoAct } from './demo-cases';

/** A posting of the demo: days are counted from the day on which the demo begins. */
export type DemoPosting = {
  school: string;
  by: string;
  acts: DemoAct[];
} & (
  { content: Omit<JobContent, 'validUntil'>; inDays: number } | { content: Omit<EventContent, 'date'>; inDays: number }
);

const UNIVERSITY = '滨江理工大学';
const COLLEGE = '滨江职业技术学院';

/** One published, one event published, one returned, one waiting with marked passages: invented from the first word to the last. */
export const DEMO_POSTINGS: DemoPosting[] = [
  {
    school: UNIVERSITY,
    by: '刘洋',
    inDays: 60,
    content: {
      kind: 'job',
      title: '自动化测试工程师',
      employer: { name: '滨江云杉软件有限公司' },
      headcount: 8,
      conditions: '计算机类专业，熟悉一种脚本语言，男女不限。',
      work: '编写接口与界面的自动化测试。',
      place: '滨江市高新区',
      pay: '月薪9000元，缴纳五险一金',
    },
    acts: [{ who: '赵倩', step: 'review-posting', data: { verdict: 'accept' } }],
  },
  {
    school: UNIVERSITY,
    by: '赵倩',
    inDays: 21,
    content: {
      kind: 'event',
      title: '春季校园双选会',
      startsAt: '09:00',
      endsAt: '16:30',
      place: '大学生活动中心一层',
      visitors: 1200,
      safetyPlan: '入口分流，安排安保人员与医疗点，主通道保持畅通。',
      employers: [
        { name: '滨江云杉软件有限公司', jobs: '自动化测试工程师 8 人，专业为计算机类。' },
        { name: '滨江海澜物流有限公司', jobs: '仓储管理 5 人，专业不限。' },
      ],
    },
    acts: [
      {
        who: '刘洋',
        step: 'review-posting',
        data: { verdict: 'accept', checklist: ['venue', 'order', 'fire', 'emergency', 'employers'] },
      },
    ],
  },
  {
    school: COLLEGE,
    by: '梁伟',
    inDays: 45,
    content: {
      kind: 'job',
      title: '酒店前厅接待',
      employer: { name: '滨江听潮酒店管理有限公司' },
      headcount: 6,
      conditions: '限女性，身高165以上，形象气质佳。',
      work: '前厅接待与预订。',
      place: '滨江市海滨路',
      pay: '月薪5500元',
    },
    acts: [
      {
        who: '彭婷',
        step: 'review-posting',
        data: { verdict: 'return', comments: '请删去性别、身高和容貌要求。', correctionWorkingDays: 3 },
      },
    ],
  },
  {
    school: UNIVERSITY,
    by: '韩冰',
    inDays: 30,
    content: {
      kind: 'job',
      title: '新媒体运营',
      employer: { name: '滨江启程文化传播有限公司' },
      headcount: 3,
      conditions: '仅限985、211高校毕业生，28周岁以下，已婚已育优先。',
      work: '账号内容策划与发布。',
      place: '滨江市中心区',
      pay: '轻松月入过万，上不封顶',
    },
    acts: [],
  },
];
