import { DomainError, type LocalText } from '../platform/errors/domain-error';
import {
  type AnswerRefusal,
  MAX_ITEMS,
  MAX_WORKING_DAYS,
  type RequestRefusal,
  type SplitRefusal,
} from './information-request';

type Faults<Reason extends string> = Record<Reason, { path: string; text: LocalText }>;

const REQUEST_FAULTS: Faults<RequestRefusal> = {
  'no-recipient': {
    path: 'recipient',
    text: {
      zh: '本案没有该收件方，请另选收件方。',
      en: 'Expected a recipient who is a party of the case, but found none; choose another one.',
    },
  },
  'items-missing': {
    path: 'items',
    text: { zh: '请逐项写明需要提供的材料。', en: 'Expected what is wanted, point by point, but found none; add it.' },
  },
  'too-many-items': {
    path: 'items',
    text: {
      zh: `一次最多列 ${MAX_ITEMS} 项，请分次调取。`,
      en: `Expected at most ${MAX_ITEMS} points, but found more; make a second request.`,
    },
  },
  'text-missing': {
    path: 'text',
    text: { zh: '请写明调取材料的说明。', en: 'Expected an explanation of the request, but found none; add it.' },
  },
  'days-out-of-range': {
    path: 'workingDays',
    text: {
      zh: `提供期限应为 1 至 ${MAX_WORKING_DAYS} 个工作日，请更正。`,
      en: `Expected 1 to ${MAX_WORKING_DAYS} working days, but found another number; correct it.`,
    },
  },
};

const SPLIT_FAULTS: Faults<SplitRefusal> = {
  'no-college': {
    path: 'colleges',
    text: { zh: '请至少选择一个学院。', en: 'Expected at least one college, but found none; choose one.' },
  },
  'not-a-college': {
    path: 'colleges',
    text: {
      zh: '只能分派给本校在用的学院，请重新选择。',
      en: 'Expected active colleges of this school, but found another organisation; choose again.',
    },
  },
};

const ANSWER_FAULTS: Faults<AnswerRefusal> = {
  settled: {
    path: 'answer',
    text: {
      zh: '该调取材料事项已经办结，不能再提交；请刷新页面。',
      en: 'Expected an open request, but it is settled; reload the page.',
    },
  },
  'answer-missing': {
    path: 'answer',
    text: { zh: '请填写答复内容。', en: 'Expected an answer, but the text is empty; write it.' },
  },
  'not-signed': {
    path: 'answer',
    text: {
      zh: '答复须经校领导签发后提交，请先送签。',
      en: 'Expected an answer that a leader of the school signed, but it is not signed; have it signed first.',
    },
  },
  'signed-by-drafter': {
    path: 'decision',
    text: {
      zh: '签发人不得为本次答复的起草人，请由其他校领导签发。',
      en: 'Expected a signer who did not draft the answer, but found the drafter; another leader has to sign.',
    },
  },
};

/** The request cannot be made as stated; the named field says what to change. */
export class RequestRefusedError extends DomainError {
  constructor(reason: RequestRefusal) {
    super(init('INFORMATION_REQUEST.REFUSED', 'invalid-input', REQUEST_FAULTS[reason], reason));
  }
}

/** The school cannot pass the request on as chosen. */
export class SplitRefusedError extends DomainError {
  constructor(reason: SplitRefusal) {
    super(init('INFORMATION_REQUEST.SPLIT_REFUSED', 'invalid-input', SPLIT_FAULTS[reason], reason));
  }
}

/** The answer cannot be signed or handed in: settled meanwhile, empty, or not signed by a second person. */
export class AnswerRefusedError extends DomainError {
  constructor(reason: AnswerRefusal) {
    const kind = reason === 'settled' ? 'conflict' : reason === 'signed-by-drafter' ? 'forbidden' : 'invalid-input';
    super(init('INFORMATION_REQUEST.ANSWER_REFUSED', kind, ANSWER_FAULTS[reason], reason));
  }
}

/** No such request on the case, or none that this recipient was asked. */
export class RequestNotFoundError extends DomainError {
  constructor() {
    super({
      code: 'INFORMATION_REQUEST.NOT_FOUND',
      kind: 'not-found',
      text: {
        zh: '没有找到该调取材料事项；请刷新页面。',
        en: 'Expected to find the request for information, but there is none; reload the page.',
      },
    });
  }
}

// helpers

function init(
  code: string,
  kind: 'invalid-input' | 'forbidden' | 'conflict',
  fault: { path: string; text: LocalText },
  reason: string,
) {
  const { path, text } = fault;
  const field = `INFORMATION_REQUEST.${reason.toUpperCase().replaceAll('-', '_')}`;
  return { code, kind, text, details: { reason }, fields: [{ path, code: field, text }] };
}
