import { checkRefusal, type CheckFacts, listingRefusal, type YearFigure } from './adjustment';
import { examinationRefusal, readTimetable, type Resolution, resolutionRefusal } from './plan';
import { pressureRefusal } from './pressure';

const HALF = { numerator: 50, denominator: 100 };
const of = (cohort: number, numerator: number, denominator = 10_000): YearFigure => ({
  snapshotId: `snapshot-${cohort}`,
  metric: 'placement',
  cohort,
  asOf: `${cohort}-08-31`,
  numerator,
  denominator,
});
const REASON = '连续两届低于规定值';

describe('listing of a major', () => {
  const bound = { threshold: HALF, years: 2 };
  const listing = (...figures: YearFigure[]) => listingRefusal({ reason: REASON, figures, bound });

  it.each([
    ['49.99 %', 4_999, undefined],
    ['exactly 50 %', 5_000, 'not-below'],
    ['50.01 %', 5_001, 'not-below'],
  ])('takes %s in both years: %s → %s', (_, numerator, refusal) => {
    expect(listing(of(2023, numerator), of(2022, 4_000))).toBe(refusal);
  });

  it('refuses fewer classes in a row than the parameter says', () => {
    expect(listing(of(2023, 4_000))).toBe('too-few-years');
    expect(listing(of(2023, 4_000), of(2021, 4_000))).toBe('too-few-years');
    expect(listing(of(2023, 4_000), of(2022, 4_000))).toBeUndefined();
  });

  it.each([
    ['metric', { metric: '' }],
    ['class', { cohort: 0 }],
    ['as-of date', { asOf: '' }],
    ['snapshot', { snapshotId: '' }],
    ['denominator', { denominator: 0 }],
  ])('refuses a figure without its %s', (_, missing) => {
    expect(listing({ ...of(2023, 4_000), ...missing }, of(2022, 4_000))).toBe('figures-incomplete');
  });

  it('refuses figures of two metrics, and figures without a bound', () => {
    expect(listing(of(2023, 4_000), { ...of(2022, 4_000), metric: 'initial' })).toBe('figures-incomplete');
    expect(listingRefusal({ reason: REASON, figures: [of(2023, 4_000)] })).toBe('figures-incomplete');
  });

  it('takes a decision by hand with a reason, and none without', () => {
    expect(listingRefusal({ reason: REASON, figures: [] })).toBeUndefined();
    expect(listingRefusal({ reason: ' ', figures: [] })).toBe('reason-missing');
  });
});

describe('timetable of a plan', () => {
  it('reads one dated measure a line, in any order', () => {
    expect(readTimetable('2026-09-01 缩减招生计划\n\n2026-06-30 修订培养方案', '2026-03-02')).toEqual([
      { dueOn: '2026-06-30', what: '修订培养方案' },
      { dueOn: '2026-09-01', what: '缩减招生计划' },
    ]);
  });

  it.each([
    ['修订培养方案', { line: 1, fault: 'no-date' }],
    ['2026-02-30 修订', { line: 1, fault: 'no-date' }],
    ['2026-06-30', { line: 1, fault: 'no-words' }],
    ['2026-06-30 修订\n2026-03-02 缩减', { line: 2, fault: 'in-the-past' }],
    ['2026-06-30 修订\n2026-06-30 修订', { line: 2, fault: 'twice' }],
    [' \n ', { line: 0, fault: 'empty' }],
  ])('names the line of %j', (words, fault) => {
    expect(readTimetable(words, '2026-03-02')).toEqual(fault);
  });
});

