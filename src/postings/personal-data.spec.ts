import { personalPassages } from './personal-data';

describe('personalPassages', () => {
  const found = (text: string) =>
    personalPassages(text, '滨江测试软件有限公司').map(({ start, end }) => text.slice(start, end));

  it.each([
    ['a person to ask', '面试联系人：王女士。', ['联系人：王女士']],
    ['a mobile number', '电话 13800000000，面议', ['13800000000']],
    ['an address for mail', '简历投 hr@example.com', ['hr@example.com']],
  ])('should mark %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each(['月薪8000元，年终奖3个月。', '滨江测试软件有限公司', '订单编号 1234567 的项目经验', '处理举报人来信'])(
    'should not mark %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
