import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openTestDatabase, testConfig, type TestDatabase } from '../../test/support/database';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { Keys } from '../platform/config/keys';
import { ownerConnection } from '../platform/database/connection';
import { firstRow, rows } from '../platform/database/transaction';
import { VaultRequestsService } from './vault-requests.service';
import { VaultService } from './vault.service';

describe('vault', () => {
  const audit = new AuditService();
  const canary = `金丝雀${randomUUID()}`;
  const identity = { name: canary, phone: '000-0000', email: `${canary}@example.com` };
  const caseId = randomUUID();
  let test: TestDatabase;
  let owner: DataSource;
  let vault: VaultService;
  let requests: VaultRequestsService;
  let shen: Principal;
  let lin: Principal;
  let pseudonym: string;

  const vaultWith = (key: string) =>
    new VaultService(test.database, new Keys(testConfig({ keys: { vault: key } })), audit);

  beforeEach(async () => {
    test = await openTestDatabase();
    owner = await new DataSource(ownerConnection(test.url)).initialize();
    vault = vaultWith('ab'.repeat(32));
    requests = new VaultRequestsService(vault, audit);
    const place = await firstRow<{ id: string }>(
      test.database.read,
      `INSERT INTO organisations (kind, name) VALUES ('authority', '滨江市教育委员会') RETURNING id`,
    );
    shen = await vaultOfficer('沈若兰', place!.id);
    lin = await vaultOfficer('林子安', place!.id);
    ({ pseudonym } = await test.database.transaction((tx) => vault.seal(tx, { kind: 'reporter', identity, caseId })));
  });

  afterEach(async () => {
    await owner.destroy();
    await test.close();
  });

  async function vaultOfficer(name: string, organisationId: string): Promise<Principal> {
    const found = await firstRow<{ id: string }>(
      test.database.read,
      'INSERT INTO people (name, organisation_id) VALUES ($1, $2) RETURNING id',
      [name, organisationId],
    );
    return {
      personId: found!.id,
      accountId: '',
      sessionId: '',
      name,
      roles: [{ role: 'vault-officer', organisationId }],
    };
  }

  const request = (by: Principal) =>
    test.database.transaction((tx) => requests.request(tx, by, { pseudonym, purpose: '向举报人核实现场情况' }));
  const decide = (by: Principal, id: string, decision: 'approved' | 'refused' = 'approved') =>
    test.database.transaction((tx) => requests.decide(tx, by, id, { decision, reason: '确有必要' }));
  const read = (by: Principal, id: string) => test.database.transaction((tx) => requests.read(tx, by, id));

  it('should give the identity once, to the one who asked, after a second person approved', async () => {
    const { id } = await request(shen);
    await expect(read(shen, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
    await expect(decide(shen, id)).rejects.toMatchObject({
      code: 'VAULT.DECISION_REFUSED',
      details: { reason: 'own-request' },
    });
    await decide(lin, id);
    await expect(read(lin, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
    expect(await read(shen, id)).toEqual(identity);
    await expect(read(shen, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
  });

  it('should give nothing after a refusal, and nothing a day after the approval', async () => {
    const refused = await request(shen);
    await decide(lin, refused.id, 'refused');
    await expect(read(shen, refused.id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
    const approved = await request(shen);
    await decide(lin, approved.id);
    await test.clock.advance(24 * 3_600_000);
    await expect(read(shen, approved.id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
  });

  it('should write down every step, and refuse everybody who is no vault officer', async () => {
    const { id } = await request(shen);
    await decide(lin, id);
    await read(shen, id);
    const steps = await rows<{ action: string; by: string | null }>(
      test.database.read,
      'SELECT action, actor_person_id AS by FROM audit_events WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    expect(steps).toEqual([
      { action: 'IdentitySealed', by: null },
      { action: 'IdentityOpeningRequested', by: shen.personId },
      { action: 'IdentityOpeningApproved', by: lin.personId },
      { action: 'IdentityRead', by: shen.personId },
    ]);
    const handler: Principal = {
      ...shen,
      roles: shen.roles.map((held) => ({ ...held, role: 'case-officer' as const })),
    };
    await expect(request(handler)).rejects.toMatchObject({ code: 'VAULT.FORBIDDEN' });
    await expect(read(handler, id)).rejects.toMatchObject({ code: 'VAULT.FORBIDDEN' });
  });

  it('should not let the application role read what is sealed, nor approve its own request', async () => {
    await expect(test.database.read.query('SELECT content FROM vault_entries')).rejects.toThrow(/permission denied/);
    await expect(test.database.read.query('SELECT * FROM vault_entries')).rejects.toThrow(/permission denied/);
    await expect(test.database.read.query('DELETE FROM vault_entries')).rejects.toThrow(/permission denied/);
    const { id } = await request(shen);
    const own = `UPDATE vault_requests SET decision = 'approved', decided_by = requested_by, decided_at = app_now(),
      readable_until = app_now() + interval '1 day' WHERE id = $1`;
    await expect(test.database.read.query(own, [id])).rejects.toThrow(/vault_requests_second_person/);
    const unapproved = await rows(test.database.read, 'SELECT * FROM read_vault_entry($1, $2)', [id, shen.personId]);
    expect(unapproved).toEqual([]);
  });

  it('should draw pseudonyms without relation to the identity', async () => {
    const again = await test.database.transaction((tx) => vault.seal(tx, { kind: 'reporter', identity, caseId }));
    expect(again.pseudonym).toMatch(/^举报人-[2-9A-HJKMNP-Z]{4}$/);
    expect(again.pseudonym).not.toBe(pseudonym);
  });

  it('should refuse to start with another key than the identities were sealed with', async () => {
    await expect(vault.onApplicationBootstrap()).resolves.toBeUndefined();
    await expect(vaultWith(randomBytes(32).toString('hex')).onApplicationBootstrap()).rejects.toMatchObject({
      name: 'StartRefusedError',
    });
  });
});
