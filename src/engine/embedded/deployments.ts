import type { Transaction } from '../../platform/database/transaction';
import type { DeployedProcess, EngineKey, Resource } from '../engine.port';
import { checkResources, startRowsOf, type CheckedResource } from './deployment';
import type { Deployed } from './catalogue';
import type { StepRunner } from './step-runner';
import type { StoredResource } from './store';

/**
 * Stores models as one unit. When every file is the same as its newest version, those versions are given again; otherwise
 * all of them become new versions, so that what was deployed together stays together.
 */
export async function deploy(tx: Transaction, runner: StepRunner, resources: Resource[]): Promise<DeployedProcess[]> {
  const { store } = runner;
  await store.lockDeployments(tx);
  const ground = await store.ground(tx);
  const checked = await checkResources(resources, ground.now);
  const deployed = await runner.deployed(tx, ground);
  if (checked.every((one) => isKnown(one, deployed))) {
    return checked.flatMap((one) =>
      one.graphs.flatMap(({ processId }) => deployed.latest(processId) ?? []).map(describe),
    );
  }
  let free = ground.firstKey;
  const nextKey = (): EngineKey => (free++).toString();
  const added = checked.flatMap((one) => newVersions(one, deployed, nextKey));
  await store.addResources(tx, added);
  for (const graph of checked.flatMap(({ graphs }) => graphs)) {
    const definition = added.find((one) => one.processId === graph.processId);
    const starts = definition ? startRowsOf(graph, definition.key, nextKey, ground.now) : [];
    await store.replaceStartEvents(tx, graph.processId, starts);
  }
  return added.filter(({ kind }) => kind === 'process').map(describe);
}

function isKnown({ resource, hash, graphs, decisionIds }: CheckedResource, deployed: Deployed): boolean {
  const isSame = (stored: StoredResource | undefined): boolean =>
    stored?.hash === hash && stored.resourceName === resource.name;
  return (
    graphs.every(({ processId }) => isSame(deployed.latest(processId))) &&
    (decisionIds.length === 0 || isSame(deployed.latestFile(resource.name)))
  );
}

function newVersions(
  { resource, hash, graphs, decisionIds }: CheckedResource,
  deployed: Deployed,
  nextKey: () => EngineKey,
): StoredResource[] {
  const file = { resourceName: resource.name, hash, content: resource.content };
  const processes = graphs.map(({ processId }): StoredResource => {
    const version = (deployed.latest(processId)?.version ?? 0) + 1;
    return { key: nextKey(), kind: 'process', processId, version, ...file };
  });
  const version = (deployed.latestFile(resource.name)?.version ?? 0) + 1;
  return decisionIds.length === 0
    ? processes
    : [{ key: nextKey(), kind: 'decisions', processId: '', version, ...file }];
}

function describe({ key, processId, version, resourceName }: StoredResource): DeployedProcess {
  return { definitionKey: key, processId, version, resourceName };
}
