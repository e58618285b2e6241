import { strFromU8, unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Route } from 'playwright-core';
import { firstRow } from '../../src/platform/database/transaction';
import { Complaint, INVESTIGATORS, OFFICER } from '../support/complaint';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const DAY_MS = 86_400_000;
const EVIDENCE = {
  name: '证据清单.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('收款凭证一份。\n'.repeat(70_000)),
};
const PARTS = '**/api/document-uploads/*/parts/*';

/** What an official does on a task page and reads on a case page, from the cut line to the file that leaves the house. */
describeInBrowser('task page and case page', () => {
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

  const openTask = async (desk: Workbench, elementId: string, of = complaint) => {
    await desk.window.go(`/tasks/${(await of.task(elementId)).id}`);
    await desk.at('task-form').waitFor();
  };
  /** A draft with these words in it has reached the server. */
  const draftSaved = (desk: Workbench, words: string) =>
    desk.page.waitForResponse(
      (answer) => answer.url().endsWith('/draft') && answer.ok() && !!answer.request().postData()?.includes(words),
    );
  const choose = (desk: Workbench) =>
    desk.at('task-form').locator('[data-field=documents] input[type=file]').setInputFiles(EVIDENCE);

  chapter('evidence goes on where the line was cut, also after the page was left', async () => {
    await story.as(INVESTIGATORS[0], async (desk) => {
      await openTask(desk, 'collect-evidence');
      await desk.at('claim-task').click();
      await desk.field('证据情况').first().fill('收款凭证三份。');
      let sent = 0;
      const cut = (route: Route) => (sent++ === 0 ? route.continue() : route.abort('connectionfailed'));
      await desk.page.route(PARTS, cut);
      await choose(desk);
      await desk.page.locator('[data-testid=upload-progress][data-waiting=true]').waitFor();
      await desk.window.look('110-upload-cut');
      await desk.page.reload();
      await desk.at('unfinished-uploads').getByText(EVIDENCE.name).waitFor();
      await desk.window.look('111-upload-unfinished');
      const positions: string[] = [];
      await desk.page.unroute(PARTS);
      await desk.page.route(PARTS, (route) => {
        positions.push(new URL(route.request().url()).pathname.split('/').at(-1)!);
        return route.continue();
      });
      const saved = draftSaved(desk, '"documents"');
      await choose(desk);
      await desk.at('task-form').getByTestId('document').filter({ hasText: EVIDENCE.name }).waitFor();
      expect(positions).toEqual(['1', '2']);
      await desk.at('unfinished-uploads').waitFor({ state: 'detached' });
      await saved;
    });
  });

  chapter('a draft of another device is told, and nothing is lost in silence', async () => {
    await story.as(INVESTIGATORS[0], async (here) => {
      await openTask(here, 'collect-evidence');
      await story.as(INVESTIGATORS[0], async (there) => {
        await openTask(there, 'collect-evidence');
        const saved = draftSaved(there, '另一台设备');
        await there.field('证据情况').first().fill('收款凭证四份，另一台设备。');
        await saved;
      });
      await here.field('证据情况').first().fill('收款凭证五份，这台设备。');
      await here.at('draft-elsewhere').waitFor();
      await here.window.look('112-draft-elsewhere');
      await here.at('take-other-draft').click();
      await here.page.waitForFunction(() =>
        [...document.querySelectorAll('textarea')].some(({ value }) => value === '收款凭证四份，另一台设备。'),
      );
    });
  });

  chapter('what follows is said, form and case stand side by side, and below each other on a phone', async () => {
    await story.as(INVESTIGATORS[0], async (desk) => {
      await openTask(desk, 'collect-evidence');
      await desk.choose('是否向用人单位调取材料', '否');
      await desk.choose('是否发现涉嫌犯罪线索', '否');
      await desk.at('forecast').getByText('撰写调查结论').first().waitFor();
      const places = async () => {
        const [form, aside] = await Promise.all([
          desk.at('task-form').boundingBox(),
          desk.page.locator('main aside').boundingBox(),
        ]);
        return { isBeside: aside!.x >= form!.x + form!.width - 1, isBelow: aside!.y >= form!.y + form!.height - 1 };
      };
      expect(await places()).toEqual({ isBeside: true, isBelow: false });
      await desk.window.look('113-task-1366');
      await desk.page.setViewportSize({ width: 390, height: 844 });
      expect(await places()).toEqual({ isBeside: false, isBelow: true });
      await desk.page.setViewportSize({ width: 1366, height: 768 });
      await desk.submit();
    });
  });

  chapter('a step that cannot be taken back is checked once more, by keyboard', async () => {
    const other = await Complaint.open(story.app, { school: false });
    await story.as(OFFICER, async (desk) => {
      await openTask(desk, 'screen-complaint', other);
      await desk.at('task-clock').locator('summary').first().click();
      await desk.at('task-clock').getByText('当日不计入').first().waitFor();
      await desk.at('claim-task').click();
      await desk.choose('审查意见', '不予受理');
      await desk.field('不予受理的理由').fill('不属于本机关受理范围，可以向劳动保障监察机构反映。');
      await desk.at('forecast').getByText('答复不予受理').first().waitFor();
      await desk.page.keyboard.press('Control+Enter');
      await desk.at('check-final').getByText('答复不予受理').waitFor();
      await desk.at('check-sent').getByText('可以向劳动保障监察机构反映').waitFor();
      await desk.window.look('115-check-answers');
      await desk.page.keyboard.press('Escape');
      await desk.at('check-answers').waitFor({ state: 'hidden' });
      expect(await other.completed('screen-complaint')).toBe(0);
      await desk.at('submit-task').click();
      await desk.at('check-answers').waitFor();
      await desk.page.waitForFunction(() => document.activeElement?.getAttribute('data-testid') === 'check-answers');
      await desk.page.keyboard.press('Control+Enter');
      await desk.at('submitted').waitFor();
    });
    expect(await other.outcome()).toBe('declined');
  });

  chapter('the case page shows durations, outline, notes, versions and previews', async () => {
    await story.app.clock.advance(3 * DAY_MS);
    await story.as(OFFICER, async (desk) => {
      await desk.openCaseById(complaint.caseId);
      await desk.page.locator('.duban-label[data-element=investigate]').getByText('3 日').waitFor();
      await desk.at('case-steps').locator('[data-step=provide-materials]').getByText('3 个工作日').waitFor();
      await desk.at('case-outline').locator('summary').click();
      await desk.at('outline-row').first().focus();
      await desk.page.keyboard.press('ArrowDown');
      await desk.page.keyboard.press('Enter');
      await desk.page.locator('[data-testid=outline-row][aria-selected=true]').waitFor();
      await desk.window.look('116-case-outline');
      await desk.at('note-text').fill('待核对收款日期。');
      await desk.at('write-note').click();
      await desk.at('case-notes').getByText('待核对收款日期。').waitFor();
      const file = desk.page.locator(`[data-document="${EVIDENCE.name}"]`);
      await file.first().getByTestId('preview-document').click();
      await desk.at('document-preview').getByText('收款凭证一份').first().waitFor();
      await desk.window.look('117-preview');
      await desk.page.keyboard.press('Escape');
      await file.first().getByTestId('replace-document').click();
      await desk.page
        .locator('input#new-version')
        .setInputFiles({ ...EVIDENCE, buffer: Buffer.from('收款凭证二份。') });
      await desk.at('version-reason').fill('补充一份凭证');
      await desk.at('document').filter({ hasText: EVIDENCE.name }).waitFor();
      await desk.at('save-version').click();
      await file.getByText('补充一份凭证').waitFor();
      await file.getByText('已有新版本').waitFor();
      await desk.at('case-documents').scrollIntoViewIfNeeded();
      await desk.window.look('118-versions');
    });
  });

  chapter('the case is printed as a document, without what is not for paper', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.openCaseById(complaint.caseId);
      await desk.at('diagram').locator('.djs-element').first().waitFor();
      await desk.at('case-notes').waitFor();
      await desk.page.emulateMedia({ media: 'print' });
      await desk.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      expect(await desk.at('case-notes').isVisible()).toBe(false);
      expect(await desk.at('user-menu').isVisible()).toBe(false);
      expect(await desk.page.getByText(`${OFFICER} 于`).first().isVisible()).toBe(true);
      expect(await desk.at('case-deadlines').getByText('当日不计入').first().isVisible()).toBe(true);
      await desk.window.look('119-case-print');
      await desk.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await desk.page.emulateMedia({ media: 'screen' });
      expect(await desk.at('case-deadlines').getByText('当日不计入').first().isVisible()).toBe(false);
    });
  });

  chapter('the whole case leaves as one file that is whole and readable', async () => {
    await story.as(OFFICER, async (desk) => {
      await desk.openCaseById(complaint.caseId);
      await desk.at('make-package').click();
      await desk.at('download-package').waitFor();
      await desk.at('archive-package').scrollIntoViewIfNeeded();
      await desk.window.look('120-archive-package');
      const [download] = await Promise.all([desk.page.waitForEvent('download'), desk.at('download-package').click()]);
      const files = unzipSync(readFileSync(await download.path()));
      const sums = strFromU8(files.SHA256SUMS!).trim().split('\n');
      expect(sums).toHaveLength(Object.keys(files).length - 1);
      for (const line of sums) {
        const [sum, path] = line.split('  ') as [string, string];
        expect([path, createHash('sha256').update(files[path]!).digest('hex')]).toEqual([path, sum]);
      }
      expect(Object.keys(files).filter((path) => path.startsWith('documents/'))).toEqual([
        `documents/001-${EVIDENCE.name}`,
        `documents/002-${EVIDENCE.name}`,
      ]);
      expect(Buffer.from(files[`documents/001-${EVIDENCE.name}`]!).equals(EVIDENCE.buffer)).toBe(true);
      const page = strFromU8(files['index.html']!);
      expect(page).toContain(complaint.employerName);
      expect(page).not.toContain('待核对收款日期');
      const reader = await desk.window.context.newPage();
      await reader.setContent(page);
      await reader.getByText('期限及计算依据').waitFor();
      await reader.close();
    });
  });

  it('leaves no fault in any browser and no part of an upload behind', async () => {
    expect(story.faults).toEqual([]);
    const left = await firstRow(
      story.app.database.read,
      'SELECT count(*)::integer AS count FROM document_upload_parts',
    );
    expect(left).toEqual({ count: 0 });
  });
});
