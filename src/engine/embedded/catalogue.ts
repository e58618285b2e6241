import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import type { Binding, ProcessGraph } from '../model/graph';
import { parseModel } from '../model/parse-model';
import { readDecisions, type DeployedDecision } from './decisions';
import { ProcessNotFound } from '../engine.errors';
import { KEYS_PER_STEP } from './limits';
import type { Decision, World } from './step';
import type { EngineStore, StoredResource } from './store';

/**
 * Deployed models, parsed once per process of the operating system. What is deployed can differ from one transaction to
 * the next (one of them may be deploying), so the list is compared with what the transaction sees before each step.
 */
export class Catalogue {
  private readonly graphs = new Map<EngineKey, ProcessGraph>();
  private readonly decisions = new Map<EngineKey, Map<string, DeployedDecision>>();
  private current?: { deployments: string; deployed: Deployed };

  constructor(private readonly store: EngineStore) {}

  async deployed(tx: Transaction, deployments: string): Promise<Deployed> {
    if (this.current?.deployments === deployments) return this.current.deployed;
    const known = [...this.graphs.keys(), ...this.decisions.keys()];
    const resources = await this.store.resources(tx, known);
    // Every process of a file is a resource of its own, with the whole file.
    const files = new Map<string, ProcessGraph[]>();
    for (const resource of resources) await this.read(resource, files);
    const deployed = new Deployed(resources, this.graphs, this.decisions);
    this.current = { deployments, deployed };
    return deployed;
  }

  private async read(resource: StoredResource, files: Map<string, ProcessGraph[]>): Promise<void> {
    if (resource.content === undefined) return;
    if (resource.kind === 'decisions') {
      this.decisions.set(resource.key, await readDecisions(resource.content));
      return;
    }
    const graphs = files.get(resource.content) ?? (await parseModel(resource.resourceName, resource.content)).graphs;
    files.set(resource.content, graphs);
    const graph = graphs.find((one) => one.processId === resource.processId);
    if (graph) this.graphs.set(resource.key, graph);
  }
}

/** What one transaction can start, call and ask. */
export class Deployed implements World {
  private readonly processes: StoredResource[];
  private readonly files: StoredResource[];
  private readonly keys: Set<EngineKey>;

  constructor(
    resources: StoredResource[],
    private readonly graphs: ReadonlyMap<EngineKey, ProcessGraph>,
    private readonly decisions: ReadonlyMap<EngineKey, ReadonlyMap<string, DeployedDecision>>,
  ) {
    this.processes = resources.filter(({ kind }) => kind === 'process');
    this.files = resources.filter(({ kind }) => kind === 'decisions');
    this.keys = new Set(resources.map(({ key }) => key));
  }

  graph(definitionKey: EngineKey): ProcessGraph {
    const graph = this.keys.has(definitionKey) ? this.graphs.get(definitionKey) : undefined;
    if (!graph) throw new ProcessNotFound(definitionKey);
    return graph;
  }

  process(processId: string, binding: Binding, from: EngineKey): EngineKey | undefined {
    const fits = ({ key }: StoredResource): boolean =>
      binding.kind === 'latest' ||
      (binding.kind === 'deployment'
        ? deploymentOf(key) === deploymentOf(from)
        : this.graph(key).versionTag === binding.tag);
    return this.processes.findLast((one) => one.processId === processId && fits(one))?.key;
  }

  decision(decisionId: string, binding: Binding, from: EngineKey): Decision | undefined {
    const fits = ({ key }: StoredResource): boolean => {
      const decision = this.decisions.get(key)?.get(decisionId);
      if (!decision || binding.kind === 'latest') return decision !== undefined;
      return binding.kind === 'deployment'
        ? deploymentOf(key) === deploymentOf(from)
        : decision.versionTag === binding.tag;
    };
    const file = this.files.findLast(fits);
    return file && this.decisions.get(file.key)?.get(decisionId)?.ask;
  }

  latest(processId: string): StoredResource | undefined {
    return this.processes.findLast((one) => one.processId === processId);
  }

  latestFile(resourceName: string): StoredResource | undefined {
    return this.files.findLast((one) => one.resourceName === resourceName);
  }
}

/** What was deployed together got its keys from one step. */
function deploymentOf(key: EngineKey): bigint {
  return BigInt(key) / KEYS_PER_STEP;
}
