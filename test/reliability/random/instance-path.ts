import { strict as assert } from 'node:assert';
import { apply } from '../../../src/engine/embedded/apply';
import { byKey, emptyState, type ElementInstance, type InstanceState } from '../../../src/engine/embedded/state';
import type { EngineEvent } from '../../../src/engine/engine.port';
import { settle } from '../../conformance/harness';
import { canonical } from './canonical';
import { choose, type PathAction, type Steering } from './path-action';
import type { WrittenProcess } from './process-xml';
import { SecondVersion } from './second-version';
import { stateFaults } from '../state-faults';
import type { RandomWorld } from './world';

/** An instance that is not over after so many actions is taken for stuck in a circle. */
const MAX_ACTIONS = 600;

export interface PathResult {
  actions: PathAction[];
  /** What listeners heard and what the state was after each action, without keys and exact times. */
  trace: unknown[];
  steps: number;
}

export interface PathChoice {
  /** Values of the variables that steer gateways. */
  values: number[];
  /** What is done next, as long as there are some; then the shortest way out is taken. */
  picks: number[];
}

/** Thrown with what was done so far, so that a failure can be read. */
export class PathFailed extends Error {
  constructor(fault: string, actions: PathAction[]) {
    super(`${fault}\nAfter: ${actions.map((one) => JSON.stringify(one)).join('\n       ')}`);
  }
}

/** Starts an instance and drives it to its end; checks after every action. */
export async function followPath(world: RandomWorld, written: WrittenProcess, path: PathChoice): Promise<PathResult> {
  const heard: EngineEvent[] = [];
  const { harness } = world;
  harness.executor.addListener({
    handle: (_tx, events) => {
      heard.push(...events);
      return Promise.resolve();
    },
  });
  const { rootKey, second } = await start(world, written, path);
  return lead(new Run(world, written, rootKey, second), path.picks, heard);
}

/** Starts an instance and leads it as far as the picks say; its key, unless it has ended. */
export async function startAndLead(
  world: RandomWorld,
  written: WrittenProcess,
  path: PathChoice,
): Promise<string | undefined> {
  const { rootKey, second } = await start(world, written, path);
  const run = new Run(world, written, rootKey, second);
  await run.check();
  for (const pick of path.picks) {
    const state = await run.state();
    if (state.ended) return undefined;
    await run.take(choose(state, written, pick, run.waits));
    await run.check();
  }
  return (await run.state()).ended ? undefined : run.rootKey;
}

async function start(
  { harness }: RandomWorld,
  written: WrittenProcess,
  path: PathChoice,
): Promise<{ rootKey: string; second: SecondVersion }> {
  const { processId, xml } = written;
  const deployed = await harness.transaction((tx) =>
    harness.engine.deploy(tx, [{ name: `${processId}.bpmn`, content: xml }]),
  );
  const { instanceKey } = await harness.transaction((tx) =>
    harness.engine.start(tx, { processId, variables: startVariables(written, path) }),
  );
  return { rootKey: instanceKey, second: new SecondVersion(harness, written, deployed) };
}

/** Drives an instance that is under way to its end, the shortest way. */
export function goOn(world: RandomWorld, written: Steering, rootKey: string): Promise<PathResult> {
  return lead(new Run(world, written, rootKey), [], []);
}

async function lead(run: Run, picks: number[], heard: EngineEvent[]): Promise<PathResult> {
  try {
    await run.check();
    for (const pick of [...picks, ...Array<undefined>(MAX_ACTIONS)]) {
      const state = await run.state();
      if (state.ended) break;
      await run.take(choose(state, run.written, pick, run.waits));
      run.trace.push(canonical({ heard: heard.splice(0), state: await run.state() }));
      await run.check();
    }
    const { ended } = await run.state();
    assert(ended, 'The instance goes on and on.');
    return { actions: run.actions, trace: run.trace, steps: run.steps };
  } catch (error) {
    throw new PathFailed(error instanceof Error ? error.message : String(error), run.actions);
  }
}

class Run {
  readonly actions: PathAction[] = [];
  readonly trace: unknown[] = [];
  steps = 0;
  /** How often the path has waited for something that is not a job. */
  waits = 0;
  private rebuilt: InstanceState;

  constructor(
    private readonly world: RandomWorld,
    readonly written: Steering,
    readonly rootKey: string,
    private readonly second?: SecondVersion,
  ) {
    this.rebuilt = emptyState(rootKey);
  }

  async state(): Promise<InstanceState> {
    const state = await this.world.harness.state(this.rootKey);
    assert(state, 'The instance is gone.');
    return state;
  }

  /** The state keeps its rules, and is what the recorded events make of an empty one. */
  async check(): Promise<void> {
    await settle(this.world.harness);
    const state = await this.state();
    assert.deepEqual(stateFaults(state), []);
    for (const events of (await this.world.newEvents?.(this.rootKey)) ?? []) {
      this.steps += 1;
      for (const event of structuredClone(events)) apply(this.rebuilt, event);
    }
    if (this.world.newEvents)
      assert.deepEqual(
        plain(this.rebuilt),
        plain(state),
        'The state rebuilt from the history differs from the stored one.',
      );
  }

