import { coreOf, gramsOf, looksAlike, nameLikeness, normaliseEmployerName, partsOf } from './employer-name';

describe('employer names', () => {
  it('should take width, spaces, brackets and case for the same name', () => {
    const name = normaliseEmployerName('滨江（测试）科技有限公司ABC');
    expect(normaliseEmployerName('滨江 (测试) 科技 有限公司abc')).toBe(name);
    expect(normaliseEmployerName('滨江〔测试〕科技有限公司ＡＢＣ')).toBe(name);
    expect(normaliseEmployerName('滨江（测试）科技有限责任公司ABC')).not.toBe(name);
  });

  it.each([
    ['云帆测试科技有限公司', '云帆测试科技股份有限公司', 'another legal form'],
    ['云帆测试科技有限公司', '滨江云帆测试科技有限公司', 'one inside the other'],
    ['云帆测试科技有限公司', '云帆测试科枝有限公司', 'one character differs'],
    ['云帆测试科技有限公司', '云帆测试科技有限公司南湖分公司', 'a branch and its parent'],
  ])('should show %s beside %s: %s', (one, other) => {
    expect(looksAlike(one, other)).toBe(true);
    expect(looksAlike(other, one)).toBe(true);
  });

  it.each([
    ['云帆测试科技有限公司', '云帆 测试科技有限公司', 'the same name is not alike, it is the same'],
    ['云帆测试科技有限公司', '远舟样例教育有限公司', 'nothing in common'],
    ['云帆公司', '云帆测试科技有限公司', 'the core is too short to say anything'],
    ['有限公司', '公司', 'legal forms alone'],
  ])('should not show %s beside %s: %s', (one, other) => expect(looksAlike(one, other)).toBe(false));

  it('should keep a branch apart in the normalised name and together in the core', () => {
    expect(coreOf('云帆测试科技有限公司南湖分公司')).toBe('云帆测试科技有限公司南湖');
    expect(coreOf('云帆测试科技有限公司')).toBe('云帆测试科技');
  });
});

describe('likeness of two names', () => {
  const LISTED = '天津云帆智远科技有限公司';

  it.each([
    ['exact', '天津云帆智远科技有限公司', /名称相同/],
    ['exact', ' 天津 云帆智远（科技）有限公司', /名称相同/],
    ['probable', '天津云帆智远科技股份有限公司', /组织形式/],
    ['probable', '天津市云帆智远科技有限公司', /组织形式或写法/],
    ['probable', '云帆智远科技（天津）有限公司', /组织形式或写法/],
    ['probable', '云帆智远科技有限公司', /地区/],
    ['alike', '重庆云帆智远科技有限公司', /地区不同/],
    ['alike', '天津云帆智源科技有限公司', /只差 1 个字/],
    ['alike', '天津云帆远智科技有限公司', /只差 1 个字/],
    ['alike', '天津云帆智远科技发展有限公司', /字号相同/],
    ['alike', '天津新云帆智远教育有限公司', /都含“云帆智远”/],
    ['branch', '天津云帆智远科技有限公司南湖分公司', /不同的主体/],
    ['branch', '天津云帆智远科技有限公司河西门店', /不同的主体/],
  ])('should call it %s: %s', (kind, name, why) => {
    for (const likeness of [nameLikeness(LISTED, name), nameLikeness(name, LISTED)]) {
      expect(likeness).toEqual({
        kind,
        why: { zh: expect.stringMatching(why) as string, en: expect.any(String) as string },
      });
    }
  });

  it.each([
    [
      'another own name with the same long tail',
      '天津云帆人力资源管理咨询服务有限公司',
      '天津远舟人力资源管理咨询服务有限公司',
    ],
    ['two characters of which one differs', '云帆科技有限公司', '云舟科技有限公司'],
    ['a short own name in another trade and place', '天津云帆科技有限公司', '重庆云帆餐饮有限公司'],
    ['the same place alone', '天津市教育委员会', '天津市气象局'],
    ['branches of different parents in one town', '云帆智远科技有限公司南湖分公司', '百川样例商贸有限公司南湖分公司'],
  ])('should find nothing in common: %s', (_, one, other) => {
    expect(nameLikeness(one, other)).toBeUndefined();
    expect(nameLikeness(other, one)).toBeUndefined();
  });

  it.each([
    ['浙江省杭州市云帆智远科技有限公司', '浙江省杭州', '云帆智远科技', '云帆智远'],
    ['云帆智远（深圳）人力资源有限公司', '深圳', '云帆智远人力资源', '云帆智远'],
    ['云帆（测试）科技有限公司', '', '云帆测试科技', '云帆测试'],
    ['滨江市云帆学校', '滨江', '云帆', '云帆'],
  ])('should take %s apart', (name, region, core, own) => {
    expect(partsOf(name)).toMatchObject({ region, core, own, parent: undefined });
  });

  it('should find the parent in the name of a branch', () => {
    expect(partsOf('云帆智远集团有限公司（天津）分公司').parent).toBe('云帆智远集团有限公司');
    expect(partsOf('南湖办事处').parent).toBeUndefined();
  });

  it('should leave a common pair in any name with one character changed, added or left out', () => {
    const name = '云帆通达';
    const changed = [...name].flatMap((_, at) => [
      name.slice(0, at) + '某' + name.slice(at + 1),
      name.slice(0, at) + '某' + name.slice(at),
      name.slice(0, at) + name.slice(at + 1),
    ]);
    const grams = new Set(gramsOf(name));
    expect(changed.filter((other) => !gramsOf(other).some((gram) => grams.has(gram)))).toEqual([]);
  });
});
