import { rows } from '../../src/platform/database/transaction';
import { PolicyService } from '../../src/policy/policy.service';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER, SCHOOL_USER } from '../support/complaint';
import { Desk, personIdOf } from '../support/proceeding';

const ADMINISTRATOR = '唐毅';
const KEY = 'blacklist.defenceWorkingDays';

describe('changes of policy packs', () => {
  let test: TestApplication;
  let desk: Desk;
  let policy: PolicyService;

  beforeEach(async () => {
    test = await startApplication({ demo: true });
    desk = new Desk(test);
    policy = test.app.get(PolicyService, { strict: false });
    await test.clock.set('2026-03-02T10:00:00+08:00');
  });
  afterEach(() => test.close());

  const change = (changes: Record<string, unknown> = {}) => ({
    packId: 'tianjin-2023',
    key: KEY,
    value: 5,
    clause: '第三条',
    source: '滨江市教育委员会办事规程',
    reason: '各案均按五个工作日掌握',
    ...changes,
  });
  const propose = (name: string, changes: Record<string, unknown> = {}) =>
    desk.as(name, 'post', '/api/policy/proposals', change(changes));
  const confirm = (name: string, id: string) => desk.as(name, 'post', `/api/policy/proposals/${id}/confirmation`, {});
  const confirmed = async (changes: Record<string, unknown> = {}) => {
    const { id } = (await propose(ADMINISTRATOR, changes)).body as { id: string };
    return confirm(HEAD, id);
  };
  const valueIn = async (complaint: Complaint, key = KEY) => policy.value(test.database.read, complaint.caseId, key);

  it('should give new cases the value once a second person confirms, and leave old cases on their version', async () => {
    // given
    const before = await Complaint.open(test);
    const { id } = (await propose(ADMINISTRATOR)).body as { id: string };

    // when
    const own = await confirm(ADMINISTRATOR, id);
    const other = await confirm(HEAD, id);
    const after = await Complaint.open(test);

    // then
    expect(own.body).toMatchObject({ code: 'POLICY.CONFIRMED_BY_PROPOSER' });
    expect(other.body).toEqual({ version: 2 });
    expect(await valueIn(before)).toMatchObject({ state: 'unset' });
    expect(await valueIn(after)).toMatchObject({
      state: 'set',
      value: 5,
      source: { kind: 'pack', version: 2, clause: '第三条', document: { title: '滨江市教育委员会办事规程' } },
    });
    expect(await valueIn(after, 'report.realName.replyWorkingDays')).toMatchObject({ value: 5 });
    const audited = await rows(
      test.database.read,
      `SELECT action FROM audit_events WHERE subject_kind = 'policy-proposal' ORDER BY id`,
    );
    expect(audited).toEqual([{ action: 'PolicyChangeProposed' }, { action: 'PolicyChangeConfirmed' }]);
  });

  it('should hold from its first day to its last day only', async () => {
    // given
    const key = 'report.realName.replyWorkingDays';
    await confirmed({ key, value: 7, validFrom: '2026-04-01', validTo: '2026-04-30' });

    // when
    const march = await Complaint.open(test);
    await test.clock.set('2026-04-01T00:00:00+08:00');
    const april = await Complaint.open(test);
    await test.clock.set('2026-05-01T00:00:00+08:00');
    const may = await Complaint.open(test);

    // then
    expect(await valueIn(march, key)).toMatchObject({ value: 5, source: { clause: '（二十一）' } });
    expect(await valueIn(april, key)).toMatchObject({ value: 7 });
    expect(await valueIn(may, key)).toMatchObject({ state: 'unset' });
  });

  it('should offer the answer of a case until it is proposed', async () => {
    // given
    const complaint = await Complaint.open(test);
    const officer = await personIdOf(test, OFFICER);
    await test.database.transaction((tx) => policy.answer(tx, complaint.caseId, KEY, 5, officer, '本案按五日'));
    const changes = async (name: string) => (await desk.as(name, 'get', '/api/policy/proposals')).body as { offered: { id: string }[]; proposals: object[] }; // prettier-ignore

    // when
    const head = await changes(HEAD);
    const administrator = await changes(ADMINISTRATOR);
    await propose(ADMINISTRATOR, { answerId: head.offered[0]!.id });

    // then
    expect(head.offered).toMatchObject([{ packId: 'tianjin-2023', key: KEY, value: 5, reason: '本案按五日', caseNumber: expect.stringMatching(/^TS-/) }]); // prettier-ignore
    expect(administrator.offered).toMatchObject([{ value: 5, reason: null, caseNumber: null }]);
    expect(await changes(HEAD)).toMatchObject({
      offered: [],
      proposals: [{ state: 'proposed', proposer: ADMINISTRATOR, canConfirm: true }],
    });
    expect((await changes(ADMINISTRATOR)).proposals).toMatchObject([{ canConfirm: false }]);
  });

  it('should leave the pack as it is when the change is rejected', async () => {
    const { id } = (await propose(ADMINISTRATOR)).body as { id: string };
    const rejected = await desk.as(HEAD, 'post', `/api/policy/proposals/${id}/rejection`, { reason: '依据不足' });
    expect(rejected.status).toBe(204);
    expect((await confirm(HEAD, id)).body).toMatchObject({ code: 'POLICY.PROPOSAL_NOT_WAITING' });
    expect((await confirm(HEAD, 'nonsense')).body).toMatchObject({ code: 'POLICY.PROPOSAL_NOT_WAITING' });
    expect(await valueIn(await Complaint.open(test))).toMatchObject({ state: 'unset' });
  });

  it('should keep a changed pack when the application starts again', async () => {
    await confirmed();
    await policy.onModuleInit();
    expect((await policy.packs(test.database.read)).find(({ id }) => id === 'tianjin-2023')).toMatchObject({
      version: 2,
    });
  });

  it('should show the value, its source and what a value looks like in the packs', async () => {
    await confirmed({ key: 'blacklist.scope', value: 'city' });
    const { body } = await desk.as(HEAD, 'get', '/api/policy/packs');
    const tianjin = (body as { id: string; parameters: { key: string }[] }[]).find(({ id }) => id === 'tianjin-2023')!;
    expect(tianjin.parameters.find(({ key }) => key === 'blacklist.scope')).toMatchObject({
      state: 'set',
      value: 'city',
      source: '滨江市教育委员会办事规程',
      shape: 'choice',
      options: ['school', 'city', 'province'],
    });
  });

  it.each([
    [{ value: 0 }, 400, 'POLICY.PROPOSAL_INVALID'],
    [{ value: '5' }, 400, 'POLICY.PROPOSAL_INVALID'],
    [{ key: 'hardship.groups', value: [] }, 400, 'POLICY.PROPOSAL_INVALID'],
    [{ key: 'no.such.key' }, 400, 'POLICY.KEY_UNKNOWN'],
    [{ packId: 'nowhere-2023' }, 404, 'POLICY.PACK_NOT_FOUND'],
    [{ validFrom: '2026-05-01', validTo: '2026-04-01' }, 400, 'POLICY.PROPOSAL_INVALID'],
    [{ reason: ' ' }, 400, 'INPUT.INVALID'],
    [{ clause: '' }, 400, 'INPUT.INVALID'],
  ])('should refuse to propose %j', async (changes, status, code) => {
    const answer = await propose(ADMINISTRATOR, changes);
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('should refuse a second change of a parameter that waits', async () => {
    await propose(ADMINISTRATOR);
    expect((await propose(HEAD, { value: 7 })).body).toMatchObject({ code: 'POLICY.PROPOSAL_WAITING' });
  });

  it.each([OFFICER, SCHOOL_USER, '许嘉明', '冯雪'])('should be refused to %s', async (name) => {
    expect((await desk.as(name, 'get', '/api/policy/proposals')).status).toBe(403);
    expect((await propose(name)).status).toBe(403);
  });
});
