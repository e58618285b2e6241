import { shippedCalendar } from '../calendar/shipped-calendar';
import {
  collected,
  latestPartDue,
  mayBecome,
  type PartState,
  partsRefusal,
  type SplitFacts,
  splitRefusal,
} from './split';

const CALENDAR = shippedCalendar();

describe('splitRefusal', () => {
  const facts: SplitFacts = {
    isOfSchool: true,
    isAskedByAuthority: true,
    isDispatcher: true,
    processId: 'complaint-to-blacklist',
  };

  it('should let a dispatcher split what an authority asked the school to do', () => {
    expect(splitRefusal(facts)).toBeUndefined();
  });

  it.each<[string, Partial<SplitFacts>, string]>([
    ['the step is not a school’s', { isOfSchool: false }, 'not-a-school-task'],
    ['the school keeps the case itself', { isAskedByAuthority: false }, 'own-case'],
    ['the person acts for another organisation', { isDispatcher: false }, 'not-of-school'],
    ['the process asks the colleges by itself', { processId: 'information-request' }, 'splits-itself'],
  ])('should refuse when %s', (_when, change, reason) => {
    expect(splitRefusal({ ...facts, ...change })).toBe(reason);
  });
});

describe('latestPartDue', () => {
  it.each([
    ['the working day before the date of the task', '2026-03-09', '2026-03-02', '2026-03-06'],
    ['a weekend day that is worked', '2023-05-08', '2023-05-04', '2023-05-06'],
    ['the next working day, when none is left before the date of the task', '2026-03-09', '2026-03-07', '2026-03-09'],
    ['today, when the task is due tomorrow', '2026-03-03', '2026-03-02', '2026-03-02'],
    ['today, when the task is due today', '2026-03-02', '2026-03-02', '2026-03-02'],
    ['today, when the task is late', '2026-02-27', '2026-03-02', '2026-03-02'],
    ['no day, when the task has no date', null, '2026-03-02', null],
  ])('should be %s', (_what, taskDue, today, latest) => {
    expect(latestPartDue(taskDue, today, CALENDAR)).toBe(latest);
  });
});

describe('partsRefusal', () => {
  const facts = {
    colleges: ['a', 'b'],
    askedAlready: [],
    taskDue: '2026-03-09',
    today: '2026-03-02',
    calendar: CALENDAR,
  };
  const part = { organisationId: 'a', request: '请核对。', dueOn: '2026-03-05' };

  it('should let each college be asked once', () => {
    expect(partsRefusal([part, { ...part, organisationId: 'b' }], facts)).toBeUndefined();
    expect(partsRefusal([{ ...part, dueOn: '2026-03-02' }], facts)).toBeUndefined();
    expect(partsRefusal([{ ...part, dueOn: '2026-03-06' }], facts)).toBeUndefined();
  });

  it.each([
    ['nobody is asked', [], facts, { reason: 'no-college', at: 0 }],
    [
      'the organisation is not a college of the school',
      [{ ...part, organisationId: 'c' }],
      facts,
      { reason: 'not-own-college', at: 0 },
    ],
    ['a college is asked twice', [part, part], facts, { reason: 'asked-already', at: 1 }],
    ['a college was asked before', [part], { ...facts, askedAlready: ['a'] }, { reason: 'asked-already', at: 0 }],
    ['the date is past', [{ ...part, dueOn: '2026-03-01' }], facts, { reason: 'due-past', at: 0 }],
    ['the date is a day of rest', [{ ...part, dueOn: '2026-03-07' }], facts, { reason: 'due-rest-day', at: 0 }],
    ['the date is that of the task', [{ ...part, dueOn: '2026-03-09' }], facts, { reason: 'due-too-late', at: 0 }],
  ])('should refuse when %s', (_when, wanted, given, refusal) => {
    expect(partsRefusal(wanted, given)).toEqual(refusal);
  });
});

describe('mayBecome', () => {
  it.each<[PartState, string[]]>([
    ['asked', ['answered', 'withdrawn']],
    ['returned', ['answered', 'withdrawn']],
    ['answered', ['returned', 'withdrawn']],
    ['withdrawn', []],
    ['closed', []],
  ])('should let a part that is %s become %j', (state, next) => {
    const all = ['answered', 'returned', 'withdrawn'] as const;
    expect(all.filter((one) => mayBecome(state, one))).toEqual(next);
  });
});

describe('collected', () => {
  it('should name each college above its answer', () => {
    const parts = [
      { college: '计算机学院', answer: '参加过两场。\n' },
      { college: '经济管理学院', answer: '没有。' },
    ];
    expect(collected(parts)).toBe('计算机学院：\n参加过两场。\n\n经济管理学院：\n没有。');
  });
});
