import { DmnModelError } from './dmn.errors';
import type { DecisionModel, DmnModel } from './model';
import { parseExpressionOf, parseTable } from './parse-table';
import { childOf, childrenOf, readXml, type XmlElement } from './xml';

/** Logic that DMN knows and this engine does not run. */
const OTHER_LOGIC = [
  'context',
  'list',
  'relation',
  'functionDefinition',
  'invocation',
  'conditional',
  'for',
  'every',
  'some',
  'filter',
];
const MAX_DECISIONS = 500;

/** Reads a file of DMN 1.1 to 1.5. @throws DmnModelError for anything that could not be evaluated later */
export function parseModel(xml: string): DmnModel {
  const definitions = readXml(xml);
  const elements = childrenOf(definitions, 'decision');
  if (elements.length === 0) throw new DmnModelError('definitions', 'The file holds no decision.', 'Add one.');
  if (elements.length > MAX_DECISIONS)
    throw new DmnModelError('definitions', `The file holds more than ${MAX_DECISIONS} decisions.`, 'Split it.');
  const decisions = new Map<string, DecisionModel>();
  for (const decision of elements.map(parseDecision)) {
    if (decisions.has(decision.id))
      throw new DmnModelError(decision.id, 'Two decisions have this id.', 'Give each its own.');
    decisions.set(decision.id, decision);
  }
  for (const decision of decisions.values()) checkRequirements(decision, decisions);
  return { id: definitions.attributes['id'] ?? '', name: definitions.attributes['name'] ?? '', decisions };
}

// helpers

function parseDecision(element: XmlElement): DecisionModel {
  const { id, name = '' } = element.attributes;
  if (!id) throw new DmnModelError('definitions', `The decision '${name}' has no id.`, 'Give it one.');
  const variable = childOf(element, 'variable');
  if (childOf(element, 'knowledgeRequirement')) {
    throw new DmnModelError(
      id,
      'Business knowledge models are not supported.',
      'Write the logic as a decision of its own.',
    );
  }
  const extensions = childOf(element, 'extensionElements')?.children ?? [];
  // Whatever prefix the file gives Zeebe's names.
  const versionTag = extensions.find((one) => one.name.endsWith(':versionTag'))?.attributes['value'];
  return {
    id,
    name,
    ...(versionTag ? { versionTag } : {}),
    resultName: variable?.attributes['name'] ?? id,
    resultType: variable?.attributes['typeRef']?.replace(/^feel:/, ''),
    logic: parseLogic(element, id),
    requires: childrenOf(element, 'informationRequirement').flatMap((requirement) => {
      const href = childOf(requirement, 'requiredDecision')?.attributes['href'];
      return href === undefined ? [] : [decisionId(href, id)];
    }),
  };
}

function parseLogic(element: XmlElement, id: string): DecisionModel['logic'] {
  const table = childOf(element, 'decisionTable');
  if (table) return parseTable(table, id);
  const literal = childOf(element, 'literalExpression');
  if (literal) return { kind: 'literal expression', expression: parseExpressionOf(literal, id) };
  const other = element.children.find(({ name }) => OTHER_LOGIC.includes(name));
  const found = other ? `The logic '${other.name}' is not supported.` : 'The decision has no logic.';
  throw new DmnModelError(id, found, 'Write a decision table or a literal expression.');
}

function decisionId(href: string, where: string): string {
  if (href.startsWith('#')) return href.slice(1);
  throw new DmnModelError(
    where,
    `The required decision '${href}' stands in another file.`,
    'Put it into the same file.',
  );
}

/** Required decisions exist, and none needs itself. */
function checkRequirements(decision: DecisionModel, decisions: ReadonlyMap<string, DecisionModel>): void {
  const seen = new Set<string>();
  const waiting = [...decision.requires];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === decision.id)
      throw new DmnModelError(decision.id, 'The decision needs its own result.', 'Break the circle.');
    const required = decisions.get(id);
    if (!required)
      throw new DmnModelError(
        decision.id,
        `The required decision '${id}' does not exist.`,
        'Add it or remove the requirement.',
      );
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...required.requires);
  }
}
