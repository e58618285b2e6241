import {
  DECIDER,
  FORMS,
  HEAD,
  Interview,
  OFFICER,
  OTHER_OFFICER,
  SCHOOL,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
} from '../support/interview';
import { rows } from '../../src/platform/database/transaction';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

/** How a school is interviewed: told by the authority and the school, each before a screen of their own. */
describeInBrowser('an interview of a school', () => {
  let story: Story;
  let caseId: string;
  const chapter = chapters();

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => story?.end());

  /** The open page of the interview, found in the list. */
  async function read(desk: Workbench): Promise<void> {
    await desk.at('nav-interviews').click();
    await desk.at('interviews').getByTestId('interview-link').first().click();
    await desk.at('interview-basis').waitFor();
  }

  chapter('is started by hand with a reason, which may rank no counsellors', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.at('nav-interviews').click();
      await desk.at('empty').waitFor();
      await desk.at('start-interview').click();
      await desk.at('party').click();
      await desk.page.locator('.ant-select-item-option').filter({ hasText: SCHOOL }).click();
      await desk.at('reason').fill('各辅导员签约率排名靠后。');
      await desk.at('open-interview').click();
      await desk.page.getByText('三不得').waitFor();
      await desk.at('reason').fill('毕业去向落实工作进展缓慢。');
      await desk.window.look('120-start-interview');
      await desk.at('open-interview').click();
      await desk.at('interview-state').getByText('办理中').waitFor();
      caseId = desk.page.url().split('/').at(-1)!;
    });
    expect(caseId).toMatch(/^[0-9a-f-]{36}$/);
  });

  chapter('is arranged by one person, approved by another, and unknown to the school until then', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.claim('拟定约谈安排');
      await desk.field('约谈日期').fill('2026-03-10');
      await desk.field('约谈时间').fill('14:30');
      await desk.field('地点').fill(FORMS.arrange.place);
      await desk.field('约谈要点').fill(FORMS.arrange.points);
      await desk.field('需携带的材料').fill(FORMS.arrange.bring);
      await desk.field('学校答复期限').fill('3');
      await desk.window.look('121-arrange-interview');
      await desk.submit();
    });
    const interview = new Interview(story.app, caseId, '');
    expect((await interview.detail(SCHOOL_OFFICE)).status).toBe(404);
    await interview.does(HEAD, 'approve-notice', FORMS.approve);
  });

  chapter('reaches the school with letter and calendar file; another date is asked for, and granted', async () => {
    await story.as(SCHOOL_OFFICE, async (desk) => {
      await desk.claim('答复约谈通知');
      const [download] = await Promise.all([
        desk.page.waitForEvent('download'),
        desk.page.getByRole('link', { name: '加入日历' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('约谈.ics');
      await desk.choose('答复', '申请改期');
      await desk.field('希望的日期').fill('2026-03-12');
      await desk.field('希望的时间').fill('09:00');
      await desk.field('改期理由').fill('校领导当日参加全市会议。');
      await desk.window.look('122-another-date');
      await desk.submit();
    });
    await story.as(HEAD, async (desk) => {
      await desk.claim('决定是否改期');
      await desk.choose('决定', '同意改期');
      await desk.field('理由').fill('理由充分。');
      await desk.submit();
    });
    await new Interview(story.app, caseId, '').does(SCHOOL_OFFICE, 'confirm-attendance', FORMS.attend);
  });

  chapter('is recorded, and signed by the leader of the school', async () => {
    await story.app.clock.set('2026-03-12T12:00:00+08:00');
    await story.as(OFFICER, async (desk) => {
      await desk.claim('记录约谈');
      await desk.choose('约谈情况', '已约谈');
      await desk.field('主持人').selectOption({ label: HEAD });
      await desk.field('参加人员').fill(`周某某，负责人，滨江市教育委员会\n高某某，分管校领导，${SCHOOL}`);
      await desk.field('陈述情况').fill('学校说明了进展缓慢的原因。');
      await desk.field('承诺事项').fill('四月底前完成走访。');
      await desk.field('报送整改方案的期限').fill('10');
      await desk.field('确定该期限的理由').fill('没有规定，按工作需要确定。');
      await desk.window.look('123-record-interview');
      await desk.submit();
    });
    await story.as(SCHOOL_LEADER, async (desk) => {
      await desk.claim('签署约谈记录');
      await desk.page.getByRole('link', { name: '约谈记录 PDF' }).waitFor();
      await desk.choose('核对意见', '核对无误，签署');
      await desk.field('本人受学校委托签署').check();
      await desk.submit();
    });
  });

  chapter('is rectified by a plan, a report and the verification of a third person', async () => {
    await story.as(SCHOOL_OFFICE, async (desk) => {
      await desk.claim('报送整改方案');
      await desk.field('整改措施和时限').fill(FORMS.plan.measures);
      await desk.field('责任单位和责任领导').fill(FORMS.plan.responsible);
      await desk.field('方案已经主要负责同志审定').check();
      await desk.submit();
    });
    await story.as(OFFICER, async (desk) => {
      await desk.claim('审核整改方案');
      await desk.choose('审核意见', '通过');
      await desk.field('报送进展的日期').fill('2026-04-15');
      await desk.submit();
    });
    await new Interview(story.app, caseId, '').does(SCHOOL_OFFICE, 'report-progress', FORMS.progress);
    await story.as(OTHER_OFFICER, async (desk) => {
      await desk.claim('复核整改');
      await desk.choose('复核结论', '整改到位');
      await desk.field('复核意见').fill(FORMS.rectified.opinion);
      await desk.submit();
    });
    await story.as(SCHOOL_OFFICE, async (desk) => {
      await read(desk);
      await desk.at('interview-state').getByText('整改到位').waitFor();
      await desk.at('date-requests').getByText('1').waitFor();
      await desk.at('interview-verifications').getByText(FORMS.rectified.opinion).waitFor();
      await desk.window.look('124-rectified-as-school');
    });
  });

  chapter('is escalated when nothing was rectified; the school reads the notice', async () => {
    const failed = await Interview.open(story.app);
    await story.app.clock.set('2026-03-02T10:00:00+08:00');
    await failed.reported();
    await failed.does(OTHER_OFFICER, 'verify-rectification', FORMS.notRectified);
    await story.as(DECIDER, async (desk) => {
      await desk.claim('决定是否通报问责');
      await desk.choose('决定', '通报');
      await desk.field('通报的事实').fill(FORMS.escalation.facts);
      await desk.field('理由').fill(FORMS.escalation.reasons);
      await desk.choose('通报范围', '全市');
      await desk.choose('问责建议', '建议有权机关通报');
      await desk.field('建议内容').fill(FORMS.escalation.proposalText);
      await desk.window.look('125-decide-escalation');
      await desk.submit();
    });
    await story.as(SCHOOL_OFFICE, async (desk) => {
      await desk.window.go(`/interviews/${failed.caseId}`);
      await desk.at('interview-state').getByText('已通报问责').waitFor();
      await desk.at('interview-escalation').getByText(FORMS.escalation.facts).waitFor();
      expect(await desk.page.textContent('body')).not.toMatch(/YT-\d{4}-\d{6}/);
      await desk.window.look('126-escalated-as-school');
    });
    await story.as(OFFICER, async (desk) => {
      await desk.at('nav-interviews').click();
      await desk.at('interviews').getByText('已通报问责').waitFor();
      await desk.at('interviews').getByText('整改到位').waitFor();
      await desk.window.look('127-interviews');
    });
    const ended = await rows<{ outcome: string }>(
      story.app.database.read,
      'SELECT outcome FROM cases WHERE id = ANY ($1::uuid[]) ORDER BY outcome',
      [[caseId, failed.caseId]],
    );
    expect(ended.map(({ outcome }) => outcome)).toEqual(['escalated', 'rectified']);
  });

  chapter('was free of faults in every browser', async () => {
    expect(story.faults).toEqual([]);
    await Promise.resolve();
  });
});
