import type { Block, RandomProcess, TaskKind } from '../random/blocks';

const task = (kind: TaskKind, more: object = {}): Block => ({
  kind: 'task',
  task: kind,
  mapped: true,
  boundaries: [],
  ...more,
});
const row = (...parts: Block[]): Block => ({ kind: 'sequence', parts });
const events = (interrupting: boolean) =>
  (['message', 'timer', 'signal'] as const).map((event) => ({
    event,
    interrupting,
    catchesAll: false,
    path: task('manual'),
  }));

/** Every kind of element that can wait, beside each other in one instance. */
export const kindsProcess: RandomProcess = {
  body: {
    kind: 'parallel',
    branches: [
      task('user', { boundaries: events(true) }),
      task('service', { boundaries: events(false) }),
      task('send'),
      task('receive'),
      { kind: 'catch', event: 'timer' },
      { kind: 'catch', event: 'signal' },
      { kind: 'catch', event: 'message' },
      { kind: 'throw', event: 'message' },
      {
        kind: 'race',
        events: ['message', 'timer', 'signal'],
        branches: [row(task('plain')), row(task('user')), row(task('script'))],
      },
      task('user', { loop: { sequential: true, size: 3, collects: true, completesEarly: false } }),
      task('service', { loop: { sequential: false, size: 3, collects: true, completesEarly: false } }),
      {
        kind: 'scope',
        body: row(task('user')),
        ending: 'escalation',
        events: [
          { event: 'message', interrupting: false, path: task('user') },
          { event: 'timer', interrupting: true, path: task('user') },
          { event: 'error', interrupting: true, path: task('manual') },
        ],
        boundaries: [{ event: 'escalation', interrupting: false, catchesAll: true, path: task('user') }],
        loop: { sequential: false, size: 2, collects: false, completesEarly: false },
      },
      { kind: 'scope', body: row(task('service')), ending: 'error', events: [], boundaries: [] },
      {
        kind: 'scope',
        body: row({ kind: 'takeBack', body: row(task('user')) }),
        ending: 'compensation',
        events: [],
        boundaries: [],
      },
      { kind: 'call', body: row(task('user'), { kind: 'catch', event: 'message' }), boundaries: events(true) },
      {
        kind: 'call',
        body: row(task('user')),
        boundaries: [],
        loop: { sequential: true, size: 2, collects: false, completesEarly: false },
      },
      { kind: 'inclusive', branches: [row(task('user')), row(task('manual')), row(task('service'))] },
      { kind: 'parallel', branches: [row(task('user')), row(task('manual'))] },
      { kind: 'repeat', body: row(task('script')) },
      { kind: 'takeBack', body: row({ kind: 'throw', event: 'link' }, task('user')) },
    ],
  },
  events: [
    { event: 'message', interrupting: false, path: task('user') },
    { event: 'signal', interrupting: false, path: task('service') },
  ],
};
