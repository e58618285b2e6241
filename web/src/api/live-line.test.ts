import { type LiveEvent, LiveLine, type LineState } from './live-line';

/** A connection that does what the test says. */
class Wire extends EventTarget {
  isClosed = false;

  close(): void {
    this.isClosed = true;
  }

  says(type: string, data = ''): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

describe('LiveLine', () => {
  let wires: Wire[];
  let events: LiveEvent[];
  let states: LineState[];
  let line: LiveLine;

  beforeEach(() => {
    jest.useFakeTimers();
    wires = [];
    events = [];
    states = [];
    line = new LiveLine(
      () => {
        wires.push(new Wire());
        return wires.at(-1)!;
      },
      (event) => events.push(event),
      (state) => states.push(state),
      () => 1,
    );
    line.open();
  });
  afterEach(() => {
    line.close();
    jest.useRealTimers();
  });

  it('should pass on events', () => {
    // when
    wires[0]!.says('open');
    wires[0]!.says('message', '{"topic":"case","caseId":"c1"}');
    // then
    expect(events).toEqual([{ topic: 'case', caseId: 'c1' }]);
    expect(states).toEqual(['open']);
  });

  it('should open again after a break and say that anything may have changed', () => {
    // given
    wires[0]!.says('open');
    // when
    wires[0]!.says('error');
    jest.advanceTimersByTime(1_000);
    wires[1]!.says('open');
    // then
    expect(wires[0]!.isClosed).toBe(true);
    expect(states).toEqual(['open', 'opening', 'open']);
    expect(events).toEqual([{ topic: 'all' }]);
  });

  it('should say that the connection is lost when it cannot be opened again, and wait longer each time', () => {
    // given
    wires[0]!.says('open');
    wires[0]!.says('error');
    // when
    jest.advanceTimersByTime(1_000);
    wires[1]!.says('error');
    jest.advanceTimersByTime(1_999);
    // then
    expect(states.at(-1)).toBe('lost');
    expect(wires).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(wires).toHaveLength(3);
  });

  it('should take silence for a break', () => {
    // given
    wires[0]!.says('open');
    jest.advanceTimersByTime(44_000);
    wires[0]!.says('beat');
    // when
    jest.advanceTimersByTime(44_000);
    // then
    expect(wires).toHaveLength(1);
    jest.advanceTimersByTime(2_000);
    expect(wires).toHaveLength(2);
  });

  it('should not wait when the network is back', () => {
    // given
    wires[0]!.says('open');
    line.broke();
    // when
    line.retry();
    // then
    expect(wires).toHaveLength(2);
  });

  it('should hear nothing of a connection it has given up', () => {
    // given
    wires[0]!.says('error');
    // when
    wires[0]!.says('message', '{"topic":"inbox"}');
    jest.advanceTimersByTime(60_000);
    line.close();
    jest.advanceTimersByTime(600_000);
    // then
    expect(events).toEqual([]);
    expect(wires).toHaveLength(3);
  });
});
