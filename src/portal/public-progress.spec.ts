import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  employerProgress,
  MILESTONE_ELEMENTS,
  PUBLIC_OUTCOMES,
  reporterProgress,
  type ProgressFacts,
} from './public-progress';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const received: ProgressFacts = { receivedAt: at('2026-03-02'), closedAt: null, outcome: null, reached: {} };
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
    expect(progress.stage).toEqual(PUBLIC_OUTCOMES['entry-published']);
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
});

describe('the process model', () => {
  it('should have the elements and endings that the public view names', () => {
    const file = join(__dirname, '../../processes/complaint-to-blacklist/complaint-to-blacklist.bpmn');
    const model = readFileSync(file, 'utf8');
    const endings = [...model.matchAll(/<bpmn:endEvent id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of MILESTONE_ELEMENTS) expect(model).toContain(` id="${id}"`);
    for (const id of Object.keys(PUBLIC_OUTCOMES)) expect(endings).toContain(id);
  });
});
