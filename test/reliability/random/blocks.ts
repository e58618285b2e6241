import fc from 'fast-check';

/**
 * Building blocks of random processes. Every block has one way in and one way out, and what may leave it elsewhere ends
 * in its own scope, so that every process made of blocks can reach its end: an instance that does not is the engine's fault.
 */

export type Waiting = 'message' | 'timer' | 'signal';

export type TaskKind = 'user' | 'service' | 'send' | 'script' | 'manual' | 'plain' | 'receive' | 'rule';

export interface Boundary {
  event: Waiting | 'error' | 'escalation';
  interrupting: boolean;
  /** Catches every code, not only its own. */
  catchesAll: boolean;
  path: Block;
}

export interface EventSubProcess {
  event: Waiting | 'error' | 'escalation';
  interrupting: boolean;
  path: Block;
}

export interface Loop {
  sequential: boolean;
  size: number;
  collects: boolean;
  /** Ends the loop before its last item. */
  completesEarly: boolean;
}

export interface Activity {
  boundaries: Boundary[];
  loop?: Loop | undefined;
}

export type Ending = 'none' | 'terminate' | 'error' | 'escalation' | 'message' | 'signal' | 'compensation';

export type Block =
  | ({ kind: 'task'; task: TaskKind; mapped: boolean } & Activity)
  | { kind: 'sequence'; parts: Block[] }
  | { kind: 'exclusive' | 'parallel' | 'inclusive'; branches: Block[] }
  | { kind: 'race'; events: Waiting[]; branches: Block[] }
  | { kind: 'catch'; event: Waiting }
  | { kind: 'throw'; event: 'none' | 'escalation' | 'signal' | 'link' | 'message' }
  | { kind: 'repeat'; body: Block }
  | { kind: 'takeBack'; body: Block }
  | ({ kind: 'scope'; body: Block; events: EventSubProcess[]; ending: Ending } & Activity)
  | ({ kind: 'call'; body: Block } & Activity);

export interface RandomProcess {
  body: Block;
  events: EventSubProcess[];
}

const taskKind = fc.constantFrom<TaskKind>(
  'user',
  'service',
  'user',
  'script',
  'receive',
  'send',
  'rule',
  'manual',
  'plain',
);
const waiting = fc.constantFrom<Waiting>('message', 'timer', 'signal');
const trigger = fc.constantFrom<Boundary['event']>('message', 'timer', 'signal', 'error', 'escalation');

const simpleTask: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('task' as const),
  task: taskKind,
  mapped: fc.boolean(),
  boundaries: fc.constant([]),
});

const loop: fc.Arbitrary<Loop | undefined> = fc.option(
  fc.record({
    sequential: fc.boolean(),
    size: fc.integer({ min: 0, max: 3 }),
    collects: fc.boolean(),
    completesEarly: fc.boolean(),
  }),
  { nil: undefined, freq: 3 },
);

const boundary: fc.Arbitrary<Boundary> = fc.record({
  event: trigger,
  interrupting: fc.boolean(),
  catchesAll: fc.boolean(),
  path: simpleTask,
});

const eventSubProcess: fc.Arbitrary<EventSubProcess> = fc.record({
  event: trigger,
  interrupting: fc.boolean(),
  path: simpleTask,
});

const boundaries = fc
  .array(boundary, { maxLength: 2 })
  .map((all) => uniqueBy(all, (one) => `${one.event}${one.catchesAll}`));
const eventSubProcesses = fc.array(eventSubProcess, { maxLength: 2 });

const { block } = fc.letrec<{ block: Block; part: Block }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simpleTask,
    fc.record({ kind: fc.constant('task' as const), task: taskKind, mapped: fc.boolean(), boundaries, loop }),
    fc.record({ kind: fc.constant('catch' as const), event: waiting }),
    fc.record({
      kind: fc.constant('throw' as const),
      event: fc.constantFrom('none', 'escalation', 'signal', 'link', 'message'),
    }),
    fc.record({
      kind: fc.constantFrom('exclusive', 'parallel', 'inclusive'),
      branches: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.array(fc.tuple(waiting, tie('block')), { minLength: 2, maxLength: 3 }).map((all) => ({
      kind: 'race' as const,
      events: all.map(([event]) => event),
      branches: all.map(([, branch]) => branch),
    })),
    tie('block').map((body) => ({ kind: 'repeat' as const, body: withoutInclusive(body) })),
    tie('block').map((body) => ({ kind: 'takeBack' as const, body })),
    fc.record({
      kind: fc.constant('scope' as const),
      body: tie('block'),
      events: eventSubProcesses,
      ending: fc.constantFrom<Ending>(
        'none',
        'none',
        'terminate',
        'error',
        'escalation',
        'message',
        'signal',
        'compensation',
      ),
      boundaries,
      loop,
    }),
    fc.record({ kind: fc.constant('call' as const), body: tie('block'), boundaries, loop }),
  ) as fc.Arbitrary<Block>,
  block: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => ({ kind: 'sequence' as const, parts })),
}));

export const randomProcess: fc.Arbitrary<RandomProcess> = fc.record({ body: block, events: eventSubProcesses });

// helpers

/**
 * As in Zeebe, an inclusive join waits for every token that can reach it, also by going round once more: two of them inside
 * one circle wait for each other. Such models do not come to an end, and it is not the engine's fault.
 */
function withoutInclusive(block: Block): Block {
  switch (block.kind) {
    case 'sequence':
      return { ...block, parts: block.parts.map(withoutInclusive) };
    case 'inclusive':
      return { kind: 'parallel', branches: block.branches.map(withoutInclusive) };
    case 'exclusive':
    case 'parallel':
    case 'race':
      return { ...block, branches: block.branches.map(withoutInclusive) };
    case 'takeBack':
      return { ...block, body: withoutInclusive(block.body) };
    default:
      return block;
  }
}

function uniqueBy<T>(all: T[], what: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [what(one), one])).values()];
}
