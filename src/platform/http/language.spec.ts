import { languageOf } from './language';

describe('languageOf', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr-FR', 'zh'],
    ['*', 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.4,zh;q=0.6', 'zh'],
    ['zh;q=0,en', 'en'],
    ['fr, en;q=0.5', 'en'],
  ])('should answer %p in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
