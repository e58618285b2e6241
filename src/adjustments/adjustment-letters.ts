import type { Day } from '../calendar/day';
import { letterOf, type LetterText } from '../letters/letter';
import { longDay, signature } from '../letters/letter-date';
import { type Metric, METRIC_NAMES } from '../metrics/metric';
import { type Rate, rateText } from '../metrics/rate';
import { CARDS, type Card, type YearFigure } from './adjustment';
import { MEASURES, type Measure, type Milestone } from './plan';

interface Head {
  keeperName: string;
  issuedOn: Day;
}

interface Named {
  schoolName: string;
  majorName: string;
  majorCode: string;
}

/** The card: which major, on which figures, and by when the plan is due. */
export function cardLetter(
  head: Head,
  {
    record,
    colour,
    dueOn,
    note,
  }: {
    record: Named & {
      reason: string;
      threshold: Rate | null;
      figures: readonly (YearFigure & { metric: Metric })[];
    };
    colour: Card;
    dueOn: Day;
    note?: string;
  },
): LetterText {
  const figures = record.figures.map(figureLine);
  return letterOf(`专业${CARDS[colour].zh}提示函`, [
    `${record.schoolName}：`,
    `你校${majorOf(record)}专业列入专业调整范围，现予${CARDS[colour].zh}提示。`,
    '一、列入依据',
    ...(figures.length > 0 ? [...figures, `规定值：${rateText(record.threshold!)}（低于该值，不含等于）。`] : []),
    record.reason,
    '二、报送要求',
    `请至迟于${longDay(dueOn)}（含当日）报送专业调整方案，写明调整措施、论证依据和进度安排。方案须先后经校长办公会、党委会审议通过，并注明日期和文号。`,
    ...(note ? ['三、其他事项', note] : []),
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** What the authority says to a submitted plan. */
export function planOpinionLetter(
  head: Head,
  plan: Named & {
    round: number;
    verdict: 'accepted' | 'returned';
    measure: Measure;
    comments?: string;
    milestones: readonly Milestone[];
    dueOn?: Day;
  },
): LetterText {
  const accepted = plan.verdict === 'accepted';
  return letterOf(accepted ? '专业调整方案同意实施函' : '专业调整方案退回修改函', [
    `${plan.schoolName}：`,
    `你校报送的${majorOf(plan)}专业调整方案（第${plan.round}次）收悉。`,
    ...(accepted
      ? [
          `经审核，同意按“${MEASURES[plan.measure].zh}”实施，请按下列进度完成并逐项报告：`,
          ...plan.milestones.map(({ dueOn, what }) => `${longDay(dueOn)}（含当日）前：${what}`),
          ...(plan.comments ? [plan.comments] : []),
        ]
      : [
          '经审核，请按下列意见修改，重新履行审议程序后报送：',
          plan.comments ?? '',
          `修改后的方案请至迟于${longDay(plan.dueOn!)}（含当日）报送。`,
        ]),
    ...signature(head.keeperName, head.issuedOn),
  ]);
}

/** `2023届毕业去向落实率（截至2023-08-31）：49/100，49.00%。` */
export function figureLine({ metric, cohort, asOf, numerator, denominator }: YearFigure & { metric: Metric }): string {
  const rate = rateText({ numerator, denominator });
  return `${cohort}届${METRIC_NAMES[metric].zh}（截至${asOf}）：${numerator}/${denominator}，${rate}。`;
}

// helpers

function majorOf({ majorName, majorCode }: Named): string {
  return `${majorName}（${majorCode}）`;
}
