import { firstRow, rows } from '../../src/platform/database/transaction';
import { MailOutbox } from '../../src/mail/mail-outbox.service';
import type { NoticeKind } from '../../src/notices/notice-kind';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, DECIDER, HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { testDatabaseUrl } from '../support/database';
import { LiveWindow } from '../support/live';
import { MailServer } from '../support/mail-server';
import { personIdOf } from '../support/proceeding';
import { signInAs, type SignedIn } from './signed-in';

const KEYS = { vault: 'ab'.repeat(32), 'receipt-codes': 'cd'.repeat(32) };
const MINUTE_MS = 60_000;
const BOX = 'wentao@example.gov.cn';
/** Stands wherever a party can be named; must never leave by mail. */
const CANARY = '金丝雀劳务有限公司';

interface Shown {
  id: string;
  kind: NoticeKind;
  text: { zh: string };
  unread: boolean;
  caseNumber?: string;
  taskId?: string;
  at: string;
}

describe('notices', () => {
  let test: TestApplication;
  let databaseUrl: string;
  let mail: MailServer;
  let officer: SignedIn;
  let head: SignedIn;
  let school: SignedIn;
  /** Another node on the same database. */
  let other: TestApplication | undefined;

  beforeAll(async () => {
    mail = await MailServer.start();
    databaseUrl = await testDatabaseUrl();
    test = await startApplication({
      demo: true,
      databaseUrl,
      config: { mail: mail.settings, keys: KEYS, webAddress: 'https://duban.example.gov.cn' },
    });
    await test.clock.set('2026-03-02T09:30:00+08:00');
    officer = await signInAs(test, OFFICER);
    head = await signInAs(test, HEAD);
    school = await signInAs(test, SCHOOL_USER);
  });
  afterAll(async () => {
    await other?.close();
    await test?.close();
    await mail?.away();
  });

  const listed = async (who: SignedIn, query = '') =>
    (await who.get(`/api/notices${query}`).expect(200)).body as { items: Shown[]; total: number };
  const count = async (who: SignedIn) =>
    ((await who.get('/api/notices/count').expect(200)).body as { unread: number }).unread;
  const readAll = async (who: SignedIn) => {
    const [newest] = (await listed(who)).items;
    if (newest) await who.post('/api/notices/read-all').send({ upTo: newest.at }).expect(204);
  };
  const pass = async (minutes: number) => {
    await test.clock.advance(minutes * MINUTE_MS);
    await test.settle();
  };

  describe('the live channel', () => {
    it('should tell each person what may have changed for that person, on every node', async () => {
      // given: the head and the school are connected to another node than the one that works
      other = await startApplication({ databaseUrl, config: { keys: KEYS } });
      const headWindow = await LiveWindow.open(other.url, head.cookie);
      const schoolWindow = await LiveWindow.open(other.url, school.cookie);
      const complaint = await Complaint.open(test);
      // when
      await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      // then
      await headWindow.sees({ topic: 'case', caseId: complaint.caseId });
      await headWindow.sees({ topic: 'inbox' });
      await headWindow.sees({ topic: 'notices' });
      // when: the school is asked for material
      await complaint.does(HEAD, 'assign-investigators', {
        firstInvestigator: await personIdOf(test, INVESTIGATORS[0]),
        secondInvestigator: await personIdOf(test, INVESTIGATORS[1]),
        materialsWorkingDays: 5,
        isRecusalChecked: true,
      });
      await schoolWindow.sees({ topic: 'inbox' });
      // then: it learnt of its own step alone, and never which case it belongs to
      expect(schoolWindow.events.filter(({ topic }) => topic === 'case')).toEqual([]);
      // when: something happens in the case that is none of the school's business, and then something that is
      await schoolWindow.sees({ topic: 'notices' });
      schoolWindow.forget();
      headWindow.forget();
      const { id, version } = await complaint.task('collect-evidence');
      const investigator = await signInAs(test, INVESTIGATORS[0]);
      await investigator.post(`/api/tasks/${id}/claim`).send({ version }).expect(200);
      await headWindow.sees({ topic: 'case', caseId: complaint.caseId });
      await readAll(school);
      await schoolWindow.sees({ topic: 'notices' });
      expect(schoolWindow.events).toEqual([{ topic: 'notices' }]);
      // when the node goes down
      await other.close();
      other = undefined;
      // then nobody is kept waiting
      await Promise.all([headWindow.ended, schoolWindow.ended]);
    });

    it('should end with the session', async () => {
      const leaving = await signInAs(test, SCHOOL_USER);
      const window = await LiveWindow.open(test.url, leaving.cookie);
      await leaving.delete('/api/session').expect(204);
      await window.ended;
      await leaving.get('/api/live').set('Accept', 'text/event-stream').expect(401);
    });

    it('should be opened by an event source alone, and not without bound', async () => {
      await officer.get('/api/live').expect(400);
      const windows = await Promise.all(Array.from({ length: 8 }, () => LiveWindow.open(test.url, officer.cookie)));
      await officer.get('/api/live').set('Accept', 'text/event-stream').expect(429);
      await Promise.all(windows.map((window) => window.close()));
    });
  });

  describe('in the product', () => {
    it('should reach whoever may act, and nobody who did it', async () => {
      // given
      const complaint = await Complaint.open(test);
      await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      await test.settle();
      // then
      const [newest] = (await listed(head)).items;
      expect(newest).toMatchObject({ kind: 'task-offered', unread: true, taskId: expect.any(String) });
      expect(newest!.text.zh).toContain('待本组签收');
      expect(newest!.caseNumber).toMatch(/^TS-2026-/);
      expect(JSON.stringify(newest)).not.toContain(complaint.employerName);
      // when the task is done
      await complaint.does(HEAD, 'assign-investigators', {
        firstInvestigator: await personIdOf(test, INVESTIGATORS[0]),
        secondInvestigator: await personIdOf(test, INVESTIGATORS[1]),
        materialsWorkingDays: 5,
        isRecusalChecked: true,
      });
      // then it is no news any more
      const after = (await listed(head)).items.find(({ id }) => id === newest!.id);
      expect(after).toMatchObject({ unread: false });
    });

    it('should be read one by one or all at once, up to what was seen', async () => {
      // given
      await readAll(head);
      const first = await Complaint.open(test);
      await first.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      const second = await Complaint.open(test);
      await second.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      expect(await count(head)).toBe(2);
      const { items } = await listed(head, '?unread=true');
      expect(items).toHaveLength(2);
      // when
      await head
        .post('/api/notices/read')
        .send({ ids: [items[0]!.id] })
        .expect(204);
      // then
      expect(await count(head)).toBe(1);
      // when somebody else tries, nothing happens
      await officer
        .post('/api/notices/read')
        .send({ ids: [items[1]!.id] })
        .expect(204);
      expect(await count(head)).toBe(1);
      // when all are read that are older than the first
      await head.post('/api/notices/read-all').send({ upTo: items[1]!.at }).expect(204);
      expect(await count(head)).toBe(0);
    });

    it('should show a school its step and no case', async () => {
      // given
      const complaint = await Complaint.open(test);
      await complaint.accept();
      // when
      const [newest] = (await listed(school)).items;
      // then
      expect(newest!.text.zh).toContain('提供材料');
      expect(newest).toMatchObject({ taskId: expect.any(String) });
      expect(newest!.caseNumber).toBeUndefined();
      expect(newest).not.toHaveProperty('caseId');
    });
  });

  describe('by mail', () => {
    const wants = async (who: SignedIn, rhythm: 'at-once' | 'daily' | 'weekly', hour = 9) => {
      const kinds = [
        { kind: 'task-offered', channel: 'both' },
        { kind: 'deadline-near', channel: 'none' },
        { kind: 'deadline-passed', channel: 'none' },
      ];
      await who.put('/api/notice-settings').send({ kinds, rhythm, hour }).expect(200);
    };
    /** A task for the head's group. */
    const offered = async (employer?: string) => {
      const complaint = await Complaint.open(test, { employer, description: `${CANARY}收费` });
      await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      await test.settle();
      return complaint;
    };
    const states = async () =>
      (
        await rows<{ state: string; fault: string | null }>(
          test.database.read,
          `SELECT state, fault FROM mails WHERE purpose = 'notices' ORDER BY created_at`,
        )
      ).map(({ state, fault }) => (fault === null ? state : `${state} ${fault}`));

    beforeEach(async () => {
      head = await signInAs(test, HEAD);
      await readAll(head);
      mail.mails.length = 0;
    });

    it('should send nothing before the address is confirmed', async () => {
      // given
      await head
        .put('/api/mail-address')
        .send({ address: `${BOX}\r\nBcc: all@example.cn` })
        .expect(400);
      await head.put('/api/mail-address').send({ address: BOX }).expect(204);
      await wants(head, 'at-once');
      await offered();
      await pass(5);
      // then
      expect(mail.to(BOX)).toHaveLength(1);
      const { subject, text } = mail.to(BOX)[0]!;
      expect(subject).toContain('确认码');
      // when the code is wrong
      const code = /(\d{8})/.exec(text)![1]!;
      const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
      const refused = await head.post('/api/mail-address/confirmation').send({ code: wrong }).expect(400);
      expect((refused.body as { code: string }).code).toBe('MAIL.CODE_REFUSED');
      // and then right
      await head.post('/api/mail-address/confirmation').send({ code }).expect(204);
      // then
      expect((await head.get('/api/mail-address').expect(200)).body).toMatchObject({
        confirmed: { address: BOX, isRefused: false },
        entered: null,
      });
      const kept = await firstRow<{ row: string }>(
        test.database.read,
        'SELECT mail_addresses::text AS row FROM mail_addresses',
      );
      expect(kept!.row).not.toContain('wentao');
    });

    it('should say how many, which kind and which number, and nothing of the case', async () => {
      // given
      const complaint = await offered(CANARY);
      await offered();
      await pass(2);
      // then: one mail for both
      expect(mail.to(BOX)).toHaveLength(1);
      const [sent] = mail.to(BOX);
      const number = await firstRow<{ number: string }>(test.database.read, 'SELECT number FROM cases WHERE id = $1', [
        complaint.caseId,
      ]);
      expect(sent!.subject).toContain('2 条新通知');
      expect(sent!.text).toContain(`本组待领的任务  ${number!.number}  2026-03-02`);
      expect(sent!.text).toContain('https://duban.example.gov.cn/notices');
      for (const word of [CANARY, OFFICER, HEAD, '滨江', '陈', '收费'])
        expect(sent!.raw + sent!.text).not.toContain(word);
      // and never again
      await pass(60);
      expect(mail.to(BOX)).toHaveLength(1);
    });

    it('should leave out what was read in the product before the mail left', async () => {
      await offered();
      await readAll(head);
      await pass(5);
      expect(mail.to(BOX)).toEqual([]);
    });

    it('should wait for a server that is away, and send once when it is back', async () => {
      // given
      await mail.away();
      await offered();
      await pass(2);
      expect((await states()).at(-1)).toMatch(/^waiting E/);
      await pass(2);
      expect(mail.mails).toEqual([]);
      // when
      await mail.back();
      await pass(30);
      // then
      expect(mail.to(BOX)).toHaveLength(1);
      expect((await states()).at(-1)).toBe('sent');
      await pass(600);
      expect(mail.to(BOX)).toHaveLength(1);
    });

    it('should be sent again under the same id when its node died after the server had taken it', async () => {
      // given: a node that takes the mail, sends it, and is gone before it can write that down
      await offered();
      const outbox = test.app.get(MailOutbox, { strict: false });
      const dying = jest.spyOn(outbox, 'mark').mockRejectedValueOnce(new Error('This node is gone.'));
      await pass(2).catch(() => undefined);
      expect(dying).toHaveBeenCalledTimes(1);
      dying.mockRestore();
      const [first] = mail.to(BOX);
      expect(first).toBeDefined();
      expect((await states()).at(-1)).toBe('sending');
      // when nobody touches it while the node may be alive
      await pass(5);
      expect(mail.to(BOX)).toHaveLength(1);
      // and then it is taken for dead
      await pass(6);
      // then
      expect(mail.to(BOX).map(({ messageId }) => messageId)).toEqual([first!.messageId, first!.messageId]);
      expect((await states()).at(-1)).toBe('sent');
    });

    it('should come once a working day when the person wants it so', async () => {
      // given: a Friday before a weekend
      await test.clock.set('2026-03-06T10:00:00+08:00');
      head = await signInAs(test, HEAD);
      await wants(head, 'daily', 8);
      await offered();
      await offered();
      await pass(60 * 24 * 2);
      expect(mail.to(BOX)).toEqual([]);
      // when
      await test.clock.set('2026-03-09T08:00:01+08:00');
      await test.settle();
      // then
      expect(mail.to(BOX).map(({ subject }) => subject)).toEqual([expect.stringContaining('2 条新通知')]);
    });

    it('should give up at once on an address that is refused for good, and show it to the administrator alone', async () => {
      // given
      await test.clock.set('2026-03-09T09:00:00+08:00');
      head = await signInAs(test, HEAD);
      await wants(head, 'at-once');
      mail.refuses.set(BOX, 550);
      await offered();
      await pass(2);
      // then
      expect((await states()).at(-1)).toBe('dead 550');
      expect((await head.get('/api/mail-address').expect(200)).body).toMatchObject({ confirmed: { isRefused: true } });
      await head.get('/api/mails').expect(403);
      const administrator = await signInAs(test, '许嘉明');
      const { body } = await administrator.get('/api/mails').expect(200);
      expect(body).toMatchObject({ total: 1, items: [{ person: { name: HEAD }, fault: '550', canRetry: true }] });
      expect(JSON.stringify(body)).not.toContain('example.gov.cn');
      // when the operator has settled it with the other side
      mail.refuses.clear();
      mail.mails.length = 0;
      const [dead] = (body as { items: { id: string }[] }).items;
      await head.post(`/api/mails/${dead!.id}/retry`).expect(403);
      await administrator.post(`/api/mails/${dead!.id}/retry`).expect(204);
      await administrator.post(`/api/mails/${dead!.id}/retry`).expect(404);
      await test.settle();
      // then
      expect(mail.to(BOX)).toHaveLength(1);
    });

    it('should send nothing to an address that its person took away', async () => {
      await offered();
      await head.delete('/api/mail-address').expect(204);
      await pass(5);
      expect(mail.mails).toEqual([]);
      expect(await firstRow(test.database.read, 'SELECT FROM mail_addresses')).toBeUndefined();
    });

    it('should not let anybody fill a box with codes', async () => {
      const somebody = await signInAs(test, DECIDER);
      for (let n = 0; n < 3; n++)
        await somebody
          .put('/api/mail-address')
          .send({ address: `a${n}@example.cn` })
          .expect(204);
      await somebody.put('/api/mail-address').send({ address: 'b@example.cn' }).expect(429);
    });
  });

  describe('about urges and dates', () => {
    beforeAll(async () => {
      head = await signInAs(test, HEAD);
    });

    it('should tell whoever holds a step that it is urged, and whom a date concerns that it is near', async () => {
      // given
      const complaint = await Complaint.open(test);
      await complaint.accept();
      const investigator = await signInAs(test, INVESTIGATORS[0]);
      const { id, version } = await complaint.task('collect-evidence');
      await investigator.post(`/api/tasks/${id}/claim`).send({ version }).expect(200);
      // when
      await head.post(`/api/tasks/${id}/urges`).send({ reason: '请抓紧。' }).expect(204);
      await test.settle();
      // then
      expect((await listed(investigator, '?kind=urged')).items[0]).toMatchObject({
        text: { zh: expect.stringContaining(`${HEAD}催办“`) },
        taskId: id,
      });
      // when
      await pass(60 * 24 * 120);
      // then
      const missed = async (name: string) => (await listed(await signInAs(test, name), '?kind=deadline-passed')).total;
      expect(await missed(INVESTIGATORS[0])).toBeGreaterThan(0);
      expect(await missed(HEAD)).toBeGreaterThan(0);
    });
  });
});
