import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseMigrationRunner } from '../../../src/case-migration/case-migration-runner.service';
import { firstRow } from '../../../src/platform/database/transaction';
import { type AccessWorld, openWorld } from '../../api/access-world';
import type { TestApplication } from '../../support/application';
import { HEAD, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../../support/complaint';
import { ADMINISTRATOR, DefinitionDesk, type Entry, PROCESS, SECOND_ADMINISTRATOR } from '../../support/definition';
import { Desk, personIdOf } from '../../support/proceeding';

/** Objects that the pages with an id in their address show. */
export interface PageWorld extends AccessWorld {
  entry: string;
  list: string;
  part: string;
  signOff: string;
  draft: string;
  proposal: string;
  migration: string;
  handover: string;
}

export interface PageOfRoute {
  /** As `WorkbenchRoutes.tsx` writes it. */
  route: string;
  /** Who looks at it; nobody who is signed in where absent. */
  as?: string;
  path?: (world: PageWorld) => string;
  /** The page itself is a refusal or a notice. */
  isRefusal?: boolean;
}

/** Every address of the workbench, each looked at by somebody whose page it is. A route that is missing fails the test. */
export const PAGES: PageOfRoute[] = [
  { route: '/sign-in' },
  { route: '/set-up' },
  { route: '/school', as: SCHOOL_USER },
  { route: '/task-parts/:partId', as: '韩冰', path: ({ part }) => `/task-parts/${part}` },
  { route: '/sign-offs/:signOffId', as: '高建华', path: ({ signOff }) => `/sign-offs/${signOff}` },
  { route: '/inbox', as: OFFICER },
  { route: '/tasks/:taskId', as: SCHOOL_USER, path: ({ schoolTask }) => `/tasks/${schoolTask}` },
  { route: '/cases', as: OFFICER },
  { route: '/cases/:caseId', as: OFFICER, path: (world) => `/cases/${world.case}` },
  { route: '/complaints/new', as: OFFICER },
  { route: '/reports/new', as: OFFICER },
  { route: '/postings', as: SCHOOL_USER },
  { route: '/postings/new', as: SCHOOL_USER },
  { route: '/postings/:postingId', as: SCHOOL_USER, path: ({ posting }) => `/postings/${posting}` },
  { route: '/postings/:postingId/revise', as: SCHOOL_USER, path: ({ posting }) => `/postings/${posting}/revise` },
  { route: '/interviews', as: OFFICER },
  { route: '/interviews/new', as: HEAD },
  { route: '/interviews/:caseId', as: OFFICER, path: ({ interview }) => `/interviews/${interview}` },
  { route: '/vault', as: '沈若兰' },
  { route: '/figures', as: OFFICER },
  { route: '/figures/imports', as: OFFICER },
  { route: '/lists', as: OFFICER },
  { route: '/lists/:listId', as: OFFICER, path: ({ list }) => `/lists/${list}` },
  { route: '/adjustments', as: OFFICER },
  { route: '/supervision', as: HEAD },
  { route: '/board', as: HEAD },
  { route: '/absences', as: OFFICER },
  { route: '/handovers', as: HEAD },
  { route: '/handovers/new', as: HEAD },
  { route: '/handovers/:handoverId', as: HEAD, path: ({ handover }) => `/handovers/${handover}` },
  { route: '/blacklist', as: OFFICER },
  { route: '/blacklist/:entryId', as: OFFICER, path: ({ entry }) => `/blacklist/${entry}` },
  { route: '/employers', as: OFFICER },
  { route: '/employers/:employerId', as: OFFICER, path: ({ employer }) => `/employers/${employer}` },
  { route: '/look-ups', as: SCHOOL_USER },
  { route: '/look-ups/:lookUpId', as: SCHOOL_USER, path: ({ lookUp }) => `/look-ups/${lookUp}` },
  { route: '/look-up-questions', as: OFFICER },
  { route: '/received-warnings', as: SCHOOL_USER },
  { route: '/admin/organisations', as: '许嘉明' },
  { route: '/admin/people', as: '冯雪' },
  { route: '/admin/definitions', as: ADMINISTRATOR },
  {
    route: '/admin/definitions/drafts/:draftId',
    as: ADMINISTRATOR,
    path: ({ draft }) => `/admin/definitions/drafts/${draft}`,
  },
  {
    route: '/admin/definitions/proposals/:proposalId',
    as: SECOND_ADMINISTRATOR,
    path: ({ proposal }) => `/admin/definitions/proposals/${proposal}`,
  },
  { route: '/admin/definitions/:processId', as: ADMINISTRATOR, path: () => `/admin/definitions/${PROCESS}` },
  { route: '/admin/definitions/:processId/:version', as: ADMINISTRATOR, path: () => `/admin/definitions/${PROCESS}/1` },
  {
    route: '/admin/definitions/:processId/migration',
    as: ADMINISTRATOR,
    path: () => `/admin/definitions/${PROCESS}/migration`,
  },
  {
    route: '/admin/migrations/:migrationId',
    as: ADMINISTRATOR,
    path: ({ migration }) => `/admin/migrations/${migration}`,
  },
  { route: '/admin/incidents', as: ADMINISTRATOR },
  { route: '/admin/calendar', as: ADMINISTRATOR },
  { route: '/admin/policy', as: ADMINISTRATOR },
  { route: '/admin/audit', as: '罗建国' },
  { route: '/admin/mail', as: '许嘉明' },
  { route: '/notices', as: OFFICER },
  { route: '/notices/settings', as: OFFICER },
  { route: '/caught-mail', as: OFFICER },
  { route: '*', as: OFFICER, path: () => '/no-such-page', isRefusal: true },
];

/** Every address of the portal, as `Portal.tsx` writes them. */
export const PORTAL_PAGES = [
  '/portal',
  '/portal/complaint',
  '/portal/report',
  '/portal/status',
  '/portal/blacklist',
  '/portal/warnings',
  '/portal/postings',
];

/** The addresses that the source of the workbench and of the portal declare. */
export function declaredRoutes(): { workbench: string[]; portal: string[] } {
  const read = (path: string) => readFileSync(join(__dirname, '..', '..', '..', 'web', 'src', path), 'utf8');
  const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, route]) => route!);
  return {
    workbench: found(read('WorkbenchRoutes.tsx'), /<Route\s+path="([^"]+)"/g),
    portal: ['/portal', ...found(read('portal/Portal.tsx'), /^\s+\['(\/portal\/[^']+)'/gm)],
  };
}

