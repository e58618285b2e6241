import type { Browser } from 'playwright-core';
import { firstRow } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { describeInBrowser, launch, Window } from './support/browser';
import { Workbench } from './support/workbench';

const EMPLOYER = '滨江星途人力资源有限公司';
const POSTING = '招聘行政文员两名，仅限男性，已婚已育者优先。';
const OFFICER = '陈敏';
const HEAD = '周文涛';
const INVESTIGATORS = ['孙晓燕', '何志远'] as const;
const DECIDER = '郑海峰';
const OTHER_MEMBER = '吴静怡';
const LEGAL_REVIEWER = '顾清源';
const SCHOOL_USER = '刘洋';
const OTHER_SCHOOL_USER = '彭婷';

/** A picture of one pixel: enough to be recognised as PNG by its content. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * How a complaint becomes a blacklist entry, told by the people who do it, each in a browser of their own. The tests are
 * chapters of one story and run in order.
 */
describeInBrowser('a complaint on its way to the blacklist', () => {
  let app: TestApplication;
  let browser: Browser;
  let reporterCode: string;
  let employerCode: string;
  let caseNumber: string;
  const faults: string[] = [];

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T09:30:00+08:00');
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  /** One chapter: when an earlier one failed, the rest says so at once instead of waiting for what cannot come. */
  let broken: string | undefined;
  function chapter(title: string, acts: () => Promise<void>): void {
    it(title, async () => {
      if (broken) throw new Error(`Not run, because this chapter failed: ${broken}`);
      broken = title;
      await acts();
      broken = undefined;
    });
  }

  async function as(name: string, acts: (desk: Workbench) => Promise<void>): Promise<void> {
    const desk = await Workbench.signIn(browser, app.url, name);
    await acts(desk).catch(async (error: unknown) => {
      await desk.window.look(`failed-${name}`).catch(() => undefined);
      throw error;
    });
    faults.push(...desk.window.faults);
    await desk.close();
    await app.settle();
  }

  async function onPortal(acts: (window: Window) => Promise<void>): Promise<void> {
    const window = await Window.open(browser, app.url);
    await acts(window);
    faults.push(...window.faults);
    await window.close();
    await app.settle();
  }

  async function lookUp(window: Window, code: string): Promise<void> {
    await window.go('/portal/status');
    await window.at('code').fill(code);
    await window.at('look-up').click();
    await window.at('stage').waitFor();
  }

  chapter('starts on the portal: a reporter without an account files it and gets a receipt code', async () => {
    await onPortal(async (window) => {
      await window.go('/portal');
      await window.at('nav-complaint').click();
      await window.at('employerName').fill(EMPLOYER);
      await window.at('category').selectOption({ label: '就业歧视' });
      await window.at('postingText').fill(POSTING);
      await window.at('hostingSchoolId').selectOption({ label: '滨江理工大学' });
      await window.at('files').setInputFiles({ name: '招聘截图.png', mimeType: 'image/png', buffer: PICTURE });
      await window.at('reporterName').fill('何不平');
      await window.at('reporterPhone').fill('000-0000-0000');
      await window.look('01-portal-complaint');
      await window.at('submit-complaint').click();
      reporterCode = (await window.at('receipt-code').textContent()) ?? '';
      await window.look('02-portal-receipt');
    });

    expect(reporterCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const found = await firstRow<{ number: string }>(app.database.read, 'SELECT number FROM cases');
    caseNumber = found!.number;
  });

  chapter(
    'warns the official who takes down a second complaint by telephone of the first, and asks why it is dated back',
    async () => {
      await as(OFFICER, async (desk) => {
        await desk.window.go('/complaints/new');
        await desk.at('channel').click();
        await desk.page.locator('.ant-select-item-option').filter({ hasText: '来电' }).click();
        await desk.at('received-at').fill('2026-02-27 16:20');
        await desk.at('received-at').blur();
        await desk.at('employer-name').fill(EMPLOYER);
        await desk.at('category').click();
        await desk.page.locator('.ant-select-item-option').filter({ hasText: '就业歧视' }).click();
        await desk.at('posting-text').fill('来电反映该单位只招男性。');

        await desk.at('duplicates').getByText(caseNumber).waitFor();
        await desk.at('back-dating-reason').fill('周五下班后来电，周一补登。');
        await desk.window.look('03-register-by-telephone');
        await desk.at('register-complaint').click();
        await desk.at('receipt-code').waitFor();
        await desk.window.look('04-registered');
      });

      const second = await firstRow<{ day: string; channel: string }>(
        app.database.read,
        `SELECT to_char(received_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS day, channel FROM cases WHERE number <> $1`,
        [caseNumber],
      );
      expect(second).toEqual({ day: '2026-02-27 16:20', channel: 'telephone' });
    },
  );

  chapter('is found in the inbox, claimed, read and accepted by an official', async () => {
    await as(OFFICER, async (desk) => {
      await desk.window.go('/inbox');
      await desk.at('inbox-group').click();
      await desk.at('inbox').getByText(EMPLOYER).first().waitFor();
      await desk.window.look('05-inbox');

      await desk.claim('受理审查', caseNumber);
      await desk.window.look('06-task-screen-complaint');
      await desk.choose('审查意见', '受理');
      await desk.submit();

      await desk.openCase(caseNumber);
      await desk.at('diagram').locator('.djs-element').first().waitFor();
      await desk.window.look('07-case-page');
    });
  });

  chapter('gets two investigators from the head', async () => {
    await as(HEAD, async (desk) => {
      await desk.claim('指派调查人', caseNumber);
      await desk.field('调查人（一）').selectOption({ label: INVESTIGATORS[0] });
      await desk.field('调查人（二）').selectOption({ label: INVESTIGATORS[1] });
      await desk.field('高校提供材料的工作日数').fill('5');
      await desk.field('已逐人核对').check();
      await desk.window.look('08-assign-investigators');
      await desk.submit();
    });
  });

  chapter('reaches the school as one step in its own inbox, and nothing else of the case', async () => {
    await as(SCHOOL_USER, async (desk) => {
      await desk.claim('提供材料', '滨江理工大学');
      await desk.window.look('09-school-task');
      const shown = (await desk.page.locator('body').textContent()) ?? '';
      expect(shown).not.toContain(caseNumber);
      expect(shown).not.toContain('何不平');
      expect(shown).not.toContain(POSTING);

      await desk.choose('该单位近两年是否在本校', '是');
      await desk.field('有关情况说明').fill('该单位去年十一月参加过本校双选会，现场未见限制性别的内容。');
      await desk.attach('附件', '双选会签到表.txt', Buffer.from('展位 12，签到 09:10', 'utf8'));
      await desk.submit();
    });
    await as(OTHER_SCHOOL_USER, async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('empty').waitFor();
      await desk.window.look('10-other-school');
    });
  });

  chapter('is investigated: evidence, findings, and the draft of the prior notice', async () => {
    await as(INVESTIGATORS[0], async (desk) => {
      await desk.claim('收集证据', caseNumber);
      await desk.field('证据情况').fill('招聘页面截图、学校说明、用人单位招聘系统记录。');
      await desk.submit();
    });
    await as(INVESTIGATORS[0], async (desk) => {
      await desk.claim('撰写调查结论', caseNumber);
      await desk.field('查明的事实').fill('招聘信息载明仅限男性，岗位内容与性别无关。');
      await desk.choose('投诉是否属实', '属实');
      await desk.field('认定理由').fill('截图与招聘系统记录一致。');
      await desk.window.look('11-findings');
      await desk.submit();
    });
    await as(INVESTIGATORS[0], async (desk) => {
      await desk.claim('起草事先告知书', caseNumber);
      await desk.field('拟认定的事实').fill('招聘信息载明仅限男性，岗位内容与性别无关。');
      await desk.field('理由').fill('性别与岗位要求无关。');
      await desk.field('法律或者政策依据').fill('《就业促进法》第二十七条');
      await desk.choose('列入事由', '就业歧视');
      await desk.choose('适用范围', '本市高校');
      await desk.field('列入期限（日）').fill('365');
      await desk.field('陈述、申辩期限').fill('5');
      await desk.field('确定该期限的理由').fill('参照听证申请期限。');
      await desk.window.look('12-prior-notice');
      await desk.submit();
    });
  });

  chapter('is read by the employer with its code, which proves the service', async () => {
    await as(OFFICER, async (desk) => {
      await desk.claim('送达', caseNumber);
      await desk.at('issue-employer-code').click();
      await desk.page.locator('.ant-popconfirm .ant-btn-primary').click();
      employerCode = ((await desk.at('employer-code').textContent()) ?? '').trim();
      await desk.window.look('13-employer-code');
    });
    await onPortal(async (window) => {
      await lookUp(window, employerCode);
      await window.at('letter').filter({ hasText: '陈述、申辩' }).waitFor();
      await window.look('14-employer-reads-notice');
    });
    await as(OFFICER, async (desk) => {
      await desk.openTask('mine', '送达', caseNumber);
      await desk.choose('送达方式', '凭查询码在线阅读');
      await desk.choose('送达结果', '已送达，有凭证');
      await desk.field('送达日期').fill('2026-03-02');
      await desk.window.look('15-serve-notice');
      await desk.submit();
    });
  });

  chapter('hears the employer, whose statement is reviewed by somebody who did not investigate', async () => {
    await onPortal(async (window) => {
      await lookUp(window, employerCode);
      await window.at('statement-text').fill('该要求系个别员工误写，我单位已删除。');
      await window.look('16-statement');
      await window.at('submit-statement').click();
      await window.at('statement-submitted').waitFor();
    });
    await as(HEAD, async (desk) => {
      await desk.claim('复核陈述申辩', caseNumber);
      await desk.reads('该要求系个别员工误写');
      await desk.choose('复核意见', '没有新的事实、证据，提交集体讨论决定');
      await desk.field('对陈述、申辩意见的复核情况和理由').fill('招聘信息发布三周，误写之说没有证据支持。');
      await desk.window.look('17-review-statement');
      await desk.submit();
    });
  });

  chapter('is looked at by the legal reviewer and put to the vote of the members', async () => {
    await as(LEGAL_REVIEWER, async (desk) => {
      await desk.claim('法制审核', caseNumber);
      await desk.choose('审核意见', '通过，提交集体讨论');
      await desk.field('审核意见和理由').fill('职权、事实、证据、依据和程序符合规定。');
      await desk.submit();
    });
    await as(HEAD, async (desk) => {
      await desk.claim('召集集体讨论', caseNumber);
      for (const name of [HEAD, DECIDER, OTHER_MEMBER]) await desk.page.getByLabel(name, { exact: true }).check();
      await desk.field('提请表决的列入期限（日）').fill('180');
      await desk.choose('表决方式', '全体同意');
      await desk.field('确定该方式的理由').fill('规定未确定，从严要求全体同意。');
      await desk.window.look('18-convene');
      await desk.submit();
    });
    for (const name of [HEAD, DECIDER, OTHER_MEMBER]) {
      await as(name, async (desk) => {
        await desk.claim('表决', caseNumber);
        await desk.choose('表决意见', '同意列入');
        await desk.submit();
      });
    }
  });

  chapter('is decided by a second person: an investigator is not offered the decision', async () => {
    await as(INVESTIGATORS[0], async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('empty').waitFor();
    });
    await as(DECIDER, async (desk) => {
      await desk.claim('集体讨论决定', caseNumber);
      await desk.choose('集体讨论决定', '列入黑名单');
      await desk.choose('列入事由', '就业歧视');
      await desk.choose('适用范围', '本市高校');
      await desk.field('列入期限（日）').fill('180');
      await desk.field('法律或者政策依据').fill('《就业促进法》第二十七条');
      await desk.field('理由').fill('限制性别招聘属实，情节一般。');
      await desk.window.look('18-decide-listing');
      await desk.submit();
    });
  });

  chapter('ends on the register, with a warning that names the employer alone', async () => {
    await as(OFFICER, async (desk) => {
      await desk.claim('警示发送审核', caseNumber);
      await desk.field('已核对').check();
      await desk.window.look('19-review-warning');
      await desk.submit();
    });
    await onPortal(async (window) => {
      await window.go('/portal/blacklist');
      const entry = window.at('blacklist-entry').filter({ hasText: EMPLOYER });
      await entry.waitFor();
      expect(await entry.textContent()).toContain('2026-08-29');
      await window.look('20-public-register');
      await window.go('/portal/warnings');
      const warning = window.at('warning').filter({ hasText: EMPLOYER });
      await warning.waitFor();
      expect(await warning.textContent()).not.toMatch(/何不平|000-0000/);
      await window.look('21-public-warning');
    });
  });

  chapter('answers both sides by their codes', async () => {
    await onPortal(async (window) => {
      await lookUp(window, reporterCode);
      await window.at('letter').filter({ hasText: EMPLOYER }).first().waitFor();
      await window.look('22-reporter-answer');
    });
    await onPortal(async (window) => {
      await lookUp(window, employerCode);
      await window.at('letter').filter({ hasText: '列入' }).first().waitFor();
      await window.look('23-employer-answer');
    });
  });

  chapter('leaves a case page that says who did what, when and why', async () => {
    await as(OFFICER, async (desk) => {
      await desk.openCase(caseNumber);
      expect(await desk.at('case-outcome').textContent()).toContain('已列入');
      const timeline = (await desk.at('case-timeline').textContent()) ?? '';
      for (const name of [OFFICER, HEAD, INVESTIGATORS[0], DECIDER]) expect(timeline).toContain(name);
      expect(timeline).not.toContain('何不平');
      await desk.window.look('24-case-closed');
    });
  });

  it('ran without a fault in any page', () => {
    expect(faults).toEqual([]);
  });
});
