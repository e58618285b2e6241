import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import { IncidentNeedsRetries, ProcessNotFound, RetriesInvalid } from '../engine.errors';
import type {
  Command,
  DeployedProcess,
  EngineKey,
  EngineListener,
  EnginePort,
  Resource,
  Variables,
} from '../engine.port';
import { DeploymentRefused } from '../model/deployment.errors';
import { parseModel } from '../model/parse-model';
import { ClusterDefinitions, hashOf } from './cluster-definitions';
import { ClusterIncidents } from './cluster-incidents';
import { ClusterJobs } from './cluster-jobs';
import type { ClusterCommand } from './cluster-command';
import { Instances } from './instances';
import { DEPLOYMENTS_LANE, Outbox } from './outbox';
import { sendableVariables } from './sendable-variables';

/**
 * The port on a Zeebe cluster: every command is checked against what the feed has told so far, and laid into the outbox in the
 * caller's transaction. What it does, the feed tells.
 */
export class ZeebeEngine implements EnginePort {
  readonly name = 'zeebe';
  readonly outbox = new Outbox();
  readonly instances = new Instances();
  readonly definitions = new ClusterDefinitions();
  readonly jobs = new ClusterJobs();
  readonly incidents = new ClusterIncidents();
  readonly listeners: EngineListener[] = [];
  /** Called with the transaction of a command. */
  onCommand: (tx: Transaction) => void = () => undefined;

