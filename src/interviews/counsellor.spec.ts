import { counsellorTargets } from './counsellor';

describe('targets for counsellors', () => {
  it.each([
    '各辅导员签约率每周排名。',
    '向每名辅导员下达落实率指标。',
    '班主任人均推荐五人，末位通报。',
    '将去向落实率纳入辅导员绩效。',
    '就业工作人员的考核与签约率挂钩。',
  ])('should find one in "%s"', (text) => {
    expect(counsellorTargets(`逐人建立台账。${text}`)).toHaveLength(1);
  });

  it.each([
    '不得向辅导员摊派就业任务、下达指标。',
    '取消对辅导员的落实率考核。',
    '辅导员逐人谈心，了解就业意愿。',
    '学院落实率低于全校平均。',
    '毕业去向落实率、学生关注率、辅导员绑定率等指标滞后。',
    '',
  ])('should find none in "%s"', (text) => {
    expect(counsellorTargets(text)).toEqual([]);
  });

  it('should look at each sentence by itself', () => {
    expect(counsellorTargets('不得弄虚作假；对辅导员按签约率排序')).toEqual(['对辅导员按签约率排序']);
  });
});
