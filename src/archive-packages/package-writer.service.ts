import { Injectable } from '@nestjs/common';
import { Zip, ZipDeflate } from 'fflate';
import { createHash } from 'node:crypto';
import { Database } from '../platform/database/database';
import { firstRow, rows } from '../platform/database/transaction';
import { MANIFEST, type PackedFile, SUMS, sumsOf } from './archive-package';
import { PackageContents } from './package-contents.service';

const CHUNK_BYTES = 1024 * 1024;
const LEVEL = 6;

export interface PackageOrder {
  id: string;
  caseId: string;
  personId: string;
  /** Which attempt this is: a node that was overtaken writes nothing more. */
  attempt: number;
  requestedAt: Date;
}

/** Packs the files of a case one by one; never more than one of them and a chunk of the result is in memory. */
@Injectable()
export class PackageWriter {
  constructor(
    private readonly database: Database,
    private readonly contents: PackageContents,
  ) {}

  async write(order: PackageOrder, isStopped: () => boolean): Promise<void> {
    const files = await this.contents.plan(order.caseId, order.personId);
    const total = files.length + 2;
    await this.begin(order, total);
    const pack = new Packing(order.requestedAt);
    const packed: PackedFile[] = [];
    let done = 0;
    for (const { path, load } of files) {
      if (isStopped()) throw new Error('Expected to finish the package, but the node goes down; another begins anew.');
      packed.push(pack.add(path, await load()));
      await this.keep(order, pack, ++done);
    }
    const manifest = { format: 'duban-case/1', caseId: order.caseId, packedAt: order.requestedAt, files: packed };
    packed.push(pack.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)));
    await this.keep(order, pack, total - 1);
    pack.add(SUMS, Buffer.from(sumsOf(packed)));
    pack.end();
    await this.keep(order, pack, total);
    await this.finish(order, pack);
  }

  // helpers

  private begin({ id, attempt }: PackageOrder, total: number): Promise<void> {
    return this.database.transaction(async (tx) => {
      await rows(tx, 'DELETE FROM archive_package_chunks WHERE package_id = $1', [id]);
      await rows(tx, 'UPDATE archive_packages SET files_total = $3 WHERE id = $1 AND attempts = $2', [
        id,
        attempt,
        total,
      ]);
    });
  }

  private keep({ id, attempt }: PackageOrder, pack: Packing, done: number): Promise<void> {
    const chunks = pack.take();
    return this.database.transaction(async (tx) => {
      const mine = await firstRow(
        tx,
        `UPDATE archive_packages SET files_done = $3, worked_at = clock_timestamp()
         WHERE id = $1 AND attempts = $2 AND state = 'working' RETURNING id`,
        [id, attempt, done],
      );
      if (mine === undefined) throw new Error('Expected to go on with the package, but another node has taken it.');
      for (const { position, content } of chunks) {
        await rows(tx, 'INSERT INTO archive_package_chunks (package_id, position, content) VALUES ($1, $2, $3)', [
          id,
          position,
          content,
        ]);
      }
    });
  }

  private async finish({ id, attempt }: PackageOrder, pack: Packing): Promise<void> {
    await rows(
      this.database.read,
      `UPDATE archive_packages SET state = 'ready', size = $3, sha256 = $4, finished_at = app_now()
       WHERE id = $1 AND attempts = $2 AND state = 'working'`,
      [id, attempt, pack.size, pack.digest()],
    );
  }
}

/** The zip as it grows, cut into chunks of one length. */
class Packing {
  size = 0;
  private readonly hash = createHash('sha256');
  private readonly zip: Zip;
  private waiting: Buffer[] = [];
  private chunks = 0;
  private isEnded = false;

  constructor(private readonly time: Date) {
    this.zip = new Zip((error, piece, final) => {
      if (error) throw error;
      const bytes = Buffer.from(piece);
      this.size += bytes.length;
      this.hash.update(bytes);
      this.waiting.push(bytes);
      this.isEnded = final;
    });
  }

  add(path: string, content: Buffer): PackedFile {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = this.time;
    this.zip.add(file);
    file.push(content, true);
    return { path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  end(): void {
    this.zip.end();
  }

  digest(): Buffer {
    return this.hash.digest();
  }

  /** What is ready to be stored: whole chunks, and the rest once the zip is complete. */
  take(): { position: number; content: Buffer }[] {
    let rest = Buffer.concat(this.waiting);
    const ready: { position: number; content: Buffer }[] = [];
    while (rest.length >= CHUNK_BYTES || (this.isEnded && rest.length > 0)) {
      ready.push({ position: this.chunks++, content: rest.subarray(0, CHUNK_BYTES) });
      rest = rest.subarray(CHUNK_BYTES);
    }
    this.waiting = [rest];
    return ready;
  }
}
