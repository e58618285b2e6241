import { isCreditCode, normaliseCreditCode } from './credit-code';
import { normaliseEmployerName } from './employer-name';
import { CreditCodeInvalidError, EmployerNameInvalidError } from './employer.errors';

/** What somebody wrote about an employer; `creditCode` as written, an empty one counts as none. */
export interface StatedEmployer {
  name: string;
  creditCode?: string;
}

/** The name as it is kept and compared. @throws EmployerNameInvalidError */
export function checkedName(stated: string, path: string): { name: string; normalisedName: string } {
  const name = stated.trim();
  const normalisedName = normaliseEmployerName(name);
  if (normalisedName === '') throw new EmployerNameInvalidError(`${path}name`);
  return { name, normalisedName };
}

/** Name and code as they are kept. @throws EmployerNameInvalidError, CreditCodeInvalidError */
export function checkedEmployer(
  stated: StatedEmployer,
  path: string,
): { name: string; normalisedName: string; creditCode: string | undefined } {
  const creditCode = normaliseCreditCode(stated.creditCode ?? '') || undefined;
  const checked = checkedName(stated.name, path);
  if (creditCode !== undefined && !isCreditCode(creditCode)) throw new CreditCodeInvalidError(`${path}creditCode`);
  return { ...checked, creditCode };
}
