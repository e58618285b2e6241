import { type Outline, reachableFrom } from '../definitions/outline';

/** How often a step is tried again before it gets stuck once more. */
export const RETRIES = 3;

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const NUMBER = /\d+/g;

/**
 * What incidents of one cause have in common: the message without the ids and numbers that differ from case to case.
 * @example causeOf('job 12 of case 5b0e…: timeout after 30 s') → 'job … of case …: timeout after … s'
 */
export function causeOf(message: string): string {
  return message.replace(ID, '…').replace(NUMBER, '…');
}

/** What changes a case by hand. Retrying is none: it repeats what the process does anyway. */
export const INTERVENTION_KINDS = ['change-variables', 'move-token', 'cancel-case'] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

export interface TokenMove {
  /** The element instance to leave. */
  elementInstanceKey: string;
  elementId: string;
  /** The element to go on before. */
  to: string;
}

interface VariableChange {
  elementInstanceKey: string;
  elementId: string;
  values: Record<string, unknown>;
}

export type Change =
  ({ kind: 'change-variables' } & VariableChange) | ({ kind: 'move-token' } & TokenMove) | { kind: 'cancel-case' };

/** As somebody asks for it: the token by its key, before it is looked up where that stands. */
export type ProposedChange =
  | ({ kind: 'change-variables' } & Omit<VariableChange, 'elementId'>)
  | ({ kind: 'move-token' } & Omit<TokenMove, 'elementId'>)
  | { kind: 'cancel-case' };

export type MoveRefusal = 'unknown-target' | 'not-a-step' | 'inside-repetition' | 'past-irreversible';

/** Where nothing waits by itself, or what belongs to something else: a token cannot be put there. */
const NO_TARGETS = new Set(['startEvent', 'boundaryEvent']);

/**
 * Decides whether a token may be put before an element. What was served, published, replied or warned has happened: a token
 * never goes back to a place from where the case would pass it a second time.
 * Source: design §4, free return.
 */
export function tokenMoveRefusal(
  { to }: Pick<TokenMove, 'to'>,
  {
    outline,
    irreversible,
    completed,
    repeated,
  }: {
    outline: Outline;
    irreversible: readonly string[];
    completed: ReadonlySet<string>;
    /** Ids of multi-instance activities: what is inside them belongs to one of several runs. */
    repeated: ReadonlySet<string>;
  },
): { reason: MoveRefusal; elementId?: string } | undefined {
  const nodes = new Map(outline.nodes.map((node) => [node.id, node]));
  const target = nodes.get(to);
  if (!target) return { reason: 'unknown-target' };
  if (NO_TARGETS.has(target.type)) return { reason: 'not-a-step' };
  for (let scope = target.scope; scope !== null; scope = nodes.get(scope)?.scope ?? null)
    if (repeated.has(scope)) return { reason: 'inside-repetition', elementId: scope };
  const ahead = new Set([to, ...reachableFrom(outline, [to])]);
  const again = irreversible.find((id) => completed.has(id) && ahead.has(id));
  return again === undefined ? undefined : { reason: 'past-irreversible', elementId: again };
}

const MAX_TEXT = 200;
const MAX_VALUES = 20;

/**
 * Names the first value that does not belong into the engine: variables carry ids and flags, so a long text is either a
 * document or personal data. `caseId` ties the instance to its case and never changes.
 */
export function variablesRefusal(values: Record<string, unknown>): string | undefined {
  const names = Object.keys(values);
  if (names.length === 0 || names.length > MAX_VALUES) return names[MAX_VALUES] ?? '';
  return names.find((name) => name === 'caseId' || !isFlag(values[name]));
}

// helpers

function isFlag(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length <= MAX_VALUES && value.every((one) => !Array.isArray(one) && isFlag(one));
  if (typeof value === 'string') return value.length <= MAX_TEXT;
  return value === null || typeof value === 'boolean' || Number.isFinite(value);
}
