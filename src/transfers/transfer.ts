import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';

/**
 * Bodies that are competent for what the authority or a school may not punish: labour inspection (discrimination, false
 * postings), police (fraud), financial regulation (loans), market regulation (false advertising). Source: domain B6; 就业促进法
 * Art. 60, 人力资源市场暂行条例 Art. 43, 广告法 Art. 6.
 */
export const COMPETENT_BODIES = {
  'labour-inspection': { zh: '人力资源社会保障部门（劳动保障监察）', en: 'Labour inspection' },
  police: { zh: '公安机关', en: 'Police' },
  'financial-regulation': { zh: '金融监督管理部门', en: 'Financial regulation' },
  'market-regulation': { zh: '市场监督管理部门', en: 'Market regulation' },
} as const satisfies Record<string, LocalText>;
export type CompetentBody = keyof typeof COMPETENT_BODIES;

/** `not-competent`: the matter is another body's; `crime`: evidence of a crime came up on the way. */
export type TransferGround = 'not-competent' | 'crime';

export type TransferState = 'decided' | 'handed-over' | 'refused' | 'dropped';

export type TransferRefusal = 'reasons-missing' | 'not-the-police';

/**
 * Why a transfer cannot be decided: it says why, and evidence of a crime goes to the police and nowhere else (行政处罚法
 * Art. 27; 行政执法机关移送涉嫌犯罪案件的规定 Art. 3).
 * @example crime, market regulation → 'not-the-police'
 */
export function transferRefusal(transfer: {
  ground: TransferGround;
  body: CompetentBody;
  reasons: string;
}): TransferRefusal | undefined {
  if (transfer.reasons.trim() === '') return 'reasons-missing';
  return transfer.ground === 'crime' && transfer.body !== 'police' ? 'not-the-police' : undefined;
}

export interface HandOver {
  /** The office that took it, by name; no person's name is needed. */
  receivingUnit: string;
  handedOverOn: Day;
  /** What was handed over, as the list of hand-over says. */
  contents: string;
  /** The receipt that the other body signed. */
  documentIds: readonly string[];
}

export type HandOverRefusal = 'unit-missing' | 'contents-missing' | 'receipt-missing' | 'day-out-of-range';

/**
 * Why a hand-over is not on record yet: who took it, on which day, what went with it, and the signed receipt are all there
 * (行政执法机关移送涉嫌犯罪案件的规定 Art. 6, followed for every transfer).
 * @example no receipt → 'receipt-missing'
 */
export function handOverRefusal(handOver: HandOver, decidedOn: Day, today: Day): HandOverRefusal | undefined {
  if (handOver.receivingUnit.trim() === '') return 'unit-missing';
  if (handOver.contents.trim() === '') return 'contents-missing';
  if (handOver.handedOverOn < decidedOn || handOver.handedOverOn > today) return 'day-out-of-range';
  return handOver.documentIds.length === 0 ? 'receipt-missing' : undefined;
}
