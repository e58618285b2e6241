import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineKey } from '../../src/engine/engine.port';
import { addDuration, parseDuration } from '../../src/engine/model/timer-text';
import type { InstanceState } from '../../src/engine/embedded/state';
import { visibleVariables } from '../../src/engine/embedded/variables';
import { checkExpectation } from './check-expectation';
import { difference } from './difference';
import { instancesOf, jobsOf, Observation } from './observation';
import type { ActivateStep, Scenario, ScenarioStep, Variables } from './scenario';
import type { Refusal, ScenarioEngine } from './scenario-engine';

/** Runs one scenario on an empty engine; gives the first difference, or undefined when all is as expected. */
export async function runScenario(scenario: Scenario, engine: ScenarioEngine): Promise<string | undefined> {
  const run = new ScenarioRun(scenario, engine);
  if (scenario.deploy.length > 0) {
    const refused = await run.attempt({ deploy: scenario.deploy });
    if (refused) return `deploy: ${refused.message}`;
  }
  for (const [index, step] of scenario.steps.entries()) {
    const found = await run.take(step);
    if (found !== undefined) return `step ${index + 1} ${JSON.stringify(step).slice(0, 100)}: ${found}`;
  }
  return undefined;
}

class ScenarioRun {
  private readonly observation = new Observation();
  private readonly versions = new Map<string, EngineKey>();
  private readonly lastJobs = new Map<string, EngineKey>();

  constructor(
    private readonly scenario: Scenario,
    private readonly engine: ScenarioEngine,
  ) {
    engine.listen((events) => this.observation.hear(events));
  }

  async take(step: ScenarioStep): Promise<string | undefined> {
    if (step.expect) {
      const rootKey = this.observation.roots[step.instance ?? 0] ?? '0';
      const state = await this.engine.state(rootKey);
      return checkExpectation(step.expect, {
        observation: this.observation,
        rootKey,
        state,
        now: await this.engine.now(),
      });
    }
    if (step.expectRejected) {
      const command = { ...step.expectRejected, ...(step.instance === undefined ? {} : { instance: step.instance }) };
      const refused = await this.attempt(command);
      return checkRefusal(step, refused);
    }
    const refused = await this.attempt(step);
    return refused && `was refused: ${refused.message}`;
  }

  /** Carries out a command and lets the engine come to rest; gives the refusal, if there is one. */
  async attempt(step: ScenarioStep): Promise<Refusal | undefined> {
    try {
      await this.command(step);
    } catch (error) {
      const refusal = this.engine.refusalOf(error);
      if (refusal) return refusal;
      throw error;
    }
    await this.engine.settle();
    for (const rootKey of this.observation.roots) {
      const state = await this.engine.state(rootKey);
      for (const { job, elementId } of state ? jobsOf(state) : [])
        this.lastJobs.set(`${rootKey} ${elementId}`, job.key);
    }
    return undefined;
  }

  private async command(step: ScenarioStep): Promise<void> {
    const { port } = this.engine;
    const rootInstanceKey = this.observation.roots[step.instance ?? 0] ?? '0';
    const state = await this.engine.state(rootInstanceKey);
    await this.engine.transaction(async (tx) => {
      const variables = step.variables ?? {};
      if (step.deploy) {
        const deployed = await port.deploy(
          tx,
          step.deploy.map((name) => ({ name, content: readFileSync(join(this.scenario.folder, name), 'utf8') })),
        );
        for (const one of deployed) this.versions.set(`${one.processId} ${one.version}`, one.definitionKey);
      } else if (step.start !== undefined) {
        const exact =
          step.version === undefined
            ? {}
            : { definitionKey: this.versions.get(`${step.start} ${step.version}`) ?? '0' };
        await port.start(tx, {
          processId: step.start,
          ...exact,
          variables,
          ...(step.before ? { before: step.before } : {}),
        });
      } else if (step.complete !== undefined) {
        await port.completeJob(tx, { jobKey: this.jobKey(step, step.complete, state), variables });
      } else if (step.fail !== undefined) {
        const { retries = 0, message = '', backoff = 'PT0S' } = step;
        await port.failJob(tx, {
          jobKey: this.jobKey(step, step.fail, state),
          retries,
          message,
          backOffMs: milliseconds(backoff),
        });
      } else if (step.throwError !== undefined) {
        const { code = '', message = '' } = step;
        await port.throwError(tx, { jobKey: this.jobKey(step, step.throwError, state), code, message, variables });
      } else if (step.updateRetries !== undefined) {
        await port.updateRetries(tx, {
          jobKey: this.jobKey(step, step.updateRetries, state),
          retries: step.retries ?? 0,
        });
      } else if (step.publish !== undefined) {
        const { correlationKey = '', messageId } = step;
        const message = {
          name: step.publish,
          correlationKey,
          timeToLiveMs: milliseconds(step.ttl ?? 'PT0S'),
          variables,
        };
        await port.publish(tx, { ...message, ...(messageId === undefined ? {} : { messageId }) });
      } else if (step.signal !== undefined) {
        await port.broadcast(tx, { signal: step.signal, variables });
      } else if (step.setVariables) {
        const scopeKey = step.scope === undefined ? rootInstanceKey : this.elementKey(state, step.scope);
        await port.setVariables(tx, {
          scopeKey,
          rootInstanceKey,
          variables: step.setVariables,
          local: step.local ?? false,
        });
      } else if (step.resolve !== undefined) {
        await port.resolveIncident(tx, { incidentKey: incidentAt(state, step.resolve) });
      } else if (step.cancel) {
        await port.cancel(tx, { instanceKey: rootInstanceKey });
      } else if (step.modify) {
        const { terminate = [], activate = [] } = step.modify;
        await port.modify(tx, {
          instanceKey: rootInstanceKey,
          terminate: terminate.flatMap((id) => this.allKeys(state, id)),
          activate: activate.map((one) => this.activation(state, one)),
        });
      } else if (step.migrate) {
        const mapping = Object.entries(step.migrate.map).map(([from, to]) => ({ from, to }));
        await port.migrate(tx, {
          instanceKey: rootInstanceKey,
          targetDefinitionKey: this.target(step.migrate),
          mapping,
        });
      }
    });
    if (step.advance !== undefined) await this.advance(step.advance);
  }

