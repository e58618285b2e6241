import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { startApplication, type TestApplication } from '../support/application';
import { signInAs, type SignedIn } from './signed-in';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const MEGABYTE = 1024 * 1024;

describe('documents', () => {
  let test: TestApplication;
  let chen: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    chen = await signInAs(test, '陈敏');
  });

  afterAll(() => test.close());

  const upload = (content: Buffer, filename: string, by = chen) =>
    by.post('/api/documents').attach('file', content, filename);

  it('should keep a file and give it back as an attachment under its Chinese name', async () => {
    const { body } = await upload(PDF, '招聘 启事.pdf').expect(201);
    expect(body).toEqual({
      id: body.id,
      name: '招聘 启事.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { headers, body: content } = await chen.get(`/api/documents/${body.id}/content`).buffer(true).expect(200);
    expect(Buffer.from(content as Buffer).equals(PDF)).toBe(true);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="__ __.pdf"; filename*=UTF-8''%E6%8B%9B%E8%81%98%20%E5%90%AF%E4%BA%8B.pdf`,
    );
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('should answer the same for a document of somebody else and for one that does not exist', async () => {
    const { body } = await upload(PDF, 'a.pdf').expect(201);
    const li = await signInAs(test, '李国强');
    const foreign = await li.get(`/api/documents/${body.id}/content`);
    const missing = await li.get(`/api/documents/${randomUUID()}/content`);
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
    expect(foreign.body.code).toBe('DOCUMENT.NOT_FOUND');
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'a.pdf', 'DOCUMENT.EMPTY'],
    ['a renamed executable', Buffer.from('MZ\u0090\u0000'), 'a.pdf', 'DOCUMENT.TYPE_NOT_ALLOWED'],
    ['a file above the limit', Buffer.alloc(20 * MEGABYTE + 1, 'a'), 'a.txt', 'DOCUMENT.TOO_LARGE'],
  ])('should refuse %s with a reason and keep nothing', async (_, content, name, code) => {
    const before = await count();
    const refused = await upload(content, name);
    expect([refused.status, refused.body.code, refused.body.fields[0].path]).toEqual([400, code, 'file']);
    expect(await count()).toBe(before);
  });

  it('should keep a file of exactly the limit', async () => {
    await upload(Buffer.alloc(20 * MEGABYTE, 'a'), 'a.txt').expect(201);
  });

  it('should refuse a request without a file', async () => {
    const refused = await chen.post('/api/documents').field('note', 'no file');
    expect([refused.status, refused.body.code]).toEqual([400, 'DOCUMENT.MISSING']);
  });

  it('should refuse 200 MB by their announcement, before they are sent', async () => {
    const answer = await announce(200 * MEGABYTE, chen);
    expect(answer.sent).toBeLessThan(MEGABYTE);
    expect(answer.text).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.text).toContain('DOCUMENT.TOO_LARGE');
  });

  it('should refuse 200 MB without an announcement, and not hold them in memory', async () => {
    const before = process.memoryUsage().rss;
    const answer = await sendInChunks(200, chen);
    expect(answer).toContain('DOCUMENT.TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MEGABYTE);
  });

  const count = async () => Number((await test.database.read.query('SELECT count(*) FROM documents'))[0].count);

  const head = (by: SignedIn, length: string) =>
    `POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${by.cookie}\r\nX-CSRF-Token: ${by.csrfToken}\r\n` +
    `Content-Type: multipart/form-data; boundary=b\r\n${length}\r\n\r\n`;
  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

  /** Announces a size and sends only the beginning: whoever answers now has not waited for the rest. */
  function announce(size: number, by: SignedIn): Promise<{ text: string; sent: number }> {
    const socket = connect(Number(new URL(test.url).port), '127.0.0.1');
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('data', (data) => {
        resolve({ text: data.toString(), sent: socket.bytesWritten });
        socket.destroy();
      });
      socket.write(`${head(by, `Content-Length: ${size}`)}${part}${'a'.repeat(1000)}`);
    });
  }

  function sendInChunks(megabytes: number, by: SignedIn): Promise<string> {
    const socket = connect(Number(new URL(test.url).port), '127.0.0.1');
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), Buffer.alloc(MEGABYTE, 'a'), Buffer.from('\r\n')]);
    const first = `${part.length.toString(16)}\r\n${part}\r\n`;
    return new Promise((resolve, reject) => {
      let answer = '';
      socket.on('error', reject);
      socket.on('data', (data) => {
        answer += data.toString();
        if (answer.includes('TOO_LARGE')) {
          resolve(answer);
          socket.destroy();
        }
      });
      const send = async () => {
        socket.write(head(by, 'Transfer-Encoding: chunked') + first);
        for (let n = 0; n < megabytes && !socket.destroyed; n++) {
          if (!socket.write(chunk)) await new Promise((go) => socket.once('drain', go));
        }
        if (!socket.destroyed) socket.write('7\r\n\r\n--b--\r\n0\r\n\r\n');
      };
      send().catch(reject);
    });
  }
});
