import type { Cell, Table } from '../platform/tables/table';
import { readFigureTable } from './figure-table';

const TITLES = ['学校', '层级', '专业代码', '专业名称', '群体', '指标', '届别', '截止日期', '落实人数', '毕业生人数'];
const MAJOR: Cell[] = [
  '云岭大学',
  '专业',
  '080902',
  '软件工程',
  null,
  '毕业去向落实率',
  '2023届',
  '2023-06-30',
  40,
  100,
];
const SCHOOL: Cell[] = ['云岭大学', '学校', null, null, null, '初次落实率', 2023, '2023/6/30', 400, 1000];
const GROUP: Cell[] = ['云岭大学', '群体', null, null, '残疾毕业生', '毕业去向落实率', '2023届', '2023年6月30日', 4, 9];
const schools = new Map<string, string | null>([['云岭大学', 'yunling'], ['同名学院', null]]); // prettier-ignore

const table = (rows: Cell[][], titles: string[] = TITLES): Table => ({
  format: 'csv',
  rows: [titles, ...rows].map((cells, index) => ({ line: index + 1, cells })),
});
const read = (rows: Cell[][], titles?: string[]) =>
  readFigureTable(table(rows, titles), { schools, today: '2023-07-01' });
const changed = (row: Cell[], title: string, value: Cell): Cell[] =>
  row.map((cell, index) => (TITLES[index] === title ? value : cell));

