import { AccountsService } from '../../src/auth/accounts.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PeopleAdministrationService } from '../../src/people/people-administration.service';
import { RolesService } from '../../src/people/roles.service';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, FORMS, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { Desk, grantRole, personIdOf } from '../support/proceeding';

type Body = Record<string, unknown>;

const [ABSENT] = INVESTIGATORS;
const DEPUTY = '马骏';

/** A colleague stands in, and a desk changes hands. Investigator 孙晓燕 is away, 马骏 stands in; 陈敏 leaves for 李国强. */
describe('desk', () => {
  let test: TestApplication;
  let desk: Desk;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T09:30:00+08:00');
    desk = new Desk(test);
    for (const name of [ABSENT, DEPUTY, HEAD, OFFICER, '李国强', '何志远', '郑海峰', SCHOOL_USER]) {
      ids[name] = await personIdOf(test, name);
    }
  });
  afterAll(() => test.close());

  const enter = (by: string, change: Body = {}) =>
    desk.as(by, 'post', '/api/absences', {
      from: '2026-03-02',
      to: '2026-03-06',
      substituteIds: [ids[DEPUTY]],
      ...change,
    });
  const endAll = () =>
    rows(test.database.read, 'UPDATE absences SET ended_at = app_now(), ended_by = person_id WHERE ended_at IS NULL');
  const findings = (complaint: Complaint, by: string) => complaint.tries(by, 'collect-evidence', FORMS.evidence);
  const inbox = async (name: string): Promise<Body[]> =>
    ((await desk.as(name, 'get', '/api/tasks?view=mine&pageSize=200')).body as { items: Body[] }).items;

  describe('absence', () => {
    afterEach(endAll);

    it('should be entered by oneself, a lead or an administrator, and seen by colleagues alone', async () => {
      expect((await enter(OFFICER, { personId: ids[ABSENT] })).body).toMatchObject({ code: 'ABSENCE.NOT_YOUR_DESK' });
      for (const by of [ABSENT, HEAD, '许嘉明']) {
        expect((await enter(by, { personId: ids[ABSENT] })).status).toBe(201);
        expect((await enter(by, { personId: ids[ABSENT] })).body).toMatchObject({ code: 'ABSENCE.OVERLAP' });
        await endAll();
      }
      await enter(ABSENT);
      const seen = async (name: string) =>
        ((await desk.as(name, 'get', '/api/absences')).body as { items: Body[] }).items;
      expect(await seen(OFFICER)).toMatchObject([{ person: { name: ABSENT }, substitutes: [{ name: DEPUTY }] }]);
      expect(await seen(SCHOOL_USER)).toEqual([]);
    });

    it.each([
      ['circular substitution', DEPUTY, { substituteIds: [ABSENT] }, 'ABSENCE.CIRCULAR'],
      ['a substitute who is absent', '何志远', { substituteIds: [ABSENT] }, 'ABSENCE.SUBSTITUTE_ABSENT'],
      ['an absence of who stands in', DEPUTY, { substituteIds: ['何志远'] }, 'ABSENCE.STANDS_IN'],
    ])('should refuse %s in the same days and accept it afterwards', async (_what, by, { substituteIds }, code) => {
      expect((await enter(ABSENT)).status).toBe(201);
      const named = { substituteIds: substituteIds.map((name) => ids[name]) };
      expect((await enter(by, named)).body).toMatchObject({ code });
      expect((await enter(by, { ...named, from: '2026-03-09', to: '2026-03-10' })).status).toBe(201);
    });

    it('should refuse a substitute without a role of the person, and days that do not exist', async () => {
      expect((await enter(ABSENT, { substituteIds: [ids[OFFICER]] })).body).toMatchObject({
        code: 'ABSENCE.NOT_FITTING',
      });
      expect((await enter(ABSENT, { to: '2026-02-31' })).status).toBe(400);
      expect((await enter(ABSENT, { processIds: ['unknown'] })).body).toMatchObject({ code: 'ABSENCE.SCOPE_UNKNOWN' });
    });
  });

  describe('substitute', () => {
    let complaint: Complaint;
    beforeEach(async () => {
      await endAll();
      complaint = await Complaint.open(test);
      await complaint.accept();
    });

    it('should see the step with the mark, act for the absent person, and stand beside them in history and audit', async () => {
      // given
      expect((await findings(complaint, DEPUTY)).body).toMatchObject({ code: 'TASK.NOT_A_CANDIDATE' });
      expect(await inbox(DEPUTY)).toEqual([]);
      // when
      await enter(ABSENT);
      const [marked] = (await inbox(DEPUTY)).filter(({ step }) => step === 'collect-evidence');
      const answer = await findings(complaint, DEPUTY);
      // then
      expect(marked).toMatchObject({ onBehalfOf: { name: ABSENT, until: '2026-03-06' } });
      expect(answer.status).toBe(200);
      const { timeline } = (await desk.as(OFFICER, 'get', `/api/cases/${complaint.caseId}`)).body as {
        timeline: Body[];
      };
      expect(timeline.filter(({ onBehalfOf }) => onBehalfOf !== null)).toEqual([
        expect.objectContaining({
          who: { id: ids[DEPUTY], name: DEPUTY },
          onBehalfOf: { id: ids[ABSENT], name: ABSENT },
        }),
        expect.objectContaining({
          who: { id: ids[DEPUTY], name: DEPUTY },
          onBehalfOf: { id: ids[ABSENT], name: ABSENT },
        }),
      ]);
      const audit = (
        await desk.as('罗建国', 'get', `/api/audit-events?caseId=${complaint.caseId}&action=TaskSubmitted`)
      ).body as {
        items: Body[];
      };
      expect(audit.items[0]).toMatchObject({ actor: { name: DEPUTY, onBehalfOf: ABSENT } });
      const acts = (await desk.as(ABSENT, 'get', '/api/absences/acts')).body as { items: Body[] };
      expect(acts.items.slice(0, 2)).toMatchObject([{ by: DEPUTY }, { by: DEPUTY, action: 'TaskSubmitted' }]);
    });

    it('should act no more from the day after, nor once it is ended, nor for another process', async () => {
      // given
      const held = await complaint.task('collect-evidence');
      await desk.as(ABSENT, 'post', `/api/tasks/${held.id}/claim`, { version: held.version });
      const claim = () => desk.as(DEPUTY, 'post', `/api/tasks/${held.id}/claim`, { version: held.version + 1 });
      // then
      expect((await enter(ABSENT, { processIds: ['extension'] })).status).toBe(201);
      expect((await claim()).status).toBe(403);
      await endAll();
      const { body } = await enter(ABSENT, { processIds: ['complaint-to-blacklist'] });
      expect((await claim()).status).toBe(200);
      const colleague = (await desk.as('何志远', 'get', `/api/tasks/${held.id}`)).body as { reason: { zh: string } };
      expect(colleague.reason.zh).toContain(`${ABSENT}外出至 2026-03-06，由${DEPUTY}代办`);
      expect((await desk.as(DEPUTY, 'post', `/api/absences/${(body as { id: string }).id}/end`)).status).toBe(403);
      await test.clock.set('2026-03-06T23:59:59+08:00');
      expect((await claim()).status).toBe(200);
      await test.clock.set('2026-03-07T00:00:01+08:00');
      expect((await claim()).status).toBe(403);
      await test.clock.set('2026-03-02T09:30:00+08:00');
      expect((await claim()).status).toBe(200);
      expect((await desk.as(ABSENT, 'post', `/api/absences/${(body as { id: string }).id}/end`)).status).toBe(204);
      expect((await claim()).status).toBe(403);
    });

    it('should be bound by recusal, the own and that of the absent person', async () => {
      await enter(ABSENT);
      const { id } = await complaint.task('collect-evidence');
      const page = (taskId: string) => desk.as(DEPUTY, 'get', `/api/tasks/${taskId}`);
      const recuse = (caseId: string, name: string) =>
        desk.as(HEAD, 'post', `/api/cases/${caseId}/recusals`, { personId: ids[name], reason: '近亲属' });
      expect((await page(id)).body).toMatchObject({ canClaim: true, onBehalfOf: { name: ABSENT } });
      // when, then: with the absent person off the case the deputy only reads it
      await recuse(complaint.caseId, ABSENT);
      expect((await page(id)).body).toMatchObject({ canClaim: false, onBehalfOf: null });
      // when, then: recused themselves, the deputy knows of no step
      const second = await Complaint.open(test);
      await second.accept();
      const other = await second.task('collect-evidence');
      expect((await page(other.id)).body).toMatchObject({ canClaim: true });
      await recuse(second.caseId, DEPUTY);
      expect((await page(other.id)).status).toBe(404);
      expect((await inbox(DEPUTY)).map((task) => task.id)).not.toContain(other.id);
    });

    it('should bind both by four eyes: whoever acted and whoever was acted for', async () => {
      // given: the deputy collects the evidence for the absent investigator
      await enter(ABSENT);
      expect((await findings(complaint, DEPUTY)).status).toBe(200);
      // then: an ended part as investigator stands against the deputy as well
      const parts = await rows<Body>(
        test.database.read,
        `SELECT person_id AS "personId", ended_at IS NULL AS holds FROM case_people
         WHERE case_id = $1 AND duty = 'investigator' AND person_id = ANY ($2::uuid[]) ORDER BY ended_at IS NULL`,
        [complaint.caseId, [ids[ABSENT], ids[DEPUTY]]],
      );
      expect(parts).toEqual([
        { personId: ids[DEPUTY], holds: false },
        { personId: ids[ABSENT], holds: true },
      ]);
      // when: the deputy becomes a head; a head who is free may review, this one may not
      await complaint.does(SCHOOL_USER, 'provide-materials', FORMS.materials);
      await complaint.does(ABSENT, 'write-findings', FORMS.findings);
      await complaint.does(ABSENT, 'draft-prior-notice', FORMS.notice);
      await complaint.serve();
      await complaint.state('我单位认为收费合理。');
      await grantRole(test, DEPUTY, 'head');
      expect((await complaint.tries(DEPUTY, 'review-statement', FORMS.upheld)).body).toMatchObject({
        code: 'TASK.FOUR_EYES',
      });
      await rows(
        test.database.read,
        `UPDATE person_roles SET revoked_at = app_now() WHERE person_id = $1 AND role = 'head'`,
        [ids[DEPUTY]],
      );
      expect((await complaint.tries(HEAD, 'review-statement', FORMS.upheld)).status).toBe(200);
    });

    it('should not stand in for a vote', async () => {
      const heard = await Complaint.reviewed(test);
      await heard.does('顾清源', 'review-legality', FORMS.lawful);
      await heard.convene();
      const vote = () => heard.triesToVote('吴静怡', '郑海峰', { vote: 'for' });
      await enter('郑海峰', { substituteIds: [await personIdOf(test, '吴静怡')] });
      expect((await vote()).body).toMatchObject({ code: 'TASK.NOT_A_CANDIDATE' });
    });
  });

  describe('handover', () => {
    it('should preview, hand over in one go, print a receipt and take its confirmation', async () => {
      // given: the leaver holds a step with a draft, and investigates a case
      await endAll();
      const complaint = await Complaint.open(test);
      await complaint.accept();
      const step = await complaint.task('collect-evidence');
      await desk.as(ABSENT, 'post', `/api/tasks/${step.id}/claim`, { version: step.version });
      await desk.as(ABSENT, 'put', `/api/tasks/${step.id}/draft`, { data: { evidenceSummary: '凭证三份。' } });
      const preview = async (by: string, takerId: string): Promise<Body[]> => {
        const { body } = await desk.as(by, 'post', '/api/handovers/preview', { personId: ids[ABSENT], takerId });
        return (body as { items: Body[] }).items;
      };
      const ofCase = (items: Body[]) =>
        items.filter(({ key }) => key === `task:${step.id}` || key === `duty:${complaint.caseId}:investigator`);
      // then: only leads and administrators; the administrator learns nothing of the case
      const whom = { personId: ids[ABSENT], takerId: ids[DEPUTY] };
      const refused = await desk.as(OFFICER, 'post', '/api/handovers/preview', whom);
      expect(refused.body).toMatchObject({ code: 'ABSENCE.NOT_YOUR_DESK' });
      const shown = ofCase(await preview(HEAD, ids[DEPUTY]!));
      expect(shown).toMatchObject([
        { kind: 'duty', refusal: null, caseId: complaint.caseId },
        { kind: 'task', refusal: null, hasDraft: true },
      ]);
      expect(ofCase(await preview('许嘉明', ids[DEPUTY]!))).toMatchObject([
        { caseNumber: null, caseTitle: null },
        { caseId: null },
      ]);
      const unfit = expect.objectContaining({ zh: '接收人没有该项所需的岗位' }) as object;
      expect(ofCase(await preview(HEAD, ids[OFFICER]!)).map(({ refusal }) => refusal)).toEqual([unfit, unfit]);
      // when
      const handover = '6d1c2b6e-0a52-4c0b-9d56-0d2f1a7b9c01';
      const hand = (items: Body[]) =>
        desk.as(HEAD, 'put', `/api/handovers/${handover}`, {
          personId: ids[ABSENT],
          reason: '调离',
          items: items.map(({ kind, subjectId, duty, takerId }) => ({ kind, subjectId, duty, takerId })),
        });
      const stranger = { kind: 'task', subjectId: complaint.caseId, duty: null, takerId: ids[DEPUTY] };
      expect((await hand([...shown, stranger])).body).toMatchObject({ code: 'HANDOVER.CHANGED' });
      expect((await complaint.task('collect-evidence')).version).toBe(step.version + 1);
      const done = await hand(shown);
      const again = await hand(shown);
      // then
      expect(done.status).toBe(200);
      expect(done.body).toMatchObject({
        isIntact: true,
        mayConfirm: false,
        takers: [{ name: DEPUTY, items: 2, confirmedAt: null }],
      });
      expect(again.body).toEqual(done.body);
      expect((await hand(shown.slice(0, 1))).body).toMatchObject({ code: 'HANDOVER.ID_TAKEN' });
      const page = (await desk.as(DEPUTY, 'get', `/api/tasks/${step.id}`)).body as Body;
      expect(page).toMatchObject({ canSubmit: true, draft: { data: { evidenceSummary: '凭证三份。' } } });
      expect((await desk.as(OFFICER, 'get', `/api/handovers/${handover}`)).status).toBe(404);
      // and on paper for those it concerns, each print on record; a colleague without a part in it is told of none
      const print = (name: string) => desk.as(name, 'get', `/api/handovers/${handover}/pdf?language=en`);
      const printed = await Promise.all([HEAD, DEPUTY, ABSENT, OFFICER].map(print));
      expect(printed.map(({ status }) => status)).toEqual([200, 200, 200, 404]);
      const { headers } = printed[0]!;
      expect([headers['content-type'], headers['cache-control']]).toEqual(['application/pdf', 'private, no-store']);
      expect(headers['content-disposition']).toContain('Receipt of a handover');
      const countOf = (action: string) =>
        firstRow(test.database.read, 'SELECT count(*)::int AS count FROM audit_events WHERE action = $1', [action]);
      expect(await countOf('HandoverReceiptPrinted')).toEqual({ count: 3 });
      expect((await desk.as(HEAD, 'post', `/api/handovers/${handover}/confirmation`)).status).toBe(403);
      const confirmed = await desk.as(DEPUTY, 'post', `/api/handovers/${handover}/confirmation`);
      expect(confirmed.body).toMatchObject({
        mayConfirm: false,
        takers: [{ confirmedAt: expect.any(String) as string }],
      });
      expect(await countOf('DeskHandedOver')).toEqual({ count: 1 });
    });

    it('should keep back what four eyes or recusal bar the taker from, and nobody hands over the own desk', async () => {
      const complaint = await Complaint.open(test);
      await complaint.accept();
      const refusalOf = async (by: string) => {
        const { body } = await desk.as(by, 'post', '/api/handovers/preview', {
          personId: ids['何志远'],
          takerId: ids[DEPUTY],
        });
        return (body as { items: Body[] }).items.find(({ key }) => key === `duty:${complaint.caseId}:investigator`)!
          .refusal;
      };
      expect(await refusalOf(HEAD)).toBeNull();
      await desk.as(HEAD, 'post', `/api/cases/${complaint.caseId}/recusals`, {
        personId: ids[DEPUTY],
        reason: '近亲属',
      });
      expect(await refusalOf(HEAD)).toMatchObject({ zh: '接收人须回避该案' });
      const own = await desk.as(HEAD, 'post', '/api/handovers/preview', { personId: ids[HEAD], takerId: ids[DEPUTY] });
      expect(own.body).toMatchObject({ code: 'HANDOVER.OWN_DESK' });
    });
  });

  describe('board', () => {
    type Row = Body & { process: { id: string }; step: { id: string }; cases: number; late: number };
    type Board = Record<'overview' | 'waiting' | 'durations', Row[]>;
    const DISTRICT_HEAD = '区局负责人';
    let district: string;
    const board = async (name: string, query = ''): Promise<Board> =>
      (await desk.as(name, 'get', `/api/board${query}`)).body as Board;
    const casesOf = ({ overview }: Board, processId: string): number =>
      overview.filter(({ process }) => process.id === processId).reduce((sum, { cases }) => sum + cases, 0);

    beforeAll(async () => {
      await endAll();
      const get = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });
      await test.database.transaction(async (tx) => {
        const top = await get(OrganisationsService).authority(tx);
        district = await get(OrganisationsService).add(
          tx,
          { kind: 'authority', name: '临港区教育局', parentId: top.id },
          null,
        );
        const place = { name: DISTRICT_HEAD, organisationId: district };
        const personId = await get(PeopleAdministrationService).add(tx, place, null);
        await get(AccountsService).create(tx, personId, 'district.head');
        const role = { role: 'head' as const, organisationId: district, from: '2018-01-01', to: null };
        await get(RolesService).add(tx, personId, role, null);
      });
    });

    it('should be closed to everybody who heads no authority, and to authorities beside and above', async () => {
      for (const name of [OFFICER, SCHOOL_USER, '高建华', '许嘉明']) {
        expect((await desk.as(name, 'get', '/api/board')).status).toBe(403);
      }
      const { id: top } = (await firstRow<{ id: string }>(
        test.database.read,
        `SELECT id FROM organisations WHERE parent_id IS NULL`,
      ))!;
      expect((await desk.as(HEAD, 'get', `/api/board?organisationId=${district}`)).status).toBe(200);
      expect((await desk.as(DISTRICT_HEAD, 'get', `/api/board?organisationId=${district}`)).status).toBe(200);
      expect((await desk.as(DISTRICT_HEAD, 'get', `/api/board?organisationId=${top}`)).status).toBe(403);
      expect((await board(DISTRICT_HEAD)).overview).toEqual([]);
    });

    it('should count what waits and what is late, as the list of cases does', async () => {
      // given
      const before = await board(HEAD);
      const complaint = await Complaint.open(test);
      const waitsToScreen = ({ waiting }: Board) =>
        waiting.find(({ step, process }) => step.id === 'screen-complaint' && process.id === 'complaint-to-blacklist');
      const after = await board(HEAD);
      expect(casesOf(after, 'complaint-to-blacklist')).toBe(casesOf(before, 'complaint-to-blacklist') + 1);
      expect(waitsToScreen(after)).toMatchObject({
        waitsFor: { zh: '经办人' },
        late: 0,
        oldestWorkingDays: 0,
        mayList: true,
      });
      // when: its date has passed
      await test.clock.set('2026-04-30T09:00:00+08:00');
      await test.settle();
      const late = await board(HEAD);
      const query = 'state=open&process=complaint-to-blacklist&step=screen-complaint&colour=red';
      const listed = await desk.as(HEAD, 'get', `/api/cases?${query}`);
      // then
      expect(waitsToScreen(late)!.late).toBeGreaterThan(0);
      expect((listed.body as { total: number }).total).toBe(waitsToScreen(late)!.late);
      // and a case of which the head is recused counts no more
      const recusal = `INSERT INTO recusals (case_id, person_id, reason) VALUES ($1, $2, '近亲属')`;
      await rows(test.database.read, recusal, [complaint.caseId, ids[HEAD]]);
      expect(casesOf(await board(HEAD), 'complaint-to-blacklist')).toBe(casesOf(late, 'complaint-to-blacklist') - 1);
    });

    it('should tell the working days of closed steps: count, median, nine in ten', async () => {
      // given: three steps that took 0, 1 and 5 working days, in days of their own
      await test.clock.set('2026-05-11T10:00:00+08:00');
      const cases = [await Complaint.open(test), await Complaint.open(test), await Complaint.open(test)];
      const closedOn = ['2026-05-11', '2026-05-12', '2026-05-18'];
      for (const [index, complaint] of cases.entries()) {
        await test.clock.set(`${closedOn[index]!}T15:00:00+08:00`);
        await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      }
      // when
      const { durations } = await board(HEAD, '?processId=complaint-to-blacklist&from=2026-05-11&to=2026-05-18');
      // then
      expect(durations.find(({ step }) => step.id === 'screen-complaint')).toMatchObject({
        count: 3,
        median: 1,
        p90: 4.2,
      });
      const turned = await desk.as(HEAD, 'get', '/api/board?from=2026-05-18&to=2026-05-11');
      expect(turned.body).toMatchObject({ code: 'BOARD.PERIOD' });
    });

    it('should count confidential cases for their readers alone', async () => {
      // given: a report and a complaint kept by the district
      const counts = async () => ({
        top: casesOf(await board(HEAD, `?organisationId=${district}`), 'falsified-data-report'),
        topComplaints: casesOf(await board(HEAD, `?organisationId=${district}`), 'complaint-to-blacklist'),
        district: casesOf(await board(DISTRICT_HEAD), 'falsified-data-report'),
      });
      expect(await counts()).toEqual({ top: 0, topComplaints: 0, district: 0 });
      const { caseId } = await Complaint.open(test);
      const keptByDistrict = (number: string, kind: string, processId: string) =>
        rows(
          test.database.read,
          `WITH kept AS (
             INSERT INTO cases (number, kind, process_id, definition_version_id, title, channel, received_at, opened_by_kind, engine)
             SELECT $2, $3, $4, definition_version_id, title, channel, received_at, opened_by_kind, engine FROM cases WHERE id = $1
             RETURNING id)
           INSERT INTO case_parties (case_id, role, organisation_id) SELECT id, 'keeper', $5 FROM kept`,
          [caseId, number, kind, processId, district],
        );
      // when
      await keptByDistrict('TS-2026-900001', 'complaint', 'complaint-to-blacklist');
      await keptByDistrict('JB-2026-900001', 'report', 'falsified-data-report');
      // then
      expect(await counts()).toEqual({ top: 0, topComplaints: 1, district: 1 });
    });

    it('should name no person, neither in the figures nor in the files, which hold exactly what is shown', async () => {
      const people = await rows<{ id: string; name: string }>(test.database.read, 'SELECT id, name FROM people');
      const answers = [
        await desk.as(HEAD, 'get', '/api/board?from=2025-06-01'),
        await desk.as(DISTRICT_HEAD, 'get', '/api/board'),
        ...(await Promise.all(
          ['overview', 'waiting', 'durations'].map((part) =>
            desk.as(HEAD, 'get', `/api/board/export?part=${part}&format=csv&from=2025-06-01`),
          ),
        )),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(answers[3]!.text).toContain('受理审查');
      for (const { text } of answers) {
        expect(people.filter(({ id, name }) => text.includes(id) || text.includes(name))).toEqual([]);
      }
      const { waiting } = await board(HEAD);
      const { text } = await desk.as(HEAD, 'get', '/api/board/export?part=waiting&format=csv');
      const lines = text.trim().split('\r\n').slice(1);
      expect(lines.map((line) => line.split(',').slice(5, 9).map(Number))).toEqual(
        waiting.map((row) => [row.cases, row.steps, row.late, row.soon]),
      );
      const sheet = await desk.as(HEAD, 'get', '/api/board/export?part=durations&format=xlsx');
      expect(sheet.headers['content-type']).toContain('spreadsheetml');
    });
  });
});
