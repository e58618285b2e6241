import sharp from 'sharp';
import { ENGINE, type EnginePort } from '../../src/engine/engine.port';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { MOST_UNANSWERED } from '../../src/thread/thread';
import { startApplication, type TestApplication } from '../support/application';
import { signInAs, type SignedIn } from './signed-in';

const CANARY = 'Canary Photographer';

interface Thread {
  messages: { from: string; text: string; by?: { name: string } | null; documents: { id: string; name: string }[] }[];
  canWrite: boolean;
}

describe('the thread between reporter and handlers', () => {
  let test: TestApplication;
  let officer: SignedIn;
  let code: string;
  let caseId: string;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T08:00:00+08:00');
    officer = await signInAs(test, '陈敏');
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    const complaint = {
      employer: { name: '云帆测试科技有限公司' },
      category: 'discrimination',
      postingText: '仅限男性。',
    };
    const filed = await test
      .http()
      .post('/api/portal/complaints')
      .field('complaint', JSON.stringify(complaint))
      .expect(201);
    code = (filed.body as { receiptCode: string }).receiptCode;
    await test.settle();
    caseId = (await firstRow<{ id: string }>(test.database.read, 'SELECT id FROM cases ORDER BY number DESC LIMIT 1'))!
      .id;
  });

  const onPortal = (path: string) => test.http().post(`/api/portal/thread${path}`).set('Accept-Language', 'en');
  const portalThread = async () => (await onPortal('').send({ code }).expect(200)).body as Thread;
  const writes = (text: string, files: { name: string; content: Buffer }[] = []) =>
    files.reduce(
      (form, { name, content }) => form.attach('files', content, name),
      onPortal('/messages').field('message', JSON.stringify({ code, text })),
    );
  const staffThread = async (who = officer) =>
    (await who.get(`/api/cases/${caseId}/thread`).expect(200)).body as Thread;

  it('should carry questions and answers both ways, and show no handler to the reporter', async () => {
    // when
    await officer.post(`/api/cases/${caseId}/thread`).send({ text: '请问招聘会在哪一天？' }).expect(201);
    await writes('在三月一日。').expect(200);

    // then
    expect((await portalThread()).messages).toMatchObject([
      { from: 'handler', text: '请问招聘会在哪一天？' },
      { from: 'reporter', text: '在三月一日。' },
    ]);
    expect(JSON.stringify(await portalThread())).not.toContain('陈敏');
    expect((await staffThread()).messages).toMatchObject([
      { by: { name: '陈敏' }, mayIdentify: false },
      { by: null, mayIdentify: true },
    ]);
  });

  it('should tell the process that the reporter answered, by ids alone', async () => {
    const publish = jest.spyOn(test.app.get<EnginePort>(ENGINE, { strict: false }), 'publish');
    await officer.post(`/api/cases/${caseId}/thread`).send({ text: '请补充。' }).expect(201);
    expect(publish).not.toHaveBeenCalled();
    await writes('已补充。').expect(200);
    expect(publish.mock.calls.map(([, command]) => command)).toEqual([
      { name: 'reporter.answered', correlationKey: caseId, messageId: expect.any(String) },
    ]);
    publish.mockRestore();
  });

  it('should give handlers a cleaned copy of a picture, and keep the original for two vault officers', async () => {
    // given
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
      .jpeg()
      .withExif({ IFD0: { Artist: CANARY }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 5/1 0/1' } })
      .toBuffer();
    expect(picture.includes(CANARY)).toBe(true);

    // when
    await writes('照片见附件。', [{ name: '金丝雀甲拍的.jpg', content: picture }]).expect(200);

    // then
    const [message] = (await staffThread()).messages;
    const [document] = message!.documents;
    expect(document!.name).toBe('举报材料1.jpg');
    const copy = await officer.get(`/api/documents/${document!.id}/content`).expect(200);
    expect((copy.body as Buffer).includes('Canary')).toBe(false);
    expect((await sharp(copy.body as Buffer).metadata()).format).toBe('jpeg');

    const [shen, lin] = [await signInAs(test, '沈若兰'), await signInAs(test, '林子安')];
    const originals = (await shen.get('/api/vault/originals').expect(200)).body as { items: { id: string }[] };
    expect(originals.items[0]).toMatchObject({
      documentName: '举报材料1.jpg',
      leftIn: [{ zh: '画面和文字本身的内容' }],
    });
    const asked = await shen
      .post('/api/vault/requests')
      .send({ originalId: originals.items[0]!.id, purpose: '核对拍摄时间' })
      .expect(201);
    const { id } = asked.body as { id: string };
    await shen.post(`/api/vault/requests/${id}/original`).expect(403);
    await lin.post(`/api/vault/requests/${id}/decision`).send({ decision: 'approved', reason: '确有必要' }).expect(200);
    const original = await shen.post(`/api/vault/requests/${id}/original`).expect(200);
    expect((original.body as Buffer).equals(picture)).toBe(true);
    await shen.post(`/api/vault/requests/${id}/original`).expect(403);
  });

  it("should let the reporter fetch a handler's file with the code, and no other file", async () => {
    const upload = await officer
      .post('/api/documents')
      .attach('file', Buffer.from('请按此表填写'), '情况说明表.txt')
      .expect(201);
    const documentIds = [(upload.body as { id: string }).id];
    const fetch = (documentId: string) => onPortal('/documents').send({ code, documentId });
    await fetch(documentIds[0]!).expect(404);
    await officer.post(`/api/cases/${caseId}/thread`).send({ text: '请填表。', documentIds }).expect(201);
    const fetched = await fetch(documentIds[0]!).expect(200);
    expect(fetched.text).toBe('请按此表填写');
    expect(fetched.headers['content-disposition']).toContain('attachment');
    // Under a key as well: a file is not answered from memory.
    for (const _time of [1, 2]) {
      const again = await fetch(documentIds[0]!).set('Idempotency-Key', 'one-key-for-both-times').expect(200);
      expect(again.text).toBe('请按此表填写');
    }
  });

  it("should be closed to the employer's code, to schools and to whoever does not handle the case", async () => {
    const issued = await officer.post(`/api/cases/${caseId}/employer-code`).expect(201);
    const employer = { code: (issued.body as { code: string }).code };
    expect((await onPortal('').send(employer).expect(403)).body).toMatchObject({ code: 'THREAD.NOT_FOR_EMPLOYER' });
    for (const name of ['刘洋', '宋岩', '高建华', '沈若兰', '罗建国', '许嘉明']) {
      const other = await signInAs(test, name);
      expect((await other.get(`/api/cases/${caseId}/thread`)).body).toMatchObject({ code: 'CASE.NOT_FOUND' });
      expect((await other.post(`/api/cases/${caseId}/thread`).send({ text: '你是谁？' })).status).toBe(404);
    }
    expect((await portalThread()).messages).toEqual([]);
  });

  it('should refuse more messages than a handler can answer, and take the next after an answer', async () => {
    for (let count = 0; count < MOST_UNANSWERED; count += 1) {
      await rows(
        test.database.read,
        `INSERT INTO thread_messages (case_id, sender, text) VALUES ($1, 'reporter', '…')`,
        [caseId],
      );
    }
    const refused = await writes('再补充一句。').expect(429);
    expect(refused.body).toMatchObject({ code: 'THREAD.MESSAGE_REFUSED', reason: 'too-many' });
    expect((await portalThread()).canWrite).toBe(false);
    await officer.post(`/api/cases/${caseId}/thread`).send({ text: '已阅。' }).expect(201);
    await writes('再补充一句。').expect(200);
  });

  it('should note on the record who looked', async () => {
    await writes('在三月一日。').expect(200);
    await staffThread();
    const looked = await rows(
      test.database.read,
      `SELECT action FROM audit_events WHERE case_id = $1 AND action IN ('ThreadRead', 'ThreadMessagePosted') ORDER BY id`,
      [caseId],
    );
    expect(looked).toEqual([{ action: 'ThreadMessagePosted' }, { action: 'ThreadRead' }]);
  });

  it('should answer a wrong code like every other question of the portal', async () => {
    const begin = performance.now();
    const answer = await onPortal('').send({ code: '0000-0000-0000-0000' }).expect(404);
    expect(answer.body).toMatchObject({ code: 'PORTAL.CODE_UNKNOWN' });
    expect(performance.now() - begin).toBeGreaterThan(190);
  });
});
