import { type HandOver, handOverRefusal, transferRefusal } from './transfer';

describe('transferRefusal', () => {
  it('should let a matter go to any competent body, and evidence of a crime to the police', () => {
    expect(
      transferRefusal({ ground: 'not-competent', body: 'market-regulation', reasons: '虚假广告。' }),
    ).toBeUndefined();
    expect(transferRefusal({ ground: 'crime', body: 'police', reasons: '涉嫌诈骗。' })).toBeUndefined();
  });

  it('should refuse evidence of a crime for anybody but the police, and a transfer without reasons', () => {
    expect(transferRefusal({ ground: 'crime', body: 'market-regulation', reasons: '涉嫌诈骗。' })).toBe(
      'not-the-police',
    );
    expect(transferRefusal({ ground: 'crime', body: 'police', reasons: ' ' })).toBe('reasons-missing');
  });
});

describe('handOverRefusal', () => {
  const handOver: HandOver = {
    receivingUnit: '滨江市劳动保障监察支队',
    handedOverOn: '2026-03-03',
    contents: '投诉登记表一份、证据材料两份',
    documentIds: ['d'],
  };
  const refusal = (change: Partial<HandOver>) =>
    handOverRefusal({ ...handOver, ...change }, '2026-03-02', '2026-03-03');

  it('should take a hand-over with unit, day, contents and receipt', () => {
    expect(refusal({})).toBeUndefined();
  });

  it.each<[string, Partial<HandOver>]>([
    ['unit-missing', { receivingUnit: ' ' }],
    ['contents-missing', { contents: '' }],
    ['receipt-missing', { documentIds: [] }],
    ['day-out-of-range', { handedOverOn: '2026-03-01' }],
    ['day-out-of-range', { handedOverOn: '2026-03-04' }],
  ])('should refuse as %s: %j', (reason, change) => {
    expect(refusal(change)).toBe(reason);
  });
});
