import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What all parts stand on: the product's time and the memory of repeated commands.
 *
 * `app_clock` holds one row. The application role may only read it; with a test clock the start grants it UPDATE.
 * `app_now()` is cut to milliseconds, so that an instant survives the way through JavaScript unchanged, and is stable
 * within a statement, so that indexes on instants can be used against it.
 */
export class CreatePlatform1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE app_clock (
        single boolean NOT NULL DEFAULT true,
        shift interval NOT NULL DEFAULT interval '0',
        CONSTRAINT app_clock_pk PRIMARY KEY (single),
        CONSTRAINT app_clock_one_row CHECK (single)
      )`);
    await runner.query('INSERT INTO app_clock DEFAULT VALUES');
    await runner.query('GRANT SELECT ON app_clock TO duban_app');
    await runner.query(`
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT date_trunc('milliseconds', statement_timestamp() + (SELECT shift FROM public.app_clock))
      $$`);
    await runner.query(`
      CREATE TABLE idempotency_keys (
        key_hash bytea NOT NULL,
        body_hash bytea NOT NULL,
        claim uuid NOT NULL,
        claimed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        is_committed boolean NOT NULL DEFAULT false,
        answer bytea,
        CONSTRAINT idempotency_keys_pk PRIMARY KEY (key_hash)
      )`);
    await runner.query('CREATE INDEX idempotency_keys_by_age ON idempotency_keys (claimed_at)');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO duban_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_keys');
    await runner.query('DROP FUNCTION app_now()');
    await runner.query('DROP TABLE app_clock');
  }
}
