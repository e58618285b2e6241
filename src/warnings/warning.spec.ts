import { findPersonalData, type PublishedTextContext } from './warning';
import { warningText } from './warning-text';

const context: PublishedTextContext = {
  employerName: '滨江启航人力资源有限公司',
  creditCode: '91330100MA2KXYZ012',
  knownNames: ['沈其远'],
};
const kinds = (text: string) => findPersonalData(text, context).map(({ kind }) => kind);

describe('findPersonalData', () => {
  it.each([
    ['the employer and its credit code', '滨江启航人力资源有限公司（91330100MA2KXYZ012）被列入黑名单。'],
    ['dates and terms', '自2026-03-02起，期限365日，至2027-03-02；依据教学厅函〔2022〕3号。'],
    [
      'general words about graduates',
      '毕业生高度关注招聘信息，毕业生于签约前应核实，学生应聘时注意，学生张贴栏已更新。',
    ],
    ['words about messengers', '该单位通过微信群、QQ群发布招聘信息，要求添加微信。'],
    ['sums and years', '2026届毕业生，收取押金 30000 元。'],
  ])('should let pass %s', (_case, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it.each([
    ['known-name', '本案由沈其远调查。'],
    ['reporter', '据举报人反映，该单位收取押金。'],
    ['reporter', '举报人-7K3M 提供了截图。'],
    ['phone', '可拨打 13800000000 咨询。'],
    ['phone', '可拨打 138-0000-0000 咨询。'],
    ['phone', '可拨打１３８００００００００咨询。'],
    ['phone', '电话 010-00000000。'],
    ['id-number', '身份证号 110101200001010014。'],
    ['email', '请写信至 someone@example.com。'],
    ['number', '请加 QQ 123456789。'],
    ['messenger', '请加微信 hr_zhaopin01 咨询。'],
    ['messenger', '微信号：abc-12345'],
    ['messenger', '加QQ群 7654321 了解。'],
    ['messenger', 'VX：ＨＲ８８８８８'],
    ['id-number', '护照号 E12345678。'],
    ['phone', '电话 000-0000 0000。'],
    ['person-name', '联系人：某某'],
    ['person-name', '受害学生张三，系2026届毕业生。'],
    ['person-name', '毕业生李某某受骗。'],
    ['person-name', '王小明同学被收取费用。'],
  ])('should find %s in "%s"', (kind, text) => {
    expect(kinds(text)).toContain(kind);
  });

  it('should find a number that only begins like the credit code', () => {
    expect(kinds('91330100')).toEqual(['number']);
  });

  it('should give the place in the text as written', () => {
    expect(findPersonalData('请拨打13800000000', context)).toEqual([{ kind: 'phone', at: 3 }]);
  });
});

describe('warningText', () => {
  it('should offer a text that passes its own check', () => {
    // given
    const text = warningText({
      employerName: context.employerName,
      creditCode: context.creditCode,
      measure: { category: 'recruitment-fraud', scope: 'city', termDays: 365 },
      listedOn: '2026-03-02',
      until: '2027-03-02',
      authorityName: '滨江市教育委员会',
    });

    // then
    expect(kinds(`${text.title}\n${text.body}`)).toEqual([]);
    expect(text.body).toContain('招聘欺诈');
    expect(text.body).toContain('2027-03-02');
  });
});
