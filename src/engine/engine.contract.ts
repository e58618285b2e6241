import { BusinessError, DomainError } from '../platform/errors/domain-error';
import type { Transaction } from '../platform/database/transaction';
import type { EngineEvent, EngineKey, EnginePort, EngineRegistry } from './engine.port';

/** What the shared suite needs of an engine and its surroundings. */
export interface EngineUnderTest {
  engine: EnginePort;
  registry: EngineRegistry;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Works off everything that is due. */
  settle(): Promise<void>;
  /** Moves the engine's time. */
  advance(milliseconds: number): Promise<void>;
  close(): Promise<void>;
  /** Of an engine that cannot take a step back: the incident of the instance that waits because a listener refused one. */
  parked?(): Promise<EngineKey | undefined>;
}

/** The promises of the port, for every engine that keeps them: called by the specs of the adapters. */
export function describeEngine(name: string, open: () => Promise<EngineUnderTest>): void {
  describe(`engine port: ${name}`, () => {
    let under: EngineUnderTest;
    let events: EngineEvent[];

    beforeEach(async () => {
      under = await open();
      events = [];
      under.registry.addListener({
        handle: (_tx, heard) => {
          events.push(...heard);
          return Promise.resolve();
        },
      });
    });
    afterEach(() => under.close());

    const run = <T>(work: (tx: Transaction, engine: EnginePort) => Promise<T>): Promise<T> =>
      under.transaction((tx) => work(tx, under.engine));
    const deploy = (xml: string) => run((tx, engine) => engine.deploy(tx, [{ name: 'model.bpmn', content: xml }]));
    const start = (variables = {}, processId = 'p') => run((tx, engine) => engine.start(tx, { processId, variables }));
    const opened = () => events.flatMap((event) => (event.kind === 'task-opened' ? [event] : []));
    const ended = (key: EngineKey) =>
      events.some((event) => event.kind === 'instance-ended' && event.instanceKey === key);
    const codeOf = async (work: Promise<unknown>): Promise<string> => {
      const error: unknown = await work.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      return error instanceof DomainError ? error.code : String(error);
    };

    it('should open a task with its candidates and end the instance when it is completed', async () => {
      // given
      await deploy(process(`${userTask('review', 'candidateGroups="=[&quot;keeper:case-officer&quot;]"')}`, 'review'));
      const { instanceKey } = await start({ caseId: '1' });

      // when
      const [task] = opened();
      await run((tx, engine) => engine.completeJob(tx, { jobKey: task?.jobKey ?? '', variables: { ok: true } }));

      // then
      expect(task).toMatchObject({
        elementId: 'review',
        elementType: 'userTask',
        candidateGroups: ['keeper:case-officer'],
        variables: { caseId: '1' },
      });
      expect(events.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['instance-started', 'element-entered', 'task-closed', 'element-left']),
      );
      expect(ended(instanceKey)).toBe(true);
    });

    it('should refuse a model with the elements, reasons and hints, and store nothing', async () => {
      // when
      const refused = await codeOf(deploy(process('<bpmn:serviceTask id="work" />', 'work')));

      // then
      expect(refused).toBe('ENGINE.MODEL_REFUSED');
      expect(await codeOf(start())).toBe('PROCESS.NOT_FOUND');
    });

    it('should give a repeated command id the first result', async () => {
      // given
      await deploy(process(userTask('review'), 'review'));

      // when
      const first = await run((tx, engine) => engine.start(tx, { processId: 'p', variables: {}, commandId: 'c-1' }));
      const second = await run((tx, engine) => engine.start(tx, { processId: 'p', variables: {}, commandId: 'c-1' }));

      // then
      expect(second).toEqual(first);
      expect(opened()).toHaveLength(1);
    });

    it('should run a handler in the transaction of its completion, with headers and variables', async () => {
      // given
      const jobs: unknown[] = [];
      under.registry.addJobHandler('case.register', (_tx, job) => {
        jobs.push(job);
        return Promise.resolve({ registered: true });
      });
      await deploy(process(serviceTask('register', 'case.register') + userTask('review'), 'register', 'review'));
      await start({ caseId: '7' });

      // when
      await under.settle();

      // then
      expect(jobs).toMatchObject([{ elementId: 'register', processId: 'p', variables: { caseId: '7' }, retries: 3 }]);
      expect(opened()).toMatchObject([{ elementId: 'review', variables: { caseId: '7', registered: true } }]);
    });

    it('should turn a business error into the BPMN error of its code', async () => {
      // given
      under.registry.addJobHandler('case.register', () =>
        Promise.reject(new BusinessError('DUPLICATE', 'there is one')),
      );
      const boundary = `<bpmn:boundaryEvent id="caught" attachedToRef="register"><bpmn:outgoing>away</bpmn:outgoing>
        <bpmn:errorEventDefinition errorRef="e" /></bpmn:boundaryEvent><bpmn:endEvent id="stopped" />
        <bpmn:sequenceFlow id="away" sourceRef="caught" targetRef="stopped" />`;
      await deploy(
        process(serviceTask('register', 'case.register') + boundary, 'register').replace(
          '</bpmn:definitions>',
          '<bpmn:error id="e" errorCode="DUPLICATE" /></bpmn:definitions>',
        ),
      );
      const { instanceKey } = await start();

      // when
      await under.settle();

      // then
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'element-left', elementId: 'caught', how: 'completed' }),
      );
      expect(ended(instanceKey)).toBe(true);
    });

    it('should try a failed job again after pauses, then open an incident without the text of the fault', async () => {
      // given
      under.registry.addJobHandler('case.register', () => Promise.reject(new Error('Li Lei could not be reached')));
      await deploy(process(serviceTask('register', 'case.register'), 'register'));
      await start();

      // when
      await under.settle();
      const early = events.filter(({ kind }) => kind === 'incident-opened').length;
      await under.advance(60_000);
      await under.settle();
      await under.advance(600_000);
      await under.settle();

      // then
      expect(early).toBe(0);
      const incidents = events.flatMap((event) => (event.kind === 'incident-opened' ? [event] : []));
      expect(incidents).toMatchObject([{ type: 'JOB_NO_RETRIES', elementId: 'register', message: 'Error' }]);
    });

    it('should go on after an incident was resolved with new retries', async () => {
      // given
      let isBroken = true;
      under.registry.addJobHandler('case.register', () =>
        isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(),
      );
      await deploy(process(serviceTask('register', 'case.register', '1'), 'register'));
      const { instanceKey } = await start();
      await under.settle();
      const incident = events.find((event) => event.kind === 'incident-opened');
      if (incident?.kind !== 'incident-opened') throw new Error('Expected an incident.');

      // when
      isBroken = false;
      const early = await codeOf(
        run((tx, engine) => engine.resolveIncident(tx, { incidentKey: incident.incidentKey })),
      );
      await run((tx, engine) => engine.updateRetries(tx, { jobKey: incident.jobKey ?? '', retries: 1 }));
      await run((tx, engine) => engine.resolveIncident(tx, { incidentKey: incident.incidentKey }));
      await under.settle();

      // then
      expect(early).toBe('INCIDENT.NEEDS_RETRIES');
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'incident-closed', incidentKey: incident.incidentKey }),
      );
      expect(ended(instanceKey)).toBe(true);
    });

    it('should keep a message that comes too early and ignore its repetition', async () => {
      // given
      await deploy(withMessage(process(messageCatch('wait'), 'wait')));
      const publish = () =>
        run((tx, engine) =>
          engine.publish(tx, {
            name: 'm',
            correlationKey: 'k',
            timeToLiveMs: 3_600_000,
            messageId: '1',
            variables: { n: 1 },
          }),
        );
      await publish();
      await publish();

      // when
      const { instanceKey } = await start({ id: 'k' });
      const { instanceKey: later } = await start({ id: 'k' });

      // then
      expect(ended(instanceKey)).toBe(true);
      expect(ended(later)).toBe(false);
    });

    it('should not go past a step that a listener refuses', async () => {
      // given
      await deploy(process(userTask('review'), 'review'));
      const { instanceKey } = await start();
      const [task] = opened();
      let refuses = true;
      under.registry.addListener({
        handle: () => (refuses ? Promise.reject(new Error('refused')) : Promise.resolve()),
      });

      // when
      const isTaken = await run((tx, engine) => engine.cancel(tx, { instanceKey })).then(
        () => true,
        () => false,
      );
      refuses = false;
      const incidentKey = await under.parked?.();

      // then
      expect(task).toBeDefined();
      expect(isTaken).toBe(incidentKey !== undefined);
      if (incidentKey === undefined) return;
      await run((tx, engine) => engine.resolveIncident(tx, { incidentKey }));
      expect(events).toContainEqual(expect.objectContaining({ kind: 'incident-closed', incidentKey }));
      expect(ended(instanceKey)).toBe(true);
    });
  });
}

