import { Complaint, SCHOOL_USER } from '../support/complaint';
import { Order } from '../support/supervision';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const LEADER = '高建华';
const COLLEGES = [
  { college: '计算机学院', person: '韩冰', answer: '去年秋季双选会该单位设过展位，学院无学生签约。' },
  { college: '经济管理学院', person: '邓蕾', answer: '学院未接待该单位。' },
] as const;

/** The day of a school user: what the season and the authority want, what the colleges give, what the leader signs. */
describeInBrowser('a day at a school', () => {
  const chapter = chapters();
  let story: Story;
  let complaint: Complaint;

  beforeAll(async () => {
    // A Monday within the season of the class whose dates the policy sets.
    story = await Story.begin('2023-03-20T08:30:00+08:00');
    complaint = await Complaint.open(story.app);
    await complaint.accept();
    const { id: taskId } = await complaint.task('provide-materials');
    await Order.issue(story.app, { parentCaseId: complaint.caseId, taskId, addressee: '滨江理工大学' });
  });

  afterAll(() => story?.end());

  const inEnglish = async (desk: Workbench, picture: string) => {
    await desk.at('language').first().click();
    await desk.window.look(picture);
    await desk.at('language').first().click();
  };

  chapter('the home page shows what the season sets and what was asked by whom', async () => {
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.at('school-home').waitFor();
      const season = desk.at('home-season').getByTestId('season-duty');
      await season.filter({ hasText: '2023-03-23 周四' }).filter({ hasText: '余 3 个工作日' }).first().waitFor();
      await season.filter({ hasText: '2023-03-25 周六' }).filter({ hasText: '未规定是否顺延' }).first().waitFor();
      const todo = desk.at('home-todo').locator('tr');
      await todo.filter({ hasText: '提供材料' }).filter({ hasText: '滨江市教育委员会' }).first().waitFor();
      await desk.at('home-demands').getByText('蓝色督办单').waitFor();
      expect(await desk.page.content()).not.toContain(await complaint.number());
      await desk.window.look('80-school-home');
      await inEnglish(desk, '80-school-home-en');
    });
  });

  chapter('the dispatcher splits the task to two colleges', async () => {
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.at('home-todo').getByTestId('todo-link').filter({ hasText: '提供材料' }).click();
      await desk.at('claim-task').click();
      await desk.at('split-task').click();
      const dialog = desk.page.getByRole('dialog');
      for (const { college } of COLLEGES) await dialog.getByLabel(college, { exact: true }).check();
      await desk.at('split-request').fill('请说明近两年有无接待该单位，不写案号和个人信息。');
      await desk.window.look('81-split');
      await desk.at('confirm-split').click();
      await desk.at('school-part').nth(1).waitFor();
      await desk.window.go('/school');
      await desk.at('home-running').getByText('0 / 2 个学院已报送').waitFor();
    });
  });

  chapter('each college answers its part; what is typed is kept', async () => {
    for (const { person, answer } of COLLEGES) {
      await story.as(person, async (desk) => {
        await desk.at('home-parts').getByTestId('part-link').click();
        await desk.at('part-text').waitFor();
        expect(await desk.page.content()).not.toContain(complaint.employerName);
        await desk.at('answer-part').click();
        await desk.page.getByText('此项必填').waitFor();
        await desk.at('part-text').fill(answer);
        await desk
          .at('part-draft')
          .filter({ hasText: /已于.*保存/ })
          .waitFor();
        await desk.page.reload();
        await desk.at('part-text').waitFor();
        await desk.page.waitForFunction(
          (kept) => document.querySelector<HTMLTextAreaElement>('[data-testid=part-text]')?.value === kept,
          answer,
        );
        await desk
          .at('part-files')
          .setInputFiles({ name: `${person}.txt`, mimeType: 'text/plain', buffer: Buffer.from(answer) });
        await desk.at('document').filter({ hasText: person }).waitFor();
        await desk.window.look(`82-part-${person}`);
        await desk.at('answer-part').click();
        await desk.at('school-home').waitFor();
      });
    }
  });

  chapter('an answer that is not enough goes back and comes better', async () => {
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.at('home-running').getByText('2 / 2 个学院已报送').waitFor();
      await desk.at('running-link').click();
      await desk.at('school-part').filter({ hasText: '经济管理学院' }).getByTestId('return-part').click();
      await desk.at('supervision-reason').fill('请写明核对的范围。');
      await desk.at('confirm-reason').click();
      await desk.at('school-part').filter({ hasText: '请写明核对的范围' }).waitFor();
    });
    await story.as('邓蕾', async (desk) => {
      await desk.at('part-link').click();
      await desk.at('part-returned').getByText('请写明核对的范围').waitFor();
      await desk.at('part-text').fill('核对近两年双选会记录，学院未接待该单位。');
      await desk.at('answer-part').click();
      await desk.at('school-home').waitFor();
    });
  });

  chapter('the parts are in the form without a word typed twice, and the leader signs', async () => {
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.at('running-link').click();
      await desk.choose('该单位近两年是否', '是');
      await desk.at('collect-parts').click();
      await desk.page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=task-form] textarea')].some(({ value }) =>
          /经济管理学院：\n核对近两年[^]*计算机学院：\n去年秋季/.test(value),
        ),
      );
      await desk.at('task-form').getByTestId('document').nth(1).waitFor();
      await desk.window.look('83-collected');
      await desk.at('ask-sign-off').click();
      await desk.at('sign-off-note').fill('请审阅。');
      await desk.at('confirm-sign-off').click();
      await desk.page.locator('[data-testid=task-sign-off][data-state=asked]').waitFor();
    });
    await story.as(LEADER, async (desk) => {
      await desk.at('home-sign-offs').getByTestId('sign-off-link').click();
      await desk.at('sign-off-content').getByTestId('task-form').waitFor();
      await desk.at('sign-off-content').getByTestId('document').first().waitFor();
      await desk.window.look('84-sign-off');
      await inEnglish(desk, '84-sign-off-en');
      await desk.at('sign').click();
      await desk.at('sign-sure').click();
      await desk.at('sign-off-decided').getByText(LEADER).waitFor();
    });
  });

  chapter('the signed whole is submitted, and the day is done', async () => {
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.at('home-running').getByText('已签批').waitFor();
      await desk.at('running-link').click();
      await desk.page.locator('[data-testid=task-sign-off][data-state=signed]').getByText(LEADER).waitFor();
      await desk.page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLTextAreaElement>('[data-testid=task-form] textarea')].some(({ value }) =>
          value.includes('核对近两年'),
        ),
      );
      await desk.submit();
      await desk.window.go('/school');
      await desk.at('school-home').waitFor();
      expect(await desk.at('home-running').count()).toBe(0);
    });
    expect(await complaint.completed('provide-materials')).toBe(1);
    expect(await complaint.history()).toContain('签批“提供材料”');
  });

  it('leaves no fault in any browser', () => {
    expect(story.faults).toEqual([]);
  });
});
