import { AccountsService } from '../../src/auth/accounts.service';
import { CasesService } from '../../src/cases/cases.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { EmployersService } from '../../src/employers/employers.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PeopleAdministrationService } from '../../src/people/people-administration.service';
import { RolesService } from '../../src/people/roles.service';
import type { Role } from '../../src/platform/auth/principal';
import { firstRow, rows, type Transaction } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint } from '../../test/support/complaint';
import { Desk, personIdOf, Proceeding } from '../../test/support/proceeding';

const [OFFICER, LEADER, ABOVE] = ['临港经办人', '临港负责人', '周文涛'];
const ASK = { amount: 30, unit: 'calendar-days', reason: '需向外地调取材料' };
const AGREE = { verdict: 'agree', reason: '情况属实' };
const GRANT = { verdict: 'grant', reason: '同意', reasonToTell: '案情复杂' };

/** The shipped model, started by its verb: a case of a district, whose authority above is the city's. */
describe('extension', () => {
  let app: TestApplication;
  let district: string;
  const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const inTransaction = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => app.database.transaction(work);

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    district = await inTransaction(async (tx) => {
      const { id: parentId } = await get(OrganisationsService).authority(tx);
      const id = await get(OrganisationsService).add(tx, { kind: 'authority', name: '临港区教育局', parentId }, null);
      await addPerson(tx, id, OFFICER, 'lingang.officer', 'case-officer');
      await addPerson(tx, id, LEADER, 'lingang.head', 'head');
      return id;
    });
  });

  afterAll(() => app.close());

  async function addPerson(tx: Transaction, organisationId: string, name: string, userName: string, role: Role) {
    const personId = await get(PeopleAdministrationService).add(tx, { name, organisationId }, null);
    await get(AccountsService).create(tx, personId, userName);
    await get(RolesService).add(tx, personId, { role, organisationId, from: '2018-01-01', to: null }, null);
  }

  /** A case with 60 days to finish, kept by the organisation. */
  async function kept(keeper: string, by: string): Promise<{ caseId: string; deadlineId: string }> {
    const personId = await personIdOf(app, by);
    const caseId = await inTransaction(async (tx) => {
      const employer = await get(EmployersService).findOrCreate(tx, { name: '临港恒信人力有限公司' });
      const { id: caseId } = await get(CasesService).open(tx, {
        kind: 'complaint',
        processId: 'complaint-to-blacklist',
        title: '关于招聘欺诈的投诉',
        parties: { keeper, employer: employer.id },
        openedBy: { kind: 'person', personId },
        receivedAt: await app.clock.now(),
        channel: 'letter',
      });
      return caseId;
    });
    return { caseId, deadlineId: await finish(caseId) };
  }

  const finish = (caseId: string): Promise<string> =>
    inTransaction(async (tx) => {
      const { id } = await get(DeadlinesService).open(tx, {
        caseId,
        duty: 'finish',
        anchor: { event: 'accepted', at: await app.clock.now() },
        limit: { amount: 60, unit: 'calendar-days' },
        basis: { zh: '《信访工作条例》第三十四条', en: '信访工作条例 Art. 34' },
      });
      return id;
    });

  const linkedTo = async (caseId: string): Promise<{ id: string }> =>
    (await firstRow<{ id: string }>(
      app.database.read,
      'SELECT linked_case_id AS id FROM case_links WHERE case_id = $1',
      [caseId],
    ))!;

  /** Asked for with the verb of the case page; the case in which it is decided. */
  async function asked(
    keeper = district,
    by = OFFICER,
  ): Promise<Proceeding & { parentId: string; deadlineId: string }> {
    const { caseId: parentId, deadlineId } = await kept(keeper, by);
    const answer = await new Desk(app).as(by, 'post', `/api/deadlines/${deadlineId}/extensions`, ASK);
    expect(answer.status).toBe(200);
    await app.settle();
    const linked = await linkedTo(parentId);
    return Object.assign(new Proceeding(app, linked.id, ''), { parentId, deadlineId });
  }

  const deadline = (id: string) => get(DeadlinesService).current(app.database.read, id);
  const letters = (caseId: string) =>
    rows<{ body: string }>(app.database.read, `SELECT body FROM letters WHERE case_id = $1`, [caseId]);

  describe('endings', () => {
    it('ends as granted when the own leader supports it and the head above grants it, and the reporter is told', async () => {
      // given
      const extension = await asked();
      expect((await deadline(extension.deadlineId)).legalDate).toBe('2026-05-06');

      // when
      await extension.does(LEADER, 'endorse-extension', AGREE);
      expect((await deadline(extension.deadlineId)).version).toBe(1);
      await extension.does(ABOVE, 'decide-extension', GRANT);

      // then
      expect(await extension.outcome()).toBe('granted');
      expect(await deadline(extension.deadlineId)).toMatchObject({ legalDate: '2026-06-01', version: 2 });
      const told = await letters(extension.parentId);
      expect(told).toEqual([{ body: expect.stringContaining('变更为 2026年6月1日') }]);
      expect(told[0]!.body).toContain('案情复杂');
      expect(told[0]!.body).not.toContain('需向外地调取材料');
    });

    it('ends as refused when the own leader does not support it, and the date stays', async () => {
      // given
      const extension = await asked();

      // when
      await extension.does(LEADER, 'endorse-extension', { verdict: 'refuse', reason: '理由不足' });

      // then
      expect(await extension.outcome()).toBe('refused');
      expect(await extension.completed('decide-extension')).toBe(0);
      expect(await deadline(extension.deadlineId)).toMatchObject({ legalDate: '2026-05-06', version: 1 });
      expect(await letters(extension.parentId)).toEqual([]);
    });

    it('ends as refused when the head above does not grant it', async () => {
      const extension = await asked();
      await extension.does(LEADER, 'endorse-extension', AGREE);
      await extension.does(ABOVE, 'decide-extension', { verdict: 'refuse', reason: '尚可如期办结' });
      expect(await extension.outcome()).toBe('refused');
      expect((await deadline(extension.deadlineId)).version).toBe(1);
    });

    it('ends as lapsed when the date was met before anybody decided', async () => {
      // given
      const extension = await asked();

      // when
      await inTransaction(async (tx) =>
        get(DeadlinesService).satisfy(tx, extension.deadlineId, await app.clock.now(), { kind: 'system' }),
      );
      await app.settle();

      // then
      expect(await extension.outcome()).toBe('lapsed');
      expect(await extension.waiting()).toEqual([]);
    });

    it('ends as granted by the own leader where there is no authority above', async () => {
      const city = (await get(OrganisationsService).authority(app.database.read)).id;
      const extension = await asked(city, '陈敏');
      await extension.does(ABOVE, 'endorse-extension', { ...AGREE, reasonToTell: '案情复杂' });
      expect(await extension.outcome()).toBe('granted');
      expect(await extension.completed('decide-extension')).toBe(0);
    });
  });

  describe('people', () => {
    it('goes to the head above once when the only own leader asked', async () => {
      // given
      const extension = await asked(district, LEADER);

      // then: nobody endorses what he asked for, and nobody decides what he endorsed
      expect((await extension.tries(LEADER, 'endorse-extension', AGREE)).status).toBe(403);
      await extension.does(ABOVE, 'endorse-extension', { ...AGREE, reasonToTell: '案情复杂' });
      expect(await extension.outcome()).toBe('granted');
    });

    it('keeps the two cases together on both pages, for those who may read them', async () => {
      // given: a complaint with a date of its own
      const complaint = await Complaint.open(app);
      const deadlineId = await finish(complaint.caseId);
      const desk = new Desk(app);
      await desk.as('陈敏', 'post', `/api/deadlines/${deadlineId}/extensions`, ASK);
      const { id } = await linkedTo(complaint.caseId);

      // then
      const links = async (caseId: string) =>
        ((await desk.as('陈敏', 'get', `/api/cases/${caseId}`)).body as { links: { id: string; kind: string }[] })
          .links;
      expect(await links(complaint.caseId)).toMatchObject([{ id, kind: 'extension', state: 'open' }]);
      expect(await links(id)).toMatchObject([{ id: complaint.caseId, kind: 'complaint' }]);
      expect((await desk.as('刘洋', 'get', `/api/cases/${id}`)).status).toBe(404);
    });
  });

  describe('gates', () => {
    it('refuses a grant without the reason that is told, and takes it with', async () => {
      const extension = await asked();
      await extension.does(LEADER, 'endorse-extension', AGREE);
      const { reasonToTell, ...without } = GRANT;
      expect((await extension.tries(ABOVE, 'decide-extension', without)).status).toBe(400);
      expect((await extension.tries(ABOVE, 'decide-extension', { ...without, reasonToTell })).status).toBe(200);
    });

    it('refuses the endorser as the one who decides, also in the database', async () => {
      // given
      const extension = await asked();
      await extension.does(LEADER, 'endorse-extension', AGREE);
      const leader = await personIdOf(app, LEADER);

      // then
      const past = inTransaction((tx) =>
        rows(
          tx,
          `UPDATE deadline_extensions SET state = 'refused', decided_by = $2, decided_at = app_now(), decision_reason = '同意'
           WHERE case_id = $1`,
          [extension.caseId, leader],
        ),
      );
      await expect(past).rejects.toThrow('deadline_extensions_endorser_check');
    });
  });
});
