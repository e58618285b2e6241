import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import type { ProcessGraph } from '../model/graph';
import { parseModel } from '../model/parse-model';
import { readDecisions } from './decisions';
import { ProcessNotFound } from './engine.errors';
import type { Decision, World } from './step';
import type { EngineStore, StoredResource } from './store';

/**
 * Deployed models, parsed once per process of the operating system. What is deployed can differ from one transaction to
 * the next (one of them may be deploying), so the list is compared with what the transaction sees before each step.
 */
export class Catalogue {
  private readonly graphs = new Map<EngineKey, ProcessGraph>();
  private readonly decisions = new Map<EngineKey, Map<string, Decision>>();
  private current?: { deployments: string; deployed: Deployed };

  constructor(private readonly store: EngineStore) {}

  async deployed(tx: Transaction, deployments: string): Promise<Deployed> {
    if (this.current?.deployments === deployments) return this.current.deployed;
    const known = [...this.graphs.keys(), ...this.decisions.keys()];
    const resources = await this.store.resources(tx, known);
    for (const resource of resources) await this.read(resource);
    const deployed = new Deployed(resources, this.graphs, this.decisions);
    this.current = { deployments, deployed };
    return deployed;
  }

  private async read(resource: StoredResource): Promise<void> {
    if (resource.content === undefined) return;
    if (resource.kind === 'decisions') {
      this.decisions.set(resource.key, await readDecisions(resource.content));
      return;
    }
    const { graphs } = await parseModel(resource.resourceName, resource.content);
    const graph = graphs.find((one) => one.processId === resource.processId);
    if (graph) this.graphs.set(resource.key, graph);
  }
}

/** What one transaction can start, call and ask. */
export class Deployed implements World {
  private readonly latestByProcess = new Map<string, StoredResource>();
  private readonly byKey = new Map<EngineKey, StoredResource>();
  private readonly latestDecision = new Map<string, Decision>();

  constructor(
    resources: StoredResource[],
    private readonly graphs: ReadonlyMap<EngineKey, ProcessGraph>,
    decisions: ReadonlyMap<EngineKey, ReadonlyMap<string, Decision>>,
  ) {
    for (const resource of resources) {
      this.byKey.set(resource.key, resource);
      if (resource.kind === 'process') this.latestByProcess.set(resource.processId, resource);
      for (const [id, decision] of decisions.get(resource.key) ?? []) this.latestDecision.set(id, decision);
    }
  }

  graph(definitionKey: EngineKey): ProcessGraph {
    const graph = this.byKey.has(definitionKey) ? this.graphs.get(definitionKey) : undefined;
    if (!graph) throw new ProcessNotFound(definitionKey);
    return graph;
  }

  latest(processId: string): EngineKey | undefined {
    return this.latestByProcess.get(processId)?.key;
  }

  decision(decisionId: string): Decision | undefined {
    return this.latestDecision.get(decisionId);
  }

  newestOf(processId: string): StoredResource | undefined {
    return this.latestByProcess.get(processId);
  }

  newestFile(resourceName: string): StoredResource | undefined {
    return [...this.byKey.values()]
      .filter((one) => one.kind === 'decisions' && one.resourceName === resourceName)
      .at(-1);
  }
}
