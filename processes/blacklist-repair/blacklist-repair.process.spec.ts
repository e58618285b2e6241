import { addDays } from '../../src/calendar/day';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { DECIDER, Entry, INVESTIGATOR, OFFICER, OTHER_OFFICER, SCHOOL_USER } from '../../test/support/entry';
import { expectRefusal } from '../../test/support/listing-world';
import { Desk, grantRole, personIdOf, type Proceeding } from '../../test/support/proceeding';

const LISTED = '2026-03-02';
const COOLDOWN = 180;
/** The first day after the full 180 days. */
const EARLIEST = addDays(LISTED, COOLDOWN + 1);

const STATED = { correction: '已退还全部培训费，修改招聘简章，并建立内部审核制度。', isCommitted: true };
const COOLDOWN_ANSWER = { cooldownDays: COOLDOWN, cooldownReason: '参照同类名单满半年可以申请修复的做法。' };
const MET = {
  outcome: 'met',
  ...COOLDOWN_ANSWER,
  verifiedBy: 'on-site',
  opinion: '列入已满规定日数，证明充分，已作承诺。',
};
const BY_SCHOOL = { ...MET, verifiedBy: 'school', workingDays: 5 };
const NOT_MET = { outcome: 'not-met', ...COOLDOWN_ANSWER, opinion: '整改证明不充分。' };
const CONFIRMED = { outcome: 'confirmed', findings: '费用已经退还，简章已经修改。' };
const GRANT = { outcome: 'grant', reasons: '整改到位，符合修复条件。' };
const REFUSE = { outcome: 'refuse', reasons: '整改证明不充分，尚不具备修复条件。' };

