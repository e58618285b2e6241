import { AccountsService } from '../../src/auth/accounts.service';
import { ComplaintsService } from '../../src/complaints/complaints.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PeopleAdministrationService } from '../../src/people/people-administration.service';
import { RolesService } from '../../src/people/roles.service';
import { firstRow } from '../../src/platform/database/transaction';
import { SupervisionEndings } from '../../src/supervision/supervision-endings.service';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, FORMS as COMPLAINT_FORMS, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../../test/support/complaint';
import { Desk, personIdOf } from '../../test/support/proceeding';
import { FORMS, Order } from '../../test/support/supervision';

const [HEAD, SCHOOL] = ['周文涛', '滨江理工大学'];
const AUTHORITY = '滨江市教育委员会';
const DAY_MS = 86_400_000;

/** The shipped model, on a complaint that is being investigated: its school has a step, its investigators have one. */
describe('supervision', () => {
  let app: TestApplication;
  let parent: Complaint;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  beforeEach(async () => {
    parent = await Complaint.open(app);
    await parent.accept();
  });

  /** About the step of the school. */
  const ofSchool = async (options: { workingDays?: number | null; colour?: 'blue' | 'orange' | 'red' } = {}) =>
    Order.issue(app, {
      parentCaseId: parent.caseId,
      taskId: (await parent.task('provide-materials')).id,
      addressee: SCHOOL,
      ...options,
    });

  /** Past the date of the answer, which is two working days after the day of sending. */
  const passDate = async () => {
    await app.clock.advance(7 * DAY_MS);
    await app.settle();
  };

  describe('endings', () => {
    it('ends as settled when the unit acknowledges, reports progress and answers, and the issuer finds it good', async () => {
      // given
      const order = await ofSchool();
      expect(await order.waiting()).toEqual(['acknowledge-order']);

      // when
      await order.does(SCHOOL_USER, 'acknowledge-order', FORMS.acknowledge);
      await order.does(SCHOOL_USER, 'report-measures', FORMS.progress);
      await order.does(SCHOOL_USER, 'report-measures', FORMS.answer);
      expect(await order.waiting()).toEqual(['verify-answer']);
      await order.does(HEAD, 'verify-answer', FORMS.sufficient);

      // then
      expect(await order.outcome()).toBe('settled');
      expect([await order.state(), await order.colours()]).toEqual(['settled', ['blue']]);
      expect(await parent.waiting()).toEqual(['collect-evidence', 'provide-materials']);
      const due = await firstRow<{ state: string }>(
        app.database.read,
        'SELECT state FROM deadlines WHERE case_id = $1',
        [order.caseId],
      );
      expect(due).toEqual({ state: 'satisfied' });
    });

    it('ends as withdrawn when the issuer takes it back with a reason, and the unit has nothing left to do', async () => {
      // given
      const order = await ofSchool();

      // when
      const endings = app.app.get(SupervisionEndings, { strict: false });
      const personId = await personIdOf(app, HEAD);
      await app.database.transaction((tx) =>
        endings.withdraw(tx, order.caseId, { reason: '情况已经说明。', personId }),
      );
      await app.settle();

      // then
      expect(await order.outcome()).toBe('withdrawn');
      expect([await order.state(), await order.waiting()]).toEqual(['withdrawn', []]);
      expect(await order.historyOf(parent.caseId)).toContain('撤回督办单：情况已经说明。');
    });

    it('ends as lifted when the step it is about is done', async () => {
      // given
      const order = await ofSchool();

      // when
      await parent.does(SCHOOL_USER, 'provide-materials', COMPLAINT_FORMS.materials);

      // then
      expect(await order.outcome()).toBe('lifted');
      expect([await order.state(), await order.waiting()]).toEqual(['lifted', []]);
    });

    it('ends as lifted when the supervised case is closed', async () => {
      // given: an order about the whole case
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });

      // when
      await parent.does(SCHOOL_USER, 'provide-materials', COMPLAINT_FORMS.materials);
      await parent.does(INVESTIGATORS[0], 'collect-evidence', COMPLAINT_FORMS.evidence);
      expect(await order.state()).toBe('open');
      const findings = { ...COMPLAINT_FORMS.findings, substantiated: 'no', replyPoints: '经查未能查实。' };
      await parent.does(INVESTIGATORS[0], 'write-findings', findings);

      // then
      expect(await parent.outcome()).toBe('not-substantiated');
      expect(await order.outcome()).toBe('lifted');
    });

    it('ends as escalated-to-accountability when a head proposes it over a red order without an answer', async () => {
      // given
      const order = await ofSchool({ colour: 'red' });
      await passDate();

      // when
      await order.does(HEAD, 'decide-consequence', { consequence: 'accountability', reason: '多次督办仍未办理。' });

      // then
      expect(await order.outcome()).toBe('escalated-to-accountability');
      expect(await order.state()).toBe('escalated-to-accountability');
      expect(await order.historyOf(parent.caseId)).toContain('建议追究责任：多次督办仍未办理。');
    });
  });

  it('ends as escalated-to-interview when a head calls the school to one over a red order', async () => {
    // given
    const order = await ofSchool({ colour: 'red', workingDays: 1 });
    await order.does(SCHOOL_USER, 'acknowledge-order', FORMS.acknowledge);
    await order.does(SCHOOL_USER, 'report-measures', FORMS.answer);
    await order.does(HEAD, 'verify-answer', FORMS.insufficient);

    // when
    await order.does(HEAD, 'decide-consequence', { consequence: 'interview', reason: '反馈流于形式。' });

    // then
    expect(await order.outcome()).toBe('escalated-to-interview');
    const interview = await firstRow<{ kind: string }>(
      app.database.read,
      `SELECT cases.kind FROM supervision_orders JOIN cases ON cases.id = interview_case_id WHERE case_id = $1`,
      [order.caseId],
    );
    expect(interview).toEqual({ kind: 'interview' });
  });

  it('refuses an interview of a unit of the authority, and goes on with the order', async () => {
    const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY, colour: 'red' });
    await passDate();
    const interview = { consequence: 'interview', reason: '逾期未反馈。' };
    expect((await order.tries(HEAD, 'decide-consequence', interview)).body).toMatchObject({
      code: 'SUPERVISION.INTERVIEW_UNAVAILABLE',
    });
    await order.does(HEAD, 'decide-consequence', { consequence: 'continue', reason: '逾期未反馈。' });
    expect(await order.colours()).toEqual(['red', 'red']);
  });

  it('is issued by a head of the authority above over what a district is late with, who reads nothing else of it', async () => {
    // given: a complaint of a district, whose screening is late
    const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
    const { caseId } = await app.database.transaction(async (tx) => {
      const { id: parentId } = await get(OrganisationsService).authority(tx);
      const keeper = await get(OrganisationsService).add(
        tx,
        { kind: 'authority', name: '临港区教育局', parentId },
        null,
      );
      const officer = await get(PeopleAdministrationService).add(
        tx,
        { name: '临港经办人', organisationId: keeper },
        null,
      );
      await get(AccountsService).create(tx, officer, 'lingang.officer');
      const role = { role: 'case-officer', organisationId: keeper, from: '2018-01-01', to: null } as const;
      await get(RolesService).add(tx, officer, role, null);
      return get(ComplaintsService).register(tx, {
        employer: { name: '临港恒信人力有限公司' },
        category: 'recruitment-fraud',
        postingText: '入职前须交纳培训费。',
        channel: 'letter',
        receivedAt: await app.clock.now(),
        documentIds: [],
        keeperId: keeper,
        registeredBy: officer,
      });
    });
    await app.clock.advance(20 * DAY_MS);
    await app.settle();
    const desk = new Desk(app);
    expect((await desk.as(HEAD, 'get', `/api/cases/${caseId}`)).status).toBe(404);

    // when
    const proposed = (await desk.as(HEAD, 'get', '/api/supervision-proposals?pageSize=200')).body as {
      items: { id: string; unit: string; caseId?: string }[];
    };
    const proposal = proposed.items.find(({ unit }) => unit === '临港区教育局')!;
    expect(proposal.caseId).toBeUndefined();
    const body = { colour: 'blue', reason: '请说明逾期原因。', workingDays: 2 };
    const issued = await desk.as(HEAD, 'post', `/api/supervision-proposals/${proposal.id}/order`, body);
    await app.settle();

    // then
    const order = new Order(app, (issued.body as { caseId: string }).caseId, '');
    await order.does('临港经办人', 'acknowledge-order', FORMS.acknowledge);
    expect((await desk.as('临港经办人', 'get', `/api/cases/${order.caseId}`)).status).toBe(404);
    expect(await order.waiting()).toEqual(['report-measures']);
  });

  describe('dates and colours', () => {
    it('raises the colour at answer-deadline-passed: blue, orange, red, and then a head decides', async () => {
      // given: about a case that stays open whatever its dates
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      await order.does(OFFICER, 'acknowledge-order', FORMS.acknowledge);

      // when
      await passDate();

      // then: the next order is acknowledged anew
      expect([await order.colours(), await order.waiting()]).toEqual([['blue', 'orange'], ['acknowledge-order']]);

      // when
      await passDate();
      expect([await order.colours(), await order.waiting()]).toEqual([
        ['blue', 'orange', 'red'],
        ['acknowledge-order'],
      ]);
      expect(await order.historyOf(parent.caseId)).toContain('红色督办，已提请{people}关注');
      await passDate();

      // then
      expect(await order.waiting()).toEqual(['decide-consequence']);
      await order.does(HEAD, 'decide-consequence', { consequence: 'continue', workingDays: 5, reason: '限期再办。' });
      expect(await order.colours()).toEqual(['blue', 'orange', 'red', 'red']);
      expect(await order.waiting()).toEqual(['acknowledge-order']);
    });

    it('raises the colour when the answer is not good enough, and settles on a better one', async () => {
      // given
      const order = await ofSchool();
      await order.does(SCHOOL_USER, 'acknowledge-order', FORMS.acknowledge);
      await order.does(SCHOOL_USER, 'report-measures', FORMS.answer);

      // when
      await order.does(HEAD, 'verify-answer', FORMS.insufficient);

      // then
      expect([await order.colours(), await order.waiting()]).toEqual([['blue', 'orange'], ['acknowledge-order']]);
      await order.does(SCHOOL_USER, 'acknowledge-order', FORMS.acknowledge);
      await order.does(SCHOOL_USER, 'report-measures', FORMS.answer);
      await order.does(HEAD, 'verify-answer', FORMS.sufficient);
      expect(await order.outcome()).toBe('settled');
    });

    it('asks the issuer for the date that no rule sets, and sends nothing before', async () => {
      // given
      const order = await ofSchool({ workingDays: null });
      expect(await order.waiting()).toEqual(['set-order-date']);
      expect(await order.completed('send-order')).toBe(0);

      // when
      await order.does(HEAD, 'set-order-date', { workingDays: 3 });

      // then
      expect(await order.waiting()).toEqual(['acknowledge-order']);
    });
  });
});
