import { Complaint, HEAD, OFFICER } from '../support/complaint';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const ADDRESS = 'zhou@example.gov.cn';

/** What people are told of: at once in the product, and by mail as they choose. */
describeInBrowser('notices', () => {
  const chapter = chapters();
  let story: Story;
  let complaint: Complaint;

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
    complaint = await Complaint.open(story.app);
  });

  afterAll(async () => {
    await story?.end();
  });

  const unread = (desk: Workbench, n: number) => desk.page.locator(`[data-testid=bell][data-unread="${n}"]`).waitFor();

  chapter('what one person does arrives at the other, who has only kept the page open', async () => {
    await story.as(HEAD, async (head) => {
      await head.window.go('/notices');
      await head.at('empty').waitFor();
      await unread(head, 0);
      await head.window.look('80-no-notices');
      await story.as(OFFICER, async (officer) => {
        await officer.claim('受理审查');
        await officer.choose('审查意见', '受理');
        await officer.submit();
      });
      await unread(head, 1);
      await head.at('notice-link').filter({ hasText: '待本组签收' }).waitFor();
      expect(await head.page.content()).not.toContain(complaint.employerName);
      await head.window.look('81-a-notice-arrives');
      // By keyboard: from the bell to the step.
      await head.at('notice-link').first().focus();
      await head.page.keyboard.press('Enter');
      await head.at('task-form').waitFor();
      await unread(head, 0);
    });
  });

  chapter('a person confirms an address, chooses, and reads the caught mail', async () => {
    await story.as(HEAD, async (head) => {
      await head.window.go('/notices/settings');
      await head.at('no-address').waitFor();
      await head.at('new-address').fill('zhou');
      await head.at('send-code').click();
      await head.at('problem').waitFor();
      await head.at('new-address').fill(ADDRESS);
      await head.at('send-code').click();
      await head.at('entered-address').getByText(ADDRESS).waitFor();
      await story.app.settle();
      await head.window.go('/caught-mail');
      const mail = head.at('caught-mail').filter({ hasText: ADDRESS });
      const code = /\d{8}/.exec((await mail.first().textContent()) ?? '')?.[0];
      await head.window.look('82-caught-mail');
      await head.window.go('/notices/settings');
      await head.at('mail-code').fill(code!);
      await head.at('confirm-address').click();
      await head.at('confirmed-address').getByText(ADDRESS).waitFor();
      await head.at('channel-task-offered').getByText('系统内和邮件').click();
      await head.window.look('83-settings-of-notices');
      await head.at('save-settings').click();
      await head.page.getByText('通知设置已保存').waitFor();
    });
    const second = await Complaint.open(story.app);
    await second.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    await story.app.clock.advance(2 * 60_000);
    await story.app.settle();
    await story.as(HEAD, async (head) => {
      await head.window.go('/caught-mail');
      const mail = head.at('caught-mail').filter({ hasText: '1 条新通知' });
      await mail.getByText('本组待领的任务').waitFor();
      expect(await mail.textContent()).not.toContain(second.employerName);
      await head.window.look('84-mail-about-a-notice');
    });
  });

  chapter('the administrator sees whether mail leaves', async () => {
    await story.as('许嘉明', async (administrator) => {
      await administrator.window.go('/admin/mail');
      await administrator.at('mail-state').getByText('演示模式').waitFor();
      await administrator.window.look('85-mail-of-the-administrator');
    });
  });

  chapter('tabs share one connection, and another takes over when the first is closed', async () => {
    await story.as(HEAD, async (head) => {
      await head.at('language').click();
      await head.window.go('/notices');
      await head.at('notices').waitFor();
      await head.window.look('86-notices-in-english');
      const second = await head.window.context.newPage();
      await second.goto(`${story.app.url}/inbox`);
      const before = Number(await second.locator('[data-testid=bell][data-unread]').getAttribute('data-unread'));
      await head.page.close();
      const third = await Complaint.open(story.app);
      await third.does(OFFICER, 'screen-complaint', { decision: 'accept' });
      await second.locator(`[data-testid=bell][data-unread="${before + 1}"]`).waitFor();
    });
  });

  chapter('shows no fault in any console', () => {
    expect(story.faults).toEqual([]);
    return Promise.resolve();
  });
});
