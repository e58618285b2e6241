import type { Transaction } from '../../platform/database/transaction';
import type { DeployedProcess, EngineKey, Resource } from '../engine.port';
import { checkResources, startRowsOf, type CheckedResource } from './deployment';
import type { Deployed } from './catalogue';
import type { StepRunner } from './step-runner';
import type { StoredResource } from './store';

/** Stores models as one unit. A file that is the same as the newest version gives that version again. */
export async function deploy(tx: Transaction, runner: StepRunner, resources: Resource[]): Promise<DeployedProcess[]> {
  const { store } = runner;
  await store.lockDeployments(tx);
  const ground = await store.ground(tx);
  const checked = await checkResources(resources, ground.now);
  const deployed = await runner.deployed(tx, ground);
  let free = ground.firstKey;
  const nextKey = (): EngineKey => (free++).toString();
  const added: StoredResource[] = [];
  const result: DeployedProcess[] = [];
  for (const one of checked) {
    for (const stored of processesOf(one, deployed, nextKey)) {
      if (stored.isNew) added.push(stored.resource);
      result.push({
        definitionKey: stored.resource.key,
        processId: stored.resource.processId,
        version: stored.resource.version,
        resourceName: one.resource.name,
      });
    }
    if (one.decisionIds.length > 0 && deployed.newestFile(one.resource.name)?.hash !== one.hash) {
      added.push(decisionsOf(one, nextKey()));
    }
  }
  if (added.length > 0) await store.addResources(tx, added);
  for (const { graphs } of checked) {
    for (const graph of graphs) {
      const definition = added.find((one) => one.processId === graph.processId);
      if (definition)
        await store.replaceStartEvents(tx, graph.processId, startRowsOf(graph, definition.key, nextKey, ground.now));
    }
  }
  runner.onStored(tx);
  return result;
}

function processesOf(
  one: CheckedResource,
  deployed: Deployed,
  nextKey: () => EngineKey,
): { resource: StoredResource; isNew: boolean }[] {
  return one.graphs.map(({ processId }) => {
    const newest = deployed.newestOf(processId);
    if (newest?.hash === one.hash && newest.resourceName === one.resource.name)
      return { resource: newest, isNew: false };
    const resource: StoredResource = {
      key: nextKey(),
      kind: 'process',
      processId,
      version: (newest?.version ?? 0) + 1,
      resourceName: one.resource.name,
      hash: one.hash,
      content: one.resource.content,
    };
    return { resource, isNew: true };
  });
}

function decisionsOf(one: CheckedResource, key: EngineKey): StoredResource {
  return {
    key,
    kind: 'decisions',
    processId: '',
    version: 1,
    resourceName: one.resource.name,
    hash: one.hash,
    content: one.resource.content,
  };
}
