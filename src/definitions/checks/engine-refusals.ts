import { type Check, error } from './check';
import { inChinese } from './engine-words';

/** What the engine would refuse when the version is published, found before; faults in the file stand at `definitions`. */
export const engineRefusals: Check = ({ refusals }) =>
  refusals.map(({ elementId, reason, hint }) =>
    error('engine-refusals', elementId, { zh: inChinese(reason), en: reason }, { zh: inChinese(hint), en: hint }),
  );
