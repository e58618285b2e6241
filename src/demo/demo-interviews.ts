import type { DemoAct, LookedUp } from './demo-cases';

/** Moments of the story, worked out when it is played: a notice is for a day to come, a record is of one that has passed. */
export interface DemoMoments {
  nextWeek: string;
  heldDay: string;
  heldTime: string;
}

export interface DemoInterview {
  /** Who is interviewed, and by which organisation. */
  school?: string;
  employer?: string;
  keeper: string;
  by: string;
  reason: string;
  acts: (moments: DemoMoments) => DemoAct[];
}

const CITY = '滨江市教育委员会';
const UNIVERSITY = '滨江理工大学';
const COLLEGE = '滨江职业技术学院';
const head: LookedUp = { person: '周文涛' };

const arranged = (who: string, { nextWeek }: DemoMoments, points: string): DemoAct => ({
  who,
  step: 'arrange-interview',
  data: { date: nextWeek, time: '14:30', place: '三楼会议室', points, bring: '就业工作台账。', answerWorkingDays: 3 },
});
const approved: DemoAct = { who: '周文涛', step: 'approve-notice', data: { verdict: 'approved' } };

/** Interviews half-way: a notice that waits for its answer, a plan for its review, an invitation for its text, a college. */
export const DEMO_INTERVIEWS: DemoInterview[] = [
  {
    school: COLLEGE,
    keeper: CITY,
    by: '陈敏',
    reason: '毕业去向落实工作进展缓慢，重点群体帮扶台账不完整。',
    acts: (moments) => [arranged('陈敏', moments, '进展缓慢的原因；重点群体帮扶措施。'), approved],
  },
  {
    school: UNIVERSITY,
    keeper: CITY,
    by: '陈敏',
    reason: '困难毕业生帮扶措施落实不到位。',
    acts: (moments) => [
      arranged('陈敏', moments, '困难毕业生帮扶措施落实情况。'),
      approved,
      {
        who: '刘洋',
        step: 'confirm-attendance',
        data: { answer: 'attend', attendees: '分管校领导、就业指导中心负责人' },
      },
      {
        who: '陈敏',
        step: 'record-interview',
        data: {
          outcome: 'held',
          heldDate: moments.heldDay,
          heldTime: moments.heldTime,
          place: '三楼会议室',
          presider: head,
          attendees: `周某某，负责人，${CITY}\n高某某，分管校领导，${UNIVERSITY}`,
          statements: '学校说明了帮扶措施未落实的原因。',
          commitments: '一个月内完成逐人走访，建立台账。',
          planWorkingDays: 10,
          planDaysReason: '现行规定没有明确，按工作需要确定。',
        },
      },
      { who: '高建华', step: 'sign-minutes', data: { signature: 'signed', isAuthorised: true } },
      {
        who: '刘洋',
        step: 'submit-plan',
        data: {
          measures: '一、两周内完成逐人走访；二、每名困难毕业生推荐三个有效岗位。',
          responsible: '就业指导中心，分管校领导。',
          isApproved: true,
        },
      },
    ],
  },
  {
    employer: '滨江长风商贸有限公司',
    keeper: CITY,
    by: '陈敏',
    reason: '招聘信息限定性别，涉嫌就业歧视。',
    acts: ({ nextWeek }) => [
      {
        who: '陈敏',
        step: 'arrange-joint-interview',
        data: {
          bodies: `${CITY}\n滨江市人力资源和社会保障局`,
          date: nextWeek,
          time: '10:00',
          place: '三楼会议室',
          points: '招聘信息中限制性别的条款。',
        },
      },
    ],
  },
  {
    school: '计算机学院',
    keeper: UNIVERSITY,
    by: '刘洋',
    reason: '学院毕业去向登记不及时。',
    acts: (moments) => [arranged('刘洋', moments, '登记不及时的原因和改进安排。')],
  },
];
