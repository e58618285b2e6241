import { strToU8, zipSync } from 'fflate';
import { HEARING } from '../../../test/support/hearing';
import { MAX_ARCHIVE_BYTES, packDefinition, unpackDefinition } from './definition-archive';

const DEFINITION = { processId: 'hearing', version: 3, parts: HEARING };
const NOTE = JSON.stringify({ format: 'duban-definition/1', processId: 'hearing', version: 3 });
const SETTINGS = JSON.stringify({ title: HEARING.title });

const zip = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const whole = (change: Record<string, string>): Buffer =>
  zip({ 'duban.json': NOTE, 'definition.json': SETTINGS, 'hearing.bpmn': HEARING.bpmn, ...change });

describe('a definition as a zip file', () => {
  it('should read what was packed', () => {
    expect(unpackDefinition(Buffer.from(packDefinition(DEFINITION)))).toEqual({
      outcome: 'read',
      definition: DEFINITION,
    });
  });

  it('should be the same file for the same content', () => {
    expect(Buffer.from(packDefinition(DEFINITION)).equals(Buffer.from(packDefinition(DEFINITION)))).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ['no zip file', Buffer.from('not a zip'), ''],
    ['a file cut in the middle', Buffer.from(packDefinition(DEFINITION)).subarray(0, 400), ''],
    ['a file that is too large', Buffer.alloc(MAX_ARCHIVE_BYTES + 1), ''],
    ['a zip that unpacks to too much', whole({ 'forms/weigh.form': ' '.repeat(MAX_ARCHIVE_BYTES) }), ''],
    ['a way out of the folder', whole({ '../evil.bpmn': 'x' }), '../evil.bpmn'],
    ['a file of something else', whole({ 'run.sh': 'x' }), 'run.sh'],
    ['a name of the program', whole({ 'forms/__proto__.form': '{"components": []}' }), 'forms/__proto__.form'],
    ['no note of what it is', zip({ 'definition.json': SETTINGS, 'hearing.bpmn': HEARING.bpmn }), 'duban.json'],
    ['no model', zip({ 'duban.json': NOTE, 'definition.json': SETTINGS }), 'hearing.bpmn'],
    ['no settings', zip({ 'duban.json': NOTE, 'hearing.bpmn': HEARING.bpmn }), 'definition.json'],
    ['settings without a title', whole({ 'definition.json': '{}' }), 'definition.json'],
    ['a form that is no JSON', whole({ 'forms/weigh.form': '{' }), 'forms/weigh.form'],
    ['a form of another shape', whole({ 'forms/weigh.form': '{"components": [null]}' }), 'forms/weigh.form'],
    [
      'rights that reach into the program',
      whole({ 'definition.json': `{"title": {"zh": "甲", "en": "A"}, "rights": {"__proto__": {}}}` }),
      'definition.json',
    ],
  ])('should refuse %s and say which file', (_what, content, file) => {
    expect(unpackDefinition(content)).toMatchObject({ outcome: 'refused', file });
  });
});