/** The shipped model, started by the employer with its code. */
describe('blacklist-repair', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
  });
  beforeEach(() => app.clock.set(`${LISTED}T10:00:00+08:00`));
  afterAll(() => app.close());

  const apply = (entry: Entry, change: object = {}, files = ['退款凭证.txt']) => {
    const stated = { code: entry.code, ...STATED, ...change };
    const request = app.http().post('/api/portal/repairs').field('application', JSON.stringify(stated));
    for (const name of files) void request.attach('files', Buffer.from('凭证'), name);
    return request;
  };

  /** The employer has applied on the first day on which it may. */
  async function applied(
    options: { on?: string; change?: object; files?: string[]; school?: boolean } = {},
  ): Promise<{ entry: Entry; repair: Proceeding; receiptCode: string }> {
    const entry = await Entry.published(app, options.school === undefined ? {} : { school: options.school });
    await app.clock.set(`${options.on ?? EARLIEST}T10:00:00+08:00`);
    const answer = await apply(entry, options.change, options.files);
    expect(answer.status).toBe(201);
    await app.settle();
    return { entry, repair: await entry.linked('repair'), ...(answer.body as { receiptCode: string }) };
  }

  async function verified(outcome: object = CONFIRMED) {
    const found = await applied();
    await found.repair.does(OFFICER, 'check-conditions', MET);
    await found.repair.does(INVESTIGATOR, 'verify-on-site', outcome as Record<string, unknown>);
    return found;
  }

  const letters = (caseId: string) =>
    rows<{ title: string; body: string }>(
      app.database.read,
      'SELECT title, body FROM letters WHERE case_id = $1 AND issued_at IS NOT NULL',
      [caseId],
    );
  const code = (body: unknown) => (body as { code: string }).code;
  const reason = (body: unknown) => (body as { reason: string }).reason;

  describe('endings', () => {
    it('ends as repaired when a second person grants it, and the entry is off the list at once', async () => {
      // given
      const { entry, repair, receiptCode } = await applied();
      expect(await entry.status()).toMatchObject({ status: 'under-repair-review' });
      expect(await entry.isPublic()).toBe(true);

      // when
      await repair.does(OFFICER, 'check-conditions', BY_SCHOOL);
      expect(await repair.waiting()).toEqual(['verify-at-school']);
      await repair.does(SCHOOL_USER, 'verify-at-school', CONFIRMED);
      await repair.does(DECIDER, 'decide-repair', GRANT);

      // then
      expect(await repair.outcome()).toBe('repaired');
      expect(await entry.status()).toEqual({ status: 'expired', endedBy: 'repair', endedOn: EARLIEST });
      expect(await entry.isPublic()).toBe(false);
      expect(await entry.history()).toEqual(['列入黑名单并公布', '用人单位申请信用修复', '准予信用修复，提前移出名单']);
      const { body } = await app.http().post('/api/portal/status').send({ code: receiptCode });
      const { letters: shown } = body as { letters: { title: { zh: string }; body: string }[] };
      expect(shown.map(({ title }) => title.zh)).toEqual(['准予信用修复决定书']);
    });

    it('ends as repair-refused with reasons and the way to appeal, and the entry stands', async () => {
      // given
      const { entry, repair } = await verified({ ...CONFIRMED, outcome: 'not-confirmed' });

      // when
      await repair.does(DECIDER, 'decide-repair', REFUSE);

      // then
      expect(await repair.outcome()).toBe('repair-refused');
      expect(await repair.completed('remove-entry')).toBe(0);
      expect(await entry.status()).toMatchObject({ status: 'active' });
      const [letter] = await letters(repair.caseId);
      expect(letter!.body).toContain(REFUSE.reasons);
      expect(letter!.body).toContain('行政复议');
      expect((await apply(entry)).status).toBe(201);
    });

    it('ends as repair-refused without a verification when the conditions are not met', async () => {
      const { repair } = await applied();
      await repair.does(OFFICER, 'check-conditions', NOT_MET);
      expect(await repair.waiting()).toEqual(['decide-repair']);
      await repair.does(DECIDER, 'decide-repair', REFUSE);
      expect(await repair.outcome()).toBe('repair-refused');
    });

    it('ends as lapsed when the entry is retracted meanwhile, and the employer is told', async () => {
      // given
      const { entry, repair } = await applied();
      await new Desk(app).as(OTHER_OFFICER, 'post', `/api/blacklist-entries/${entry.id}/retractions`, {
        ground: 'wrong-party',
        reasons: '列入对象错误。',
      });
      await app.settle();
      const retraction = await entry.linked('retraction');

      // when
      await retraction.does(DECIDER, 'decide-retraction', { outcome: 'retract', reasons: '列入对象错误。' });

      // then
      expect(await repair.outcome()).toBe('lapsed');
      expect(await repair.waiting()).toEqual([]);
      expect((await letters(repair.caseId)).map(({ title }) => title)).toEqual(['信用修复申请终止告知书']);
    });
  });

  describe('ways', () => {
    it('goes back to the check when it is sent back, and is decided on the new one', async () => {
      const { repair } = await verified({ ...CONFIRMED, outcome: 'not-confirmed' });
      await repair.does(DECIDER, 'decide-repair', { outcome: 'return', reasons: '请补充核实退费情况。' });
      expect(await repair.waiting()).toEqual(['check-conditions']);
      const { cooldownDays: _days, cooldownReason: _reason, ...again } = MET;
      await repair.does(OTHER_OFFICER, 'check-conditions', again);
      await repair.does(INVESTIGATOR, 'verify-on-site', CONFIRMED);
      await repair.does(DECIDER, 'decide-repair', GRANT);
      expect(await repair.outcome()).toBe('repaired');
    });

    it('verifies on site when verification-deadline-passed finds the school silent', async () => {
      // given
      const { repair } = await applied();
      await repair.does(OFFICER, 'check-conditions', BY_SCHOOL);
      const due = await firstRow<{ due: string }>(
        app.database.read,
        `SELECT legal_date AS due FROM deadlines WHERE case_id = $1 AND duty = 'provide'`,
        [repair.caseId],
      );

      // when
      await app.clock.set(`${addDays(due!.due, 1)}T00:00:01+08:00`);
      await app.settle();

      // then
      expect(await repair.waiting()).toEqual(['verify-on-site']);
      await repair.does(INVESTIGATOR, 'verify-on-site', CONFIRMED);
      await repair.does(DECIDER, 'decide-repair', GRANT);
      expect(await repair.outcome()).toBe('repaired');
    });

    it('offers no school where the listing concerned none', async () => {
      const { repair } = await applied({ school: false });
      expect((await repair.tries(OFFICER, 'check-conditions', BY_SCHOOL)).status).toBe(400);
      expect((await repair.tries(OFFICER, 'check-conditions', MET)).status).toBe(200);
    });

    it('is taken down by staff of the keeper when it came by letter, and by nobody else', async () => {
      const entry = await Entry.published(app);
      await app.clock.set(`${EARLIEST}T10:00:00+08:00`);
      const body = { ...STATED, channel: 'letter', receivedAt: `${EARLIEST}T09:00:00+08:00` };
      const by = (name: string, change: object = {}) =>
        new Desk(app).as(name, 'post', `/api/blacklist-entries/${entry.id}/repairs`, { ...body, ...change });
      expect((await by(SCHOOL_USER)).status).toBe(403);
      expect((await by(OFFICER, { receivedAt: `${LISTED}T09:00:00+08:00` })).status).toBe(400);
      expect((await by(OFFICER)).status).toBe(201);
      expect((await by(OFFICER)).status).toBe(409);
    });
  });

  describe('the unset parameter', () => {
    it('asks the checker for the cool-down with a reason, and keeps the answer for the case', async () => {
      const { repair } = await applied();
      const { cooldownDays: _days, cooldownReason: _reason, ...silent } = MET;
      expect((await repair.tries(OFFICER, 'check-conditions', silent)).status).toBe(400);
      expect((await repair.tries(OFFICER, 'check-conditions', { ...silent, cooldownDays: COOLDOWN })).status).toBe(400);
      await repair.does(OFFICER, 'check-conditions', MET);
      const kept = await firstRow<{ answer: number; reason: string }>(
        app.database.read,
        `SELECT answer, reason FROM policy_answers WHERE case_id = $1 AND key = 'blacklist.minCooldownForRepair'`,
        [repair.caseId],
      );
      expect(kept).toEqual({ answer: COOLDOWN, reason: COOLDOWN_ANSWER.cooldownReason });
    });
  });

  describe('gates', () => {
    const decision = async (caseId: string, name: string, outcome = 'grant') =>
      rows(
        app.database.read,
        `INSERT INTO repair_decisions (case_id, outcome, reasons, decided_by) VALUES ($1, $2, '理由', $3)`,
        [caseId, outcome, await personIdOf(app, name)],
      );

    it('refuses conditions as met a day before the cool-down is over, and takes them on the day', async () => {
      const early = await applied({ on: addDays(EARLIEST, -1) });
      const answer = await early.repair.tries(OFFICER, 'check-conditions', MET);
      expect([answer.status, reason(answer.body)]).toEqual([409, 'before-cooldown']);
      await app.clock.set(`${LISTED}T10:00:00+08:00`);
      const { repair } = await applied();
      expect((await repair.tries(OFFICER, 'check-conditions', MET)).status).toBe(200);
    });

    it('refuses a grant before the cool-down in the database, whatever the check says', async () => {
      // given: past the services, a check that calls the conditions met
      const { repair } = await applied({ on: addDays(EARLIEST, -1) });
      const officer = await personIdOf(app, OFFICER);
      const check = await firstRow<{ id: string }>(
        app.database.read,
        `INSERT INTO repair_checks (case_id, round, outcome, cooldown_days, opinion, checked_by)
         VALUES ($1, 1, 'met', $2, '具备', $3) RETURNING id`,
        [repair.caseId, COOLDOWN, officer],
      );
      await rows(
        app.database.read,
        `INSERT INTO repair_verifications (check_id, source, outcome, findings, verified_by) VALUES ($1, 'on-site', 'confirmed', '属实', $2)`,
        [check!.id, officer],
      );

      // then
      await expectRefusal(decision(repair.caseId, DECIDER), 'repair_decisions_cooldown');
      await expect(decision(repair.caseId, DECIDER, 'refuse')).resolves.toBeDefined();
    });

    it.each([
      ['without the commitment', { change: { isCommitted: false } }, 'not-committed'],
      ['without evidence', { files: [] as string[] }, 'evidence-missing'],
    ])('refuses conditions as met %s', async (_case, options, expected) => {
      const { repair } = await applied(options);
      const answer = await repair.tries(OFFICER, 'check-conditions', MET);
      expect([answer.status, reason(answer.body)]).toEqual([409, expected]);
      expect((await repair.tries(OFFICER, 'check-conditions', NOT_MET)).status).toBe(200);
    });

    it.each([
      ['the checker', OTHER_OFFICER, 'check-conditions'],
      ['the verifier', '何志远', 'verify-on-site'],
    ])('refuses %s as the one who decides, also in the database', async (_who, name, step) => {
      // given: one person with both duties
      await grantRole(app, name, 'decision-maker');
      const { repair } = await applied();
      await repair.does(step === 'check-conditions' ? name : OFFICER, 'check-conditions', MET);
      await repair.does(step === 'verify-on-site' ? name : INVESTIGATOR, 'verify-on-site', CONFIRMED);

      // then
      expect((await repair.tries(name, 'decide-repair', GRANT)).status).toBe(403);
      await expectRefusal(decision(repair.caseId, name), 'repair_decisions_four_eyes');
      expect((await repair.tries(DECIDER, 'decide-repair', GRANT)).status).toBe(200);
    });

    it('refuses a grant without a verified correction, by rule and in the database', async () => {
      const { repair } = await verified({ ...CONFIRMED, outcome: 'not-confirmed' });
      const answer = await repair.tries(DECIDER, 'decide-repair', GRANT);
      expect([answer.status, reason(answer.body)]).toEqual([409, 'correction-not-verified']);
      await expectRefusal(decision(repair.caseId, DECIDER), 'repair_decisions_verified');
    });

    it('refuses a grant with conditions not met, by rule and in the database', async () => {
      const { repair } = await applied();
      await repair.does(OFFICER, 'check-conditions', NOT_MET);
      const answer = await repair.tries(DECIDER, 'decide-repair', GRANT);
      expect([answer.status, reason(answer.body)]).toEqual([409, 'conditions-not-met']);
      await expectRefusal(decision(repair.caseId, DECIDER), 'repair_decisions_conditions');
    });

    it('refuses any decision before the check in the database', async () => {
      const { repair } = await applied();
      await expectRefusal(decision(repair.caseId, DECIDER, 'refuse'), 'repair_decisions_checked');
    });

    it('refuses an early removal without a grant in the database', async () => {
      const { entry, repair } = await verified();
      const end = rows(
        app.database.read,
        `INSERT INTO blacklist_endings (entry_id, kind, case_id, reasons) VALUES ($1, 'repaired', $2, '整改到位')`,
        [entry.id, repair.caseId],
      );
      await expectRefusal(end, 'blacklist_endings_decided');
    });

    it('refuses a second application while one is open, one after the term, and the code of another case', async () => {
      const { entry, receiptCode } = await applied();
      const second = await apply(entry);
      expect([second.status, code(second.body)]).toEqual([409, 'REPAIR.ALREADY_OPEN']);
      const foreign = await apply(entry, { code: receiptCode });
      expect([foreign.status, code(foreign.body)]).toEqual([403, 'REPAIR.NOT_YOURS']);
      await app.clock.set(`${LISTED}T10:00:00+08:00`);
      const late = await Entry.published(app, { termDays: 10 });
      await app.clock.set(`${addDays(LISTED, 11)}T10:00:00+08:00`);
      await app.settle();
      const answer = await apply(late);
      expect([answer.status, code(answer.body)]).toEqual([409, 'BLACKLIST.ENTRY_NOT_IN_FORCE']);
    });
  });
});
