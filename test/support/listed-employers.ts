import { Client } from 'pg';
import { coreOf, normaliseEmployerName } from '../../src/employers/employer-name';

export interface ListedEmployer {
  name: string;
  creditCode?: string;
  /** Reaches this school alone; the whole city unless given. */
  schoolId?: string;
  listedOn?: string;
  termDays?: number;
}

export interface ListedIds {
  employerId: string;
  entryId: string;
}

/**
 * Employers with an entry in force, written past the proceeding that lists them: for specs of what only reads the blacklist. The
 * gates of listing have their own specs (`src/blacklist/listing.db-spec.ts`).
 *
 * @param ownerUrl the address of the test's own database
 */
export async function listEmployers(ownerUrl: string, listed: readonly ListedEmployer[]): Promise<ListedIds[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`
      ALTER TABLE blacklist_entries DISABLE TRIGGER USER, DROP CONSTRAINT IF EXISTS blacklist_entries_decision_id_fkey,
        DROP CONSTRAINT IF EXISTS blacklist_entries_case_id_fkey`);
    const { rows } = await client.query<ListedIds>(
      `WITH stated AS (
         SELECT gen_random_uuid() AS employer_id, stated.* FROM jsonb_to_recordset($1) AS stated
           (name text, normalised text, core text, "creditCode" text, "schoolId" uuid, "listedOn" date, "termDays" integer)),
       added AS (
         INSERT INTO employers (id, name, normalised_name, core_name, credit_code)
         SELECT employer_id, name, normalised, core, "creditCode" FROM stated)
       INSERT INTO blacklist_entries (case_id, decision_id, employer_id, employer_name, credit_code, category, scope, school_id,
         term_days, basis, listed_on, until)
       SELECT gen_random_uuid(), gen_random_uuid(), employer_id, name, "creditCode", 'recruitment-fraud',
         CASE WHEN "schoolId" IS NULL THEN 'city' ELSE 'school' END, "schoolId", "termDays", '依据', "listedOn",
         "listedOn" + "termDays"
       FROM stated RETURNING employer_id AS "employerId", id AS "entryId"`,
      [JSON.stringify(listed.map(stated))],
    );
    return rows;
  } finally {
    await client.end();
  }
}

// helpers

function stated({ name, creditCode, schoolId, listedOn = '2026-01-05', termDays = 365 }: ListedEmployer) {
  const normalised = normaliseEmployerName(name);
  return {
    name,
    normalised,
    core: coreOf(normalised),
    creditCode: creditCode ?? null,
    schoolId: schoolId ?? null,
    listedOn,
    termDays,
  };
}
