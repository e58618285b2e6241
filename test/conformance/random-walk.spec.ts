import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '../../src/platform/database/transaction';
import { DomainError } from '../../src/platform/errors/domain-error';
import { apply } from '../../src/engine/embedded/apply';
import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine';
import { Executor } from '../../src/engine/embedded/executor';
import { MemoryStore } from '../../src/engine/embedded/memory-store';
import { emptyState, type InstanceState } from '../../src/engine/embedded/state';
import { StepRunner } from '../../src/engine/embedded/step-runner';
import { Observation } from './observation';
import { readScenarios, type Scenario, type Variables } from './scenario';

const STEPS = 25;
const TX = {} as Transaction;

/** A number generator that gives the same walk for the same seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Does whatever comes to mind with the models of a scenario; refusals are fine, faults of the program are not. */
class Walk {
  readonly store = new MemoryStore(new Date('2030-01-01T00:00:00Z'));
  private readonly runner = new StepRunner(this.store);
  private readonly engine = new EmbeddedEngine(this.runner);
  private readonly executor = new Executor(
    this.runner,
    (work) => work(TX),
    () => TX,
  );
  private readonly observation = new Observation();
  private readonly words: { elements: string[]; processes: string[]; names: string[]; variables: Variables };

  constructor(
    private readonly scenario: Scenario,
    private readonly random: (below: number) => number,
  ) {
    this.executor.addListener({ handle: (_tx, events) => Promise.resolve(this.observation.hear(events)) });
    const texts = this.files().map(({ content }) => content);
    const all = (pattern: RegExp): string[] => [
      ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
    ];
    const variables = Object.assign({}, ...scenario.steps.map((step) => step.variables ?? {})) as Variables;
    this.words = {
      elements: all(/ id="([^"]+)"/g),
      processes: all(/<bpmn:process id="([^"]+)"/g),
      names: all(/ name="([^"]+)"/g),
      variables,
    };
  }

  async go(): Promise<void> {
    await this.attempt(() => this.engine.deploy(TX, this.files()));
    for (let step = 0; step < STEPS; step += 1) {
      await this.attempt(() => this.something());
      for (let pieces = 0; pieces < 200 && (await this.executor.workOnce()); pieces += 1);
      this.observation.roots.forEach((root) => this.check(root));
    }
  }

  private files(): { name: string; content: string }[] {
    const names = [...new Set([...this.scenario.deploy, ...this.scenario.steps.flatMap((step) => step.deploy ?? [])])];
    return names.map((name) => ({ name, content: readFileSync(join(this.scenario.folder, name), 'utf8') }));
  }

  private pick<T>(from: T[]): T | undefined {
    return from[this.random(from.length)];
  }

  private values(): Variables {
    const values = [null, true, 0, 3, 'k', 'PT1H', [1, 2], [], { a: 1 }];
    const names = [...Object.keys(this.words.variables), 'x', 'id'];
    const some = Array.from({ length: this.random(3) }, () => [this.pick(names) ?? 'x', this.pick<unknown>(values)]);
    return { ...(this.random(2) === 0 ? this.words.variables : {}), ...(Object.fromEntries(some) as Variables) };
  }

  private async something(): Promise<unknown> {
    const { engine } = this;
    const root = this.pick(this.observation.roots);
    const state = root === undefined ? undefined : this.store.state(root);
    const jobKey = this.pick(Object.keys(state?.jobs ?? {})) ?? '1';
    const element = () => this.pick(this.words.elements) ?? 'x';
    const key = () => this.pick(Object.keys(state?.elements ?? {})) ?? '1';
    const variables = this.values();
    switch (this.random(13)) {
      case 0:
      case 1:
        return engine.start(TX, { processId: this.pick(this.words.processes) ?? 'p', variables });
      case 2:
      case 3:
      case 4:
        return engine.completeJob(TX, { jobKey, variables });
      case 5:
        return engine.failJob(TX, { jobKey, retries: this.random(2), message: '' });
      case 6:
        return engine.throwError(TX, { jobKey, code: this.pick(['E1', 'E2', 'X']) ?? '', variables });
      case 7:
        return engine.publish(TX, {
          name: this.pick(this.words.names) ?? 'm',
          correlationKey: this.pick(['k', 'a', '1', '']) ?? '',
          timeToLiveMs: this.random(2) * 60_000,
          variables,
        });
      case 8:
        this.store.now = new Date(this.store.now.getTime() + this.random(4) * 3_600_000);
        return engine.broadcast(TX, { signal: this.pick(this.words.names) ?? 's', variables });
      case 9:
        return engine.resolveIncident(TX, { incidentKey: this.pick(Object.keys(state?.incidents ?? {})) ?? '1' });
      case 10: {
        const activate = Array.from({ length: this.random(3) }, () => ({ elementId: element() }));
        const terminate = Array.from({ length: this.random(2) }, key);
        return engine.modify(TX, { instanceKey: root ?? '1', terminate, activate });
      }
      case 11:
        return engine.setVariables(TX, {
          scopeKey: key(),
          rootInstanceKey: root ?? '1',
          variables,
          local: this.random(2) === 0,
        });
      default: {
        const targetDefinitionKey = this.pick(Object.values(state?.elements ?? {}))?.definitionKey ?? '1';
        const ids = [...new Set(Object.values(state?.elements ?? {}).map(({ elementId }) => elementId))];
        return this.random(4) === 0
          ? engine.cancel(TX, { instanceKey: root ?? '1' })
          : engine.migrate(TX, {
              instanceKey: root ?? '1',
              targetDefinitionKey,
              mapping: ids.slice(1).map((id) => ({ from: id, to: id })),
            });
      }
    }
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** The facts tell the stored state, counts agree, and nothing points to what is gone. */
  private check(root: string): void {
    const stored = this.store.state(root);
    const rebuilt = emptyState(root);
    for (const step of this.store.history)
      if (step.rootKey === root) step.events.forEach((event) => apply(rebuilt, event));
    deepStrictEqual(JSON.parse(JSON.stringify(rebuilt)), JSON.parse(JSON.stringify(stored)));
    if (stored) checkReferences(stored);
  }
}

function checkReferences(state: InstanceState): void {
  const elements = Object.values(state.elements);
  for (const element of elements) {
    const children = elements.filter((other) => other.scopeKey === element.key).length;
    if (children !== element.children)
      throw new Error(`${element.elementId} counts ${element.children} children, but has ${children}`);
    if (element.scopeKey !== undefined && !state.elements[element.scopeKey])
      throw new Error(`${element.elementId} has lost its scope`);
  }
  for (const waiting of [state.jobs, state.timers, state.messages, state.signals, state.incidents].flatMap((all) =>
    Object.values(all),
  )) {
    if (!state.elements[waiting.elementKey]) throw new Error(`${JSON.stringify(waiting)} belongs to nobody`);
  }
  if (state.ended && (elements.length > 0 || Object.keys(state.timers).length > 0))
    throw new Error('An ended instance holds something');
}

describe('a random walk through the models of the scenarios', () => {
  it.each(readScenarios(join(__dirname, 'scenarios')).map((scenario) => [scenario.id, scenario] as const))(
    'should never fault nor lose track in %s',
    async (_id, scenario) => {
      await new Walk(scenario, generator(1)).go();
    },
  );
});
