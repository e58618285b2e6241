import { Client } from 'pg';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { facts, ROOT, STEP } from '../../../test/fixtures/engine-facts';
import { rows } from '../../platform/database/transaction';
import { writeFacts } from './history-facts';
import type { StateEvent } from './state-event';

describe('the view engine_facts', () => {
  let test: TestDatabase;
  let owner: Client;

  beforeEach(async () => {
    test = await openTestDatabase();
    owner = new Client({ connectionString: test.url });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await test.close();
  });

  it.each([
    ['this version', writeFacts(facts, ROOT, STEP)],
    ['version 0.1.0', JSON.stringify(facts)],
  ])('should tell kind and key of every fact written by %s', async (_version, events) => {
    // when
    await owner.query(
      'INSERT INTO engine_history (root_key, key, at, command, events) VALUES ($1, $2, now(), $3, $4)',
      [ROOT, STEP, 'start', events],
    );

    // then
    const seen = await rows<{ kind: string; subject_key: string | null }>(
      test.database.read,
      'SELECT kind, subject_key FROM engine_facts ORDER BY step_key, position',
    );
    expect(seen).toEqual(facts.map((fact) => ({ kind: fact.kind, subject_key: subjectOf(fact) })));
  });
});

function subjectOf(fact: StateEvent): string | null {
  if ('key' in fact) return fact.key;
  if ('scopeKey' in fact) return fact.scopeKey;
  const about = Object.values(fact).find(
    (value: unknown) => typeof value === 'object' && value !== null && 'key' in value,
  );
  return (about as { key: string } | undefined)?.key ?? null;
}