  private async advance(text: string): Promise<void> {
    const duration = parseDuration(text);
    if (!duration) throw new Error(`Expected a duration, but found ${text}.`);
    await this.engine.setTime(new Date(addDuration((await this.engine.now()).getTime(), duration)));
  }

  private jobKey(step: ScenarioStep, element: string, state: InstanceState | undefined): EngineKey {
    const open = (state ? jobsOf(state) : []).filter(({ elementId }) => elementId === element);
    const chosen = step.where
      ? open.find(({ job }) => state && matches(visibleVariables(state, job.elementKey), step.where ?? {}))
      : open[step.index ?? 0];
    return chosen?.job.key ?? this.lastJobs.get(`${state?.rootKey ?? ''} ${element}`) ?? '0';
  }

  private elementKey(state: InstanceState | undefined, elementId: string): EngineKey {
    return (state && instancesOf(state, elementId)[0]?.key) ?? '0';
  }

  /** Every active instance of an element; a multi-instance as a whole. */
  private allKeys(state: InstanceState | undefined, elementId: string): EngineKey[] {
    const bodies = state ? instancesOf(state, elementId, true) : [];
    const found = bodies.length > 0 ? bodies : state ? instancesOf(state, elementId) : [];
    return found.length > 0 ? found.map((one) => one.key) : ['0'];
  }

  private activation(state: InstanceState | undefined, step: ActivateStep) {
    if (typeof step === 'string') return { elementId: step };
    const { element, variables, scope, ancestor } = step;
    return {
      elementId: element,
      ...(variables
        ? { variables: [{ ...(scope === undefined ? {} : { scopeElementId: scope }), values: variables }] }
        : {}),
      ...(ancestor === undefined ? {} : { ancestorKey: this.elementKey(state, ancestor) }),
    };
  }

  private target({ to, version }: { to: string; version?: number }): EngineKey {
    const versions = [...this.versions.keys()]
      .filter((key) => key.startsWith(`${to} `))
      .map((key) => Number(key.slice(to.length + 1)));
    return this.versions.get(`${to} ${version ?? Math.max(...versions)}`) ?? '0';
  }
}

function checkRefusal(step: ScenarioStep, refused: Refusal | undefined): string | undefined {
  if (!refused) return 'expected a refusal, but it was accepted';
  const { code, message } = refused;
  if (step.code !== undefined && code !== step.code)
    return `expected the code ${step.code}, found ${code} (${message})`;
  const missing = (step.mentions ?? []).find((text) => !message.includes(text));
  if (missing !== undefined) return `expected the reason to mention ${missing}, found ${message}`;
  const unblamed = (step.elements ?? []).find((id) => !refused.blames(id));
  return unblamed === undefined ? undefined : `expected ${unblamed} to be blamed, found ${message}`;
}

function matches(variables: Variables, wanted: Variables): boolean {
  return Object.entries(wanted).every(([name, value]) => difference(value, variables[name]) === undefined);
}

function incidentAt(state: InstanceState | undefined, elementId: string): EngineKey {
  const incident = Object.values(state?.incidents ?? {}).find(
    (one) => state?.elements[one.elementKey]?.elementId === elementId,
  );
  return incident?.key ?? '0';
}

function milliseconds(text: string): number {
  const duration = parseDuration(text);
  return duration ? addDuration(0, duration) : 0;
}
