import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER, SCHOOL_USER } from '../support/complaint';
import { Desk } from '../support/proceeding';

const ADMINISTRATOR = '唐毅';
const NOTICE = '2027-01-01 至 2027-01-05 休 元旦\n2027-01-09 班 元旦';

describe('import of a notice of the State Council', () => {
  let test: TestApplication;
  let desk: Desk;

  beforeEach(async () => {
    test = await startApplication({ demo: true });
    desk = new Desk(test);
    await test.clock.set('2026-12-28T10:00:00+08:00');
  });
  afterEach(() => test.close());

  const post = (name: string, path: string, body: Record<string, unknown> = {}) =>
    desk.as(name, 'post', `/api/calendar/imports${path}`, body);
  const propose = async (text = NOTICE) => ((await post(ADMINISTRATOR, '', { text })).body as { id: string }).id;
  const reply = async () => {
    const complaint = await Complaint.open(test);
    const deadlines = test.app.get(DeadlinesService, { strict: false });
    const at = await test.clock.now();
    const { id } = await test.database.transaction((tx) =>
      deadlines.open(tx, {
        caseId: complaint.caseId,
        duty: 'reply',
        anchor: { event: 'received', at },
        limit: { amount: 5, unit: 'working-days' },
        basis: { zh: '测试依据', en: 'test basis' },
      }),
    );
    return { complaint, id, current: () => deadlines.current(test.database.read, id) };
  };

  it('should move a date received 2026-12-28 when a second person confirms the notice for 2027, and tell whoever knew it', async () => {
    // given
    const { complaint, id, current } = await reply();
    expect(await current()).toMatchObject({ legalDate: '2027-01-05', provisional: true, version: 1 });

    // when
    const preview = await post(HEAD, '/preview', { text: NOTICE });
    const importId = await propose();
    const own = await post(ADMINISTRATOR, `/${importId}/confirmation`);
    const unchanged = await current();
    const confirmed = await post(HEAD, `/${importId}/confirmation`);

    // then
    expect(preview.body).toMatchObject({ year: 2027, gaps: ['labour-day', 'national-day', 'few-days'] });
    expect((preview.body as { moves: { items: object[] } }).moves.items).toContainEqual(
      expect.objectContaining({ deadlineId: id, from: '2027-01-05', to: '2027-01-07' }),
    );
    expect(own.body).toMatchObject({ code: 'CALENDAR.CONFIRMED_BY_PROPOSER' });
    expect(unchanged).toMatchObject({ legalDate: '2027-01-05', version: 1 });
    expect([confirmed.status, (confirmed.body as { moved: number }).moved]).toEqual([200, 2]);
    expect(await current()).toMatchObject({ legalDate: '2027-01-07', provisional: false, version: 2 });
    expect(await complaint.history()).toContain('2027 年放假安排已公布：“调查答复”期限由 2027-01-05 变更为 2027-01-07');
    const [letter] = await complaint.letters('reporter');
    expect(letter).toContain('现变更为 2027年1月7日');
    const portal = await test.http().post('/api/portal/status').send({ code: complaint.receiptCode }).expect(200);
    expect(JSON.stringify(portal.body)).toContain('2027年1月7日');
    const audited = await rows<{ details: object }>(
      test.database.read,
      `SELECT details FROM audit_events WHERE action = 'DeadlineRecomputed' AND subject_id = $1`,
      [id],
    );
    expect(audited).toEqual([{ details: expect.objectContaining({ from: '2027-01-05', to: '2027-01-07' }) }]);
  });

  it('should keep the versions of a year and show who did what', async () => {
    // given
    await post(HEAD, `/${await propose()}/confirmation`);
    await post(HEAD, `/${await propose('2027-01-01 休 元旦')}/confirmation`);

    // when
    const { body } = await desk.as(HEAD, 'get', '/api/calendar');

    // then
    const { years, imports } = body as { years: { year: number; off: object[] }[]; imports: object[] };
    expect(years[0]).toMatchObject({ year: 2027, origin: 'administrator', off: [{ day: '2027-01-01', name: '元旦' }] });
    expect(imports).toMatchObject([
      { state: 'confirmed', proposer: ADMINISTRATOR, decider: HEAD },
      { state: 'confirmed' },
    ]);
    const editions = await rows(test.database.read, 'SELECT FROM calendar_years WHERE year = 2027');
    expect(editions).toHaveLength(2);
  });

  it('should open again what passed by a provisional date that turns out to lie ahead', async () => {
    // given
    const { current } = await reply();
    await test.clock.set('2027-01-06T09:00:00+08:00');
    await test.settle();
    expect(await current()).toMatchObject({ state: 'passed', provisional: true });

    // when
    await post(HEAD, `/${await propose()}/confirmation`);

    // then
    expect(await current()).toMatchObject({ state: 'open', legalDate: '2027-01-07', version: 2 });
    await test.clock.set('2027-01-09T00:00:00+08:00');
    await test.settle();
    expect(await current()).toMatchObject({ state: 'passed', version: 2 });
  });

  it('should count the dates of cases that the reader may not read without showing them', async () => {
    await reply();
    const { body } = await post(ADMINISTRATOR, '/preview', { text: NOTICE });
    expect(body).toMatchObject({ moves: { total: 2, hidden: 2, items: [] } });
  });

  it('should change nothing when it is rejected', async () => {
    // given
    const { current } = await reply();
    const importId = await propose();

    // when
    const rejected = await post(HEAD, `/${importId}/rejection`, { reason: '尚非正式通知' });

    // then
    expect(rejected.status).toBe(204);
    expect(await current()).toMatchObject({ legalDate: '2027-01-05', provisional: true });
    expect((await post(HEAD, `/${importId}/confirmation`)).body).toMatchObject({ code: 'CALENDAR.IMPORT_NOT_WAITING' });
    expect((await post(HEAD, '/nonsense/confirmation')).body).toMatchObject({ code: 'CALENDAR.IMPORT_NOT_WAITING' });
  });

  it('should refuse what it cannot read, naming the line, and a second import of a year that waits', async () => {
    const faulty = await post(ADMINISTRATOR, '', { text: '2027-01-01 休\n2027-02-30 休' });
    expect([faulty.status, faulty.body]).toMatchObject([
      400,
      { code: 'CALENDAR.NOTICE_NOT_READ', fields: [{ path: 'text', code: 'CALENDAR.NO_SUCH_DAY' }] },
    ]);
    await propose();
    expect((await post(HEAD, '', { text: NOTICE })).body).toMatchObject({ code: 'CALENDAR.IMPORT_WAITING' });
  });

  it.each([OFFICER, SCHOOL_USER, '许嘉明', '罗建国'])('should be refused to %s', async (name) => {
    expect((await desk.as(name, 'get', '/api/calendar')).status).toBe(403);
    expect((await post(name, '/preview', { text: NOTICE })).status).toBe(403);
    expect((await post(name, '', { text: NOTICE })).status).toBe(403);
  });
});
