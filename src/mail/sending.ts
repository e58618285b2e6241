/** Pauses after failures; a server that is away for a night is waited for. After the last the mail is dead. */
const PAUSES_MINUTES = [1, 5, 15, 60, 240, 480, 720];
const MINUTE_MS = 60_000;

/**
 * A mail that is being sent belongs to its node for so long. Then that node is taken for dead and the mail is sent again under
 * the same Message-ID: whether the first one arrived, SMTP cannot say.
 */
export const SENDING_MINUTES = 10;

/** What the attempt came to. `fault` is a code; a server's words may repeat the address and are not kept. */
export type SendingResult =
  | { outcome: 'sent' }
  /** The server or the way to it fails, or asks to come again. */
  | { outcome: 'failed'; fault: string }
  /** The receiving side refuses this address for good. */
  | { outcome: 'refused'; fault: string };

export type NextStep =
  | { state: 'sent' }
  | { state: 'waiting'; at: Date; fault: string }
  | { state: 'dead'; fault: string; isAddressBad: boolean };

/**
 * What becomes of a mail after an attempt. A refusal for good is not tried again; anything else is, with growing pauses.
 * @example afterAttempt({ outcome: 'failed', fault: 'ECONNECTION' }, 1, now) → waiting, one minute later
 */
export function afterAttempt(result: SendingResult, attempts: number, now: Date): NextStep {
  if (result.outcome === 'sent') return { state: 'sent' };
  if (result.outcome === 'refused') return { state: 'dead', fault: result.fault, isAddressBad: true };
  const pause = PAUSES_MINUTES[attempts - 1];
  if (pause === undefined) return { state: 'dead', fault: result.fault, isAddressBad: false };
  return { state: 'waiting', at: new Date(now.getTime() + pause * MINUTE_MS), fault: result.fault };
}

/**
 * Reads a failure of the mail library. Only 5xx in answer to the recipient or the content speaks about this mail; a 5xx before
 * (sign-in, sender) is a fault of the installation, which an operator repairs.
 */
export function resultOfFailure(error: { code?: unknown; command?: unknown; responseCode?: unknown }): SendingResult {
  const { responseCode } = error;
  const isAboutThis = error.command === 'RCPT TO' || error.command === 'DATA';
  if (typeof responseCode === 'number') {
    const fault = String(responseCode);
    return isAboutThis && responseCode >= 500 ? { outcome: 'refused', fault } : { outcome: 'failed', fault };
  }
  return { outcome: 'failed', fault: typeof error.code === 'string' ? error.code : 'UNKNOWN' };
}
