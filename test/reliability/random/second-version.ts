import { byKey, type ElementInstance, type InstanceState } from '../../../src/engine/embedded/state';
import type { DeployedProcess, EngineKey } from '../../../src/engine/engine.port';
import type { Harness } from '../../conformance/harness';
import type { WrittenProcess } from './process-xml';

const SUFFIX = '_renamed';

/** The id of an element as the first version of its process has it. */
export function firstId(id: string): string {
  return id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : id;
}

/** The id of the same element in the version that `like` is an id of. */
export function idLike(first: string, like: string): string {
  return like.endsWith(SUFFIX) ? `${first}${SUFFIX}` : first;
}

/** A model and the same model with every element and flow renamed: instances migrate from one to the other and back. */
export class SecondVersion {
  private renamed: Map<string, EngineKey> | undefined;
  private readonly first: Map<string, EngineKey>;

  constructor(
    private readonly harness: Harness,
    private readonly written: WrittenProcess,
    deployed: DeployedProcess[],
  ) {
    this.first = keysOf(deployed);
  }

  /** Where to, and what of the process has to be named: only what is active or holds a token, or everything. */
  async plan(
    state: InstanceState,
    process: ElementInstance,
    isWhole: boolean,
  ): Promise<{ targetDefinitionKey: EngineKey; mapping: { from: string; to: string }[] }> {
    this.renamed ??= await this.deployRenamed();
    const isRenamed = this.renamed.get(process.elementId) === process.definitionKey;
    const target = (isRenamed ? this.first : this.renamed).get(process.elementId) ?? '0';
    const ids = isWhole ? (this.written.ids[process.elementId] ?? []) : this.activeIds(state, process);
    const both = ids.map((id): [string, string] => [id, `${id}${SUFFIX}`]);
    const mapping = both.map(([id, renamed]) => (isRenamed ? { from: renamed, to: id } : { from: id, to: renamed }));
    return { targetDefinitionKey: target, mapping };
  }

  /** Elements, and sequence flows with the joins at which their tokens wait. */
  private activeIds(state: InstanceState, process: ElementInstance): string[] {
    const members = Object.values(state.elements)
      .filter((one) => one.processKey === process.key)
      .sort(byKey);
    const elements = members.filter((one) => one.key !== process.key).map(({ elementId }) => firstId(elementId));
    const flows = members.flatMap(({ waiting }) => Object.keys(waiting)).map(firstId);
    const joins = flows.map((flow) => this.written.targets[flow] ?? '');
    return [...new Set([...elements, ...flows, ...joins])];
  }

  private async deployRenamed(): Promise<Map<string, EngineKey>> {
    const { processId, xml, ids } = this.written;
    const known = new Set(Object.values(ids).flat());
    const content = xml.replace(/"(\w+)"/g, (quoted, id: string) => (known.has(id) ? `"${id}${SUFFIX}"` : quoted));
    const name = `${processId}.bpmn`;
    return keysOf(await this.harness.transaction((tx) => this.harness.engine.deploy(tx, [{ name, content }])));
  }
}

// helpers

function keysOf(deployed: DeployedProcess[]): Map<string, EngineKey> {
  return new Map(deployed.map(({ processId, definitionKey }) => [processId, definitionKey]));
}
