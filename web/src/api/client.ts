import createClient, { type Middleware } from 'openapi-fetch';
import { getLocale } from '../i18n/locale';
import { ProblemError, type Problem } from './problem';
import type { paths } from './schema.generated';

let csrfToken: string | undefined;

/** The token of the session, learnt with each `GET /api/session`. */
export function rememberCsrfTokenOf(session: { csrfToken: string } | null): void {
  csrfToken = session?.csrfToken;
}

const headers: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', getLocale() === 'zh' ? 'zh-CN' : 'en');
    if (request.method !== 'GET' && csrfToken !== undefined) request.headers.set('X-CSRF-Token', csrfToken);
    return request;
  },
};

/** The one way to the server. Addresses, parameters and bodies are checked against the description the server publishes. */
export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(headers);

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The content of a successful answer; anything else is thrown as a `ProblemError`. */
export async function contentOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await answerTo(call);
  if (!response.ok) throw new ProblemError(problemFrom(response.status, error));
  return data as T;
}

/** The headers of a changing command; see `CommandKeys`. */
export function keyed(key: string): { headers: { 'Idempotency-Key': string } } {
  return { headers: { 'Idempotency-Key': key } };
}

/** Only what was chosen goes into the address. */
export function chosen<Q extends object>(query: Q): Q {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as Q;
}

/** A form with files, for openapi-fetch, which would otherwise write JSON. */
export function multipart(parts: Record<string, unknown>, files: Record<string, readonly File[]> = {}): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, JSON.stringify(part));
  for (const [name, list] of Object.entries(files)) list.forEach((file) => form.append(name, file));
  return form;
}

// helpers

async function answerTo<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'NETWORK' });
  }
}

function problemFrom(status: number, error: unknown): Problem {
  const body = (typeof error === 'object' && error !== null ? error : {}) as Partial<Problem>;
  return { ...body, status, code: body.code ?? `HTTP.${status}` };
}
