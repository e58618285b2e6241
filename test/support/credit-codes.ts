import { isCreditCode } from '../../src/employers/credit-code';

const CHECK_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th of a row of valid codes in a district that does not exist (999999): nobody's. */
export function creditCode(n: number): string {
  const start = `91999999MA${String(n).padStart(7, '0')}`;
  const last = [...CHECK_CHARACTERS].find((character) => isCreditCode(start + character));
  if (last === undefined) throw new Error(`Expected a check character for ${start}, but found none.`);
  return start + last;
}
