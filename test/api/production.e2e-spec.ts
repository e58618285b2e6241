import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { startServerProcess, type ServerProcess } from '../support/server-process';

const TOKEN = /set-up token of the first administrator\s+(\S+)/;

describe('a new production installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-production-'));
  let server: ServerProcess;
  let address: string;

  const start = async () => {
    server = startServerProcess({ environment: { DUBAN_DATA_DIR: folder, DUBAN_MODE: 'production' } });
    address = await server.address();
  };
  const setUp = (token: string) =>
    request(address)
      .post('/api/set-up')
      .send({ token, name: '周管理', userName: 'first.administrator', password: 'A long sentence as password' });

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    await start();
  }, 120_000);

  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  });

  it('should hold nobody, and offer no sign-in without a password', async () => {
    const mode = await request(address).get('/api/mode');
    expect(mode.body).toMatchObject({ mode: 'production', setUpNeeded: true });
    const people = await request(address).get('/api/demo/people');
    expect([401, 404]).toContain(people.status);
  });

  it('should take its first administrator with the printed token only, once', async () => {
    const token = TOKEN.exec(server.output())?.[1] ?? '';
    expect((await setUp('a-token-that-was-guessed')).status).toBe(403);
    expect((await setUp(token)).status).toBeLessThan(300);
    expect((await setUp(token)).status).toBe(403);
    expect((await request(address).get('/api/mode')).body).toMatchObject({ setUpNeeded: false });
  });

  it('should print no token any more once it is set up', async () => {
    server.child.kill('SIGTERM');
    expect(await server.exit).toEqual({ code: 0, signal: null });
    await start();
    expect(server.output()).not.toMatch(TOKEN);
  }, 60_000);
});
