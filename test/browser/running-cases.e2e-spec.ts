import type { Browser } from 'playwright-core';
import { CaseMigrationRunner } from '../../src/case-migration/case-migration-runner.service';
import { LettersService } from '../../src/letters/letters.service';
import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, OFFICER } from '../support/complaint';
import {
  ADMINISTRATOR,
  DefinitionDesk,
  PROCESS,
  REVIEW_FORM,
  SECOND_ADMINISTRATOR,
  withReviewStep,
} from '../support/definition';
import { describeInBrowser, launch } from './support/browser';
import { Workbench } from './support/workbench';

const REASON = '增加受理复核环节，在办案件一并适用。';

/** What becomes of cases that run while their process is changed, and of those that get stuck. */
describeInBrowser('running cases', () => {
  let app: TestApplication;
  let browser: Browser;
  let cases: Complaint[];

  /** The next version: a review behind the examination, and another step in the place of the assignment. */
  const publishNextVersion = async (): Promise<void> => {
    const desk = new DefinitionDesk(app);
    const draft = await desk.begin();
    const renamed = (text: string) => text.replaceAll('assign-investigators', 'appoint-investigators');
    const { 'assign-investigators': assignment, ...forms } = draft.forms;
    const saved = await desk.save(ADMINISTRATOR, draft.id, draft.revision, {
      bpmn: renamed(withReviewStep(draft.bpmn)).replaceAll('name="指派调查人"', 'name="指定调查组"'),
      forms: { ...forms, 'appoint-investigators': assignment, 'review-screening': REVIEW_FORM },
    });
    expect(saved.status).toBe(200);
    const proposed = await desk.propose(ADMINISTRATOR, draft.id);
    expect([proposed.status, proposed.text]).toEqual([201, expect.any(String)]);
    const published = await desk.publish(SECOND_ADMINISTRATOR, (proposed.body as { id: string }).id);
    expect([published.status, published.text]).toEqual([204, '']);
  };

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    cases = [];
    for (let count = 0; count < 10; count++) cases.push(await Complaint.open(app));
    for (const one of cases.slice(0, 2)) await one.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    await publishNextVersion();
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('are counted on the diagram, tried out one by one, and moved when they can', async () => {
    const desk = await Workbench.signIn(browser, app.url, ADMINISTRATOR);
    await desk.window.go(`/admin/definitions/${PROCESS}/1`);
    await desk.page.locator('[data-element="accept-complaint"]').filter({ hasText: '8' }).waitFor();
    await desk.window.look('64-counts');

    await desk.at('move-cases').click();
    await desk.at('mapping').getByText('指派调查人').waitFor();
    await desk.window.look('65-mapping');
    await desk.at('try-out').click();
    await desk.at('start-migration').filter({ hasText: '8' }).waitFor();
    const stuck = desk.at('migration-items').locator('tr').filter({ hasText: '指派调查人' });
    // The list comes with an answer of its own.
    await stuck.nth(1).waitFor();
    expect(await stuck.count()).toBe(2);
    await desk.window.look('66-tried-out');

    await desk.at('start-migration').click();
    await desk.at('reason').fill(REASON);
    await desk.at('confirm-reason').click();
    await app.app.get(CaseMigrationRunner, { strict: false }).settle();
    await desk.page.locator('[data-testid=migration-phase][data-phase=done]').waitFor();
    await desk.window.look('67-moved');
    expect(desk.window.faults).toEqual([]);
    await desk.close();

    const [stayed, , moved] = cases as [Complaint, Complaint, Complaint];
    await moved.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    expect(await moved.waiting()).toEqual(['review-screening']);
    expect(await stayed.waiting()).toEqual(['assign-investigators']);
  });

  it('keep their way when the definition is led back to the version before', async () => {
    const desk = await Workbench.signIn(browser, app.url, SECOND_ADMINISTRATOR);
    await desk.window.go(`/admin/definitions/${PROCESS}`);
    const first = desk.at('version-row').last();
    await first.getByTestId('version-actions').click();
    await desk.page.getByRole('menuitem', { name: '重新发布' }).click();
    await desk.at('reason').fill('复核环节运行不畅，恢复原流程。');
    await desk.at('confirm-reason').click();
    await desk.at('proposal-reason').waitFor();
    const proposal = new URL(desk.page.url()).pathname;
    await desk.close();

    const second = await Workbench.signIn(browser, app.url, ADMINISTRATOR);
    await second.window.go(proposal);
    await second.at('publish-proposal').click();
    await second.at('confirm-publish').click();
    await second.at('version-row').last().filter({ hasText: '已发布' }).waitFor();
    await second.close();

    const after = await Complaint.open(app);
    await after.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    expect(await after.waiting()).toEqual(['assign-investigators']);
    const [, , , , moved] = cases as [Complaint, Complaint, Complaint, Complaint, Complaint];
    await moved.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    expect(await moved.waiting()).toEqual(['review-screening']);
  });

  it('that are stuck are seen with their cause, changed by hand by two people, and tried again', async () => {
    const broken = jest.spyOn(app.app.get(LettersService, { strict: false }), 'issue');
    broken.mockImplementation(() => Promise.reject(new Error('no letterhead')));
    const [first, second] = [await Complaint.open(app), await Complaint.open(app)];
    for (const one of [first, second])
      await one.does(OFFICER, 'screen-complaint', { decision: 'decline', declineReasons: '不属于本机构职责范围。' });
    const stuck = () => rows(app.database.read, 'SELECT FROM case_incidents WHERE closed_at IS NULL');
    for (let attempt = 0; attempt < 10 && (await stuck()).length < 2; attempt++) {
      await app.clock.advance(24 * 3_600_000);
      await app.settle();
    }
    broken.mockRestore();

    const desk = await Workbench.signIn(browser, app.url, ADMINISTRATOR);
    await desk.window.go('/admin/incidents');
    await desk.at('incidents').getByText('答复不予受理').waitFor();
    await desk.at('incident').first().click();
    await desk.at('incident-input').getByText('caseId').waitFor();
    await desk.window.look('68-incident');
    await desk.at('move-token').click();
    await desk.page.getByRole('combobox', { name: '移到' }).click();
    await desk.page.locator('.ant-select-item-option').filter({ hasText: '受理审查' }).click();
    await desk.at('intervention-reason').fill('材料有误，重新审查。');
    await desk.at('propose-intervention').click();
    await desk.page.getByText('等待另一位流程管理员审核').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.at('interventions').getByText('须由他人审核').waitFor();
    await desk.close();

    const reviewer = await Workbench.signIn(browser, app.url, SECOND_ADMINISTRATOR);
    await reviewer.window.go('/admin/incidents');
    await reviewer.at('approve-intervention').click();
    await reviewer.at('interventions').waitFor({ state: 'detached' });
    const [moved, other] = (await first.waiting()).length > 0 ? [first, second] : [second, first];
    expect(await moved.waiting()).toEqual(['screen-complaint']);
    expect(await other.waiting()).toEqual([]);

    await reviewer.at('retry-all').click();
    await reviewer.at('reason').fill('公文模板已经恢复。');
    await reviewer.at('confirm-reason').click();
    await reviewer.at('retried').filter({ hasText: '1' }).waitFor();
    await app.settle();
    expect(await other.outcome()).toBe('declined');
    expect(reviewer.window.faults).toEqual([]);
    await reviewer.close();
  });
});
