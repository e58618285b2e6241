import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateDecision, parseDmn } from '../engine/dmn/dmn';
import { type Clause, findPassages, readClauses } from './clause';

const TABLE = join(__dirname, '../../processes/posting-review/decisions/posting-clauses.dmn');

/** The table that is shipped: each row is readable, finds its own example, and leaves plain postings alone. */
describe('the shipped table of clauses', () => {
  let clauses: Clause[];

  beforeAll(async () => {
    const model = await parseDmn(readFileSync(TABLE, 'utf8'));
    const clock = { now: new Date('2026-03-02T01:30:00Z'), zone: 'Asia/Shanghai' };
    const outcome = evaluateDecision(model, 'posting-clauses', () => 'job', clock);
    const read = readClauses('json' in outcome ? outcome.json : undefined);
    clauses = read.outcome === 'read' ? read.clauses : [];
  });

  it('should be readable, with every code once', () => {
    expect(clauses.length).toBeGreaterThan(15);
  });

  it('should mark the example of each row by that row', () => {
    expect(
      clauses.filter((clause) => findPassages(clause.example, [clause]).length === 0).map(({ code }) => code),
    ).toEqual([]);
  });

  it('should call doubtful what it gives no law for', () => {
    const withoutLaw = clauses.filter(({ law }) => law.zh.startsWith('待确认'));
    expect(withoutLaw.filter(({ severity }) => severity === 'forbidden')).toEqual([]);
    expect(withoutLaw.length).toBeGreaterThan(0);
  });

  it.each([
    '男女不限，计算机类专业，有责任心。',
    '不限户籍，院校不限，全日制与非全日制均可。',
    '年满18周岁，民族不限。',
    '公司不收取任何费用，不收押金，免费培训。',
    '不得检测乙肝，入职体检由公司负责。',
    '基本工资6000元，缴纳五险一金，双休。',
  ])('should mark nothing in: %s', (text) => {
    expect(
      findPassages(text, clauses).map(({ clause, start, end }) => `${clause.code} ${text.slice(start, end)}`),
    ).toEqual([]);
  });

  it.each([
    ['仅限男生', 'sex', 'forbidden'],
    ['性别要求：男', 'sex', 'forbidden'],
    ['已婚已育女性优先', 'marriage-childbearing', 'forbidden'],
    ['须查乙肝两对半', 'carrier', 'forbidden'],
    ['限非农业户口', 'rural-origin', 'forbidden'],
    ['可办理贷款培训', 'training-loan', 'forbidden'],
    ['年龄不超过三十五周岁', 'age', 'doubtful'],
    ['985、211院校优先', 'school-tier', 'doubtful'],
    ['入职缴纳服装押金300元', 'deposit', 'doubtful'],
  ])('should mark %s as %s', (text, code, severity) => {
    expect(findPassages(text, clauses).map(({ clause }) => [clause.code, clause.severity])).toContainEqual([
      code,
      severity,
    ]);
  });
});