const message =
  '<bpmn:message id="Message_m" name="m"><bpmn:extensionElements><zeebe:subscription correlationKey="=id" /></bpmn:extensionElements></bpmn:message>';

export function userTask(id: string, assignment = ''): string {
  const definition =
    assignment === ''
      ? ''
      : `<bpmn:extensionElements><zeebe:assignmentDefinition ${assignment} /></bpmn:extensionElements>`;
  return `<bpmn:userTask id="${id}">${definition}</bpmn:userTask>`;
}

export function serviceTask(id: string, type: string, retries = '3'): string {
  return `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${type}" retries="${retries}" /></bpmn:extensionElements></bpmn:serviceTask>`;
}

export function messageCatch(id: string): string {
  return `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition messageRef="Message_m" /></bpmn:intermediateCatchEvent>`;
}

/** The elements in a row, between a start and an end event. */
export function process(elements: string, ...ids: string[]): string {
  const row = ['start', ...ids, 'end'];
  const flows = row
    .slice(1)
    .map((to, index) => `<bpmn:sequenceFlow id="to_${to}" sourceRef="${row[index]}" targetRef="${to}" />`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="start" />${elements}<bpmn:endEvent id="end" />${flows.join('')}</bpmn:process>
</bpmn:definitions>`;
}

/** The message `m` with the key `id`, for `messageCatch`. */
export function withMessage(xml: string): string {
  return xml.replace('</bpmn:definitions>', `${message}</bpmn:definitions>`);
}
