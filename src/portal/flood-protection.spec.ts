import { AttemptCounter } from './attempt-counter';
import { FLOOD_LIMITS, FloodProtection } from './flood-protection.service';

const WRONG = new Error('wrong code');
const isWrong = (error: unknown) => error === WRONG;

class ImpatientProtection extends FloodProtection {
  readonly delays: number[] = [];

  protected override pause(milliseconds: number): Promise<void> {
    this.delays.push(milliseconds);
    return Promise.resolve();
  }
}

describe('FloodProtection', () => {
  const guess = (flood: FloodProtection, peer: string, code: string) =>
    flood.asking(peer, code, () => Promise.reject(WRONG), isWrong).catch((error: unknown) => error);
  const ask = (flood: FloodProtection, peer: string, code: string) =>
    flood.asking(peer, code, () => Promise.resolve('answer'), isWrong);

  it('should answer each further wrong code of a peer later, up to the most', async () => {
    const flood = new ImpatientProtection();
    for (let count = 0; count < 6; count += 1) await guess(flood, 'peer', `code ${count}`);
    expect(flood.delays).toEqual([200, 400, 800, 1600, 3000, 3000]);
  });

  it('should refuse a peer after ten wrong codes, even with a right one, and nobody else', async () => {
    // given
    const flood = new ImpatientProtection();
    const answers: unknown[] = [];
    for (let count = 0; count < 11; count += 1) answers.push(await guess(flood, 'peer', `code ${count}`));

    // then
    expect(answers.slice(0, 10)).toEqual(Array<Error>(10).fill(WRONG));
    expect(answers[10]).toMatchObject({ code: 'PORTAL.TOO_MANY_ATTEMPTS', kind: 'too-many' });
    await expect(ask(flood, 'peer', 'right')).rejects.toMatchObject({ code: 'PORTAL.TOO_MANY_ATTEMPTS' });
    await expect(ask(flood, 'other peer', 'right')).resolves.toBe('answer');
  });

  it('should count attempts from their start, so that many at once do not slip through', async () => {
    const flood = new ImpatientProtection();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, count) => guess(flood, 'peer', `code ${count}`)));
    expect(answers.filter((answer) => answer === WRONG)).toHaveLength(FLOOD_LIMITS.wrongCodesPerPeer);
  });

  it('should not count right codes or other failures against the peer', async () => {
    const flood = new ImpatientProtection();
    const failing = () => flood.asking('peer', 'code', () => Promise.reject(new Error('other')), isWrong);
    for (let count = 0; count < 15; count += 1) {
      await ask(flood, 'peer', `right ${count}`);
      await expect(failing()).rejects.toThrow('other');
    }
    expect(flood.delays).toEqual([]);
  });

  it('should refuse more than sixty questions about one code, from wherever they come', async () => {
    const flood = new ImpatientProtection();
    for (let count = 0; count < FLOOD_LIMITS.questionsPerCode; count += 1)
      await ask(flood, `peer ${count}`, 'one code');
    await expect(ask(flood, 'another', 'one code')).rejects.toMatchObject({ code: 'PORTAL.TOO_MANY_ATTEMPTS' });
    await expect(ask(flood, 'another', 'another code')).resolves.toBe('answer');
  });

  it('should answer every wrong code as late as possible when many peers guess together', async () => {
    const flood = new ImpatientProtection();
    for (let count = 0; count <= FLOOD_LIMITS.wrongCodesInAll; count += 1)
      await guess(flood, `peer ${count}`, `code ${count}`);
    expect(flood.delays.at(-2)).toBe(FLOOD_LIMITS.firstDelayMs);
    expect(flood.delays.at(-1)).toBe(FLOOD_LIMITS.mostDelayMs);
  });

  it('should refuse filings above the limits of a peer and of all', () => {
    const flood = new ImpatientProtection();
    for (let count = 0; count < FLOOD_LIMITS.filingsPerPeer; count += 1) flood.countFiling('peer');
    expect(() => flood.countFiling('peer')).toThrow(expect.objectContaining({ code: 'PORTAL.TOO_MANY_FILINGS' }));
    for (let count = FLOOD_LIMITS.filingsPerPeer; count < FLOOD_LIMITS.filingsInAll; count += 1)
      flood.countFiling(`peer ${count}`);
    expect(() => flood.countFiling('newcomer')).toThrow(expect.objectContaining({ code: 'PORTAL.TOO_MANY_FILINGS' }));
  });

  it('should give a place among the uploads back once', () => {
    const flood = new ImpatientProtection();
    const ends = Array.from({ length: FLOOD_LIMITS.uploads }, () => flood.beginUpload());
    expect(() => flood.beginUpload()).toThrow(expect.objectContaining({ code: 'PORTAL.BUSY' }));
    ends[0]?.();
    ends[0]?.();
    expect(() => flood.beginUpload()).not.toThrow();
    expect(() => flood.beginUpload()).toThrow(expect.objectContaining({ code: 'PORTAL.BUSY' }));
  });
});

describe('AttemptCounter', () => {
  it('should begin anew when the window has ended', () => {
    const counter = new AttemptCounter(1000);
    expect([counter.add('key', 0), counter.add('key', 999), counter.add('key', 1000)]).toEqual([1, 2, 1]);
    expect(counter.secondsLeft('key', 1500)).toBe(1);
  });

  it('should remember no more keys than its bound', () => {
    const counter = new AttemptCounter(1000, 10);
    for (let index = 0; index < 100; index += 1) counter.add(`key ${index}`, 0);
    const kept = Array.from({ length: 100 }, (_, index) => counter.count(`key ${index}`, 0)).filter(
      (count) => count > 0,
    );
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(counter.count('key 99', 0)).toBe(1);
  });
});
