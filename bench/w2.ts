import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeApplication, createApplication } from '../src/application';
import { Config } from '../src/platform/config/config';
import type { Principal } from '../src/platform/auth/principal';
import { Database } from '../src/platform/database/database';
import { InboxService } from '../src/inbox/inbox.service';
import { Random } from './complaint';
import { addPeople, addTasks, groupsOf, id, ROLE, USERS } from './inbox-data';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round, Samples } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

/** What the peers give in one list, and the product's two tabs of which it is made. */
const LISTS = {
  page: { tab: 'mine', withOffers: true },
  mine: { tab: 'mine' },
  group: { tab: 'group' },
} as const;
type ListName = keyof typeof LISTS;

interface Look {
  list: ListName;
  user: number;
  page: { items: { due: { date: string } | null }[]; total: number };
}

const LIMIT_MS = 60_000;

/**
 * The product's inbox with many open tasks: a page of 20 by due date and the total, of the tasks assigned to me together with
 * those open to my groups, as the peers give it; then of each of the two tabs alone.
 */
export const w2: Workload = {
  rows: [10_000, 100_000, 2_000]
    .flatMap((open) => [
      {
        label: `page and count p50 ms, ${open} open tasks`,
        key: `w2.n${open}.page_p50_ms`,
        ceilingKey: `inbox.n${open}.p50_ms`,
      },
      {
        label: `page and count p99 ms, ${open} open tasks`,
        key: `w2.n${open}.page_p99_ms`,
        ceilingKey: `inbox.n${open}.p99_ms`,
      },
      { label: `mine alone, p50 ms, ${open} open tasks`, key: `w2.n${open}.mine_p50_ms` },
      { label: `my groups' alone, p50 ms, ${open} open tasks`, key: `w2.n${open}.group_p50_ms` },
      {
        label: `CPU ms per page and count, Node and PostgreSQL, ${open} open tasks`,
        key: `w2.n${open}.cpu_ms`,
      },
      { label: `mean total, ${open} open tasks`, key: `w2.n${open}.mean_total` },
    ])
    .concat([{ label: 'growth of the p50, times', key: 'w2.growth' }]),

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const levels = isShort ? [2_000, 10_000] : [10_000, 100_000];
    const url = await server.newDatabase('w2');
    const meter = await Meter.open(url);
    await addPeople(meter);
    const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-data-'));
    const settings = Config.fromEnvironment({ PORT: '0', DUBAN_LOG_LEVEL: 'error' });
    const app = await createApplication(new Config({ ...settings, dataDir, loadsDemo: false }), url);
    const inbox = app.get(InboxService, { strict: false });
    const { read } = app.get(Database, { strict: false });
    const figures: Figures = {};
    let made = 0;
    for (const level of levels) {
      await addTasks(meter, made, level);
      made = level;
      await meter.run('VACUUM ANALYZE');
      const look = async (list: ListName, samples: Samples): Promise<void> => {
        const user = random.below(USERS);
        const asked = { ...LISTS[list], page: 1, pageSize: 20 };
        looks.push({ list, user, page: await samples.time(() => inbox.list(read, principalOf(user), asked)) });
      };
      const random = new Random(5);
      const looks: Look[] = [];
      const all = { page: new Samples(), mine: new Samples(), group: new Samples() };
      const cpu = { page: 0, mine: 0, group: 0 };
      for (const list of ['page', 'mine', 'group'] as const) {
        const end = performance.now() + LIMIT_MS;
        for (let count = 0; count < 50 && performance.now() < end; count++) await look(list, new Samples());
        const before = await meter.read();
        for (let count = 0; count < (isShort ? 100 : 300) && performance.now() < end; count++)
          await look(list, all[list]);
        const { nodeCpuMs, serverCpuMs } = await meter.since(before);
        cpu[list] = (nodeCpuMs + serverCpuMs) / all[list].values.length;
      }
      for (const one of looks) checkPage(one, level);
      const totals = looks.filter(({ list }) => list === 'page').map(({ page }) => page.total);
      const key = (name: string): string => `w2.n${level}.${name}`;
      Object.assign(
        figures,
        all.page.figures(key('page')),
        all.mine.figures(key('mine')),
        all.group.figures(key('group')),
        {
          [key('queries')]: all.page.values.length,
          [key('cpu_ms')]: round(cpu.page),
          [key('mean_total')]: round(totals.reduce((sum, total) => sum + total, 0) / totals.length, 0),
        },
      );
    }
    const p50 = (level: number): number => Number(figures[`w2.n${level}.page_p50_ms`]);
    figures['w2.growth'] = round(p50(levels.at(-1)!) / p50(levels[0]!));
    await closeApplication(app);
    rmSync(dataDir, { recursive: true, force: true });
    await meter.close();
    return figures;
  },
};

// helpers

function principalOf(user: number): Principal {
  return {
    personId: id('c', user),
    accountId: '',
    sessionId: '',
    name: '',
    standsIn: false,
    roles: groupsOf(user).map((group) => ({ role: ROLE, organisationId: id('b', group) })),
  };
}

/** Totals are known by construction, and pages are full and in the order of their due dates. */
function checkPage({ list, user, page: { items, total } }: Look, open: number): void {
  const assigned = count(open, (task) => task % 2 === 0 && (task / 2) % USERS === user);
  const offered = count(open, (task) => task % 2 === 1 && groupsOf(user).includes(((task - 1) / 2) % 50));
  const expected = (list === 'group' ? 0 : assigned) + (list === 'mine' ? 0 : offered);
  const dates = items.map(({ due }) => due?.date ?? '');
  const isOrdered = dates.every((date, index) => index === 0 || dates[index - 1]! <= date);
  if (total !== expected || dates.length !== Math.min(20, expected) || !isOrdered || dates.includes('')) {
    throw new Error(
      `Expected ${expected} tasks in order in the inbox of user ${user}, but found ${total}; the figures are void.`,
    );
  }
}

function count(open: number, matches: (task: number) => boolean): number {
  let found = 0;
  for (let task = 0; task < open; task++) if (matches(task)) found += 1;
  return found;
}
