import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { packageRoot } from '../../src/platform/config/package-root';
import { startApplication, type TestApplication } from '../support/application';

/** Routes for people without an account. Everything else is closed unless somebody opens it here too. */
const PUBLIC = [
  /^get \/api\/mode$/,
  /^get \/api\/health\//,
  /^(get|post) \/api\/demo\//,
  /^(get|post) \/api\/(portal|public)\//,
  /^post \/api\/set-up$/,
  /^(post|delete) \/api\/session$/,
];

describe('the way in', () => {
  const root = mkdtempSync(join(tmpdir(), 'duban-web-'));
  let test: TestApplication;

  beforeAll(async () => {
    const web = join(root, 'web', 'dist');
    mkdirSync(join(web, 'assets'), { recursive: true });
    writeFileSync(join(web, 'index.html'), '<title>workbench</title>');
    writeFileSync(join(web, 'portal.html'), '<title>portal</title>');
    writeFileSync(join(web, 'assets', 'entry-1a2b3c.js'), 'export {};');
    writeFileSync(join(web, 'assets', 'large-7a8b9c.js'), 'export const large = 1;');
    writeFileSync(join(web, 'assets', 'large-7a8b9c.js.br'), brotliCompressSync('export const large = 1;'));
    symlinkSync(join(packageRoot(), 'processes'), join(root, 'processes'));
    test = await startApplication({ config: { packageRoot: root } });
  });

  afterAll(async () => {
    await test.close();
    rmSync(root, { recursive: true, force: true });
  });

  describe('to the API', () => {
    it('should answer an unknown route with a problem document in the language asked for', async () => {
      const chinese = await test.http().get('/api/no-such-route');
      const english = await test.http().get('/api/no-such-route').set('Accept-Language', 'en-GB,en;q=0.9,zh;q=0.5');
      expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(chinese.body).toMatchObject({
        type: 'about:blank',
        title: '未找到',
        status: 404,
        code: 'ROUTE.NOT_FOUND',
      });
      expect(english.body).toMatchObject({ title: 'Not found', code: 'ROUTE.NOT_FOUND' });
    });

    it('should refuse text that is no JSON, without quoting it', async () => {
      const answer = await test
        .http()
        .post('/api/session')
        .set('Content-Type', 'application/json')
        .send('{"userName": 张三');
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'INPUT.INVALID']);
      expect(answer.text).not.toContain('张三');
    });

    it('should refuse a body above the limit', async () => {
      const answer = await test
        .http()
        .post('/api/session')
        .send({ userName: 'x'.repeat(1_100_000) });
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([413, 'INPUT.TOO_LARGE']);
    });

    it('should name the faulty fields of an input', async () => {
      const answer = await test.http().post('/api/session').send({ userName: 7, colour: 'red' });
      expect(answer.status).toBe(400);
      const fields = (answer.body as { fields: { path: string; code: string; message: string }[] }).fields;
      expect(fields).toEqual(expect.arrayContaining([{ path: 'colour', code: 'UNKNOWN', message: '没有这个字段。' }]));
      expect(fields.map((field) => field.path)).toEqual(expect.arrayContaining(['userName', 'password']));
    });

    it('should keep everybody without a session out of every route that is not meant for the public', async () => {
      const { body } = await test.http().get('/api/openapi.json');
      const open: string[] = [];
      for (const [path, operations] of Object.entries((body as { paths: Record<string, object> }).paths)) {
        for (const method of Object.keys(operations) as ('get' | 'post' | 'put' | 'patch' | 'delete')[]) {
          const answer = await test.http()[method](path.replace(/\{\w+\}/g, randomUUID()));
          if (answer.status !== 401) open.push(`${method} ${path}`);
        }
      }
      expect(open.filter((route) => !PUBLIC.some((pattern) => pattern.test(route)))).toEqual([]);
    });

    it('should describe itself', async () => {
      const { body } = await test.http().get('/api/openapi.json');
      expect(Object.keys((body as { paths: object }).paths)).toEqual(
        expect.arrayContaining(['/api/session', '/api/health/ready']),
      );
    });

    it('should say whether it is alive and ready', async () => {
      expect((await test.http().get('/api/health/live')).body).toEqual({ status: 'ok' });
      expect((await test.http().get('/api/health/ready')).body).toEqual({ status: 'ok' });
    });

    it('should allow an answer opened as a page to do nothing', async () => {
      const { headers } = await test.http().get('/api/health/live');
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
      );
      expect(headers['x-powered-by']).toBeUndefined();
    });
  });

  describe('to the pages', () => {
    it.each([
      ['/', 'workbench'],
      ['/tasks/17', 'workbench'],
      ['/portal', 'portal'],
      ['/portal/status', 'portal'],
    ])('should answer %s with the %s', async (path, title) => {
      const answer = await test.http().get(path);
      expect([answer.status, answer.text]).toEqual([200, `<title>${title}</title>`]);
      expect(answer.headers['cache-control']).toBe('no-cache');
    });

    it('should run scripts from files only, and on the portal styles too', async () => {
      const policy = async (path: string) => (await test.http().get(path)).headers['content-security-policy'] ?? '';
      expect(await policy('/portal')).toContain("script-src 'self';style-src 'self';");
      expect(await policy('/portal')).not.toMatch(/unsafe|data:/);
      expect(await policy('/')).toContain("script-src 'self';");
      expect(await policy('/')).not.toContain("script-src 'self' 'unsafe");
    });

    it('should let files with a hash in their name be kept for ever', async () => {
      const answer = await test.http().get('/assets/entry-1a2b3c.js');
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    });

    it('should send the compressed twin of a file to who can read it, and the file to others', async () => {
      const load = (encodings: string) => bytesOf(`${test.url}/assets/large-7a8b9c.js`, encodings);
      const compressed = await load('gzip, br');
      expect(compressed.headers).toMatchObject({
        'content-encoding': 'br',
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
      });
      expect(brotliDecompressSync(compressed.body).toString()).toBe('export const large = 1;');
      const plain = await load('identity');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.body.toString()).toBe('export const large = 1;');
    });

    it('should not answer a missing script with a page', async () => {
      expect((await test.http().get('/assets/gone-4d5e6f.js')).status).toBe(404);
    });
  });
});

// helpers

/** As they came: supertest would decompress them. */
function bytesOf(url: string, encodings: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false, headers: { 'accept-encoding': encodings } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.on('error', reject);
  });
}
