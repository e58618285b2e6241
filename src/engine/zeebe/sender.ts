import type { Transaction } from '../../platform/database/transaction';
import { firstRow } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import type { Answer, ClusterCommand } from './cluster-command';
import { type AddressedCommand, CallFailed, type ClusterGateway } from './cluster-gateway';
import { ownIncident } from './cluster-incidents';
import { type Outcome, outcomeOf } from './outcome';
import { DEPLOYMENTS_LANE, type WaitingCommand } from './outbox';
import type { ZeebeEngine } from './zeebe-engine';

/** Commands that one transaction holds while they are under way together. */
const BATCH = 16;
/** What another command has to bring first, such as the answer to a deployment. */
const UNTIL_READY_MS = 100;
/** Longest text of the cluster that an incident repeats. */
const LONGEST_TEXT = 2_000;

export interface Sent {
  taken: number;
  /** The cluster did not answer, or let nobody in. */
  isAway: boolean;
}

/** Sends what lies in the outbox, and notes what the cluster said to it. */
export class Sender {
  constructor(
    private readonly engine: ZeebeEngine,
    private readonly gateway: ClusterGateway,
    private readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
    private readonly onFault: (error: unknown) => void,
  ) {}

  /** One round: the first due command of every lane, all at once. */
  async sendOnce(): Promise<Sent> {
    return this.transaction(async (tx) => {
      const taken = await this.engine.outbox.take(tx, BATCH);
      const addressed: (AddressedCommand | undefined | { refusal: string })[] = [];
      for (const { command } of taken) addressed.push(await this.address(tx, command));
      const outcomes = await Promise.all(taken.map((one, index) => this.send(one, addressed[index])));
      for (const [index, { outcome, answer }] of outcomes.entries())
        await this.note(tx, taken[index]!, outcome, answer);
      return {
        taken: taken.length,
        isAway: outcomes.some(({ outcome }) => outcome.kind === 'again' && outcome.isAway),
      };
    });
  }

  // helpers

  private async send(
    { command, attempts }: WaitingCommand,
    addressed: AddressedCommand | undefined | { refusal: string },
  ): Promise<{ outcome: Outcome | { kind: 'not-ready' }; answer: Answer }> {
    if (!addressed) return { outcome: { kind: 'not-ready' }, answer: {} };
    if ('refusal' in addressed)
      return { outcome: { kind: 'refused', code: undefined, text: addressed.refusal }, answer: {} };
    try {
      return { outcome: { kind: 'taken' }, answer: await this.gateway.call(addressed) };
    } catch (error) {
      const failure = error instanceof CallFailed ? error : new CallFailed(undefined, String(error));
      return { outcome: outcomeOf(command.kind, failure, attempts + 1), answer: {} };
    }
  }

  /** The command with the cluster's keys; undefined while one of them is not known yet. */
  private async address(
    tx: Transaction,
    command: ClusterCommand,
  ): Promise<AddressedCommand | undefined | { refusal: string }> {
    const { instances, definitions } = this.engine;
    switch (command.kind) {
      case 'start': {
        const definition = await definitions.get(tx, command.definitionKey);
        if (definition?.refusal) return { refusal: definition.refusal };
        if (!definition || definition.zeebeVersion === null) return undefined;
        const { processId, zeebeVersion } = definition;
        return { ...command, processId, zeebeVersion };
      }
      case 'migrate': {
        const definition = await definitions.get(tx, command.targetDefinitionKey);
        if (definition?.refusal) return { refusal: definition.refusal };
        const instanceKey = await instances.zeebeKeyOf(tx, command.instanceKey);
        const zeebeDefinitionKey = definition?.zeebeKey;
        return instanceKey !== undefined && zeebeDefinitionKey
          ? { ...command, instanceKey, zeebeDefinitionKey }
          : undefined;
      }
      case 'cancel':
      case 'modify': {
        const instanceKey = await instances.zeebeKeyOf(tx, command.instanceKey);
        return instanceKey === undefined ? undefined : { ...command, instanceKey };
      }
      case 'set-variables': {
        const scopeKey = await instances.zeebeKeyOf(tx, command.scopeKey);
        return scopeKey === undefined ? undefined : { ...command, scopeKey };
      }
      default:
        return command;
    }
  }

  private async note(
    tx: Transaction,
    one: WaitingCommand,
    outcome: Outcome | { kind: 'not-ready' },
    answer: Answer,
  ): Promise<void> {
    const { outbox } = this.engine;
    switch (outcome.kind) {
      case 'taken':
        await this.take(tx, one.command, answer);
        return outbox.done(tx, one.id);
      case 'by-feed':
        return outbox.done(tx, one.id);
      case 'not-ready':
        return outbox.again(tx, one.id, UNTIL_READY_MS, one.attempts);
      case 'again':
        return outbox.again(tx, one.id, outcome.afterMs, one.attempts + 1);
      case 'refused':
        return this.refuse(tx, one, outcome.code, outcome.text.slice(0, LONGEST_TEXT));
      default:
        return outcome satisfies never;
    }
  }

  private async take(tx: Transaction, command: ClusterCommand, answer: Answer): Promise<void> {
    const { definitions, instances } = this.engine;
    if (command.kind === 'deploy') {
      for (const { processId, definitionKey } of command.processes) {
        const told = answer.processes?.find((one) => one.processId === processId);
        if (told) await definitions.deployed(tx, definitionKey, told);
      }
    }
    if (command.kind === 'start' && answer.instanceKey !== undefined) {
      const isLinked = await instances.link(tx, command.instanceKey, answer.instanceKey);
      if (!isLinked) await this.engine.cancelDouble(tx, answer.instanceKey);
    }
  }

  /** Nothing is lost: the command stays, and an incident shows the cluster's words to a person who can have it sent again. */
  private async refuse(
    tx: Transaction,
    { id, command, rootKey }: WaitingCommand,
    code: number | undefined,
    text: string,
  ): Promise<void> {
    const { outbox, definitions, instances, incidents } = this.engine;
    await outbox.refused(tx, id, code, text);
    if (command.kind === 'deploy') {
      const keys = command.processes.map(({ definitionKey }) => definitionKey);
      await definitions.refused(tx, keys, text);
    }
    const root = rootKey === null ? undefined : await instances.lockRoot(tx, rootKey);
    if (!root || root.isEnded) {
      const about = root ? 'an instance that has ended' : command.kind === 'deploy' ? DEPLOYMENTS_LANE : 'no instance';
      this.onFault(new Error(`Expected the cluster to take '${command.kind}' of ${about}, but it refused it: ${text}`));
      return;
    }
    const incidentKey = await instances.nextKey(tx);
    const jobKey: EngineKey | undefined = 'jobKey' in command ? command.jobKey : undefined;
    await incidents.open(tx, incidentKey, root.rootKey, { commandId: id });
    const { now } = (await firstRow<{ now: Date }>(tx, 'SELECT app_now() AS now'))!;
    const of = { incidentKey, type: 'COMMAND_REFUSED', message: text, at: now, ...(jobKey ? { jobKey } : {}) };
    for (const listener of this.engine.listeners) await listener.handle(tx, [ownIncident(root, of)]);
  }
}
