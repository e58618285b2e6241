import type { Browser } from 'playwright-core';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PolicyService } from '../../src/policy/policy.service';
import { ScheduleRunner } from '../../src/schedules/schedule-runner.service';
import { startApplication, type TestApplication } from '../support/application';
import { OFFICER, SCHOOL_USER } from '../support/complaint';
import { COLLEGE, csvOf, FIGURE_TITLES, groupRow, schoolRow, UNIVERSITY, xlsxOf } from '../support/figures';
import { describeInBrowser, launch } from './support/browser';
import { Workbench } from './support/workbench';

const JUNE = '2023-06-30';

/** Figures come in by a file that is tried out first; on 1 July they lead to a list that a person decides on. */
describeInBrowser('figures and the list of 1 July', () => {
  let app: TestApplication;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set(`${JUNE}T10:00:00+08:00`);
    const organisations = app.app.get(OrganisationsService, { strict: false });
    const policy = app.app.get(PolicyService, { strict: false });
    await app.database.transaction(async (tx) => {
      const { id: organisationId } = await organisations.authority(tx);
      await policy.choose(tx, { packId: 'fujian-2023', organisationId });
    });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const upload = (officer: Workbench, name: string, buffer: Buffer) =>
    officer.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('come in after the faults of the file are mended, line by line', async () => {
    const officer = await Workbench.signIn(browser, app.url, OFFICER);
    await officer.window.go('/figures');
    await officer.at('import-figures').click();
    const right = [
      schoolRow(UNIVERSITY, [6000, 8000]),
      groupRow(UNIVERSITY, [149, 200]),
      schoolRow(COLLEGE, [3000, 4000]),
      groupRow(COLLEGE, [70, 100]),
    ];
    const wrong = [...right.slice(0, 3), groupRow(COLLEGE, [170, 100]), schoolRow('外省大学', [1, 2])];

    await upload(officer, '六月数据.csv', await csvOf(wrong));
    await officer.at('import-faults').getByText('第 5 行 I 列（落实人数）').waitFor();
    await officer.at('import-faults').getByText('第 6 行 A 列（学校）').waitFor();
    await officer.window.look('70-import-faults');

    await upload(officer, '按辅导员.csv', await csvOf([[...right[0]!, '某某']], [...FIGURE_TITLES, '辅导员']));
    await officer.page.getByText('不得层层加码向辅导员摊派就业任务').first().waitFor();

    await upload(officer, '六月数据.xlsx', await xlsxOf(right));
    await officer.at('added').getByText('4').waitFor();
    await officer.window.look('71-import-dry-run');
    await officer.at('confirm-import').click();
    await officer.at('imports').getByText('已确认').waitFor();

    await officer.window.go('/figures?level=school');
    const row = officer.at('figures').locator('tr').filter({ hasText: UNIVERSITY });
    await row.getByText('75.00%').waitFor();
    await row.getByTestId('figure-history').click();
    await officer.at('correct-figure').click();
    await officer.at('correct-numerator').fill('6001');
    await officer.at('correct-reason').fill('一份协议经核实有效。');
    await officer.at('save-correction').click();
    await officer.at('figure-versions').getByText('更正：一份协议经核实有效。').waitFor();
    await officer.window.look('72-figure-history');
    await officer.window.go('/figures?view=compare');
    await officer.at('chart').first().locator('svg').waitFor();
    await officer.window.look('73-comparison');
    expect(officer.window.faults).toEqual([]);
    await officer.close();
  });

  it('lead to a list of which one school is confirmed and the other dismissed with the reason', async () => {
    await app.clock.set('2023-07-01T08:00:00+08:00');
    await app.app.get(ScheduleRunner, { strict: false }).settle();
    const officer = await Workbench.signIn(browser, app.url, OFFICER);
    await officer.window.go('/lists');
    await officer.at('list-link').filter({ hasText: '困难毕业生' }).click();
    const item = (school: string) => officer.at('items').locator('tr').filter({ hasText: school }).first();
    await item(UNIVERSITY).getByText('149/200（74.50%）').waitFor();
    await item(UNIVERSITY)
      .getByText(`低于本校平均水平：${UNIVERSITY}2023届毕业去向落实率（截至${JUNE}）：6001/8000`)
      .waitFor();
    await officer.window.look('74-list-of-july');

    await item(COLLEGE).getByRole('checkbox').check();
    await officer.at('dismiss-items').click();
    await officer.at('dismissal-reason').fill('数据正在核查，另行处理。');
    await officer.at('save-dismissal').click();
    await item(COLLEGE).getByText('数据正在核查，另行处理。').waitFor();

    await item(UNIVERSITY).getByRole('checkbox').check();
    await officer.at('confirm-items').click();
    await officer.at('confirm-yes').click();
    await item(UNIVERSITY).getByRole('link', { name: '打开案件' }).waitFor();
    await officer.window.look('75-list-decided');
    expect(officer.window.faults).toEqual([]);
    await officer.close();
  });

  it('are shown to a school as far as they are its own', async () => {
    const school = await Workbench.signIn(browser, app.url, SCHOOL_USER);
    await school.window.go('/figures');
    await school.at('figures').getByText('75.01%').waitFor();
    expect(await school.page.getByText(COLLEGE).count()).toBe(0);
    expect(await school.at('import-figures').count()).toBe(0);
    await school.window.go('/figures?view=compare');
    await school.page.getByText('学校数量较少时不显示合计').waitFor();
    await school.window.look('76-figures-of-school');
    expect(school.window.faults).toEqual([]);
    await school.close();
  });
});
