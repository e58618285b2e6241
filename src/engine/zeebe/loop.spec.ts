import { Loop } from './loop';

describe('Loop', () => {
  it('should never run twice at once, and miss nothing that was asked for meanwhile', async () => {
    // given
    const ends: (() => void)[] = [];
    let atOnce = 0;
    const work = (): Promise<boolean> => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      return new Promise((resolve) =>
        ends.push(() => {
          atOnce -= 1;
          resolve(false);
        }),
      );
    };
    const loop = new Loop(work, 60_000, () => undefined);
    loop.start();

    // when
    loop.wake();
    loop.wake();
    ends[0]?.();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const runs = ends.length;
    ends[1]?.();
    await loop.stop();

    // then
    expect(runs).toBe(2);
    expect(ends).toHaveLength(2);
  });

  it('should go on after a run that failed', async () => {
    const faults: unknown[] = [];
    let runs = 0;
    const work = (): Promise<boolean> => (++runs === 1 ? Promise.reject(new Error('away')) : Promise.resolve(false));
    const loop = new Loop(work, 60_000, (fault) => faults.push(fault));

    loop.start();
    await loop.settle();
    await loop.stop();

    expect(faults).toEqual([new Error('away')]);
    expect(runs).toBe(2);
  });
});
