import fs from 'node:fs';
import path from 'node:path';
import { placesOf } from './fill';
import type { Dictionary } from './dictionary';

const files = fs.readdirSync(__dirname).filter((file) => file.endsWith('-text.ts'));

async function dictionariesOf(file: string): Promise<[string, Dictionary][]> {
  return Object.entries((await import(path.join(__dirname, file))) as Record<string, Dictionary>);
}

describe('dictionaries', () => {
  it('should be found by this test', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it.each(files)('should have every text of %s in both languages', async (file) => {
    for (const [name, texts] of await dictionariesOf(file)) {
      for (const [key, text] of Object.entries(texts)) {
        const where = `${file} ${name}.${key}`;
        expect([where, Object.keys(text).sort()]).toEqual([where, ['en', 'zh']]);
        expect([where, text.zh.trim() !== '', text.en.trim() !== '']).toEqual([where, true, true]);
        expect([where, placesOf(text.en)]).toEqual([where, placesOf(text.zh)]);
      }
    }
  });

  it.each(files)('should keep Chinese out of the English texts of %s', async (file) => {
    // The language switch names the other language in its own script; everything else is English.
    const allowed = new Set(['otherLanguage']);
    for (const [, texts] of await dictionariesOf(file)) {
      for (const [key, text] of Object.entries(texts)) {
        if (!allowed.has(key)) expect([key, /\p{Script=Han}/u.test(text.en)]).toEqual([key, false]);
      }
    }
  });
});
