import { readFile } from 'node:fs/promises';
import { Complaint, HEAD, INVESTIGATORS, OFFICER } from '../support/complaint';
import { Desk, personIdOf } from '../support/proceeding';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

/** Most keys and clicks of a round "open → read → decide → next". */
const MOST_ACTS = 6;

/** An official's lists, from the first key of the morning to a file for the head. */
describeInBrowser('inbox', () => {
  const chapter = chapters();
  let story: Story;
  const complaints: Complaint[] = [];

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
    for (const employer of ['滨江云帆测试科技有限公司', '江北远航人力资源有限公司', '溪口示例商贸有限公司']) {
      complaints.push(await Complaint.open(story.app, { employer, school: false }));
    }
  });

  afterAll(async () => {
    await story?.end();
  });

  const shows = (desk: Workbench, count: number) =>
    desk.page.waitForFunction((wanted) => document.querySelectorAll('[data-testid=task-row]').length === wanted, count);
  const rowOf = (desk: Workbench, text: string) => desk.at('task-row').filter({ hasText: text });

  const search = async (desk: Workbench, typed: string) => {
    const box = desk.at('inbox-filter').locator('input');
    await box.fill(typed);
    await box.press('Enter');
  };

  chapter('a round from one task to the next takes six keys and clicks, and nothing is typed', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/inbox?tab=group&q=2026');
      await shows(desk, 3);
      let acts = 0;
      const press = async (key: string) => {
        acts += 1;
        await desk.page.keyboard.press(key);
      };
      // open
      await press('j');
      await press('Enter');
      await desk.at('task-form').waitFor();
      // read and take it
      acts += 1;
      await desk.at('claim-task').click();
      await desk.at('submit-task').waitFor();
      // decide
      acts += 1;
      await desk.choose('审查意见', '受理');
      await press('Control+Enter');
      await desk.at('submitted').waitFor();
      // next
      await desk.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'next-task');
      await desk.window.look('90-next-task');
      await press('Enter');
      await desk.at('task-form').waitFor();
      expect(acts).toBeLessThanOrEqual(MOST_ACTS);
      await desk.at('claim-task').waitFor();
    });
  });

  chapter('search finds by one, two and four characters, and the address keeps it', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/inbox?tab=group');
      for (const typed of ['航', '远航', '远航人力']) {
        await search(desk, typed);
        await desk.page.waitForURL((url) => url.searchParams.get('q') === typed);
        await shows(desk, 1);
        await rowOf(desk, '江北远航').waitFor();
      }
      await desk.page.reload();
      await rowOf(desk, '江北远航').waitFor();
      await search(desk, '查无此名');
      await desk.at('empty').waitFor();
      await desk.window.look('91-inbox-empty');
    });
  });

  chapter('filter and columns become a view, which a colleague opens too', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('filter').click();
      await desk.at('filter-form').waitFor();
      await desk.page.locator('#kind').click();
      await desk.page.locator('.ant-select-item-option:visible').filter({ hasText: '投诉' }).first().click();
      await desk.page.keyboard.press('Escape');
      await desk.window.look('92-inbox-filter');
      await desk.at('filter-apply').click();
      await desk.page.waitForURL((url) => url.searchParams.get('kind') === 'complaint');
      await desk.at('columns').click();
      await desk.at('column-waiting').click();
      await desk.page.waitForURL((url) => url.searchParams.get('columns')?.includes('waiting') ?? false);
      await desk.at('column-opened').click();
      await desk.page.waitForURL((url) => !(url.searchParams.get('columns')?.includes('opened') ?? true));
      await desk.page.keyboard.press('Escape');
      await desk.at('inbox').getByText('等待办理').first().waitFor();
      await desk.at('views').click();
      await desk.at('save-view').click();
      await desk.at('view-name').fill('待领投诉');
      await desk.page.locator('#organisationId').click();
      await desk.page.locator('.ant-select-item-option:visible').filter({ hasText: '滨江市教育委员会' }).click();
      await desk.at('confirm-view').click();
      await desk.page.waitForURL((url) => url.searchParams.has('saved'));
      await desk.window.look('93-inbox-view');
      // the columns are the person's own from now on, whatever the address says
      await desk.window.go('/inbox?tab=group');
      await desk.at('inbox').getByText('等待办理').first().waitFor();
    });
    await story.as('李国强', async (desk) => {
      await desk.window.go('/inbox');
      await desk.at('views').click();
      await desk.at('saved-view').filter({ hasText: '待领投诉' }).click();
      await desk.page.waitForURL((url) => url.searchParams.get('kind') === 'complaint');
      await desk.at('inbox').getByText('等待办理').first().waitFor();
    });
  });

  chapter('many are claimed at once, and each says what became of it', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/inbox?tab=group&kind=complaint&q=2026');
      await shows(desk, 2);
      await desk.page.keyboard.press('j');
      await desk.page.keyboard.press('x');
      await desk.page.keyboard.press('j');
      await desk.page.keyboard.press('x');
      // A colleague is faster with one of them, which leaves the list by itself; what is ticked stays ticked.
      const { id, version } = await complaints[1]!.task('screen-complaint');
      await new Desk(story.app).as('李国强', 'post', `/api/tasks/${id}/claim`, { version });
      await desk.at('bulk-claim').click();
      await desk.at('bulk-result').getByText('完成 1 项，未办理 1 项').waitFor();
      await desk.page.getByText('李国强').first().waitFor();
      await desk.window.look('94-bulk-result');
      await desk.at('close-result').click();
      await desk.at('inbox-mine').click();
      await rowOf(desk, '溪口示例').waitFor();
    });
  });

  chapter('a head urges many at once with one reason, and finds them again', async () => {
    await story.as(HEAD, async (desk) => {
      const { id } = await complaints[0]!.task('assign-investigators');
      await desk.window.go('/inbox?tab=group');
      await desk.page.locator(`[data-task="${id}"] input[type=checkbox]`).check();
      await desk.at('bulk-urge').click();
      await desk.at('bulk-reason').fill('请抓紧办理。');
      await desk.at('confirm-bulk').click();
      // Nobody presses for what is the own work.
      await desk.at('bulk-result').getByText('完成 0 项，未办理 1 项').waitFor();
      await desk.at('close-result').click();
      const screen = await complaints[1]!.task('screen-complaint');
      await desk.window.go(`/tasks/${screen.id}`);
      await desk.at('urge').click();
      await desk.at('supervision-reason').fill('请抓紧办理。');
      await desk.at('confirm-reason').click();
      await desk.at('task-urges').waitFor();
      await desk.window.go('/inbox?tab=supervised');
      await rowOf(desk, '已催办').waitFor();
      await desk.page.locator(`[data-task="${screen.id}"] input[type=checkbox]`).check();
      await desk.at('bulk-urge').click();
      await desk.at('bulk-reason').fill('再次提醒，请抓紧办理。');
      await desk.at('confirm-bulk').click();
      await desk.at('bulk-result').getByText('完成 1 项，未办理 0 项').waitFor();
      await desk.window.look('95-supervised');
    });
  });

  chapter('what is shown leaves as a file', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.window.go('/inbox?tab=started&columns=number,title,waiting');
      await shows(desk, 3);
      await desk.at('export').click();
      const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.at('export-csv').click()]);
      const text = await readFile(await download.path(), 'utf8');
      const lines = text.trimEnd().split('\r\n');
      expect(lines[0]).toBe('\uFEFF事项,案号,案件,等待办理人');
      expect(lines).toHaveLength(4);
      await desk.window.look('96-started');
    });
  });

  chapter('new work appears by itself', async () => {
    await story.as(INVESTIGATORS[0], async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('inbox').or(desk.at('empty')).first().waitFor();
      const before = await desk.at('task-row').count();
      const [first, second] = await Promise.all(INVESTIGATORS.map((name) => personIdOf(story.app, name)));
      await complaints[0]!.does(HEAD, 'assign-investigators', {
        firstInvestigator: first,
        secondInvestigator: second,
        isRecusalChecked: true,
      });
      await story.app.settle();
      await shows(desk, before + 1);
    });
  });

  chapter('one list holds what I have and what I can claim, and takes what I claim', async () => {
    const { id } = await complaints[0]!.task('collect-evidence');
    await story.as(INVESTIGATORS[0], async (desk) => {
      const row = desk.page.locator(`[data-task="${id}"]`);
      await desk.window.go('/inbox?tab=mine&kind=complaint');
      await desk.at('inbox').or(desk.at('empty')).first().waitFor();
      await desk.at('filter').click();
      await desk.at('filter-withOffers').click();
      await desk.at('filter-apply').click();
      await desk.page.waitForURL((url) => url.searchParams.get('withOffers') === 'true');
      await row.getByTestId('claim').click();
      await row.getByTestId('claim').waitFor({ state: 'detached' });
      await row.waitFor();
      await desk.window.look('97-mine-with-offers');
      await desk.window.go('/inbox?tab=mine');
      await row.waitFor();
    });
  });

  chapter('everything is there in English, by keyboard alone', async () => {
    await story.as(HEAD, async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('language').first().click();
      await desk.at('inbox-group').getByText('To claim').waitFor();
      await desk.page.keyboard.press('?');
      await desk.at('keyboard-help').waitFor();
      await desk.window.look('97-inbox-keys-en');
      await desk.page.keyboard.press('Escape');
      await desk.at('keyboard-help').waitFor({ state: 'hidden' });
      await desk.page.keyboard.press('f');
      await desk.at('filter-form').waitFor();
      await desk.window.look('98-inbox-filter-en');
    });
  });

  it('leaves no fault in any browser', () => {
    expect(story.faults).toEqual([]);
  });
});
