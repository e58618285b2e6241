import { FORMS, HEAD, Interview, OFFICER, OTHER_DECIDER, OTHER_OFFICER } from '../support/interview';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const ARRANGE = '拟定约谈安排';
const APPROVE = '审签约谈通知';
const REASON = '本周外出开会。';

/** One step through many hands: passed on, helped with, voted on, taken back and returned, each on its page. */
describeInBrowser('the verbs of a step', () => {
  let story: Story;
  let caseId: string;
  const chapter = chapters();

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T10:00:00+08:00');
    ({ caseId } = await Interview.open(story.app));
  });

  afterAll(() => story?.end());

  const taskOf = async (elementId: string) => (await new Interview(story.app, caseId, '').task(elementId)).id;
  const open = async (desk: Workbench, elementId: string) => {
    await desk.window.go(`/tasks/${await taskOf(elementId)}`);
    await desk.at('task-form').waitFor();
  };
  const choose = async (desk: Workbench, verb: string) => {
    await desk.at('more-verbs').click();
    await desk.at(`verb-${verb}`).click();
    await desk.at('confirm-verb').waitFor();
  };
  const pick = async (desk: Workbench, field: string, ...options: string[]) => {
    await desk.at(field).click();
    for (const option of options) {
      await desk.page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click();
    }
    await desk.page.locator('.ant-modal-title').click();
  };
  const confirm = async (desk: Workbench) => {
    await desk.at('confirm-verb').click();
    await desk.at('confirm-verb').waitFor({ state: 'detached' });
  };
  const arrange = async (desk: Workbench) => {
    await desk.field('约谈日期').fill('2026-03-10');
    await desk.field('约谈时间').fill('14:30');
    await desk.field('地点').fill(FORMS.arrange.place);
    await desk.field('约谈要点').fill(FORMS.arrange.points);
    await desk.field('需携带的材料').fill(FORMS.arrange.bring);
    const kept = desk.page.waitForResponse((answer) => {
      const sent = answer.request().postData() ?? '';
      return answer.url().endsWith('/draft') && answer.ok() && sent.includes('answerWorkingDays');
    });
    await desk.field('学校答复期限').fill('3');
    await kept;
  };

  chapter('it is transferred, with the reason on its page', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.claim(ARRANGE);
      await desk.at('more-verbs').click();
      await desk.at('verb-return').getByText('没有已办理的人工步骤').waitFor();
      await desk.window.look('200-verbs');
      await desk.at('verb-transfer').click();
      await pick(desk, 'verb-person', OTHER_OFFICER);
      await desk.at('verb-reason').fill(REASON);
      await desk.window.look('201-transfer');
      await confirm(desk);
    });
    await story.as(OTHER_OFFICER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('task-chain').getByText(REASON).waitFor();
      await desk.at('submit-task').waitFor();
    });
  });

  chapter('it is delegated and comes back, filled in, to whoever submits', async () => {
    await story.as(OTHER_OFFICER, async (desk) => {
      await open(desk, 'arrange-interview');
      await choose(desk, 'delegate');
      await pick(desk, 'verb-person', OFFICER);
      await desk.at('verb-reason').fill('请先填写安排。');
      await confirm(desk);
    });
    await story.as(OFFICER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('task-standing').getByText('您正在协办').waitFor();
      expect(await desk.at('submit-task').count()).toBe(0);
      await arrange(desk);
      await desk.window.look('202-delegated');
      await desk.at('now-hand-back').click();
      await desk.at('verb-note').fill('已填写。');
      await confirm(desk);
    });
  });

  chapter('approvers vote on what was submitted, and one veto stops it', async () => {
    await story.as(OTHER_OFFICER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('task-form').getByLabel('地点').and(desk.page.locator('input')).waitFor();
      await choose(desk, 'add-approvers');
      await pick(desk, 'verb-person', OTHER_DECIDER);
      await desk.at('verb-mode').getByText('一票否决').click();
      await desk.at('verb-reason').fill('涉及两校，请审。');
      await desk.window.look('203-add-approvers');
      await confirm(desk);
      await desk.at('task-rounds').getByText('表决中').waitFor();
      await desk.at('submit-task').click();
      await desk.at('task-standing').getByText('等待加签').waitFor();
    });
    await story.as(OTHER_DECIDER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('task-form').getByText(FORMS.arrange.bring).or(desk.field('需携带的材料')).first().waitFor();
      await desk.at('now-vote').click();
      await desk.at('verb-ballot').getByText('不同意').click();
      await desk.at('confirm-verb').click();
      await desk.page.getByText('请写明意见').waitFor();
      await desk.at('verb-opinion').fill('时间与全市会议冲突。');
      await desk.window.look('204-veto');
      await confirm(desk);
    });
    await story.as(OTHER_OFFICER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('task-rounds').getByText('时间与全市会议冲突。').waitFor();
      await desk.at('round-state').getByText('未通过').waitFor();
      await desk.at('submit-task').click();
      await desk.at('problem').first().waitFor();
      await choose(desk, 'add-approvers');
      await pick(desk, 'verb-person', OTHER_DECIDER);
      await desk.at('verb-reason').fill('已调整时间，请再审。');
      await confirm(desk);
      await desk.at('task-rounds').getByText('表决中').waitFor();
      await desk.at('submit-task').click();
      await desk.at('task-standing').getByText('等待加签').waitFor();
    });
    await story.as(OTHER_DECIDER, async (desk) => {
      await open(desk, 'arrange-interview');
      await desk.at('now-vote').click();
      await confirm(desk);
    });
    expect(await taskOf('approve-notice')).toBeDefined();
  });

  chapter('the author withdraws it while nobody has opened what follows, and the next one returns it', async () => {
    await story.as(OTHER_OFFICER, async (desk) => {
      await desk.openTask('done', ARRANGE);
      await choose(desk, 'withdraw');
      await desk.at('verb-reason').fill('约谈要点有误。');
      await desk.window.look('205-withdraw');
      await confirm(desk);
      await desk.at('task-chain').getByText('约谈要点有误。').waitFor();
      await desk.submit();
    });
    await story.as(HEAD, async (desk) => {
      await desk.claim(APPROVE);
      await choose(desk, 'return');
      await pick(desk, 'verb-target', ARRANGE);
      await desk.at('verb-reason').fill('请补充需携带的材料。');
      await desk.window.look('206-return');
      await confirm(desk);
    });
    await story.as(OTHER_OFFICER, async (desk) => {
      await desk.openTask('mine', ARRANGE);
      await desk.at('task-chain').getByText('请补充需携带的材料。').waitFor();
      await desk.window.look('207-returned');
      await desk.field('需携带的材料').fill('就业工作台账、走访记录。');
      await desk.submit();
    });
  });

  chapter('somebody is told of it, and the page says when it was read', async () => {
    await story.as(HEAD, async (desk) => {
      await desk.claim(APPROVE);
      await choose(desk, 'copy');
      await pick(desk, 'verb-person', OFFICER);
      await desk.at('verb-note').fill('请知悉。');
      await confirm(desk);
      await desk.at('task-copies').getByText('未阅').waitFor();
    });
    await story.as(OFFICER, async (desk) => {
      await open(desk, 'approve-notice');
      await desk.at('task-copies').getByText('请知悉。').waitFor();
      await desk.window.look('208-copy');
    });
  });

  it('leaves no fault in any browser', () => {
    expect(story.faults).toEqual([]);
  });
});