  async take(chosen: PathAction | undefined): Promise<void> {
    if (!chosen) throw new Error(`The instance is stuck: ${this.describe(await this.state())}`);
    const action = this.timed(chosen);
    this.actions.push(action);
    if (['message', 'signal', 'wait'].includes(action.kind)) this.waits += 1;
    const { harness } = this.world;
    const state = await this.state();
    const job = Object.values(state.jobs).sort(byKey)[action.index];
    const jobKey = job?.key ?? '0';
    switch (action.kind) {
      case 'complete':
        return harness.transaction((tx) =>
          harness.engine.completeJob(tx, { jobKey, variables: this.answer(action.again) }),
        );
      case 'throw-error':
        return harness.transaction((tx) =>
          harness.engine.throwError(tx, { jobKey, code: action.code, variables: { failed: true } }),
        );
      case 'fail':
        return harness.transaction((tx) =>
          harness.engine.failJob(tx, { jobKey, retries: action.retries, message: 'random', backOffMs: 1_800_000 }),
        );
      case 'message': {
        const waiting = Object.values(state.messages).sort(byKey)[action.index];
        assert(waiting);
        const { name, correlationKey } = waiting;
        return harness.transaction((tx) =>
          harness.engine.publish(tx, { name, correlationKey, variables: { brought: name } }),
        );
      }
      case 'signal': {
        const waiting = Object.values(state.signals).sort(byKey)[action.index];
        assert(waiting);
        return harness.transaction((tx) => harness.engine.broadcast(tx, { signal: waiting.name }));
      }
      case 'wait':
        return harness.setTime(new Date(action.until));
      case 'resolve': {
        const incident = Object.values(state.incidents).sort(byKey)[action.index];
        assert(incident);
        return harness.transaction(async (tx) => {
          if (incident.jobKey !== undefined)
            await harness.engine.updateRetries(tx, { jobKey: incident.jobKey, retries: 2 });
          await harness.engine.resolveIncident(tx, { incidentKey: incident.key });
        });
      }
      case 'redo': {
        const owner = state.elements[job?.elementKey ?? ''];
        assert(owner?.scopeKey !== undefined);
        const { key, elementId, processKey, scopeKey } = owner;
        return this.modify(processKey, key, { elementId, ancestorKey: scopeKey });
      }
      case 'move': {
        const { key, processKey, scopeKey } = elementAt(state, action.index);
        assert(scopeKey !== undefined);
        return this.modify(processKey, key, { elementId: action.to, ancestorKey: scopeKey });
      }
      case 'migrate': {
        const process = elementAt(state, action.index);
        assert(this.second);
        const plan = await this.second.plan(state, process, action.isWhole);
        return harness.transaction((tx) =>
          harness.engine.migrate(tx, { instanceKey: process.key, rootInstanceKey: this.rootKey, ...plan }),
        );
      }
      case 'set-variables': {
        const { key: scopeKey, elementId } = elementAt(state, action.index);
        const variables = { noted: elementId };
        return harness.transaction((tx) =>
          harness.engine.setVariables(tx, {
            scopeKey,
            rootInstanceKey: this.rootKey,
            local: action.local,
            variables,
          }),
        );
      }
      case 'cancel':
        return harness.transaction((tx) => harness.engine.cancel(tx, { instanceKey: this.rootKey }));
    }
  }

  private modify(
    instanceKey: string,
    leaves: string,
    enters: { elementId: string; ancestorKey: string },
  ): Promise<void> {
    const { harness } = this.world;
    return harness.transaction((tx) =>
      harness.engine.modify(tx, {
        instanceKey,
        rootInstanceKey: this.rootKey,
        terminate: [leaves],
        activate: [enters],
      }),
    );
  }

  private timed(action: PathAction): PathAction {
    if (action.kind !== 'wait') return action;
    return { ...action, until: this.world.waitUntil?.(action.until) ?? action.until };
  }

  private answer(again: boolean): Record<string, unknown> {
    return Object.fromEntries(this.written.repeats.map((name) => [name, again]));
  }

  private describe(state: InstanceState): string {
    const elements = Object.values(state.elements).map(
      (one) =>
        `${one.elementId} ${one.phase} children ${one.children} tokens ${one.tokens} waiting ${JSON.stringify(one.waiting)}`,
    );
    return elements.join('; ');
  }
}

function elementAt(state: InstanceState, index: number): ElementInstance {
  const element = Object.values(state.elements).sort(byKey)[index];
  assert(element);
  return element;
}

function startVariables({ choices, repeats }: WrittenProcess, { values }: PathChoice): Record<string, unknown> {
  const steering = Object.entries(choices).map(([name, count], index) => [
    name,
    (values[index % Math.max(1, values.length)] ?? 0) % count,
  ]);
  return { key: 'k', ...Object.fromEntries(steering), ...Object.fromEntries(repeats.map((name) => [name, false])) };
}

function plain(state: InstanceState): unknown {
  return JSON.parse(JSON.stringify(state));
}
