import { DomainError, type ErrorKind, type LocalText } from '../platform/errors/domain-error';
import type { ContentRefusal } from './posting';
import { MAX_CORRECTION_DAYS, type ReviewRefusal } from './posting-review';

export type ActRefusal =
  'in-review' | 'ended' | 'not-returned' | 'not-corrected' | 'not-yours' | 'not-reviewer' | 'kind-changed';

const CONTENT_FAULTS: Record<ContentRefusal, [string, LocalText]> = {
  past: [
    'shownUntil',
    {
      zh: '日期应不早于今天，请更正有效期或者活动日期',
      en: 'Expected a day from today on, but found an earlier one; correct the validity or the day of the event',
    },
  ],
  'too-far': [
    'shownUntil',
    {
      zh: '日期应在一年以内，请更正有效期或者活动日期',
      en: 'Expected a day within a year, but found a later one; correct the validity or the day of the event',
    },
  ],
  'hours-reversed': [
    'endsAt',
    {
      zh: '结束时间应晚于开始时间，请更正',
      en: 'Expected an end after the beginning, but found it the other way round; correct it',
    },
  ],
  'no-employer': [
    'employers',
    {
      zh: '请至少填写一家参会单位',
      en: 'Expected at least one employer that takes part, but found none; add it',
    },
  ],
  'employer-twice': [
    'employers',
    {
      zh: '同一参会单位只填写一次，请合并',
      en: 'Expected each employer once, but found one twice; put its posts together',
    },
  ],
};

/** The content cannot be reviewed as stated: see `contentRefusal`; the named field says what to change. */
export class PostingContentRefusedError extends DomainError {
  constructor(reason: ContentRefusal) {
    const [path, text] = CONTENT_FAULTS[reason];
    const code = `POSTING.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'POSTING.CONTENT_REFUSED',
      kind: 'invalid-input',
      text,
      details: { reason },
      fields: [{ path, code, text }],
    });
  }
}

const REVIEW_FAULTS: Record<ReviewRefusal, [ErrorKind, LocalText, string?]> = {
  'reviewer-submitted': [
    'forbidden',
    {
      zh: '申报人不得审核本人申报的信息，请由他人审核',
      en: 'Expected a reviewer who did not submit it, but you did; leave it to another person',
    },
  ],
  'reviewer-recused': [
    'forbidden',
    {
      zh: '您在本案中已经回避，不得审核',
      en: 'Expected a reviewer without an interest, but you are recused from this case',
    },
  ],
  superseded: [
    'conflict',
    {
      zh: '该信息已有新的版本，请刷新页面后审核新版本',
      en: 'Expected the latest version, but there is a newer one; reload the page',
    },
  ],
  'reviewed-already': [
    'conflict',
    {
      zh: '该版本已经审核，请刷新页面',
      en: 'Expected a version without a verdict, but it has one; reload the page',
    },
  ],
  'not-checked': [
    'invalid-state',
    {
      zh: '条款比对尚未完成，不能审核通过，请稍后再试',
      en: 'Expected a text held against the clauses, but that is not done yet; try again shortly',
    },
  ],
  'forbidden-passages': [
    'invalid-input',
    {
      zh: '文中仍有禁止性内容未处理，不能通过；请退回修改，或者写明理由逐处排除',
      en: 'Expected no open forbidden passage, but there is one; return it, or dismiss each with a reason',
    },
    'verdict',
  ],
  'employer-listed': [
    'invalid-input',
    {
      zh: '用人单位在黑名单有效期内，不得进校招聘，不能通过',
      en: 'Expected no employer on the list, but one is listed today; it is not let onto the campus',
    },
    'verdict',
  ],
  'hits-not-considered': [
    'invalid-input',
    {
      zh: '有名称相近的列入单位，请写明核对情况',
      en: 'Expected how the names alike were told apart, but found nothing; write it down',
    },
    'hitsConsidered',
  ],
  'checklist-incomplete': [
    'invalid-input',
    {
      zh: '活动安全检查清单须逐项确认后方可通过，请补全或者退回',
      en: 'Expected the whole safety checklist, but a point is missing; complete it or return the event',
    },
    'checklist',
  ],
  'comments-missing': [
    'invalid-input',
    { zh: '请写明审核意见', en: 'Expected comments, but found none; write them' },
    'comments',
  ],
  'days-out-of-range': [
    'invalid-input',
    {
      zh: `修改期限应为 1 至 ${MAX_CORRECTION_DAYS} 个工作日，请更正`,
      en: `Expected 1 to ${MAX_CORRECTION_DAYS} working days, but found another number; correct it`,
    },
    'correctionWorkingDays',
  ],
  'category-missing': [
    'invalid-input',
    { zh: '请选择投诉类别', en: 'Expected a category of the complaint, but found none; choose one' },
    'category',
  ],
  'employer-missing': [
    'invalid-input',
    { zh: '请选择被投诉的用人单位', en: 'Expected the employer complained of, but found none; choose one' },
    'employerId',
  ],
};

/** See `reviewRefusal`. */
export class PostingReviewRefusedError extends DomainError {
  constructor(reason: ReviewRefusal) {
    const [kind, text, path] = REVIEW_FAULTS[reason];
    const code = `POSTING.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'POSTING.REVIEW_REFUSED',
      kind,
      text,
      details: { reason },
      ...(path === undefined ? {} : { fields: [{ path, code, text }] }),
    });
  }
}

