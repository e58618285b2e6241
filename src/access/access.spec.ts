import {
  canReadCase,
  canReadTask,
  caseOrganisations,
  decideActing,
  decideAction,
  decideApproving,
  heldDuties,
  holderOf,
  holds,
  holdsIn,
  type TaskRelation,
} from './access';

const stranger: TaskRelation = {
  isCandidate: false,
  isAssignee: false,
  hasSubmitted: false,
  isApprover: false,
  isRecused: false,
  barringDuties: [],
  mayReadCase: false,
  substitution: null,
  approvesFor: null,
};

describe('caseOrganisations', () => {
  it('should count duties on cases only', () => {
    expect(
      caseOrganisations([
        { role: 'head', organisationId: 'authority' },
        { role: 'investigator', organisationId: 'authority' },
        { role: 'employment-office', organisationId: 'school' },
        { role: 'system-administrator', organisationId: 'other' },
        { role: 'vault-officer', organisationId: 'third' },
      ]),
    ).toEqual(['authority']);
  });
});

describe('holds', () => {
  it('should find a duty in an organisation and not beside it', () => {
    const principal = { roles: [{ role: 'head' as const, organisationId: 'city' }] };
    expect([holds(principal, 'head'), holds(principal, 'case-officer', 'head')]).toEqual([true, true]);
    expect([holdsIn(principal, 'city', 'head'), holdsIn(principal, 'school', 'head')]).toEqual([true, false]);
    expect([holds(principal, 'case-officer'), holdsIn(principal, 'city', 'case-officer')]).toEqual([false, false]);
  });
});

describe('heldDuties', () => {
  it('should name organisation and role together', () => {
    expect(heldDuties([{ role: 'employment-office', organisationId: 'school' }])).toEqual(['school:employment-office']);
  });
});

describe('canReadCase', () => {
  it.each([
    [{ keepsIt: true, isAssigned: false, isRecused: false }, true],
    [{ keepsIt: false, isAssigned: true, isRecused: false }, true],
    [{ keepsIt: true, isAssigned: true, isRecused: true }, false],
    [{ keepsIt: false, isAssigned: false, isRecused: false }, false],
  ])('should answer %j with %s', (relation, answer) => {
    expect(canReadCase(relation)).toBe(answer);
  });
});

describe('canReadTask', () => {
  it('should refuse a stranger and anybody recused', () => {
    expect(canReadTask(stranger)).toBe(false);
    expect(canReadTask({ ...stranger, isCandidate: true, isAssignee: true, isRecused: true })).toBe(false);
  });

  it.each(['isCandidate', 'isAssignee', 'hasSubmitted', 'isApprover', 'mayReadCase'] as const)(
    'should allow it for %s',
    (fact) => {
      expect(canReadTask({ ...stranger, [fact]: true })).toBe(true);
    },
  );
});

describe('decideAction', () => {
  const candidate = { ...stranger, isCandidate: true };

  it('should allow a candidate', () => {
    expect(decideAction(candidate)).toEqual({ outcome: 'allowed' });
  });

  it.each<[string, Partial<TaskRelation>, object]>([
    ['recused', { isRecused: true }, { reason: 'recused' }],
    ['barred by another duty', { barringDuties: ['investigator'] }, { reason: 'four-eyes', duties: ['investigator'] }],
    ['no candidate, though reading the case', { isCandidate: false, mayReadCase: true }, { reason: 'not-a-candidate' }],
  ])('should refuse the same person when %s', (_what, change, refusal) => {
    expect(decideAction({ ...candidate, ...change })).toEqual({ outcome: 'refused', ...refusal });
  });
});

