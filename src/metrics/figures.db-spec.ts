import { csvOf, COLLEGE, FIGURE_TITLES, FigureWorld, groupRow, majorRow, schoolRow, UNIVERSITY, xlsxOf } from '../../test/support/figures'; // prettier-ignore
import { COHORTS, madeUpProvince } from '../../tools/made-up-province';
import { writeXlsx } from '../platform/tables/write-table';

const SOFTWARE: [string, string] = ['080902', '软件工程'];
const NETWORK: [string, string] = ['080903', '网络工程'];
const JUNE = { asOf: '2023-06-30', metric: '毕业去向落实率' };

describe('figures', () => {
  let world: FigureWorld;

  beforeEach(async () => {
    world = await FigureWorld.open('2023-07-01T09:00:00+08:00');
  });
  afterEach(() => world.close());

  const transaction: FigureWorld['test']['database']['transaction'] = (work) => world.test.database.transaction(work);
  const figures = () =>
    world.rows(`SELECT name, metric, cohort, as_of AS "asOf", numerator, denominator, version, origin FROM metric_figures
                JOIN metric_units ON metric_units.id = unit_id ORDER BY name, version`);

  it('should keep nothing of a file with faults', async () => {
    const run = await world.dryRun(await csvOf([schoolRow(UNIVERSITY, [4, 3])]));
    expect(run).toMatchObject({ outcome: 'faults', faultCount: 1, faults: [{ line: 2, column: 'I' }] });
    expect(await world.rows('SELECT FROM metric_imports')).toEqual([]);
  });

  it('should say what a file changes before anything does, and keep both versions afterwards', async () => {
    // given
    await world.bring([schoolRow(UNIVERSITY, [1820, 2000]), schoolRow(COLLEGE, [900, 1000])]);
    const file = await xlsxOf([schoolRow(UNIVERSITY, [1650, 2000]), schoolRow(COLLEGE, [900, 1000]), groupRow(COLLEGE, [9, 10])]); // prettier-ignore

    // when
    const id = await world.checked(file);
    const seen = await world.imports.get(world.tx, world.authorityId, id);
    const before = await figures();
    await world.confirm(id);

    // then
    expect(seen).toMatchObject({ state: 'checked', rowCount: 3, added: 1, changed: 1, unchanged: 1 });
    expect(seen.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.changes).toMatchObject([
      { line: 2, effect: 'changed', before: { numerator: 1820 }, after: { numerator: 1650 } },
      { line: 4, effect: 'added', before: null },
    ]);
    expect(before).toHaveLength(2);
    expect(await figures()).toMatchObject([
      { name: '困难毕业生', version: 1 },
      { name: UNIVERSITY, numerator: 1820, version: 1 },
      { name: UNIVERSITY, numerator: 1650, version: 2, origin: 'import' },
      { name: COLLEGE, numerator: 900, version: 1 },
    ]);
  });

  it('should refuse to confirm what would do something else by now', async () => {
    const id = await world.checked(await csvOf([schoolRow(UNIVERSITY, [1820, 2000])]));
    await world.bring([schoolRow(UNIVERSITY, [1650, 2000])]);
    const { authorityId, personId } = world;
    const late = transaction((tx) =>
      world.imports.confirm(tx, { authorityId, id, personId, seen: { added: 1, changed: 0 } }),
    );
    await expect(late).rejects.toMatchObject({ code: 'METRIC.IMPORT_OVERTAKEN' });
  });

  it('should ask why when majors do not add up to their school', async () => {
    const whole = schoolRow(UNIVERSITY, [71, 150]);
    const majors = [majorRow(UNIVERSITY, SOFTWARE, [40, 100], JUNE), majorRow(UNIVERSITY, NETWORK, [30, 50], JUNE)];
    const id = await world.checked(await csvOf([whole, ...majors]));

    await expect(world.confirm(id)).rejects.toMatchObject({ code: 'METRIC.DIFFERENCES_UNEXPLAINED' });
    await world.confirm(id, '双学位毕业生在学校数据中只计一次。');
    expect(await world.rows('SELECT total_differences AS found, decision_reason AS reason FROM metric_imports')).toMatchObject([
      { found: [{ school: UNIVERSITY, schoolNumerator: 71, majorsNumerator: 70 }], reason: '双学位毕业生在学校数据中只计一次。' },
    ]); // prettier-ignore
  });

  it('should keep a correction beside what it replaces, with person and reason', async () => {
    // given
    await world.bring([majorRow(UNIVERSITY, SOFTWARE, [60, 100])]);
    const [unit] = await world.rows('SELECT id FROM metric_units');
    const correction = {
      unitId: unit!.id as string,
      metric: 'preliminary',
      cohort: 2023,
      asOf: '2023-03-31',
      numerator: 49,
      denominator: 100,
      reason: '两份协议经核实不实。',
      by: { kind: 'person', personId: world.personId },
    } as const;
    const correct = (change: object = {}) =>
      transaction((tx) => world.figures.correct(tx, { ...correction, ...change }));

    // when
    const version = await correct();

    // then
    expect(version).toBe(2);
    const scope = { kind: 'authority', authorityId: world.authorityId } as const;
    const history = await world.list.history(world.tx, scope, correction.unitId);
    expect(history.versions).toMatchObject([
      {
        version: 2,
        numerator: 49,
        origin: 'correction',
        reason: '两份协议经核实不实。',
        recordedBy: correction.by.personId,
      },
      { version: 1, numerator: 60, origin: 'import', fileName: '数据.csv' },
    ]);
    await expect(correct()).rejects.toMatchObject({ code: 'METRIC.FIGURE_UNCHANGED' });
    await expect(correct({ numerator: 48, seenVersion: 1 })).rejects.toMatchObject({ code: 'METRIC.FIGURE_CHANGED' });
    await expect(correct({ numerator: 48, reason: ' ' })).rejects.toMatchObject({ code: 'METRIC.CORRECTION_REASON_MISSING' }); // prettier-ignore
    await expect(correct({ numerator: 101 })).rejects.toMatchObject({ code: 'METRIC.RATE_INVALID' });
  });

  it('should leave a snapshot as it was when its figures are corrected', async () => {
    // given
    await world.bring([
      majorRow(UNIVERSITY, SOFTWARE, [60, 100]),
      majorRow(UNIVERSITY, NETWORK, [5, 10], { asOf: '2023-03-01' }),
    ]);
    const { snapshots } = world;
    const wanted = { metric: 'preliminary', cohort: 2023, level: 'major', asOf: '2023-07-01' } as const;

    // when
    const taken = (await transaction((tx) => snapshots.take(tx, wanted)))!;
    await world.bring([majorRow(UNIVERSITY, SOFTWARE, [49, 100])]);

    // then
    expect(await snapshots.get(world.tx, taken)).toMatchObject({ asOf: '2023-03-31', level: 'major' });
    expect(await snapshots.rows(world.tx, taken)).toMatchObject([
      { name: '软件工程', numerator: 60, denominator: 100 },
    ]);
    const earlier = await transaction((tx) => snapshots.take(tx, { ...wanted, asOf: '2023-03-30' }));
    expect(await snapshots.rows(world.tx, earlier!)).toMatchObject([{ name: '网络工程' }]);
    expect(await transaction((tx) => snapshots.take(tx, { ...wanted, asOf: '2023-02-28' }))).toBeUndefined();
  });

  describe('what the database refuses', () => {
    beforeEach(async () => {
      await world.bring([majorRow(UNIVERSITY, SOFTWARE, [49, 100])]);
      await transaction((tx) =>
        world.snapshots.take(tx, { metric: 'preliminary', cohort: 2023, level: 'major', asOf: '2023-07-01' }),
      );
    });

    const another = (change: Record<string, string>) => {
      const values: Record<string, string> = {
        unit_id: 'unit_id', metric: 'metric', cohort: 'cohort', as_of: 'as_of', numerator: 'numerator', denominator: 'denominator',
        version: '2', origin: `'correction'`, reason: `'更正'`, recorded_by: 'recorded_by', ...change,
      }; // prettier-ignore
      return `INSERT INTO metric_figures (${Object.keys(values).join()}) SELECT ${Object.values(values).join()} FROM metric_figures`;
    };

    it('should take a figure that has everything', async () => {
      expect(await world.refusal(another({}))).toBeUndefined();
    });

    it.each(['unit_id', 'metric', 'cohort', 'as_of', 'numerator', 'denominator'])(
      'a figure without %s',
      async (part) => {
        expect(await world.refusal(another({ [part]: 'NULL' }))).toBe('23502');
      },
    );

    it.each([
      ['more placed than there are', { numerator: '101' }, 'metric_figures_rate_check'],
      ['nobody to count', { numerator: '0', denominator: '0' }, 'metric_figures_rate_check'],
      ['a metric that is none', { metric: `'employment'` }, 'metric_figures_metric_check'],
      ['a correction without a reason', { reason: `' '` }, 'metric_figures_source_check'],
      ['a version that exists', { version: '1' }, 'metric_figures_version_key'],
    ])('%s', async (_, change, constraint) => {
      expect(await world.refusal(another(change))).toBe(constraint);
    });

    it.each([
      ['a unit that is a counsellor', `'counsellor', NULL, NULL, '某辅导员'`, 'metric_units_kind_check metric_units_level_check metric_units_no_person_check'],
      ['a class as a unit', `'class', NULL, NULL, '软件一班'`, 'metric_units_level_check'],
      ['a major that names a counsellor', `'major', '080903', NULL, '网络工程（某辅导员）'`, 'metric_units_no_person_check'],
      ['a person in the place of a major', `'major', '某某', NULL, '某某'`, 'metric_units_major_code_check'],
      ['a group nobody listed', `'group', NULL, 'counsellor-one', '某某所带学生'`, 'metric_units_group_code_fkey'],
      ['a school with the code of a major', `'school', '080903', NULL, '某校'`, 'metric_units_kind_check'],
    ])('三不得: %s', async (_, values, constraints) => {
      const schools = `SELECT organisation_id, ${values} FROM metric_units LIMIT 1`;
      expect(constraints.split(' ')).toContain(
        await world.refusal(`INSERT INTO metric_units (organisation_id, level, major_code, group_code, name) ${schools}`),
      );
    }); // prettier-ignore

    it('a unit of something that is no school', async () => {
      const sql = `INSERT INTO metric_units (organisation_id, level, name) SELECT id, 'school', name FROM organisations WHERE kind = 'authority'`;
      expect(await world.refusal(sql)).toBe('metric_units_of_school');
    });

    it.each(['metric_figures', 'metric_snapshots', 'metric_snapshot_rows'])(
      'to change or remove rows of %s',
      async (table) => {
        expect(
          await world.refusal(
            `UPDATE ${table} SET ${table === 'metric_snapshots' ? 'cohort = 2022' : 'numerator = 0'}`,
          ),
        ).toBe('42501');
        expect(await world.refusal(`DELETE FROM ${table}`)).toBe('42501');
      },
    );

    it('to say which version holds: the newest does', async () => {
      expect(await world.refusal('UPDATE metric_current_figures SET version = 9')).toBe('42501');
      expect(await world.refusal('DELETE FROM metric_current_figures')).toBe('42501');
      await world.bring([majorRow(UNIVERSITY, SOFTWARE, [50, 100])]);
      const holding =
        'SELECT numerator, version FROM metric_current_figures JOIN metric_figures USING (version, unit_id)';
      expect(await world.rows(holding)).toEqual([{ numerator: 50, version: 2 }]);
    });

    it('to add a row to a snapshot that was taken', async () => {
      await world.bring([majorRow(UNIVERSITY, NETWORK, [1, 2])]);
      const sql = `INSERT INTO metric_snapshot_rows (snapshot_id, unit_id, figure_id, numerator, denominator)
        SELECT metric_snapshots.id, unit_id, metric_figures.id, numerator, denominator FROM metric_figures
        JOIN metric_units ON metric_units.id = unit_id, metric_snapshots WHERE name = '网络工程'`;
      expect(await world.refusal(sql)).toBe('metric_snapshot_rows_whole');
    });
  });

  it('should take an invented province of 60 schools, 2,400 majors and three classes quickly', async () => {
    // given
    const { schools, table, figures: count } = madeUpProvince(7);
    await world.addSchools(schools);
    const content = await writeXlsx(table);

    // when
    const begun = performance.now();
    const run = await world.dryRun(content, 'province.xlsx');
    const tried = performance.now();
    if (run.outcome !== 'checked') throw new Error(JSON.stringify(run.faults.slice(0, 3)));
    const done = await world.confirm(run.id);
    const confirmed = performance.now();

    // then
    expect(done).toEqual({ added: count, changed: 0, unchanged: 0 });
    expect(count).toBeGreaterThan(2400 * COHORTS.length);
    const again = await world.dryRun(content, 'province.xlsx');
    const unchanged = { added: 0, changed: 0, unchanged: count };
    expect(again.outcome === 'checked' && (await world.confirm(again.id))).toEqual(unchanged);
    expect(confirmed - begun).toBeLessThan(20_000);
    process.stdout.write(
      `province: dry run ${Math.round(tried - begun)} ms, confirmation ${Math.round(confirmed - tried)} ms\n`,
    );
  });

  it('should refuse a file per counsellor and keep nothing of it', async () => {
    const file = await csvOf([[...schoolRow(UNIVERSITY, [1, 2]), '某某']], [...FIGURE_TITLES, '辅导员']);
    await expect(world.dryRun(file)).rejects.toMatchObject({ code: 'METRIC.PEOPLE_IN_FIGURES' });
    expect(await world.rows('SELECT FROM metric_imports')).toEqual([]);
  });
});
