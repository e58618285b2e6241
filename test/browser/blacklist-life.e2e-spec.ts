import type { Browser } from 'playwright-core';
import { startApplication, type TestApplication } from '../support/application';
import { DECIDER, Entry, INVESTIGATOR, OFFICER, OTHER_SCHOOL_USER, SCHOOL_USER } from '../support/entry';
import { describeInBrowser, launch, Window } from './support/browser';
import { settled } from './support/page-checks';
import { Workbench } from './support/workbench';

const LISTED = '2026-03-02';
/** 180 full days after the listing. */
const REPAIRABLE = '2026-08-30';
const CORRECTED = '已退还全部培训费，并修改招聘简章。';
const REVERSED = '行政复议机关以事实不清为由撤销原列入决定。';

/** What becomes of entries after they were published, told by the people who do it. The tests are chapters and run in order. */
describeInBrowser('the life of a blacklist entry', () => {
  let app: TestApplication;
  let browser: Browser;
  let repaired: Entry;
  let retracted: Entry;
  let expiring: Entry;
  const faults: string[] = [];

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set(`${LISTED}T09:30:00+08:00`);
    repaired = await Entry.published(app, { scope: 'school' });
    retracted = await Entry.published(app);
    expiring = await Entry.published(app, { termDays: 200 });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

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
    await acts(window).catch(async (error: unknown) => {
      await window.look('failed-portal').catch(() => undefined);
      throw error;
    });
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

  /** The employer applies with the code of its listing; the code by which it follows the application. */
  async function applyForRepair(picture: string): Promise<string> {
    let receipt = '';
    await onPortal(async (window) => {
      await lookUp(window, repaired.code);
      await window.at('open-repair').click();
      await window.at('submit-repair').click();
      await window.at('faults').waitFor();
      await window.at('correction').fill(CORRECTED);
      await window
        .at('files')
        .setInputFiles({ name: '退款凭证.txt', mimeType: 'text/plain', buffer: Buffer.from('凭证') });
      await window.at('commitment').check();
      await window.look(picture);
      await window.at('submit-repair').click();
      receipt = (await window.at('receipt-code').textContent()) ?? '';
    });
    return receipt;
  }

  async function check(verifiedBy: '相关高校核实' | '本机关现场核实'): Promise<void> {
    await as(OFFICER, async (desk) => {
      await desk.claim('审查修复条件', repaired.employerName);
      await desk.reads(CORRECTED);
      await desk.choose('修复条件', '具备');
      await desk.field('列入满多少日后可以申请修复').fill('180');
      await desk.field('确定日数的理由').fill('参照同类名单满半年可以申请修复的做法。');
      await desk.choose('由谁核实整改', verifiedBy);
      if (verifiedBy === '相关高校核实') await desk.field('学校核实的工作日数').fill('5');
      await desk.field('审查意见').fill('列入已满规定日数，证明充分，已作承诺。');
      await desk.window.look('life-02-check-conditions');
      await desk.submit();
    });
  }

  async function decide(choice: string, reasons: string): Promise<void> {
    await as(DECIDER, async (desk) => {
      await desk.claim('决定是否准予修复', repaired.employerName);
      await desk.choose('决定', choice);
      await desk.field('理由').fill(reasons);
      await desk.window.look('life-04-decide-repair');
      await desk.submit();
    });
  }

  async function isPublic(entry: Entry, picture?: string): Promise<boolean> {
    let found = false;
    await onPortal(async (window) => {
      await window.go('/portal/blacklist');
      await window.at('blacklist-search').fill(entry.employerName);
      await window.page.keyboard.press('Enter');
      // Before the search every entry is shown: what counts is what the answer to it leaves.
      await settled(window.page);
      await window.page
        .getByTestId('empty')
        .or(window.at('blacklist-entry').filter({ hasText: entry.employerName }))
        .first()
        .waitFor();
      found = (await window.at('blacklist-entry').filter({ hasText: entry.employerName }).count()) > 0;
      if (picture) await window.look(picture);
    });
    return found;
  }

  chapter('lets a listed employer apply for repair, and refuses it with reasons and the way to appeal', async () => {
    await app.clock.set(`${REPAIRABLE}T09:30:00+08:00`);
    await app.settle();
    const receipt = await applyForRepair('life-01-apply-for-repair');
    expect(await isPublic(repaired)).toBe(true);
    await check('相关高校核实');
    await as(SCHOOL_USER, async (desk) => {
      await desk.claim('学校核实整改');
      await desk.choose('整改是否属实', '未整改或者不到位');
      await desk.field('核实的事实').fill('仍有部分费用没有退还。');
      await desk.window.look('life-03-school-verifies');
      await desk.submit();
    });
    await decide('不予修复', '仍有部分费用没有退还，整改不到位。');

    await onPortal(async (window) => {
      await lookUp(window, receipt);
      const letter = window.at('letter').filter({ hasText: '不予信用修复决定书' });
      await letter.waitFor();
      expect(await letter.textContent()).toContain('行政复议');
      await window.look('life-05-repair-refused');
    });
    expect(await isPublic(repaired)).toBe(true);
  });

  chapter('grants it when the correction is verified, and the entry leaves the public page at once', async () => {
    const receipt = await applyForRepair('life-06-apply-again');
    await check('本机关现场核实');
    await as(INVESTIGATOR, async (desk) => {
      await desk.claim('现场核实整改', repaired.employerName);
      await desk.choose('整改是否属实', '整改属实、到位');
      await desk.field('核实的事实').fill('费用已全部退还，简章已修改。');
      await desk.submit();
    });
    await decide('准予修复，提前移出名单', '整改到位，符合修复条件。');

    expect(await isPublic(repaired)).toBe(false);
    await onPortal(async (window) => {
      await lookUp(window, receipt);
      await window.at('letter').filter({ hasText: '准予信用修复决定书' }).waitFor();
    });
    await as(OFFICER, async (desk) => {
      await desk.window.go(`/blacklist/${repaired.id}`);
      await desk.at('entry-facts').getByText('信用修复，提前移出').waitFor();
      const history = (await desk.at('entry-history').textContent()) ?? '';
      for (const words of ['申请信用修复', '不予信用修复', '准予信用修复']) expect(history).toContain(words);
      await desk.window.look('life-07-entry-repaired');
    });
  });

  chapter('retracts an entry: the public reads why, and each school is told to correct', async () => {
    await as(OFFICER, async (desk) => {
      await desk.window.go('/blacklist');
      await desk.at('blacklist').getByText(retracted.employerName).click();
      await desk.at('informed').getByText('滨江理工大学').waitFor();
      await desk.at('propose-retraction').click();
      await desk.page.getByLabel('列入决定被依法变更').check();
      await desk.at('retraction-reasons').fill('收到行政复议决定书。');
      await desk.window.look('life-08-propose-retraction');
      await desk.at('propose').click();
      await desk.at('retraction-reasons').waitFor({ state: 'detached' });
    });
    await as(DECIDER, async (desk) => {
      await desk.claim('决定是否撤销', retracted.employerName);
      await desk.choose('决定', '撤销列入');
      await desk.field('理由').fill(REVERSED);
      await desk.submit();
    });

    expect(await isPublic(retracted)).toBe(false);
    await onPortal(async (window) => {
      await window.go('/portal/warnings');
      const correction = window.at('warning').filter({ hasText: `撤回${retracted.employerName}` });
      await correction.waitFor();
      expect(await correction.textContent()).toContain(REVERSED);
      await window.look('life-09-public-correction');
    });
  });

  chapter('ends the retraction only when the last recipient has confirmed its correction', async () => {
    const retraction = await retracted.linked('retraction');
    const confirm = (name: string, picture: string) =>
      as(name, async (desk) => {
        await desk.window.go('/received-warnings');
        await desk.at('received-warning').filter({ hasText: '更正说明' }).first().waitFor();
        await desk.claim('确认已更正');
        await desk.field('更正情况').fill('已从本校就业网撤回警示，并告知各学院。');
        await desk.field('均已更正').check();
        await desk.window.look(picture);
        await desk.submit();
      });
    await confirm(SCHOOL_USER, 'life-10-confirm-correction');
    expect(await retraction.outcome()).toBeNull();
    await as('周文涛', async (desk) => {
      await desk.window.go(`/blacklist/${retracted.id}`);
      await desk.at('corrections').getByText('待确认').waitFor();
      await desk.window.look('life-11-corrections');
    });
    await confirm(OTHER_SCHOOL_USER, 'life-12-last-correction');
    expect(await retraction.outcome()).toBe('retracted');
  });

  chapter('gives a school the feed of the register by a token that is shown once', async () => {
    await as(SCHOOL_USER, async (desk) => {
      await desk.window.go('/received-warnings');
      await desk.at('token-name').fill('校园招聘系统');
      await desk.at('issue-token').click();
      const token = ((await desk.at('feed-token').textContent()) ?? '').trim();
      await desk.window.look('life-13-feed-token');
      const answer = await fetch(`${app.url}/api/feed/blacklist`, { headers: { Authorization: `Bearer ${token}` } });
      const { tombstones } = (await answer.json()) as { tombstones: { id: string; endedBy: string }[] };
      const ends = new Map(tombstones.map(({ id, endedBy }) => [id, endedBy]));
      expect([ends.get(repaired.id), ends.get(retracted.id)]).toEqual(['repair', 'retraction']);
    });
  });

  chapter('drops an entry from the public page on the day after its term, whatever jobs have run', async () => {
    // Some minutes before midnight, because the clock goes on while the page is opened.
    await app.clock.set('2026-09-18T23:50:00+08:00');
    expect(await isPublic(expiring, 'life-14-last-day')).toBe(true);
    await app.clock.set('2026-09-19T00:00:00+08:00');
    expect(await isPublic(expiring, 'life-15-day-after')).toBe(false);
    await as(OFFICER, async (desk) => {
      await desk.window.go('/blacklist?status=expired');
      await desk.at('blacklist').getByText(expiring.employerName).waitFor();
      await desk.window.look('life-16-register-expired');
    });
  });

  it('ran without a fault in any page', () => {
    expect(faults).toEqual([]);
  });
});
