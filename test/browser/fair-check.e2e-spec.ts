import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { rows } from '../../src/platform/database/transaction';
import { readTable } from '../../src/platform/tables/read-table';
import { writeXlsx } from '../../src/platform/tables/write-table';
import { startApplication, type TestApplication } from '../support/application';
import { creditCode } from '../support/credit-codes';
import { testDatabaseUrl } from '../support/database';
import { fairList } from '../support/fair-list';
import { listEmployers } from '../support/listed-employers';
import { describeInBrowser, launch } from './support/browser';
import { chapters } from './support/story';
import { Workbench } from './support/workbench';

const SCHOOL_USER = '刘洋';
const OFFICER = '陈敏';

/** On the blacklist. */
const LISTED = [
  { name: '天津云帆智远科技有限公司', creditCode: creditCode(1) },
  { name: '河北百川启明教育咨询有限公司', creditCode: creditCode(2) },
  { name: '滨海锦程样例人力资源有限公司', creditCode: creditCode(3) },
  { name: '北京长风破浪网络科技有限公司', creditCode: creditCode(4) },
  { name: '星辰大海文化传媒有限公司', creditCode: creditCode(5) },
];
/** The same employers, as the fair writes them. */
const HITS = [
  { name: '天津新云帆企业管理有限公司', code: creditCode(1) },
  { name: '河北百川启明教育咨询（有限公司）', code: '' },
  { name: '滨海旧港样例劳务有限公司', code: '' },
];
const FORMER_NAME = '滨海旧港样例劳务有限公司';
/** Others, or the same: a person has to look. */
const ALIKE = [
  '天津云帆智远科技股份有限公司',
  '百川启明教育咨询有限公司',
  '滨海锦程样本人力资源有限公司',
  '长风破浪网络科技（北京）有限公司',
  '星晨大海文化传媒有限公司',
];
const BRANCH = '北京长风破浪网络科技有限公司天津分公司';
const SIZE = 500;

