import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TableToWrite, writeCsv, type WrittenCell, writeXlsx } from '../src/platform/tables/write-table';

/**
 * The figures of an invented province, the same for the same seed: 60 schools with 40 majors each, three classes. Written as
 * the files that the import takes:
 *
 *     node tools/run-ts.mjs tools/made-up-province.ts --seed 7 --out .
 *
 * Every school has its rate as of 31 March (the sum of its majors) and as of 30 June with those of its groups in hardship.
 * Some units stand exactly where a rule turns: see `EDGES` and `HARDSHIP_EDGES`.
 */
export interface MadeUpProvince {
  schools: string[];
  table: TableToWrite;
  /** Rows of single units, without those that state totals. */
  figures: number;
}

export const COHORTS = [2021, 2022, 2023] as const;
export const PRELIMINARY = '毕业去向初步落实率';
export const PLACEMENT = '毕业去向落实率';

const PLACES = ['云岭', '澜川', '清湄', '青屿', '望川', '丹枫', '松陵', '碧湾', '星渚', '鹤鸣', '临溪', '沧原'];
const SCHOOLS = ['大学', '理工大学', '师范大学', '工业职业技术学院', '科技职业学院'];

/** Codes and names as the national catalogue has them; which school has which, and every count, is invented. */
const MAJORS =
  `020101 经济学,020301K 金融学,020401 国际经济与贸易,030101K 法学,030302 社会工作,040101 教育学,040106 学前教育,040201 体育教育,
050101 汉语言文学,050103 汉语国际教育,050201 英语,050207 日语,050301 新闻学,050303 广告学,060101 历史学,070101 数学与应用数学,
070201 物理学,070301 化学,071001 生物科学,080202 机械设计制造及其自动化,080203 材料成型及控制工程,080401 材料科学与工程,
080601 电气工程及其自动化,080701 电子信息工程,080703 通信工程,080801 自动化,080901 计算机科学与技术,080902 软件工程,080903 网络工程,
081001 土木工程,081301 化学工程与工艺,082502 环境工程,082701 食品科学与工程,120102 信息管理与信息系统,120201K 工商管理,120203K 会计学,
120206 人力资源管理,120601 物流管理,120901K 旅游管理,130502 视觉传达设计`
    .split(/,\s*/)
    .map((words): [string, string] => words.trim().split(' ') as [string, string]);

const GROUPS = ['困难毕业生', '脱贫家庭', '低保家庭', '零就业家庭', '残疾', '少数民族', '就业困难'];

/** Majors of the first school, class of 2023: just below the half, the half, just above it. */
export const EDGES: Readonly<Record<string, [number, number]>> = {
  '020101': [4999, 10_000],
  '020301K': [5000, 10_000],
  '020401': [5001, 10_000],
};

/** Graduates in hardship of the first three schools, class of 2023, of 200: below, equal to and above their school's rate. */
export const HARDSHIP_EDGES = [-1, 0, 1] as const;

export function madeUpProvince(seed: number): MadeUpProvince {
  const random = seeded(seed);
  const schools = PLACES.flatMap((place) => SCHOOLS.map((kind) => place + kind));
  const rows: WrittenCell[][] = [];
  for (const [index, school] of schools.entries()) {
    for (const cohort of COHORTS) rows.push(...figuresOf({ school, index, cohort }, random));
  }
  const titles = ['学校', '层级', '专业代码', '专业名称', '群体', '指标', '届别', '截止日期', '落实人数', '毕业生人数'];
  const table = { name: '毕业去向落实率', titles, rows: [...rows, ...totals(rows)] };
  return { schools, table, figures: rows.length };
}

// helpers

interface Class {
  school: string;
  index: number;
  cohort: number;
}

function figuresOf({ school, index, cohort }: Class, random: () => number): WrittenCell[][] {
  const year = `${cohort}届`;
  const strength = 0.55 + random() * 0.35;
  let placed = 0;
  let all = 0;
  const majors = MAJORS.map(([code, name]): WrittenCell[] => {
    const edge = index === 0 && cohort === 2023 ? EDGES[code] : undefined;
    const graduates = edge?.[1] ?? 12 + Math.floor(random() * 150);
    const numerator = edge?.[0] ?? Math.min(graduates, Math.floor(graduates * (strength + (random() - 0.5) * 0.5)));
    placed += numerator;
    all += graduates;
    return [school, '专业', code, name, null, PRELIMINARY, year, `${cohort}-03-31`, numerator, graduates];
  });
  const whole: WrittenCell[] = [school, '学校', null, null, null, PRELIMINARY, year, `${cohort}-03-31`, placed, all];
  const isEdge = cohort === 2023 && index < HARDSHIP_EDGES.length;
  // A round total and rate for the schools at the edge, so that a group can be exactly equal to it.
  const later = isEdge ? [6000, 8000] : [Math.min(all, placed + Math.floor((all - placed) * 0.6)), all];
  const june = (level: string, group: string | null, counts: [number, number]): WrittenCell[] => [
    school,
    level,
    null,
    null,
    group,
    PLACEMENT,
    year,
    `${cohort}-06-30`,
    ...counts,
  ];
  const groups = GROUPS.map((group, place) => {
    const graduates = place === 0 ? 200 : 10 + Math.floor(random() * 60);
    const rate = (later[0]! / later[1]!) * (0.9 + random() * 0.2);
    const edge = isEdge && place === 0 ? 150 + HARDSHIP_EDGES[index]! : undefined;
    return june('群体', group, [edge ?? Math.min(graduates, Math.floor(graduates * rate)), graduates]);
  });
  return [...majors, whole, june('学校', null, later as [number, number]), ...groups];
}

/** One row for all majors, and one for all schools, of each class and date. */
function totals(rows: readonly WrittenCell[][]): WrittenCell[][] {
  const sums = new Map<string, WrittenCell[]>();
  for (const [, level, , , group, metric, year, asOf, numerator, denominator] of rows) {
    if (group !== null) continue;
    const key = [level, metric, year, asOf].join();
    const sum = sums.get(key) ?? ['合计', level!, null, null, null, metric!, year!, asOf!, 0, 0];
    sum[8] = Number(sum[8]) + Number(numerator);
    sum[9] = Number(sum[9]) + Number(denominator);
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function main(): Promise<void> {
  const option = (name: string, otherwise: string): string => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
  };
  const seed = Number(option('seed', '7'));
  const folder = option('out', '.');
  const { schools, table, figures } = madeUpProvince(seed);
  writeFileSync(join(folder, 'province.csv'), await writeCsv(table));
  writeFileSync(join(folder, 'province.xlsx'), await writeXlsx(table));
  console.log(`${schools.length} schools, ${figures} figures: province.csv and province.xlsx in ${folder}`);
}

if (process.argv[1] === __filename) void main();
