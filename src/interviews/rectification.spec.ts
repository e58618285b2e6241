import { escalationRefusal, handOverRefusal, type EscalationFacts } from './escalation';
import { planRefusal, readProgressDates, reviewRefusal, verificationRefusal } from './rectification';

describe('a plan', () => {
  const plan = { measures: '走访用人单位。', responsible: '就业指导中心。', isRecordSettled: true };

  it('should follow a settled record', () => {
    expect(planRefusal(plan)).toBeUndefined();
    expect(planRefusal({ ...plan, isRecordSettled: false })).toBe('not-signed');
  });

  it('should set counsellors no targets', () => {
    expect(planRefusal({ ...plan, measures: '向辅导员下达签约率指标。' })).toBe('counsellor-target');
    expect(planRefusal({ ...plan, measures: '不得向辅导员下达签约率指标。' })).toBeUndefined();
  });

  it('should be reviewed once, by the other side', () => {
    expect(reviewRefusal({ isOwnSide: false, isReviewed: false })).toBeUndefined();
    expect(reviewRefusal({ isOwnSide: true, isReviewed: false })).toBe('own-side');
    expect(reviewRefusal({ isOwnSide: false, isReviewed: true })).toBe('reviewed-already');
  });
});

describe('the days of the reports', () => {
  it('should be read in order, each once, after the day given', () => {
    expect(readProgressDates('2026-05-20\n2026-04-15、2026-05-20', '2026-03-10')).toEqual({
      outcome: 'days',
      days: ['2026-04-15', '2026-05-20'],
    });
  });

  it.each([
    ['', 'none'],
    ['四月底', 'not-a-date'],
    ['2026-02-30', 'not-a-date'],
    ['2026-03-10', 'not-after'],
  ])('should refuse "%s" as %s', (text, reason) => {
    expect(readProgressDates(text, '2026-03-10')).toEqual({ outcome: 'refuse', reason });
  });
});

describe('a verification', () => {
  const facts = {
    verdict: 'rectified' as const,
    verifierId: 'other',
    interviewerIds: ['officer', 'head'],
    isOwnSide: false,
    recusedIds: [],
    hasAcceptedPlan: true,
    hasReportsDue: false,
  };
  const refused = (changes: Partial<Parameters<typeof verificationRefusal>[0]>) =>
    verificationRefusal({ ...facts, ...changes });

  it('should be made by somebody who did not lead the interview', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ verifierId: 'head' })).toBe('interviewer');
    expect(refused({ isOwnSide: true })).toBe('own-side');
    expect(refused({ recusedIds: ['other'] })).toBe('recused');
  });

  it('should rest on an accepted plan and on every report, unless it gives more time', () => {
    expect(refused({ hasAcceptedPlan: false })).toBe('no-plan');
    expect(refused({ hasReportsDue: true })).toBe('reports-due');
    expect(refused({ verdict: 'extended', hasReportsDue: true })).toBeUndefined();
  });
});

describe('an escalation', () => {
  const facts: EscalationFacts = {
    decision: 'escalate',
    scope: 'city',
    proposal: 'criticism',
    legalBasis: '《中华人民共和国统计法》第四十四条',
    deciderId: 'decider',
    interviewerIds: ['officer'],
    verifierIds: ['other'],
    isOwnSide: false,
    recusedIds: [],
  };
  const refused = (changes: Partial<EscalationFacts>) => escalationRefusal({ ...facts, ...changes });

  it('should propose public criticism only with a law behind it', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ legalBasis: undefined })).toBe('legal-basis-missing');
    expect(refused({ legalBasis: '《关于做好就业工作的通知》第二十七条' })).toBe('legal-basis-missing');
    expect(refused({ legalBasis: undefined, proposal: 'notice' })).toBeUndefined();
  });

  it('should say how far the notice reaches', () => {
    expect(refused({ scope: undefined })).toBe('scope-missing');
    expect(refused({ scope: undefined, decision: 'go-on' })).toBeUndefined();
  });

  it('should be decided by somebody without an earlier part in it', () => {
    expect(refused({ deciderId: 'officer' })).toBe('involved');
    expect(refused({ deciderId: 'other' })).toBe('involved');
    expect(refused({ recusedIds: ['decider'] })).toBe('recused');
    expect(refused({ isOwnSide: true })).toBe('involved');
  });

  it('should hand an employer over for a refusal, by somebody who did not record it', () => {
    const handOver = { hasRefused: true, deciderId: 'head', interviewerIds: ['officer'], recusedIds: [] };
    expect(handOverRefusal(handOver)).toBeUndefined();
    expect(handOverRefusal({ ...handOver, hasRefused: false })).toBe('not-refused');
    expect(handOverRefusal({ ...handOver, deciderId: 'officer' })).toBe('involved');
    expect(handOverRefusal({ ...handOver, recusedIds: ['head'] })).toBe('recused');
  });
});
