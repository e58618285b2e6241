import { CasesService } from '../../src/cases/cases.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Complaint, DECIDER, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../../test/support/complaint';
import { Desk, grantRole, personIdOf } from '../../test/support/proceeding';
import { Report, SCHOOL_LEADER, schoolIdOf } from '../../test/support/report';
import { FORMS, Order } from '../../test/support/supervision';

const [HEAD, SCHOOL, AUTHORITY] = ['周文涛', '滨江理工大学', '滨江市教育委员会'];
const REASON = '请抓紧办理并说明原因。';

/** What must be impossible; each refusal stands beside the permitted variant, with only the forbidden fact changed. */
describe('gates of supervision', () => {
  let app: TestApplication;
  let desk: Desk;
  let parent: Complaint;
  const sql = (text: string, parameters: unknown[] = []) => rows(app.database.read, text, parameters);
  const refusedBy = (constraint: string) => ({ driverError: { constraint } });

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    desk = new Desk(app);
    // A second head, and one who is both: only the gates keep them apart.
    await grantRole(app, DECIDER, 'head');
  });

  afterAll(() => app.close());

  beforeEach(async () => {
    parent = await Complaint.open(app);
    await parent.accept();
  });

  const authorityId = async () => (await app.app.get(OrganisationsService).authority(app.database.read)).id;
  const issue = async (by: string, changes: Record<string, unknown> = {}) =>
    desk.as(by, 'post', `/api/cases/${parent.caseId}/supervision-orders`, {
      colour: 'blue',
      reason: REASON,
      addresseeOrganisationId: await authorityId(),
      workingDays: 2,
      ...changes,
    });
  const insertOrder = async (by: string, changes: { taskId?: string; reason?: string } = {}) => {
    const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
    return sql(
      `WITH other AS (
         INSERT INTO cases (number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
         SELECT 'DB-0000-' || gen_random_uuid(), kind, process_id, definition_version_id, title, channel, received_at,
                opened_by_kind, engine FROM cases WHERE id = $1 RETURNING id)
       INSERT INTO supervision_orders (case_id, parent_case_id, task_id, issuer_id, addressee_id, recipient_roles, reason, issued_by)
       SELECT other.id, parent_case_id, $3, issuer_id, addressee_id, recipient_roles, $4, $2
       FROM supervision_orders, other WHERE supervision_orders.case_id = $1`,
      [order.caseId, await personIdOf(app, by), changes.taskId ?? null, changes.reason ?? REASON],
    );
  };

  describe('who supervises', () => {
    it('should refuse an order and an urge by somebody who is no head, and take them of a head', async () => {
      const task = await parent.task('collect-evidence');
      expect((await issue(OFFICER)).body).toMatchObject({ code: 'SUPERVISION.REFUSED', reason: 'not-supervisor' });
      const urge = (by: string) => desk.as(by, 'post', `/api/tasks/${task.id}/urges`, { reason: REASON });
      expect((await urge(OFFICER)).status).toBe(403);
      expect((await urge(HEAD)).status).toBe(204);
      expect((await issue(HEAD)).status).toBe(201);
    });

    it('should refuse a head who is recused from the case, also in the database', async () => {
      // given: two heads, one of them with an interest
      const cases = app.app.get(CasesService, { strict: false });
      const personId = await personIdOf(app, DECIDER);
      const by = { kind: 'system' } as const;
      const task = await parent.task('collect-evidence');
      await app.database.transaction((tx) => cases.recuse(tx, parent.caseId, { personId, reason: '亲属', by }));

      // then
      expect((await issue(DECIDER)).status).toBe(404);
      await expect(
        Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY, by: DECIDER }),
      ).rejects.toMatchObject({ details: { reason: 'recused' } });
      await expect(insertOrder(DECIDER)).rejects.toMatchObject(refusedBy('supervision_orders_not_recused'));
      await expect(
        sql('INSERT INTO urges (case_id, task_id, reason, urged_by) VALUES ($1, $2, $3, $4)', [
          parent.caseId,
          task.id,
          REASON,
          personId,
        ]),
      ).rejects.toMatchObject(refusedBy('urges_not_recused'));
      expect((await issue(HEAD)).status).toBe(201);
    });

    it('should refuse a head who holds the step, and take the same head for a step of somebody else', async () => {
      // given: a complaint whose next step is the head's own
      const own = await Complaint.open(app);
      await own.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      const task = await own.task('assign-investigators');
      const other = await parent.task('collect-evidence');
      const urge = (id: string) => desk.as(HEAD, 'post', `/api/tasks/${id}/urges`, { reason: REASON });

      // then
      expect((await urge(task.id)).body).toMatchObject({ code: 'SUPERVISION.REFUSED', reason: 'own-step' });
      await expect(
        sql('INSERT INTO urges (case_id, task_id, reason, urged_by) VALUES ($1, $2, $3, $4)', [
          own.caseId,
          task.id,
          REASON,
          await personIdOf(app, HEAD),
        ]),
      ).rejects.toMatchObject(refusedBy('urges_other_person'));
      await expect(insertOrder(HEAD, { taskId: task.id })).rejects.toMatchObject(
        refusedBy('supervision_orders_other_person'),
      );
      expect((await urge(other.id)).status).toBe(204);
    });

    it('should refuse a supervision of a supervision', async () => {
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      await expect(Order.issue(app, { parentCaseId: order.caseId, addressee: AUTHORITY })).rejects.toMatchObject({
        details: { reason: 'not-supervisor' },
      });
    });
  });

  describe('what a unit learns', () => {
    it('should refuse an order to a school that has no step yet, and take one to a school that has', async () => {
      // given
      const fresh = await Complaint.open(app);
      const school = { addressee: SCHOOL, parentCaseId: fresh.caseId };
      await expect(Order.issue(app, school)).rejects.toMatchObject({ details: { reason: 'addressee-unaware' } });

      // then
      await fresh.accept();
      expect((await Order.issue(app, school)).caseId).toBeDefined();
    });

    it('should refuse an order to a reported school before its extract was checked, and take one about its own step after', async () => {
      // given
      const report = await Report.accepted(app);
      const early = { parentCaseId: report.caseId, addressee: SCHOOL };
      await expect(Order.issue(app, early)).rejects.toMatchObject({ details: { reason: 'step-needed' } });
      const order = await Order.issue(app, { parentCaseId: report.caseId, addressee: AUTHORITY });
      const redirected = `UPDATE supervision_orders SET addressee_id = $2 WHERE case_id = $1`;
      await expect(sql(redirected, [order.caseId, await schoolIdOf(app)])).rejects.toThrow();
      const direct = sql(
        `WITH other AS (
           INSERT INTO cases (number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
           SELECT 'DB-0000-000001', kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine
           FROM cases WHERE id = $1 RETURNING id)
         INSERT INTO supervision_orders (case_id, parent_case_id, issuer_id, addressee_id, recipient_roles, reason, issued_by)
         SELECT other.id, parent_case_id, issuer_id, $2, recipient_roles, reason, issued_by
         FROM supervision_orders, other WHERE supervision_orders.case_id = $1`,
        [order.caseId, await schoolIdOf(app)],
      );
      await expect(direct).rejects.toMatchObject(refusedBy('supervision_orders_after_extract'));

      // then
      const known = await Report.found(app);
      const task = await known.task('state-position');
      const later = await Order.issue(app, { parentCaseId: known.caseId, taskId: task.id, addressee: SCHOOL });
      expect(await later.waiting()).toEqual(['acknowledge-order']);
      expect((await later.page(SCHOOL_LEADER, 'acknowledge-order')).status).toBe(200);
      expect((await later.page(SCHOOL_USER, 'acknowledge-order')).status).toBe(404);
    });

    it.each([
      ['请尽快答复举报人。', 'reporter'],
      ['联系电话13800000000。', 'phone'],
      ['关于TS-2026-000001的办理。', 'case-number'],
      ['请核实李明同学的情况。', 'person-name'],
    ])('should refuse the text "%s", and take it without', async (reason, fault) => {
      const answer = await issue(HEAD, { reason });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ code: 'SUPERVISION.TEXT_REFUSED', faults: [fault] });
      expect((await issue(HEAD, { reason: REASON })).status).toBe(201);
    });

    it('should refuse such a text in the database as well', async () => {
      await expect(insertOrder(HEAD, { reason: '请尽快答复投诉人。' })).rejects.toMatchObject(
        refusedBy('supervision_orders_no_identity'),
      );
      const task = await parent.task('collect-evidence');
      const urge = (reason: string) =>
        personIdOf(app, HEAD).then((id) =>
          sql('INSERT INTO urges (case_id, task_id, reason, urged_by) VALUES ($1, $2, $3, $4)', [
            parent.caseId,
            task.id,
            reason,
            id,
          ]),
        );
      await expect(urge('请答复举报人。')).rejects.toMatchObject(refusedBy('urges_no_identity'));
      await urge(REASON);
    });

    it('should show a school its order without any number, title or case', async () => {
      // given
      const task = await parent.task('provide-materials');
      const order = await Order.issue(app, { parentCaseId: parent.caseId, taskId: task.id, addressee: SCHOOL });

      // when
      const list = await desk.as(SCHOOL_USER, 'get', '/api/supervision-orders?view=received');
      const page = await order.page(SCHOOL_USER, 'acknowledge-order');

      // then
      const items = (list.body as { items: { id: string; colour: string }[] }).items;
      const shown = items.find(({ id }) => id === order.caseId)!;
      expect(shown).toMatchObject({ colour: 'blue', state: 'open', addressee: SCHOOL, reason: REASON });
      expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['number']));
      for (const text of [JSON.stringify(items), page.text]) {
        expect(text).not.toContain(parent.caseId);
        expect(text).not.toContain(parent.employerName);
        expect(text).not.toMatch(/[A-Z]{2}-2026-\d{6}/);
      }
      const elsewhere = await desk.as('梁伟', 'get', '/api/supervision-orders?view=received');
      expect(elsewhere.body).toMatchObject({ total: 0 });
    });
  });

  describe('who answers and who judges', () => {
    it('should refuse the issuer as recipient and the recipient as judge, also in the database', async () => {
      // given: the issuer has every duty of the unit
      await grantRole(app, HEAD, 'case-officer');
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      const [issuer, officer] = await Promise.all([personIdOf(app, HEAD), personIdOf(app, OFFICER)]);

      // then
      expect((await order.tries(HEAD, 'acknowledge-order', FORMS.acknowledge)).status).toBe(403);
      const acknowledged = `UPDATE supervision_rounds SET acknowledged_by = $2, acknowledged_at = app_now() WHERE case_id = $1`;
      await expect(sql(acknowledged, [order.caseId, issuer])).rejects.toMatchObject(
        refusedBy('supervision_rounds_other_recipient'),
      );
      await order.does(OFFICER, 'acknowledge-order', FORMS.acknowledge);
      expect((await order.tries(HEAD, 'report-measures', FORMS.answer)).status).toBe(403);
      const reported = `INSERT INTO supervision_reports (round_id, is_final, text, document_ids, reported_by)
        SELECT id, false, '办理', '{}', $2 FROM supervision_rounds WHERE case_id = $1`;
      await expect(sql(reported, [order.caseId, issuer])).rejects.toMatchObject(
        refusedBy('supervision_reports_other_person'),
      );
      await order.does(OFFICER, 'report-measures', FORMS.answer);
      await grantRole(app, OFFICER, 'head');
      expect((await order.tries(OFFICER, 'verify-answer', FORMS.sufficient)).status).toBe(403);
      const verified = `UPDATE supervision_rounds SET verdict = 'sufficient', opinion = '好', verified_by = $2,
        verified_at = app_now() WHERE case_id = $1`;
      await expect(sql(verified, [order.caseId, officer])).rejects.toMatchObject(
        refusedBy('supervision_rounds_four_eyes'),
      );
      await order.does(HEAD, 'verify-answer', FORMS.sufficient);
      expect(await order.outcome()).toBe('settled');
    });

    it('should refuse whoever was recused from the case after the order, also in the database', async () => {
      // given
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      const personId = await personIdOf(app, '李国强');
      const by = { kind: 'system' } as const;
      const cases = app.app.get(CasesService, { strict: false });
      await app.database.transaction((tx) => cases.recuse(tx, parent.caseId, { personId, reason: '亲属', by }));

      // then
      expect((await order.tries('李国强', 'acknowledge-order', FORMS.acknowledge)).body).toMatchObject({
        code: 'SUPERVISION.PART_REFUSED',
        reason: 'recused',
      });
      await expect(
        sql('UPDATE supervision_rounds SET acknowledged_by = $2, acknowledged_at = app_now() WHERE case_id = $1', [
          order.caseId,
          personId,
        ]),
      ).rejects.toMatchObject(refusedBy('supervision_rounds_not_recused'));
      await order.does(OFFICER, 'acknowledge-order', FORMS.acknowledge);
    });

    it('should refuse to skip a colour, to settle without a verdict and to go further before red', async () => {
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      const round = (colour: string) =>
        sql(`INSERT INTO supervision_rounds (case_id, round, colour, cause) VALUES ($1, 2, $2, 'overdue')`, [
          order.caseId,
          colour,
        ]);
      await expect(round('orange')).rejects.toMatchObject(refusedBy('supervision_rounds_next_colour'));
      await sql('UPDATE supervision_rounds SET overdue_at = app_now() WHERE case_id = $1', [order.caseId]);
      await expect(round('red')).rejects.toMatchObject(refusedBy('supervision_rounds_next_colour'));
      await round('orange');
      const end = (state: string) =>
        sql('UPDATE supervision_orders SET state = $2, ended_at = app_now() WHERE case_id = $1', [order.caseId, state]);
      await expect(end('settled')).rejects.toMatchObject(refusedBy('supervision_orders_verified'));
      await expect(end('escalated-to-accountability')).rejects.toMatchObject(refusedBy('supervision_orders_red_only'));
    });

    it('should refuse another head who takes the order back, and let the issuer, once', async () => {
      // given
      const order = await Order.issue(app, { parentCaseId: parent.caseId, addressee: AUTHORITY });
      const withdraw = (by: string) =>
        desk.as(by, 'post', `/api/supervision-orders/${order.caseId}/withdrawal`, { reason: '事项已经说明。' });

      // then
      expect((await withdraw(DECIDER)).body).toMatchObject({
        code: 'SUPERVISION.WITHDRAWAL_REFUSED',
        reason: 'not-issuer',
      });
      await expect(
        sql(
          `UPDATE supervision_orders SET state = 'withdrawn', ended_at = app_now(), ended_by = $2, end_reason = '无'
           WHERE case_id = $1`,
          [order.caseId, await personIdOf(app, DECIDER)],
        ),
      ).rejects.toMatchObject(refusedBy('supervision_orders_withdrawn_check'));
      expect((await withdraw(HEAD)).status).toBe(204);
      expect((await withdraw(HEAD)).body).toMatchObject({ reason: 'ended' });
      await expect(
        sql(`UPDATE supervision_orders SET end_reason = '改' WHERE case_id = $1`, [order.caseId]),
      ).rejects.toMatchObject(refusedBy('supervision_orders_ended'));
    });
  });

  describe('what the clock proposes', () => {
    it('should propose a missed date with an open step to heads, issue nothing, and forget it once dealt with', async () => {
      // given: fifteen days to tell, and somebody who claimed the step and did not do it
      const late = await Complaint.open(app);
      const later = await Complaint.open(app);
      const { id, version } = await late.task('screen-complaint');
      await desk.as(OFFICER, 'post', `/api/tasks/${id}/claim`, { version });
      await app.clock.advance(20 * 86_400_000);
      await app.settle();
      const proposals = async (by: string) =>
        (await desk.as(by, 'get', '/api/supervision-proposals?pageSize=200')).body as {
          items: { id: string; caseId: string; caseNumber: string }[];
        };
      const of = async (caseId: string) => (await proposals(HEAD)).items.find((one) => one.caseId === caseId);
      const proposed = await of(late.caseId);
      expect(proposed).toMatchObject({ duty: { zh: '告知受理情况' }, step: { zh: '受理审查' }, unit: AUTHORITY });
      expect((await proposals(INVESTIGATORS[0])).items).toEqual([]);
      expect(await sql('SELECT FROM supervision_orders WHERE parent_case_id = $1', [late.caseId])).toEqual([]);

      // when
      const body = { colour: 'blue', reason: REASON, workingDays: 2 };
      const refused = await desk.as(INVESTIGATORS[0], 'post', `/api/supervision-proposals/${proposed!.id}/order`, body);
      expect(refused.status).toBe(404);
      const issued = await desk.as(HEAD, 'post', `/api/supervision-proposals/${proposed!.id}/order`, body);
      const other = await of(later.caseId);
      const dismissed = await desk.as(HEAD, 'post', `/api/supervision-proposals/${other!.id}/dismissal`, {
        reason: '已电话说明。',
      });

      // then
      expect([issued.status, dismissed.status]).toEqual([201, 204]);
      expect([await of(late.caseId), await of(later.caseId)]).toEqual([undefined, undefined]);
    });
  });
});
