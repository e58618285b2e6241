import { isWeekend } from './day';
import { readNotice, type ReadNotice } from './notice-text';
import { SHIPPED_YEARS } from './shipped-calendar';

const read = (text: string, year?: number) => {
  const result = readNotice(text, year);
  if (result.outcome !== 'read') throw new Error(`Expected a notice, but found ${JSON.stringify(result)}.`);
  return result;
};
const reasons = (result: ReadNotice) => (result.outcome === 'refuse' ? result.faults.map(({ reason }) => reason) : []);

describe('lines', () => {
  it('should read days off and worked days with and without a name, in any of the usual spellings', () => {
    const { year } = read(`
      # pasted by hand
      2027-01-01 休 元旦
      2027/1/2 放假
      2027年1月3日 off
      2027-02-20 班 春节
      2027.2.21 上班
      2027-2-27  work
    `);
    expect(year).toEqual({
      year: 2027,
      notices: [],
      off: { '2027-01-01': '元旦', '2027-01-02': '放假', '2027-01-03': '放假' },
      work: { '2027-02-20': '春节', '2027-02-21': '调休', '2027-02-27': '调休' },
    });
  });

  it.each([
    '2027-01-01 至 2027-01-03 休',
    '2027-01-01~2027-01-03 休',
    '2027年1月1日至3日 休',
    '2027/1/1-1/3 休',
    '1月1日到1月3日放假',
  ])('should read the range %s', (line) => {
    expect(Object.keys(read(line, 2027).year.off)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  });

  it('should take the address of the notice along and list the lines without a date', () => {
    const { year, ignored } = read('来源 https://www.gov.cn/zhengce/2026.htm\n现将安排通知如下\n2027-01-01 休');
    expect(year.notices).toEqual(['https://www.gov.cn/zhengce/2026.htm']);
    expect(ignored).toEqual(['来源', '现将安排通知如下']);
  });

  it('should say what a complete notice would name', () => {
    expect(read('2027-01-01 休').gaps).toEqual(['labour-day', 'national-day', 'few-days']);
  });
});

describe('the sentences of a notice', () => {
  it('should read the notice for 2024 like the shipped year', () => {
    // given: 国办发明电〔2023〕7号
    const text = `国务院办公厅关于2024年部分节假日安排的通知
      一、元旦：1月1日（周一）放假，与周末连休。
      二、春节：2月10日（周六，农历正月初一）至17日（周六）放假调休，共8天。2月4日（周日）、2月18日（周日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
      三、清明节：4月4日（周四）至6日（周六）放假调休，共3天。4月7日（周日）上班。
      四、劳动节：5月1日（周三）至5日（周日）放假调休，共5天。4月28日（周日）、5月11日（周六）上班。
      五、端午节：6月10日（周一）放假，与周末连休。
      六、中秋节：9月15日（周日）至17日（周二）放假调休，共3天。9月14日（周六）上班。
      七、国庆节：10月1日（周二）至7日（周一）放假调休，共7天。9月29日（周日）、10月12日（周六）上班。`;

    // when
    const { year, ignored } = read(text);

    // then: a weekend beside a holiday is off whether the file names it or not
    const shipped = SHIPPED_YEARS.find((known) => known.year === 2024)!;
    const onWeekdays = (days: Record<string, string>) => Object.keys(days).filter((day) => !isWeekend(day)).sort(); // prettier-ignore
    expect(year.work).toEqual(shipped.work);
    expect(onWeekdays(year.off)).toEqual(onWeekdays(shipped.off));
    expect(onWeekdays(year.off)).toContain('2024-02-12');
    expect(ignored).toHaveLength(2);
  });

  it.each(SHIPPED_YEARS.map((year) => [year.year, year] as const))('should read holiday-cn of %i', (_, shipped) => {
    const days = [
      ...Object.entries(shipped.off).map(([date, name]) => ({ name, date, isOffDay: true })),
      ...Object.entries(shipped.work).map(([date, name]) => ({ name, date, isOffDay: false })),
    ];
    const { year } = read(JSON.stringify({ year: shipped.year, papers: shipped.notices, days }));
    expect(Object.keys(year.off)).toEqual(Object.keys(shipped.off));
    expect(Object.keys(year.work)).toEqual(Object.keys(shipped.work));
    expect(year.notices).toEqual(shipped.notices);
  });
});

describe('refusals', () => {
  it.each([
    ['2027-01-01', 'no-kind'],
    ['1月1日 休', 'no-year'],
    ['2027-02-29 休', 'no-such-day'],
    ['2027-13-01 休', 'no-such-day'],
    ['2027-01-01 休\n2028-01-03 休', 'other-year'],
    ['2027-01-01 休\n2026-11-01 休', 'other-year'],
    ['2027-01-01 休\n2027-01-01 班', 'contradiction'],
    ['2027-01-03 至 2027-01-01 休', 'backwards'],
    ['2027-01-01 至 2027-03-01 休', 'backwards'],
    ['', 'no-year'],
    ['2027-02-20 班', 'no-kind'],
  ])('should refuse %j as %s', (text, reason) => {
    expect(reasons(readNotice(text))).toContain(reason);
  });

  it('should accept the last days of the December before', () => {
    expect(Object.keys(read('2027-01-01 休\n2026-12-31 休').year.off)).toEqual(['2027-01-01', '2026-12-31']);
  });
});
