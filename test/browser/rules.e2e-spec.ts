import type { Browser } from 'playwright-core';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER } from '../support/complaint';
import { describeInBrowser, launch } from './support/browser';
import { Workbench } from './support/workbench';

const PROCESS_ADMINISTRATOR = '唐毅';
const SYSTEM_ADMINISTRATOR = '许嘉明';

/** The rules that cases run under: a notice moves dates, a pack changes, a limit rests. Each change takes a reason or two people. */
describeInBrowser('the rules of cases', () => {
  let app: TestApplication;
  let browser: Browser;
  let complaint: Complaint;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-12-28T10:00:00+08:00');
    browser = await launch();
    complaint = await Complaint.open(app);
    const deadlines = app.app.get(DeadlinesService, { strict: false });
    const at = await app.clock.now();
    await app.database.transaction((tx) =>
      deadlines.open(tx, {
        caseId: complaint.caseId,
        duty: 'finish',
        anchor: { event: 'received', at },
        limit: { amount: 60, unit: 'calendar-days' },
        basis: { zh: '《信访工作条例》第三十四条', en: '信访工作条例 Art. 34' },
      }),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('move by a notice that one person pastes and the head confirms, seeing every date that moves', async () => {
    const first = await Workbench.signIn(browser, app.url, PROCESS_ADMINISTRATOR);
    await first.window.go('/admin/calendar');
    await first.at('paste-notice').click();
    await first.at('notice-text').fill('2027-01-01 至 2027-01-03 休 元旦\n2027-02-06 至 2027-02-12 休 春节');
    await first.at('preview-notice').click();
    await first.at('notice-preview').waitFor();
    await first.window.look('40-notice-preview');
    await first.at('propose-notice').click();
    await first.at('calendar-imports').getByText('应由另一人复核').waitFor();
    expect(await first.at('confirm-import').count()).toBe(0);
    await first.close();

    const second = await Workbench.signIn(browser, app.url, HEAD);
    await second.window.go('/admin/calendar');
    await second.at('calendar-moves').getByText('TS-2026-').first().waitFor();
    await second.window.look('41-notice-moves');
    await second.at('confirm-import').click();
    await second.at('calendar-imports').getByText('已生效').waitFor();
    expect(second.window.faults).toEqual([]);
    await second.close();
  });

  it('change in a pack when a second person confirms the proposal', async () => {
    const first = await Workbench.signIn(browser, app.url, PROCESS_ADMINISTRATOR);
    await first.window.go('/admin/policy');
    await first.page.getByRole('tab', { name: '天津' }).click();
    const tianjin = first.page.getByRole('tabpanel', { name: '天津' });
    await tianjin.getByTestId('propose-blacklist.defenceWorkingDays').click();
    await first.page.getByRole('dialog').locator('input[role=spinbutton]').fill('5');
    await first.at('proposed-source').fill('滨江市教育委员会办事规程');
    await first.at('proposed-clause').fill('第三条');
    await first.at('proposed-reason').fill('各案均按五个工作日掌握');
    await first.window.look('42-propose-policy');
    await first.at('save-proposal').click();
    await first.page.getByRole('tab', { name: '对照' }).click();
    await first.at('policy-comparison').waitFor();
    await first.window.look('43-compare-packs');
    await first.close();

    const second = await Workbench.signIn(browser, app.url, HEAD);
    await second.window.go('/admin/policy');
    await second.page.getByRole('tab', { name: '修改' }).click();
    await second.at('confirm-proposal').click();
    await second.at('policy-proposals').getByText('第 2 版').waitFor();
    await second.window.look('44-policy-changes');
    expect(second.window.faults).toEqual([]);
    await second.close();
  });

  it('are chosen by the system administrator', async () => {
    const desk = await Workbench.signIn(browser, app.url, SYSTEM_ADMINISTRATOR);
    await desk.window.go('/admin/policy');
    await desk.at('policy-choice').getByText('天津').waitFor();
    await desk.window.look('45-policy-choice');
    expect(desk.window.faults).toEqual([]);
    await desk.close();
  });

  it('let a limit rest and be extended, each with its reason on the case page', async () => {
    const desk = await Workbench.signIn(browser, app.url, OFFICER);
    await desk.window.go(`/cases/${complaint.caseId}`);
    await desk.at('ask-extension').click();
    await desk.page.getByRole('dialog').locator('input[role=spinbutton]').fill('30');
    await desk.at('deadline-reason').fill('案情复杂');
    await desk.at('save-deadline-act').click();
    await desk.at('deadline-ledger').getByText('申请延期 30 日').waitFor();
    await desk.at('pause-deadline').first().click();
    await desk.at('pause-ground').click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '听证' }).click();
    await desk.at('deadline-reason').last().fill('举行听证');
    await desk.at('save-deadline-act').last().click();
    await desk.at('deadline-ledger').getByText('举行听证').waitFor();
    await desk.window.look('46-deadline-ledger');
    await desk.close();

    const head = await Workbench.signIn(browser, app.url, HEAD);
    await head.claim('本单位负责人审核');
    await head.choose('审核意见', '同意延期');
    await head.field('理由').fill('同意延期');
    await head.field('告知的延期理由').fill('需向外地调取材料');
    await head.window.look('47-decide-extension');
    await head.submit();
    await app.settle();
    await head.window.go(`/cases/${complaint.caseId}`);
    await head.at('deadline-ledger').getByText('同意延期 30 日').waitFor();
    expect(head.window.faults).toEqual([]);
    await head.close();
  });
});
