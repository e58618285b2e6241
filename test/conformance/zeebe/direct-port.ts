import type { DeployedProcess, EngineKey, EnginePort, Resource } from '../../../src/engine/engine.port';
import type { AddressedCommand, ClusterGateway } from '../../../src/engine/zeebe/cluster-gateway';

type Command<K extends keyof EnginePort> = EnginePort[K] extends (tx: never, command: infer C) => unknown ? C : never;

/** A version nobody deployed, and the one that stands for the latest. */
const [NO_VERSION, LATEST] = [1_000_000, -1];

/** Each command as one call that waits for the cluster's answer: scenarios look at refusals. Lives as long as a scenario. */
export class DirectPort implements Omit<EnginePort, 'name'> {
  private readonly definitions = new Map<EngineKey, { processId: string; zeebeVersion: number }>();
  private readonly firstVersions = new Map<string, number>();

  constructor(private readonly gateway: ClusterGateway) {}

  /** Versions go on where an earlier scenario left off; they are told as if this one were the first. */
  async deploy(_tx: unknown, resources: Resource[]): Promise<DeployedProcess[]> {
    const { processes = [] } = await this.gateway.call({ kind: 'deploy', resources, processes: [] });
    return processes.map(({ processId, zeebeKey, zeebeVersion }) => {
      const first = this.firstVersions.get(processId) ?? zeebeVersion;
      this.firstVersions.set(processId, first);
      this.definitions.set(zeebeKey, { processId, zeebeVersion });
      return { definitionKey: zeebeKey, processId, version: zeebeVersion - first + 1, resourceName: '' };
    });
  }

  async start(_tx: unknown, command: Command<'start'>): Promise<{ instanceKey: EngineKey }> {
    const { definitionKey = '', processId = '', variables, before = [] } = command;
    const named = this.definitions.get(definitionKey) ?? {
      processId,
      zeebeVersion: definitionKey === '' ? LATEST : NO_VERSION,
    };
    const start = { kind: 'start', instanceKey: '', definitionKey, variables, before, ...named } as const;
    const { instanceKey = '' } = await this.gateway.call(start);
    return { instanceKey };
  }

  completeJob(_tx: unknown, { jobKey, variables = {} }: Command<'completeJob'>): Promise<void> {
    return this.call({ kind: 'complete-job', jobKey, variables });
  }

  failJob(_tx: unknown, { jobKey, retries, message, backOffMs = 0 }: Command<'failJob'>): Promise<void> {
    return this.call({ kind: 'fail-job', jobKey, retries, message, backOffMs });
  }

  throwError(_tx: unknown, { jobKey, code, message = '', variables = {} }: Command<'throwError'>): Promise<void> {
    return this.call({ kind: 'throw-error', jobKey, code, message, variables });
  }

  publish(_tx: unknown, { timeToLiveMs = 0, variables = {}, ...message }: Command<'publish'>): Promise<void> {
    return this.call({ kind: 'publish', ...message, timeToLiveMs, variables });
  }

  broadcast(_tx: unknown, { signal, variables = {} }: Command<'broadcast'>): Promise<void> {
    return this.call({ kind: 'broadcast', signal, variables });
  }

  setVariables(_tx: unknown, { scopeKey, variables, local = false }: Command<'setVariables'>): Promise<void> {
    return this.call({ kind: 'set-variables', scopeKey, variables, local });
  }

  cancel(_tx: unknown, { instanceKey }: Command<'cancel'>): Promise<void> {
    return this.call({ kind: 'cancel', instanceKey });
  }

  modify(_tx: unknown, { instanceKey, terminate, activate }: Command<'modify'>): Promise<void> {
    return this.call({
      kind: 'modify',
      instanceKey,
      terminate,
      activate: activate.map(({ variables = [], ...one }) => ({
        ...one,
        variables: variables.map(({ scopeElementId = '', values }) => ({ scopeElementId, values })),
      })),
    });
  }

  migrate(_tx: unknown, { instanceKey, targetDefinitionKey, mapping }: Command<'migrate'>): Promise<void> {
    const target = { targetDefinitionKey, zeebeDefinitionKey: targetDefinitionKey };
    return this.call({ kind: 'migrate', instanceKey, ...target, mapping });
  }

  resolveIncident(_tx: unknown, { incidentKey }: Command<'resolveIncident'>): Promise<void> {
    return this.call({ kind: 'resolve-incident', incidentKey });
  }

  updateRetries(_tx: unknown, { jobKey, retries }: Command<'updateRetries'>): Promise<void> {
    return this.call({ kind: 'update-retries', jobKey, retries });
  }

  private async call(command: AddressedCommand): Promise<void> {
    await this.gateway.call(command);
  }
}
