import type { LocalText } from '../../platform/errors/domain-error';
import type { Check } from './check';

/** The engine explains itself in English, the language of models; people read it in theirs. */
export function inChinese(sentence: string): LocalText {
  return { zh: `执行引擎提示：${sentence}`, en: sentence };
}

/** What the engine would refuse when the version is published, found before. */
export const engineRefusals: Check = ({ refusals }) =>
  refusals.map(({ elementId, reason, hint }) => ({
    severity: 'error',
    rule: 'engine-refusals',
    elementId,
    message: inChinese(reason),
    hint: inChinese(hint),
  }));
