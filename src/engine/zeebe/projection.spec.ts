import type { EngineEvent } from '../engine.port';
import { ToldRecords } from '../../../test/support/told-records';
import { emptyState } from './instance-state';
import { project, type Projected } from './projection';
import { readRecord } from './record';

const [OURS, ZEEBE, ELEMENT, JOB] = ['4611686018427387904', '2251799813685300', '2251799813685301', '2251799813685302'];

/** All that follows from records, one after the other. */
function projected(told: ToldRecords): Projected {
  const state = emptyState(ZEEBE);
  const lines = told
    .body()
    .split('\n')
    .filter((line, index) => index % 2 === 1 && line !== '');
  const steps = lines.map((line) => project(state, readRecord(line), { rootKey: OURS, definition: (key) => key }));
  return {
    events: steps.flatMap(({ events }) => events),
    jobs: steps.flatMap(({ jobs }) => jobs),
    incidents: steps.flatMap(({ incidents }) => incidents),
    isEnded: steps.some(({ isEnded }) => isEnded),
  };
}

const started = (variables = {}): ToldRecords => new ToldRecords().started(ZEEBE, OURS, variables);
const of = <K extends EngineEvent['kind']>(kind: K, { events }: Projected): EngineEvent[] =>
  events.filter((event) => event.kind === kind);
const value = (more: object): Record<string, unknown> => ({
  processInstanceKey: `key:${ZEEBE}`,
  elementInstanceKey: `key:${ELEMENT}`,
  ...more,
});

describe('project', () => {
  it('should tell of an instance by the key of ours, without the variable it is known by', () => {
    const seen = projected(started({ caseId: '7' }).ended(ZEEBE));

    expect(of('instance-started', seen)).toMatchObject([
      { instanceKey: OURS, rootInstanceKey: OURS, processId: 'p', variables: { caseId: '7' } },
    ]);
    expect(of('instance-started', seen)[0]).not.toHaveProperty('variables.dubanInstance');
    expect(of('instance-ended', seen)).toMatchObject([{ instanceKey: OURS, state: 'completed' }]);
    expect(seen.isEnded).toBe(true);
  });

  it('should give a task what it can see, the inner value before the outer', () => {
    const told = started({ caseId: '7', n: 1 }).variable(ZEEBE, ELEMENT, 'n', 2);

    const seen = projected(told.waiting(ZEEBE, ELEMENT, 'review', { key: JOB }));

    expect(of('task-opened', seen)).toMatchObject([
      {
        jobKey: JOB,
        elementId: 'review',
        elementType: 'userTask',
        scopeKey: OURS,
        candidateGroups: ['keeper:case-officer'],
        headers: {},
        variables: { caseId: '7', n: 2 },
      },
    ]);
  });

  it.each([
    ['COMPLETED', 'completed'],
    ['CANCELED', 'cancelled'],
    ['ERROR_THROWN', 'error'],
  ])('should close a task that is told as %s', (intent, how) => {
    const told = started().waiting(ZEEBE, ELEMENT, 'review', { key: JOB });

    const seen = projected(told.job(intent, ZEEBE, ELEMENT, { key: JOB }));

    expect(of('task-closed', seen)).toMatchObject([{ jobKey: JOB, how, elementId: 'review' }]);
    expect(seen.jobs.at(-1)).toEqual({ kind: 'closed', jobKey: JOB });
  });

  it('should not close a job whose error nobody catches, and name its element in the incident', () => {
    const job = { key: JOB, type: 'case.register' };
    const nobody = { type: job.type, elementId: 'NO_CATCH_EVENT_FOUND', errorType: 'UNHANDLED_ERROR_EVENT' };
    const told = started()
      .waiting(ZEEBE, ELEMENT, 'register', job)
      .add('JOB', 'ERROR_THROWN', JOB, value(nobody))
      .add('INCIDENT', 'CREATED', '99', value({ ...nobody, jobKey: `key:${JOB}`, errorMessage: 'none caught it' }));

    const seen = projected(told);

    expect(seen.jobs.at(-1)).toEqual({ kind: 'state', jobKey: JOB, state: 'thrown' });
    expect(of('incident-opened', seen)).toMatchObject([
      { incidentKey: '99', jobKey: JOB, elementId: 'register', message: 'none caught it' },
    ]);
  });

  it('should make a job ready again when its incident is resolved', () => {
    const job = { key: JOB, type: 'case.register' };
    const incident = value({ jobKey: `key:${JOB}` });
    const told = started()
      .waiting(ZEEBE, ELEMENT, 'register', job)
      .job('FAILED', ZEEBE, ELEMENT, { ...job, retries: 0 })
      .add('INCIDENT', 'CREATED', '99', incident)
      .add('INCIDENT', 'RESOLVED', '99', incident);

    const seen = projected(told);

    expect(seen.jobs.slice(1)).toEqual([
      { kind: 'state', jobKey: JOB, state: 'failed', retries: 0 },
      { kind: 'state', jobKey: JOB, state: 'open' },
    ]);
    expect(of('incident-closed', seen)).toMatchObject([{ incidentKey: '99' }]);
  });

  it('should follow an element that was moved to another version', () => {
    const told = started().waiting(ZEEBE, ELEMENT, 'review', { key: JOB });
    told.element('ELEMENT_MIGRATED', ZEEBE, ELEMENT, 'check', 'USER_TASK', ZEEBE);

    const seen = projected(told.element('ELEMENT_COMPLETED', ZEEBE, ELEMENT, 'check', 'USER_TASK', ZEEBE));

    expect(of('element-left', seen)).toMatchObject([{ elementId: 'check', how: 'completed' }]);
  });

  it('should know a task that the cluster keeps itself', () => {
    const told = started()
      .element('ELEMENT_ACTIVATING', ZEEBE, ELEMENT, 'review', 'USER_TASK', ZEEBE)
      .add('USER_TASK', 'CREATED', JOB, value({ candidateGroupsList: ['keeper:case-officer'], assignee: '' }))
      .add('USER_TASK', 'CANCELED', JOB, value({}));

    const seen = projected(told);

    expect(of('task-opened', seen)).toMatchObject([{ jobKey: JOB, candidateGroups: ['keeper:case-officer'] }]);
    expect(of('task-opened', seen)[0]).not.toHaveProperty('assignee');
    expect(of('task-closed', seen)).toMatchObject([{ how: 'cancelled' }]);
  });
});