describe('resolutions on a plan', () => {
  const office: Resolution = { body: 'office-meeting', heldOn: '2026-03-10', number: '校办纪要〔2026〕12号' };
  const committee: Resolution = { body: 'party-committee', heldOn: '2026-03-12', number: '党委纪要〔2026〕9号' };
  const facts = { today: '2026-03-20', office };

  it('are recorded with day and number, the party committee after the office meeting', () => {
    expect(resolutionRefusal(office, { ...facts, office: undefined })).toBeUndefined();
    expect(resolutionRefusal(committee, facts)).toBeUndefined();
    expect(resolutionRefusal({ ...committee, heldOn: office.heldOn }, facts)).toBeUndefined();
    expect(resolutionRefusal({ ...committee, number: ' ' }, facts)).toBe('number-missing');
    expect(resolutionRefusal({ ...committee, heldOn: '2026-03-21' }, facts)).toBe('in-the-future');
    expect(resolutionRefusal(committee, { ...facts, office: undefined })).toBe('office-missing');
    expect(resolutionRefusal({ ...committee, heldOn: '2026-03-09' }, facts)).toBe('before-office');
  });

  it('are both needed for an accepted plan', () => {
    const accepted = {
      verdict: 'accepted' as const,
      comments: undefined,
      resolutions: [office, committee],
      isSubmitted: true,
      isOwnSide: false,
      isRecused: false,
    };
    expect(examinationRefusal(accepted)).toBeUndefined();
    expect(examinationRefusal({ ...accepted, resolutions: [office] })).toBe('resolutions-missing');
    expect(examinationRefusal({ ...accepted, resolutions: [office, { ...committee, number: '' }] })).toBe(
      'resolutions-missing',
    );
    expect(examinationRefusal({ ...accepted, isOwnSide: true })).toBe('own-side');
    expect(examinationRefusal({ ...accepted, isRecused: true })).toBe('recused');
    expect(examinationRefusal({ ...accepted, isSubmitted: false })).toBe('not-submitted');
    expect(examinationRefusal({ ...accepted, verdict: 'returned' })).toBe('comments-missing');
    expect(examinationRefusal({ ...accepted, verdict: 'returned', comments: '措施不实。' })).toBeUndefined();
  });
});

describe('pressing for a late plan', () => {
  const facts = { before: [], isOwnSide: false, isRecused: false };

  it('never gets milder, and asks to an interview only after a red order', () => {
    expect(pressureRefusal('urge', facts)).toBeUndefined();
    expect(pressureRefusal('urge', { ...facts, before: ['urge'] })).toBeUndefined();
    expect(pressureRefusal('blue', { ...facts, before: ['urge', 'orange'] })).toBe('milder');
    expect(pressureRefusal('interview', { ...facts, before: ['urge', 'orange'] })).toBe('not-red-yet');
    expect(pressureRefusal('interview', { ...facts, before: ['urge', 'red'] })).toBeUndefined();
    expect(pressureRefusal('urge', { ...facts, isOwnSide: true })).toBe('own-side');
    expect(pressureRefusal('urge', { ...facts, isRecused: true })).toBe('recused');
  });
});

describe('annual check', () => {
  const facts: CheckFacts = {
    outcome: 'recovered',
    measure: 'reform',
    figure: of(2024, 5_000),
    threshold: HALF,
    listedCohort: 2023,
    isOwnSide: false,
    isRecused: false,
  };

  it('takes a rate as recovered that is not below any more, of a later class', () => {
    expect(checkRefusal(facts)).toBeUndefined();
    expect(checkRefusal({ ...facts, figure: of(2024, 4_999) })).toBe('still-below');
    expect(checkRefusal({ ...facts, figure: of(2023, 5_000) })).toBe('figure-missing');
    expect(checkRefusal({ ...facts, figure: undefined })).toBe('figure-missing');
  });

  it('takes a major as stopped by a plan that stops it, and nobody of the school as decider', () => {
    expect(checkRefusal({ ...facts, outcome: 'stopped-major' })).toBe('not-stopped');
    expect(checkRefusal({ ...facts, outcome: 'stopped-major', measure: 'stop' })).toBeUndefined();
    expect(checkRefusal({ ...facts, isOwnSide: true })).toBe('own-side');
    expect(checkRefusal({ ...facts, isRecused: true })).toBe('recused');
    expect(checkRefusal({ ...facts, outcome: 'go-on', figure: undefined })).toBeUndefined();
  });
});
