import { afterAttempt, resultOfFailure } from './sending';

const now = new Date('2026-03-02T02:00:00Z');

describe('afterAttempt', () => {
  it('should wait longer after each failure and give up in the end', () => {
    // when
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => {
      const next = afterAttempt({ outcome: 'failed', fault: 'ECONNECTION' }, attempts, now);
      return next.state === 'waiting' ? (next.at.getTime() - now.getTime()) / 60_000 : next;
    });
    // then
    expect(minutes).toEqual([
      1,
      5,
      15,
      60,
      240,
      480,
      720,
      { state: 'dead', fault: 'ECONNECTION', isAddressBad: false },
    ]);
  });

  it('should not try an address again that the server refuses for good', () => {
    expect(afterAttempt({ outcome: 'refused', fault: '550' }, 1, now)).toEqual({
      state: 'dead',
      fault: '550',
      isAddressBad: true,
    });
  });
});

describe('resultOfFailure', () => {
  it.each([
    [
      { responseCode: 550, command: 'RCPT TO' },
      { outcome: 'refused', fault: '550' },
    ],
    [
      { responseCode: 554, command: 'DATA' },
      { outcome: 'refused', fault: '554' },
    ],
    [
      { responseCode: 451, command: 'RCPT TO' },
      { outcome: 'failed', fault: '451' },
    ],
    [
      { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' },
      { outcome: 'failed', fault: '535' },
    ],
    [
      { responseCode: 553, command: 'MAIL FROM' },
      { outcome: 'failed', fault: '553' },
    ],
    [
      { code: 'ECONNECTION', command: 'CONN' },
      { outcome: 'failed', fault: 'ECONNECTION' },
    ],
    [{}, { outcome: 'failed', fault: 'UNKNOWN' }],
  ])('should read %j', (error, result) => {
    expect(resultOfFailure(error)).toEqual(result);
  });
});
