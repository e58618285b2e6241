import type { WrittenCell } from '../platform/tables/write-table';

type Counts = readonly [placed: number, graduates: number];

/** The figures of one invented school by class: of its majors, which make up the school, and of those in hardship. */
interface SchoolFigures {
  school: string;
  majors: readonly { code: string; name: string; of: Readonly<Record<number, Counts>> }[];
  hardship: Readonly<Record<number, Counts>>;
}

/** Two majors stayed below half for two classes, one stood at exactly half before; one school's hardship rate lies below its own. */
const DEMO_FIGURES: readonly SchoolFigures[] = [
  {
    school: '滨江理工大学',
    majors: [
      { code: '080902', name: '软件工程', of: { 2021: [150, 160], 2022: [148, 160], 2023: [149, 165] } },
      { code: '081001', name: '土木工程', of: { 2021: [90, 120], 2022: [84, 120], 2023: [82, 118] } },
      { code: '120102', name: '信息管理与信息系统', of: { 2021: [56, 70], 2022: [34, 70], 2023: [33, 72] } },
      { code: '050207', name: '日语', of: { 2021: [42, 50], 2022: [25, 50], 2023: [24, 52] } },
      { code: '070301', name: '化学', of: { 2021: [40, 50], 2022: [41, 50], 2023: [44, 53] } },
    ],
    hardship: { 2022: [62, 76], 2023: [53, 80] },
  },
  {
    school: '滨江职业技术学院',
    majors: [
      { code: '560301', name: '机电一体化技术', of: { 2021: [110, 120], 2022: [112, 120], 2023: [108, 122] } },
      { code: '540106', name: '酒店管理与数字化运营', of: { 2021: [60, 80], 2022: [39, 80], 2023: [37, 78] } },
      { code: '530302', name: '大数据与会计', of: { 2021: [92, 110], 2022: [90, 112], 2023: [86, 115] } },
    ],
    hardship: { 2022: [35, 42], 2023: [36, 45] },
  },
];

/** The table that the demo imports, as an authority would. */
export function demoFigureTable(): { titles: string[]; rows: WrittenCell[][] } {
  const titles = ['学校', '层级', '专业代码', '专业名称', '群体', '指标', '届别', '截止日期', '落实人数', '毕业生人数'];
  const metric = '毕业去向落实率';
  const rows = DEMO_FIGURES.flatMap(({ school, majors, hardship }) => {
    const cohorts = Object.keys(majors[0]!.of).map(Number);
    return cohorts.flatMap((cohort): WrittenCell[][] => {
      const when = [metric, `${cohort}届`, `${cohort}-08-31`];
      const counts = majors.map(({ of }) => of[cohort]!);
      const whole = [0, 1].map((place) => counts.reduce((sum, one) => sum + one[place]!, 0));
      const group = hardship[cohort];
      return [
        [school, '学校', null, null, null, ...when, ...whole],
        ...majors.map(({ code, name }, index) => [school, '专业', code, name, null, ...when, ...counts[index]!]),
        ...(group ? [[school, '群体', null, null, '困难毕业生', ...when, ...group]] : []),
      ];
    });
  });
  return { titles, rows };
}