describe('readFigureTable', () => {
  it('should read schools, majors and groups with every part of their identity', () => {
    expect(read([MAJOR, SCHOOL, GROUP])).toEqual({
      outcome: 'read',
      rows: [
        { line: 2, organisationId: 'yunling', level: 'major', majorCode: '080902', groupCode: null, name: '软件工程', metric: 'placement', cohort: 2023, asOf: '2023-06-30', numerator: 40, denominator: 100 },
        { line: 3, organisationId: 'yunling', level: 'school', majorCode: null, groupCode: null, name: '云岭大学', metric: 'initial', cohort: 2023, asOf: '2023-06-30', numerator: 400, denominator: 1000 },
        { line: 4, organisationId: 'yunling', level: 'group', majorCode: null, groupCode: 'disabled', name: '残疾', metric: 'placement', cohort: 2023, asOf: '2023-06-30', numerator: 4, denominator: 9 },
      ],
    }); // prettier-ignore
  });

  it.each<[string, string, Cell, string, string]>([
    ['a school nobody knows', '学校', '外省大学', 'A', '未找到'],
    ['a name that two schools have', '学校', '同名学院', 'A', '同名'],
    ['a level that is none', '层级', '学院', 'B', '不得以个人为单位'],
    ['a code that is none', '专业代码', '8902', 'C', '六位专业代码'],
    ['a code typed as a number', '专业代码', 80902, 'C', '文本格式'],
    ['no name', '专业名称', null, 'D', '专业名称'],
    ['a group on the row of a major', '群体', '残疾', 'E', '只有层级为“群体”'],
    ['a metric that is none', '指标', '就业率', 'F', '初次毕业去向落实率'],
    ['no metric', '指标', null, 'F', '应填写内容'],
    ['no cohort', '届别', null, 'G', '应填写内容'],
    ['a cohort that is none', '届别', '今年', 'G', '届别'],
    ['no date', '截止日期', null, 'H', '应填写内容'],
    ['a day that is none', '截止日期', '2023-06-31', 'H', '日期'],
    ['a day that lies ahead', '截止日期', '2023-07-02', 'H', '不晚于今天'],
    ['no numerator', '落实人数', null, 'I', '应填写内容'],
    ['more placed than there are', '落实人数', 101, 'I', '不大于毕业生人数'],
    ['half a graduate', '落实人数', 40.5, 'I', '整数'],
    ['no denominator', '毕业生人数', null, 'J', '应填写内容'],
    ['nobody to count', '毕业生人数', 0, 'J', '大于零'],
  ])('should refuse %s with its line and column', (_, title, value, column, words) => {
    const answer = read([MAJOR, changed(changed(MAJOR, '专业代码', '080901'), title, value)]);
    expect(answer).toMatchObject({ outcome: 'faults', faults: [{ line: 3, column }] });
    const [fault] = (answer as { faults: { text: { zh: string } }[] }).faults;
    expect(fault!.text.zh).toContain(`第 3 行 ${column} 列`);
    expect(fault!.text.zh).toContain(words);
  });

  it('should name the first line of a figure that stands twice', () => {
    const twice = read([MAJOR, GROUP, changed(MAJOR, '落实人数', 41)]);
    expect(twice).toMatchObject({ outcome: 'faults', faults: [{ line: 4, column: 'A' }] });
    expect(JSON.stringify(twice)).toContain('与第 2 行是同一单位');
  });

  it('should take the same unit on another day, of another metric or of another class', () => {
    const others = [changed(MAJOR, '截止日期', '2023-03-31'), changed(MAJOR, '指标', '初步落实率'), changed(MAJOR, '届别', '2022届')]; // prettier-ignore
    expect(read([MAJOR, ...others])).toMatchObject({ outcome: 'read' });
  });

  describe('stated totals', () => {
    const total = changed(changed(changed(MAJOR, '学校', '合计'), '专业代码', null), '专业名称', null);
    const other = changed(MAJOR, '专业代码', '080901');

    it('should agree with the rows they sum', () => {
      const right = changed(changed(total, '落实人数', 80), '毕业生人数', 200);
      const answer = read([MAJOR, other, SCHOOL, right]);
      expect(answer).toMatchObject({ outcome: 'read' });
      expect((answer as { rows: object[] }).rows).toHaveLength(3);
    });

    it('should be refused when they do not', () => {
      const wrong = changed(changed(total, '落实人数', 81), '毕业生人数', 200);
      expect(read([MAJOR, other, wrong])).toMatchObject({ outcome: 'faults', faults: [{ line: 4, column: 'I' }] });
      expect(JSON.stringify(read([MAJOR, other, wrong]))).toContain('各行之和 80');
    });
  });

  it('should refuse a stated rate that is not that of its counts', () => {
    const titles = [...TITLES, '落实率'];
    expect(read([[...MAJOR, '40%']], titles)).toMatchObject({ outcome: 'read' });
    expect(read([[...MAJOR, '41%']], titles)).toMatchObject({ outcome: 'faults', faults: [{ line: 2, column: 'K' }] });
  });

  it('should refuse a column it does not know, but not a running number', () => {
    expect(read([[...MAJOR, 1]], [...TITLES, '序号'])).toMatchObject({ outcome: 'read' });
    expect(read([[...MAJOR, 'x']], [...TITLES, '备注'])).toMatchObject({
      outcome: 'faults',
      faults: [{ line: 1, column: 'K' }],
    });
  });

  describe('三不得: no figure of a person', () => {
    it.each(['辅导员', '辅导员姓名', '班主任', '责任人', '工号', '导师', 'Counsellor', '联系电话'])(
      'should refuse the whole file for a column %s',
      (title) => {
        expect(read([[...MAJOR, '某某']], [...TITLES, title])).toMatchObject({
          outcome: 'people',
          places: [{ zh: `第 1 行 K 列“${title}”` }],
        });
      },
    );

    it.each([
      ['层级', '辅导员'],
      ['层级', '班主任'],
      ['层级', '班级'],
      ['专业名称', '软件工程（某辅导员）'],
      ['群体', '班主任某某所带学生'],
    ])('should refuse the whole file when %s says %s', (title, value) => {
      expect(read([MAJOR, changed(MAJOR, title, value)])).toMatchObject({ outcome: 'people', places: [{}] });
    });

    it('should refuse a table per counsellor before it misses any column', () => {
      expect(read([['某某', 40, 100]], ['辅导员', '落实人数', '毕业生人数'])).toMatchObject({ outcome: 'people' });
    });

    it('should take majors whose names only sound like it', () => {
      expect(read([changed(MAJOR, '专业名称', '小学教育（教师教育）')])).toMatchObject({ outcome: 'read' });
    });
  });
});