  async deploy(tx: Transaction, resources: Resource[]): Promise<DeployedProcess[]> {
    const parsed = await Promise.all(
      resources
        .filter(({ name }) => name.endsWith('.bpmn'))
        .map(async (resource) => ({ resource, ...(await parseModel(resource.name, resource.content)) })),
    );
    const refusals = parsed.flatMap((one) => one.refusals);
    if (refusals.length > 0) throw new DeploymentRefused(refusals);
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('zeebe-deployments', 0))`);
    const found = parsed.flatMap(({ resource, graphs }) => graphs.map(({ processId }) => ({ processId, resource })));
    const latest = await Promise.all(found.map(({ processId }) => this.definitions.latest(tx, processId)));
    const isKnown = found.every(({ resource }, index) => latest[index]?.hash === hashOf(resource.content));
    const deployed: DeployedProcess[] = [];
    for (const [index, { processId, resource }] of found.entries()) {
      const known = latest[index];
      deployed.push({
        definitionKey: isKnown && known ? known.definitionKey : await this.instances.nextKey(tx),
        processId,
        version: isKnown && known ? known.version : (known?.version ?? 0) + 1,
        resourceName: resource.name,
      });
    }
    if (!isKnown) await this.deployAs(tx, deployed, resources);
    return deployed;
  }

  /** Gives the cluster what was checked already, under the keys it has. */
  async deployAs(tx: Transaction, deployed: DeployedProcess[], resources: Resource[]): Promise<void> {
    for (const one of deployed) {
      const { content = '' } = resources.find(({ name }) => name === one.resourceName) ?? {};
      await this.definitions.add(tx, one, hashOf(content));
    }
    const processes = deployed.map(({ processId, definitionKey }) => ({ processId, definitionKey }));
    await this.outbox.put(tx, { kind: 'deploy', resources, processes }, { lane: DEPLOYMENTS_LANE });
    this.onCommand(tx);
  }

  async start(tx: Transaction, command: Command<'start'>): Promise<{ instanceKey: EngineKey }> {
    const repeated = await this.repeated<{ instanceKey: EngineKey }>(tx, command.commandId);
    if (repeated) return repeated;
    const { definitionKey, processId = '', before = [], commandId } = command;
    const definition =
      definitionKey === undefined
        ? await this.definitions.latest(tx, processId)
        : await this.definitions.get(tx, definitionKey);
    if (!definition) throw new ProcessNotFound(processId);
    const variables = sendableVariables(command.variables);
    const instanceKey = await this.instances.nextKey(tx);
    await this.instances.announce(tx, instanceKey, definition.definitionKey, variables);
    const start = { instanceKey, definitionKey: definition.definitionKey, variables, before };
    await this.send(tx, { kind: 'start', ...start }, { rootKey: instanceKey });
    await this.remember(tx, commandId, { instanceKey });
    return { instanceKey };
  }

  async completeJob(tx: Transaction, command: Command<'completeJob'>): Promise<void> {
    const variables = sendableVariables(command.variables);
    await this.endJob(tx, command, { kind: 'complete-job', jobKey: command.jobKey, variables });
  }

  async failJob(tx: Transaction, command: Command<'failJob'>): Promise<void> {
    const { jobKey, retries, message, backOffMs = 0 } = command;
    await this.endJob(tx, command, { kind: 'fail-job', jobKey, retries, message, backOffMs });
  }

  async throwError(tx: Transaction, command: Command<'throwError'>): Promise<void> {
    const { jobKey, code, message = '' } = command;
    const variables = sendableVariables(command.variables);
    await this.endJob(tx, command, { kind: 'throw-error', jobKey, code, message, variables });
  }

  async updateRetries(tx: Transaction, { jobKey, retries }: Command<'updateRetries'>): Promise<void> {
    if (retries < 1) throw new RetriesInvalid(retries);
    const { rootKey } = await this.jobs.get(tx, jobKey);
    await this.jobs.setRetries(tx, jobKey, retries);
    await this.send(tx, { kind: 'update-retries', jobKey, retries }, { rootKey, jobKey });
  }

  /** Goes out after what was sent to the instance it addresses, where that can be told from the key. */
  async publish(tx: Transaction, command: Command<'publish'>): Promise<void> {
    const { name, correlationKey, timeToLiveMs = 0, messageId } = command;
    const rootKey = await this.instances.addressed(tx, correlationKey);
    const message = {
      name,
      correlationKey,
      timeToLiveMs,
      ...(messageId === undefined ? {} : { messageId }),
      variables: sendableVariables(command.variables),
    };
    await this.send(
      tx,
      { kind: 'publish', ...message },
      rootKey === undefined ? { lane: correlationKey } : { rootKey },
    );
  }

  async broadcast(tx: Transaction, { signal, variables }: Command<'broadcast'>): Promise<void> {
    const sendable = sendableVariables(variables);
    await this.send(tx, { kind: 'broadcast', signal, variables: sendable }, { lane: `signal ${signal}` });
  }

  async setVariables(tx: Transaction, command: Command<'setVariables'>): Promise<void> {
    const { scopeKey, rootInstanceKey, local = false } = command;
    const { rootKey } = await this.instances.lockRunning(tx, rootInstanceKey ?? scopeKey);
    const variables = sendableVariables(command.variables);
    await this.send(tx, { kind: 'set-variables', scopeKey, variables, local }, { rootKey });
  }

  async cancel(tx: Transaction, { instanceKey }: Command<'cancel'>): Promise<void> {
    const { rootKey } = await this.instances.lockRunning(tx, instanceKey);
    await this.send(tx, { kind: 'cancel', instanceKey }, { rootKey });
  }

  async modify(tx: Transaction, command: Command<'modify'>): Promise<void> {
    const { instanceKey, terminate } = command;
    const { rootKey } = await this.instances.lockRunning(tx, instanceKey);
    const activate = command.activate.map(({ variables = [], elementId, ancestorKey }) => ({
      elementId,
      // The instance itself is where the cluster puts an element anyway; and its key of ours the cluster does not know.
      ...(ancestorKey === undefined || ancestorKey === instanceKey ? {} : { ancestorKey }),
      variables: variables.map(({ scopeElementId = '', values }) => ({
        scopeElementId,
        values: sendableVariables(values),
      })),
    }));
    await this.send(tx, { kind: 'modify', instanceKey, terminate, activate }, { rootKey });
  }

  async migrate(tx: Transaction, command: Command<'migrate'>): Promise<void> {
    const { instanceKey, targetDefinitionKey, mapping } = command;
    const { rootKey } = await this.instances.lockRunning(tx, instanceKey);
    if (!(await this.definitions.get(tx, targetDefinitionKey))) throw new ProcessNotFound(targetDefinitionKey);
    await this.send(tx, { kind: 'migrate', instanceKey, targetDefinitionKey, mapping }, { rootKey });
  }

  /** Of a command that the cluster refused: it is sent once more. Of a parked instance: its records are taken once more. */
  async resolveIncident(tx: Transaction, { incidentKey }: Command<'resolveIncident'>): Promise<void> {
    const { rootKey, jobKey, commandId } = await this.incidents.get(tx, incidentKey);
    const root = await this.instances.lockRoot(tx, rootKey);
    if (BigInt(incidentKey) >= OWN_KEYS) {
      if (commandId !== null) await this.sendAgain(tx, commandId);
      await this.instances.unpark(tx, incidentKey);
      await this.incidents.close(tx, incidentKey);
      const now = await firstRow<{ now: Date }>(tx, 'SELECT app_now() AS now');
      const closed = {
        kind: 'incident-closed',
        rootInstanceKey: rootKey,
        instanceKey: rootKey,
        at: now!.now,
        incidentKey,
      };
      for (const listener of this.listeners) await listener.handle(tx, [closed as never]);
      this.onCommand(tx);
      return;
    }
    if (jobKey !== null && root && (await this.jobs.get(tx, jobKey)).retries < 1)
      throw new IncidentNeedsRetries(incidentKey);
    await this.send(tx, { kind: 'resolve-incident', incidentKey }, { rootKey });
  }

  /** A command that the cluster refused. */
  async sendAgain(tx: Transaction, commandId: string): Promise<void> {
    await this.outbox.reopen(tx, commandId);
    this.onCommand(tx);
  }

  /** A second instance for one start, whose answer was lost the first time: nothing of it is followed. */
  async cancelDouble(tx: Transaction, zeebeKey: EngineKey): Promise<void> {
    await this.instances.ignore(tx, zeebeKey);
    await this.send(tx, { kind: 'cancel', instanceKey: zeebeKey }, { lane: zeebeKey });
  }

  // helpers

  private async endJob(
    tx: Transaction,
    { jobKey, commandId }: { jobKey: EngineKey; commandId?: string },
    command: ClusterCommand,
  ): Promise<void> {
    if (await this.repeated(tx, commandId)) return;
    const { rootKey } = await this.jobs.get(tx, jobKey);
    await this.instances.lockRoot(tx, rootKey);
    await this.jobs.forEnding(tx, jobKey);
    await this.jobs.handedOver(tx, jobKey);
    await this.send(tx, command, { rootKey, jobKey });
    await this.remember(tx, commandId, {});
  }

  /** Lays a command into the outbox. */
  async send(tx: Transaction, command: ClusterCommand, addressee: Parameters<Outbox['put']>[2]): Promise<void> {
    await this.outbox.put(tx, command, addressee);
    this.onCommand(tx);
  }

  private async repeated<T = Variables>(tx: Transaction, commandId: string | undefined): Promise<T | undefined> {
    if (commandId === undefined) return undefined;
    const found = await firstRow<{ result: T }>(tx, 'SELECT result FROM engine_commands WHERE id = $1', [commandId]);
    return found?.result;
  }

  private async remember(tx: Transaction, commandId: string | undefined, result: unknown): Promise<void> {
    if (commandId === undefined) return;
    await write(tx, 'INSERT INTO engine_commands (id, result) VALUES ($1, $2)', [commandId, JSON.stringify(result)]);
  }
}

/** Keys from here on are ours. */
const OWN_KEYS = 1n << 62n;
