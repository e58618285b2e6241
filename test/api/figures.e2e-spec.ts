import { OrganisationsService } from '../../src/organisations/organisations.service';
import { rows } from '../../src/platform/database/transaction';
import { PolicyService } from '../../src/policy/policy.service';
import { ScheduleRunner } from '../../src/schedules/schedule-runner.service';
import { startApplication, type TestApplication } from '../support/application';
import { COLLEGE, csvOf, FIGURE_TITLES, groupRow, schoolRow, UNIVERSITY } from '../support/figures';
import { DECIDER, FORMS, HEAD, OFFICER, Report, SCHOOL_OFFICE, verdicts } from '../support/report';
import { signInAs, type SignedIn } from './signed-in';

const OTHER_SCHOOL = '梁伟';
const COLLEGE_STAFF = '韩冰';
const INVESTIGATOR = '孙晓燕';

interface Body {
  importId: string | null;
  faults: { line: number; column: string }[];
  items: { unitId: string; school: string }[];
  points: { own: object | null; average: object | null; bands: number[] | null }[];
  duties: { rule: string; date: string; listId: string }[];
}

describe('figures and proposed lists', () => {
  let app: TestApplication;
  let people: Record<'officer' | 'head' | 'investigator' | 'school' | 'other' | 'college' | 'system', SignedIn>;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    const names = { officer: OFFICER, head: HEAD, investigator: INVESTIGATOR, school: SCHOOL_OFFICE, other: OTHER_SCHOOL, college: COLLEGE_STAFF, system: '许嘉明' }; // prettier-ignore
    people = {} as typeof people;
    for (const [key, name] of Object.entries(names)) people[key as keyof typeof people] = await signInAs(app, name);
    await bring([
      schoolRow(UNIVERSITY, [1820, 2000], '2023-08-31'),
      schoolRow(COLLEGE, [900, 1000], '2023-08-31'),
      groupRow(COLLEGE, [89, 100], '2023-08-31'),
    ]);
  });
  afterAll(() => app.close());

  const upload = async (file: Buffer, by: SignedIn = people.officer, name = '数据.csv') =>
    by.post('/api/figures/imports').attach('file', file, name);
  const bring = async (figures: Parameters<typeof csvOf>[0]) => {
    const { importId } = (await upload(await csvOf(figures))).body as Body;
    const { body } = await people.officer.get(`/api/figures/imports/${importId}`).expect(200);
    const { added, changed } = body as { added: number; changed: number };
    await people.officer.post(`/api/figures/imports/${importId}/confirmation`).send({ added, changed }).expect(200);
  };
  const unitsOf = async (by: SignedIn, query = '') =>
    ((await by.get(`/api/figures${query}`).expect(200)).body as Body).items;

  it('should show a school its own figures and nothing of the other', async () => {
    const own = await unitsOf(people.school);
    expect(own.map(({ school }) => school)).toEqual([UNIVERSITY]);
    const all = await unitsOf(people.investigator);
    expect(new Set(all.map(({ school }) => school))).toEqual(new Set([UNIVERSITY, COLLEGE]));
    const foreign = all.find(({ school }) => school === COLLEGE)!;
    expect(await unitsOf(people.school, `?q=${encodeURIComponent(COLLEGE)}`)).toEqual([]);
    for (const unitId of [foreign.unitId, '00000000-0000-4000-8000-000000000000', 'nonsense']) {
      const { status, body } = await people.school.get(`/api/figures/units/${unitId}`);
      expect([status, (body as { code: string }).code]).toEqual([404, 'METRIC.UNIT_NOT_FOUND']);
    }
    const options = await people.school.get('/api/figures/options').expect(200);
    expect(options.body).toMatchObject({ schools: [{ name: UNIVERSITY }], isKeeper: false });
    const exported = await people.school.get('/api/figures/export?format=csv').expect(200);
    expect(exported.text).not.toContain(COLLEGE);
    expect(exported.text).toContain('1820');
  });

  it('should export the columns of an import and none for a person', async () => {
    const { text } = await people.officer.get('/api/figures/export?format=csv&level=school').expect(200);
    expect(text.replace('\uFEFF', '').split('\r\n')[0]).toBe([...FIGURE_TITLES, '落实率'].join(','));
    const again = await upload(Buffer.from(text));
    expect(again.body).toMatchObject({ faults: [], faultCount: 0 });
  });

  it('should keep the total of few schools from a school, and show it among five', async () => {
    const compare = async (by: SignedIn) =>
      ((await by.get('/api/figures/comparison?metric=placement&level=school').expect(200)).body as Body).points;
    expect(await compare(people.school)).toMatchObject([{ own: { numerator: 1820 }, average: null, bands: null }]);
    expect(await compare(people.officer)).toMatchObject([{ own: null, average: { numerator: 2720 } }]);
    const more = ['丁大学', '戊大学', '己大学'];
    const organisations = app.app.get(OrganisationsService, { strict: false });
    await app.database.transaction(async (tx) => {
      const { id: parentId } = await organisations.authority(tx);
      for (const name of more) await organisations.add(tx, { kind: 'school', name, parentId }, null);
    });
    await bring(more.map((name) => schoolRow(name, [50, 100], '2023-08-31')));
    expect(await compare(people.school)).toMatchObject([
      {
        own: { numerator: 1820 },
        average: { numerator: 2870, denominator: 3300 },
        bands: [0, 3, 0, 0, 0, 2],
        units: 5,
      },
    ]);
  });

  it('should answer with lines and columns, and refuse a file about counsellors with the reason', async () => {
    const { body } = await upload(await csvOf([schoolRow(UNIVERSITY, [3, 2])]));
    expect(body).toMatchObject({ importId: null, faultCount: 1, faults: [{ line: 2, column: 'I' }] });
    const file = await csvOf([[...schoolRow(UNIVERSITY, [1, 2]), '某某']], [...FIGURE_TITLES, '辅导员']);
    const refused = await upload(file);
    expect([refused.status, refused.body]).toMatchObject([400, { code: 'METRIC.PEOPLE_IN_FIGURES' }]);
    expect(JSON.stringify(refused.body)).toContain('三不得');
    expect((await upload(Buffer.from('x'), people.school)).status).toBe(403);
    expect((await people.officer.post('/api/figures/imports')).body).toMatchObject({ code: 'METRIC.FILE_MISSING' });
  });

  it.each(['investigator', 'school', 'college', 'system'] as const)(
    'should refuse imports and corrections to %s',
    async (who) => {
      expect((await people[who].get('/api/figures/imports')).status).toBe(403);
      const { unitId } = (await unitsOf(people.officer))[0]!;
      const correction = { unitId, metric: 'placement', cohort: 2023, asOf: '2023-08-31', numerator: 1, denominator: 2, version: 1, reason: '试' }; // prettier-ignore
      expect((await people[who].post('/api/figures/corrections').send(correction)).status).toBe(403);
    },
  );

  it('should let nobody see figures whose duty has nothing to do with them', async () => {
    for (const who of ['college', 'system'] as const) expect((await people[who].get('/api/figures')).status).toBe(403);
    expect((await people.school.get('/api/proposed-lists')).status).toBe(403);
  });

  it('should make a correction that a report ordered a new version, and keep the reported one', async () => {
    const report = await Report.heard(app);
    await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
    await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
    await report.takeConsequences();

    const [unit] = await unitsOf(people.school, '?level=school');
    const { body } = await people.officer.get(`/api/figures/units/${unit!.unitId}`).expect(200);
    expect(body).toMatchObject({
      versions: [
        {
          version: 2,
          numerator: 1650,
          denominator: 2000,
          origin: 'correction',
          reason: '经核查更正',
          caseId: report.caseId,
        },
        { version: 1, numerator: 1820, origin: 'import', fileName: '数据.csv' },
      ],
    });
    const seen = await people.school.get(`/api/figures/units/${unit!.unitId}`).expect(200);
    expect(JSON.stringify(seen.body)).not.toContain(report.caseId);
  });

  it('should open the list of a duty for a person, and case by case for whom it is confirmed', async () => {
    // given
    const { id: organisationId } = await app.app
      .get(OrganisationsService, { strict: false })
      .authority(app.database.read);
    await app.database.transaction((tx) =>
      app.app.get(PolicyService, { strict: false }).choose(tx, { packId: 'fujian-2023', organisationId }),
    );
    await app.app.get(ScheduleRunner, { strict: false }).settle();
    const before = (await people.officer.get('/api/proposed-lists').expect(200)).body as Body;
    expect(before).toMatchObject({ lists: [], duties: [{ date: '2023-07-01', isBefore: true }, { date: '2023-09-01' }, { date: '2023-04-01' }] }); // prettier-ignore

    // when
    const wanted = { rule: 'hardship-below-school', date: '2023-09-01' };
    expect((await people.investigator.post('/api/proposed-lists').send(wanted)).status).toBe(403);
    const { body: opened } = await people.head.post('/api/proposed-lists').send(wanted).expect(201);
    const path = `/api/proposed-lists/${(opened as { id: string }).id}`;
    const list = (await people.investigator.get(path).expect(200)).body as {
      canDecide: boolean;
      items: { id: string }[];
    };

    // then
    expect(list).toMatchObject({
      canDecide: false,
      total: 1,
      items: [{ school: COLLEGE, state: 'proposed', version: 1 }],
    });
    const items = [{ id: list.items[0]!.id, version: 1 }];
    const decide = (by: SignedIn) => by.post(`${path}/items/confirmation`).send({ items });
    expect((await decide(people.investigator)).status).toBe(403);
    const { body } = await decide(people.officer).expect(200);
    const { caseIds } = body as { caseIds: string[] };
    expect(await rows(app.database.read, 'SELECT kind FROM cases WHERE id = ANY ($1)', [caseIds])).toEqual([{ kind: 'interview' }]); // prettier-ignore
    expect((await decide(people.officer)).status).toBe(409);
  });
});
