import { approvalRefusal, instantOf, namesIn, noticeRefusal } from './notice';
import { readAttendees, signatureRefusal, type SittingFacts, sittingRefusal } from './sitting';

const NOW = new Date('2026-03-10T16:00:00+08:00');

describe('a notice', () => {
  const notice = { startsAt: new Date('2026-03-11T09:00:00+08:00'), place: '会议室', points: '进展缓慢的原因。' };

  it('should name a time to come', () => {
    expect(noticeRefusal(notice, NOW)).toBeUndefined();
    expect(noticeRefusal({ ...notice, startsAt: NOW }, NOW)).toBe('in-past');
  });

  it('should come from at least two bodies when an employer is invited', () => {
    expect(noticeRefusal({ ...notice, bodies: ['教委', '人社局'] }, NOW)).toBeUndefined();
    expect(noticeRefusal({ ...notice, bodies: ['教委', '教委'] }, NOW)).toBe('too-few-bodies');
  });

  it('should set counsellors no targets', () => {
    expect(noticeRefusal({ ...notice, bring: '辅导员签约率排名表。' }, NOW)).toBe('counsellor-target');
  });

  it('should be approved once, by another person', () => {
    expect(approvalRefusal({ arrangedBy: 'a', approverId: 'b', isApproved: false })).toBeUndefined();
    expect(approvalRefusal({ arrangedBy: 'a', approverId: 'a', isApproved: false })).toBe('own-notice');
    expect(approvalRefusal({ arrangedBy: 'a', approverId: 'b', isApproved: true })).toBe('approved-already');
  });

  it('should read day and time as those of China', () => {
    expect(instantOf('2026-03-10', '14:30')?.toISOString()).toBe('2026-03-10T06:30:00.000Z');
    expect(instantOf('2026-03-10', '24:00')).toBeUndefined();
    expect(instantOf('2026-13-10', '14:30')).toBeUndefined();
  });

  it('should read names one per line or between commas, each once', () => {
    expect(namesIn('教委、人社局\n 教委 \n')).toEqual(['教委', '人社局']);
  });
});

describe('a record', () => {
  const facts: SittingFacts = {
    outcome: 'held',
    heldAt: new Date('2026-03-10T14:30:00+08:00'),
    now: NOW,
    attendees: 2,
    commitments: '四月底前完成。',
    isNoticeIssued: true,
    isServed: false,
    leaderIds: ['officer', 'head'],
    ownSideIds: [],
    recusedIds: [],
  };
  const refused = (changes: Partial<SittingFacts>) => sittingRefusal({ ...facts, ...changes });

  it('should be made after the notice, of the past, with both sides', () => {
    expect(refused({})).toBeUndefined();
    expect(refused({ isNoticeIssued: false })).toBe('notice-not-issued');
    expect(refused({ heldAt: new Date('2026-03-10T16:00:01+08:00') })).toBe('in-future');
    expect(refused({ attendees: 1 })).toBe('too-few-attendees');
  });

  it('should be led by nobody of the other side and nobody recused', () => {
    expect(refused({ ownSideIds: ['head'] })).toBe('own-side');
    expect(refused({ recusedIds: ['officer'] })).toBe('recused');
  });

  it('should hold an employer to an invitation only when its service is proven', () => {
    expect(refused({ outcome: 'refused' })).toBe('not-served');
    expect(refused({ outcome: 'refused', isServed: true })).toBeUndefined();
  });

  it('should take no commitment that ranks counsellors', () => {
    expect(refused({ commitments: '辅导员按签约率排名。' })).toBe('counsellor-target');
  });

  it('should read attendees line by line and name the lines that are wrong', () => {
    expect(readAttendees('周某某，负责人，市教委\n\n高某某,校领导,滨江理工大学')).toEqual({
      attendees: [
        { name: '周某某', office: '负责人', organisation: '市教委' },
        { name: '高某某', office: '校领导', organisation: '滨江理工大学' },
      ],
      faults: [],
    });
    expect(readAttendees('周某某，负责人\n高某某，校领导，滨江理工大学').faults).toEqual([{ line: 1 }]);
  });

  it('should be signed once, by the other side, an objection with its remark', () => {
    const signing = { isOfParty: true, isSigned: false, isObjection: true, remark: '与发言不符。' };
    expect(signatureRefusal(signing)).toBeUndefined();
    expect(signatureRefusal({ ...signing, remark: ' ' })).toBe('remark-missing');
    expect(signatureRefusal({ ...signing, isOfParty: false })).toBe('not-the-party');
    expect(signatureRefusal({ ...signing, isSigned: true })).toBe('signed-already');
  });
});
