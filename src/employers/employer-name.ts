import type { LocalText } from '../platform/errors/domain-error';
import { bareRegion, BRANCH_FORMS, LEGAL_FORMS, LONGEST_REGION, PARENT_ENDS, REGIONS, TRADE_WORDS } from './name-words';

/** Shorter own names say too little: 「华为」 is contained in too many. */
const TELLING_LENGTH = 3;
/** From this length of the own names on, two characters may differ. */
const LONG_LENGTH = 6;
/** A place in front of a name, when no list knows it. */
const LONGEST_PREFIX = 4;
/** Share of pairs that two long names have in common before they are alike in spite of a different order. */
const ALIKE_SHARE = 0.8;

/** How surely two names mean one employer; `branch` is a part of the other, which is another employer in law. */
export type Likeness = 'exact' | 'probable' | 'alike' | 'branch';

export interface NameLikeness {
  kind: Likeness;
  why: LocalText;
}

/** A name taken apart. */
export interface NameParts {
  normalised: string;
  /** Without endings such as 市; empty when the name tells none. */
  region: string;
  /** Without region and legal form: own name and trade. */
  core: string;
  /** What comes before the first word of a trade; empty when nothing does, and in a name of legal forms alone. */
  own: string;
  /** The normalised name of the employer whose part this one is, when the name says so. */
  parent: string | undefined;
}

/**
 * The name for comparing "the same name": width, spaces, punctuation, brackets and letter case do not matter.
 * @example normaliseEmployerName('滨江 （测试）科技有限公司') → '滨江测试科技有限公司'
 */
export function normaliseEmployerName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

/**
 * Whether and why two names may mean one employer, so that a person looks; undefined when they have too little in common. Never
 * a reason to merge anything: a branch is not its parent, and names differ by a character on purpose.
 *
 * @example nameLikeness('天津云帆科技有限公司', '云帆科技（天津）股份有限公司') → probable: region and legal form are written otherwise
 */
export function nameLikeness(one: string, other: string): NameLikeness | undefined {
  return likenessOf(partsOf(one), partsOf(other));
}

/** The same for names that were taken apart before. */
export function likenessOf(a: NameParts, b: NameParts): NameLikeness | undefined {
  if (a.normalised === '' || b.normalised === '') return undefined;
  if (a.normalised === b.normalised) return { kind: 'exact', why: WHY.exact };
  if (a.parent === b.normalised || b.parent === a.normalised) return { kind: 'branch', why: WHY.branch };
  if (a.core === b.core) return sameCore(a, b);
  if (a.own === '' || b.own === '') return undefined;
  if (a.own.length < TELLING_LENGTH && b.own.length < TELLING_LENGTH && a.own !== b.own) return undefined;
  return prefixed(a, b) ?? sameOwnName(a, b) ?? closeCores(a, b) ?? contained(a, b);
}

/** Whether a person should look at both because of their names, although these are not the same. */
export function looksAlike(one: string, other: string): boolean {
  const likeness = nameLikeness(one, other);
  return likeness !== undefined && likeness.kind !== 'exact';
}

export function partsOf(name: string): NameParts {
  const normalised = normaliseEmployerName(name);
  const bracketed = regionInBrackets(name);
  const rest = coreOf(bracketed === '' ? normalised : normaliseEmployerName(name.replace(BRACKETED, '')));
  const head = headRegion(rest);
  const core = rest.slice(head.length) || rest;
  return {
    normalised,
    region: bareRegion(head) || bracketed,
    core,
    own: ownNameOf(core),
    parent: parentOf(normalised),
  };
}

/** The name without branch and legal form; a name that is nothing but a legal form stays as it is. */
export function coreOf(normalisedName: string): string {
  let core = normalisedName.replace(BRANCH_FORMS, '');
  for (;;) {
    const next = core.replace(LEGAL_FORMS, '');
    if (next === core || next === '') return core === '' ? normalisedName : core;
    core = next;
  }
}

/**
 * Pairs of characters that follow each other, or with one between them. Of a name of three characters or more in which one is
 * changed, added or left out, some pair is left: candidates are found by it. The database has the same (`employer_name_grams`).
 */
export function gramsOf(text: string): string[] {
  const characters = [...text];
  const grams = new Set<string>();
  characters.forEach((character, index) => {
    for (const step of [1, 2]) {
      const next = characters[index + step];
      if (next !== undefined) grams.add(character + next);
    }
  });
  return [...grams];
}

/** Pairs by which a name finds those that may be alike: of its own part only, because thousands share the words of a trade. */
export function tellingGrams(name: string): string[] {
  return tellingGramsOf(partsOf(name));
}

/** The same for a name that was taken apart before. */
export function tellingGramsOf({ own, core }: NameParts): string[] {
  return gramsOf(own.length < 2 ? core : own);
}

// helpers

const TRADE_AT_HEAD = new RegExp(`^(${TRADE_WORDS.source})`);
const BRACKETED = /[（(〔【[]([^（）()〔〕【】[\]]{2,7})[）)〕】\]]/;

