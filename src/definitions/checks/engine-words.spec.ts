import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasChinese, inChinese } from './engine-words';

const ENGINE = join(__dirname, '../../engine');

/** Every sentence with a full stop in the sources that refuse models; what is put in while it runs stands as `x`. */
function sentences(): string[] {
  const files = ['model', 'dmn'].flatMap((folder) =>
    readdirSync(join(ENGINE, folder)).map((name) => join(ENGINE, folder, name)),
  );
  const sources = files.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  return sources.flatMap((name) => {
    const source = readFileSync(name, 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*).*$/gm, '');
    const texts = [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, built]) =>
      (plain ?? built ?? '').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '7'),
    );
    return texts.filter((text) => /^(?!Expected|Hint)[A-Z"'7].* .*\.$/.test(text));
  });
}

describe('what the engine says', () => {
  it('should be read in Chinese, every sentence of it', () => {
    const found = sentences();
    expect(found.length).toBeGreaterThan(90);
    expect(found.filter((sentence) => !hasChinese(sentence))).toEqual([]);
  });

  it('should keep what it names', () => {
    expect(inChinese('The flow a--b has a condition but does not leave an exclusive or inclusive gateway.')).toBe(
      '顺序流 a--b 有条件，但不是从排他或包容网关引出。',
    );
    expect(inChinese('write and')).toBe('请写 and。');
  });
});
