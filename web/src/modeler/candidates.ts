/** Who may take a step: a party of the case and a role in it. */
export interface Candidate {
  party: string;
  role: string;
}

/** The candidates of a plain list; `undefined` for an expression that only the running case can compute. */
export function readCandidates(written: string | undefined): Candidate[] | undefined {
  if (written === undefined || written.trim() === '') return [];
  const list = /^=\s*\[([^\]]*)\]\s*$/.exec(written)?.[1];
  const plain = list === undefined && !written.trim().startsWith('=') ? written.split(',') : undefined;
  const groups = plain ?? (list === undefined ? undefined : quoted(list));
  const candidates = groups?.map((group) => /^([A-Za-z]*):([A-Za-z-]*)$/.exec(group.trim()));
  if (candidates === undefined || candidates.some((match) => match === null)) return undefined;
  return candidates.map((match) => ({ party: match![1]!, role: match![2]! }));
}

/** `=["keeper:head"]`; nothing when there is no candidate. */
export function writeCandidates(candidates: readonly Candidate[]): string | undefined {
  if (candidates.length === 0) return undefined;
  return `=[${candidates.map(({ party, role }) => JSON.stringify(`${party}:${role}`)).join(', ')}]`;
}

// helpers

/** The strings of a list of string literals; `undefined` when anything else stands in it. */
function quoted(list: string): string[] | undefined {
  if (list.trim() === '') return [];
  const parts = list.split(',').map((part) => /^\s*"([^"]*)"\s*$/.exec(part)?.[1]);
  return parts.every((part) => part !== undefined) ? (parts as string[]) : undefined;
}
