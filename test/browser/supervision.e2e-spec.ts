import { firstRow } from '../../src/platform/database/transaction';
import { Complaint, OFFICER, SCHOOL_USER } from '../support/complaint';
import { FORMS as FOLLOW_UP_FORMS, FollowUp } from '../support/follow-up';
import { Order } from '../support/supervision';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const HEAD = '周文涛';
const DAY_MS = 86_400_000;
const REASON = '请抓紧办理，并书面说明原因。';

/** Pressure on what is late, from the first urge to a red order, and the question to a reporter afterwards. */
describeInBrowser('supervision and follow-up', () => {
  const chapter = chapters();
  let story: Story;
  let complaint: Complaint;

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
    complaint = await Complaint.open(story.app);
    await complaint.accept();
  });

  afterAll(async () => {
    await story?.end();
  });

  const choose = async (desk: Workbench, field: string, option: string) => {
    await desk.at(field).click();
    await desk.page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
  };
  const pass = async (days: number) => {
    await story.app.clock.advance(days * DAY_MS);
    await story.app.settle();
  };

  chapter('a head urges a step, and whoever holds it reads why', async () => {
    const { id } = await complaint.task('collect-evidence');
    await story.as(HEAD, async (desk) => {
      await desk.window.go(`/tasks/${id}`);
      await desk.at('urge').click();
      await desk.at('supervision-reason').fill('请答复投诉人。');
      await desk.at('confirm-reason').click();
      await desk.at('problem').first().waitFor();
      await desk.at('supervision-reason').fill(REASON);
      await desk.at('confirm-reason').click();
      await desk.at('task-urges').getByText(REASON).waitFor();
      await desk.window.look('60-urge');
    });
    await story.as('孙晓燕', async (desk) => {
      await desk.window.go(`/tasks/${id}`);
      await desk.at('task-urges').getByText(REASON).waitFor();
      expect(await desk.at('urge').count()).toBe(0);
    });
  });

  chapter('a blue order reaches the school, is answered and settled', async () => {
    await story.as(HEAD, async (desk) => {
      await desk.openCaseById(complaint.caseId);
      await desk.at('new-order').click();
      await choose(desk, 'order-step', '提供材料');
      await desk.at('order-days').fill('2');
      await desk.at('order-reason').fill(REASON);
      await desk.window.look('61-order');
      await desk.at('issue-order').click();
      await desk.at('case-supervision').getByText('蓝色督办单').waitFor();
    });
    await story.as(SCHOOL_USER, async (desk) => {
      await desk.window.go('/supervision');
      await desk.at('supervision-orders').getByText(REASON).waitFor();
      expect(await desk.page.content()).not.toContain(complaint.employerName);
      await desk.window.look('62-orders-of-the-school');
      await desk.at('order-task').first().click();
      await desk.at('claim-task').click();
      await desk.submit();
      await desk.openTask('group', '反馈办理情况');
      await desk.at('claim-task').click();
      await desk.choose('反馈类型', '办理结果');
      await desk.field('采取的措施和办理情况').fill('材料已经备齐，因核对延误。');
      await desk.submit();
    });
    await story.as(HEAD, async (desk) => {
      await desk.claim('核查反馈');
      await desk.at('facts').getByText('材料已经备齐').waitFor();
      await desk.choose('核查意见', '办理到位，督办办结');
      await desk.field('理由').fill('说明清楚。');
      await desk.submit();
      await desk.window.go('/supervision?view=issued');
      await desk.at('supervision-orders').getByText('督办办结').waitFor();
    });
  });

  chapter('an order nobody answers becomes orange, then red, and the head above sees it', async () => {
    const order = await Order.issue(story.app, { parentCaseId: complaint.caseId, addressee: '滨江市教育委员会' });
    await pass(7);
    await pass(7);
    expect(await order.colours()).toEqual(['blue', 'orange', 'red']);
    await story.as(HEAD, async (desk) => {
      await desk.window.go('/supervision?view=told');
      await desk.at('supervision-orders').getByText('红色督办单').waitFor();
      await desk.window.look('63-red');
      await desk.window.go('/supervision?view=proposed');
      await desk.at('supervision-proposals').or(desk.at('empty')).first().waitFor();
    });
    await pass(7);
    await story.as(HEAD, async (desk) => {
      await desk.claim('上级负责人处置');
      await desk.choose('处置决定', '建议追究责任');
      await desk.field('理由').fill('三次督办均未反馈。');
      await desk.submit();
    });
    expect(await order.outcome()).toBe('escalated-to-accountability');
  });

  chapter('after the closing the reporter is asked by code, and answers', async () => {
    const declined = await Complaint.open(story.app);
    await declined.does(OFFICER, 'screen-complaint', { decision: 'decline', declineReasons: '不属于受理范围。' });
    await story.app.settle();
    const followUp = await FollowUp.begun(story.app, { caseId: declined.caseId, code: declined.receiptCode });
    await story.as(OFFICER, async (desk) => {
      await desk.claim('确定回访时间');
      await desk.field('办结后几日回访').fill(String(FOLLOW_UP_FORMS.interval.days));
      await desk.field('答复期限').fill(String(FOLLOW_UP_FORMS.interval.answerWorkingDays));
      await desk.field('理由').fill(FOLLOW_UP_FORMS.interval.reason);
      await desk.submit();
    });
    await pass(30);
    await story.onPortal(async (window) => {
      await window.go('/portal/status');
      await window.at('code').fill(declined.receiptCode);
      await window.at('look-up').click();
      await window.at('follow-up').waitFor();
      await window.look('64-follow-up');
      await window.at('send-follow-up').click();
      await window.at('follow-up').getByText('请选择一项').first().waitFor();
      await window.at('follow-up-retaliation-none').check();
      await window.at('follow-up-rating-mostly').check();
      await window.at('send-follow-up').click();
      await window.page.locator('[data-testid=follow-up][data-state=answered]').waitFor();
    });
    expect(await followUp.outcome()).toBe('no-sign');
    await story.as(OFFICER, async (desk) => {
      await desk.openCaseById(followUp.caseId);
      await desk.at('follow-up').getByText('基本满意').waitFor();
      await desk.window.look('65-follow-up-case');
    });
  });

  it('leaves no fault in any browser and no step stuck', async () => {
    expect(story.faults).toEqual([]);
    const stuck = await firstRow<{ count: number }>(
      story.app.database.read,
      'SELECT count(*)::integer AS count FROM case_incidents WHERE closed_at IS NULL',
    );
    expect(stuck).toEqual({ count: 0 });
  });
});
