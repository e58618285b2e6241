import { Body, Controller, HttpCode, Post, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { testConfig, testDatabaseUrl } from '../../../test/support/database';
import { Database } from '../database/database';
import { firstRow, rows } from '../database/transaction';
import { DomainError } from '../errors/domain-error';
import { PlatformModule } from '../platform.module';
import { IdempotencyKeys } from './idempotency-keys.service';

class RefusedError extends DomainError {
  constructor() {
    super({ code: 'EXAMPLE.REFUSED', kind: 'conflict', text: { zh: '拒绝', en: 'Refused' } });
  }
}

let hold: Promise<void> = Promise.resolve();

/** Counts in a table what it did, so that a repetition shows. */
@Controller('examples')
class ExamplesController {
  constructor(private readonly database: Database) {}

  @Post()
  @HttpCode(202)
  async create(@Body() body: { refuse?: boolean; crash?: boolean }): Promise<{ secret: string }> {
    await this.database.transaction(async (tx) => {
      await hold;
      await rows(tx, `SELECT nextval('examples_done')`);
      await rows(tx, 'INSERT INTO examples DEFAULT VALUES');
      if (body.refuse) throw new RefusedError();
    });
    if (body.crash) throw new Error('after the commit');
    return { secret: 'CODE-OF-THE-RECEIPT' };
  }
}

describe('Idempotency-Key', () => {
  let app: INestApplication;
  let database: Database;
  const key = () => `key-of-the-test-${Math.random()}`;
  const post = (idempotencyKey: string, body: object = {}) =>
    request(app.getHttpServer())
      .post('/examples')
      .set('Idempotency-Key', idempotencyKey)
      .set('Accept-Language', 'en')
      .send(body);
  const done = async () => (await firstRow<{ n: number }>(database.read, 'SELECT count(*)::int AS n FROM examples'))?.n;

  beforeAll(async () => {
    const url = await testDatabaseUrl();
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(testConfig(), url)],
      controllers: [ExamplesController],
    }).compile();
    app = module.createNestApplication();
    app.useLogger(false);
    await app.init();
    database = app.get(Database);
    await database.transaction(async (tx) => {
      await rows(tx, 'SET ROLE NONE');
      await rows(tx, 'CREATE TABLE examples (at timestamptz DEFAULT app_now())');
      await rows(tx, 'CREATE SEQUENCE examples_done');
      await rows(tx, 'GRANT ALL ON examples, examples_done TO duban_app');
      await rows(tx, 'SET ROLE duban_app');
    });
  });

  beforeEach(async () => {
    hold = Promise.resolve();
    await rows(database.read, 'DELETE FROM examples');
  });

  afterAll(() => app.close());

  it('should carry a command out once and repeat its answer', async () => {
    const same = key();
    const first = await post(same);
    const second = await post(same);
    expect([first.status, first.body]).toEqual([202, { secret: 'CODE-OF-THE-RECEIPT' }]);
    expect([second.status, second.body]).toEqual([202, { secret: 'CODE-OF-THE-RECEIPT' }]);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(await done()).toBe(1);
  });

  it('should carry commands with different keys out each', async () => {
    await post(key());
    await post(key());
    expect(await done()).toBe(2);
  });

  it('should refuse another content under the same key', async () => {
    const same = key();
    await post(same, { a: 1 });
    const second = await post(same, { a: 2 });
    expect([second.status, (second.body as { code: string }).code]).toEqual([409, 'IDEMPOTENCY.KEY_REUSED']);
    expect(await done()).toBe(1);
  });

  it('should refuse a key that could be guessed', async () => {
    const answer = await post('short');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([400, 'IDEMPOTENCY.KEY_INVALID']);
    expect(await done()).toBe(0);
  });

  it('should let a refused command be sent again', async () => {
    const same = key();
    expect((await post(same, { refuse: true })).status).toBe(409);
    expect((await post(same, {})).status).toBe(202);
    expect(await done()).toBe(1);
  });

  it('should carry out only one of two requests at once', async () => {
    const same = key();
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const first = post(same).then((answer) => answer);
    const second = await waitFor(
      () => post(same),
      (answer) => answer.status === 409,
    );
    expect((second.body as { code: string }).code).toBe('IDEMPOTENCY.IN_PROGRESS');
    release();
    expect((await first).status).toBe(202);
    expect(await done()).toBe(1);
  });

  it('should not repeat what was committed when the answer was lost', async () => {
    const same = key();
    expect((await post(same, { crash: true })).status).toBe(500);
    await age();
    const second = await post(same, { crash: true });
    expect([second.status, (second.body as { code: string }).code]).toEqual([409, 'IDEMPOTENCY.ANSWER_LOST']);
    expect(await done()).toBe(1);
  });

  it('should not let a request commit that was given up as dead and overtaken', async () => {
    const same = key();
    let release: () => void = () => undefined;
    hold = new Promise((resolve) => (release = resolve));
    const slow = post(same).then((answer) => answer);
    await waitFor(
      () => firstRow(database.read, 'SELECT 1 FROM idempotency_keys WHERE answer IS NULL AND NOT is_committed'),
      Boolean,
    );
    await age();
    hold = Promise.resolve();
    expect((await post(same)).status).toBe(202);
    release();
    expect((await slow).status).toBe(409);
    expect(await done()).toBe(1);
  });

  it('should hold neither key nor answer readable, and forget both after a day', async () => {
    const same = key();
    await post(same);
    const stored = await rows(
      database.read,
      `SELECT encode(key_hash, 'escape') || encode(answer, 'escape') AS text FROM idempotency_keys`,
    );
    expect(JSON.stringify(stored)).not.toMatch(/key-of-the-test|CODE-OF-THE-RECEIPT/);
    await age('25 hours');
    await app.get(IdempotencyKeys).sweep();
    expect(await rows(database.read, 'SELECT 1 FROM idempotency_keys')).toEqual([]);
  });

  async function age(by = '16 seconds'): Promise<void> {
    await rows(database.read, 'UPDATE idempotency_keys SET claimed_at = claimed_at - $1::interval', [by]);
  }
});

async function waitFor<T>(attempt: () => PromiseLike<T>, isDone: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await attempt();
    if (isDone(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
