import type { LocalText } from '../platform/errors/domain-error';

/** How a late plan is pressed for, from the mildest on (processes: 催办 → 督办单 blue, orange, red → 约谈). */
export const PRESSURES = {
  urge: { zh: '催办', en: 'Urge' },
  blue: { zh: '蓝色督办单', en: 'Blue supervision order' },
  orange: { zh: '橙色督办单', en: 'Orange supervision order' },
  red: { zh: '红色督办单', en: 'Red supervision order' },
  interview: { zh: '约谈', en: 'Interview' },
} as const satisfies Record<string, LocalText>;
export type Pressure = keyof typeof PRESSURES;

const ORDER = Object.keys(PRESSURES) as Pressure[];

export type PressureRefusal = 'milder' | 'not-red-yet' | 'own-side' | 'recused';

/**
 * Whether a late plan may be pressed for this way: never more mildly than before, and an interview only after a red order.
 * @example after 'orange': 'blue' → 'milder'; 'interview' → 'not-red-yet'; 'red' → allowed
 */
export function pressureRefusal(
  pressure: Pressure,
  facts: { before: readonly Pressure[]; isOwnSide: boolean; isRecused: boolean },
): PressureRefusal | undefined {
  if (facts.isRecused) return 'recused';
  if (facts.isOwnSide) return 'own-side';
  const reached = Math.max(-1, ...facts.before.map((one) => ORDER.indexOf(one)));
  if (ORDER.indexOf(pressure) < reached) return 'milder';
  return pressure === 'interview' && !facts.before.includes('red') ? 'not-red-yet' : undefined;
}
