import { firstRow, type Transaction } from '../platform/database/transaction';
import type { Command, DeployedProcess, EngineKey, EnginePort, Resource } from './engine.port';
import { isZeebeKey } from './zeebe/zeebe-keys';
import type { ZeebeEngine } from './zeebe/zeebe-engine';

/**
 * The port when a cluster is connected beside the embedded engine. Whatever has a key goes to the engine that gave it; what
 * starts goes to the engine of new cases, and stays there. Definitions are deployed on both, under the same keys. Without a
 * cluster nobody is between the callers and the embedded engine.
 */
export class EngineRouter implements EnginePort {
  constructor(
    private readonly embedded: EnginePort,
    private readonly zeebe: ZeebeEngine,
    /** The engine of new cases. */
    readonly name: EnginePort['name'],
  ) {}

  /** The embedded engine checks what the product can run and gives the keys; the cluster gets the same under them. */
  async deploy(tx: Transaction, resources: Resource[]): Promise<DeployedProcess[]> {
    const deployed = await this.embedded.deploy(tx, resources);
    const known = await this.zeebe.definitions.among(
      tx,
      deployed.map(({ definitionKey }) => definitionKey),
    );
    if (known.size < deployed.length) await this.zeebe.deployAs(tx, deployed, resources);
    return deployed;
  }

  start(tx: Transaction, command: Command<'start'>): Promise<{ instanceKey: EngineKey }> {
    return this.named().start(tx, command);
  }

  completeJob(tx: Transaction, command: Command<'completeJob'>): Promise<void> {
    return this.of(command.jobKey).completeJob(tx, command);
  }

  failJob(tx: Transaction, command: Command<'failJob'>): Promise<void> {
    return this.of(command.jobKey).failJob(tx, command);
  }

  throwError(tx: Transaction, command: Command<'throwError'>): Promise<void> {
    return this.of(command.jobKey).throwError(tx, command);
  }

  updateRetries(tx: Transaction, command: Command<'updateRetries'>): Promise<void> {
    return this.of(command.jobKey).updateRetries(tx, command);
  }

  /**
   * To the engine of the case it addresses. Where the key alone does not tell, each engine gets it: keys are unique, so that one
   * has somebody who waits for it. Only where it begins a process is it for the engine of new cases alone.
   */
  async publish(tx: Transaction, command: Command<'publish'>): Promise<void> {
    if ((await this.zeebe.instances.addressed(tx, command.correlationKey)) !== undefined)
      return this.zeebe.publish(tx, command);
    if (await this.begins('message', tx, command.name)) return this.named().publish(tx, command);
    await this.embedded.publish(tx, command);
    await this.zeebe.publish(tx, command);
  }

  async broadcast(tx: Transaction, command: Command<'broadcast'>): Promise<void> {
    if (await this.begins('signal', tx, command.signal)) return this.named().broadcast(tx, command);
    await this.embedded.broadcast(tx, command);
    await this.zeebe.broadcast(tx, command);
  }

  setVariables(tx: Transaction, command: Command<'setVariables'>): Promise<void> {
    return this.of(command.rootInstanceKey ?? command.scopeKey).setVariables(tx, command);
  }

  cancel(tx: Transaction, command: Command<'cancel'>): Promise<void> {
    return this.of(command.instanceKey).cancel(tx, command);
  }

  modify(tx: Transaction, command: Command<'modify'>): Promise<void> {
    return this.of(command.instanceKey).modify(tx, command);
  }

  migrate(tx: Transaction, command: Command<'migrate'>): Promise<void> {
    return this.of(command.instanceKey).migrate(tx, command);
  }

  resolveIncident(tx: Transaction, command: Command<'resolveIncident'>): Promise<void> {
    return this.of(command.incidentKey).resolveIncident(tx, command);
  }

  // helpers

  private of(key: EngineKey): EnginePort {
    return isZeebeKey(key) ? this.zeebe : this.embedded;
  }

  private named(): EnginePort {
    return this.name === 'zeebe' ? this.zeebe : this.embedded;
  }

  private async begins(kind: 'message' | 'signal', tx: Transaction, name: string): Promise<boolean> {
    const found = await firstRow(tx, 'SELECT FROM engine_start_events WHERE kind = $1 AND name = $2 LIMIT 1', [
      kind,
      name,
    ]);
    return found !== undefined;
  }
}
