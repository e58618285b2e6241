import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import fujian2023 from './packs/fujian-2023.json';
import moe2022 from './packs/moe-2022.json';
import tianjin2023 from './packs/tianjin-2023.json';
import zhejiang2024 from './packs/zhejiang-2024.json';

/** One value with the clause that sets it. */
export interface PackValue {
  value: unknown;
  clause: string;
  note?: string;
  /** The document of a later change; without it, the document of the pack. */
  source?: string;
  /** First and last day on which cases that open get the value; open where absent. */
  validFrom?: Day;
  validTo?: Day;
  /** What holds before `validFrom`; nothing when the key was unset. */
  previous?: PackValue;
}

/**
 * The value for a case that was opened on the day. Outside its validity a value does not hold: before it, the one it
 * replaced does; after it, the key is unset again and asks a person.
 *
 * @example valueOn({ value: 7, clause: '修订', validFrom: '2027-01-01', previous: { value: 5, clause: '（二十一）' } }, '2026-12-31') → 5
 */
export function valueOn(found: PackValue | undefined, day: Day): PackValue | undefined {
  if (found === undefined) return undefined;
  if (found.validFrom !== undefined && day < found.validFrom) return valueOn(found.previous, day);
  return found.validTo !== undefined && day > found.validTo ? undefined : found;
}

export interface PolicyDocument {
  title: string;
  issuer: string;
  number?: string;
  /** Absent where the notice is undated. */
  date: string | null;
}

/** The values that one notice sets for one class of graduates. What it does not say is not in `values`. */
export interface PolicyPack {
  id: string;
  title: LocalText;
  jurisdiction: string;
  classYear: number;
  document: PolicyDocument;
  validFrom: string | null;
  validTo: string | null;
  values: Record<string, PackValue | undefined>;
}

/** The packs delivered with this release, from `packs/*.json`. */
export const SHIPPED_PACKS: readonly PolicyPack[] = [tianjin2023, fujian2023, zhejiang2024, moe2022];

/** The pack that the demonstration's authority uses. */
export const DEMO_PACK = 'tianjin-2023';
