import { CaseMigrationRunner } from '../../src/case-migration/case-migration-runner.service';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER } from '../support/complaint';
import { ADMINISTRATOR, DefinitionDesk, type Entry, PROCESS, SECOND_ADMINISTRATOR } from '../support/definition';

interface Suggestion {
  elements: { from: string; to: string | null; cases: number }[];
}
interface Item {
  caseId: string;
  state: string;
  findings: { severity: string; code: string; elementId: string | null; text: { zh: string } }[];
}

describe('moving running cases', () => {
  let test: TestApplication;
  let desk: DefinitionDesk;
  let old: Entry;
  let next: Entry;
  let cases: Complaint[];

  const administer = async <T>(method: 'get' | 'post', path: string, body?: object, status = 200): Promise<T> => {
    const answer = await desk.send(ADMINISTRATOR, method, path, body);
    expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
    return answer.body as T;
  };
  const runner = () => test.app.get(CaseMigrationRunner, { strict: false });
  const suggestion = () =>
    administer<Suggestion>('post', 'case-migrations/suggestion', { fromVersionId: old.id, toVersionId: next.id });
  const plan = async (leaveOut: string[] = []): Promise<string> => {
    const { elements } = await suggestion();
    const mapping = elements
      .filter(({ from, to }) => to !== null && !leaveOut.includes(from))
      .map(({ from, to }) => ({ from, to }));
    const body = { fromVersionId: old.id, toVersionId: next.id, mapping };
    const { id } = await administer<{ id: string }>('post', 'case-migrations', body, 201);
    await runner().settle();
    return id;
  };
  const items = async (id: string) => (await administer<{ items: Item[] }>('get', `case-migrations/${id}/cases`)).items;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    desk = new DefinitionDesk(test);
    await test.clock.set('2026-03-02T10:00:00+08:00');
    cases = [];
    for (let count = 0; count < 10; count++) cases.push(await Complaint.open(test));
    for (const one of cases.slice(0, 2)) await one.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    const { proposalId } = await desk.proposedReviewStep();
    await desk.publish(SECOND_ADMINISTRATOR, proposalId);
    [next, old] = (await desk.versions()) as [Entry, Entry];
  });
  afterAll(() => test.close());

  it('should say where the cases of each version stand', async () => {
    const counts = await administer<{ version: number; cases: number; elements: object }[]>(
      'get',
      `definitions/${PROCESS}/counts`,
    );
    expect(counts).toMatchObject([
      { version: 1, cases: 10, elements: { 'screen-complaint': 8, 'assign-investigators': 2 } },
    ]);
    const { elements } = await suggestion();
    expect(elements.filter((element) => element.cases > 0)).toMatchObject([
      { from: 'accept-complaint', to: 'accept-complaint', cases: 8 },
      { from: 'assign-investigators', to: 'assign-investigators', cases: 2 },
      { from: 'screen-complaint', to: 'screen-complaint', cases: 8 },
    ]);
  });

  it('should try each case out without touching it, move those that can, and leave the rest as they are', async () => {
    // given
    const id = await plan(['assign-investigators']);
    const checked = await administer<object>('get', `case-migrations/${id}`);
    const untouched = await desk.versions();

    // when
    const early = await desk.send(SECOND_ADMINISTRATOR, 'post', `case-migrations/${id}/start`, { reason: ' ' });
    await administer('post', `case-migrations/${id}/start`, { reason: '新版本增加受理复核' }, 204);
    const twice = await desk.send(ADMINISTRATOR, 'post', `case-migrations/${id}/start`, { reason: '再次迁移' });
    await runner().settle();

    // then
    expect(checked).toMatchObject({ phase: 'checked', counts: { movable: 8, immovable: 2, moved: 0 } });
    expect(untouched.map(({ running }) => running)).toEqual([0, 10]);
    expect([early.status, twice.body]).toMatchObject([400, { code: 'CASE_MIGRATION.NOT_CHECKED' }]);
    expect(await administer('get', `case-migrations/${id}`)).toMatchObject({
      phase: 'done',
      counts: { moved: 8, immovable: 2, movable: 0, refused: 0 },
    });
    const [first, second] = await items(id);
    for (const item of [first!, second!]) {
      expect(item.findings).toMatchObject([
        { severity: 'refusal', code: 'not-mapped', elementId: 'assign-investigators' },
      ]);
      expect(item.findings[0]!.text.zh).toContain('指派调查人');
    }
    expect((await desk.versions()).map(({ running }) => running)).toEqual([8, 2]);

    // and: a moved case goes the new way, one that stayed the old one
    const [stayed, , moved] = cases as [Complaint, Complaint, Complaint];
    await moved.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    expect(await moved.waiting()).toEqual(['review-screening']);
    await moved.does(HEAD, 'review-screening', { screeningReview: 'agree' });
    expect(await moved.waiting()).toEqual(['assign-investigators']);
    expect(await stayed.waiting()).toEqual(['assign-investigators']);
  });

  it('should refuse versions and mappings that make no sense, with the element', async () => {
    const to = { fromVersionId: old.id, toVersionId: next.id };
    const answers = await Promise.all(
      [
        { ...to, toVersionId: old.id, mapping: [] },
        { fromVersionId: next.id, toVersionId: old.id, mapping: [] },
        { ...to, mapping: [{ from: 'nowhere', to: 'screen-complaint' }] },
        { ...to, mapping: [{ from: 'screen-complaint', to: 'nowhere' }] },
        { ...to, mapping: [], caseIds: ['00000000-0000-4000-8000-000000000000'] },
      ].map((body) => desk.send(ADMINISTRATOR, 'post', 'case-migrations', body)),
    );
    expect(answers.map(({ body }) => body as object)).toMatchObject([
      { code: 'CASE_MIGRATION.VERSIONS', reason: 'same' },
      { code: 'CASE_MIGRATION.VERSIONS', reason: 'not-in-force' },
      { code: 'CASE_MIGRATION.MAPPING', elementId: 'nowhere', reason: 'unknown-source' },
      { code: 'CASE_MIGRATION.MAPPING', elementId: 'nowhere', reason: 'unknown-target' },
      { code: 'CASE_MIGRATION.NO_CASES' },
    ]);
  });
});
