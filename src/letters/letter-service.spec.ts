import { serviceRefusal, type ServedLetter, type ServiceAttempt } from './letter-service';

const letter: ServedLetter = { issuedOn: '2026-03-02', readOn: null, isProven: false };
const today = '2026-03-09';

const post = (change: Partial<ServiceAttempt> = {}): ServiceAttempt => ({
  method: 'post',
  outcome: 'proven',
  servedOn: '2026-03-05',
  proofDocumentIds: ['receipt'],
  ...change,
});
const portal = (change: Partial<ServiceAttempt> = {}): ServiceAttempt => ({
  method: 'portal-code',
  outcome: 'proven',
  servedOn: '2026-03-04',
  proofDocumentIds: [],
  ...change,
});

describe('serviceRefusal', () => {
  it.each<[string, ServiceAttempt, Partial<ServedLetter>]>([
    ['post with a receipt', post(), {}],
    ['in person with a record', post({ method: 'in-person' }), {}],
    ['on the day of issue', post({ servedOn: '2026-03-02' }), {}],
    ['today', post({ servedOn: today }), {}],
    ['the portal on the day of reading', portal(), { readOn: '2026-03-04' }],
    ['a failed attempt with a note', post({ outcome: 'failed', proofDocumentIds: [], note: '查无此人，退回' }), {}],
  ])('should accept %s', (_case, attempt, change) => {
    expect(serviceRefusal(attempt, { ...letter, ...change }, today)).toBeUndefined();
  });

  it.each<[string, ServiceAttempt, Partial<ServedLetter>]>([
    ['not-issued', post(), { issuedOn: null }],
    ['already-proven', post(), { isProven: true }],
    ['before-issue', post({ servedOn: '2026-03-01' }), {}],
    ['in-future', post({ servedOn: '2026-03-10' }), {}],
    ['proof-missing', post({ proofDocumentIds: [] }), {}],
    ['proof-missing', post({ method: 'in-person', proofDocumentIds: [] }), {}],
    ['not-read', portal(), {}],
    ['not-the-day-of-reading', portal(), { readOn: '2026-03-05' }],
    ['note-missing', post({ outcome: 'failed', note: ' ' }), {}],
  ])('should refuse as %s', (reason, attempt, change) => {
    expect(serviceRefusal(attempt, { ...letter, ...change }, today)).toBe(reason);
  });

  it('should not take a document in place of the reading on the portal', () => {
    expect(serviceRefusal(portal({ proofDocumentIds: ['screenshot'] }), letter, today)).toBe('not-read');
  });
});
