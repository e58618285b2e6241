import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER } from '../support/complaint';
import { describeInBrowser, launch } from './support/browser';
import { ModelerDesk } from './support/modeler';
import { Workbench } from './support/workbench';

const PROCESS = 'complaint-to-blacklist';
const ADMINISTRATOR = '唐毅';
const SECOND_ADMINISTRATOR = '秦岚';
const SECURITY_ADMINISTRATOR = '冯雪';
const ROLE = '不予受理复核人';
const STEP = '复核不予受理';
const REASON = '不予受理的，由专人复核后再答复。';
const DECLINED = { decision: 'decline', declineReasons: '不属于就业歧视、招聘欺诈和培训贷。' };

/** An authority puts a step of its own into its running process, and nobody does so alone. */
describeInBrowser('a review step', () => {
  let app: TestApplication;
  let browser: Browser;
  let before: Complaint;
  let proposal: string;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    before = await Complaint.open(app);
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('needs a role of its own, which somebody is given', async () => {
    const desk = await Workbench.signIn(browser, app.url, SECURITY_ADMINISTRATOR);
    await desk.window.go('/admin/people');
    await desk.at('new-role').click();
    await desk.at('role-name-zh').fill(ROLE);
    await desk.at('role-name-en').fill('Reviewer of refusals');
    await desk.at('role-code').fill('refusals-reviewer');
    await desk.page.getByLabel('主管部门').check();
    await desk.at('save-new-role').click();
    await desk.page.getByText('角色已新增').waitFor();

    await desk.at('people-search').locator('input').fill(HEAD);
    await desk.at('people-search').locator('input').press('Enter');
    const row = desk.page.locator(`[data-testid=person-row][data-name="${HEAD}"]`);
    await row.getByTestId('give-role').click();
    await desk.at('role').click();
    // The list draws what can be seen of it; the new role stands at its end.
    await desk.page.keyboard.insertText(ROLE);
    await desk.page.locator('.ant-select-item-option').filter({ hasText: ROLE }).click();
    await desk.at('role-organisation').click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '滨江市教育委员会' }).click();
    await desk.at('save-role').click();
    await row.getByText(ROLE).waitFor();
    await desk.close();
  });

  it('is drawn into a draft, given to that role and a form of its own, and checked while it is drawn', async () => {
    const desk = await ModelerDesk.signIn(browser, app.url, ADMINISTRATOR);
    await desk.begin(PROCESS);
    // The findings open a bar below the diagram; closed, it leaves the palette its room.
    await desk.at('finding').first().waitFor();
    await desk.page.getByRole('button', { name: '收起' }).click();
    await desk.insert('人工任务', 'is-accepted--reply-declined', 0.5);
    await desk.page.keyboard.type(STEP);
    await desk.page.keyboard.press('Enter');
    await desk.selected(STEP);
    await desk.fillProperty('general', 'id', 'review-refusal');
    await desk.move('review-refusal', 0, -40);
    await desk.at('add-candidate').click();
    await desk.at('candidate-role').selectOption({ label: ROLE });
    await desk.fillProperty('duban-reading', 'duban-english-name', 'Review the refusal');
    await desk.bench.window.look('60-modeler');

    await desk.at('new-form').click();
    await desk.at('add-field').click();
    await desk.at('labelZh').fill('复核意见');
    await desk.at('labelEn').fill('Opinion');
    await desk.at('field-key').fill('reviewOpinion');
    await desk.at('field-required').check();
    await desk.at('field-condition').fill('=reviewOpinion = = 1');
    await desk.page.getByText('无法识别').waitFor();
    await desk.at('field-condition').fill('');
    await desk.at('form-preview').getByText('复核意见').waitFor();
    await desk.bench.window.look('61-form-editor');
    await desk.saved();
    expect(desk.bench.window.faults).toEqual([]);
    await desk.close();
  });

  it('cannot be reviewed by whoever proposed it', async () => {
    const desk = await ModelerDesk.signIn(browser, app.url, ADMINISTRATOR);
    await desk.bench.window.go(`/admin/definitions/${PROCESS}`);
    await desk.at('edit-draft').click();
    await desk.ready();
    await desk.element('review-refusal').waitFor();
    await desk.checked();
    await desk.at('propose').click();
    await desk.at('propose-reason').fill(REASON);
    for (const reason of await desk.at('warning-reason').all()) await reason.fill('已核对，符合本单位安排。');
    await desk.at('confirm-propose').click();
    await desk.at('publish-proposal').click();
    await desk.at('confirm-publish').click();
    await desk.page.locator('[data-code="DEFINITION.REVIEWED_BY_PROPOSER"]').waitFor();
    proposal = new URL(desk.page.url()).pathname;
    await desk.close();
  });

  it('is compared with the version in force, commented on and published by a second administrator', async () => {
    const desk = await ModelerDesk.signIn(browser, app.url, SECOND_ADMINISTRATOR);
    await desk.bench.window.go(proposal);
    await desk.at('proposal-reason').filter({ hasText: REASON }).waitFor();
    await desk.page.locator('[data-testid=diagram-pair] [data-ready=true]').nth(1).waitFor();
    const added = desk.page.locator('[data-testid=change][data-element="review-refusal"][data-kind=added]').first();
    await added.locator('button').click();
    await desk.bench.window.look('62-difference');

    await desk.page.getByRole('tab', { name: /批注/ }).click();
    await desk.at('comment-text').fill('复核意见请写明依据。');
    await desk.at('add-comment').click();
    await desk.at('comment').filter({ hasText: STEP }).waitFor();
    await desk.at('publish-proposal').click();
    await desk.at('confirm-publish').click();
    await desk.at('version-row').first().filter({ hasText: '已发布' }).waitFor();
    await desk.bench.window.look('63-versions');
    await desk.close();
  });

  it('is taken by new complaints, while the old ones go on as they began', async () => {
    await before.does(OFFICER, 'screen-complaint', DECLINED);
    expect(await before.waiting()).toEqual([]);
    const after = await Complaint.open(app);
    await after.does(OFFICER, 'screen-complaint', DECLINED);
    expect(await after.waiting()).toEqual(['review-refusal']);

    const desk = await Workbench.signIn(browser, app.url, HEAD);
    await desk.claim(STEP, after.employerName);
    await desk.field('复核意见').fill('理由充分，同意不予受理。');
    await desk.submit();
    expect(await after.waiting()).toEqual([]);
    await desk.close();
  });
});
