import { insertCaseRow, insertPersonRow } from '../../test/fixtures/case-row';
import { openTestDatabase, testConfig, type TestDatabase } from '../../test/support/database';
import { rows } from '../platform/database/transaction';
import { SHIPPED_PACKS } from './policy-pack';
import { PolicyService } from './policy.service';

describe('PolicyService', () => {
  let test: TestDatabase;
  let policy: PolicyService;
  let person: { personId: string; organisationId: string };

  beforeAll(async () => {
    test = await openTestDatabase();
    policy = new PolicyService(test.database, testConfig());
    await policy.onModuleInit();
    person = await insertPersonRow(test.database.read);
  });
  afterAll(() => test.close());

  const pinnedCase = async (keeper?: string) => {
    const caseId = await insertCaseRow(test.database.read);
    await test.database.transaction((tx) => policy.pin(tx, caseId, keeper));
    return caseId;
  };
  const value = (caseId: string, key: string) => policy.value(test.database.read, caseId, key);
  const answer = (caseId: string, key: string, given: unknown, reason = '内部会议决定') =>
    test.database.transaction((tx) => policy.answer(tx, caseId, key, given, person.personId, reason));

  it('should hold the four packs once, however often it starts', async () => {
    await policy.onModuleInit();
    const packs = await policy.packs(test.database.read);
    expect(packs.map(({ id, version }) => [id, version])).toEqual([
      ['fujian-2023', 1], ['moe-2022', 1], ['tianjin-2023', 1], ['zhejiang-2024', 1],
    ]); // prettier-ignore
  });

  it('should give the value of the pack with document and clause', async () => {
    const found = await value(await pinnedCase(), 'report.realName.replyWorkingDays');
    expect(found).toMatchObject({ state: 'set', value: 5, source: { kind: 'pack', packId: 'tianjin-2023', version: 1, clause: '（二十一）' } }); // prettier-ignore
  });

  it('should ask when the notice is silent, never borrowing a number', async () => {
    const found = await value(await pinnedCase(), 'blacklist.defenceWorkingDays');
    expect(found).toEqual({
      state: 'unset',
      key: 'blacklist.defenceWorkingDays',
      question: expect.objectContaining({ zh: '用人单位可在几个工作日内陈述、申辩？' }),
    });
  });

  it('should hold an answer for its case only, with person and reason', async () => {
    // given
    const caseId = await pinnedCase();
    const other = await pinnedCase();

    // when
    await answer(caseId, 'blacklist.defenceWorkingDays', 5, '参照行政处罚法第四十五条');

    // then
    expect(await value(caseId, 'blacklist.defenceWorkingDays')).toMatchObject({
      state: 'set',
      value: 5,
      source: { kind: 'answer', personId: person.personId, reason: '参照行政处罚法第四十五条' },
    });
    expect(await value(other, 'blacklist.defenceWorkingDays')).toMatchObject({ state: 'unset' });
  });

  it('should take the latest answer and keep the earlier one', async () => {
    const caseId = await pinnedCase();
    await answer(caseId, 'blacklist.termDays', 365);
    await answer(caseId, 'blacklist.termDays', 180);
    expect(await value(caseId, 'blacklist.termDays')).toMatchObject({ value: 180 });
    const kept = await rows(test.database.read, 'SELECT FROM policy_answers WHERE case_id = $1', [caseId]);
    expect(kept).toHaveLength(2);
  });

  it.each([
    ['blacklist.defenceWorkingDays', 0, '理由', 'POLICY.ANSWER_INVALID'],
    ['blacklist.scope', '全国', '理由', 'POLICY.ANSWER_INVALID'],
    ['blacklist.termDays', 30, '  ', 'POLICY.REASON_MISSING'],
    ['report.realName.replyWorkingDays', 10, '理由', 'POLICY.ALREADY_SET'],
    ['blacklist.colour', 1, '理由', 'POLICY.KEY_UNKNOWN'],
  ])('should refuse to answer %s with %p and reason "%s": %s', async (key, given, reason, code) => {
    await expect(answer(await pinnedCase(), key, given, reason)).rejects.toMatchObject({ code });
  });

  it('should keep the pinned version when a new version of the pack arrives', async () => {
    // given
    const before = await pinnedCase();
    const [tianjin] = SHIPPED_PACKS;
    if (tianjin === undefined) throw new Error('Expected a shipped pack.');
    const changed = {
      ...tianjin,
      values: { ...tianjin.values, 'report.realName.replyWorkingDays': { value: 7, clause: '修订' } },
    };

    // when
    await test.database.transaction((tx) => policy.seed(tx, [changed]));
    await test.database.transaction((tx) => policy.pin(tx, before));

    // then
    expect(await value(before, 'report.realName.replyWorkingDays')).toMatchObject({ value: 5 });
    expect(await value(await pinnedCase(), 'report.realName.replyWorkingDays')).toMatchObject({ value: 7, source: { version: 2 } }); // prettier-ignore
  });

  it("should use the keeper's own choice before the general one", async () => {
    await test.database.transaction((tx) =>
      policy.choose(tx, { packId: 'fujian-2023', organisationId: person.organisationId, personId: person.personId }),
    );
    expect(await value(await pinnedCase(person.organisationId), 'event.statistic.period')).toMatchObject({ value: 14 });
    expect(await value(await pinnedCase(), 'event.statistic.period')).toMatchObject({ state: 'unset' });
  });

  it('should refuse to choose a pack that does not exist', async () => {
    const chosen = test.database.transaction((tx) => policy.choose(tx, { packId: 'nowhere-2023' }));
    await expect(chosen).rejects.toMatchObject({ code: 'POLICY.PACK_NOT_FOUND' });
  });

  it('should leave everything unset in production until a pack is chosen', async () => {
    // given
    const bare = await openTestDatabase();
    const production = new PolicyService(bare.database, testConfig({ mode: 'production' }));
    await production.onModuleInit();
    const caseId = await insertCaseRow(bare.database.read);

    // when
    await bare.database.transaction((tx) => production.pin(tx, caseId));

    // then
    const found = await production.value(bare.database.read, caseId, 'report.realName.replyWorkingDays');
    expect(found).toMatchObject({ state: 'unset' });
    await bare.close();
  });
});
