import { Complaint, DECIDER, FORMS, HEAD, OFFICER } from '../support/complaint';
import { hearing, PRESIDER, RECORD } from '../support/employer-hearing';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

/** An employer asks for a hearing and gets it before it is listed: what each side sees and does on its own pages. */
describeInBrowser('a listing with a hearing', () => {
  let story: Story;
  let complaint: Complaint;
  let employerCode: string;

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
    complaint = await Complaint.served(story.app);
    employerCode = await complaint.employerCode();
  });

  afterAll(() => story?.end());

  const as = (name: string, acts: (desk: Workbench) => Promise<void>) => story.as(name, acts);
  const chapter = chapters();

  chapter('the employer states its defence with its code and asks to be heard in person', async () => {
    await story.onPortal(async (window) => {
      await window.go('/portal/status');
      await window.at('code').fill(employerCode);
      await window.at('look-up').click();
      await window.at('statement-text').fill('收费已全部退还，请求当面说明。');
      await window.at('wants-hearing').check();
      await window.look('01-asks-for-hearing');
      await window.at('submit-statement').click();
      await window.at('statement-submitted').waitFor();
    });
    expect(await complaint.waiting()).toEqual(['arrange-hearing']);
  });

  chapter('the head names a presider who had no part in the case, a day and a place', async () => {
    const { hearingOn, timeAndPlace } = (await hearing.arrangement(complaint)) as Record<string, string>;
    const number = await complaint.number();
    await as(HEAD, async (desk) => {
      await desk.claim('安排听证', number);
      await desk.field('听证主持人').locator('option').filter({ hasText: PRESIDER }).waitFor({ state: 'attached' });
      const offered = await desk.field('听证主持人').locator('option').allTextContents();
      expect(offered).toContain(PRESIDER);
      expect(offered).not.toContain('孙晓燕');
      await desk.field('听证主持人').selectOption({ label: PRESIDER });
      await desk.field('听证日期').fill(hearingOn!);
      await desk.field('时间和地点').fill(timeAndPlace!);
      await desk.field('应提前几个工作日通知').fill('3');
      await desk.field('确定该期限的理由').fill('参照行政处罚法第六十四条酌定。');
      await desk.window.look('02-arrange-hearing');
      await desk.submit();
    });
  });

  chapter('the employer reads the notice, and the presider records what was said on the day', async () => {
    await hearing.serveNotice(complaint);
    await story.onPortal(async (window) => {
      await window.go('/portal/status');
      await window.at('code').fill(employerCode);
      await window.at('look-up').click();
      await window.at('letter').filter({ hasText: '听证通知书' }).waitFor();
      await window.look('03-notice-of-hearing');
    });
    await hearing.comes(complaint);
    const number = await complaint.number();
    await as(PRESIDER, async (desk) => {
      await desk.claim('登记听证笔录', number);
      await desk.choose('听证情况', '已举行');
      await desk.field('到场人员').fill(RECORD.attendees);
      await desk.field('听证要点').fill(RECORD.points);
      await desk.attach('听证笔录', '听证笔录.txt', Buffer.from('双方签字', 'utf8'));
      await desk.window.look('04-record-of-hearing');
      await desk.submit();
    });
  });

  chapter('the hearing stands before those who review, vote and decide, and the employer is listed', async () => {
    const number = await complaint.number();
    await as(HEAD, async (desk) => {
      await desk.claim('复核陈述申辩', number);
      await desk.reads(RECORD.points);
      await desk.choose('复核意见', '没有新的事实、证据，提交集体讨论决定');
      await desk.field('对陈述、申辩意见的复核情况和理由').fill('退款不影响事实认定。');
      await desk.submit();
    });
    await complaint.deliberate();
    await complaint.does(DECIDER, 'decide-listing', FORMS.list);
    await complaint.releaseWarning();
    await as(OFFICER, async (desk) => {
      await desk.openCase(number);
      await desk.at('case-hearings').getByText(RECORD.points).waitFor({ state: 'attached' });
      await desk.at('case-deliberation').getByText('表决通过').waitFor();
      await desk.at('case-archive').getByText('不得销毁').waitFor();
      await desk.window.look('05-case-with-hearing');
    });
    expect(await complaint.outcome()).toBe('entry-published');
  });

  it('ran without a fault in any page', () => {
    expect(story.faults).toEqual([]);
  });
});
