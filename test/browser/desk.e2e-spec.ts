import { readFileSync } from 'node:fs';
import { Complaint, FORMS, HEAD, INVESTIGATORS, OFFICER } from '../support/complaint';
import { Desk } from '../support/proceeding';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const [ABSENT, LEAVER] = INVESTIGATORS;
const DEPUTY = '马骏';
const DAY_MS = 86_400_000;

/** A desk while its owner is away, when its owner leaves, and as a head sees all of them: by step, never by person. */
describeInBrowser('absence, handover and the board of heads', () => {
  const chapter = chapters();
  let story: Story;
  let complaint: Complaint;

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
    complaint = await Complaint.open(story.app);
    await complaint.accept();
    const { id, version } = await complaint.task('collect-evidence');
    await new Desk(story.app).as(ABSENT, 'post', `/api/tasks/${id}/claim`, { version });
  });

  afterAll(async () => {
    await story?.end();
  });

  const choose = async (desk: Workbench, field: string, option: string) => {
    await desk.at(field).click();
    await desk.page
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: new RegExp(`^${option}`) })
      .first()
      .click();
  };
  chapter('somebody enters an absence, and is told what stands against it', async () => {
    await story.as(ABSENT, async (desk) => {
      await desk.window.go('/absences');
      await desk.at('empty').waitFor();
      await desk.at('enter-absence').click();
      await desk.at('absence-from').fill('2026-03-02');
      await desk.at('absence-to').fill('2026-03-01');
      await choose(desk, 'absence-substitutes', DEPUTY);
      await desk.page.keyboard.press('Escape');
      await desk.at('confirm-absence').click();
      await desk.at('problem').getByText('结束日期早于开始日期').first().waitFor();
      await desk.at('absence-to').fill('2026-03-06');
      await desk.window.look('90-absence');
      await desk.at('confirm-absence').click();
      await desk.at('absences').getByText(DEPUTY).waitFor();
      await desk.window.look('91-absences');
      await desk.window.go('/inbox');
      await desk.at('stands-in').getByText('您已登记外出').waitFor();
    });
  });

  chapter('the substitute finds the step with its mark and takes it for the absent person', async () => {
    await story.as(DEPUTY, async (desk) => {
      await desk.window.go('/inbox');
      await desk.at('stands-in').getByText(ABSENT).waitFor();
      await desk.at('inbox').getByTestId('acts-for').getByText(`代${ABSENT}`).waitFor();
      await desk.window.look('92-inbox-of-the-substitute');
      await desk.openTask('mine', '收集证据');
      await desk.at('acts-for-note').getByText(ABSENT).waitFor();
      await desk.field('证据情况').fill(FORMS.evidence.evidenceSummary);
      await desk.window.look('93-task-for-another');
      await desk.submit();
    });
    await story.as(OFFICER, async (desk) => {
      await desk.openCaseById(complaint.caseId);
      await desk.at('case-timeline').getByText(`${DEPUTY}（代${ABSENT}）`).first().waitFor();
      await desk.window.look('94-history-names-both');
    });
    await story.as(ABSENT, async (desk) => {
      await desk.window.go('/absences?view=acts');
      await desk.at('absence-acts').getByText('提交任务').waitFor();
    });
  });

  chapter('a head hands a desk over, and the taker confirms the receipt', async () => {
    await story.as(HEAD, async (desk) => {
      await desk.window.go('/handovers');
      await desk.at('new-handover').click();
      await choose(desk, 'handover-leaver', LEAVER);
      // Investigates the same case already.
      await choose(desk, 'handover-taker', ABSENT);
      await desk.at('handover-items').getByText('不能移交：接收人已承担该项').waitFor();
      await desk.window.look('95-what-cannot-go');
      expect(await desk.at('hand-over').isDisabled()).toBe(true);
      await choose(desk, 'handover-taker', DEPUTY);
      await desk.at('handover-items').getByText('可以移交').waitFor();
      await desk.at('handover-reason').fill('调离本单位');
      await desk.window.look('96-handover');
      await desk.at('hand-over').click();
      await desk.at('handover-facts').getByText('待确认').waitFor();
      await desk.page.locator('[data-testid=handover-intact][data-intact=true]').waitFor();
    });
    await story.as(DEPUTY, async (desk) => {
      await desk.window.go('/handovers');
      await desk.at('handover-link').first().click();
      await desk.at('confirm-handover').click();
      await desk.at('handover-takers').getByText('已于').waitFor();
      await desk.window.look('97-receipt');
    });
  });

  chapter('the board leads a head from a figure to its cases, and into a file', async () => {
    await story.app.clock.advance(75 * DAY_MS);
    await story.app.settle();
    await story.as(HEAD, async (desk) => {
      await desk.window.go('/board');
      await desk.at('board-overview').getByTestId('drill-late').first().waitFor();
      await desk.window.look('98-board');
      await desk.at('board-part').getByText('等待环节').click();
      await desk.at('board-waiting').waitFor();
      await desk.window.look('99-waiting');
      const saving = desk.page.waitForEvent('download');
      await desk.at('export-csv').click();
      const written = readFileSync(await (await saving).path(), 'utf8');
      expect(written).toContain('等待岗位');
      for (const name of [ABSENT, LEAVER, DEPUTY, OFFICER]) expect(written).not.toContain(name);
      const count = await desk.at('board-waiting').getByTestId('drill-late').first().textContent();
      await desk.at('board-waiting').getByTestId('drill-late').first().click();
      await desk.at('cases').getByTestId('case-link').first().waitFor();
      expect(await desk.at('cases').getByTestId('case-link').count()).toBe(Number(count));
      await desk.window.go('/board?part=durations');
      await desk.at('board-from').fill('2026-03-01');
      await desk.at('board-durations').getByText('受理审查').waitFor();
      await desk.window.look('99-durations');
    });
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/board');
      await desk.at('no-right').waitFor();
    });
  });

  it('leaves no fault in any browser', () => {
    expect(story.faults).toEqual([]);
  });
});
