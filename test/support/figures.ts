import { AuditService } from '../../src/audit/audit.service';
import { FigureComparison } from '../../src/metrics/figure-comparison.service';
import { type DryRun, FIGURE_FILE_LIMITS, FigureImports } from '../../src/metrics/figure-imports.service';
import { FigureList } from '../../src/metrics/figure-list.service';
import { FiguresService } from '../../src/metrics/figures.service';
import { MetricUnitsService } from '../../src/metrics/metric-units.service';
import { SnapshotsService } from '../../src/metrics/snapshots.service';
import { OrganisationEntity } from '../../src/organisations/organisation.entity';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { rows, type Transaction } from '../../src/platform/database/transaction';
import { readTable } from '../../src/platform/tables/read-table';
import { writeCsv, writeXlsx, type WrittenCell } from '../../src/platform/tables/write-table';
import { PolicyService } from '../../src/policy/policy.service';
import { insertPersonRow } from '../fixtures/case-row';
import { openTestDatabase, testConfig, type TestDatabase } from './database';

export const FIGURE_TITLES = [
  '学校',
  '层级',
  '专业代码',
  '专业名称',
  '群体',
  '指标',
  '届别',
  '截止日期',
  '落实人数',
  '毕业生人数',
];
export const UNIVERSITY = '滨江理工大学';
export const COLLEGE = '滨江职业技术学院';

type Counts = [numerator: number, denominator: number];

export const schoolRow = (school: string, counts: Counts, asOf = '2023-06-30', cohort = 2023): WrittenCell[] =>
  [school, '学校', null, null, null, '毕业去向落实率', `${cohort}届`, asOf, ...counts]; // prettier-ignore
export const groupRow = (school: string, counts: Counts, asOf = '2023-06-30', group = '困难毕业生'): WrittenCell[] =>
  [school, '群体', null, null, group, '毕业去向落实率', '2023届', asOf, ...counts]; // prettier-ignore
export const majorRow = (school: string, [code, name]: [string, string], counts: Counts, change: { asOf?: string; cohort?: number; metric?: string } = {}): WrittenCell[] => {
  const { cohort = 2023, asOf = `${cohort}-03-31`, metric = '毕业去向初步落实率' } = change;
  return [school, '专业', code, name, null, metric, `${cohort}届`, asOf, ...counts];
}; // prettier-ignore

export const csvOf = (figures: readonly (readonly WrittenCell[])[], titles = FIGURE_TITLES): Promise<Buffer> =>
  writeCsv({ titles, rows: figures });
export const xlsxOf = (figures: readonly (readonly WrittenCell[])[]): Promise<Buffer> =>
  writeXlsx({ name: '数据', titles: FIGURE_TITLES, rows: figures });

/** An authority with two schools, a person who imports and decides, and the services of figures and lists; no engine, no HTTP. */
export class FigureWorld {
  readonly audit = new AuditService();
  readonly units = new MetricUnitsService();
  readonly list = new FigureList();
  readonly figures = new FiguresService(this.audit);
  readonly imports: FigureImports;
  readonly comparison: FigureComparison;
  readonly snapshots: SnapshotsService;
  readonly policy: PolicyService;

  private constructor(
    readonly test: TestDatabase,
    readonly authorityId: string,
    readonly personId: string,
  ) {
    const organisations = new OrganisationsService(this.audit, test.clock);
    this.imports = new FigureImports(this.figures, this.units, this.audit, test.clock);
    this.comparison = new FigureComparison(organisations);
    this.snapshots = new SnapshotsService(organisations);
    this.policy = new PolicyService(test.database, testConfig());
  }

  static async open(at: string): Promise<FigureWorld> {
    const test = await openTestDatabase([OrganisationEntity]);
    await test.clock.set(at);
    const { organisationId, personId } = await insertPersonRow(test.database.read);
    const world = new FigureWorld(test, organisationId, personId);
    await world.policy.onModuleInit();
    await world.addSchools([UNIVERSITY, COLLEGE]);
    return world;
  }

  get tx(): Transaction {
    return this.test.database.read;
  }

  close(): Promise<void> {
    return this.test.close();
  }

  async addSchools(names: readonly string[]): Promise<void> {
    await rows(this.tx, `INSERT INTO organisations (kind, name, parent_id) SELECT 'school', unnest($1::text[]), $2`, [
      names,
      this.authorityId,
    ]);
  }

  /** The policy that the authority works by, from now on. */
  async choose(packId: string): Promise<void> {
    const choice = { packId, organisationId: this.authorityId };
    await this.test.database.transaction((tx) => this.policy.choose(tx, choice));
  }

  async dryRun(content: Buffer, fileName = '数据.csv'): Promise<DryRun> {
    const table = await readTable(content, FIGURE_FILE_LIMITS);
    const { authorityId, personId } = this;
    return this.test.database.transaction((tx) =>
      this.imports.dryRun(tx, { authorityId, fileName, content, table, personId }),
    );
  }

  /** Tried out and confirmed, as the person sees it; fails when the file has faults. */
  async bring(figures: readonly (readonly WrittenCell[])[], reason?: string): Promise<void> {
    await this.confirm(await this.checked(await csvOf(figures)), reason);
  }

  /** The import of a file without faults. */
  async checked(content: Buffer): Promise<string> {
    const run = await this.dryRun(content);
    if (run.outcome === 'faults') throw new Error(run.faults.map(({ text }) => text.zh).join('\n'));
    return run.id;
  }

  async confirm(id: string, reason?: string): Promise<{ added: number; changed: number; unchanged: number }> {
    const { authorityId, personId } = this;
    const { added, changed } = await this.imports.get(this.tx, authorityId, id);
    return this.test.database.transaction((tx) =>
      this.imports.confirm(tx, { authorityId, id, personId, seen: { added: added!, changed: changed! }, reason }),
    );
  }

  /** Rows of any table, for what no service tells. */
  rows(sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    return rows(this.tx, sql, parameters);
  }

  /** By which constraint the database refuses the statement, or the code of its refusal; undefined when it does not. */
  async refusal(sql: string, parameters: unknown[] = []): Promise<string | undefined> {
    try {
      await this.rows(sql, parameters);
      return undefined;
    } catch (error) {
      const { constraint, code } = (error as { driverError: { constraint?: string; code?: string } }).driverError;
      // The name of a column that must not be empty is no constraint of ours.
      return constraint ?? code;
    }
  }
}
