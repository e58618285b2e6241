import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { normaliseCreditCode } from './credit-code';
import { coreOf, looksAlike, normaliseEmployerName, tellingGrams } from './employer-name';
import { EmployerNotFoundError } from './employer.errors';
import { checkedEmployer, checkedName, type StatedEmployer } from './stated-employer';

export interface EmployerRecord {
  id: string;
  name: string;
  creditCode: string | null;
  formerNames: string[];
}

/** How a known employer relates to what was stated; all but the first two need a person's eye. */
export type Resemblance = 'credit-code' | 'name' | 'former-name' | 'look-alike';

const COLUMNS = `employers.id, employers.name, employers.credit_code AS "creditCode",
  ARRAY(SELECT former.name FROM employer_former_names former WHERE former.employer_id = employers.id
        ORDER BY former.until DESC) AS "formerNames"`;
const MOST_LOOK_ALIKES = 20;
/** Names that share a pair of characters with the one in question. */
const MOST_CANDIDATES = 500;

/** Employers as parties of cases. One employer is one credit code; names alone are never merged by the system. */
@Injectable()
export class EmployersService {
  /**
   * The employer with this credit code, else the only one with this exact name, else a new one. With a code that is not
   * known the employer is new even if the name is: the code may be mistyped, and a branch may carry its parent's name.
   */
  async findOrCreate(tx: Transaction, stated: StatedEmployer): Promise<EmployerRecord> {
    const { name, normalisedName, creditCode } = checkedEmployer(stated, 'employer.');
    const known = await this.exact(tx, normalisedName, creditCode);
    if (known !== undefined) return known;
    const created = await firstRow<EmployerRecord>(
      tx,
      `INSERT INTO employers (name, normalised_name, core_name, credit_code) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id, name, credit_code AS "creditCode", '{}'::text[] AS "formerNames"`,
      [name, normalisedName, coreOf(normalisedName), creditCode ?? null],
    );
    if (created !== undefined) return created;
    // Somebody else has created it at the same moment.
    const other = await this.exact(tx, normalisedName, creditCode);
    if (other === undefined) throw new Error('Expected to find the employer that was just created, but there is none.');
    return other;
  }

  async get(tx: Transaction, id: string): Promise<EmployerRecord> {
    const employer = await firstRow<EmployerRecord>(tx, `SELECT ${COLUMNS} FROM employers WHERE id = $1`, [id]);
    if (employer === undefined) throw new EmployerNotFoundError(id);
    return employer;
  }

  /** Known employers that are, were, or may be the one stated; the surest first. */
  async resembling(
    tx: Transaction,
    stated: { name?: string; creditCode?: string },
  ): Promise<{ employer: EmployerRecord; by: Resemblance }[]> {
    const code = normaliseCreditCode(stated.creditCode ?? '');
    const name = normaliseEmployerName(stated.name ?? '');
    if (code === '' && name === '') return [];
    const candidates = await rows<EmployerRecord & { normalisedName: string; wasNamedSo: boolean }>(
      tx,
      `SELECT ${COLUMNS}, normalised_name AS "normalisedName",
              EXISTS (SELECT FROM employer_former_names former
                      WHERE former.employer_id = employers.id AND former.normalised_name = $2) AS "wasNamedSo"
       FROM employers
       WHERE id IN (
         SELECT id FROM employers WHERE credit_code = $1
         UNION ALL SELECT id FROM employers WHERE normalised_name = $2
         UNION ALL SELECT id FROM employers WHERE name_grams && $3::text[]
         UNION ALL SELECT employer_id FROM employer_former_names WHERE normalised_name = $2)
       ORDER BY (credit_code = $1) IS TRUE DESC, normalised_name = $2 DESC, created_at DESC LIMIT ${MOST_CANDIDATES}`,
      [code, name, tellingGrams(stated.name ?? '')],
    );
    const found = candidates.flatMap(({ normalisedName, wasNamedSo, ...employer }) => {
      const by = resemblance({ ...employer, normalisedName, wasNamedSo }, code, name);
      return by === undefined ? [] : [{ employer, by }];
    });
    const order: Resemblance[] = ['credit-code', 'name', 'former-name', 'look-alike'];
    return found.sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by)).slice(0, MOST_LOOK_ALIKES);
  }

  /** A new registered name: the old one is kept, so that the register still finds the employer under it. */
  async rename(tx: Transaction, id: string, name: string): Promise<void> {
    const { name: given, normalisedName } = checkedName(name, '');
    const employer = await this.get(tx, id);
    await rows(
      tx,
      `INSERT INTO employer_former_names (employer_id, name, normalised_name) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT employer_former_names_pkey DO NOTHING`,
      [id, employer.name, normaliseEmployerName(employer.name)],
    );
    await rows(tx, 'UPDATE employers SET name = $2, normalised_name = $3, core_name = $4 WHERE id = $1', [
      id,
      given,
      normalisedName,
      coreOf(normalisedName),
    ]);
  }

  // helpers

  private async exact(
    tx: Transaction,
    name: string,
    creditCode: string | undefined,
  ): Promise<EmployerRecord | undefined> {
    if (creditCode !== undefined) {
      return firstRow<EmployerRecord>(tx, `SELECT ${COLUMNS} FROM employers WHERE credit_code = $1`, [creditCode]);
    }
    const named = await rows<EmployerRecord>(
      tx,
      `SELECT ${COLUMNS} FROM employers WHERE normalised_name = $1 ORDER BY credit_code NULLS FIRST LIMIT 2`,
      [name],
    );
    // Several employers share the name: the one without a code stands for "not known which".
    return named.length < 2 ? named[0] : named.find((employer) => employer.creditCode === null);
  }
}

// helpers

function resemblance(
  employer: { name: string; creditCode: string | null; normalisedName: string; wasNamedSo: boolean },
  code: string,
  name: string,
): Resemblance | undefined {
  if (code !== '' && employer.creditCode === code) return 'credit-code';
  if (name === '') return undefined;
  if (employer.normalisedName === name) return 'name';
  if (employer.wasNamedSo) return 'former-name';
  return looksAlike(employer.normalisedName, name) ? 'look-alike' : undefined;
}
