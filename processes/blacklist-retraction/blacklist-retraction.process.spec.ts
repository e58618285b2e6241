import { DisclosuresService } from '../../src/blacklist/disclosures.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { CorrectionsService } from '../../src/retractions/corrections.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { DECIDER, Entry, HEAD, OFFICER, OTHER_SCHOOL_USER, SCHOOL_USER } from '../../test/support/entry';
import { expectRefusal } from '../../test/support/listing-world';
import { Desk, grantRole, personIdOf, type Proceeding } from '../../test/support/proceeding';

const PROPOSAL = { ground: 'decision-reversed', reasons: '行政复议决定撤销原列入决定。' };
const RETRACT = { outcome: 'retract', reasons: '行政复议机关认定事实不清，撤销原列入决定。' };
const CORRECTED = { note: '已从本校就业网撤回警示，并告知各学院。', isCorrected: true };

/** The shipped model, started by its verb on the page of the entry. */
describe('blacklist-retraction', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set('2026-03-05T10:00:00+08:00'));
  afterAll(() => app.close());

  const propose = (entry: Entry, by = OFFICER, body: object = PROPOSAL) =>
    new Desk(app).as(by, 'post', `/api/blacklist-entries/${entry.id}/retractions`, body as Record<string, unknown>);

  async function proposed(): Promise<{ entry: Entry; retraction: Proceeding }> {
    const entry = await Entry.published(app);
    expect((await propose(entry)).status).toBe(201);
    await app.settle();
    return { entry, retraction: await entry.linked('retraction') };
  }

  /** The entry is retracted, and both schools are told to correct. */
  async function retracted(): Promise<{ entry: Entry; retraction: Proceeding }> {
    const found = await proposed();
    await found.retraction.does(DECIDER, 'decide-retraction', RETRACT);
    return found;
  }

  const recipients = (caseId: string) =>
    app.app.get(CorrectionsService, { strict: false }).ofCase(app.database.read, caseId);
  const sentences = async (caseId: string) =>
    (
      await rows<{ zh: string }>(
        app.database.read,
        `SELECT sentence->>'zh' AS zh FROM case_timeline WHERE case_id = $1 ORDER BY id`,
        [caseId],
      )
    ).map(({ zh }) => zh);
  /** Two schools have the same step open: each does its own. */
  async function confirms(retraction: Proceeding, name: string, data: Record<string, unknown> = CORRECTED) {
    const desk = new Desk(app);
    const { body } = await desk.as(name, 'get', '/api/tasks?view=group');
    const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
    const task = await firstRow<{ id: string; version: number }>(
      app.database.read,
      `SELECT id, version FROM tasks WHERE id = ANY ($1::uuid[]) AND case_id = $2 AND element_id = 'confirm-correction'`,
      [ids, retraction.caseId],
    );
    await desk.as(name, 'post', `/api/tasks/${task!.id}/claim`, { version: task!.version });
    const answer = await desk.as(name, 'post', `/api/tasks/${task!.id}/submit`, { version: task!.version + 1, data });
    await app.settle();
    return answer;
  }

  const deadlineOf = async (caseId: string) =>
    (await firstRow<{ id: string; legalDate: string; state: string }>(
      app.database.read,
      `SELECT id, legal_date AS "legalDate", state FROM deadlines WHERE case_id = $1 AND duty = 'retract'`,
      [caseId],
    ))!;

  describe('endings', () => {
    it('ends as retracted only when the last recipient has confirmed', async () => {
      // given: Thursday; three working days are Friday, Monday, Tuesday
      const { entry, retraction } = await retracted();
      expect(await deadlineOf(retraction.caseId)).toMatchObject({ legalDate: '2026-03-10', state: 'open' });

      // then: the public learns it at once, with the reasons
      expect(await entry.status()).toMatchObject({ status: 'retracted', endedBy: 'retraction', endedOn: '2026-03-05' });
      expect(await entry.isPublic()).toBe(false);
      const [correction] = (
        (await app.http().get('/api/public/warnings')).body as { title: string; body: string; isCorrection: boolean }[]
      ).filter(({ title }) => title.includes(entry.employerName));
      expect(correction).toMatchObject({
        isCorrection: true,
        body: expect.stringContaining(RETRACT.reasons) as string,
      });

      // when
      expect(await retraction.waiting()).toEqual(['confirm-correction', 'confirm-correction']);
      expect((await confirms(retraction, SCHOOL_USER)).status).toBe(200);
      expect(await retraction.outcome()).toBeNull();
      expect((await confirms(retraction, OTHER_SCHOOL_USER)).status).toBe(200);

      // then
      expect(await retraction.outcome()).toBe('retracted');
      expect(await deadlineOf(retraction.caseId)).toMatchObject({ state: 'satisfied' });
      expect((await recipients(retraction.caseId)).map(({ settledAs }) => settledAs)).toEqual([
        'confirmed',
        'confirmed',
      ]);
      expect(await sentences(retraction.caseId)).toContain('已通知更正：滨江理工大学、滨江职业技术学院');
    });

    it('ends as retraction-refused when the entry is to stay, and the entry stays', async () => {
      const { entry, retraction } = await proposed();
      await retraction.does(DECIDER, 'decide-retraction', {
        outcome: 'refuse',
        reasons: '列入对象无误，决定未被改变。',
      });
      expect(await retraction.outcome()).toBe('retraction-refused');
      expect(await retraction.completed('retract-entry')).toBe(0);
      expect(await entry.status()).toMatchObject({ status: 'active' });
      expect(await entry.history()).toEqual(['列入黑名单并公布', '提出撤销列入', '不予撤销，列入继续有效']);
      expect((await propose(entry)).status).toBe(201);
    });

    it('ends as retracted at once when nobody was ever told of the entry', async () => {
      const entry = await Entry.published(app, { warned: false });
      await propose(entry);
      await app.settle();
      const retraction = await entry.linked('retraction');
      await retraction.does(DECIDER, 'decide-retraction', RETRACT);
      expect(await retraction.outcome()).toBe('retracted');
    });
  });

  describe('recipients', () => {
    it('tells everybody who exported the list, and writes off with a reason who cannot confirm', async () => {
      // given: the authority exported the list as well
      const entry = await Entry.published(app, { scope: 'school' });
      const exported = await new Desk(app).as(OFFICER, 'get', '/api/blacklist-entries/export?format=csv');
      expect(exported.status).toBe(200);
      await propose(entry);
      await app.settle();
      const retraction = await entry.linked('retraction');
      await retraction.does(DECIDER, 'decide-retraction', RETRACT);
      expect((await recipients(retraction.caseId)).map(({ name, channels }) => [name, ...channels])).toEqual([
        ['滨江市教育委员会', 'export'],
        ['滨江理工大学', 'warning'],
      ]);

      // when
      expect((await confirms(retraction, OFFICER)).status).toBe(200);
      const [, school] = await recipients(retraction.caseId);
      const writeOff = (by: string, reason = '该校已停止办学，无法联系。') =>
        new Desk(app).as(by, 'post', `/api/correction-recipients/${school!.id}/write-off`, { reason });
      expect((await writeOff(OFFICER)).status).toBe(403);
      expect((await writeOff(HEAD, '')).status).toBe(400);
      expect((await writeOff(HEAD)).status).toBe(204);
      await app.settle();

      // then
      expect(await retraction.outcome()).toBe('retracted');
      expect(await retraction.waiting()).toEqual([]);
      expect((await writeOff(HEAD)).status).toBe(409);
      expect(await sentences(retraction.caseId)).toContain(
        '滨江理工大学（收到求职警示）的更正核销：该校已停止办学，无法联系。',
      );
    });

    it('tells the employer and the reporter by letter on the case of the listing, with the reasons and the appeal', async () => {
      const { entry } = await retracted();
      const letters = await rows<{ recipient: string; body: string }>(
        app.database.read,
        `SELECT recipient, body FROM letters WHERE case_id = $1 AND kind <> 'prior-notice' AND issued_at IS NOT NULL ORDER BY recipient`,
        [entry.listingCase],
      );
      expect(letters.map(({ recipient }) => recipient)).toEqual(['employer', 'reporter']);
      for (const { body } of letters) expect(body).toContain(RETRACT.reasons);
      expect(letters[0]!.body).toContain('行政复议');
    });
  });

  describe('clock', () => {
    it('presses the recipients when retract-deadline-passed finds some of them late, and waits for them still', async () => {
      // given
      const { retraction } = await retracted();
      await confirms(retraction, SCHOOL_USER);

      // when
      await app.clock.set('2026-03-11T00:00:01+08:00');
      await app.settle();

      // then
      expect(await retraction.waiting()).toEqual(['confirm-correction', 'press-recipients']);
      expect(await sentences(retraction.caseId)).toContain('更正期限届满，尚未更正：滨江职业技术学院');
      await confirms(retraction, OTHER_SCHOOL_USER);
      expect(await retraction.outcome()).toBeNull();
      await retraction.does(HEAD, 'press-recipients', { measures: '已电话督促该校就业办。' });
      expect(await retraction.outcome()).toBe('retracted');
    });

    it('leaves the head alone when everybody was corrected within the three working days', async () => {
      const { retraction } = await retracted();
      await confirms(retraction, SCHOOL_USER);
      await confirms(retraction, OTHER_SCHOOL_USER);
      await app.clock.set('2026-03-11T00:00:01+08:00');
      await app.settle();
      expect(await retraction.completed('press-recipients')).toBe(0);
    });
  });

  describe('gates', () => {
    it('refuses the proposer as the one who decides, also in the database', async () => {
      // given: somebody with both duties proposed it
      await grantRole(app, OFFICER, 'decision-maker');
      const { retraction } = await proposed();

      // then
      expect((await retraction.tries(OFFICER, 'decide-retraction', RETRACT)).status).toBe(403);
      const decided = (personId: string) =>
        rows(
          app.database.read,
          `INSERT INTO retraction_decisions (case_id, outcome, reasons, decided_by) VALUES ($1, 'retract', '理由', $2)`,
          [retraction.caseId, personId],
        );
      await expectRefusal(decided(await personIdOf(app, OFFICER)), 'retraction_decisions_four_eyes');
      expect((await retraction.tries(DECIDER, 'decide-retraction', RETRACT)).status).toBe(200);
    });

    it('refuses reasons that name a person or a phone, because they are published', async () => {
      const { retraction } = await proposed();
      const named = { ...RETRACT, reasons: '经核实，联系人：某某，电话 000-00000000。' };
      const answer = await retraction.tries(DECIDER, 'decide-retraction', named);
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'WARNING.PERSONAL_DATA']);
      expect((await retraction.tries(DECIDER, 'decide-retraction', RETRACT)).status).toBe(200);
    });

    it('refuses a second proposal while one is open, and any after the retraction', async () => {
      const { entry, retraction } = await proposed();
      expect((await propose(entry)).status).toBe(409);
      await retraction.does(DECIDER, 'decide-retraction', RETRACT);
      expect((await propose(entry)).status).toBe(409);
    });

    it('refuses the end in the database while a recipient is open or somebody told is none, and takes it after', async () => {
      // given
      const { entry, retraction } = await retracted();
      const end = () =>
        rows(app.database.read, `UPDATE cases SET outcome = 'retracted' WHERE id = $1`, [retraction.caseId]);
      const rule = () =>
        app.database.transaction(async (tx) =>
          app.app.get(CorrectionsService, { strict: false }).close(tx, retraction.caseId, await app.clock.now()),
        );

      // then: both recipients are open
      await expectRefusal(end(), 'cases_retracted_when_corrected');
      await expect(rule()).rejects.toMatchObject({ code: 'RETRACTION.RECIPIENTS_OPEN' });
      await confirms(retraction, SCHOOL_USER);
      await expectRefusal(end(), 'cases_retracted_when_corrected');

      // when: the last one confirms, but somebody else was told of the entry and never corrected
      const head = await personIdOf(app, HEAD);
      await rows(
        app.database.read,
        `UPDATE correction_recipients SET settled_as = 'written-off', settled_at = app_now(), settled_by = $2, note = '停办'
         WHERE case_id = $1 AND settled_at IS NULL`,
        [retraction.caseId, head],
      );
      const { id } = await app.app.get(OrganisationsService, { strict: false }).authority(app.database.read);
      await rows(
        app.database.read,
        `INSERT INTO blacklist_disclosures (entry_id, organisation_id, channel) VALUES ($1, $2, 'export')`,
        [entry.id, id],
      );
      await expectRefusal(end(), 'cases_retracted_when_corrected');
      await expect(rule()).rejects.toMatchObject({ code: 'RETRACTION.RECIPIENTS_OPEN' });
    });

    it('refuses to tell anybody of an entry that was retracted since it was read', async () => {
      const { entry } = await proposed();
      const { id } = await app.app.get(OrganisationsService, { strict: false }).authority(app.database.read);
      const disclosures = app.app.get(DisclosuresService, { strict: false });
      const tell = () =>
        app.database.transaction((tx) =>
          disclosures.record(tx, { entryIds: [entry.id], organisationIds: [id], channel: 'look-up' }),
        );
      await expect(tell()).resolves.toBeUndefined();
      await (await entry.linked('retraction')).does(DECIDER, 'decide-retraction', RETRACT);
      await expect(tell()).rejects.toMatchObject({ code: 'BLACKLIST.REGISTER_CHANGED' });
    });

    it.each([
      'UPDATE blacklist_endings SET reasons = $$x$$',
      'DELETE FROM correction_recipients',
      'DELETE FROM blacklist_events',
    ])('leaves no right to the application for: %s', async (sql) => {
      await expect(rows(app.database.read, sql)).rejects.toMatchObject({ driverError: { code: '42501' } });
    });
  });
});
