import { insertCaseRow } from '../../test/fixtures/case-row';
import { openTestDatabase, testConfig, type TestDatabase, testFolder } from '../../test/support/database';
import { Keys } from '../platform/config/keys';
import { rows } from '../platform/database/transaction';
import { ReceiptCodesService } from './receipt-codes.service';

describe('ReceiptCodesService', () => {
  let test: TestDatabase;
  const folder = testFolder();
  const other = testFolder();
  let codes: ReceiptCodesService;

  beforeAll(async () => {
    test = await openTestDatabase();
    codes = new ReceiptCodesService(new Keys(testConfig({ dataDir: folder.path })));
  });
  afterAll(async () => {
    await test.close();
    folder.remove();
    other.remove();
  });

  const issue = (caseId: string, kind: 'reporter' | 'employer') =>
    test.database.transaction((tx) => codes.issue(tx, { caseId, kind }));
  const resolve = (code: string) => codes.resolve(test.database.read, code);
  const unknown = { code: 'PORTAL.CODE_UNKNOWN', kind: 'not-found' };

  it('should open the case to its holder, however the code is written', async () => {
    const caseId = await insertCaseRow(test.database.read);
    const code = await issue(caseId, 'reporter');
    expect(code).toMatch(/^\d{4}-\d{4}-\d{4}-\d{4}$/);
    expect(await resolve(code)).toEqual({ caseId, kind: 'reporter' });
    expect(await resolve(` ${code.replaceAll('-', ' ')} `)).toEqual({ caseId, kind: 'reporter' });
  });

  it('should void the earlier code when a new one is issued to the same holder, and only that one', async () => {
    const caseId = await insertCaseRow(test.database.read);
    const reporter = await issue(caseId, 'reporter');
    const first = await issue(caseId, 'employer');
    const second = await issue(caseId, 'employer');
    await expect(resolve(first)).rejects.toMatchObject(unknown);
    expect(await resolve(second)).toEqual({ caseId, kind: 'employer' });
    expect(await resolve(reporter)).toEqual({ caseId, kind: 'reporter' });
  });

  it('should leave one code in force when several are issued at once', async () => {
    const caseId = await insertCaseRow(test.database.read);
    const issued = await Promise.all(Array.from({ length: 5 }, () => issue(caseId, 'employer')));
    const answers = await Promise.allSettled(issued.map(resolve));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['0000-0000-0000-0000', '1234', '', "' OR true --"])(
    'should answer %p like any unknown code',
    async (code) => {
      await expect(resolve(code)).rejects.toMatchObject(unknown);
    },
  );

  it('should keep no code, and a hash that needs the key of the installation', async () => {
    // given
    const caseId = await insertCaseRow(test.database.read);
    const code = await issue(caseId, 'reporter');

    // when
    const stored = await rows<Record<string, unknown>>(
      test.database.read,
      'SELECT * FROM receipt_codes WHERE case_id = $1',
      [caseId],
    );

    // then
    expect(JSON.stringify(stored)).not.toContain(code.slice(0, 9));
    const elsewhere = new ReceiptCodesService(new Keys(testConfig({ dataDir: other.path })));
    await expect(elsewhere.resolve(test.database.read, code)).rejects.toMatchObject(unknown);
  });
});
