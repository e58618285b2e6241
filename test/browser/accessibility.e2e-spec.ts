import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, OFFICER } from '../support/complaint';
import { describeInBrowser, launch, Window } from './support/browser';
import { declaredRoutes, openPages, PAGES, type PageOfRoute, type PageWorld, PORTAL_PAGES } from './support/every-page';
import { colourAlone, cutOff, findings, notByKeyboard, settled, sideways } from './support/page-checks';
import { Workbench } from './support/workbench';

const SCREEN = { width: 1366, height: 768 };
/** The same screen enlarged to 200 %: half as many CSS pixels each way. */
const ENLARGED = { width: 683, height: 384 };
const PHONE = { width: 375, height: 720 };

/** Pages that are looked at in English as well: one of each kind. */
const IN_ENGLISH = [
  '/school',
  '/inbox',
  '/tasks/:taskId',
  '/cases/:caseId',
  '/blacklist',
  '/admin/audit',
  '/notices/settings',
];
/** Pages whose every control is reached by keyboard. */
const BY_KEYBOARD = [
  '/sign-in',
  '/school',
  '/inbox',
  '/tasks/:taskId',
  '/cases',
  '/task-parts/:partId',
  '/complaints/new',
];

/** Every page is usable with a screen reader, by keyboard, enlarged, on a slow network and without one. */
describeInBrowser('accessibility', () => {
  let app: TestApplication;
  let browser: Browser;
  let world: PageWorld;
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    world = await openPages(app);
    browser = await launch();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** One window per person for all pages: signing in takes longer than looking. */
  const windowOf = async (name = ''): Promise<Window> => {
    const known = windows.get(name);
    if (known) return known;
    const opened =
      name === '' ? await Window.open(browser, app.url) : (await Workbench.signIn(browser, app.url, name)).window;
    windows.set(name, opened);
    return opened;
  };
  const show = async ({ as, route, path }: PageOfRoute): Promise<Window> => {
    const window = await windowOf(as);
    await window.go(path === undefined ? route : path(world));
    await settled(window.page);
    return window;
  };
  const pageOf = (route: string): PageOfRoute => PAGES.find((one) => one.route === route)!;

  it('knows every address of the workbench and of the portal', () => {
    const { workbench, portal } = declaredRoutes();
    expect(PAGES.map(({ route }) => route).sort()).toEqual([...workbench].sort());
    expect([...PORTAL_PAGES].sort()).toEqual([...portal].sort());
  });

  it.each(PAGES)('$route is clean, fits the screen, and loses nothing when enlarged', async (shown) => {
    const { page } = await show(shown);
    const refused = await page
      .locator('[data-testid=problem], [data-testid=no-right], [data-testid=not-found]')
      .count();
    expect(refused > 0).toBe(shown.isRefusal ?? false);
    const found = { axe: await findings(page), sideways: await sideways(page), colourAlone: await colourAlone(page) };
    await page.setViewportSize(ENLARGED);
    const enlarged = { sideways: await sideways(page), cutOff: await cutOff(page) };
    await page.setViewportSize(SCREEN);
    expect({ ...found, enlarged }).toEqual({
      axe: [],
      sideways: [],
      colourAlone: 0,
      enlarged: { sideways: [], cutOff: [] },
    });
  });

  it.each(PORTAL_PAGES)('%s is clean and fits screen and phone', async (path) => {
    const { page } = await show({ route: path });
    expect(await findings(page)).toEqual([]);
    expect(await sideways(page)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect([await sideways(page), await cutOff(page)]).toEqual([[], []]);
    await page.setViewportSize(SCREEN);
  });

  it.each(['/inbox', '/tasks/:taskId'])('%s can be used on a phone', async (route) => {
    const window = await show(pageOf(route));
    await window.page.setViewportSize(PHONE);
    await window.look(`51-phone${route.replace(/\W+/g, '-')}`);
    expect([await sideways(window.page), await cutOff(window.page)]).toEqual([[], []]);
    await window.at('menu').click();
    await window.at('nav-inbox').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.setViewportSize(SCREEN);
  });

  it.each(BY_KEYBOARD)('every control of %s is reached by keyboard', async (route) => {
    const { page } = await show(pageOf(route));
    expect(await notByKeyboard(page)).toEqual([]);
  });

  it.each(IN_ENGLISH)('%s is clean in English and without a Chinese word of its own', async (route) => {
    const window = await show(pageOf(route));
    await window.at('language').first().click();
    await settled(window.page);
    const words = await window.page.locator('nav, h2, th, dt, label, #content button').allTextContents();
    const clean = await findings(window.page);
    await window.look(`50-english${route.replace(/\W+/g, '-')}`);
    await window.at('language').first().click();
    expect(clean).toEqual([]);
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([]);
  });

  it('shows an empty list what to do next, and a list of a hundred thousand as one page of it', async () => {
    const window = await windowOf('梁伟');
    await window.go('/postings');
    await window.at('empty').waitFor();
    const desk = await windowOf(OFFICER);
    const long = '名称很长的用人单位'.repeat(12);
    await desk.page.route('**/api/cases?*', async (route) => {
      const answer = await route.fetch();
      const { items } = (await answer.json()) as { items: { id: string; title: string }[] };
      const many = Array.from({ length: 20 }, (_, at) => ({ ...items[0]!, id: `${at}`, title: `${long}${at}` }));
      await route.fulfill({ response: answer, json: { items: many, total: 100_000, page: 1, pageSize: 20 } });
    });
    await desk.go('/cases');
    await desk.page.getByText('共 100000 条').waitFor();
    expect(await desk.at('cases').locator('tbody tr[data-row-key]').count()).toBe(20);
    expect(await sideways(desk.page)).toEqual([]);
    await desk.page.unroute('**/api/cases?*');
  });

  it.each(['/school', '/inbox', '/cases', '/cases/:caseId', '/blacklist', '/notices'])(
    '%s shows on a slow network that something is coming',
    async (route) => {
      const { as, path } = pageOf(route);
      const window = await windowOf(as);
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      const isSlow = (url: URL) => url.pathname.startsWith('/api/') && !/session|mode|counts|live/.test(url.pathname);
      await window.page.route(isSlow, async (asked) => {
        await held;
        await asked.continue();
      });
      await window.go(path === undefined ? route : path(world));
      await window.page.locator('.ant-skeleton').first().waitFor();
      release();
      await settled(window.page);
      await window.page.unroute(isSlow);
    },
  );

  it('says that the network is lost, keeps what is typed, and saves it when the network is back', async () => {
    // given
    const complaint = await Complaint.open(app, { school: false });
    const desk = await Workbench.signIn(browser, app.url, OFFICER);
    await desk.claim('受理审查', complaint.employerName);
    const draft = (words: RegExp) => desk.at('draft-state').filter({ hasText: words }).waitFor();

    // when
    await desk.window.context.setOffline(true);
    await desk.at('connection-lost').waitFor();
    await desk.field('办理备注').fill('已电话核实单位名称。');
    await draft(/未能保存/);
    await desk.window.look('52-connection-lost');
    await desk.window.context.setOffline(false);

    // then
    await draft(/已于/);
    await desk.at('connection-lost').waitFor({ state: 'detached' });
    await desk.page.reload();
    await desk.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=task-form] textarea')].some(
        ({ value }) => value === '已电话核实单位名称。',
      ),
    );
    await desk.close();
  });

  it('lets an official claim, fill in and hand in a step without a mouse', async () => {
    // given
    const complaint = await Complaint.open(app, { school: false });
    const desk = await Workbench.signIn(browser, app.url, OFFICER);
    await desk.window.go(`/tasks/${(await complaint.task('screen-complaint')).id}`);

    // when
    await desk.at('claim-task').focus();
    await desk.page.keyboard.press('Enter');
    // The form that could only be read gives way to one that can be filled in.
    await desk.at('task-form').locator('input[type=radio]:not([readonly])').first().focus();
    await desk.page.keyboard.press('Space');
    await desk.page.keyboard.press('Control+Enter');
    await desk.at('submitted').or(desk.at('confirm-submit')).first().waitFor();
    if (await desk.at('confirm-submit').isVisible()) {
      await desk.at('confirm-submit').focus();
      await desk.page.keyboard.press('Enter');
    }

    // then
    await desk.at('submitted').waitFor();
    expect(await complaint.completed('screen-complaint')).toBe(1);
    await desk.close();
  });

  it('leaves no fault in any window', () => {
    expect([...windows.values()].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
