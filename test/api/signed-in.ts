import request, { type Test } from 'supertest';
import type { TestApplication } from '../support/application';

export const TOKEN = 'set-up-token-of-the-tests';
export const PASSWORD = 'Binjiang#2026';
export const PASSWORD_2 = 'Zhijiang#2027';

/** A person with an open session: sends the cookie by hand, because no agent sends a secure one over an open line. */
export class SignedIn {
  constructor(
    private readonly url: string,
    readonly cookie: string,
    readonly csrfToken: string | undefined,
  ) {}

  withToken(csrfToken: string | undefined): SignedIn {
    return new SignedIn(this.url, this.cookie, csrfToken);
  }

  get = (path: string): Test => this.send('get', path);
  post = (path: string): Test => this.send('post', path);
  put = (path: string): Test => this.send('put', path);
  patch = (path: string): Test => this.send('patch', path);
  delete = (path: string): Test => this.send('delete', path);

  private send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string): Test {
    const test = request(this.url)[method](path).set('Cookie', this.cookie);
    return this.csrfToken === undefined ? test : test.set('X-CSRF-Token', this.csrfToken);
  }
}

/** Signs in with a password; fails when that is refused. */
export async function signIn(test: TestApplication, userName: string, password: string): Promise<SignedIn> {
  const answer = await test.http().post('/api/session').send({ userName, password }).expect(204);
  return withCookie(test, answer.headers['set-cookie'] as unknown as string[]);
}

/** Signs a demo person in by a click. */
export async function signInAs(test: TestApplication, name: string): Promise<SignedIn> {
  const { body } = await test.http().get('/api/demo/people').expect(200);
  const person = (body as { personId: string; name: string }[]).find((one) => one.name === name);
  if (person === undefined) throw new Error(`Expected a demo person named ${name}, but found none.`);
  const answer = await test.http().post('/api/demo/session').send({ personId: person.personId }).expect(204);
  return withCookie(test, answer.headers['set-cookie'] as unknown as string[]);
}

/** The first system administrator of an empty production installation: 许嘉明. */
export async function setUp(test: TestApplication): Promise<void> {
  const first = { token: TOKEN, name: '许嘉明', userName: 'xu.jiaming', password: PASSWORD };
  await test.http().post('/api/set-up').send(first).expect(204);
}

// helpers

async function withCookie(test: TestApplication, cookies: string[]): Promise<SignedIn> {
  const cookie = cookies[0]?.split(';')[0] ?? '';
  const session = await request(test.url).get('/api/session').set('Cookie', cookie);
  return new SignedIn(test.url, cookie, (session.body as { csrfToken?: string }).csrfToken);
}
