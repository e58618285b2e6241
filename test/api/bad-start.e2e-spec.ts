import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { testDatabaseUrl } from '../support/database';
import { startServerProcess } from '../support/server-process';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Each start ends with exit code 1 and one message in Chinese and English, without a stack. */
async function refusal(environment: Record<string, string>, uid?: number): Promise<string[]> {
  const server = startServerProcess({ environment, uid });
  const { code } = await server.exit;
  expect({ code, output: server.output() }).toMatchObject({ code: 1 });
  expect(server.output()).not.toMatch(/^\s+at /m);
  return server.output().trim().split('\n');
}

describe('a start that cannot succeed', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'duban-bad-start-'));
    chmodSync(folder, 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('should name an unknown configuration key', async () => {
    const lines = await refusal({ DUBAN_DATA_DIR: folder, DUBAN_COLOUR: 'red' });
    expect(lines).toEqual([
      expect.stringContaining('DUBAN_COLOUR：没有这个配置项'),
      expect.stringContaining('DUBAN_COLOUR: there is no such key'),
    ]);
  });

  it('should give one message per fault', async () => {
    const lines = await refusal({ DUBAN_COLOUR: 'red', DUBAN_MODE: 'prod', PORT: '99999' });
    expect(lines).toHaveLength(6);
  });

  it('should name a DATABASE_URL that does not answer, without its password', async () => {
    const lines = await refusal({
      DUBAN_DATA_DIR: folder,
      DATABASE_URL: 'postgres://someone:top-secret@127.0.0.1:1/duban',
    });
    expect(lines).toEqual([
      expect.stringContaining('127.0.0.1:1/duban 无法连接（ECONNREFUSED）'),
      expect.stringContaining('127.0.0.1:1/duban), but found: ECONNREFUSED'),
    ]);
    expect(lines.join()).not.toContain('top-secret');
  });

  it('should name a data folder without rights', async () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    chmodSync(closed, 0o555);
    const lines = await refusal({ DUBAN_DATA_DIR: join(closed, 'data') }, isRoot ? NOBODY : undefined);
    expect(lines).toEqual([
      expect.stringMatching(/数据目录 .* 不能写入（EACCES）/),
      expect.stringMatching(/data folder .* but found: EACCES/),
    ]);
  });

  it('should name a database that is newer than the code', async () => {
    const url = await testDatabaseUrl();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO migrations (timestamp, name) VALUES (9990000000000, 'AddFuture9990000000000')`);
    await client.end();
    const lines = await refusal({ DUBAN_DATA_DIR: folder, DATABASE_URL: url, DUBAN_TEST_CLOCK: 'on' });
    expect(lines).toEqual([
      expect.stringContaining('数据库比本程序新'),
      expect.stringContaining('AddFuture9990000000000'),
    ]);
  });

  describe('on a port in use', () => {
    let other: Server;

    beforeAll(async () => {
      other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    });

    afterAll(() => new Promise((resolve) => other.close(resolve)));

    it('should name the port', async () => {
      const { port } = other.address() as AddressInfo;
      const lines = await refusal({
        DUBAN_DATA_DIR: folder,
        DATABASE_URL: await testDatabaseUrl(),
        DUBAN_TEST_CLOCK: 'on',
        PORT: String(port),
      });
      expect(lines).toEqual([
        expect.stringContaining(`端口 ${port} 已被其他程序占用`),
        expect.stringContaining(`port ${port} to be free`),
      ]);
    });
  });
});
