import { byDuty } from './demo-duties';

const officer = { zh: '经办人', en: 'Case officer' };
const head = { zh: '负责人', en: 'Head' };

describe('byDuty', () => {
  it('should list a person under each duty once, in order of first appearance', () => {
    const duties = byDuty([
      { personId: 'a', name: '甲', roleNames: [officer, head, officer], organisation: '中心' },
      { personId: 'b', name: '乙', roleNames: [officer], organisation: '中心' },
    ]);
    expect(duties.map((duty) => [duty.name.zh, duty.people.map((person) => person.name)])).toEqual([
      ['经办人', ['甲', '乙']],
      ['负责人', ['甲']],
    ]);
  });
});
