import { rows } from '../../src/platform/database/transaction';
import {
  ACADEMIC,
  Adjustment,
  AUTHORITY_HEAD,
  AUTHORITY_OFFICER,
  COLLEGE,
  FORMS,
  LEADER,
  majorOf,
} from '../support/adjustment';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';

/** A major listed by hand: its plan comes back once and is accepted; another school lets the date pass. */
describeInBrowser('adjustment of majors', () => {
  let story: Story;
  let adjustment: Adjustment;
  let late: Adjustment;
  const chapter = chapters();

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T10:00:00+08:00');
  });
  afterAll(() => story?.end());

  chapter('the head lists a major on the register, with a reason and without figures', async () => {
    const major = await majorOf(story.app, '120102', '信息管理与信息系统');
    late = await Adjustment.open(story.app, await majorOf(story.app, '080902', '软件工程'));
    await story.as(AUTHORITY_HEAD, async (desk) => {
      await desk.window.go('/adjustments');
      await desk.at('list-major').click();
      await desk.at('listed-major').locator('input').fill('信息管理');
      await desk.page.keyboard.press('Enter');
      await desk.at('listing-reason').fill('连续两年招生未满，落实率偏低。');
      await desk.window.look('90-list-a-major');
      await desk.at('confirm-listing').click();
      await desk.at('adjustments').getByText('信息管理与信息系统').waitFor();
      await desk.window.look('91-card-register');
    });
    const [opened] = await rows<{ id: string }>(
      story.app.database.read,
      'SELECT case_id AS id FROM adjustments WHERE unit_id = $1',
      [major.unitId],
    );
    adjustment = new Adjustment(story.app, opened!.id, '');
  });

  chapter('the officer issues a yellow card with the date of the plan', async () => {
    await story.as(AUTHORITY_OFFICER, async (desk) => {
      await desk.claim('发出红黄牌提示', '信息管理');
      await desk.choose('提示', '黄牌');
      await desk.field('方案报送日期').fill('2026-04-01');
      await desk.window.look('92-issue-card');
      await desk.submit();
    });
    await late.does(AUTHORITY_OFFICER, 'issue-card', FORMS.card);
  });

  chapter('the college drafts; a timetable that cannot be read is named by its line', async () => {
    await story.as(ACADEMIC, async (desk) => {
      await desk.claim('确定起草单位');
      await desk.choose('由谁起草', '交学院起草');
      await desk.at('task-form').locator('select').selectOption({ label: '计算机学院' });
      await desk.submit();
    });
    await story.as(COLLEGE, async (desk) => {
      await desk.claim('起草方案');
      await desk.choose('调整措施', '改造提升');
      await desk.field('论证依据').fill('行业需求转向数据方向。');
      await desk.field('进度安排').fill('2026-06-30 修订培养方案\n暑期 缩减招生');
      await desk.press();
      await desk.at('problem').first().waitFor();
      expect(await desk.at('problem').first().textContent()).toContain('第 2 行');
      await desk.window.look('93-timetable-refused');
      await desk.field('进度安排').fill('2026-06-30 修订培养方案');
      await desk.submit();
    });
  });

  chapter('both bodies adopt it; the authority sends it back once and then accepts', async () => {
    await adjustment.does(ACADEMIC, 'review-plan', FORMS.forward);
    await story.as(LEADER, async (desk) => {
      await desk.claim('登记校长办公会决议');
      await desk.choose('审议结果', '审议通过');
      await desk.field('会议日期').fill('2026-03-02');
      await desk.field('会议纪要文号').fill('校办纪要〔2026〕12号');
      await desk.window.look('94-office-meeting');
      await desk.submit();
    });
    await adjustment.does(LEADER, 'record-party-committee', FORMS.committee);
    await adjustment.does(LEADER, 'submit-plan', FORMS.submit);
    await story.as(AUTHORITY_HEAD, async (desk) => {
      await desk.claim('审核方案', '信息管理');
      expect(await desk.at('facts').textContent()).toContain('党委纪要〔2026〕9号');
      await desk.choose('审核结论', '退回修改');
      await desk.field('意见').fill('请补充在校生安排。');
      await desk.field('再次报送日期').fill('2026-04-15');
      await desk.window.look('95-examine-plan');
      await desk.submit();
    });
    await adjustment.adopted();
    await adjustment.does(LEADER, 'submit-plan', FORMS.submit);
    await adjustment.does(AUTHORITY_HEAD, 'examine-plan', FORMS.accept);
    expect(await adjustment.waiting()).toEqual(['report-milestone', 'report-milestone']);
  });

  chapter('the other plan is late: the head presses, and the register says what came of it', async () => {
    await story.app.clock.set('2026-04-02T09:00:00+08:00');
    await story.app.settle();
    await story.as(AUTHORITY_HEAD, async (desk) => {
      await desk.claim('督促报送', '软件工程');
      await desk.choose('督促方式', '红色督办单');
      await desk.field('几个工作日内报送').fill('3');
      await desk.field('理由和要求').fill('方案逾期未报，请限期报送。');
      await desk.window.look('96-press-for-plan');
      await desk.submit();
    });
    await story.app.clock.set('2026-04-13T09:00:00+08:00');
    await story.app.settle();
    await late.does(AUTHORITY_HEAD, 'press-for-plan', { pressure: 'interview', reason: '仍未报送。' });
    await story.as(LEADER, async (desk) => {
      await desk.window.go('/adjustments');
      await desk.at('adjustments').getByText('逾期转约谈').waitFor();
      await desk.window.look('97-register-of-the-school');
    });
    expect(await late.outcome()).toBe('overdue-escalated');
  });

  it('showed no page with a fault', () => expect(story.faults).toEqual([]));
});
