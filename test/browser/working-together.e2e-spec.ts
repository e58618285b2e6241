import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint } from '../support/complaint';
import { describeInBrowser, launch, Window } from './support/browser';
import { Workbench } from './support/workbench';

/** Two people at one task, an impatient click, a page left and found again, a wrong code. */
describeInBrowser('people at work', () => {
  let app: TestApplication;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('tells the second of two officials who was first', async () => {
    // given
    const complaint = await Complaint.open(app);
    const first = await Workbench.signIn(browser, app.url, '陈敏');
    const second = await Workbench.signIn(browser, app.url, '李国强');
    await second.openTask('group', '受理审查', complaint.employerName);

    // when
    await first.claim('受理审查', complaint.employerName);
    await second.at('claim-task').click();

    // then
    const told = second.at('problem').first();
    await told.waitFor();
    expect(await told.textContent()).toContain('陈敏');
    await second.window.look('40-claimed-by-another');
    await first.close();
    await second.close();
  });

  it('takes an impatient double click as one submission', async () => {
    // given
    const complaint = await Complaint.open(app, { school: false });
    const desk = await Workbench.signIn(browser, app.url, '陈敏');
    await desk.claim('受理审查', complaint.employerName);
    await desk.choose('审查意见', '受理');

    // when
    // The answer to the first click comes after the second, however slow the machine is.
    let clicked = () => {};
    const both = new Promise<void>((resolve) => (clicked = resolve));
    await desk.page.route('**/api/tasks/*/submit', async (route) => {
      await both;
      await route.continue();
    });
    await desk.at('submit-task').dblclick();
    clicked();
    await desk.at('submitted').waitFor();
    await app.settle();

    // then
    expect(await complaint.completed('screen-complaint')).toBe(1);
    expect(await complaint.waiting()).toEqual(['assign-investigators']);
    expect(await desk.at('problem').count()).toBe(0);
    await desk.close();
  });

  it('keeps what was typed when the page is left, and shows it on another device', async () => {
    // given
    const complaint = await Complaint.open(app, { school: false });
    const desk = await Workbench.signIn(browser, app.url, '陈敏');
    await desk.claim('受理审查', complaint.employerName);

    // when
    await desk.field('办理备注').fill('已电话核实单位名称。');
    await desk.at('draft-state').getByText('保存').waitFor();
    await desk.page.waitForFunction(() =>
      /已于/.test(document.querySelector('[data-testid=draft-state]')?.textContent ?? ''),
    );
    await desk.close();

    // then
    const elsewhere = await Workbench.signIn(browser, app.url, '陈敏');
    await elsewhere.openTask('mine', '受理审查', complaint.employerName);
    // The form is drawn a moment before its values are.
    await elsewhere.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=task-form] textarea')].some(
        ({ value }) => value === '已电话核实单位名称。',
      ),
    );
    expect(await elsewhere.field('办理备注').inputValue()).toBe('已电话核实单位名称。');
    await elsewhere.close();
  });

  it('marks what is missing in a form and sends nothing', async () => {
    // given
    const complaint = await Complaint.open(app, { school: false });
    const desk = await Workbench.signIn(browser, app.url, '陈敏');
    await desk.claim('受理审查', complaint.employerName);

    // when
    await desk.choose('审查意见', '不予受理');
    await desk.at('submit-task').click();

    // then
    await desk.at('faults').waitFor();
    await desk.window.look('41-missing-reasons');
    expect(await complaint.completed('screen-complaint')).toBe(0);
    await desk.close();
  });

  it('says of a wrong receipt code that it is not known, and nothing more', async () => {
    const window = await Window.open(browser, app.url);
    await window.go('/portal/status');
    await window.at('code').fill('AAAA-BBBB-CCCC-DDDD');
    await window.at('look-up').click();
    await window.at('problem').waitFor();
    await window.look('42-wrong-code');
    expect(await window.at('problem').getAttribute('data-code')).toBe('PORTAL.CODE_UNKNOWN');
    await window.close();
  });
});