describe('decideActing', () => {
  const substitution = { absenceId: 'a', personId: 'jia', isAssignee: true, isRecused: false, barringDuties: [] };
  const deputy: TaskRelation = { ...stranger, substitution };
  const forJia = { outcome: 'allowed', onBehalfOf: { personId: 'jia', absenceId: 'a' } };

  it('should let a substitute act for whoever holds the step, and a candidate in the own name where nobody does', () => {
    const candidate = { ...deputy, isCandidate: true };
    expect([decideActing(deputy), decideActing(candidate)]).toEqual([forJia, forJia]);
    const free = { ...substitution, isAssignee: false };
    expect(decideActing({ ...deputy, substitution: free })).toEqual(forJia);
    expect(decideActing({ ...candidate, substitution: free })).toEqual({ outcome: 'allowed' });
    expect(decideActing({ ...candidate, substitution: null })).toEqual({ outcome: 'allowed' });
    expect(decideAction(deputy)).toEqual({ outcome: 'refused', reason: 'not-a-candidate' });
  });

  it.each<[string, Partial<TaskRelation>, object]>([
    ['the substitute is recused', { isRecused: true }, { reason: 'recused' }],
    ['the substitute has another part', { barringDuties: ['drafter'] }, { reason: 'four-eyes', duties: ['drafter'] }],
    [
      'the absent person is recused',
      { substitution: { ...substitution, isRecused: true } },
      { reason: 'not-a-candidate' },
    ],
    [
      'the absent person has another part',
      { substitution: { ...substitution, barringDuties: ['investigator'] } },
      { reason: 'four-eyes', duties: ['investigator'] },
    ],
    ['the absence is over', { substitution: null }, { reason: 'not-a-candidate' }],
  ])('should refuse the same substitute when %s', (_what, change, refusal) => {
    expect(decideActing({ ...deputy, ...change })).toEqual({ outcome: 'refused', ...refusal });
  });

  it('should let a substitute read the step and nobody who is recused, on either side', () => {
    expect(canReadTask(deputy)).toBe(true);
    expect(canReadTask({ ...deputy, isRecused: true })).toBe(false);
    expect(canReadTask({ ...deputy, substitution: { ...substitution, isRecused: true } })).toBe(false);
  });

  it('should name the holder', () => {
    expect(holderOf({ personId: 'yi' })).toBe('yi');
    expect(holderOf({ personId: 'yi', onBehalfOf: { personId: 'jia', absenceId: 'a' } })).toBe('jia');
  });
});

describe('decideApproving', () => {
  const approvesFor = { absenceId: 'a', personId: 'jia', isRecused: false, barringDuties: [] };
  const deputy: TaskRelation = { ...stranger, approvesFor };

  it('should let a substitute vote for an absent approver, candidate for the step or not', () => {
    const forJia = { outcome: 'allowed', onBehalfOf: { personId: 'jia', absenceId: 'a' } };
    expect([decideApproving(deputy), decideApproving({ ...deputy, isCandidate: true })]).toEqual([forJia, forJia]);
    expect(canReadTask(deputy)).toBe(true);
    expect(decideActing(deputy)).toEqual({ outcome: 'refused', reason: 'not-a-candidate' });
  });

  it.each<[string, Partial<TaskRelation>, object]>([
    ['nobody is represented', { approvesFor: null }, { reason: 'not-a-candidate' }],
    ['the substitute is recused', { isRecused: true }, { reason: 'recused' }],
    ['the substitute has another part', { barringDuties: ['drafter'] }, { reason: 'four-eyes', duties: ['drafter'] }],
    ['the approver is recused', { approvesFor: { ...approvesFor, isRecused: true } }, { reason: 'not-a-candidate' }],
    [
      'the approver has another part',
      { approvesFor: { ...approvesFor, barringDuties: ['investigator'] } },
      { reason: 'four-eyes', duties: ['investigator'] },
    ],
  ])('should refuse the same substitute when %s', (_what, change, refusal) => {
    expect(decideApproving({ ...deputy, ...change })).toEqual({ outcome: 'refused', ...refusal });
  });

  it('should not let the substitute of a recused approver know of the step', () => {
    expect(canReadTask({ ...deputy, approvesFor: { ...approvesFor, isRecused: true } })).toBe(false);
  });
});
