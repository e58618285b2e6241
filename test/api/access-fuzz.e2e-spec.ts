import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { ROUTES } from './access-routes';
import type { RouteRule, Target } from './access-rules';
import { ACTOR_NAMES, type AccessWorld, type ActorName, openWorld } from './access-world';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Rule<Kind extends RouteRule['is']> = Extract<RouteRule, { is: Kind }>;

interface Operation {
  parameters?: { in: string; name: string }[];
}

/** What changes by itself or by reading: sessions that are used, and the log of who looked. */
const RESTLESS = [
  'sessions',
  'audit_events',
  'audit_seals',
  'audit_unsealed',
  'task_reads',
  'idempotency_keys',
  'app_clock',
];
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

const line = (...facts: unknown[]) =>
  facts.map((fact) => (typeof fact === 'string' ? fact : JSON.stringify(fact))).join(' · ');

/**
 * Every route, by everybody. What somebody may not know of answers exactly like what does not exist, what somebody may not
 * do is refused and changes nothing, and no list, count or search holds anything of others.
 */
describe('access by every route', () => {
  let test: TestApplication;
  let world: AccessWorld;
  let operations: Record<string, Operation>;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    world = await openWorld(test);
    const { body } = await test.http().get('/api/openapi.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, Operation>> };
    operations = Object.fromEntries(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
      ),
    );
  }, 180_000);
  afterAll(() => test.close());

  const routesOf = <Kind extends RouteRule['is']>(kind: Kind): [string, Rule<Kind>][] =>
    Object.entries(ROUTES).filter((route): route is [string, Rule<Kind>] => route[1].is === kind);
  const others = (allowed: readonly ActorName[]) => ACTOR_NAMES.filter((name) => !allowed.includes(name));

  const ask = async (actor: ActorName, route: string, ids: string[], body?: object, query = ''): Promise<Response> => {
    const [method, pattern] = route.split(' ') as [string, string];
    const left = [...ids];
    const path = pattern.replace(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? UNKNOWN));
    const request = world.actors[actor][method.toLowerCase() as Method](`${path}${encodeURI(query)}`);
    return body === undefined ? request : request.send(body);
  };
  /** The answer without the ids that were asked for. */
  const told = ({ status, text }: Response, ids: string[]) => [
    status,
    [...ids, UNKNOWN].reduce((seen, id) => seen.replaceAll(id, '<id>'), text),
  ];
  /** Somebody whom the route is for, whose id is looked at, and somebody whom it refuses. */
  const entitledAndNot = (rule: RouteRule): ActorName[] => {
    const entitled =
      rule.is === 'object'
        ? rule.targets.flatMap(({ knows, does }) => (does?.length ? does : knows))
        : rule.is === 'duty' || rule.is === 'list'
          ? rule.open
          : ACTOR_NAMES;
    return [...new Set([...entitled.slice(0, 1), ...entitled.slice(-1), ...others(entitled).slice(0, 1)])];
  };
  const idsOf = ({ ids }: Target) =>
    ids.map((name) => String((world as unknown as Record<string, unknown>)[name] ?? UNKNOWN));
  /** A digest of each table that only commands change. */
  const contents = async (): Promise<Record<string, string>> => {
    const tables = await rows<{ name: string }>(
      test.database.read,
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
         AND has_table_privilege(oid, 'SELECT') AND relname <> ALL ($1::text[])`,
      [RESTLESS],
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const [digest] = await rows<{ md5: string }>(
        test.database.read,
        `SELECT md5(coalesce(string_agg(line::text, '|' ORDER BY line::text), '')) AS md5 FROM "${name}" AS line`,
      );
      digests[name] = digest!.md5;
    }
    return digests;
  };

  it('should know every route: a new one is classified before it is open to anybody', () => {
    expect(Object.keys(operations).filter((route) => !(route in ROUTES))).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !(route in operations))).toEqual([]);
  });

  it('should answer for objects of others as for unknown ones, and refuse what is another duty', async () => {
    const before = await contents();
    const wrong: string[] = [];
    for (const [route, { targets, body }] of routesOf('object')) {
      // The same for every object of the route.
      const unknowns = new Map<ActorName, ReturnType<typeof told>>();
      for (const target of targets) {
        const ids = idsOf(target);
        for (const actor of others(target.knows)) {
          const real = told(await ask(actor, route, ids, body?.(world)), ids);
          const unknown = unknowns.get(actor) ?? told(await ask(actor, route, [], body?.(world)), []);
          unknowns.set(actor, unknown);
          const isSame = real[0] === unknown[0] && real[1] === unknown[1];
          if (!isSame || ![403, 404].includes(real[0] as number))
            wrong.push(line(actor, route, target.ids, real, unknown));
        }
        for (const actor of target.knows.filter((name) => target.does && !target.does.includes(name))) {
          const { status, text } = await ask(actor, route, ids, body?.(world));
          if (![403, 404, 409].includes(status)) wrong.push(line(actor, route, target.ids, status, text));
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toEqual(before);
  }, 180_000);

  it('should show each object to those who may know it, so that the refusals above refuse something', async () => {
    const closed: string[] = [];
    for (const [route, { targets }] of routesOf('object').filter(([name]) => name.startsWith('GET'))) {
      for (const target of targets) {
        for (const actor of target.does ?? target.knows) {
          const { status } = await ask(actor, route, idsOf(target));
          if (status !== 200) closed.push(line(actor, route, target.ids, status));
        }
      }
    }
    expect(closed).toEqual([]);
  });

  it('should refuse what needs a duty to everybody without it, and change nothing', async () => {
    const before = await contents();
    const wrong: string[] = [];
    for (const [route, { open, ids = [], body }] of routesOf('duty')) {
      for (const actor of others(open)) {
        const { status, text } = await ask(actor, route, ids, body?.(world));
        if (status !== 403) wrong.push(line(actor, route, status, text));
      }
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toEqual(before);
  }, 180_000);

  it('should hold nothing of others in lists, counts and searches', async () => {
    const ofSchool = [...world.schoolTasks, world.privateDocument, world.interview, world.adjustment, world.posting];
    const mine: Partial<Record<ActorName, string[]>> = { school: ofSchool };
    const wrong: string[] = [];
    for (const [route, { open, sees, queries }] of routesOf('list')) {
      for (const query of queries?.(world) ?? ['']) {
        for (const actor of ACTOR_NAMES) {
          const { status, text, body } = await ask(actor, route, [], undefined, query);
          if (status !== (open.includes(actor) ? 200 : 403)) wrong.push(line(actor, route, query, status));
          const isEntitled = sees.includes(actor) && actor !== 'school';
          const shown = isEntitled ? [] : world.secrets.filter((secret) => text.includes(secret));
          const foreign = shown.filter((secret) => !mine[actor]?.includes(secret));
          if (foreign.length > 0) wrong.push(line(actor, route, query, foreign));
          const { total, mine: own, group } = body as { total?: number; mine?: number; group?: number };
          const isCase = route === 'GET /api/cases' || route.startsWith('GET /api/tasks');
          if (isCase && !sees.includes(actor) && (total || own || group)) wrong.push(line(actor, route, query, body));
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it('should find the secrets where they belong, so that the search is known to search', async () => {
    const found = async (actor: ActorName, path: string) => {
      const { text } = await world.actors[actor].get(path);
      return world.secrets.some((secret) => text.includes(secret));
    };
    expect(await found('officer', '/api/cases')).toBe(true);
    expect(await found('school', '/api/tasks?view=group')).toBe(true);
    expect(await found('officer', '/api/blacklist-entries')).toBe(true);
    expect(await found('otherSchool', '/api/blacklist-entries')).toBe(false);
  });

  it.each([
    ['a letter', 'x'],
    ['SQL', "' OR '1'='1"],
    ['a path', '../../etc'],
    ['five thousand digits', '1'.repeat(5000)],
    ['another unknown one', randomUUID().toUpperCase()],
    ['NUL', '\0'],
  ])('should refuse %s in place of an id on every route', async (_what, id) => {
    const failed: string[] = [];
    for (const [route, rule] of Object.entries(ROUTES).filter(([name]) => name.includes('{'))) {
      const ids = [id, id];
      const body = 'body' in rule ? rule.body?.(world) : undefined;
      for (const actor of entitledAndNot(rule)) {
        const { status } = await ask(actor, route, ids, body);
        if (status < 400 || status >= 500) failed.push(line(actor, route, status));
      }
    }
    expect(failed).toEqual([]);
  });

  it('should refuse characters that cannot be stored in every parameter of every list', async () => {
    const failed: string[] = [];
    for (const [route, { parameters = [] }] of Object.entries(operations)) {
      for (const { name } of parameters.filter((parameter) => parameter.in === 'query')) {
        for (const actor of ['officer', 'system', 'audit', 'vault'] as const) {
          const path = `${route.split(' ')[1]!.replace(/\{\w+\}/g, UNKNOWN)}?${name}=%00`;
          const { status } = await world.actors[actor].get(path);
          if (status !== 400) failed.push(line(actor, route, name, status));
        }
      }
    }
    expect(failed).toEqual([]);
  });
});
