import { LettersService } from '../../src/letters/letters.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, OFFICER } from '../support/complaint';
import { ADMINISTRATOR, DefinitionDesk, SECOND_ADMINISTRATOR } from '../support/definition';

interface Group {
  elementId: string;
  cause: string;
  incidents: { incidentKey: string; caseId: string }[];
}
interface Detail {
  input: Record<string, unknown>;
  active: { elementInstanceKey: string; elementId: string }[];
  targets: { elementId: string }[];
}

const DECLINE = { decision: 'decline', declineReasons: '不属于本机构职责范围' };
const reason = '邮寄系统已恢复';

describe('incidents', () => {
  let test: TestApplication;
  let desk: DefinitionDesk;

  const administer = async <T>(method: 'get' | 'post', path: string, body?: object, status = 200): Promise<T> => {
    const answer = await desk.send(ADMINISTRATOR, method, path, body);
    expect([answer.status, answer.text]).toEqual([status, expect.any(String)]);
    return answer.body as T;
  };
  const groups = () => administer<Group[]>('get', 'incidents');
  /** Complaints whose letter cannot be issued: the step gives up after its last retry. */
  const stuck = async (count: number): Promise<Complaint[]> => {
    const broken = jest.spyOn(test.app.get(LettersService, { strict: false }), 'issue');
    broken.mockImplementation((_, letterId) => Promise.reject(new Error(`no letterhead for letter ${letterId}`)));
    const complaints: Complaint[] = [];
    for (let one = 0; one < count; one++) {
      const complaint = await Complaint.open(test);
      await complaint.does(OFFICER, 'screen-complaint', DECLINE);
      complaints.push(complaint);
    }
    const stopped = async () => (await groups()).flatMap(({ incidents }) => incidents).length;
    for (let attempt = 0; attempt < 10 && (await stopped()) < count; attempt++) {
      await test.clock.advance(3_600_000);
      await test.settle();
    }
    broken.mockRestore();
    return complaints;
  };

  beforeEach(async () => {
    test = await startApplication({ demo: true });
    desk = new DefinitionDesk(test);
    await test.clock.set('2026-03-02T10:00:00+08:00');
  });
  afterEach(() => test.close());

  it('should group what has one cause, show what the step worked on, and try all of it again', async () => {
    // given
    const complaints = await stuck(2);
    // when
    const [group, ...others] = await groups();
    const [first] = group!.incidents;
    const detail = await administer<Detail>('get', `incidents/${first!.incidentKey}`);
    const results = await administer<object[]>('post', 'incidents/retry', {
      incidentKeys: [...group!.incidents.map(({ incidentKey }) => incidentKey), '4503599627370001'],
      reason,
    });
    await test.settle();
    // then
    expect(others).toEqual([]);
    // An unexpected error tells its kind alone: its message may hold what is nobody's business here.
    expect(group).toMatchObject({ elementId: 'reply-declined', cause: 'Error' });
    expect(group!.incidents.map(({ caseId }) => caseId)).toEqual(complaints.map(({ caseId }) => caseId));
    expect(detail.input).toMatchObject({ caseId: first!.caseId });
    expect(results).toMatchObject([{ refusal: null }, { refusal: null }, { refusal: { code: 'INCIDENT.GONE' } }]);
    expect(await groups()).toEqual([]);
    for (const complaint of complaints) expect(await complaint.outcome()).toBe('declined');
  });

  it('should carry out a change by hand only with a second person', async () => {
    // given
    const [complaint] = (await stuck(1)) as [Complaint];
    const [{ incidents }] = (await groups()) as [Group];
    const { active, targets } = await administer<Detail>('get', `incidents/${incidents[0]!.incidentKey}`);
    const path = `cases/${complaint.caseId}/interventions`;
    const { elementInstanceKey } = active[0]!;
    // when
    const move = { kind: 'move-token', elementInstanceKey, to: 'screen-complaint', reason: '退回重新审查' };
    const { id } = await administer<{ id: string }>('post', path, move, 201);
    const another = await desk.send(SECOND_ADMINISTRATOR, 'post', path, { kind: 'cancel-case', reason });
    const own = await desk.send(ADMINISTRATOR, 'post', `interventions/${id}/approve`);
    const waiting = await desk.send(SECOND_ADMINISTRATOR, 'get', 'interventions');
    const second = await desk.send(SECOND_ADMINISTRATOR, 'post', `interventions/${id}/approve`);
    const again = await desk.send(SECOND_ADMINISTRATOR, 'post', `interventions/${id}/approve`);
    await test.settle();
    // then
    expect(active.map(({ elementId }) => elementId)).toEqual(['reply-declined']);
    expect(targets.map(({ elementId }) => elementId)).toContain('screen-complaint');
    expect(another.body).toMatchObject({ code: 'INTERVENTION.WAITING' });
    expect(own.body).toMatchObject({ code: 'INTERVENTION.OWN' });
    expect(waiting.body).toMatchObject([
      { sentence: { zh: '由“答复不予受理”移到“受理审查”' }, canDecide: true, proposer: ADMINISTRATOR },
    ]);
    expect([second.status, again.status]).toEqual([204, 404]);
    expect(await complaint.waiting()).toEqual(['screen-complaint']);
    expect(await groups()).toEqual([]);
    // and: the database refuses the same person, too
    const { id: next } = await administer<{ id: string }>('post', path, { kind: 'cancel-case', reason }, 201);
    const forged = `UPDATE case_interventions SET state = 'done', decided_by = proposed_by, decided_at = app_now() WHERE id = $1`;
    await expect(rows(test.database.read, forged, [next])).rejects.toThrow('case_interventions_second_person');
  });

  it('should end a case by hand, and refuse what makes no sense', async () => {
    // given
    const [complaint] = (await stuck(1)) as [Complaint];
    const [{ incidents }] = (await groups()) as [Group];
    const { active } = await administer<Detail>('get', `incidents/${incidents[0]!.incidentKey}`);
    const path = `cases/${complaint.caseId}/interventions`;
    const { elementInstanceKey } = active[0]!;
    const propose = async (body: object) =>
      (await desk.send(ADMINISTRATOR, 'post', path, { reason, ...body })).body as object;
    // when
    const refused = [
      await propose({ kind: 'move-token', elementInstanceKey, to: 'complaint-received' }),
      await propose({ kind: 'move-token', elementInstanceKey: '1', to: 'screen-complaint' }),
      await propose({ kind: 'change-variables', elementInstanceKey, values: { caseId: 'another' } }),
      await propose({ kind: 'change-variables', elementInstanceKey, values: { reporter: { name: '某人' } } }),
      await propose({ kind: 'change-variables', elementInstanceKey }),
    ];
    const { id } = await administer<{ id: string }>('post', path, { kind: 'cancel-case', reason }, 201);
    await desk.send(SECOND_ADMINISTRATOR, 'post', `interventions/${id}/approve`);
    await test.settle();
    // then
    expect(refused).toMatchObject([
      { code: 'INTERVENTION.MOVE_REFUSED', reason: 'not-a-step' },
      { code: 'INTERVENTION.TOKEN_GONE' },
      { code: 'INTERVENTION.VARIABLES', name: 'caseId' },
      { code: 'INTERVENTION.VARIABLES', name: 'reporter' },
      { code: 'INPUT.INVALID' },
    ]);
    expect(await complaint.outcome()).toBe('terminated');
  });
});
