import type { Transaction } from '../../platform/database/transaction';
import type { Command, DeployedProcess, EngineKey, EnginePort, Resource, Variables } from '../engine.port';
import type { InstanceCommand } from './command';
import { deploy } from './deployments';
import { IncidentNotFound, InstanceNotFound, JobNotFound, ProcessNotFound } from '../engine.errors';
import { Messages } from './messages';
import type { StepRunner } from './step-runner';
import type { LoadedInstance, Selector } from './store';
import { readVariables } from '../variables-input';

/** The port on the embedded engine: finds and locks the instance a command is about, and runs one step in the caller's transaction. */
export class EmbeddedEngine implements EnginePort {
  readonly name = 'embedded';
  readonly messages: Messages;

  constructor(private readonly runner: StepRunner) {
    this.messages = new Messages(runner);
  }

  deploy(tx: Transaction, resources: Resource[]): Promise<DeployedProcess[]> {
    return deploy(tx, this.runner, resources);
  }

  async start(tx: Transaction, command: Command<'start'>): Promise<{ instanceKey: EngineKey }> {
    const repeated = await this.repeated<{ instanceKey: EngineKey }>(tx, command.commandId);
    if (repeated) return repeated.result;
    const ground = await this.runner.store.ground(tx);
    const deployed = await this.runner.deployed(tx, ground);
    const definitionKey = command.definitionKey ?? deployed.latest(command.processId ?? '')?.key;
    if (definitionKey === undefined) throw new ProcessNotFound(command.processId ?? '');
    const variables = readVariables(command.variables);
    const { before, commandId } = command;
    const instanceKey = await this.runner.start(
      tx,
      ground,
      { definitionKey, variables, ...(before === undefined ? {} : { before }) },
      commandId === undefined ? {} : { commandId },
    );
    return { instanceKey };
  }

  async completeJob(tx: Transaction, command: Command<'completeJob'>): Promise<void> {
    await this.onJob(tx, command, {
      kind: 'complete-job',
      jobKey: command.jobKey,
      variables: readVariables(command.variables),
    });
  }

  async failJob(tx: Transaction, command: Command<'failJob'>): Promise<void> {
    const { jobKey, retries, message, backOffMs = 0 } = command;
    await this.onJob(tx, command, { kind: 'fail-job', jobKey, retries, message, backOffMs });
  }

  async throwError(tx: Transaction, command: Command<'throwError'>): Promise<void> {
    const { jobKey, code, message = '' } = command;
    await this.onJob(tx, command, {
      kind: 'throw-error',
      jobKey,
      code,
      message,
      variables: readVariables(command.variables),
    });
  }

  async updateRetries(tx: Transaction, command: Command<'updateRetries'>): Promise<void> {
    await this.onJob(tx, command, { kind: 'update-retries', ...command });
  }

  async publish(tx: Transaction, command: Command<'publish'>): Promise<void> {
    const { name, correlationKey, timeToLiveMs = 0, messageId } = command;
    await this.messages.publish(tx, {
      name,
      correlationKey,
      timeToLiveMs,
      ...(messageId === undefined ? {} : { messageId }),
      variables: readVariables(command.variables),
    });
  }

  async broadcast(tx: Transaction, command: Command<'broadcast'>): Promise<void> {
    await this.runner.broadcast(tx, command.signal, readVariables(command.variables));
  }

  async setVariables(tx: Transaction, command: Command<'setVariables'>): Promise<void> {
    const { scopeKey, rootInstanceKey, local = false } = command;
    await this.onMember(tx, scopeKey, rootInstanceKey, {
      kind: 'set-variables',
      scopeKey,
      local,
      variables: readVariables(command.variables),
    });
  }

  async cancel(tx: Transaction, command: Command<'cancel'>): Promise<void> {
    await this.onMember(tx, command.instanceKey, undefined, { kind: 'cancel', instanceKey: command.instanceKey });
  }

  async modify(tx: Transaction, command: Command<'modify'>): Promise<void> {
    const { instanceKey, rootInstanceKey, terminate } = command;
    const activate = command.activate.map(({ variables, ...rest }) => ({
      ...rest,
      ...(variables ? { variables: variables.map((one) => ({ ...one, values: readVariables(one.values) })) } : {}),
    }));
    await this.onMember(tx, instanceKey, rootInstanceKey, { kind: 'modify', instanceKey, terminate, activate });
  }

  async migrate(tx: Transaction, command: Command<'migrate'>): Promise<void> {
    const { instanceKey, rootInstanceKey, targetDefinitionKey, mapping } = command;
    await this.onMember(tx, instanceKey, rootInstanceKey, {
      kind: 'migrate',
      instanceKey,
      targetDefinitionKey,
      mapping,
    });
  }

  async resolveIncident(tx: Transaction, command: Command<'resolveIncident'>): Promise<void> {
    const { incidentKey } = command;
    const loaded = await this.find(tx, { incident: incidentKey }, () => new IncidentNotFound(incidentKey));
    await this.runner.run(tx, loaded, [{ kind: 'resolve-incident', incidentKey }]);
  }

  private async onJob(
    tx: Transaction,
    given: { jobKey: EngineKey; commandId?: string },
    command: InstanceCommand,
  ): Promise<void> {
    if (await this.repeated(tx, given.commandId)) return;
    const loaded = await this.find(tx, { job: given.jobKey }, () => new JobNotFound(given.jobKey));
    await this.runner.run(
      tx,
      loaded,
      [command],
      given.commandId === undefined ? {} : { commandId: { id: given.commandId, result: {} } },
    );
  }

  private async onMember(
    tx: Transaction,
    key: EngineKey,
    rootKey: EngineKey | undefined,
    command: InstanceCommand,
  ): Promise<void> {
    const loaded = await this.find(tx, { root: rootKey ?? key }, () => new InstanceNotFound(key));
    await this.runner.run(tx, loaded, [command]);
  }

  private async find(tx: Transaction, selector: Selector, missing: () => Error): Promise<LoadedInstance> {
    const loaded = await this.runner.store.load(tx, selector);
    if (!loaded) throw missing();
    return loaded;
  }

  private async repeated<T = Variables>(
    tx: Transaction,
    commandId: string | undefined,
  ): Promise<{ result: T } | undefined> {
    const found = commandId === undefined ? undefined : await this.runner.store.repeated(tx, commandId);
    return found as { result: T } | undefined;
  }
}
