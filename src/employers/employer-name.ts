/** Legal forms at the end of a Chinese company name; without them two names can be compared by what is their own. */
const LEGAL_FORMS =
  /(股份有限公司|有限责任公司|有限公司|集团公司|集团|总公司|公司|普通合伙|有限合伙|合伙企业|个人独资企业|个体工商户|事务所|工作室|中心|学校|企业)$/;
/** 分公司, 分店 …: a part of a company answers under its own name; a branch is not its parent. */
const BRANCH = /(分公司|分店|分校|分部|分所|办事处|门店)$/;
/** Shorter cores say too little: 「华为」 is contained in too many names. */
const CORE_LENGTH = 4;

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
 * Whether two different names may mean one employer, so that a person should look: the same core without the legal form, one
 * core inside the other, or cores of the same length that differ in one character. Shown to people, never merged: a branch
 * is not its parent, and names differ by a character on purpose.
 */
export function looksAlike(one: string, other: string): boolean {
  const [a, b] = [normaliseEmployerName(one), normaliseEmployerName(other)];
  if (a === b) return false;
  const [coreA, coreB] = [coreOf(a), coreOf(b)];
  if (coreA === coreB) return true;
  const shorter = coreA.length <= coreB.length ? coreA : coreB;
  const longer = shorter === coreA ? coreB : coreA;
  if (shorter.length < CORE_LENGTH) return false;
  return longer.includes(shorter) || differsInOneCharacter(shorter, longer);
}

/** The name without branch and legal form; a name that is nothing but a legal form stays as it is. */
export function coreOf(normalisedName: string): string {
  let core = normalisedName.replace(BRANCH, '');
  for (;;) {
    const next = core.replace(LEGAL_FORMS, '');
    if (next === core || next === '') return core === '' ? normalisedName : core;
    core = next;
  }
}

// helpers

function differsInOneCharacter(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  return a.length === b.length && a.filter((character, index) => character !== b[index]).length === 1;
}
