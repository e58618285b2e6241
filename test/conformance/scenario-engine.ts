import type { Transaction } from '../../src/platform/database/transaction';
import { DomainError, type ErrorKind } from '../../src/platform/errors/domain-error';
import type { EngineEvent, EnginePort } from '../../src/engine/engine.port';
import type { InstanceState } from '../../src/engine/embedded/state';
import { DeploymentRefused } from '../../src/engine/model/deployment.errors';
import { settle, type Harness } from './harness';

/** Why a command was not accepted. */
export interface Refusal {
  /** The gRPC status that Zeebe has for it. */
  code: string;
  message: string;
  /** Whether a refused deployment names this element. */
  blames(elementId: string): boolean;
}

/** What a scenario needs of an engine, whichever it is: commands that answer at once, and what became of them. */
export interface ScenarioEngine {
  readonly port: Omit<EnginePort, 'name'>;
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  listen(hear: (events: EngineEvent[]) => void): void;
  /** Returns when the engine has nothing left to do. */
  settle(): Promise<void>;
  now(): Promise<Date>;
  setTime(at: Date): Promise<void>;
  /** A root instance with all it called, as it is now or was at its end. */
  state(rootKey: string): Promise<InstanceState | undefined>;
  /** Undefined when it was no refusal but a fault. */
  refusalOf(error: unknown): Refusal | undefined;
}

const CODES: Partial<Record<ErrorKind, string>> = {
  'invalid-input': 'INVALID_ARGUMENT',
  'not-found': 'NOT_FOUND',
  'invalid-state': 'FAILED_PRECONDITION',
  conflict: 'ALREADY_EXISTS',
};

/** The embedded engine took a message for a repetition, and did nothing. */
class RepeatedMessage extends Error {}

export function embeddedScenarios(harness: Harness): ScenarioEngine {
  const { engine, executor } = harness;
  return {
    port: {
      deploy: (tx, resources) => engine.deploy(tx, resources),
      start: (tx, command) => engine.start(tx, command),
      completeJob: (tx, command) => engine.completeJob(tx, command),
      failJob: (tx, command) => engine.failJob(tx, command),
      throwError: (tx, command) => engine.throwError(tx, command),
      publish: async (tx, { timeToLiveMs = 0, variables = {}, ...message }) => {
        const outcome = await engine.messages.publish(tx, { ...message, timeToLiveMs, variables });
        if (outcome === 'repeated') throw new RepeatedMessage('the message was published before');
      },
      broadcast: (tx, command) => engine.broadcast(tx, command),
      setVariables: (tx, command) => engine.setVariables(tx, command),
      cancel: (tx, command) => engine.cancel(tx, command),
      modify: (tx, command) => engine.modify(tx, command),
      migrate: (tx, command) => engine.migrate(tx, command),
      resolveIncident: (tx, command) => engine.resolveIncident(tx, command),
      updateRetries: (tx, command) => engine.updateRetries(tx, command),
    },
    transaction: (work) => harness.transaction(work),
    listen: (hear) =>
      executor.addListener({
        handle: (_tx, events) => {
          hear(events);
          return Promise.resolve();
        },
      }),
    settle: () => settle(harness),
    now: () => harness.now(),
    setTime: (at) => harness.setTime(at),
    state: (rootKey) => harness.state(rootKey),
    refusalOf: (error) => {
      const { message } = error as Error;
      if (error instanceof RepeatedMessage) return { code: 'ALREADY_EXISTS', message, blames: () => false };
      if (!(error instanceof DomainError)) return undefined;
      const blamed = error instanceof DeploymentRefused ? error.refusals.map(({ elementId }) => elementId) : [];
      return { code: CODES[error.kind] ?? error.kind, message, blames: (id) => blamed.includes(id) };
    },
  };
}
