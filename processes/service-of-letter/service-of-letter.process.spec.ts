import { LetterApprovalsService } from '../../src/letters/letter-approvals.service';
import { LettersService } from '../../src/letters/letters.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { CallingCase } from '../../test/support/calling-case';
import { grantRole, personIdOf } from '../../test/support/proceeding';

const PATTERN = { processId: 'service-of-letter', outcome: 'serviceOutcome' };
const [OFFICER, SECOND, HEAD] = ['陈敏', '李国强', '周文涛'];
const TEXT = { title: '关于核实情况的函', body: '请就有关招聘活动予以说明。' };

/** The shipped model, called by a case: one test per ending, per way back, per short cut and per gate. */
describe('service-of-letter', () => {
  let app: TestApplication;
  let letters: LettersService;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    letters = app.app.get(LettersService, { strict: false });
  });

  afterAll(() => app.close());

  type Letter = CallingCase & { letterId: string };

  /** A case whose process calls the pattern for a new letter, brought to the state that `until` makes. */
  async function called(until: (letterId: string) => Promise<void> = async () => {}): Promise<Letter> {
    let letterId = '';
    const opened = await CallingCase.open(
      app,
      PATTERN,
      async (tx, caseId) => {
        const drafted = await letters.draft(tx, { caseId, kind: 'official-letter', recipient: 'employer', ...TEXT });
        letterId = drafted.id;
        return { letterId };
      },
      () => until(letterId),
    );
    return Object.assign(opened, { letterId });
  }

  const letter = (id: string) => letters.get(app.database.read, id);
  const APPROVE = { verdict: 'approve' };
  const SIGN = { verdict: 'sign' };

  async function signed(): Promise<Letter> {
    const opened = await called();
    await opened.does(OFFICER, 'draft-letter', TEXT);
    await opened.does(SECOND, 'check-letter', APPROVE);
    await opened.does(HEAD, 'sign-letter', SIGN);
    return opened;
  }

  const inPerson = async (opened: Letter) => ({
    method: 'in-person',
    outcome: 'proven',
    servedOn: await opened.today(),
    proofDocuments: [await opened.file(OFFICER)],
  });
  const byPost = async (opened: Letter, outcome: string) => ({
    method: 'post',
    outcome,
    servedOn: await opened.today(),
    note: '退件：查无此人。',
  });

  describe('endings', () => {
    it('ends as served when the letter is drafted, checked, signed and handed over with proof', async () => {
      // given
      const opened = await signed();
      expect(await letter(opened.letterId)).toMatchObject({ number: expect.stringMatching(/^TS-2026-\d{6}-1$/) });

      // when
      await opened.does(OFFICER, 'serve-letter', await inPerson(opened));

      // then
      expect(await opened.completed('served')).toBe(1);
      expect(await opened.outcome()).toBe('called');
      expect(await letter(opened.letterId)).toMatchObject({ servedOn: await opened.today() });
    });

    it('ends as undeliverable when the last way failed as well', async () => {
      // given
      const opened = await signed();
      await opened.does(OFFICER, 'serve-letter', await byPost(opened, 'failed'));
      expect(await opened.waiting()).toEqual(['serve-letter']);

      // when
      await opened.does(OFFICER, 'serve-letter', await byPost(opened, 'given-up'));

      // then
      expect(await opened.completed('undeliverable')).toBe(1);
      expect((await letter(opened.letterId)).services.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
      expect(await opened.outcome()).toBe('called');
    });

    it('takes the reading on the portal as proof, and its day', async () => {
      // given
      const opened = await signed();
      await app.database.transaction((tx) => letters.markRead(tx, opened.letterId));

      // then
      const page = await opened.page(OFFICER, 'serve-letter');
      const servedOn = await opened.today();
      expect(page.body).toMatchObject({ data: { method: 'portal-code', outcome: 'proven', servedOn } });
      await opened.does(OFFICER, 'serve-letter', { method: 'portal-code', outcome: 'proven', servedOn });
      expect(await opened.completed('served')).toBe(1);
    });
  });

  describe('ways', () => {
    it('goes back to the drafter with the opinion, from the check and from the signature', async () => {
      // given
      const opened = await called();
      await opened.does(OFFICER, 'draft-letter', TEXT);

      // when
      await opened.does(SECOND, 'check-letter', { verdict: 'return', opinion: '称谓有误。' });
      expect(JSON.stringify((await opened.page(OFFICER, 'draft-letter')).body)).toContain('称谓有误。');
      await opened.does(OFFICER, 'draft-letter', { ...TEXT, title: '关于核实有关情况的函' });
      await opened.does(SECOND, 'check-letter', APPROVE);
      await opened.does(HEAD, 'sign-letter', { verdict: 'return', opinion: '补充依据。' });

      // then: what comes back is checked again
      expect(JSON.stringify((await opened.page(OFFICER, 'draft-letter')).body)).toContain('补充依据。');
      await opened.does(OFFICER, 'draft-letter', TEXT);
      expect(await opened.waiting()).toEqual(['check-letter']);
    });

    it('goes straight to the signature for a checked text, and to the service for an issued one', async () => {
      // given
      const approvals = app.app.get(LetterApprovalsService, { strict: false });
      const check = async (letterId: string) => {
        const by = await personIdOf(app, SECOND);
        await app.database.transaction((tx) => approvals.check(tx, letterId, { approved: true, by }));
      };
      const issue = (letterId: string) => app.database.transaction((tx) => letters.issue(tx, letterId));

      // then
      expect(await (await called(check)).waiting()).toEqual(['sign-letter']);
      expect(await (await called(issue)).waiting()).toEqual(['serve-letter']);
    });

    it('names characters that the font lacks to whoever checks', async () => {
      const opened = await called();
      await opened.does(OFFICER, 'draft-letter', { ...TEXT, body: '𠮷野女士反映的情况。' });
      expect((await opened.page(SECOND, 'check-letter')).body).toMatchObject({
        facts: expect.arrayContaining([{ label: expect.anything(), value: '𠮷' }]),
      });
    });

    it('offers the letter as a PDF beside each step', async () => {
      const opened = await called();
      expect((await opened.page(OFFICER, 'draft-letter')).body).toMatchObject({
        links: [{ href: `/api/letters/${opened.letterId}/pdf` }],
      });
    });
  });

  describe('gates', () => {
    it('refuses the drafter as checker, and takes another officer', async () => {
      const opened = await called();
      await opened.does(OFFICER, 'draft-letter', TEXT);
      expect((await opened.tries(OFFICER, 'check-letter', APPROVE)).status).toBe(403);
      expect((await opened.tries(SECOND, 'check-letter', APPROVE)).status).toBe(200);
    });

    it('refuses the drafter as signer, and takes the head who did not draft', async () => {
      await grantRole(app, OFFICER, 'head');
      const opened = await called();
      await opened.does(OFFICER, 'draft-letter', TEXT);
      await opened.does(SECOND, 'check-letter', APPROVE);
      expect((await opened.tries(OFFICER, 'sign-letter', SIGN)).status).toBe(403);
      expect((await opened.tries(HEAD, 'sign-letter', SIGN)).status).toBe(200);
    });

    it('refuses service without its proof, and takes it with', async () => {
      const opened = await signed();
      const { proofDocuments, ...without } = await inPerson(opened);
      expect((await opened.tries(OFFICER, 'serve-letter', without)).status).toBe(400);
      expect((await opened.tries(OFFICER, 'serve-letter', { ...without, proofDocuments })).status).toBe(200);
    });

    it('holds text, check and signature in the database as well', async () => {
      const opened = await called();
      await opened.does(OFFICER, 'draft-letter', TEXT);
      const id = opened.letterId;
      const set = (change: string, ...parameters: unknown[]) =>
        app.database.transaction((tx) => rows(tx, `UPDATE letters SET ${change} WHERE id = $1`, [id, ...parameters]));
      const [officer, second, head] = await Promise.all([OFFICER, SECOND, HEAD].map((name) => personIdOf(app, name)));
      await expect(set('checked_by = $2, checked_at = app_now()', officer)).rejects.toThrow('letters_check_four_eyes');
      await expect(set('signed_by = $2, signed_at = app_now()', head)).rejects.toThrow('letters_sign_after_check');
      await set('checked_by = $2, checked_at = app_now()', second);
      await expect(set(`body = '别的内容'`)).rejects.toThrow('checked again');
      await expect(set('signed_by = $2, signed_at = app_now()', officer)).rejects.toThrow('letters_sign_four_eyes');
      await set('signed_by = $2, signed_at = app_now()', head);
      await set('issued_at = app_now()');
      await expect(set(`number = '1'`)).rejects.toThrow('stays as it is');
    });
  });
});
