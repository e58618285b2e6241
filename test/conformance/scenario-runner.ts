import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type ErrorKind } from '../../src/platform/errors/domain-error';
import type { EngineKey } from '../../src/engine/engine.port';
import { addDuration, parseDuration } from '../../src/engine/model/timer-text';
import type { InstanceState } from '../../src/engine/embedded/state';
import { visibleVariables } from '../../src/engine/embedded/variables';
import { DeploymentRefused } from '../../src/engine/model/deployment.errors';
import { checkExpectation } from './check-expectation';
import { difference } from './difference';
import { settle, type Harness } from './harness';
import { instancesOf, jobsOf, Observation } from './observation';
import type { ActivateStep, Scenario, ScenarioStep, Variables } from './scenario';

const CODES: Partial<Record<ErrorKind, string>> = {
  'invalid-input': 'INVALID_ARGUMENT',
  'not-found': 'NOT_FOUND',
  'invalid-state': 'FAILED_PRECONDITION',
  conflict: 'ALREADY_EXISTS',
};

/** The engine took a message for a repetition. */
class RepeatedMessage extends Error {}

/** Runs one scenario on an empty engine; gives the first difference, or undefined when all is as expected. */
export async function runScenario(scenario: Scenario, harness: Harness): Promise<string | undefined> {
  const run = new ScenarioRun(scenario, harness);
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
    private readonly harness: Harness,
  ) {
    harness.executor.addListener({
      handle: (_tx, events) => {
        this.observation.hear(events);
        return Promise.resolve();
      },
    });
  }

  async take(step: ScenarioStep): Promise<string | undefined> {
    if (step.expect) {
      const rootKey = this.observation.roots[step.instance ?? 0] ?? '0';
      const state = await this.harness.state(rootKey);
      return checkExpectation(step.expect, {
        observation: this.observation,
        rootKey,
        state,
        now: await this.harness.now(),
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
  async attempt(step: ScenarioStep): Promise<Error | undefined> {
    try {
      await this.command(step);
    } catch (error) {
      if (error instanceof DomainError || error instanceof RepeatedMessage) return error;
      throw error;
    }
    await settle(this.harness);
    for (const rootKey of this.observation.roots) {
      const state = await this.harness.state(rootKey);
      for (const { job, elementId } of state ? jobsOf(state) : [])
        this.lastJobs.set(`${rootKey} ${elementId}`, job.key);
    }
    return undefined;
  }

  private async command(step: ScenarioStep): Promise<void> {
    const { engine } = this.harness;
    const rootInstanceKey = this.observation.roots[step.instance ?? 0] ?? '0';
    const state = await this.harness.state(rootInstanceKey);
    await this.harness.transaction(async (tx) => {
      const variables = step.variables ?? {};
      if (step.deploy) {
        const deployed = await engine.deploy(
          tx,
          step.deploy.map((name) => ({ name, content: readFileSync(join(this.scenario.folder, name), 'utf8') })),
        );
        for (const one of deployed) this.versions.set(`${one.processId} ${one.version}`, one.definitionKey);
      } else if (step.start !== undefined) {
        const exact =
          step.version === undefined
            ? {}
            : { definitionKey: this.versions.get(`${step.start} ${step.version}`) ?? '0' };
        await engine.start(tx, {
          processId: step.start,
          ...exact,
          variables,
          ...(step.before ? { before: step.before } : {}),
        });
      } else if (step.complete !== undefined) {
        await engine.completeJob(tx, { jobKey: this.jobKey(step, step.complete, state), variables });
      } else if (step.fail !== undefined) {
        const { retries = 0, message = '', backoff = 'PT0S' } = step;
        await engine.failJob(tx, {
          jobKey: this.jobKey(step, step.fail, state),
          retries,
          message,
          backOffMs: milliseconds(backoff),
        });
      } else if (step.throwError !== undefined) {
        const { code = '', message = '' } = step;
        await engine.throwError(tx, { jobKey: this.jobKey(step, step.throwError, state), code, message, variables });
      } else if (step.updateRetries !== undefined) {
        await engine.updateRetries(tx, {
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
        const outcome = await engine.messages.publish(tx, {
          ...message,
          ...(messageId === undefined ? {} : { messageId }),
        });
        if (outcome === 'repeated') throw new RepeatedMessage('the message was published before');
      } else if (step.signal !== undefined) {
        await engine.broadcast(tx, { signal: step.signal, variables });
      } else if (step.setVariables) {
        const scopeKey = step.scope === undefined ? rootInstanceKey : this.elementKey(state, step.scope);
        await engine.setVariables(tx, {
          scopeKey,
          rootInstanceKey,
          variables: step.setVariables,
          local: step.local ?? false,
        });
      } else if (step.resolve !== undefined) {
        await engine.resolveIncident(tx, { incidentKey: incidentAt(state, step.resolve) });
      } else if (step.cancel) {
        await engine.cancel(tx, { instanceKey: rootInstanceKey });
      } else if (step.modify) {
        const { terminate = [], activate = [] } = step.modify;
        await engine.modify(tx, {
          instanceKey: rootInstanceKey,
          terminate: terminate.flatMap((id) => this.allKeys(state, id)),
          activate: activate.map((one) => this.activation(state, one)),
        });
      } else if (step.migrate) {
        const mapping = Object.entries(step.migrate.map).map(([from, to]) => ({ from, to }));
        await engine.migrate(tx, {
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
    await this.harness.setTime(new Date(addDuration((await this.harness.now()).getTime(), duration)));
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

function checkRefusal(step: ScenarioStep, refused: Error | undefined): string | undefined {
  if (!refused) return 'expected a refusal, but it was accepted';
  const code = refused instanceof DomainError ? CODES[refused.kind] : 'ALREADY_EXISTS';
  if (step.code !== undefined && code !== step.code)
    return `expected the code ${step.code}, found ${code} (${refused.message})`;
  const missing = (step.mentions ?? []).find((text) => !refused.message.includes(text));
  if (missing !== undefined) return `expected the reason to mention ${missing}, found ${refused.message}`;
  const blamed = refused instanceof DeploymentRefused ? refused.refusals.map(({ elementId }) => elementId) : [];
  const unblamed = (step.elements ?? []).find((id) => !blamed.includes(id));
  return unblamed === undefined ? undefined : `expected ${unblamed} to be blamed, found ${blamed.join(', ')}`;
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
