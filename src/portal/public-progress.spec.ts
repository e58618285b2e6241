import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { employerProgress, reporterProgress, type ProgressFacts } from './public-progress';
import { PUBLIC_STORIES } from './public-story';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const received: ProgressFacts = {
  kind: 'complaint',
  receivedAt: at('2026-03-02'),
  closedAt: null,
  outcome: null,
  reached: {},
};
const sentences = (progress: { history: { sentence: { zh: string } }[] }) =>
  progress.history.map(({ sentence }) => sentence.zh);

describe("the reporter's view", () => {
  it('should begin with the receipt', () => {
    const progress = reporterProgress(received);
    expect(progress.stage.zh).toBe('已登记，等待受理审查');
    expect(progress.history).toEqual([
      { at: at('2026-03-02'), sentence: expect.objectContaining({ zh: '已收到您反映的事项并登记' }) },
    ]);
  });

  it('should tell acceptance, investigation and the end in order', () => {
    const progress = reporterProgress({
      ...received,
      reached: { 'assign-investigators': at('2026-03-03'), investigate: at('2026-03-04') },
      closedAt: at('2026-04-01'),
      outcome: 'entry-published',
    });
    expect(sentences(progress)).toEqual([
      '已收到您反映的事项并登记',
      '已受理',
      '已开展调查',
      '已办结，已列入名单并发布警示，详见答复',
    ]);
    expect(progress.stage).toEqual(PUBLIC_STORIES.complaint.outcomes['entry-published']);
  });

  it('should tell that it was declined, without acceptance in between', () => {
    const progress = reporterProgress({ ...received, closedAt: at('2026-03-05'), outcome: 'declined' });
    expect(sentences(progress)).toEqual(['已收到您反映的事项并登记', '不予受理，理由见告知书']);
  });

  it('should say closed for an end it has no words for', () => {
    const progress = reporterProgress({ ...received, closedAt: at('2026-03-05'), outcome: 'something-new' });
    expect(progress.stage.zh).toBe('已办结，详见答复');
  });
});

describe("the employer's view", () => {
  const running: ProgressFacts = {
    ...received,
    reached: { 'assign-investigators': at('2026-03-03'), investigate: at('2026-03-04') },
  };

  it('should show nothing of the time before the notice', () => {
    expect(employerProgress(running, { isWindowOpen: false })).toEqual({
      stage: { zh: '办理中', en: 'Being handled' },
      history: [],
    });
    const noticed = employerProgress(running, { noticeIssuedAt: at('2026-03-10'), isWindowOpen: true });
    expect(sentences(noticed)).toEqual(['已向贵单位制发事先告知书']);
    expect(noticed.stage.zh).toBe('等待贵单位陈述、申辩');
  });

  it('should show its statement and the decision', () => {
    const progress = employerProgress(
      { ...running, closedAt: at('2026-04-01'), outcome: 'not-listed' },
      { noticeIssuedAt: at('2026-03-10'), statementReceivedAt: at('2026-03-12'), isWindowOpen: false },
    );
    expect(sentences(progress)).toEqual([
      '已向贵单位制发事先告知书',
      '已收到贵单位的陈述、申辩',
      '已作出决定，详见告知',
    ]);
  });

  it('should begin with its application where it asked for repair', () => {
    const asked: ProgressFacts = { ...received, kind: 'repair' };
    const progress = employerProgress(asked, { isWindowOpen: false });
    expect([progress.stage.zh, sentences(progress)]).toEqual(['修复申请审查中', ['已收到贵单位的信用修复申请']]);
  });
});

describe("a reporter's view of a report", () => {
  it('should tell the points in the order of time, whatever steps lie between', () => {
    const progress = reporterProgress({
      ...received,
      kind: 'report',
      reached: { 'prepare-extract': at('2026-03-03'), investigate: at('2026-03-04'), 'choose-route': at('2026-03-02') },
    });
    expect(sentences(progress)).toEqual(['已收到您的举报并登记', '已受理并确定办理单位', '已开展调查核实']);
  });
});

describe("a reporter's view of an answered report", () => {
  it('should say that it was answered while what follows from the answer is handled', () => {
    const progress = reporterProgress({
      ...received,
      kind: 'report',
      reached: { 'decide-verified': at('2026-03-05'), 'reply-sent': at('2026-03-06') },
    });
    expect(sentences(progress).at(-1)).toBe('已答复');
    expect(progress.stage.zh).toContain('已答复，详见答复');
  });
});

describe('the process models', () => {
  it.each([
    ['complaint-to-blacklist', PUBLIC_STORIES.complaint],
    ['falsified-data-report', PUBLIC_STORIES.report],
  ])('should have the elements and endings that the public view of %s names', (process, { milestones, outcomes }) => {
    const model = readFileSync(join(__dirname, `../../processes/${process}/${process}.bpmn`), 'utf8');
    const endings = [...model.matchAll(/<bpmn:endEvent id="([^"]+)"/g)].map(([, id]) => id);
    for (const { element } of milestones) expect(model).toContain(` id="${element}"`);
    for (const id of Object.keys(outcomes)) expect(endings).toContain(id);
  });

  it('should tell every ending of a report in words of its own', () => {
    const model = readFileSync(
      join(__dirname, '../../processes/falsified-data-report/falsified-data-report.bpmn'),
      'utf8',
    );
    let depth = 0;
    const endings: string[] = [];
    for (const [tag, id] of model.matchAll(/<\/?bpmn:subProcess|<bpmn:endEvent id="([^"]+)"/g)) {
      if (id === undefined) depth += tag.startsWith('</') ? -1 : 1;
      else if (depth === 0) endings.push(id);
    }
    expect(endings.sort()).toEqual(Object.keys(PUBLIC_STORIES.report.outcomes).sort());
  });
});
