import { JOB, REVIEWER, SUBMITTER } from '../support/posting';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const OFFICER = '陈敏';
const TITLE = '软件测试工程师';
const SECOND = '课程顾问';

/** A posting from its submission to the public list, and a second one that becomes a complaint. */
describeInBrowser('a job posting', () => {
  let story: Story;
  const chapter = chapters();

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
  });
  afterAll(() => story?.end());

  const as = (name: string, acts: (desk: Workbench) => Promise<void>) => story.as(name, acts);

  async function submits(desk: Workbench, job: { title: string; conditions: string }): Promise<void> {
    await desk.window.go('/postings');
    await desk.at('new-posting').click();
    await desk.at('employer-name').fill(JOB.employer.name);
    await desk.at('posting-title').fill(job.title);
    await desk.at('headcount').fill('5');
    await desk.at('conditions').fill(job.conditions);
    await desk.at('work').fill(JOB.work);
    await desk.at('place').fill(JOB.place);
    await desk.at('pay').fill(JOB.pay);
    await desk.at('valid-until').fill(JOB.validUntil);
    await desk.at('contact').fill('王女士，000-0000');
    await desk.at('submit-posting').click();
    await desk.at('posting-state').waitFor();
  }

  chapter('is submitted, and what a clause names is marked for the reviewer with its law', async () => {
    await as(SUBMITTER, async (desk) => {
      await submits(desk, { title: TITLE, conditions: '限男性，35周岁以下，计算机类专业。' });
      expect(await desk.at('posting-state').textContent()).toBe('审核中');
      await desk.window.look('95-posting-submitted');
    });
    await as(REVIEWER, async (desk) => {
      // The inbox of a school names no matter: the list of postings leads to the one that is meant.
      await desk.window.go('/postings');
      await desk.at('postings').getByRole('link', { name: TITLE }).click();
      await desk.at('open-posting-task').click();
      await desk.at('claim-task').click();
      await desk.at('submit-task').waitFor();
      const sex = desk.at('mark-sex');
      await sex.waitFor();
      expect(await sex.textContent()).toContain('禁止');
      expect(await sex.textContent()).toContain('《就业促进法》');
      expect(await desk.at('mark-age').textContent()).toContain('存疑');
      expect(await desk.at('posting-text').locator('mark').allTextContents()).toEqual(['限男性', '35周岁以下']);
      await desk.window.look('96-posting-marked');
    });
  });

  chapter('is not accepted while a forbidden passage is open, and is returned with a passage of the own', async () => {
    await as(REVIEWER, async (desk) => {
      await desk.openTask('mine', '审核招聘信息');
      await desk.choose('审核结论', '通过，予以发布');
      await desk.press();
      await desk.at('problem').getByText('文中仍有禁止性内容').first().waitFor();

      await desk.at('mark-age').getByTestId('dismiss-mark').click();
      await desk.at('reason').fill('该岗位依国家规定限定年龄。');
      await desk.at('confirm-reason').click();
      await desk.at('mark-age').getByText('已排除').waitFor();
      await desk.at('mark-passage-open').click();
      await desk.page.getByLabel('所在部分').click();
      await desk.page.getByTitle('工作内容').last().click();
      await desk.at('mark-passage').fill('编写');
      await desk.at('mark-comment').fill('请写明测试类别。');
      await desk.at('save-mark').click();
      await desk.at('mark-reviewer').waitFor();

      await desk.choose('审核结论', '退回修改');
      await desk.field('审核意见').fill('请删去性别要求，写明测试类别。');
      await desk.field('修改期限').fill('3');
      await desk.window.look('97-posting-return');
      await desk.submit();
    });
  });

  chapter('is corrected, handed in, accepted, and read on the portal without whom to ask', async () => {
    await as(SUBMITTER, async (desk) => {
      await desk.claim('修改招聘信息');
      expect(await desk.at('facts').textContent()).toContain('请删去性别要求');
      await desk.at('revise-posting').click();
      await desk.at('conditions').fill('计算机类专业。');
      await desk.at('work').fill('编写并执行接口测试。');
      await desk.at('save-posting').click();
      await desk.at('submit-task').waitFor();
      await desk.field('已按审核意见修改').check();
      await desk.submit();
    });
    await as(REVIEWER, async (desk) => {
      await desk.claim('审核招聘信息');
      await desk.at('posting-review').getByText('没有标出的内容').waitFor();
      await desk.choose('审核结论', '通过，予以发布');
      await desk.submit();
    });
    await as(SUBMITTER, async (desk) => {
      await desk.window.go('/postings');
      await desk.at('postings').getByRole('link', { name: TITLE }).click();
      await desk.at('posting-state').getByText('审核通过').waitFor();
      expect(await desk.at('posting-history').textContent()).toContain('第 2 次审核');
      await desk.window.look('98-posting-history');
    });
    await story.onPortal(async (window) => {
      await window.go('/portal/postings');
      await window.at('posting').filter({ hasText: TITLE }).filter({ hasText: '编写并执行接口测试。' }).waitFor();
      expect(await window.page.textContent('body')).not.toMatch(/王女士|000-0000|限男性/);
      await window.look('99-portal-postings');
    });
  });

  chapter('becomes a complaint at the authority when the reviewer says so', async () => {
    await as(SUBMITTER, (desk) =>
      submits(desk, { title: SECOND, conditions: '先培训后上岗，费用可办理贷款分期培训。' }),
    );
    await as(REVIEWER, async (desk) => {
      await desk.claim('审核招聘信息');
      await desk.at('mark-training-loan').first().waitFor();
      await desk.choose('审核结论', '转入投诉');
      await desk.field('审核意见').fill('要求求职者贷款参加培训。');
      await desk.choose('投诉类别', '培训贷');
      await desk.submit();
    });
    await as(OFFICER, async (desk) => {
      await desk.window.go('/inbox');
      await desk.at('inbox-group').click();
      await desk.at('inbox').getByText(`${JOB.employer.name}涉嫌培训贷`).waitFor();
    });
    await story.onPortal(async (window) => {
      await window.go('/portal/postings');
      await window.at('posting').first().waitFor();
      expect(await window.page.textContent('body')).not.toContain(SECOND);
    });
    expect(story.faults).toEqual([]);
  });
});
