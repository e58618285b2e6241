import { GROUPS, id, ROLE, sqlId, USERS } from './inbox-data';
import type { Meter } from './meter';

/** One official beside the school users; reads every case. */
export const OFFICIAL = USERS;
/** Of every twenty open tasks one is on offer to the officials of the authority. */
export const OFFICIAL_SHARE = 20;
const EMPLOYERS = 5_000;

/** Words of names and titles, so that characters and pairs are as uneven as in real ones: a few in all, most in some hundred. */
const REGIONS =
  '滨江 江北 溪口 云台 临湖 松岭 海陵 望都 西河 南屏 东川 北固 安澜 永宁 长乐 太和 清源 石桥 梅岭 竹山'.split(' ');
const OWN = '远帆恒云鼎瑞博宏嘉盛安泰启明星辰博雅卓越创达融信汇通佳禾锦程天成华晨万象诚毅德润景行智渊凯歌立新';
const TRADES = '科技 人力资源 教育咨询 商贸 文化传播 信息技术 物流 建筑工程 餐饮管理 健康管理 网络 电子'.split(' ');
const MATTERS = '收取培训费 虚假招聘 扣押证件 拖欠实习工资 以招聘为名推销 冒用单位名义 泄露个人信息 就业歧视'.split(
  ' ',
);

const words = (all: readonly string[]): string => `ARRAY[${all.map((word) => `'${word}'`).join(', ')}]`;
const some = (all: readonly string[], seed: string): string => `(${words(all)})[1 + (${seed})::bigint % ${all.length}]`;

/** Names the employer of each case, writes it into the title and fills the search, as triggers do for cases of the product. */
export async function nameCases(meter: Meter): Promise<void> {
  const own = [...OWN];
  const name = `${some(REGIONS, 'n * 7')} || ${some(own, 'n * 13')} || ${some(own, 'n / 47')} || ${some(TRADES, 'n * 11')} || '有限公司'`;
  await meter.run(`
    INSERT INTO employers (id, name, normalised_name, core_name)
      SELECT ${sqlId('f', 'n + 1')}, ${name} || n, ${name} || n, ${name} FROM generate_series(0::bigint, ${EMPLOYERS - 1}) AS n;
    INSERT INTO case_parties (case_id, role, employer_id)
      SELECT cases.id, 'employer', ${sqlId('f', `1 + split_part(cases.number, '-', 3)::bigint * 31 % ${EMPLOYERS}`)} FROM cases;
    UPDATE cases SET title = employers.name || '涉嫌' || ${some(MATTERS, `split_part(cases.number, '-', 3)`)}
      FROM case_parties party JOIN employers ON employers.id = party.employer_id WHERE party.case_id = cases.id`);
  await fillSearch(meter, 'true');
}

/** Gives the official a share of the open tasks, and everybody an account and the roles that the lists ask for. */
export async function addAccounts(meter: Meter): Promise<void> {
  const authority = `'${id('a', 0)}'`;
  await meter.run(`
    INSERT INTO people (id, name, organisation_id) VALUES ('${id('c', OFFICIAL)}', '示例经办人', ${authority});
    INSERT INTO person_roles (person_id, organisation_id, role, valid_from) VALUES ('${id('c', OFFICIAL)}', ${authority}, 'case-officer', '2020-01-01');
    INSERT INTO person_roles (person_id, organisation_id, role, valid_from)
      SELECT DISTINCT ${sqlId('c', 'number')}, ${sqlId('b', `(number * factor + addend) % ${GROUPS}`)}, '${ROLE}', date '2020-01-01'
      FROM generate_series(0, ${USERS - 1}) AS number CROSS JOIN (VALUES (1, 0), (7, 3), (13, 11)) AS part (factor, addend);
    INSERT INTO accounts (id, person_id, user_name) SELECT id, id, 'user-' || id FROM people;
    UPDATE tasks SET keeper_id = ${authority};
    UPDATE task_candidates SET organisation_id = ${authority}, role = 'case-officer', reads_case = true
      FROM tasks WHERE tasks.id = task_id AND tasks.job_key % ${OFFICIAL_SHARE} = 1`);
}

/** As many cases again that are closed, each with a step that one of the school users finished. */
export async function addFinished(meter: Meter, from: number, to: number): Promise<void> {
  await meter.run(`
    INSERT INTO cases (id, number, kind, process_id, definition_version_id, title, state, outcome, channel, received_at, closed_at, opened_by_kind, engine)
      SELECT ${sqlId('d', 'n')}, 'TS-2025-' || n, 'complaint', 'inbox', '${id('f', 0)}', '已办结的示例案件' || n, 'closed', 'replied', 'letter', app_now(), app_now(), 'system', 'embedded'
      FROM generate_series(${from}::bigint, ${to - 1}) AS n;
    INSERT INTO case_parties (case_id, role, organisation_id)
      SELECT ${sqlId('d', 'n')}, 'keeper', '${id('a', 0)}' FROM generate_series(${from}::bigint, ${to - 1}) AS n;
    INSERT INTO tasks (id, case_id, definition_version_id, element_id, title, job_key, organisation_id, candidate_groups, excluded_duties, headers,
        state, assignee_id, opened_at, closed_at, closed_by, keeper_id)
      SELECT ${sqlId('e', 'n')}, ${sqlId('d', 'n')}, '${id('f', 0)}', 'provide-materials', '{"zh":"提供材料","en":"Provide materials"}', n,
        ${sqlId('b', `n % ${GROUPS}`)}, ARRAY['hostingSchool:${ROLE}'], '{}', '{}', 'closed', ${sqlId('c', `n % ${USERS}`)}, app_now(), app_now(),
        ${sqlId('c', `n % ${USERS}`)}, '${id('a', 0)}'
      FROM generate_series(${from}::bigint, ${to - 1}) AS n;
    INSERT INTO task_candidates (task_id, organisation_id, role, case_id, opened_at)
      SELECT id, organisation_id, '${ROLE}', case_id, opened_at FROM tasks WHERE job_key BETWEEN ${from} AND ${to - 1}`);
  await fillSearch(meter, `state = 'closed'`);
}

// helpers

/** As the migration does for cases of the releases before: the index of tokens is made once all rows are there. */
async function fillSearch(meter: Meter, which: string): Promise<void> {
  const index = await meter.value(`SELECT indexdef FROM pg_indexes WHERE indexname = 'case_search_tokens_idx'`);
  await meter.run(
    `ANALYZE; DROP INDEX case_search_tokens_idx; SELECT count(keep_case_search(id)) FROM cases WHERE ${which}; ${index}`,
  );
}
