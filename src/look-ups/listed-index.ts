import { likenessOf, type NameParts, partsOf, tellingGramsOf } from '../employers/employer-name';
import { isCreditCode } from '../employers/credit-code';
import type { LocalText } from '../platform/errors/domain-error';
import { HIT_KINDS, type HitKind, type RowResult, type StatedRow } from './look-up';

/**
 * A name or code under which a listed employer, or somebody related to it, is known: `present` name, `former` name, the name the
 * entry carries (`listed`), one of its `branch`es, its `parent`, or an employer a person recorded as the `same`.
 */
export interface KnownAs {
  entryId: string;
  as: 'present' | 'former' | 'listed' | 'branch' | 'parent' | 'same';
  name: string;
  creditCode: string | null;
}

export interface FoundHit {
  entryId: string;
  kind: HitKind;
  isByCode: boolean;
  why: LocalText;
}

interface Indexed extends KnownAs {
  parts: NameParts;
  /** Of the listed employer itself, for comparing with what the list states. */
  ownCode: string | null;
}

/**
 * The listed employers, found by code, by name and by likeness. Built once for a check: a list of 5,000 is compared with what
 * shares a pair of characters of its own name, not with every entry.
 */
export class ListedIndex {
  private readonly byCode = new Map<string, Indexed[]>();
  private readonly byName = new Map<string, Indexed[]>();
  private readonly byGram = new Map<string, Indexed[]>();

  constructor(known: readonly KnownAs[]) {
    const codes = new Map(known.filter(({ as }) => as === 'present').map((one) => [one.entryId, one.creditCode]));
    for (const one of known) {
      const parts = partsOf(one.name);
      const indexed = { ...one, parts, ownCode: codes.get(one.entryId) ?? null };
      if (one.creditCode !== null) add(this.byCode, one.creditCode, indexed);
      add(this.byName, parts.normalised, indexed);
      if (!isItself(one)) continue;
      for (const gram of tellingGramsOf(parts)) add(this.byGram, gram, indexed);
    }
  }

  /** What the row may be, the surest first; at most one hit for each entry. */
  hitsOf(row: StatedRow): FoundHit[] {
    const code = row.creditCode !== null && isCreditCode(row.creditCode) ? row.creditCode : null;
    const best = new Map<string, FoundHit>();
    const take = (hit: FoundHit | undefined) => {
      if (hit === undefined) return;
      const present = best.get(hit.entryId);
      if (present === undefined || isSurer(hit, present)) best.set(hit.entryId, hit);
    };
    if (code !== null) for (const known of this.byCode.get(code) ?? []) take(byCode(known, row));
    const parts = partsOf(row.name);
    for (const known of this.byName.get(parts.normalised) ?? []) take(byName(known, code));
    const alike = [...this.alikeCandidates(parts)].flatMap((one) => byLikeness(one, parts, code) ?? []);
    const branches = [...best.values(), ...alike].filter(({ kind }) => kind === 'branch');
    // What is a branch or the parent under one name is not alike as well under another.
    const settled = new Set(branches.map(({ entryId }) => entryId));
    for (const hit of [...branches, ...alike.filter(({ entryId }) => !settled.has(entryId))]) take(hit);
    return [...best.values()].sort((a, b) => rank(a) - rank(b));
  }

  // helpers

  private alikeCandidates(parts: NameParts): Set<Indexed> {
    const found = new Set<Indexed>();
    for (const gram of tellingGramsOf(parts)) for (const known of this.byGram.get(gram) ?? []) found.add(known);
    return found;
  }
}

/** The surest of the hits. */
export function resultOf(hits: readonly FoundHit[]): RowResult {
  return hits[0]?.kind ?? 'none';
}

// helpers

const isItself = ({ as }: KnownAs) => as === 'present' || as === 'former' || as === 'listed';
const rank = ({ kind, isByCode }: FoundHit) => HIT_KINDS.indexOf(kind) * 2 + (isByCode ? 0 : 1);
const isSurer = (one: FoundHit, than: FoundHit) => rank(one) < rank(than);

function add(map: Map<string, Indexed[]>, key: string, one: Indexed): void {
  const present = map.get(key);
  if (present === undefined) map.set(key, [one]);
  else present.push(one);
}

const SAME_CODE: LocalText = { zh: '统一社会信用代码相同', en: 'the same credit code' };
const OTHER_CODE: LocalText = { zh: '但统一社会信用代码不同', en: 'but another credit code' };

function byCode(known: Indexed, row: StatedRow): FoundHit {
  if (!isItself(known)) return related(known, SAME_CODE);
  const isOtherName =
    known.as === 'present' && row.name !== '' && partsOf(row.name).normalised !== known.parts.normalised;
  const why = isOtherName
    ? joined(SAME_CODE, { zh: `登记名称为“${known.name}”`, en: `registered as "${known.name}"` })
    : SAME_CODE;
  return { entryId: known.entryId, kind: 'exact', isByCode: true, why };
}

function byName(known: Indexed, code: string | null): FoundHit {
  const sameName = {
    present: { zh: '名称相同', en: 'the same name' },
    listed: { zh: '与列入时的名称相同', en: 'the same as the name in the entry' },
    former: { zh: `与曾用名“${known.name}”相同`, en: `the same as the former name "${known.name}"` },
    branch: { zh: '名称相同', en: 'the same name' },
    parent: { zh: '名称相同', en: 'the same name' },
    same: { zh: '名称相同', en: 'the same name' },
  }[known.as];
  if (!isItself(known)) return related(known, sameName);
  const isOther = isOtherCode(known, code);
  return {
    entryId: known.entryId,
    kind: isOther ? 'probable' : 'exact',
    isByCode: false,
    why: isOther ? joined(sameName, OTHER_CODE) : sameName,
  };
}

function byLikeness(known: Indexed, parts: NameParts, code: string | null): FoundHit | undefined {
  const likeness = likenessOf(parts, known.parts);
  if (likeness === undefined || likeness.kind === 'exact') return undefined;
  const isOther = isOtherCode(known, code);
  const beside: LocalText =
    known.as === 'former' ? { zh: `曾用名“${known.name}”`, en: `former name "${known.name}"` } : { zh: '', en: '' };
  const why = known.as === 'former' ? joined(beside, likeness.why) : likeness.why;
  const kind = isOther && likeness.kind === 'probable' ? 'alike' : likeness.kind;
  return {
    entryId: known.entryId,
    kind,
    isByCode: false,
    why: isOther && kind !== 'branch' ? joined(why, OTHER_CODE) : why,
  };
}

/** Somebody who is not the listed employer, but stands in a recorded relation to it. */
function related(known: Indexed, found: LocalText): FoundHit {
  const relation = {
    branch: {
      zh: '是被列入单位的分支机构，两者是不同的主体',
      en: 'a branch of the listed employer, which is another employer',
    },
    parent: { zh: '其分支机构被列入，两者是不同的主体', en: 'its branch is listed, which is another employer' },
    same: {
      zh: '已由工作人员认定与被列入单位为同一单位',
      en: 'recorded by an official as the same as the listed employer',
    },
  }[known.as as 'branch' | 'parent' | 'same'];
  const kind = known.as === 'same' ? 'probable' : 'branch';
  return { entryId: known.entryId, kind, isByCode: false, why: joined(relation, found) };
}

const isOtherCode = ({ ownCode }: Indexed, code: string | null) =>
  code !== null && ownCode !== null && code !== ownCode;
const joined = (one: LocalText, other: LocalText): LocalText => ({
  zh: `${one.zh}（${other.zh}）`,
  en: `${one.en} (${other.en})`,
});
