import { createHash } from 'node:crypto';
import type { LocalText } from '../../platform/errors/domain-error';

/** What a check found at one element: what is wrong, and what the author can do about it. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Name of the rule, which is the name of its file. */
  rule: string;
  /** Of the diagram; `definitions` when it concerns the definition as a whole. */
  elementId: string;
  elementName: string;
  message: LocalText;
  hint: LocalText;
  /** The same finding has the same key in every run: the reason to keep a warning hangs on it. */
  key: string;
  /** The version in force has it too: what was accepted with that version is not asked again. */
  isKnown: boolean;
}

export type NewFinding = Omit<Finding, 'key' | 'elementName' | 'isKnown'>;

export function findingOf(found: NewFinding, elementName: string): Finding {
  const key = createHash('sha256').update(`${found.rule}\n${found.elementId}\n${found.message.zh}`).digest('hex');
  return { ...found, elementName, key: key.slice(0, 16), isKnown: false };
}
