import { uploadDocument } from './endpoints';
import * as server from './page-endpoints';
import { outcomeUnknown, problemOf } from './problem';
import type { DocumentInfo } from './types';

export interface UploadProgress {
  /** Bytes that the server has. */
  sent: number;
  size: number;
  /** No answer from the server: what was sent is kept there, and it goes on by itself. */
  isWaiting: boolean;
}

export interface UploadWay {
  begin: typeof server.beginUpload;
  send: typeof server.sendPart;
  finish: typeof server.finishUpload;
  abandon: typeof server.abandonUpload;
  /** Until it is worth trying again. */
  pause: (attempt: number) => Promise<void>;
}

/** What goes in one request anyway is not worth three. */
const SMALL_BYTES = 512 * 1024;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Stores a file so that a cut line costs a part of it: sends what the server has not got yet, waits when there is no answer, and
 * goes on. The same file at the same place goes on where it was cut, also after the page was left.
 */
export async function uploadInParts(
  file: File,
  place: string,
  report: (progress: UploadProgress) => void,
  way: UploadWay = onServer,
): Promise<DocumentInfo> {
  // Browsers compute hashes on secure pages only; without one, files go in one piece as they always could.
  if (file.size <= SMALL_BYTES || !('subtle' in crypto)) return uploadDocument(crypto.randomUUID(), file);
  const size = file.size;
  let sent = 0;
  const tell = (isWaiting: boolean) => report({ sent, size, isWaiting });
  const patiently = <R>(act: () => Promise<R>) => until(act, way.pause, () => tell(true));
  tell(false);
  const sha256 = await hashOf(file);
  let upload = await patiently(() => way.begin({ place, name: file.name, size, sha256 }));
  const { id, partSize } = upload;
  for (;;) {
    sent = Math.min(size, upload.received.length * partSize);
    tell(false);
    const position = firstMissing(upload);
    if (position === undefined) break;
    const content = file.slice(position * partSize, (position + 1) * partSize);
    const part = { position, content, sha256: await hashOf(content) };
    upload = await patiently(() => way.send(id, part));
  }
  try {
    return await patiently(() => way.finish(id));
  } catch (error) {
    // It was refused as a file: its parts are of no use any more.
    await way.abandon(id).catch(() => undefined);
    throw error;
  }
}

// helpers

const onServer: UploadWay = {
  begin: server.beginUpload,
  send: server.sendPart,
  finish: server.finishUpload,
  abandon: server.abandonUpload,
  pause: (attempt) => pause(Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempt)),
};

async function until<R>(
  act: () => Promise<R>,
  wait: (attempt: number) => Promise<void>,
  onFault: () => void,
): Promise<R> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!outcomeUnknown(problemOf(error))) throw error;
      onFault();
      await wait(attempt);
    }
  }
}

/** Shorter when the browser says that the line is there again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}

function firstMissing({ size, partSize, received }: server.Upload): number | undefined {
  const have = new Set(received);
  for (let position = 0; position * partSize < size; position++) if (!have.has(position)) return position;
  return undefined;
}

async function hashOf(content: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
