import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { listEmployers } from '../../test/support/listed-employers';
import { expectRefusal, insert } from '../../test/support/listing-world';
import { AuditService } from '../audit/audit.service';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { RegisterService } from '../blacklist/register.service';
import type { OrganisationsService } from '../organisations/organisations.service';
import type { Principal, Role } from '../platform/auth/principal';
import { rows, type Transaction } from '../platform/database/transaction';
import { ListedEmployers } from './listed-employers.service';
import { statedRow } from './look-up';
import { LookUpChecker } from './look-up-checker.service';
import { LookUpDecisions } from './look-up-decisions.service';
import { pastedList } from './look-up-list';
import { LookUpPages } from './look-up-pages.service';
import { LookUpRunner } from './look-up-runner.service';
import { LookUpsService } from './look-ups.service';

const CODE = '91350100M000100Y43';
const NAME = '天津云帆智远科技有限公司';
const LIST = `${NAME} ${CODE}\n天津云帆智远科技股份有限公司\n天津云帆志远科技有限公司\n${NAME}南湖分公司\n不相干样例商贸有限公司`;

/** A path through the tree: school below authority. */
class Tree implements Pick<OrganisationsService, 'pathOf'> {
  readonly above = new Map<string, string>();
  pathOf(_tx: Transaction, id: string): Promise<string[]> {
    const parent = this.above.get(id);
    return Promise.resolve(parent === undefined ? [id] : [id, parent]);
  }
}

