import { DomainError } from '../platform/errors/domain-error';

/** The unit does not exist, or lies outside what the person may see: both look alike. */
export class MetricUnitNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.UNIT_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '应为有数据的学校、专业或者群体，但未找到；请在数据列表中重新选择。',
        en: 'Expected a school, a major or a group with figures, but found none; choose it from the list of figures.',
      },
    });
  }
}

/** Counts that make no rate. Correct them; nothing was stored. */
export class RateInvalidError extends DomainError {
  constructor() {
    const text = {
      zh: '落实人数应为不大于毕业生人数的非负整数，毕业生人数应大于零；请核对后再填。',
      en: 'Expected whole numbers, no more graduates placed than there are, and at least one graduate; check both counts.',
    };
    super({
      code: 'METRIC.RATE_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'numerator', code: 'METRIC.RATE_INVALID', text }],
    });
  }
}

/** A correction that says what is recorded already. */
export class FigureUnchangedError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.FIGURE_UNCHANGED',
      kind: 'conflict',
      text: {
        zh: '更正后的数据应与现行数据不同，但两者一致；如无须更正，请取消。',
        en: 'Expected a correction to change the figure, but it says what is recorded; cancel it if nothing is wrong.',
      },
    });
  }
}

/** Somebody recorded a newer version after the person looked. */
export class FigureChangedError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.FIGURE_CHANGED',
      kind: 'conflict',
      text: {
        zh: '应更正您看到的版本，但该数据已有新版本；请刷新后核对。',
        en: 'Expected the version you saw to be the newest, but there is a newer one; reload and check.',
      },
    });
  }
}

/** Corrections keep the reason beside the old version. */
export class CorrectionReasonMissingError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.CORRECTION_REASON_MISSING',
      kind: 'invalid-input',
      text: { zh: '更正数据应写明理由；请补填。', en: 'Expected a reason for the correction, but found none; add it.' },
    });
  }
}

/** A figure of a report that names no metric, cohort or unit known here; `line` is its place in the correction. */
export class FigureNotPlacedError extends DomainError {
  constructor(line: number, part: 'metric' | 'cohort' | 'unit') {
    const words = {
      metric: { zh: '指标名称', en: 'metric' },
      cohort: { zh: '届别', en: 'cohort' },
      unit: {
        zh: '单位（全校、专业名称或者代码、群体）',
        en: 'unit (the whole school, a major by name or code, a group)',
      },
    }[part];
    super({
      code: 'METRIC.FIGURE_NOT_PLACED',
      kind: 'invalid-input',
      text: {
        zh: `第 ${line} 项数据的${words.zh}无法对应到登记的数据；请按登记的名称填写后再提交。`,
        en: `Expected figure ${line} to name a known ${words.en}, but it does not; use the names under which figures are kept.`,
      },
      details: { line, part },
    });
  }
}

/** A snapshot that does not exist. */
export class SnapshotNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'METRIC.SNAPSHOT_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '应为已留存的数据快照，但未找到；请刷新页面。',
        en: 'Expected a stored snapshot of figures, but found none; reload the page.',
      },
    });
  }
}