/** No such posting, or none that this person may know of. */
export class PostingNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'POSTING.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该招聘信息，请刷新列表',
        en: 'Expected to find the posting, but there is none; reload the list',
      },
    });
  }
}

/** No such passage on the version under review. */
export class PostingMarkNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'POSTING.MARK_NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该标注，请刷新页面',
        en: 'Expected to find the mark, but there is none; reload the page',
      },
    });
  }
}

/** A marked passage lies outside of the text it is about. Mark it again. */
export class PassageInvalidError extends DomainError {
  constructor() {
    super({
      code: 'POSTING.PASSAGE_INVALID',
      kind: 'invalid-input',
      text: {
        zh: '所选文字不在该信息之中，请重新选择',
        en: 'Expected a passage of the text, but found another place; mark it again',
      },
    });
  }
}

/** Nothing of the kind can be done with the posting where it stands, or by this person. */
export class PostingActRefusedError extends DomainError {
  constructor(reason: ActRefusal) {
    const [kind, text] = ACT_FAULTS[reason];
    super({ code: 'POSTING.ACT_REFUSED', kind, text, details: { reason } });
  }
}

/** Who submits on behalf of an employer names the employer and the route; the own organiser names neither. */
export class PostingSourceInvalidError extends DomainError {
  constructor() {
    const text = {
      zh: '代用人单位申报的，请写明用人单位和来源；本单位申报的，不填',
      en: 'Expected the employer and the route for a submission on behalf of one, and neither for the own; correct it',
    };
    super({
      code: 'POSTING.SOURCE_INVALID',
      kind: 'invalid-input',
      text,
      fields: [{ path: 'source', code: 'POSTING.SOURCE_INVALID', text }],
    });
  }
}

const ACT_FAULTS: Record<ActRefusal, [ErrorKind, LocalText]> = {
  'in-review': [
    'conflict',
    {
      zh: '该信息正在审核，审核有结果后再修改',
      en: 'Expected a posting that is not in review, but it is; wait for the verdict',
    },
  ],
  ended: [
    'invalid-state',
    {
      zh: '该信息已经办结，不能再修改或者撤回；请重新申报',
      en: 'Expected a posting that goes on, but it has ended; submit a new one',
    },
  ],
  'not-returned': [
    'conflict',
    { zh: '该信息没有退回修改，请刷新页面', en: 'Expected a returned posting, but it is not; reload the page' },
  ],
  'not-corrected': [
    'invalid-input',
    {
      zh: '退回后尚未修改，请先修改内容再提交',
      en: 'Expected a new version since the return, but there is none; correct the content first',
    },
  ],
  'not-yours': [
    'forbidden',
    {
      zh: '只有主办单位可以修改或者撤回，请联系申报人',
      en: 'Expected somebody of the organiser, but you are not; ask whoever submitted it',
    },
  ],
  'not-reviewer': [
    'forbidden',
    {
      zh: '只有正在审核的人可以标注，请先签收审核任务',
      en: 'Expected the reviewer of the version, but you are not; claim the review first',
    },
  ],
  'kind-changed': [
    'invalid-input',
    {
      zh: '招聘信息与活动不能互换，请重新申报',
      en: 'Expected the same kind of posting, but found another; submit a new one',
    },
  ],
};
