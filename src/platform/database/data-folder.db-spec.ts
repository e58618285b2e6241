import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query, testConfig } from '../../../test/support/database';
import { openDatabase } from './open-database';

/** Only root runs PostgreSQL as another user, who cannot enter a closed folder. */
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('a data folder that is closed to the user of PostgreSQL', () => {
  const parent = mkdtempSync(join(tmpdir(), 'duban-closed-'));
  const config = testConfig({ dataDir: join(parent, 'data'), databaseUrl: undefined });
  const pointer = join(config.dataDir, 'postgres-location');
  let said: string[];

  beforeEach(() => (said = []));

  afterAll(() => {
    if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
    rmSync(parent, { recursive: true, force: true });
  });

  const open = () => openDatabase(config, (line) => said.push(line));

  it('should keep its database when the folder is closed later, and say where it went', async () => {
    chmodSync(parent, 0o755);
    const first = await open();
    await query(
      first.applicationUrl,
      `INSERT INTO idempotency_keys (key_hash, body_hash, claim) VALUES ('a', 'b', gen_random_uuid())`,
    );
    await first.close();
    expect(existsSync(pointer)).toBe(false);

    chmodSync(parent, 0o700);
    const second = await open();
    expect(said.join()).toContain(readFileSync(pointer, 'utf8').trim());
    expect(await query(second.applicationUrl, 'SELECT count(*)::int AS n FROM idempotency_keys')).toEqual([{ n: 1 }]);
    await second.close();
  });

  it('should stay where it is once it was moved, also when the folder is open again', async () => {
    chmodSync(parent, 0o755);
    const third = await open();
    expect(await query(third.applicationUrl, 'SELECT count(*)::int AS n FROM idempotency_keys')).toEqual([{ n: 1 }]);
    await third.close();
  });
});
