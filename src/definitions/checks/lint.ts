import type { DefinitionParts } from '../definition';
import { readModelText } from '../model-text';
import type { Ground } from './check';
import { type Finding, findingOf } from './finding';
import { CHECKS } from './rules';
import { nameOf, readSubject } from './subject';

/**
 * Everything the rules find in a definition: errors first, then warnings. A model that cannot be read gives one error, since
 * there is nothing to look at.
 *
 * @param processId the definition that the content is meant for; that of the model when it is not said
 */
export async function lint(
  processId: string | undefined,
  parts: DefinitionParts,
  groundOf: (processId: string) => Ground | Promise<Ground>,
): Promise<Finding[]> {
  const text = await readModelText(parts.bpmn);
  if (text.outcome === 'refused') {
    const { elementId, message, hint } = text.fault;
    return [findingOf({ severity: 'error', rule: 'readable', elementId, message, hint }, elementId)];
  }
  const meant = processId ?? text.processId;
  const subject = await readSubject(meant, parts);
  const ground = await groundOf(meant);
  const found = CHECKS.flatMap((check) => check(subject, ground)).map((finding) =>
    findingOf(finding, nameOf(subject, finding.elementId)),
  );
  const once = [...new Map(found.map((finding) => [finding.key, finding])).values()];
  return once.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
