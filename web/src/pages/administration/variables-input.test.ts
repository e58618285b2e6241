import { variablesOf } from './variables-input';

describe('variablesOf', () => {
  it('should read an object', () => {
    expect(variablesOf('{"isListed": true, "days": 5}')).toEqual({ isListed: true, days: 5 });
  });

  it.each(['', 'isListed = true', '[1]', '5', 'null', '{}'])('should refuse %j', (text) => {
    expect(variablesOf(text)).toBeUndefined();
  });
});
