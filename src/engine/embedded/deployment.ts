import { createHash } from 'node:crypto';
import type { EngineKey, Resource } from '../engine.port';
import { DmnModelError } from '../dmn/dmn';
import { DeploymentRefused, type Refusal } from '../model/deployment.errors';
import type { Expression, GraphElement, ProcessGraph } from '../model/graph';
import { parseModel } from '../model/parse-model';
import { evaluateFeel } from '../feel/feel';
import { refuseXml } from '../model/xml-limits';
import { readDecisions } from './decisions';
import { ENGINE_ZONE } from './evaluate';
import type { StartEventRow } from './store';
import { planTimer } from '../model/timer-text';

export interface CheckedResource {
  resource: Resource;
  hash: string;
  graphs: ProcessGraph[];
  decisionIds: string[];
}

/** Reads and checks all files of a deployment; throws one refusal with every fault of every file. */
export async function checkResources(resources: Resource[], now: Date): Promise<CheckedResource[]> {
  const refusals: Refusal[] = [];
  const checked: CheckedResource[] = [];
  for (const resource of resources) {
    const hash = createHash('sha256').update(resource.content).digest('hex');
    if (resource.name.endsWith('.dmn')) {
      checked.push({ resource, hash, graphs: [], decisionIds: await decisionIdsOf(resource, refusals) });
    } else if (resource.name.endsWith('.bpmn')) {
      const parsed = await parseModel(resource.name, resource.content);
      refusals.push(...parsed.refusals);
      checked.push({ resource, hash, graphs: parsed.graphs, decisionIds: [] });
    } else {
      refusals.push({
        resource: resource.name,
        elementId: 'definitions',
        reason: 'The file is neither .bpmn nor .dmn.',
        hint: 'Give it the right name.',
      });
    }
  }
  refuseTwins(checked, refusals);
  refuseUnbound(checked, refusals);
  if (refusals.length > 0) throw new DeploymentRefused(refusals);
  for (const { graphs, resource } of checked) {
    for (const graph of graphs) checkStartExpressions(resource.name, graph, now, refusals);
  }
  if (refusals.length > 0) throw new DeploymentRefused(refusals);
  return checked;
}

async function decisionIdsOf(resource: Resource, refusals: Refusal[]): Promise<string[]> {
  const limit = refuseXml(resource.content);
  if (limit) {
    refusals.push({ ...limit, resource: resource.name });
    return [];
  }
  try {
    return [...(await readDecisions(resource.content)).keys()];
  } catch (error) {
    if (!(error instanceof DmnModelError)) throw error;
    const { elementId, reason, hint } = error;
    refusals.push({ resource: resource.name, elementId, reason, hint });
    return [];
  }
}

function refuseTwins(checked: CheckedResource[], refusals: Refusal[]): void {
  const seen = new Set<string>();
  for (const { resource, graphs } of checked) {
    for (const { processId } of graphs) {
      if (seen.has(processId)) {
        refusals.push({
          resource: resource.name,
          elementId: processId,
          reason: 'Two processes of the deployment have this id.',
          hint: 'Give each its own.',
        });
      }
      seen.add(processId);
    }
  }
}

/** What is bound to the deployment must be in it. */
function refuseUnbound(checked: CheckedResource[], refusals: Refusal[]): void {
  const processes = checked.flatMap(({ graphs }) => graphs.map(({ processId }) => processId));
  const decisions = checked.flatMap(({ decisionIds }) => decisionIds);
  for (const { resource, graphs } of checked) {
    for (const { id, call, decision } of graphs.flatMap(({ elements }) => Object.values(elements))) {
      const isMissing = (called: Expression | undefined, known: string[]): boolean =>
        called?.kind === 'text' && !known.includes(called.text);
      const unboundCall = call?.binding.kind === 'deployment' && isMissing(call.processId, processes);
      const unboundDecision = decision?.binding.kind === 'deployment' && isMissing(decision.decisionId, decisions);
      if (unboundCall || unboundDecision) {
        refusals.push({
          resource: resource.name,
          elementId: id,
          reason: 'What it calls is bound to the deployment but not part of it.',
          hint: 'Deploy both together.',
        });
      }
    }
  }
}

function checkStartExpressions(resource: string, graph: ProcessGraph, now: Date, refusals: Refusal[]): void {
  for (const element of startsOf(graph)) {
    if (element.event.kind !== 'none' && startRow(graph, element, '0', '0', now) === undefined) {
      refusals.push({
        resource,
        elementId: element.id,
        reason: 'The start event cannot be evaluated without variables.',
        hint: 'Use fixed values or functions without variables.',
      });
    }
  }
}

function startsOf(graph: ProcessGraph): GraphElement[] {
  return Object.values(graph.elements).filter(
    (element) => element.type === 'startEvent' && element.scope === graph.processId,
  );
}

/** The rows that make a definition start by itself. */
export function startRowsOf(
  graph: ProcessGraph,
  definitionKey: EngineKey,
  nextKey: () => EngineKey,
  now: Date,
): StartEventRow[] {
  return startsOf(graph).flatMap((element) => startRow(graph, element, definitionKey, nextKey(), now) ?? []);
}

function startRow(
  graph: ProcessGraph,
  element: GraphElement,
  definitionKey: EngineKey,
  key: EngineKey,
  now: Date,
): StartEventRow | undefined {
  const base = { key, definitionKey, processId: graph.processId, elementId: element.id };
  const { event } = element;
  switch (event.kind) {
    case 'message':
    case 'signal': {
      const name = textOf(event.name, now);
      return name === undefined ? undefined : { ...base, kind: event.kind, name };
    }
    case 'timer': {
      const text = textOf(event.expression, now);
      const plan = text === undefined ? undefined : planTimer(event.timer, text, now.getTime());
      return plan && { ...base, kind: 'timer', ...plan };
    }
    default:
      return undefined;
  }
}

function textOf(expression: Expression, now: Date): string | undefined {
  if (expression.kind === 'text') return expression.text;
  const { json } = evaluateFeel(expression.feel, () => undefined, { now, zone: ENGINE_ZONE });
  return typeof json === 'string' ? json : undefined;
}
