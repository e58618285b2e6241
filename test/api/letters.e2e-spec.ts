import { randomUUID } from 'node:crypto';
import { LettersService } from '../../src/letters/letters.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, OFFICER, SCHOOL_USER } from '../support/complaint';
import { signInAs } from './signed-in';

/** Letters as PDF: staff of the case, the school a letter is addressed to, and the holder of a code, each their own. */
describe('letters as PDF', () => {
  let test: TestApplication;
  let complaint: Complaint;
  let letters: LettersService;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T10:00:00+08:00');
    complaint = await Complaint.open(test);
    letters = test.app.get(LettersService, { strict: false });
  });

  afterAll(() => test.close());

  const TEXT = { title: '关于核实情况的函', body: '请就有关招聘活动予以说明。' };

  async function letter(recipient: 'reporter' | 'school', isIssued: boolean): Promise<string> {
    return test.database.transaction(async (tx) => {
      const draft = { caseId: complaint.caseId, kind: 'official-letter', recipient, ...TEXT } as const;
      const { id } = await letters.draft(tx, draft);
      if (isIssued) await letters.issue(tx, id);
      return id;
    });
  }

  const get = async (name: string, id: string) =>
    (await signInAs(test, name)).get(`/api/letters/${id}/pdf`).buffer(true);
  const byCode = (code: string, letterId: string) =>
    test.http().post('/api/portal/letters/pdf').send({ code, letterId }).buffer(true);

  it('should give staff of the case a draft and the issued letter under its title, for saving', async () => {
    const draft = await get(OFFICER, await letter('reporter', false));
    const issued = await get(OFFICER, await letter('reporter', true));
    for (const { status, headers, body } of [draft, issued]) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' });
      expect(headers['content-disposition']).toContain(encodeURIComponent('关于核实情况的函.pdf'));
      expect((body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('should give the same bytes each time', async () => {
    const id = await letter('reporter', true);
    const [first, second] = [await get(OFFICER, id), await get(OFFICER, id)];
    expect((first.body as Buffer).equals(second.body as Buffer)).toBe(true);
  });

  it('should give a school the issued letter addressed to it, and take that as its reading', async () => {
    const id = await letter('school', true);
    expect((await get(SCHOOL_USER, id)).status).toBe(200);
    expect((await letters.get(test.database.read, id)).readAt).not.toBeNull();
  });

  it.each<[string, string, 'reporter' | 'school', boolean]>([
    ['the school a draft to it', SCHOOL_USER, 'school', false],
    ['the school a letter to the reporter', SCHOOL_USER, 'reporter', true],
    ['a college of the school', '韩冰', 'school', true],
    ['another school', '梁伟', 'school', true],
    ['an administrator', '许嘉明', 'school', true],
  ])('should not give %s', async (_case, name, recipient, isIssued) => {
    const id = await letter(recipient, isIssued);
    const [refused, unknown] = [await get(name, id), await get(name, randomUUID())];
    expect([refused.status, refused.body]).toEqual([404, unknown.body]);
    expect((await letters.get(test.database.read, id)).readAt).toBeNull();
  });

  it('should give the holder of a code the issued letters to that side alone', async () => {
    const [own, draft, other] = [
      await letter('reporter', true),
      await letter('reporter', false),
      await letter('school', true),
    ];
    const answer = await byCode(complaint.receiptCode, own);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await letters.get(test.database.read, own)).readAt).not.toBeNull();
    expect((await byCode(complaint.receiptCode, draft)).status).toBe(404);
    expect((await byCode(complaint.receiptCode, other)).status).toBe(404);
    expect((await byCode('0000-0000-0000-0000', own)).status).toBe(404);
  });

  it('should put each print on record', async () => {
    const id = await letter('reporter', true);
    await get(OFFICER, id);
    await byCode(complaint.receiptCode, id);
    const found = await rows<{ kind: string }>(
      test.database.read,
      `SELECT actor_kind AS kind FROM audit_events WHERE action = 'LetterPrinted' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(found.map(({ kind }) => kind)).toEqual(['person', 'reporter']);
  });
});
