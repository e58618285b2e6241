import { fairList } from '../../test/support/fair-list';
import { type KnownAs, ListedIndex, resultOf } from './listed-index';
import { statedRow } from './look-up';

const CODE = '91350100M000100Y43';
const OTHER_CODE = '91999900MA00000019';
const BRANCH_CODE = '52999900MJ0000002X';
const NAME = '天津云帆智远科技有限公司';

const known = (as: KnownAs['as'], name: string, creditCode: string | null = null): KnownAs => ({
  entryId: 'entry-1',
  as,
  name,
  creditCode,
});
const INDEX = new ListedIndex([
  known('present', NAME, CODE),
  known('former', '滨海旧名商贸有限公司'),
  known('listed', '天津云帆智远网络有限公司'),
  known('branch', '云帆南湖体验店', BRANCH_CODE),
  known('parent', '天津百川集团有限公司'),
  known('same', '天津云帆智远信息有限公司'),
  { entryId: 'entry-2', as: 'present', name: '不相干样例商贸有限公司', creditCode: null },
]);
const found = (name: string, code = '') =>
  INDEX.hitsOf(statedRow(1, name, code)).map(({ entryId, kind, isByCode, why }) => [entryId, kind, isByCode, why.zh]);

describe('listed employers', () => {
  it.each([
    ['by code, whatever the name', '另一个名称', CODE, 'exact', true, /代码相同.*登记名称为“天津云帆智远科技/],
    ['by code alone', '', CODE, 'exact', true, /^统一社会信用代码相同$/],
    ['by name without a code', '天津云帆智远科技（有限公司）', '', 'exact', false, /^名称相同$/],
    ['by name with a code that proves nothing', NAME, '91350100M000100Y44', 'exact', false, /^名称相同$/],
    ['by a former name', '滨海旧名商贸有限公司', '', 'exact', false, /曾用名“滨海旧名/],
    ['by the name in the entry', '天津云帆智远网络有限公司', '', 'exact', false, /列入时的名称/],
    ['by the name of another code', NAME, OTHER_CODE, 'probable', false, /名称相同（但统一社会信用代码不同）/],
    ['by a record of sameness', '天津云帆智远信息有限公司', '', 'probable', false, /已由工作人员认定/],
    ['in another legal form', '天津云帆智远科技股份有限公司', '', 'probable', false, /组织形式/],
    ['with a character changed', '天津云帆志远科技有限公司', '', 'alike', false, /只差 1 个字/],
    ['alike to a former name', '滨海旧茗商贸有限公司', '', 'alike', false, /曾用名“滨海旧名商贸有限公司”（/],
    ['alike, of another code', '天津云帆智远科技股份有限公司', OTHER_CODE, 'alike', false, /代码不同/],
    ['as a branch by code', '随便什么名称', BRANCH_CODE, 'branch', false, /被列入单位的分支机构/],
    ['as a branch by its recorded name', '云帆南湖体验店', '', 'branch', false, /被列入单位的分支机构/],
    ['as a branch by the words of its name', `${NAME}南湖分公司`, '', 'branch', false, /分支机构或总公司/],
    ['as the parent of a listed branch', '天津百川集团有限公司', '', 'branch', false, /其分支机构被列入/],
  ])('should be found %s', (_, name, code, kind, isByCode, why) => {
    expect(found(name, code)).toEqual([['entry-1', kind, isByCode, expect.stringMatching(why)]]);
  });

  it.each([
    ['天津海河智远餐饮有限公司', ''],
    ['天津市云上教育科技有限公司', ''],
    ['无关联单位', OTHER_CODE],
    ['', OTHER_CODE],
  ])('should not be found in %s %s', (name, code) => expect(found(name, code)).toEqual([]));

  it('should give the surest hit first and tell the result by it', () => {
    const index = new ListedIndex([
      { entryId: 'alike', as: 'present', name: '天津云帆志远科技有限公司', creditCode: null },
      { entryId: 'exact', as: 'present', name: NAME, creditCode: null },
      { entryId: 'code', as: 'present', name: '更名后的单位', creditCode: CODE },
    ]);
    const hits = index.hitsOf(statedRow(1, NAME, CODE));
    expect(hits.map(({ entryId }) => entryId)).toEqual(['code', 'exact', 'alike']);
    expect(resultOf(hits)).toBe('exact');
    expect(resultOf([])).toBe('none');
  });
});

describe('a list of strangers', () => {
  it.each([1, 2, 3])('should trouble nobody with more than one name in a hundred, seed %i', (seed) => {
    const strangers = fairList(2_000, seed);
    const listed = fairList(300, seed + 1_000).filter((name) => !strangers.includes(name));
    const index = new ListedIndex(
      listed.map((name, n) => ({ entryId: String(n), as: 'present', name, creditCode: null })),
    );
    const troubled = strangers.filter((name) => index.hitsOf(statedRow(1, name, '')).length > 0);
    expect(troubled.length).toBeLessThanOrEqual(20);
  });
});
