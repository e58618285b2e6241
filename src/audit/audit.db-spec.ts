import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { ownerConnection } from '../platform/database/connection';
import { AuditSealer } from './audit-sealer.service';
import { AuditService } from './audit.service';
import { AuditVerificationService } from './audit-verification.service';

describe('audit', () => {
  const audit = new AuditService();
  const verification = new AuditVerificationService();
  let test: TestDatabase;
  let owner: DataSource;
  let sealer: AuditSealer;

  beforeEach(async () => {
    test = await openTestDatabase();
    owner = await new DataSource(ownerConnection(test.url)).initialize();
    sealer = new AuditSealer(test.database);
  });

  afterEach(async () => {
    await owner.destroy();
    await test.close();
  });

  const append = (count = 1) =>
    test.database.transaction(async (tx) => {
      for (let n = 0; n < count; n++) {
        await audit.append(tx, {
          actor: { kind: 'system' },
          action: 'CaseOpened',
          subject: { kind: 'case', id: randomUUID() },
        });
      }
    });
  const verify = () => verification.verify(test.database.read);

  it('should seal committed events once and find the chain unbroken', async () => {
    await append(3);
    expect(await sealer.seal()).toBe(3);
    expect(await sealer.seal()).toBe(0);
    await append(2);
    await sealer.seal();
    expect(await verify()).toMatchObject({ sealed: 5, breaks: [], overdue: 0 });
  });

  it('should write nothing when the transaction it stands in is rolled back', async () => {
    const failing = test.database.transaction(async (tx) => {
      await audit.append(tx, {
        actor: { kind: 'system' },
        action: 'CaseOpened',
        subject: { kind: 'case', id: randomUUID() },
      });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await append();
    await sealer.seal();
    expect(await verify()).toMatchObject({ sealed: 1, breaks: [] });
  });

  it('should find an event that was altered by the owner of the tables', async () => {
    await append(5);
    await sealer.seal();
    await owner.query(
      `UPDATE audit_events SET action = 'CaseClosed' WHERE id = (SELECT event_id FROM audit_seals WHERE position = 3)`,
    );
    expect((await verify()).breaks).toEqual([expect.objectContaining({ position: '3', fault: 'altered' })]);
  });

  it('should find a changed instant, also by a microsecond', async () => {
    await append();
    await sealer.seal();
    await owner.query(`UPDATE audit_events SET at = at + interval '1 microsecond'`);
    expect((await verify()).breaks).toEqual([expect.objectContaining({ fault: 'altered' })]);
  });

  it('should find an event removed together with its seal', async () => {
    await append(3);
    await sealer.seal();
    await owner.query('DELETE FROM audit_seals WHERE position = 2');
    await owner.query('DELETE FROM audit_events WHERE id NOT IN (SELECT event_id FROM audit_seals)');
    expect((await verify()).breaks).toEqual([expect.objectContaining({ position: '3', fault: 'seal-missing' })]);
  });

  it('should find an event that was kept from the sealer', async () => {
    await append();
    await test.database.read.query('DELETE FROM audit_unsealed');
    await sealer.seal();
    expect((await verify()).overdue).toBe(0);
    await owner.query(`UPDATE audit_events SET written_at = written_at - interval '11 seconds'`);
    expect((await verify()).overdue).toBe(1);
  });

  it.each([
    [`UPDATE audit_events SET action = 'x'`],
    ['DELETE FROM audit_events'],
    ['TRUNCATE audit_events CASCADE'],
    ['UPDATE audit_seals SET hash = previous_hash'],
    ['DELETE FROM audit_seals'],
    [
      `INSERT INTO audit_events (actor_kind, action, subject_kind, subject_id, at) VALUES ('system', 'x', 'case', '1', now())`,
    ],
  ])('should refuse the application role: %s', async (statement) => {
    await append();
    await sealer.seal();
    await expect(test.database.read.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('should seal an event that commits after later numbers were sealed', async () => {
    const late = test.source.createQueryRunner();
    await late.startTransaction();
    await audit.append(late.manager, {
      actor: { kind: 'system' },
      action: 'CaseRead',
      subject: { kind: 'case', id: '1' },
    });
    await append();
    expect(await sealer.seal()).toBe(1);
    await late.commitTransaction();
    await late.release();
    expect(await sealer.seal()).toBe(1);
    expect(await verify()).toMatchObject({ sealed: 2, breaks: [] });
  });

  it('should keep one chain with many writers and two sealers at once', async () => {
    const other = new AuditSealer(test.database);
    const writers = Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 10; n++) await append(1 + (n % 3));
    });
    let isWriting = true;
    const sealing = [sealer, other].map(async (one) => {
      while (isWriting) await one.seal();
    });
    await Promise.all(writers);
    isWriting = false;
    await Promise.all(sealing);
    await sealer.seal();
    expect(await verify()).toMatchObject({ sealed: 8 * 19, breaks: [], overdue: 0 });
  });
});
