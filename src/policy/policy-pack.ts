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
