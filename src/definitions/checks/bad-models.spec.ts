import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_MODELS } from '../../../test/support/bad-models';
import { GROUND, HEARING } from '../../../test/support/hearing';
import { lint } from './lint';

const FOLDER = join(__dirname, '../../../test/fixtures/bad-models');

const findings = (bpmn: string) => lint('hearing', { ...HEARING, bpmn }, () => GROUND);

describe('bad models', () => {
  it('should all be listed', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.bpmn', ''));
    expect(files.sort()).toEqual(BAD_MODELS.map(([file]) => file).sort());
  });

  it.each(BAD_MODELS)('should refuse %s by the rule %s at %s', async (file, rule, elementId) => {
    const found = await findings(readFileSync(join(FOLDER, `${file}.bpmn`), 'utf8'));
    expect(found).toContainEqual(expect.objectContaining({ severity: 'error', rule, elementId }));
    for (const { message, hint } of found) {
      expect(message.zh + hint.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en).not.toBe('');
    }
  });

  it('should refuse a model of 50 MB before anything reads it', async () => {
    const bpmn = HEARING.bpmn.replace('name="听取意见"', `name="${'甲'.repeat(17_000_000)}"`);
    const begun = performance.now();
    const [finding, ...others] = await findings(bpmn);
    expect(finding).toMatchObject({ rule: 'readable', message: { zh: '文件大于 1000000 字节。' } });
    expect(others).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
