import { getLocale } from '../i18n/locale';
import { ProblemError, type Problem } from './problem';

export type Query = Record<string, string | number | undefined>;

export interface Sending {
  query?: Query;
  body?: unknown;
  form?: FormData;
  /** Required for every changing call; see `CommandKeys`. */
  key?: string;
  signal?: AbortSignal;
}

let csrfToken: string | undefined;

/** The token of the session, learnt with each `GET /api/session`. */
export function rememberCsrfTokenOf(session: { csrfToken: string } | null): void {
  csrfToken = session?.csrfToken;
}

/** The one place that talks to the server. Resolves with the JSON answer, or throws a `ProblemError`. */
export async function send<T>(method: string, path: string, sending: Sending = {}): Promise<T> {
  const response = await answer(method, addressOf(path, sending.query), sending);
  const text = await response.text();
  if (!response.ok) throw new ProblemError(problemFrom(response, text));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

// helpers

async function answer(method: string, address: string, sending: Sending): Promise<Response> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': getLocale() === 'zh' ? 'zh-CN' : 'en',
  };
  if (sending.body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && csrfToken !== undefined) headers['X-CSRF-Token'] = csrfToken;
  if (sending.key !== undefined) headers['Idempotency-Key'] = sending.key;
  try {
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      body: sending.form ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body)),
      signal: sending.signal,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'NETWORK' });
  }
}

function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

function problemFrom(response: Response, text: string): Problem {
  try {
    const body = JSON.parse(text) as Partial<Problem>;
    return { ...body, status: response.status, code: body.code ?? `HTTP.${response.status}` };
  } catch {
    return { status: response.status, code: `HTTP.${response.status}` };
  }
}
