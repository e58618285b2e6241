import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

interface Answer {
  status: number;
  cookie: string | undefined;
  body: unknown;
}

/** A signed-in person who sends requests over kept-alive connections. */
export class HttpPerson {
  constructor(
    private readonly base: string,
    readonly personId: string,
    private readonly headers: Record<string, string>,
  ) {}

  async get<T>(path: string): Promise<T> {
    return (await send(this.base, 'GET', path, this.headers)).body as T;
  }

  async post<T>(path: string, body: object): Promise<T> {
    return (await send(this.base, 'POST', path, this.headers, body)).body as T;
  }
}

/** Signs a demo person in by a click. */
export async function signIn(base: string, name: string): Promise<HttpPerson> {
  const { body } = await send(base, 'GET', '/api/demo/people', {});
  const person = (body as { personId: string; name: string }[]).find((one) => one.name === name);
  if (!person) throw new Error(`Expected a demo person named ${name}, but found none.`);
  const { cookie = '' } = await send(base, 'POST', '/api/demo/session', {}, { personId: person.personId });
  const session = await send(base, 'GET', '/api/session', { Cookie: cookie });
  const { csrfToken = '' } = session.body as { csrfToken?: string };
  return new HttpPerson(base, person.personId, { Cookie: cookie, 'X-CSRF-Token': csrfToken });
}

// helpers

function send(
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const call = request(
      new URL(path, base),
      {
        agent,
        method,
        headers: { ...headers, ...(content === undefined ? {} : { 'Content-Type': 'application/json' }) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const status = answer.statusCode ?? 0;
          if (status >= 400) reject(new Error(`${method} ${path} was answered with ${status}: ${text.slice(0, 500)}`));
          else
            resolve({
              status,
              cookie: answer.headers['set-cookie']?.[0]?.split(';')[0],
              body: text === '' ? undefined : JSON.parse(text),
            });
        });
      },
    );
    call.on('error', reject);
    call.end(content);
  });
}
