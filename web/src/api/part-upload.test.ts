import { createHash } from 'node:crypto';
import type { Upload } from './page-endpoints';
import { uploadInParts, type UploadProgress, type UploadWay } from './part-upload';
import { ProblemError } from './problem';

const PART = 400_000;
const BYTES = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => at % 251));
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** A server that keeps parts, and a line that can be cut. */
class Line implements UploadWay {
  readonly parts = new Map<number, Buffer>();
  readonly sent: number[] = [];
  cuts = 0;
  waited = 0;
  refuses: ProblemError | undefined;
  isAbandoned = false;

  private upload = (): Upload => ({
    id: 'u1',
    place: 'p',
    name: 'a.pdf',
    size: BYTES.length,
    sha256: sha256(BYTES),
    partSize: PART,
    received: [...this.parts.keys()].sort(),
    touchedAt: '2026-03-02T01:00:00Z',
  });
  private answer = <T>(value: () => T): Promise<T> => {
    if (this.cuts-- > 0) return Promise.reject(new ProblemError({ status: 0, code: 'NETWORK' }));
    return Promise.resolve(value());
  };
  begin: UploadWay['begin'] = () => this.answer(this.upload);
  send: UploadWay['send'] = async (_, part) => {
    const content = Buffer.from(await part.content.arrayBuffer());
    return this.answer(() => {
      expect(sha256(content)).toBe(part.sha256);
      this.sent.push(part.position);
      this.parts.set(part.position, content);
      return this.upload();
    });
  };
  finish: UploadWay['finish'] = () =>
    this.refuses
      ? Promise.reject(this.refuses)
      : this.answer(() => ({ id: 'd1', name: 'a.pdf', mediaType: 'application/pdf', size: BYTES.length }));
  abandon: UploadWay['abandon'] = () => {
    this.isAbandoned = true;
    return Promise.resolve(undefined);
  };
  pause: UploadWay['pause'] = () => {
    this.waited++;
    return Promise.resolve();
  };
}

describe('uploadInParts', () => {
  const file = new File([BYTES], 'a.pdf');
  const storeBy = async (line: Line) => {
    const told: UploadProgress[] = [];
    const stored = await uploadInParts(file, 'p', (progress) => told.push(progress), line);
    return { stored, told };
  };
  const whole = (line: Line) => Buffer.concat([0, 1, 2].map((position) => line.parts.get(position)!));

  it('should send every part once and tell how far it is', async () => {
    const line = new Line();
    const { stored, told } = await storeBy(line);
    expect([stored.id, line.sent, whole(line).equals(BYTES)]).toEqual(['d1', [0, 1, 2], true]);
    expect(told.map(({ sent }) => sent)).toEqual([0, 0, PART, 2 * PART, BYTES.length]);
  });

  it('should wait while the line is cut and go on by itself', async () => {
    const line = new Line();
    line.cuts = 3;
    const { stored, told } = await storeBy(line);
    expect([stored.id, line.waited, line.sent]).toEqual(['d1', 3, [0, 1, 2]]);
    expect(told.filter(({ isWaiting }) => isWaiting)).toHaveLength(3);
  });

  it('should send only what is missing when the same file was begun before', async () => {
    const line = new Line();
    line.parts.set(0, BYTES.subarray(0, PART));
    line.parts.set(2, BYTES.subarray(2 * PART));
    await storeBy(line);
    expect([line.sent, whole(line).equals(BYTES)]).toEqual([[1], true]);
  });

  it('should give up what is refused, and say why', async () => {
    const line = new Line();
    line.refuses = new ProblemError({ status: 400, code: 'DOCUMENT.TYPE_NOT_ALLOWED' });
    await expect(storeBy(line)).rejects.toBe(line.refuses);
    expect(line.isAbandoned).toBe(true);
  });
});
