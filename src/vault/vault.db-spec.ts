import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openTestDatabase, testConfig, type TestDatabase } from '../../test/support/database';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { Keys } from '../platform/config/keys';
import { ownerConnection } from '../platform/database/connection';
import { firstRow, rows } from '../platform/database/transaction';
import { VaultKeys } from './vault-keys.service';
import { VaultOriginals } from './vault-originals.service';
import { VaultReceiptsService } from './vault-receipts.service';
import { VaultRegisterService } from './vault-register.service';
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

  const keysWith = (key: string) => new VaultKeys(new Keys(testConfig({ keys: { vault: key } })));
  const vaultWith = (key: string) => new VaultService(test.database, keysWith(key), audit);

  beforeEach(async () => {
    test = await openTestDatabase();
    owner = await new DataSource(ownerConnection(test.url)).initialize();
    vault = vaultWith('ab'.repeat(32));
    requests = new VaultRequestsService(vault, new VaultOriginals(keysWith('ab'.repeat(32)), audit), audit);
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

  describe('taken down by an officer', () => {
    const receipts = () => new VaultReceiptsService(vault, audit);
    const takeDown = () =>
      test.database.transaction((tx) =>
        vault.seal(tx, { kind: 'reporter', identity, caseId, receivedBy: shen.personId }),
      );
    const readReceived = (by: Principal, id: string) => test.database.transaction((tx) => receipts().read(tx, by, id));

    it('should stay readable for that officer and nobody else until sealed', async () => {
      const { vaultEntryId, pseudonym: drawn } = await takeDown();
      expect(await receipts().list(test.database.read, shen)).toMatchObject([{ id: vaultEntryId, pseudonym: drawn }]);
      expect(await receipts().list(test.database.read, lin)).toEqual([]);
      expect(await readReceived(shen, vaultEntryId)).toEqual(identity);
      await expect(readReceived(lin, vaultEntryId)).rejects.toMatchObject({ code: 'VAULT.RECEIPT_SEALED' });
      await expect(test.database.transaction((tx) => receipts().seal(tx, lin, vaultEntryId))).rejects.toMatchObject({
        code: 'VAULT.RECEIPT_SEALED',
      });

      await test.database.transaction((tx) => receipts().seal(tx, shen, vaultEntryId));
      await expect(readReceived(shen, vaultEntryId)).rejects.toMatchObject({ code: 'VAULT.RECEIPT_SEALED' });
      expect(await receipts().list(test.database.read, shen)).toEqual([]);
      const register = new VaultRegisterService();
      const history = await register.history(test.database.read, lin, vaultEntryId);
      expect(history.map(({ actName, by }) => [actName.en, by?.name])).toEqual([
        ['Put into the vault', undefined],
        ['Read by the receiving officer before sealing', '沈若兰'],
        ['Sealed by the receiving officer', '沈若兰'],
      ]);
    });

    it('should be sealed by itself after a day', async () => {
      const { vaultEntryId } = await takeDown();
      await test.clock.advance(24 * 3_600_000);
      await expect(readReceived(shen, vaultEntryId)).rejects.toMatchObject({ code: 'VAULT.RECEIPT_SEALED' });
    });

    it('should not be opened again by the application role', async () => {
      const { vaultEntryId } = await takeDown();
      for (const change of ['receiver_ended_at = NULL', `receiver_until = 'infinity'`, 'receiver_id = $1']) {
        await expect(
          test.database.read.query(
            `UPDATE vault_entries SET ${change} WHERE id = '${vaultEntryId}'`,
            change.includes('$1') ? [lin.personId] : [],
          ),
        ).rejects.toThrow(/permission denied/);
      }
      const portal = await test.database.transaction((tx) => vault.seal(tx, { kind: 'reporter', identity, caseId }));
      await expect(readReceived(shen, portal.vaultEntryId)).rejects.toMatchObject({ code: 'VAULT.RECEIPT_SEALED' });
    });
  });

  describe('originals', () => {
    const originals = () => new VaultOriginals(keysWith('ab'.repeat(32)), audit);
    const content = randomBytes(2_500_000);

    async function sealed(): Promise<string> {
      const document = await firstRow<{ id: string }>(
        test.database.read,
        `INSERT INTO documents (name, media_type, size, sha256, uploaded_by_kind)
         VALUES ('举报材料1.png', 'image/png', 1, '', 'reporter') RETURNING id`,
      );
      const original = {
        name: `${canary}.png`,
        mediaType: 'image/png',
        content,
        removed: ['picture-data'],
        leftIn: [],
      };
      const { id } = await test.database.transaction((tx) =>
        originals().seal(tx, { documentId: document!.id, ...original }),
      );
      return id;
    }
    const ask = (originalId: string) =>
      test.database.transaction((tx) => requests.request(tx, shen, { originalId, purpose: '核对拍摄设备' }));
    const readOriginal = (by: Principal, id: string) =>
      test.database.transaction((tx) => requests.readOriginal(tx, by, id));

    it('should give the file and its name once, to the one who asked, after a second person approved', async () => {
      const { id } = await ask(await sealed());
      await expect(readOriginal(shen, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
      await decide(lin, id);
      await expect(read(shen, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
      const file = await readOriginal(shen, id);
      expect([file.name, file.mediaType, file.content.equals(content)]).toEqual([`${canary}.png`, 'image/png', true]);
      await expect(readOriginal(shen, id)).rejects.toMatchObject({ code: 'VAULT.NOT_READABLE' });
    });

    it('should lie in the database unreadable, for the application role also as bytes', async () => {
      await sealed();
      for (const column of ['content FROM vault_original_chunks', 'name FROM vault_originals']) {
        await expect(test.database.read.query(`SELECT ${column}`)).rejects.toThrow(/permission denied/);
      }
      const inClear: unknown[] = await owner.query(
        'SELECT 1 FROM vault_original_chunks WHERE position($1 in content) > 0',
        [content.subarray(0, 32)],
      );
      expect(inClear).toEqual([]);
    });

    it('should keep an approval that the stored bytes could not answer', async () => {
      const { id } = await ask(await sealed());
      await decide(lin, id);
      await owner.query(
        'UPDATE vault_original_chunks SET content = set_byte(content, 40, 255 - get_byte(content, 40))',
      );
      await expect(readOriginal(shen, id)).rejects.toThrow();
      const [{ read_at: readAt }] = await owner.query('SELECT read_at FROM vault_requests WHERE id = $1', [id]);
      expect(readAt).toBeNull();
    });
  });

  it('should refuse to start with another key than the identities were sealed with', async () => {
    await expect(vault.onApplicationBootstrap()).resolves.toBeUndefined();
    await expect(vaultWith(randomBytes(32).toString('hex')).onApplicationBootstrap()).rejects.toMatchObject({
      name: 'StartRefusedError',
    });
  });
});
