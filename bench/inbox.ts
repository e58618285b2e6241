import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeApplication, createApplication } from '../src/application';
import { SESSION_COOKIE } from '../src/auth/session-cookie';
import { SessionsService } from '../src/auth/sessions.service';
import { Config } from '../src/platform/config/config';
import { Database } from '../src/platform/database/database';
import { addAccounts, addFinished, nameCases, OFFICIAL, OFFICIAL_SHARE } from './case-data';
import { Random } from './complaint';
import { HttpPerson } from './http-person';
import { addPeople, addTasks, id, USERS } from './inbox-data';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round, Samples } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

interface Listed {
  total: number;
  items: { title: unknown; caseTitle?: string }[];
}

/** What is typed: how often it occurs is the difference. */
const TYPED = {
  'one character in all titles': '公',
  'one character': '渊',
  'two characters, frequent': '科技',
  'two characters': '远帆',
  'four characters': '虚假招聘',
  'four characters, rare': '滨江远远',
  'a part of a number': '20266543',
  'what does not occur': '查无此名',
};

/**
 * The inbox as people have it, over HTTP with session and rights: a page of 20 with its total, the counts of the tabs, and the
 * search, with 100,000 open cases; then once more with as many finished ones behind them.
 */
export const inbox: Workload = {
  rows: [
    { label: 'page and total of mine, p50 ms', key: 'inbox.mine_p50_ms' },
    { label: 'page and total of mine, p99 ms', key: 'inbox.mine_p99_ms' },
    { label: "page and total of my groups', p50 ms", key: 'inbox.group_p50_ms' },
    { label: "page and total of my groups', p99 ms", key: 'inbox.group_p99_ms' },
    { label: 'counts of the tabs, p99 ms', key: 'inbox.counts_p99_ms' },
    ...Object.keys(TYPED).flatMap((typed) => [
      { label: `cases by ${typed}, p99 ms`, key: `inbox.cases ${typed}_p99_ms` },
      { label: `tasks by ${typed}, p99 ms`, key: `inbox.tasks ${typed}_p99_ms` },
    ]),
    { label: 'growth of a page with the finished cases, times', key: 'inbox.growth' },
  ],

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const open = isShort ? 5_000 : 100_000;
    const rounds = isShort ? 50 : 300;
    const url = await server.newDatabase('inbox');
    const meter = await Meter.open(url);
    await addPeople(meter);
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-data-'));
    const settings = Config.fromEnvironment({ PORT: '0', DUBAN_LOG_LEVEL: 'error' });
    const app = await createApplication(new Config({ ...settings, dataDir, loadsDemo: false }), url);
    await app.listen(0, '127.0.0.1');
    const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    await addTasks(meter, 0, open);
    await addAccounts(meter);
    await nameCases(meter);
    await meter.run('VACUUM ANALYZE');
    const signedIn = new Map<number, HttpPerson>();
    const person = async (user: number): Promise<HttpPerson> => {
      const known = signedIn.get(user);
      if (known) return known;
      const sessions = app.get(SessionsService, { strict: false });
      const token = await app
        .get(Database, { strict: false })
        .transaction((tx) => sessions.open(tx, id('c', user), 'password'));
      const opened = new HttpPerson(base, id('c', user), { Cookie: `${SESSION_COOKIE}=${token}` });
      signedIn.set(user, opened);
      return opened;
    };
    const figures: Figures = {};
    const lists = async (prefix: string): Promise<number> => {
      const random = new Random(5);
      const all = { mine: new Samples(), group: new Samples(), counts: new Samples() };
      for (let count = 0; count < rounds + 30; count++) {
        const user = await person(random.below(USERS));
        const into = count < 30 ? { mine: new Samples(), group: new Samples(), counts: new Samples() } : all;
        await into.mine.time(() => user.get('/api/tasks?view=mine'));
        await into.group.time(() => user.get('/api/tasks?view=group'));
        await into.counts.time(() => user.get('/api/tasks/counts'));
      }
      for (const [name, samples] of Object.entries(all)) Object.assign(figures, samples.figures(`${prefix}.${name}`));
      return all.mine.percentile(50) + all.group.percentile(50);
    };
    const before = await lists('inbox');
    const official = await person(OFFICIAL);
    const offered = (await official.get<Listed>('/api/tasks?view=group')).total;
    expectSame('tasks on offer to the official', offered, Math.floor(open / OFFICIAL_SHARE));
    for (const [name, typed] of Object.entries(TYPED)) {
      for (const [what, path] of [
        ['cases', '/api/cases?'],
        ['tasks', '/api/tasks?view=group&'],
      ] as const) {
        const samples = new Samples();
        for (let count = 0; count < rounds; count++) {
          const { items } = await samples.time(() => official.get<Listed>(`${path}q=${encodeURIComponent(typed)}`));
          if (what === 'cases' && /\D/.test(typed)) {
            const hits = items.filter(({ title }) => String(title).includes(typed)).length;
            expectSame(`cases whose title has ${typed}`, hits, items.length);
          }
        }
        Object.assign(figures, samples.figures(`inbox.${what} ${name}`));
      }
    }
    await addFinished(meter, open, 2 * open);
    await meter.run('VACUUM ANALYZE');
    figures['inbox.growth'] = round((await lists('inbox.finished')) / before);
    await closeApplication(app);
    rmSync(dataDir, { recursive: true, force: true });
    await meter.close();
    return figures;
  },
};

// helpers

function expectSame(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`Expected ${expected} ${what}, but found ${found}; the figures are void.`);
}
