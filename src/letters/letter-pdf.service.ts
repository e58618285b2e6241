import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Config } from '../platform/config/config';
import { letterDocument, type PrintedLetter } from './letter-layout';
import { LetterPdfFailedError } from './letter.errors';

export interface LetterPdf {
  bytes: Buffer;
  /** Characters that the font lacks; whoever prints should know. */
  missing: string[];
}

type Order = { document: Record<string, unknown> } | { text: string };
interface Answer {
  id: number;
  bytes?: Uint8Array;
  missing?: string[];
  error?: string;
}

/** A runaway text ends the worker, not the server. */
const MEMORY_MB = 512;

/** Letters as PDF, set in a thread that starts with the first one. The same letter always gives the same bytes. */
@Injectable()
export class LetterPdfService implements OnApplicationShutdown {
  private readonly logger = new Logger(LetterPdfService.name);
  private readonly waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  private worker: Worker | undefined;
  private lastId = 0;

  constructor(private readonly config: Config) {}

  print(letter: PrintedLetter): Promise<LetterPdf> {
    return this.set(letterDocument(letter));
  }

  /** Any other document on paper, as plain data that begins with `officialPage`. */
  async set(document: Record<string, unknown>): Promise<LetterPdf> {
    const { bytes, missing = [] } = await this.order({ document });
    if (missing.length > 0)
      this.logger.warn(`The font lacks ${missing.map(codePoint).join(', ')}; a document prints boxes`);
    return { bytes: Buffer.from(bytes!), missing };
  }

  /** Characters of the text that would print as boxes. */
  async missingIn(text: string): Promise<string[]> {
    return (await this.order({ text })).missing ?? [];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  // helpers

  private order(order: Order): Promise<Answer> {
    this.worker ??= this.start();
    const id = ++this.lastId;
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker!.postMessage({ id, ...order });
    });
  }

  private start(): Worker {
    const worker = new Worker(join(__dirname, 'letter-pdf-worker.cjs'), {
      workerData: join(this.config.packageRoot, 'assets', 'fonts'),
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    worker.unref();
    worker.on('message', (answer: Answer) => {
      const order = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      if (answer.error === undefined) return order?.resolve(answer);
      this.logger.error(`A letter could not be set: ${answer.error}`);
      order?.reject(new LetterPdfFailedError());
    });
    worker.on('error', (error) => this.logger.error(`The thread that sets letters failed: ${error.message}`));
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(new LetterPdfFailedError());
      this.waiting.clear();
    });
    return worker;
  }
}

/** The character by its number: a name must not stand in the log. */
function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
