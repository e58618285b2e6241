import { DomainError, type LocalText } from '../platform/errors/domain-error';

/** The draft was published, deleted, or never existed: choose a version and begin a new one. */
export class DraftNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.DRAFT_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该流程草稿，可能已发布或已删除。请回到流程列表重新选择。',
        en: 'Expected to find the draft, but there is none; it may have been published or deleted. Choose again from the list.',
      },
    });
  }
}

/** Somebody else saved meanwhile: load the draft again and repeat what was lost; nothing was overwritten. */
export class DraftChangedError extends DomainError {
  constructor(revision: number, savedBy: string) {
    super({
      code: 'DEFINITION.DRAFT_CHANGED',
      kind: 'conflict',
      text: {
        zh: `该草稿已由${savedBy}另行保存，您的修改未保存。请刷新后在最新内容上继续。`,
        en: `Expected the draft as you read it, but ${savedBy} saved another state; load it again and go on from there.`,
      },
      details: { revision },
    });
  }
}

/** The process id stands for another definition: choose another id, or edit that definition. */
export class ProcessIdTakenError extends DomainError {
  constructor(processId: string, elementId: string) {
    super({
      code: 'DEFINITION.PROCESS_ID_TAKEN',
      kind: 'conflict',
      text: {
        zh: `流程标识“${processId}”已属于另一个流程定义。请更换标识，或打开该流程进行修改。`,
        en: `Expected a process id of its own, but ${processId} belongs to another definition; choose another id or edit that definition.`,
      },
      details: { processId, elementId },
    });
  }
}

/** One reason why a model cannot become a draft, with the element. */
export interface ModelFault {
  elementId: string;
  message: LocalText;
  hint: LocalText;
}

/** The model cannot be read at all, so there is nothing to edit: correct it where it was made. */
export class ModelUnreadableError extends DomainError {
  constructor(faults: ModelFault[]) {
    const [first] = faults;
    super({
      code: 'DEFINITION.MODEL_UNREADABLE',
      kind: 'invalid-input',
      text: {
        zh: `流程模型无法读取（${first?.elementId ?? 'definitions'}）：${first?.message.zh ?? ''}${first?.hint.zh ?? ''}`,
        en: `Expected a readable process model, but found at ${first?.elementId ?? 'definitions'}: ${first?.message.en ?? ''} ${first?.hint.en ?? ''}`,
      },
      details: { faults },
    });
  }
}

/** A proposal waits for its review, so what it stands on cannot be taken away: publish or return it first. */
export class DraftUnderReviewError extends DomainError {
  constructor() {
    super({
      code: 'DEFINITION.DRAFT_UNDER_REVIEW',
      kind: 'invalid-state',
      text: {
        zh: '该草稿已提交复核，复核结束前不能删除。请先由复核人退回或发布。',
        en: 'Expected a draft that nobody reviews, but it is under review; have it returned or published first.',
      },
    });
  }
}

/** A part of the definition is not made of what it should be: a fault of the program that sent it, not of its content. */
export class PartsInvalidError extends DomainError {
  constructor(path: string) {
    super({
      code: 'DEFINITION.PARTS_INVALID',
      kind: 'invalid-input',
      text: {
        zh: `流程定义的“${path}”不符合格式要求，未保存。请更正后重试。`,
        en: `Expected the parts of a definition, but found something else at "${path}"; correct it and try again.`,
      },
      details: { path },
    });
  }
}