/** A school checks the list of a fair: what is found and why, what is decided, what stays. */
describeInBrowser('the list of a fair', () => {
  let app: TestApplication;
  let browser: Browser;
  let list: { name: string; code: string }[];
  const chapter = chapters();

  beforeAll(async () => {
    const databaseUrl = await testDatabaseUrl();
    app = await startApplication({ demo: true, databaseUrl });
    await app.clock.set('2026-03-02T10:00:00+08:00');
    const ids = await listEmployers(databaseUrl, LISTED);
    await rows(
      app.database.read,
      'INSERT INTO employer_former_names (employer_id, name, normalised_name) VALUES ($1, $2, $2)',
      [ids[2]!.employerId, FORMER_NAME],
    );
    const known = [...HITS, ...[...ALIKE, BRANCH].map((name) => ({ name, code: '' }))];
    const others = fairList(SIZE - known.length, 20_260_302).map((name) => ({ name, code: '' }));
    // In among the others, as in any list.
    list = others.flatMap((other, index) => (index % 50 === 0 && known.length > 0 ? [known.shift()!, other] : [other]));
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const asSchool = async (acts: (desk: Workbench) => Promise<void>): Promise<void> => {
    const desk = await Workbench.signIn(browser, app.url, SCHOOL_USER);
    await acts(desk).catch(async (error: unknown) => {
      await desk.window.look('failed-fair-check').catch(() => undefined);
      throw error;
    });
    expect(desk.window.faults).toEqual([]);
    await desk.close();
  };
  const namesIn = (desk: Workbench) =>
    desk
      .at('look-up-rows')
      .locator('tbody tr.ant-table-row')
      .evaluateAll((found) =>
        found.map((row) => row.querySelectorAll('td')[2]!.firstElementChild!.firstElementChild!.textContent),
      );
  const view = async (desk: Workbench, label: string, name: string) => {
    await desk.at('look-up-views').getByText(label).click();
    await desk.page.locator(`[data-testid=look-up-rows][data-view=${name}]`).waitFor();
  };
  /** With the keyboard alone: the button, the choice, the reason, the end of the dialog. */
  const decide = async (
    desk: Workbench,
    name: string,
    choice: '准予参会' | '不予参会' | '询问主管部门',
    reason: string,
  ) => {
    await desk.page.getByRole('button', { name: `处理 ${name}` }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('radio', { name: choice }).focus();
    await desk.page.keyboard.press('Space');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type(reason);
    await desk.at('save-decision').focus();
    await desk.page.keyboard.press('Enter');
    await desk.at('save-decision').waitFor({ state: 'detached' });
  };
  let address = '';

  chapter('is uploaded by the school and compared with the blacklist', () =>
    asSchool(async (desk) => {
      await desk.window.go('/look-ups');
      await desk.at('new-look-up-list').focus();
      await desk.page.keyboard.press('Enter');
      await desk.page.locator('[data-testid=look-up-title]:focus').waitFor();
      await desk.page.keyboard.type('2026 年春季双选会');
      const titles = ['序号', '单位名称', '统一社会信用代码'];
      const content = await writeXlsx({
        name: '参会单位',
        titles,
        rows: list.map(({ name, code }, index) => [index + 1, name, code]),
      });
      await desk
        .at('look-up-file')
        .setInputFiles({ name: '参会单位.xlsx', mimeType: 'application/octet-stream', buffer: content });
      await desk.window.look('60-fair-list-dialog');
      await desk.at('start-look-up').focus();
      await desk.page.keyboard.press('Enter');
      await desk.at('look-up-rows').waitFor();
      address = new URL(desk.page.url()).pathname;
      await desk.window.look('61-fair-list-found');
      expect(await desk.at('look-up-facts').textContent()).toContain(`单位数 ${SIZE}`);
    }),
  );

  chapter('shows three hits, five look-alikes and a branch, each with the reason', () =>
    asSchool(async (desk) => {
      // The page can be left and found again: the check is the server's.
      await desk.window.go(`${address}?view=exact`);
      await desk.at('look-up-rows').waitFor();
      expect((await namesIn(desk)).sort()).toEqual(HITS.map(({ name }) => name).sort());
      const hits = desk.at('look-up-rows');
      expect(await hits.textContent()).toContain('统一社会信用代码相同');
      expect(await hits.textContent()).toContain(`与曾用名“${FORMER_NAME}”相同`);

      await view(desk, '很可能命中', 'probable');
      const probable = await namesIn(desk);
      await view(desk, '名称相近', 'alike');
      const alike = await namesIn(desk);
      expect([...probable, ...alike].sort()).toEqual([...ALIKE].sort());
      await desk.window.look('62-fair-list-alike');

      await view(desk, '关联分支机构', 'branch');
      expect(await namesIn(desk)).toEqual([BRANCH]);
      await desk.window.look('63-fair-list-branch');
    }),
  );

  chapter('is decided by the keyboard; who is listed by code is not admitted', () =>
    asSchool(async (desk) => {
      await desk.window.go(`${address}?view=undecided`);
      await desk.at('look-up-rows').waitFor();
      await desk.page.getByRole('button', { name: `处理 ${HITS[0]!.name}` }).click();
      expect(await desk.page.getByRole('radio', { name: '准予参会' }).isDisabled()).toBe(true);
      await desk.window.look('64-listed-not-admitted');
      await desk.page.keyboard.press('Escape');
      await desk.at('save-decision').waitFor({ state: 'detached' });

      for (const { name } of HITS) await decide(desk, name, '不予参会', '在黑名单上，期限内。');
      await decide(desk, ALIKE[0]!, '询问主管部门', '是否为同一单位？');
      for (const name of ALIKE.slice(1)) await decide(desk, name, '准予参会', '核对营业执照，不是同一单位。');
      expect(await desk.at('finish-look-up').isDisabled()).toBe(true);
      await desk.window.look('65-waits-for-the-authority');
    }),
  );

  chapter('waits for the answer of the authority, which sees that employer alone', async () => {
    const desk = await Workbench.signIn(browser, app.url, OFFICER);
    await desk.window.go('/look-up-questions');
    await desk.at('look-up-questions').waitFor();
    const shown = (await desk.at('look-up-questions').textContent())!;
    expect(shown).toContain(ALIKE[0]!);
    for (const name of [...HITS.map((hit) => hit.name), ...ALIKE.slice(1)]) expect(shown).not.toContain(name);
    await desk.at('answer-question').click();
    await desk.at('answer-text').fill('经核实为同一单位改制，按黑名单单位办理。');
    await desk.window.look('66-question-of-a-school');
    await desk.at('save-answer').click();
    await desk.at('answer-text').waitFor({ state: 'detached' });
    await desk.close();
  });

  chapter('is finished, kept and exported as it was shown', () =>
    asSchool(async (desk) => {
      await desk.window.go(`${address}?view=undecided`);
      await desk.at('answer').waitFor();
      await decide(desk, ALIKE[0]!, '不予参会', '主管部门答复为同一单位。');
      // It opens when the page has learnt that nothing is undecided any more.
      await desk.page.locator('[data-testid=finish-look-up]:enabled').focus();
      await desk.page.keyboard.press('Enter');
      await desk.page.locator('[data-testid=look-up-facts][data-state=finished]').waitFor();
      await view(desk, '命中与相近', 'hits');
      await desk.window.look('67-fair-list-finished');
      expect(await desk.at('decide').count()).toBe(0);

      const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.at('export-xlsx').click()]);
      const { rows: exported } = await readTable(readFileSync(await download.path()));
      // The titles, three hits, five look-alikes and the branch.
      expect(exported).toHaveLength(10);
      expect(exported.some(({ cells }) => cells.includes('主管部门答复为同一单位。'))).toBe(true);

      await desk.window.go('/look-ups');
      await desk.at('look-ups').waitFor();
      expect(await desk.at('look-ups').textContent()).toContain('2026 年春季双选会');
      await desk.window.look('68-look-ups');
    }),
  );

  chapter('leads an official from an employer to everything known of it', async () => {
    const desk = await Workbench.signIn(browser, app.url, OFFICER);
    await desk.window.go('/employers?only=listed');
    await desk.at('employer-link').filter({ hasText: LISTED[2]!.name }).click();
    await desk.at('employer').waitFor();
    expect(await desk.at('former-names').textContent()).toContain(FORMER_NAME);
    await desk.at('correct-employer').click();
    await desk.at('employer-name').fill('滨海锦程更名人力资源有限公司');
    await desk.at('change-reason').fill('依据变更登记通知书。');
    await desk.at('save-change').click();
    await desk.at('save-change').waitFor({ state: 'detached' });
    await desk.at('former-names').getByText(LISTED[2]!.name).waitFor();
    expect(await desk.at('employer-history').textContent()).toContain('依据变更登记通知书。');
    await desk.window.look('69-employer');
    expect(desk.window.faults).toEqual([]);
    await desk.close();
  });
});
