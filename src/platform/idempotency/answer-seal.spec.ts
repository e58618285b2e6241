import { digest, openAnswer, sealAnswer } from './answer-seal';

describe('answer seal', () => {
  const place = digest('person', 'POST', '/api/x', 'key-of-the-client-1');
  const answer = { status: 201, body: { receiptCode: '0000-0000-0000-0000' } };

  it('should give the answer back to the holder of the key', () => {
    expect(openAnswer(sealAnswer(answer, 'key-of-the-client-1', place), 'key-of-the-client-1', place)).toEqual(answer);
  });

  it('should hold nothing readable, and open with no other key', () => {
    const sealed = sealAnswer(answer, 'key-of-the-client-1', place);
    expect(sealed.toString('latin1')).not.toContain('0000-0000');
    expect(() => openAnswer(sealed, 'key-of-the-client-2', place)).toThrow();
  });
});
