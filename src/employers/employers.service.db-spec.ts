import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { EmployersService } from './employers.service';
import type { StatedEmployer } from './stated-employer';

const CODE = '91999900MA00000019';
const OTHER_CODE = '52999900MJ0000002X';

describe('EmployersService', () => {
  let test: TestDatabase;
  const employers = new EmployersService();

  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());

  const findOrCreate = (stated: StatedEmployer) =>
    test.database.transaction((tx) => employers.findOrCreate(tx, stated));
  const resembling = async (stated: { name?: string; creditCode?: string }) =>
    (await employers.resembling(test.database.read, stated)).map(({ employer, by }) => [employer.name, by]);

  it('should find the employer by its code whatever name is stated, and keep its name', async () => {
    const known = await findOrCreate({ name: '云帆测试科技有限公司', creditCode: CODE });
    const again = await findOrCreate({ name: '云帆科技', creditCode: ' 91999900-ma00000019' });
    expect(again).toEqual(known);
    expect(known).toMatchObject({ name: '云帆测试科技有限公司', creditCode: CODE, formerNames: [] });
  });

  it('should find the employer by its exact name, width and spaces aside', async () => {
    const known = await findOrCreate({ name: '云帆（测试）科技有限公司', creditCode: '' });
    expect((await findOrCreate({ name: '云帆 (测试) 科技有限公司' })).id).toBe(known.id);
  });

  it('should make a new employer for an unknown code, even if the name is known', async () => {
    const without = await findOrCreate({ name: '云帆测试科技有限公司' });
    const withCode = await findOrCreate({ name: '云帆测试科技有限公司', creditCode: CODE });
    expect(withCode.id).not.toBe(without.id);
    // The name alone now stands for two: what is stated without a code stays with the one without a code.
    expect((await findOrCreate({ name: '云帆测试科技有限公司' })).id).toBe(without.id);
  });

  it('should not choose between two employers of one name that both have a code', async () => {
    await findOrCreate({ name: '云帆测试科技有限公司', creditCode: CODE });
    await findOrCreate({ name: '云帆测试科技有限公司', creditCode: OTHER_CODE });
    expect(await findOrCreate({ name: '云帆测试科技有限公司' })).toMatchObject({ creditCode: null });
  });

  it('should make one employer when the same is stated many times at once', async () => {
    const stated = [{ name: '云帆测试科技有限公司' }, { name: '远舟样例教育有限公司', creditCode: CODE }];
    for (const one of stated) {
      const found = await Promise.all(Array.from({ length: 8 }, () => findOrCreate(one)));
      expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    }
  });

  it.each([
    [
      { name: '云帆测试科技有限公司', creditCode: '91999900MA00000018' },
      'EMPLOYER.CREDIT_CODE_INVALID',
      'employer.creditCode',
    ],
    [{ name: '（——）' }, 'EMPLOYER.NAME_INVALID', 'employer.name'],
  ])('should refuse %j', async (stated, code, path) => {
    await expect(findOrCreate(stated)).rejects.toMatchObject({ code, fields: [expect.objectContaining({ path })] });
  });

  it('should show what is, was or may be the same, the surest first', async () => {
    // given
    const renamed = await findOrCreate({ name: '云帆测试科技有限公司' });
    await test.database.transaction((tx) => employers.rename(tx, renamed.id, '远舟样例教育有限公司'));
    await findOrCreate({ name: '云帆测试科技股份有限公司' });
    await findOrCreate({ name: '云帆测试科技有限公司', creditCode: CODE });
    await findOrCreate({ name: '另一个名称', creditCode: OTHER_CODE });
    await findOrCreate({ name: '毫不相干商贸有限公司' });

    // when
    const found = await resembling({ name: '云帆测试科技有限公司', creditCode: OTHER_CODE });

    // then
    expect(found).toEqual([
      ['另一个名称', 'credit-code'],
      ['云帆测试科技有限公司', 'name'],
      ['远舟样例教育有限公司', 'former-name'],
      ['云帆测试科技股份有限公司', 'look-alike'],
    ]);
  });

  it('should show nothing when nothing is stated', async () => {
    await findOrCreate({ name: '云帆测试科技有限公司' });
    expect(await resembling({})).toEqual([]);
    expect(await resembling({ name: '  ', creditCode: '' })).toEqual([]);
  });

  it('should keep the former name on record', async () => {
    const { id } = await findOrCreate({ name: '云帆测试科技有限公司' });
    await test.database.transaction((tx) => employers.rename(tx, id, '远舟样例教育有限公司'));
    expect(await employers.get(test.database.read, id)).toMatchObject({
      name: '远舟样例教育有限公司',
      formerNames: ['云帆测试科技有限公司'],
    });
  });

  it('should say that an employer does not exist', async () => {
    const unknown = employers.get(test.database.read, '6f0c4c9e-54a5-4b6c-9b3c-0f3c6b3f4a11');
    await expect(unknown).rejects.toMatchObject({ code: 'EMPLOYER.NOT_FOUND' });
  });
});
