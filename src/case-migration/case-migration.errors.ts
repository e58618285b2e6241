import { DomainError, type LocalText } from '../platform/errors/domain-error';

/** There is no such migration: choose one from the list. */
export class CaseMigrationNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'CASE_MIGRATION.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该迁移，请在流程的迁移记录中重新选择。',
        en: 'Expected to find the migration, but there is none; choose one from the list of the process.',
      },
    });
  }
}

/** Cases move between two versions of one process, to the one that new cases begin on. */
export class MigrationVersionsError extends DomainError {
  constructor(reason: 'same' | 'other-process' | 'not-in-force') {
    super({
      code: 'CASE_MIGRATION.VERSIONS',
      kind: 'invalid-input',
      text: VERSION_REASONS[reason],
      details: { reason },
    });
  }
}

const VERSION_REASONS: Record<'same' | 'other-process' | 'not-in-force', LocalText> = {
  same: {
    zh: '迁移前后应为两个不同的版本，但选择了同一个版本。请重新选择。',
    en: 'Expected two versions, but both are the same; choose the version to move to.',
  },
  'other-process': {
    zh: '两个版本应属于同一流程，但不是。请选择本流程的版本。',
    en: 'Expected two versions of one process, but they belong to different ones; choose a version of this process.',
  },
  'not-in-force': {
    zh: '只能迁移到现行版本，所选版本不是现行版本。请选择现行版本，或先将其发布。',
    en: 'Expected the version in force as the target, but it is another one; choose the version in force, or publish it first.',
  },
};

/** The mapping names what a version does not have, or one element twice. */
export class MigrationMappingError extends DomainError {
  constructor(elementId: string, reason: 'unknown-source' | 'unknown-target' | 'twice') {
    const found: Record<typeof reason, LocalText> = {
      'unknown-source': { zh: '原版本中没有该元素', en: 'the old version does not have it' },
      'unknown-target': { zh: '新版本中没有该元素', en: 'the new version does not have it' },
      twice: { zh: '该元素出现了两次', en: 'it is named twice' },
    };
    super({
      code: 'CASE_MIGRATION.MAPPING',
      kind: 'invalid-input',
      text: {
        zh: `对应关系中的“${elementId}”有误：${found[reason].zh}。请改正后重新试算。`,
        en: `Expected a mapping between the two versions, but "${elementId}" is wrong: ${found[reason].en}; correct it and check again.`,
      },
      details: { elementId, reason },
    });
  }
}

/** Nothing to move: no open case of that version, or none of the chosen ones is on it. */
export class NoCasesToMoveError extends DomainError {
  constructor() {
    super({
      code: 'CASE_MIGRATION.NO_CASES',
      kind: 'invalid-input',
      text: {
        zh: '没有可迁移的案件：所选案件不在原版本上，或均已办结。',
        en: 'Expected open cases on the old version, but there are none; choose cases that run on it.',
      },
    });
  }
}

/** Cases move once, after the check has ended: wait for it, or plan a new migration. */
export class MigrationNotCheckedError extends DomainError {
  constructor(phase: string) {
    super({
      code: 'CASE_MIGRATION.NOT_CHECKED',
      kind: 'invalid-state',
      text: {
        zh: '试算完成后才能迁移，且每次试算只能迁移一次。请等待试算完成，或重新试算。',
        en: 'Expected a finished check that was not used yet, but it is not; wait for it, or plan a new migration.',
      },
      details: { phase },
    });
  }
}
