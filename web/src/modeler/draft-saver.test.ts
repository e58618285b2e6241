import { ProblemError } from '../api/problem';
import { DraftSaver, PAUSE_MS, RETRY_MS, type SaveState } from './draft-saver';

const conflict = new ProblemError({ status: 409, code: 'DEFINITION.CHANGED_MEANWHILE' });
const noAnswer = new ProblemError({ status: 0, code: 'NETWORK' });

describe('DraftSaver', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function saver(answer: (revision: number) => { revision: number; savedAt: string } | Error) {
    const sent: unknown[] = [];
    const states: SaveState['state'][] = [];
    const made = new DraftSaver(
      3,
      async (body) => {
        sent.push(body);
        const result = answer(body.revision);
        if (result instanceof Error) throw result;
        return result;
      },
      ({ state }) => states.push(state),
    );
    return { made, sent, states };
  }
  const next = (revision: number) => ({ revision: revision + 1, savedAt: '2026-03-02T01:00:00Z' });

  it('should send what changed once, after the pause, with the revision it was made on', async () => {
    const { made, sent, states } = saver(next);
    made.change({ bpmn: 'a' });
    made.change({ bpmn: 'b', forms: {} });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(sent).toEqual([{ revision: 3, bpmn: 'b', forms: {} }]);
    expect(made.revision).toBe(4);
    expect(states.at(-1)).toBe('saved');
  });

  it('should save at once when asked and say that nothing is left', async () => {
    const { made, sent } = saver(next);
    made.change({ bpmn: 'a' });
    expect(await made.flush()).toBe(true);
    expect(sent).toHaveLength(1);
  });

  it('should stop at a conflict and keep what was changed until a person decides', async () => {
    const { made, sent } = saver((revision) => (revision === 3 ? conflict : next(revision)));
    made.change({ bpmn: 'mine' });
    expect(await made.flush()).toBe(false);
    made.change({ bpmn: 'mine, later' });
    await jest.advanceTimersByTimeAsync(RETRY_MS * 2);
    expect(sent).toHaveLength(1);
    expect(made.state).toEqual({ state: 'conflict' });

    expect(await made.keepMine(7, { bpmn: 'mine, later' })).toBe(true);
    expect(sent.at(-1)).toEqual({ revision: 7, bpmn: 'mine, later' });
  });

  it('should try again after no answer, with what was typed meanwhile', async () => {
    let answers = 0;
    const { made, sent, states } = saver((revision) => (answers++ === 0 ? noAnswer : next(revision)));
    made.change({ bpmn: 'a', decisions: {} });
    await jest.advanceTimersByTimeAsync(PAUSE_MS);
    expect(states.at(-1)).toBe('failed');
    made.change({ bpmn: 'b' });
    await jest.advanceTimersByTimeAsync(RETRY_MS);
    expect(sent.at(-1)).toEqual({ revision: 3, bpmn: 'b', decisions: {} });
  });
});
