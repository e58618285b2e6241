import type { Transaction } from '../../platform/database/transaction';
import { EmbeddedEngine } from './embedded-engine';
import { Executor } from './executor';
import type { InTransaction } from './jobs';
import { MemoryStore } from './memory-store';
import { StepRunner } from './step-runner';

const MODEL = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:startEvent id="start" /><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="work" />
    <bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="work" retries="RETRIES" /></bpmn:extensionElements></bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>`;

/** Two nodes with one store; what fails on the first is taken by the second before the first can give it back. */
describe('a job that fails while another node waits for it', () => {
  const tx = {} as Transaction;
  const fail = () => Promise.reject(new Error('not today'));
  let runner: StepRunner;
  let begun: number;
  let first: Executor;
  let second: Executor;

  function open(work: () => Promise<undefined>): void {
    runner = new StepRunner(new MemoryStore(new Date('2030-01-01T00:00:00Z')));
    begun = 0;
    const plain: InTransaction = (work) => work(tx);
    const overtaken: InTransaction = async (work) => {
      begun += 1;
      if (begun === 2) await second.jobs.workReady();
      return work(tx);
    };
    first = new Executor(runner, overtaken, () => tx);
    second = new Executor(runner, plain, () => tx);
    first.addJobHandler('work', fail);
    second.addJobHandler('work', work);
  }

  async function start(retries: number): Promise<string> {
    const engine = new EmbeddedEngine(runner);
    await engine.deploy(tx, [{ name: 'p.bpmn', content: MODEL.replace('RETRIES', String(retries)) }]);
    return (await engine.start(tx, { processId: 'p', variables: {} })).instanceKey;
  }

  const jobsOf = async (root: string) =>
    Object.values((await runner.store.load(tx, { root }))?.state.jobs ?? {}).map(({ status, retries }) => ({
      status,
      retries,
    }));

  it.each([
    [1, { status: 'failed', retries: 0 }],
    [3, { status: 'open', retries: 2 }],
  ])('should count one failure when there were %i retries and the other failed too', async (retries, job) => {
    // given
    open(fail);
    const root = await start(retries);
    // when
    await first.jobs.workReady();
    // then
    expect(begun).toBe(2);
    expect(await jobsOf(root)).toEqual([job]);
  });

  it('should leave alone what the other has completed', async () => {
    // given
    open(() => Promise.resolve(undefined));
    const root = await start(1);
    // when
    await first.jobs.workReady();
    // then
    expect(begun).toBe(2);
    expect(await jobsOf(root)).toEqual([]);
  });
});
