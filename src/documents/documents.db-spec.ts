import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { AuditService } from '../audit/audit.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { ownerConnection } from '../platform/database/connection';
import { firstRow, rows } from '../platform/database/transaction';
import { DocumentsService } from './documents.service';
import { PostgresDocumentStorage } from './postgres-document-storage.service';

describe('documents', () => {
  const storage = new PostgresDocumentStorage();
  const readable = new Set<string>();
  const access = {
    canReadDocument: async (_tx: unknown, principal: Principal, id: string) =>
      readable.has(`${principal.personId} ${id}`),
  };
  const documents = new DocumentsService(storage, access, new AuditService());
  const text = (content: string) => ({ name: '说明.txt', content: Buffer.from(content) });
  let test: TestDatabase;
  let chen: Actor & { kind: 'person' };
  let li: Actor & { kind: 'person' };

  beforeAll(async () => {
    test = await openTestDatabase();
    const place = await firstRow<{ id: string }>(
      test.database.read,
      `INSERT INTO organisations (kind, name) VALUES ('authority', '滨江市教育委员会') RETURNING id`,
    );
    [chen, li] = [await person('陈敏', place!.id), await person('李国强', place!.id)];
  });

  afterAll(() => test.close());

  async function person(name: string, organisationId: string): Promise<Actor & { kind: 'person' }> {
    const found = await firstRow<{ id: string }>(
      test.database.read,
      'INSERT INTO people (name, organisation_id) VALUES ($1, $2) RETURNING id',
      [name, organisationId],
    );
    return { kind: 'person', personId: found!.id };
  }

  const store = (content: string, uploadedBy: Actor = chen) =>
    test.database.transaction((tx) => documents.store(tx, { ...text(content), uploadedBy }));
  const attach = (ids: string[], caseId: string, by: Actor = chen) =>
    test.database.transaction((tx) => documents.attach(tx, ids, caseId, by));
  const principalOf = (actor: { personId: string }): Principal => ({
    ...actor,
    accountId: '',
    sessionId: '',
    name: '',
    roles: [],
  });

  it('should give back exactly the bytes it was given, over several chunks', async () => {
    const content = Buffer.from(randomBytes(1_300_000).toString('hex'));
    const { id, sha256, size } = await test.database.transaction((tx) =>
      documents.store(tx, { name: '数据.txt', content, uploadedBy: chen }),
    );
    expect([size, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')]);
    expect(await rows(test.database.read, 'SELECT 1 FROM document_chunks WHERE document_id = $1', [id])).toHaveLength(
      3,
    );
    expect((await documents.content(test.database.read, id)).content.equals(content)).toBe(true);
  });

  it('should keep nothing when the transaction is rolled back', async () => {
    let id = '';
    const failing = test.database.transaction(async (tx) => {
      ({ id } = await documents.store(tx, { ...text('a'), uploadedBy: chen }));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await expect(documents.content(test.database.read, id)).rejects.toMatchObject({ code: 'DOCUMENT.NOT_FOUND' });
    expect(await rows(test.database.read, 'SELECT 1 FROM document_chunks WHERE document_id = $1', [id])).toEqual([]);
  });

  it('should belong to one case for good', async () => {
    const { id } = await store('a');
    const caseId = randomUUID();
    await attach([id], caseId);
    await attach([id, id], caseId);
    await expect(attach([id], randomUUID())).rejects.toMatchObject({ code: 'DOCUMENT.IN_OTHER_CASE' });
    expect((await documents.ofCase(test.database.read, caseId)).map((document) => document.id)).toEqual([id]);
  });

  it("should refuse to bring in somebody else's upload by its id", async () => {
    const { id } = await store('a', chen);
    const caseId = randomUUID();
    await expect(attach([id], caseId, li)).rejects.toMatchObject({ code: 'DOCUMENT.NOT_FOUND' });
    await expect(attach([id, randomUUID()], caseId, chen)).rejects.toMatchObject({ code: 'DOCUMENT.NOT_FOUND' });
    await attach([id], caseId, chen);
    await attach([id], caseId, li);
  });

  it('should give a document to those who may read it, and write it down', async () => {
    const { id } = await store('a');
    const read = (who: { personId: string }) =>
      test.database.transaction((tx) => documents.read(tx, principalOf(who), id));
    await expect(read(li)).rejects.toMatchObject({ code: 'DOCUMENT.NOT_FOUND' });
    readable.add(`${li.personId} ${id}`);
    expect((await read(li)).content.toString()).toBe('a');
    const noted = await rows(
      test.database.read,
      `SELECT actor_person_id AS by FROM audit_events WHERE action = 'DocumentRead' AND subject_id = $1`,
      [id],
    );
    expect(noted).toEqual([{ by: li.personId }]);
  });

  it('should refuse to give bytes that are not those that were uploaded', async () => {
    const { id } = await store('原件');
    await expect(
      test.database.read.query('UPDATE document_chunks SET content = $1', [Buffer.from('改件')]),
    ).rejects.toThrow(/permission denied/);
    const owner = await new DataSource(ownerConnection(test.url)).initialize();
    await owner.query('UPDATE document_chunks SET content = $1 WHERE document_id = $2', [Buffer.from('改件'), id]);
    await owner.destroy();
    await expect(documents.content(test.database.read, id)).rejects.toMatchObject({ code: 'DOCUMENT.DAMAGED' });
  });
});