const WHY = {
  exact: { zh: '名称相同', en: 'the same name' },
  branch: {
    zh: '按名称是其分支机构或总公司，两者是不同的主体',
    en: 'by its name a branch or the parent, which is another employer',
  },
  legalForm: { zh: '只有组织形式或写法不同', en: 'only the legal form or the spelling differs' },
  region: { zh: '只有地区的写法不同', en: 'only the region is written otherwise' },
  otherRegion: { zh: '字号与行业相同，地区不同', en: 'the same own name and trade in another region' },
  trade: { zh: '字号相同，行业表述不同', en: 'the same own name with other words for the trade' },
  order: { zh: '用字大多相同，顺序或个别字不同', en: 'mostly the same characters in another order' },
} satisfies Record<string, LocalText>;

function regionInBrackets(name: string): string {
  const inside = BRACKETED.exec(name.normalize('NFKC'))?.[1] ?? '';
  return isRegion(inside) ? bareRegion(inside) : '';
}

const isRegion = (text: string) =>
  REGIONS.has(text) || REGIONS.has(bareRegion(text)) || /.{2,}[省市区县州]$/.test(text);

/** The regions at the head, as they stand there: 浙江省杭州市. */
function headRegion(core: string): string {
  let head = '';
  for (;;) {
    const next = regionAtHead(core.slice(head.length));
    const left = core.slice(head.length + next.length);
    // 河北信阳网络: what stands before the trade is the employer's own name, be it that of a city.
    if (next === '' || left === '' || TRADE_AT_HEAD.test(left)) return head;
    head += next;
  }
}

function regionAtHead(text: string): string {
  for (let length = Math.min(LONGEST_REGION, text.length); length >= 2; length -= 1) {
    const head = text.slice(0, length);
    if (REGIONS.has(head)) return head;
    if (/[省市区县]$/.test(head) && (REGIONS.has(bareRegion(head)) || length === 3 || /^..新区$/.test(head)))
      return head;
  }
  return '';
}

function ownNameOf(core: string): string {
  if (core.replace(LEGAL_FORMS, '') === '') return '';
  const trade = core.search(TRADE_WORDS);
  return trade < 0 ? core : core.slice(0, trade);
}

function parentOf(normalised: string): string | undefined {
  if (!BRANCH_FORMS.test(normalised)) return undefined;
  const before = normalised.replace(BRANCH_FORMS, '');
  const ends = [...before.matchAll(PARENT_ENDS)].map((end) => end.index + end[0].length);
  const last = ends.at(-1);
  return last === undefined ? undefined : normalised.slice(0, last);
}

function sameCore(a: NameParts, b: NameParts): NameLikeness {
  if (a.region === b.region) return { kind: 'probable', why: WHY.legalForm };
  if (a.region === '' || b.region === '') return { kind: 'probable', why: WHY.region };
  return { kind: 'alike', why: WHY.otherRegion };
}

/** One has some characters more at its head, mostly a place that no list knows. */
function prefixed(a: NameParts, b: NameParts): NameLikeness | undefined {
  const [short, long] = a.core.length <= b.core.length ? [a, b] : [b, a];
  const more = long.core.length - short.core.length;
  if (more > LONGEST_PREFIX || short.own.length < 2 || !long.core.endsWith(short.core)) return undefined;
  const prefix = long.core.slice(0, more);
  return {
    kind: short.own.length >= TELLING_LENGTH ? 'probable' : 'alike',
    why: { zh: `只多出前面的“${prefix}”，可能是地名`, en: `only "${prefix}" at the head is more, perhaps a place` },
  };
}

/** A character or two apart, in the same region or one that is not told. */
function closeCores(a: NameParts, b: NameParts): NameLikeness | undefined {
  if (a.region !== b.region && a.region !== '' && b.region !== '') return undefined;
  if (Math.min(a.core.length, b.core.length) <= TELLING_LENGTH) return undefined;
  const allowed = Math.min(a.own.length, b.own.length) >= LONG_LENGTH ? 2 : 1;
  const distance = editDistance(a.core, b.core, allowed);
  if (distance > allowed) return undefined;
  return {
    kind: 'alike',
    why: {
      zh: `去掉地区和组织形式后只差 ${distance} 个字`,
      en: `${distance} character(s) apart without region and legal form`,
    },
  };
}

function sameOwnName(a: NameParts, b: NameParts): NameLikeness | undefined {
  if (a.own !== b.own) return undefined;
  const isTelling = a.own.length >= TELLING_LENGTH || (a.region !== '' && a.region === b.region);
  return isTelling ? { kind: 'alike', why: WHY.trade } : undefined;
}

function contained(a: NameParts, b: NameParts): NameLikeness | undefined {
  const [short, long] = byLength(a.own, b.own);
  if (short.length > TELLING_LENGTH && long.includes(short)) {
    return { kind: 'alike', why: { zh: `都含“${short}”`, en: `both contain "${short}"` } };
  }
  const isLong = short.length > TELLING_LENGTH && Math.min(a.core.length, b.core.length) >= LONG_LENGTH;
  return isLong && sharedPairs(a.core, b.core) >= ALIKE_SHARE ? { kind: 'alike', why: WHY.order } : undefined;
}

const byLength = (one: string, other: string): [string, string] =>
  one.length <= other.length ? [one, other] : [other, one];

/** Dice's share of common pairs of neighbours. */
function sharedPairs(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

const pairsOf = (text: string) => new Set([...text].slice(1).map((character, index) => [...text][index]! + character));

/** Characters to change, add, leave out or swap with their neighbour; stops counting beyond `most`. */
function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const change = last[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      let steps = Math.min(change, last[j]! + 1, row[j - 1]! + 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) steps = Math.min(steps, before[j - 2]! + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length]!;
}
