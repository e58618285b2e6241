import { Client } from 'pg';
import { EntryEventsService } from '../../src/blacklist/entry-events.service';
import { EntryTermsService } from '../../src/blacklist/entry-terms.service';
import { CasesService } from '../../src/cases/cases.service';
import { ReceiptCodesService } from '../../src/complaints/receipt-codes.service';
import { EmployersService } from '../../src/employers/employers.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { WarningsService } from '../../src/warnings/warnings.service';
import type { TestApplication } from './application';
import type { Values } from './listing-world';
import { personIdOf, Proceeding } from './proceeding';

export const OFFICER = '陈敏';
export const OTHER_OFFICER = '李国强';
export const HEAD = '周文涛';
export const INVESTIGATOR = '孙晓燕';
export const DECIDER = '郑海峰';
export const SCHOOL = '滨江理工大学';
export const SCHOOL_USER = '刘洋';
export const OTHER_SCHOOL_USER = '彭婷';

let count = 0;

/** An entry in force with its warning sent, of an employer of its own; how it came about is the complaint's own test. */
export class Entry {
  private constructor(
    readonly app: TestApplication,
    readonly id: string,
    readonly listingCase: string,
    readonly employerName: string,
    readonly code: string,
  ) {}

  static async published(
    app: TestApplication,
    options: { scope?: 'school' | 'city'; termDays?: number; warned?: boolean; school?: boolean } = {},
  ): Promise<Entry> {
    const { scope = 'city', termDays = 365, warned = true, school = true } = options;
    const employerName = `滨江第${++count}名录有限公司`;
    const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
    const opened = await app.database.transaction(async (tx) => {
      const schools = await get(OrganisationsService).schools(tx);
      const hostingSchool = schools.find(({ name }) => name === SCHOOL)!.id;
      const { id: keeper } = await get(OrganisationsService).authority(tx);
      const employer = await get(EmployersService).findOrCreate(tx, { name: employerName });
      const { id: caseId } = await get(CasesService).open(tx, {
        kind: 'complaint',
        processId: 'complaint-to-blacklist',
        title: `关于${employerName}招聘欺诈的投诉`,
        parties: { keeper, employer: employer.id, ...(school ? { hostingSchool } : {}) },
        openedBy: { kind: 'system' },
        receivedAt: await app.clock.now(),
        channel: 'letter',
      });
      const code = await get(ReceiptCodesService).issue(tx, { caseId, kind: 'employer' });
      return { caseId, code, employerId: employer.id, hostingSchool };
    });
    await app.settle();
    const { caseId, code, employerId, hostingSchool } = opened;
    const measure = {
      category: 'recruitment-fraud',
      scope,
      term_days: termDays,
      basis: '《人力资源市场暂行条例》第二十四条',
    };
    const decisionId = await decided(app, caseId, measure);
    const id = await app.database.transaction(async (tx) => {
      const id = await firstRow<{ id: string }>(
        tx,
        `INSERT INTO blacklist_entries (case_id, decision_id, employer_id, employer_name, category, scope, school_id, term_days, basis,
           listed_on, until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, shanghai_today(), shanghai_today() + $8::integer) RETURNING id`,
        [
          caseId,
          decisionId,
          employerId,
          employerName,
          measure.category,
          scope,
          scope === 'school' ? hostingSchool : null,
          termDays,
          measure.basis,
        ],
      );
      const sentence = { zh: '列入黑名单并公布', en: 'Entered and published' };
      const by = { kind: 'system' } as const;
      await get(EntryEventsService).add(tx, { entryId: id!.id, caseId, kind: 'published', sentence, by });
      await get(EntryTermsService).begin(tx, id!.id);
      return id!.id;
    });
    const entry = new Entry(app, id, caseId, employerName, code);
    if (warned) await entry.warn();
    await app.settle();
    return entry;
  }

