import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { describeInBrowser, launch, Window } from './support/browser';
import { Workbench } from './support/workbench';

const SYSTEM_ADMINISTRATOR = '许嘉明';
const SECURITY_ADMINISTRATOR = '冯雪';
const AUDIT_ADMINISTRATOR = '罗建国';

/** A new colleague gets an account from one administrator, a duty from another, and a password of his own. */
describeInBrowser('a new colleague', () => {
  let app: TestApplication;
  let browser: Browser;
  let password: string;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('is entered by the system administrator, who cannot give him a duty', async () => {
    const desk = await Workbench.signIn(browser, app.url, SYSTEM_ADMINISTRATOR);
    await desk.window.go('/admin/people');
    await desk.at('new-person').click();
    await desk.at('person-name').fill('钱一鸣');
    await desk.at('person-user-name').fill('qian.yiming');
    await desk.at('person-organisation').click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '滨江市教育委员会' }).click();
    await desk.at('save-person').click();
    password = (await desk.at('one-time-password').textContent()) ?? '';
    await desk.window.look('30-new-person');

    expect(password).toMatch(/^\S{12,}$/);
    await desk.window.go('/admin/people');
    await desk.page.locator('[data-testid=person-row]').first().waitFor();
    expect(await desk.at('give-role').count()).toBe(0);
    await desk.close();
  });

  it('gets his duty from the security administrator', async () => {
    const desk = await Workbench.signIn(browser, app.url, SECURITY_ADMINISTRATOR);
    await desk.window.go('/admin/people');
    await desk.at('people-search').locator('input').fill('钱一鸣');
    await desk.at('people-search').locator('input').press('Enter');
    const row = desk.page.locator('[data-testid=person-row][data-name="钱一鸣"]');
    await row.getByTestId('give-role').click();
    await desk.at('role').click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '经办人' }).click();
    await desk.at('role-organisation').click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '滨江市教育委员会' }).click();
    await desk.window.look('31-give-role');
    await desk.at('save-role').click();
    await row.getByText('经办人').waitFor();
    await desk.close();
  });

  it('signs in with the one-time password, replaces it, and finds his inbox', async () => {
    const window = await Window.open(browser, app.url);
    await window.go('/');
    await window.at('user-name').fill('qian.yiming');
    await window.at('password').fill(password);
    await window.at('sign-in').click();
    await window.at('current-password').fill(password);
    await window.at('next-password').fill('Wu-Yue-2026-Haibin');
    await window.at('repeat-password').fill('Wu-Yue-2026-Haibin');
    await window.look('32-own-password');
    await window.at('save-password').click();
    await window.at('inbox-group').waitFor();
    await window.close();
  });

  it('has left his traces in the audit, which verifies as unbroken', async () => {
    const desk = await Workbench.signIn(browser, app.url, AUDIT_ADMINISTRATOR);
    await desk.window.go('/admin/audit');
    await desk.at('verify-audit').click();
    await desk.page.getByText('完整').first().waitFor();
    await desk.window.look('33-audit');
    await desk.close();
  });
});
