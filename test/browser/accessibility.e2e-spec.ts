import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint } from '../support/complaint';
import { Report } from '../support/report';
import { describeInBrowser, launch, Window } from './support/browser';
import { Workbench } from './support/workbench';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[] }[];
}

/** What axe finds on a page by WCAG 2.1 A and AA, as one line per rule. The watermark of the form library is not ours to change. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: unknown[] }> };
    };
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
    return (await axe.run({ exclude: ['.fjs-powered-by', '.bjs-powered-by'] }, options)).violations;
  });
  return (violations as Finding[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** The pages of the daily road are usable with a screen reader and by keyboard, in both languages. */
describeInBrowser('accessibility', () => {
  let app: TestApplication;
  let browser: Browser;
  let complaint: Complaint;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    complaint = await Complaint.heard(app);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it.each(['/portal', '/portal/complaint', '/portal/report', '/portal/status', '/portal/blacklist', '/'])(
    'finds nothing on %s',
    async (path) => {
      const window = await Window.open(browser, app.url);
      await window.go(path);
      await window.page.locator('h1').first().waitFor();
      expect(await findings(window.page)).toEqual([]);
      await window.close();
    },
  );

  it('finds nothing on inbox, task and case page', async () => {
    const desk = await Workbench.signIn(browser, app.url, '郑海峰');
    await desk.window.go('/inbox');
    await desk.at('inbox-group').click();
    await desk.at('task-link').first().waitFor();
    expect(await findings(desk.page)).toEqual([]);

    await desk.claim('集体讨论决定', complaint.employerName);
    expect(await findings(desk.page)).toEqual([]);

    await desk.at('open-case').first().click();
    await desk.at('diagram').locator('.djs-element').first().waitFor();
    expect(await findings(desk.page)).toEqual([]);
    await desk.close();
  });

  it('finds nothing on the registration of reports and in the vault', async () => {
    const report = await Report.open(app);
    const desk = await Workbench.signIn(browser, app.url, '陈敏');
    await desk.window.go('/reports/new');
    await desk.at('vault-receipts').waitFor();
    expect(await findings(desk.page)).toEqual([]);
    await desk.window.go(`/cases/${report.caseId}`);
    await desk.at('case-thread').getByTestId('send-message').waitFor();
    expect(await findings(desk.page)).toEqual([]);
    await desk.close();

    const officer = await Workbench.signIn(browser, app.url, '沈若兰');
    await officer.window.go('/vault');
    await officer.at('ask-opening').first().click();
    await officer.at('purpose').waitFor();
    expect(await findings(officer.page)).toEqual([]);
    await officer.close();
  });

  it('shows the workbench in English without a Chinese word of its own', async () => {
    const desk = await Workbench.signIn(browser, app.url, '许嘉明');
    await desk.at('language').first().click();
    await desk.window.go('/admin/people');
    await desk.at('people').waitFor();
    await desk.window.look('50-english');
    const words = await desk.page.locator('nav, th, button').allTextContents();
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word.replace(/许嘉明|中文/g, '')))).toEqual([]);
    await desk.close();
  });
});
