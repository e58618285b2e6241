import type { SupervisionColour } from '../supervision/supervision';

/** What a head of the demo does about a case that is under way: an urge, or an order to whoever has the step. */
export interface DemoSupervision {
  /** The employer of the complaint. */
  employer: string;
  step: string;
  colour: SupervisionColour;
  addressee: string;
  workingDays?: number;
  reason: string;
}

/** One urge, and two orders of different colours: the lists of heads and of a school have something in them. */
export const DEMO_SUPERVISION: DemoSupervision[] = [
  {
    employer: '滨江启明教育科技有限公司',
    step: 'collect-evidence',
    colour: 'urge',
    addressee: '滨江市教育委员会',
    reason: '证据收集已超过一周，请本周内完成。',
  },
  {
    employer: '滨江启明教育科技有限公司',
    step: 'provide-materials',
    colour: 'blue',
    addressee: '滨江理工大学',
    workingDays: 3,
    reason: '请尽快提供校园招聘活动的材料，并说明延误的原因。',
  },
  {
    employer: '滨江远航信息咨询有限公司',
    step: 'screen-complaint',
    colour: 'orange',
    addressee: '滨江市教育委员会',
    workingDays: 2,
    reason: '请抓紧完成受理审查。',
  },
];
