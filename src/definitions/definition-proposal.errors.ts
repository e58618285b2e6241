import { DomainError, type DomainErrorInit } from '../platform/errors/domain-error';
import type { ReviewRefusal } from './definition-state';

/** There is no such proposal: choose one from the list. */
export class DefinitionProposalNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.PROPOSAL_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该送审记录，请在流程列表中重新选择。',
        en: 'Expected to find the proposal, but there is none; choose one from the list.',
      },
    });
  }
}

/** The check finds errors, so the draft cannot be proposed: correct the elements named in `details.findings`. */
export class DefinitionFaultyError extends DomainError {
  constructor(findings: readonly { elementId: string; rule: string }[]) {
    const named = [...new Set(findings.map(({ elementId }) => elementId))];
    const shown = named.slice(0, 5).join(', ') + (named.length > 5 ? ' …' : '');
    super({
      code: 'DEFINITION.FAULTY',
      kind: 'invalid-input',
      text: {
        zh: `流程检查发现 ${findings.length} 处错误（${shown}），不能送审。请逐项改正后再送审。`,
        en: `Expected a definition without errors, but the check found ${findings.length} (${shown}); correct them and propose again.`,
      },
      details: { findings },
    });
  }
}

/** Warnings need a confirmation with a reason each: give the reasons, or remove what they warn of. */
export class WarningsUnconfirmedError extends DomainError {
  constructor(findings: readonly { key: string }[]) {
    super({
      code: 'DEFINITION.WARNINGS_UNCONFIRMED',
      kind: 'invalid-input',
      text: {
        zh: `有 ${findings.length} 条警告尚未说明理由。请改正，或逐条填写保留的理由。`,
        en: `Expected a reason for each warning, but ${findings.length} have none; remove what they warn of or give reasons.`,
      },
      details: { findings },
    });
  }
}

/** The draft says what is already in force: there is nothing to review. */
export class NothingChangedError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.NOTHING_CHANGED',
      kind: 'invalid-state',
      text: {
        zh: '草稿与现行版本完全相同，无需送审。',
        en: 'Expected a draft that differs from the version in force, but it is the same; there is nothing to review.',
      },
    });
  }
}

/** One proposal per process at a time: decide the one that waits. */
export class ProposalAlreadyWaitingError extends DomainError {
  constructor(processId: string) {
    super({
      code: 'DEFINITION.PROPOSAL_WAITING',
      kind: 'conflict',
      text: {
        zh: '该流程已有待复核的修改，请先完成复核。',
        en: 'Expected no proposal of this process that waits, but there is one; decide that first.',
      },
      details: { processId },
    });
  }
}

/** The version does not take this step now; reload the page to see where it stands. */
export class DefinitionStateError extends DomainError {
  constructor(state: string, verb: string) {
    super({
      code: 'DEFINITION.WRONG_STATE',
      kind: 'invalid-state',
      text: {
        zh: '该版本目前的状态不允许此操作，请刷新页面后重试。',
        en: `Expected a version that takes "${verb}", but found it ${state}; reload the page.`,
      },
      details: { state, verb },
    });
  }
}

/** The day from which the version is to hold lies in the past. */
export class ValidityPastError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.VALIDITY_PAST',
      kind: 'invalid-input',
      text: {
        zh: '生效时间不能早于现在。请改为今后的时间，或留空表示立即生效。',
        en: 'Expected a validity that begins now or later, but it lies in the past; choose a later time or leave it empty.',
      },
    });
  }
}

const REFUSALS: Record<Exclude<ReviewRefusal, 'not-an-administrator'>, Omit<DomainErrorInit, 'details' | 'fields'>> = {
  'not-waiting': {
    code: 'DEFINITION.PROPOSAL_NOT_WAITING',
    kind: 'invalid-state',
    text: {
      zh: '该送审已经处理，请刷新页面。',
      en: 'Expected a proposal that waits for its review, but it is decided; reload the page.',
    },
  },
  'own-proposal': {
    code: 'DEFINITION.REVIEWED_BY_PROPOSER',
    kind: 'forbidden',
    text: {
      zh: '送审人不能复核自己提出的修改，请由另一名流程管理员复核。',
      en: 'Expected somebody else to review, but you proposed it; leave it to another process administrator.',
    },
  },
  'draft-changed': {
    code: 'DEFINITION.CHANGED_UNDER_REVIEW',
    kind: 'conflict',
    text: {
      zh: '送审后草稿又有改动，所复核的内容已不是最新。请退回，由送审人重新送审。',
      en: 'Expected the draft as it was proposed, but it changed under review; return it and have it proposed again.',
    },
  },
  'base-changed': {
    code: 'DEFINITION.BASE_CHANGED',
    kind: 'conflict',
    text: {
      zh: '送审后该流程的现行版本已经变化，复核所依据的差异不再准确。请退回后在现行版本上重新送审。',
      en: 'Expected the version in force that the change was compared with, but another one is in force now; return it and propose anew.',
    },
  },
};

/** The review cannot end in a publication; nothing was published. What is to be done stands in the text. */
export class PublicationRefusedError extends DomainError {
  constructor(reason: keyof typeof REFUSALS) {
    super(REFUSALS[reason]);
  }
}

/** Open cases run on the version, or it holds now: it cannot be taken away. */
export class VersionInUseError extends DomainError {
  constructor(caseCount: number) {
    super({
      code: 'DEFINITION.IN_USE',
      kind: 'invalid-state',
      text: {
        zh: `该流程有 ${caseCount} 件案件，不能删除。可以停用：在办案件继续按原版本办理，不再受理新案件。`,
        en: `Expected a process without cases, but found ${caseCount}; retire it instead: its cases go on, no new ones begin.`,
      },
      details: { caseCount },
    });
  }
}
