import fs from 'node:fs';
import path from 'node:path';
import { missing, translateInto } from './translate';

const LIBRARIES = path.resolve(__dirname, '../../../../node_modules');
const read = (file: string) => fs.readFileSync(path.join(LIBRARIES, file), 'utf8');

function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(LIBRARIES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

/** The part of the panel that is for Zeebe: what follows is for another engine, then tooltips that are not switched on. */
function zeebePanel(): string {
  const source = read('bpmn-js-properties-panel/dist/index.esm.js');
  const end = source.indexOf('\nvar index$1 = {');
  expect(source.slice(0, end)).toContain('class ZeebePropertiesProvider');
  return source.slice(0, end);
}

/** Texts handed to translate() as they stand; those put together from parts are listed by hand below. */
function asked(source: string): string[] {
  const calls = source.matchAll(/translate(?:\$\d+)?\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g);
  return [...calls].map((call) => (call[1] ?? call[2] ?? '').replaceAll('\\n', '\n').replaceAll("\\'", "'"));
}

/** Menus hand over the label of a record. */
function labelled(source: string): string[] {
  return [...source.matchAll(/\b(?:label|name): '([A-Z][^']*)'/g)].map(([, label]) => label!);
}

/** Examples in comments, and a sentence cut in two by an operator. */
const NOT_SHOWN = new Set(['HELLO {you}', ' + shift + ']);

function untranslated(texts: readonly string[]): string[] {
  missing.clear();
  const zh = translateInto('zh');
  texts.filter((text) => !NOT_SHOWN.has(text)).forEach((text) => zh(text));
  return [...missing].sort();
}

describe('texts of the modeling libraries', () => {
  it.each([
    ['canvas', () => [...sourcesIn('bpmn-js/lib'), ...sourcesIn('diagram-js/lib')], 40],
    ['create and append menus', () => [read('bpmn-js-create-append-anything/dist/index.es.js')], 3],
    ['panel for Zeebe', () => [zeebePanel()], 100],
    ['frame of the panel', () => [read('@bpmn-io/properties-panel/dist/index.esm.js')], 10],
  ])('should be in Chinese: %s', (_, sources, atLeast) => {
    const texts = sources().flatMap(asked);
    expect(texts.length).toBeGreaterThan(atLeast);
    expect(untranslated(texts)).toEqual([]);
  });

  it('should be in Chinese: labels of the menus', () => {
    const texts = labelled(read('bpmn-js-create-append-anything/dist/index.es.js'));
    expect(texts.length).toBeGreaterThan(70);
    expect(untranslated(texts)).toEqual([]);
  });

  it('should be in Chinese: texts that the libraries put together', () => {
    const kinds = ['User Task', 'Exclusive Gateway', 'Expanded Sub Process', 'Timer Boundary Event (Non Interrupting)'];
    const switches = [
      'Click to set a dynamic value with FEEL expression',
      'Align elements left',
      'Local variable name',
    ];
    expect(untranslated([...kinds, ...switches])).toEqual([]);
  });

  it('should be left as they are in English, with their places filled', () => {
    expect(translateInto('en')('Open {element}', { element: 'x' })).toBe('Open x');
    expect(translateInto('zh')('Open {element}', { element: 'x' })).toBe('打开x');
  });
});
