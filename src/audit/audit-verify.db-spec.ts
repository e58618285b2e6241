import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { ownerConnection } from '../platform/database/connection';
import { packageRoot } from '../platform/config/package-root';
import { AuditSealer } from './audit-sealer.service';
import { AuditService } from './audit.service';

describe('npm run audit:verify', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
    await test.database.transaction((tx) =>
      new AuditService().append(tx, {
        actor: { kind: 'system' },
        action: 'CaseOpened',
        subject: { kind: 'case', id: '1' },
      }),
    );
    await new AuditSealer(test.database).seal();
  });

  afterAll(() => test.close());

  /** As npm runs it, with nothing of the surroundings but the address of the database. */
  function verify(databaseUrl: string): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, ['tools/run-ts.mjs', 'src/audit/audit-verify.ts'], {
      cwd: packageRoot(),
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl, DUBAN_DATA_DIR: join(tmpdir(), 'duban-audit-verify') },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
  }

  it('should answer 0 for an unbroken chain, and 1 naming the event once it was altered', async () => {
    const before = await verify(test.url);
    expect([before.code, before.output]).toEqual([0, expect.stringContaining('sealed events: 1\n')]);
    const owner = await new DataSource(ownerConnection(test.url)).initialize();
    await owner.query(`UPDATE audit_events SET action = 'CaseClosed'`);
    await owner.destroy();
    const after = await verify(test.url);
    expect([after.code, after.output]).toEqual([1, expect.stringMatching(/break: position 1, event \d+, altered/)]);
  });

  it('should answer 2 when the database cannot be reached', async () => {
    const answer = await verify('postgres://nobody:nothing@127.0.0.1:1/none');
    expect([answer.code, answer.output]).toEqual([2, expect.stringContaining('ECONNREFUSED')]);
  });
});
