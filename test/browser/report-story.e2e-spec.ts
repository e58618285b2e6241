import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { firstRow } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { describeInBrowser, launch, Window } from './support/browser';
import { storedIn } from './support/stored';
import { Workbench } from './support/workbench';

const OFFICER = '陈敏';
const VAULT_OFFICERS = ['沈若兰', '林子安'] as const;
const SCHOOL = '滨江理工大学';
const REPORTER = { name: '金丝雀丙', phone: '000-0000-0003', email: 'canary.c@example.test' };
const CALLER = '金丝雀丁';

/** How a report of falsified figures is made and kept secret, told by the people who do it, each in a browser of their own. */
describeInBrowser('a report and the secret of who made it', () => {
  let app: TestApplication;
  let browser: Browser;
  let code: string;
  let caseNumber: string;
  const faults: string[] = [];

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T09:30:00+08:00');
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  let broken: string | undefined;
  function chapter(title: string, acts: () => Promise<void>): void {
    it(title, async () => {
      if (broken) throw new Error(`Not run, because this chapter failed: ${broken}`);
      broken = title;
      await acts();
      broken = undefined;
    });
  }

  async function as(name: string, acts: (desk: Workbench) => Promise<void>): Promise<void> {
    const desk = await Workbench.signIn(browser, app.url, name);
    await acts(desk).catch(async (error: unknown) => {
      await desk.window.look(`failed-report-${name}`).catch(() => undefined);
      throw error;
    });
    await expectNothingStored(desk.window);
    faults.push(...desk.window.faults);
    await desk.close();
    await app.settle();
  }

  async function onPortal(acts: (window: Window) => Promise<void>): Promise<void> {
    const window = await Window.open(browser, app.url);
    await acts(window).catch(async (error: unknown) => {
      await window.look('failed-report-portal').catch(() => undefined);
      throw error;
    });
    await expectNothingStored(window);
    faults.push(...window.faults);
    await window.close();
    await app.settle();
  }

  /** Whatever a page showed or sent, the browser keeps nothing of who reported, nor of the code. */
  async function expectNothingStored(window: Window): Promise<void> {
    const kept = await storedIn(window.page);
    for (const secret of [...Object.values(REPORTER), CALLER, ...(code ? [code] : [])]) {
      expect(kept).not.toContain(secret);
    }
  }

  async function lookUp(window: Window): Promise<void> {
    await window.go('/portal/status');
    await window.at('code').fill(code);
    await window.at('look-up').click();
    await window.at('stage').waitFor();
  }

  chapter(
    'starts on the portal: what becomes of the name is told first, then the report is made point by point',
    async () => {
      const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#69c' } })
        .jpeg()
        .withExif({ IFD0: { Artist: REPORTER.name } })
        .toBuffer();
      await onPortal(async (window) => {
        await window.go('/portal');
        await window.look('20-portal-home');
        await window.at('nav-report').click();
        await window.at('protection').waitFor();
        await window.at('submit-report').click();
        await window.at('faults').waitFor();
        await window.look('21-portal-report-faults');
        await window.at('accusedSchoolId').selectOption({ label: SCHOOL });
        await window.at('namesLeader-no').check();
        await window.at('allegation-0').fill('计算机学院把没有工作的同学登记为已就业。');
        await window.at('add-point').click();
        await window.at('allegation-1').fill('辅导员让同学签了假的就业协议。');
        await window.at('files').setInputFiles({ name: `${REPORTER.name}.jpg`, mimeType: 'image/jpeg', buffer: photo });
        await window.at('identity-real-name').check();
        await window.at('report-name').fill(REPORTER.name);
        await window.at('report-phone').fill(REPORTER.phone);
        await window.at('report-email').fill(REPORTER.email);
        await window.look('22-portal-report');
        await window.at('submit-report').click();
        code = (await window.at('receipt-code').textContent()) ?? '';
      });

      expect(code).toMatch(/^\d{4}(-\d{4}){3}$/);
      caseNumber = (await firstRow<{ number: string }>(app.database.read, 'SELECT number FROM cases'))!.number;
      expect(caseNumber).toMatch(/^JB-2026-/);
    },
  );

  chapter('shows the official a pseudonym and a cleaned picture, and lets a question be asked', async () => {
    await as(OFFICER, async (desk) => {
      await desk.openCase(caseNumber);
      await desk
        .at('case-report')
        .getByText(/举报人-[2-9A-Z]{4}/)
        .waitFor();
      expect(await desk.at('case-report').getByTestId('report-point').count()).toBe(2);
      await desk.at('case-documents').getByText('举报材料1.jpg').waitFor();
      await desk
        .at('case-documents')
        .getByText(/已清除.*图片附带信息/)
        .waitFor();
      expect(await desk.page.textContent('body')).not.toContain('金丝雀');
      await desk.at('message-text').fill('请问是哪一届毕业生？');
      await desk.at('send-message').click();
      await desk.at('message-handler').getByText('请问是哪一届毕业生？').waitFor();
      await desk.window.look('23-case-with-report');
    });
  });

  chapter('lets the reporter answer with the code alone', async () => {
    await onPortal(async (window) => {
      await lookUp(window);
      await window.at('message-handler').getByText('请问是哪一届毕业生？').waitFor();
      expect(await window.page.textContent('body')).not.toContain(OFFICER);
      await window.at('message-text').fill('2025 届，软件工程专业。');
      await window.at('send-message').click();
      await window.at('message-reporter').getByText('2025 届，软件工程专业。').waitFor();
      await window.look('24-portal-my-matter');
    });
    await as(OFFICER, async (desk) => {
      await desk.openCase(caseNumber);
      await desk.at('message-reporter').getByText('2025 届，软件工程专业。').waitFor();
    });
  });

  chapter(
    'takes down a second report by hotline: duplicates are shown, the officer checks the name and seals it',
    async () => {
      await as(OFFICER, async (desk) => {
        await desk.window.go('/reports/new');
        await desk.at('channel').click();
        await desk.page.locator('.ant-select-item-option').filter({ hasText: '举报电话' }).click();
        await desk.at('accused-school').click();
        await desk.page.locator('.ant-select-item-option').filter({ hasText: SCHOOL }).click();
        await desk.at('duplicates').getByText(caseNumber).waitFor();
        await desk.at('received-at').fill('2026-02-27 16:20');
        await desk.at('received-at').blur();
        await desk.at('back-dating-reason').fill('周五下班后来电，周一补登。');
        await desk.at('allegation-0').fill('来电反映就业办虚报。');
        await desk.at('reporter-name').fill(CALLER);
        await desk.window.look('25-register-report');
        await desk.at('register-report').click();
        await desk.at('receipt-code').waitFor();
        await desk.at('check-receipt').click();
        expect(await desk.at('identity-name').textContent()).toBe(CALLER);
        await desk.window.look('26-check-and-seal');
        await desk.at('hide-identity').click();
        await desk.at('seal-receipt').click();
        await desk.page.locator('.ant-popconfirm').getByRole('button', { name: '封存' }).click();
        await desk.at('vault-receipts').waitFor({ state: 'detached' });
      });
    },
  );

  chapter('opens the vault to two officers together, once, and keeps the record', async () => {
    const [asking, deciding] = VAULT_OFFICERS;
    await as(asking, async (desk) => {
      await desk.at('nav-vault').click();
      const search = desk.at('vault-search').locator('input');
      await search.fill(caseNumber);
      await search.press('Enter');
      await desk.at('ask-opening').first().click();
      await desk.at('send-request').click();
      await desk.page.getByText('请写明用途，至少 5 个字').waitFor();
      await desk.at('purpose').fill('向举报人核实届别。');
      await desk.at('send-request').click();
      await desk.at('vault-requests').getByText('须由另一位保密专员审批').waitFor();
      await desk.window.look('27-vault-requests-own');
    });
    await as(deciding, async (desk) => {
      await desk.window.go('/vault?tab=requests');
      await desk.at('decide').click();
      await desk.page.getByRole('radio', { name: '批准', exact: true }).check();
      await desk.at('decision-reason').fill('确有必要。');
      await desk.at('save-decision').click();
      await desk.at('vault-requests').getByText('由申请人查阅').waitFor();
    });
    await as(asking, async (desk) => {
      await desk.window.go('/vault?tab=requests');
      await desk.at('read').click();
      await desk.at('read-now').click();
      expect(await desk.at('identity-name').textContent()).toBe(REPORTER.name);
      await desk.window.look('28-vault-reading');
      await desk.at('hide-identity').click();
      await desk.at('identity-hidden').waitFor();
      expect(await desk.page.textContent('body')).not.toContain(REPORTER.name);
      await desk.window.go('/vault');
      await desk.at('vault-entries').locator('tr').filter({ hasText: caseNumber }).getByTestId('entry-history').click();
      await desk.at('vault-history').getByText('查阅身份').waitFor();
      await desk.window.look('29-vault-history');
    });
  });

  chapter('was free of faults in every browser', async () => {
    expect(faults).toEqual([]);
    await Promise.resolve();
  });
});