  /** The warning is released by a second person and sent to the schools it concerns. */
  async warn(): Promise<void> {
    const warnings = this.app.app.get(WarningsService, { strict: false });
    const reviewedBy = await personIdOf(this.app, OTHER_OFFICER);
    await this.app.database.transaction(async (tx) => {
      const text = await warnings.propose(tx, this.listingCase);
      await warnings.review(tx, { caseId: this.listingCase, ...text, reviewedBy });
      await warnings.publish(tx, this.listingCase);
    });
  }

  async status(): Promise<{ status: string; endedBy: string | null; endedOn: string | null }> {
    const found = await firstRow<{ status: string; endedBy: string | null; endedOn: string | null }>(
      this.app.database.read,
      'SELECT status, ended_by AS "endedBy", ended_on AS "endedOn" FROM blacklist_register WHERE id = $1',
      [this.id],
    );
    return found!;
  }

  /** The Chinese sentences of the entry's history. */
  async history(): Promise<string[]> {
    const found = await rows<{ zh: string }>(
      this.app.database.read,
      `SELECT sentence->>'zh' AS zh FROM blacklist_events WHERE entry_id = $1 ORDER BY id`,
      [this.id],
    );
    return found.map(({ zh }) => zh);
  }

  /** The case of this kind that hangs on the entry's. */
  async linked(kind: 'repair' | 'retraction' | 'expiry'): Promise<Proceeding> {
    const found = await firstRow<{ id: string }>(
      this.app.database.read,
      'SELECT linked_case_id AS id FROM case_links WHERE case_id = $1 AND kind = $2 ORDER BY linked_at DESC LIMIT 1',
      [this.listingCase, kind],
    );
    if (!found) throw new Error(`Expected a case of kind ${kind}, but found none.`);
    return new Proceeding(this.app, found.id, '');
  }

  /** Whether the public page names the employer. */
  async isPublic(): Promise<boolean> {
    const answer = await this.app.http().get(`/api/public/blacklist?q=${encodeURIComponent(this.employerName)}`);
    return (answer.body as unknown[]).length > 0;
  }
}

/**
 * A decision as it is after a proceeding in order, written past its gates: the entry's life is what is under test, and the gates
 * of a listing have tests of their own.
 */
async function decided(app: TestApplication, caseId: string, measure: Values): Promise<string> {
  const database = await firstRow<{ name: string }>(app.database.read, 'SELECT current_database() AS name');
  const url = new URL(process.env.TEST_ADMIN_URL!);
  url.pathname = `/${database!.name}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const decidedBy = await personIdOf(app, DECIDER);
    const draftedBy = await personIdOf(app, INVESTIGATOR);
    await client.query('SET session_replication_role = replica');
    const one = async (sql: string, parameters: unknown[]): Promise<string> =>
      (await client.query<{ id: string }>(sql, parameters)).rows[0]!.id;
    const letterId = await one(
      `INSERT INTO letters (case_id, kind, recipient, title, body, issued_at)
       VALUES ($1, 'prior-notice', 'employer', '告知书', '正文', app_now()) RETURNING id`,
      [caseId],
    );
    const investigationId = await one(
      `INSERT INTO investigations (case_id, round, opened_by, substantiated, findings, reasons, written_by, written_at)
       VALUES ($1, 1, $2, true, '属实', '证据充分', $2, app_now()) RETURNING id`,
      [caseId, draftedBy],
    );
    const { category, scope, term_days: termDays, basis } = measure;
    await client.query(
      `INSERT INTO prior_notices (letter_id, case_id, investigation_id, facts, reasons, basis, category, scope, term_days,
         defence_working_days, drafted_by) VALUES ($1, $2, $3, '事实', '理由', $4, $5, $6, $7, 5, $8)`,
      [letterId, caseId, investigationId, basis, category, scope, termDays, draftedBy],
    );
    return await one(
      `INSERT INTO listing_decisions (case_id, letter_id, outcome, category, scope, term_days, basis, reasons, decided_by)
       VALUES ($1, $2, 'list', $3, $4, $5, $6, '收取培训费属实', $7) RETURNING id`,
      [caseId, letterId, category, scope, termDays, basis, decidedBy],
    );
  } finally {
    await client.end();
  }
}