describe('look-ups', () => {
  let db: TestDatabase;
  let authority: string;
  let school: string;
  let principal: Principal;
  let other: Principal;
  let official: Principal;
  let lookUps: LookUpsService;
  let decisions: LookUpDecisions;
  let pages: LookUpPages;
  let runner: LookUpRunner;

  beforeAll(async () => {
    db = await openTestDatabase();
    await db.clock.set('2026-03-02T10:00:00+08:00');
    const read = db.database.read;
    const tree = new Tree();
    authority = await insert(read, 'organisations', { kind: 'authority', name: '滨江市教育委员会' });
    school = await insert(read, 'organisations', { kind: 'school', name: '滨江理工大学', parent_id: authority });
    const otherSchool = await insert(read, 'organisations', {
      kind: 'school',
      name: '滨江职业技术学院',
      parent_id: authority,
    });
    tree.above.set(school, authority).set(otherSchool, authority);
    const person = async (name: string, organisationId: string, role: Role): Promise<Principal> => {
      const personId = await insert(read, 'people', { name, organisation_id: organisationId });
      return { personId, accountId: personId, sessionId: personId, name, roles: [{ role, organisationId }] };
    };
    principal = await person('甲', school, 'employment-office');
    other = await person('乙', otherSchool, 'employment-office');
    official = await person('丙', authority, 'case-officer');
    const organisations = tree as unknown as OrganisationsService;
    const audit = new AuditService();
    const checker = new LookUpChecker(
      new ListedEmployers(new RegisterService()),
      organisations,
      new DisclosuresService(),
    );
    runner = new LookUpRunner(db.database, checker);
    lookUps = new LookUpsService(db.database, checker, runner, audit);
    decisions = new LookUpDecisions(lookUps, organisations, audit);
    pages = new LookUpPages(lookUps);
    await listEmployers(db.url, [{ name: NAME, creditCode: CODE }]);
  });
  afterAll(async () => {
    await runner.settle();
    await db.close();
  });

  const take = async (text = LIST) => {
    const id = await db.database.transaction((tx) =>
      lookUps.list(tx, principal, { title: '春季双选会', source: 'paste' }, pastedList(text)),
    );
    await runner.settle();
    return id;
  };
  const rowsOf = async (id: string) => (await pages.rows(db.database.read, id, { page: 1, pageSize: 100 })).items;
  const decide = async (id: string, line: number, decision: 'admit' | 'refuse' | 'ask', reason = '理由') => {
    const row = (await rowsOf(id)).find((one) => one.line === line)!;
    const wanted = { rows: [{ line, version: row.version }], decision, reason };
    await db.database.transaction((tx) => decisions.decide(tx, principal, id, wanted));
  };
  const finish = (id: string) => db.database.transaction((tx) => decisions.finish(tx, principal, id));

  it('should compare every row and put the surest first', async () => {
    const id = await take();
    expect(await pages.one(db.database.read, principal, id)).toMatchObject({
      state: 'open',
      rowCount: 5,
      checkedCount: 5,
      counts: { exact: 1, probable: 1, alike: 1, branch: 1, none: 1, undecided: 3 },
    });
    expect((await rowsOf(id)).map(({ line, result, hits }) => [line, result, hits[0]?.entry.employerName])).toEqual([
      [1, 'exact', NAME],
      [2, 'probable', NAME],
      [3, 'alike', NAME],
      [4, 'branch', NAME],
      [5, 'none', undefined],
    ]);
  });

  it('should note who learned of the entry, so that a retraction reaches the school', async () => {
    const told = await rows(
      db.database.read,
      `SELECT organisation_id FROM blacklist_disclosures WHERE channel = 'look-up'`,
    );
    expect(told).toEqual([{ organisation_id: school }]);
  });

  it('should answer for one employer at once, and finish what needs no decision', async () => {
    const one = (name: string) => db.database.transaction((tx) => lookUps.one(tx, principal, statedRow(1, name, '')));
    const hit = await pages.one(db.database.read, principal, await one(NAME));
    expect(hit).toMatchObject({ state: 'open', source: 'one', counts: { exact: 1 } });
    const none = await pages.one(db.database.read, principal, await one('无人知晓样例有限公司'));
    expect(none).toMatchObject({ state: 'finished', counts: { none: 1 }, finishedBy: null });
    expect(none.finishedAt).not.toBeNull();
  });

  it('should check a long list in pieces, each seen when it is done', async () => {
    const text = Array.from({ length: 1_200 }, (_, n) => `第${n}号样例商贸有限公司`).join('\n');
    const id = await take(text);
    expect(await pages.one(db.database.read, principal, id)).toMatchObject({ checkedCount: 1_200, state: 'finished' });
  });

  it('should show a check to its own organisation alone', async () => {
    const id = await take();
    for (const stranger of [other, official]) {
      await expect(pages.one(db.database.read, stranger, id)).rejects.toMatchObject({ code: 'LOOK_UP.NOT_FOUND' });
      const act = db.database.transaction((tx) => decisions.finish(tx, stranger, id));
      await expect(act).rejects.toMatchObject({ code: 'LOOK_UP.NOT_FOUND' });
      expect((await pages.list(db.database.read, stranger, { page: 1, pageSize: 20 })).items).toEqual([]);
    }
    const nobody = { ...principal, roles: [{ role: 'vault-officer' as const, organisationId: authority }] };
    expect(() => lookUps.organisationsOf(nobody)).toThrow(expect.objectContaining({ code: 'ACCESS.REFUSED' }));
  });

  describe('decisions', () => {
    it('should finish when every hit is decided, and stay as recorded from then on', async () => {
      const id = await take();
      await expect(finish(id)).rejects.toMatchObject({ code: 'LOOK_UP.UNDECIDED', details: { undecided: 3 } });
      await decide(id, 1, 'refuse');
      await decide(id, 2, 'refuse');
      await decide(id, 3, 'admit', '营业执照核对无误，不是同一单位。');
      await finish(id);
      expect(await pages.one(db.database.read, principal, id)).toMatchObject({ state: 'finished', finishedBy: '甲' });
      await expect(decide(id, 3, 'refuse')).rejects.toMatchObject({ code: 'LOOK_UP.NOT_OPEN' });
    });

    it('should not admit who is listed by code, but may by name alone', async () => {
      const id = await take(`${CODE}\n${NAME}`);
      await expect(decide(id, 1, 'admit')).rejects.toMatchObject({ code: 'LOOK_UP.LISTED_NOT_ADMITTED' });
      await decide(id, 2, 'admit');
    });

    it('should not overwrite the decision of a colleague', async () => {
      const id = await take();
      const wanted = { rows: [{ line: 2, version: 1 }], decision: 'refuse' as const, reason: '理由' };
      const act = () => db.database.transaction((tx) => decisions.decide(tx, principal, id, wanted));
      await act();
      await expect(act()).rejects.toMatchObject({ code: 'LOOK_UP.ROW_CHANGED', kind: 'conflict' });
    });

    it('should refuse a decision on what has no hit', async () => {
      await expect(decide(await take(), 5, 'refuse')).rejects.toMatchObject({ code: 'LOOK_UP.NO_HIT' });
    });

    it('should ask the authority, which sees that row alone, and wait for its answer', async () => {
      const id = await take();
      await decide(id, 1, 'refuse');
      await decide(id, 3, 'refuse');
      await decide(id, 2, 'ask', '股份公司是否为同一单位？');
      await expect(finish(id)).rejects.toMatchObject({ code: 'LOOK_UP.UNDECIDED', details: { undecided: 1 } });
      const { items } = await pages.questions(db.database.read, authority, { state: 'open', page: 1, pageSize: 20 });
      expect(items).toEqual([expect.objectContaining({ lookUpId: id, line: 2, school: '滨江理工大学', answer: null })]);
      expect((await pages.questions(db.database.read, school, { page: 1, pageSize: 20 })).items).toEqual([]);

      const answer = (line: number) =>
        db.database.transaction((tx) =>
          decisions.answer(tx, official, authority, { lookUpId: id, line, answer: '系更名后的同一单位。' }),
        );
      await expect(answer(1)).rejects.toMatchObject({ code: 'LOOK_UP.QUESTION_NOT_FOUND' });
      await answer(2);
      await expect(answer(2)).rejects.toMatchObject({ code: 'LOOK_UP.QUESTION_NOT_FOUND' });
      await decide(id, 2, 'refuse', '主管部门答复为同一单位。');
      await finish(id);
      const row = (await rowsOf(id)).find(({ line }) => line === 2);
      expect(row).toMatchObject({ decision: 'refuse', answer: '系更名后的同一单位。', answeredBy: '丙' });
    });
  });

  it('should keep the record when an employer is listed later, and when the entry ends', async () => {
    const id = await take();
    const before = await rowsOf(id);
    await listEmployers(db.url, [{ name: '不相干样例商贸有限公司' }]);
    await db.clock.set('2027-03-01T09:00:00+08:00');

    const after = await rowsOf(id);
    const found = (list: typeof before) =>
      list.map(({ line, result, hits }) => [
        line,
        result,
        hits.map(({ kind, why, entry, binds }) => [kind, why, entry, binds]),
      ]);
    expect(found(after)).toEqual(found(before));
    expect(after[0]?.hits[0]).toMatchObject({ status: 'expired' });
    // The entry is over: what it forbade is open to a decision again.
    await decide(id, 1, 'admit', '列入期限已满。');
    await db.clock.set('2026-03-02T10:00:00+08:00');
  });

  describe('the database itself', () => {
    const update = (sql: string, id: string) => rows(db.database.read, sql, [id]);

    it.each([
      [
        'a decision in a finished check',
        `UPDATE look_up_rows SET reason = '改写' WHERE look_up_id = $1 AND line = 1`,
        'look_up_rows_finished_stay',
      ],
      [
        'the end of a finished check',
        `UPDATE look_ups SET finished_at = app_now() WHERE id = $1`,
        'look_ups_finished_stays',
      ],
    ])('should refuse to change %s', async (_, sql, constraint) => {
      const id = await take(`${NAME}`);
      await decide(id, 1, 'refuse');
      await finish(id);
      await expectRefusal(update(sql, id), constraint);
    });

    it.each([
      [
        'another result',
        `UPDATE look_up_rows SET result = 'none' WHERE look_up_id = $1 AND line = 2`,
        'look_up_rows_result_stays',
      ],
      [
        'an end before all is decided',
        `UPDATE look_ups SET state = 'finished', finished_at = app_now() WHERE id = $1`,
        'look_ups_all_decided',
      ],
      [
        'a hit after the check',
        `INSERT INTO look_up_hits (look_up_id, line, position, entry_id, kind, is_by_code, binds, why, entry)
         SELECT look_up_id, 5, 0, entry_id, kind, is_by_code, binds, why, entry FROM look_up_hits WHERE look_up_id = $1 LIMIT 1`,
        'look_up_hits_while_checking',
      ],
      [
        'a decision without a reason',
        `UPDATE look_up_rows SET decision = 'refuse', reason = ' ', decided_by = (SELECT id FROM people LIMIT 1), decided_at = app_now()
         WHERE look_up_id = $1 AND line = 2`,
        'look_up_rows_reason_check',
      ],
    ])('should refuse %s', async (_, sql, constraint) => {
      await expectRefusal(update(sql, await take()), constraint);
    });

    it('should refuse to admit who is listed by code, and nobody else', async () => {
      await listEmployers(db.url, [{ name: '另一被列单位', creditCode: '91999900MA00000019' }]);
      const admit = (line: number) => `UPDATE look_up_rows SET decision = 'admit', reason = '理由',
        decided_by = (SELECT id FROM people LIMIT 1), decided_at = app_now() WHERE look_up_id = $1 AND line = ${line}`;
      const id = await take(`91999900MA00000019\n另一被列单位`);
      await expectRefusal(update(admit(1), id), 'look_up_rows_listed_not_admitted');
      await update(admit(2), id);
    });
  });
});