/** A world in which no page is empty for want of something to show. */
export async function openPages(app: TestApplication): Promise<PageWorld> {
  const world = await openWorld(app);
  const desk = new Desk(app);
  const of = async (
    name: string,
    method: 'get' | 'post' | 'put',
    path: string,
    body?: object,
  ): Promise<{ id: string }> => {
    const answer = await desk.as(name, method, `/api/${path}`, body as Record<string, unknown>);
    if (answer.status >= 300)
      throw new Error(`Expected ${path} to be taken, but found ${answer.status} ${answer.text}`);
    return answer.body as { id: string };
  };
  const entry = await firstRow<{ id: string }>(app.database.read, 'SELECT id FROM blacklist_entries LIMIT 1');
  const reason = '依据工作需要';
  const list = await of(OFFICER, 'post', 'proposed-lists/by-hand', {
    rule: 'interview-by-hand',
    targets: [world.school],
    reason,
  });
  return {
    ...world,
    entry: entry!.id,
    list: list.id,
    ...(await splitTask(of, world)),
    ...(await administered(app)),
    handover: await handedOver(app, of),
  };
}

// helpers

type Ask = (name: string, method: 'get' | 'post' | 'put', path: string, body?: object) => Promise<{ id: string }>;

async function splitTask(of: Ask, { schoolTask }: AccessWorld): Promise<Pick<PageWorld, 'part' | 'signOff'>> {
  const path = `tasks/${schoolTask}`;
  await of(SCHOOL_USER, 'post', `${path}/claim`, { version: 1 });
  const { colleges, latestDue } = (await of(SCHOOL_USER, 'get', `${path}/split`)) as unknown as {
    colleges: { id: string; name: string }[];
    latestDue: string;
  };
  const organisationId = colleges.find(({ name }) => name === '计算机学院')!.id;
  const request = '请说明近两年有无接待该单位。';
  await of(SCHOOL_USER, 'post', `${path}/split`, {
    parts: [{ organisationId, request, dueOn: latestDue, documentIds: [] }],
  });
  const data = { hadActivities: 'no', materialsSummary: '近两年未接待该单位。' };
  await of(SCHOOL_USER, 'post', `${path}/sign-off`, { version: 2, data });
  const split = (await of(SCHOOL_USER, 'get', `${path}/split`)) as unknown as {
    parts: { id: string }[];
    signOff: { latest: { id: string } };
  };
  return { part: split.parts[0]!.id, signOff: split.signOff.latest.id };
}

/** A draft, a proposal and a migration that is planned. */
async function administered(app: TestApplication): Promise<Pick<PageWorld, 'draft' | 'proposal' | 'migration'>> {
  const desk = new DefinitionDesk(app);
  const published = await desk.proposedReviewStep();
  await desk.publish(SECOND_ADMINISTRATOR, published.proposalId);
  const [next, old] = (await desk.versions()) as [Entry, Entry];
  const versions = { fromVersionId: old.id, toVersionId: next.id };
  const { body } = await desk.send(ADMINISTRATOR, 'post', 'case-migrations/suggestion', versions);
  const { elements } = body as { elements: { from: string; to: string | null }[] };
  const mapping = elements.filter(({ to }) => to !== null).map(({ from, to }) => ({ from, to }));
  const planned = await desk.send(ADMINISTRATOR, 'post', 'case-migrations', { ...versions, mapping });
  await app.app.get(CaseMigrationRunner, { strict: false }).settle();
  const draft = await desk.begin(ADMINISTRATOR, 'extension');
  const proposal = await desk.send(ADMINISTRATOR, 'post', `definitions/${PROCESS}/versions/${old.id}/republish`, {
    reason: '复核环节运行不畅',
  });
  return {
    draft: draft.id,
    proposal: (proposal.body as { id: string }).id,
    migration: (planned.body as { id: string }).id,
  };
}

async function handedOver(app: TestApplication, of: Ask): Promise<string> {
  const id = randomUUID();
  const personId = await personIdOf(app, INVESTIGATORS[1]);
  const takerId = await personIdOf(app, '马骏');
  const { items } = (await of(HEAD, 'post', 'handovers/preview', { personId, takerId })) as unknown as {
    items: { kind: string; subjectId: string; duty: string | null; refusal: object | null }[];
  };
  const { kind, subjectId, duty } = items.find(({ refusal }) => refusal === null)!;
  await of(HEAD, 'put', `handovers/${id}`, {
    personId,
    reason: '工作调整',
    items: [{ kind, subjectId, duty, takerId }],
  });
  return id;
}
