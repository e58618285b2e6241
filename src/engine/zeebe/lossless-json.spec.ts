import { parseLossless } from './lossless-json';

describe('parseLossless', () => {
  it.each([
    ['a key beyond 2^53', '{"key":9007199254740993}', { key: '9007199254740993' }],
    ['a key of the fourth partition', '{"key":9007199254740993,"n":1}', { key: '9007199254740993', n: 1 }],
    ['no key', '{"key":-1}', { key: -1 }],
    ['a long negative number', '[-9007199254740993]', ['-9007199254740993']],
    ['a fraction with many digits', '[0.1234567890123456]', [0.1234567890123456]],
    ['a power', '[1234567890123456e2]', [1234567890123456e2]],
    ['digits in a text', '{"a":"12345678901234567890"}', { a: '12345678901234567890' }],
    ['digits after an escaped quote', '{"a":"\\"12345678901234567890"}', { a: '"12345678901234567890' }],
    ['a time', '{"timestamp":1795311400000}', { timestamp: 1795311400000 }],
  ])('should keep %s', (_what, text, expected) => {
    expect(parseLossless(text)).toEqual(expected);
  });
});
