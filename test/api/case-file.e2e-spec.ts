import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { PackageRunner } from '../../src/archive-packages/package-runner.service';
import { PART_BYTES } from '../../src/documents/upload';
import { UploadSweeper } from '../../src/documents/upload-sweeper.service';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, FORMS, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { signInAs, type SignedIn } from './signed-in';

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
/** A text of more than two parts, so that something is left to send when the line is cut. */
const EVIDENCE = Buffer.from('证据清单第一页。\n'.repeat(60_000));
const PARTS = Math.ceil(EVIDENCE.length / PART_BYTES);

/** Uploads in parts, versions, notes, what follows a step, and the file of a case as one package. */
describe('the file of a case', () => {
  let test: TestApplication;
  let officer: SignedIn;
  let investigator: SignedIn;
  let school: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    await test.clock.set('2026-03-02T10:00:00+08:00');
  });
  // Days pass between the tests, and a session does not last as long.
  beforeEach(async () => {
    officer = await signInAs(test, OFFICER);
    investigator = await signInAs(test, INVESTIGATORS[0]);
    school = await signInAs(test, SCHOOL_USER);
  });
  afterAll(() => test.close());

  const place = 'tasks/form/documents';
  const begin = (by: SignedIn, content = EVIDENCE, name = '证据.txt') =>
    by.post('/api/document-uploads').send({ place, name, size: content.length, sha256: hashOf(content) });
  const send = (by: SignedIn, id: string, position: number, content: Buffer, sha256 = hashOf(content)) =>
    by
      .put(`/api/document-uploads/${id}/parts/${position}`)
      .set('Content-Type', 'application/octet-stream')
      .set('X-Part-Sha256', sha256)
      .send(content);
  const part = (position: number) => EVIDENCE.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
  const finish = (by: SignedIn, id: string) => by.post(`/api/document-uploads/${id}/document`);
  const countOf = async (table: string): Promise<number> =>
    (await firstRow<{ count: number }>(test.database.read, `SELECT count(*)::int AS count FROM ${table}`))!.count;
  const store = async (by: SignedIn, text: string, name: string): Promise<string> =>
    ((await by.post('/api/documents').attach('file', Buffer.from(text), name).expect(201)).body as { id: string }).id;

  describe('an upload in parts', () => {
    it('should go on where the line was cut, and become one document', async () => {
      // given
      const first = (await begin(officer).expect(201)).body as { id: string; received: number[]; partSize: number };
      expect([first.received, first.partSize, PARTS]).toEqual([[], PART_BYTES, 3]);
      await send(officer, first.id, 2, part(2)).expect(200);
      // when: the page is loaded anew
      const open = (await officer.get(`/api/document-uploads?place=${place}`).expect(200)).body as object[];
      expect(open).toMatchObject([{ id: first.id, name: '证据.txt', received: [2] }]);
      const again = (await begin(officer).expect(201)).body as { id: string; received: number[] };
      expect([again.id, again.received]).toEqual([first.id, [2]]);
      const early = await finish(officer, first.id).expect(409);
      expect(early.body).toMatchObject({ code: 'UPLOAD.INCOMPLETE', missing: [0, 1] });
      await send(officer, first.id, 0, part(0)).expect(200);
      await send(officer, first.id, 0, part(0)).expect(200);
      await send(officer, first.id, 1, part(1)).expect(200);
      // then
      const { body } = await finish(officer, first.id).expect(201);
      expect(body).toMatchObject({ name: '证据.txt', mediaType: 'text/plain', sha256: hashOf(EVIDENCE) });
      expect((await finish(officer, first.id).expect(201)).body).toEqual(body);
      expect(await countOf('document_upload_parts')).toBe(0);
      const { text } = await officer.get(`/api/documents/${(body as { id: string }).id}/preview`).expect(200);
      expect(text).toBe(EVIDENCE.toString());
    });

    it.each([
      ['a part that was changed on the way', 0, () => Buffer.alloc(PART_BYTES, 'x'), 'hash'],
      ['a part cut short', 0, () => part(0).subarray(1), 'length'],
      ['a part behind the end', PARTS, () => part(0), 'position'],
    ])('should refuse %s', async (_, position, content, reason) => {
      const { id } = (await begin(officer).expect(201)).body as { id: string };
      const sent = content();
      const refused = await send(officer, id, position, sent, reason === 'hash' ? hashOf(part(0)) : hashOf(sent));
      expect([refused.status, refused.body.code, refused.body.reason]).toEqual([400, 'UPLOAD.PART_REFUSED', reason]);
      await officer.delete(`/api/document-uploads/${id}`).expect(204);
    });

    it('should refuse a file that is not the one announced, and one whose content is no document', async () => {
      const text = Buffer.from('甲');
      const other = (
        await officer
          .post('/api/document-uploads')
          .send({ place, name: 'a.txt', size: text.length, sha256: hashOf(Buffer.from('乙')) })
          .expect(201)
      ).body as { id: string };
      await send(officer, other.id, 0, text).expect(200);
      expect((await finish(officer, other.id).expect(409)).body.code).toBe('UPLOAD.CHANGED');
      const program = Buffer.from('MZ\u0090\u0000 program');
      const disguised = (await begin(officer, program, 'a.pdf').expect(201)).body as { id: string };
      await send(officer, disguised.id, 0, program).expect(200);
      expect((await finish(officer, disguised.id).expect(400)).body.code).toBe('DOCUMENT.TYPE_NOT_ALLOWED');
      expect((await begin(officer, program, 'a.exe').expect(400)).body.code).toBe('DOCUMENT.TYPE_NOT_ALLOWED');
    });

    it('should be nobody else’s, and gone after a day', async () => {
      const { id } = (await begin(officer).expect(201)).body as { id: string };
      await send(officer, id, 0, part(0)).expect(200);
      await send(investigator, id, 1, part(1)).expect(404);
      await finish(investigator, id).expect(404);
      await test.clock.advance(23 * 3_600_000);
      await test.app.get(UploadSweeper, { strict: false }).settle();
      officer = await signInAs(test, OFFICER);
      await send(officer, id, 1, part(1)).expect(200);
      await test.clock.advance(25 * 3_600_000);
      await test.app.get(UploadSweeper, { strict: false }).settle();
      officer = await signInAs(test, OFFICER);
      await send(officer, id, 2, part(2)).expect(404);
      expect(await countOf('document_upload_parts')).toBe(0);
    });
  });

  describe('what follows a step', () => {
    it('should say it per outcome, with whom it goes to and what is final', async () => {
      // given
      const complaint = await Complaint.open(test);
      const { id } = await complaint.task('screen-complaint');
      // when
      const { body } = await officer.get(`/api/tasks/${id}/forecast`).expect(200);
      // then
      const outcomes = body.outcomes as { value: string; isGrave: boolean; ways: unknown[] }[];
      expect([body.field, body.isFinal]).toEqual(['decision', false]);
      expect(outcomes.map(({ value, isGrave }) => [value, isGrave])).toEqual([
        ['accept', false],
        ['decline', true],
        ['transfer', false],
        ['merge', true],
        ['ask', false],
      ]);
      expect(outcomes[0]!.ways).toEqual([
        {
          when: [],
          automatic: [],
          then: {
            kind: 'task',
            name: { zh: '指派调查人', en: 'Assign investigators' },
            who: [{ zh: '滨江市教育委员会·负责人', en: '滨江市教育委员会, Head' }],
            isOpen: false,
          },
          afterOthers: false,
        },
      ]);
      expect(outcomes[1]!.ways).toMatchObject([
        { automatic: [{ elementId: 'reply-declined', isFinal: true }], then: { kind: 'end' } },
      ]);
    });

    it('should tell a school nothing of what others do', async () => {
      const complaint = await Complaint.open(test);
      await complaint.accept();
      const { id } = await complaint.task('provide-materials');
      const { body, text } = await school.get(`/api/tasks/${id}/forecast`).expect(200);
      expect(body.outcomes[0].ways.map(({ then }: { then: { kind: string } }) => then.kind)).toEqual(['elsewhere']);
      expect(text).not.toMatch(/调查|investigat|滨江市教育委员会/i);
      const page = await school.get(`/api/tasks/${id}`).expect(200);
      expect(page.body.clock).toMatchObject([{ duty: 'provide' }]);
      expect((page.body.clock as { reasons: unknown[] }[])[0]!.reasons.length).toBeGreaterThan(1);
    });
  });

  it('should keep internal notes for the authority alone', async () => {
    const { caseId } = await Complaint.open(test);
    await officer.post(`/api/cases/${caseId}/notes`).send({ text: '  ' }).expect(400);
    await officer.post(`/api/cases/${caseId}/notes`).send({ text: '待核对收款日期。' }).expect(201);
    const { body } = await investigator.get(`/api/cases/${caseId}/notes`).expect(200);
    expect(body).toMatchObject([{ text: '待核对收款日期。', by: { name: OFFICER } }]);
    await school.get(`/api/cases/${caseId}/notes`).expect(404);
    const page = await officer.get(`/api/cases/${caseId}`).expect(200);
    expect(page.text).not.toContain('待核对收款日期');
  });

  it('should keep the old version when a document gets a newer one', async () => {
    // given
    const complaint = await Complaint.open(test);
    await complaint.accept();
    const old = await store(investigator, '收款凭证三份。', '证据清单.txt');
    await complaint.does(INVESTIGATORS[0], 'collect-evidence', { ...FORMS.evidence, documents: [old] });
    const newer = await store(officer, '收款凭证四份。', '证据清单.txt');
    const replace = (replaced: string, documentId: string) =>
      officer
        .post(`/api/cases/${complaint.caseId}/documents/${replaced}/versions`)
        .send({ documentId, reason: '漏列一份' });
    // when
    await replace(old, newer).expect(204);
    const twice = await replace(old, await store(officer, '五份。', '证据清单.txt')).expect(409);
    // then
    expect(twice.body).toMatchObject({ code: 'DOCUMENT.VERSION_REFUSED', reason: 'replaced' });
    const { documentStandings } = (await officer.get(`/api/cases/${complaint.caseId}`).expect(200)).body as {
      documentStandings: object[];
    };
    expect(documentStandings).toMatchObject([
      { documentId: old, version: 1, replacedBy: newer, mayReplace: false },
      { documentId: newer, version: 2, replacedBy: null, reason: '漏列一份', mayReplace: true },
    ]);
    await officer.get(`/api/documents/${old}/preview`).expect(200);
    const shown = await officer.get(`/api/documents/${newer}/preview`).expect(200);
    expect(shown.headers['content-disposition']).toMatch(/^inline/);
    expect(shown.headers['content-security-policy']).toContain("default-src 'none'");
    await expect(
      rows(test.database.read, `DELETE FROM document_versions WHERE document_id = $1`, [newer]),
    ).rejects.toThrow(/permission denied/);
  });

  it('should leave as one file that is whole, readable, and says nothing of who reported', async () => {
    // given: a reporter by name, with a file named after the person
    const canaries = ['金丝雀丙', '13900001234', 'canary@example.com', '金丝雀丙的截图'];
    const filed = await test
      .http()
      .post('/api/portal/complaints')
      .field(
        'complaint',
        JSON.stringify({
          employer: { name: '云岭测试科技有限公司' },
          category: 'discrimination',
          postingText: '仅限男性。',
          reporter: { name: canaries[0], phone: canaries[1], email: canaries[2] },
        }),
      )
      .attach('files', Buffer.from('聊天记录<script>'), `${canaries[3]}.txt`)
      .expect(201);
    expect(filed.body).toHaveProperty('receiptCode');
    await test.settle();
    const found = await firstRow<{ id: string }>(
      test.database.read,
      'SELECT id FROM cases ORDER BY opened_at DESC, number DESC LIMIT 1',
    );
    const caseId = found!.id;
    await officer.post(`/api/cases/${caseId}/notes`).send({ text: '内部备注不出门' }).expect(201);
    await officer.post(`/api/cases/${caseId}/thread`).send({ text: '请补充线索' }).expect(201);
    const complaint = new Complaint(test, caseId, '', '云岭测试科技有限公司');
    await complaint.does(OFFICER, 'screen-complaint', { decision: 'decline', declineReasons: '不属于受理范围。' });
    await test.settle();
    // when
    await investigator.post(`/api/cases/${caseId}/archive-packages`).expect(403);
    const asked = (await officer.post(`/api/cases/${caseId}/archive-packages`).expect(202)).body as { id: string };
    await test.app.get(PackageRunner, { strict: false }).settle();
    const { items } = (await officer.get(`/api/cases/${caseId}/archive-packages`).expect(200)).body as {
      items: { id: string; state: string; size: number; sha256: string; filesDone: number; filesTotal: number }[];
    };
    expect(items).toMatchObject([{ id: asked.id, state: 'ready' }]);
    expect(items[0]!.filesDone).toBe(items[0]!.filesTotal);
    const answer = await officer
      .get(`/api/cases/${caseId}/archive-packages/${asked.id}/content`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    const zip = answer.body as Buffer;
    expect([zip.length, hashOf(zip)]).toEqual([items[0]!.size, items[0]!.sha256]);
    // then
    const files = unzipSync(zip);
    const text = (path: string) => strFromU8(files[path]!);
    const sums = text('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, path]) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum, path] of sums) expect([path, hashOf(Buffer.from(files[path]!))]).toEqual([path, sum]);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'index.html',
        'README.txt',
        'manifest.json',
        'case/history.json',
        'case/deadlines.json',
        'definitions/complaint-to-blacklist-v1/complaint-to-blacklist.bpmn',
        'definitions/complaint-to-blacklist-v1/forms/screen-complaint.form',
        'documents/001-举报材料1.txt',
      ]),
    );
    expect(Object.keys(files).filter((path) => path.startsWith('letters/')).length).toBeGreaterThan(0);
    const page = text('index.html');
    expect(page).toContain('受理审查');
    expect(page).toContain('当日不计入');
    expect(page).not.toMatch(/<script|https?:\/\//);
    expect(page).toContain('href="index.en.html"');
    const english = text('index.en.html');
    expect(english).toMatch(/lang="en"[^]*<h2>Deadlines and how they were worked out<\/h2>[^]*<h2>Documents<\/h2>/);
    expect(english).not.toMatch(/<h2>[^<]*[\u4e00-\u9fff]|<th>[^<]*[\u4e00-\u9fff]|<script|https?:\/\//);
    expect(text('README.txt')).toMatch(/案卷包不依赖任何软件系统[^]*open index\.en\.html in a browser/);
    const everything = Object.values(files).map((content) => Buffer.from(content).toString('latin1'));
    for (const secret of [...canaries, '内部备注不出门', '请补充线索']) {
      const bytes = Buffer.from(secret).toString('latin1');
      expect([secret, everything.some((content) => content.includes(bytes))]).toEqual([secret, false]);
    }
    // and: it is thrown away after a week
    await test.clock.advance(8 * 86_400_000);
    await test.app.get(PackageRunner, { strict: false }).settle();
    officer = await signInAs(test, OFFICER);
    await officer.get(`/api/cases/${caseId}/archive-packages/${asked.id}/content`).expect(409);
    expect(await countOf('archive_package_chunks')).toBe(0);
    const read = await rows(
      test.database.read,
      `SELECT FROM audit_events WHERE action = 'ArchivePackageRead' AND case_id = $1`,
      [caseId],
    );
    expect(read).toHaveLength(1);
  });
});
