import { DomainError, type FieldFault } from '../errors/domain-error';

/** The body or a parameter does not have the announced shape; each faulty field is named. Correct it and send again. */
export class InputInvalidError extends DomainError {
  constructor(fields: FieldFault[]) {
    super({
      code: 'INPUT.INVALID',
      kind: 'invalid-input',
      text: {
        zh: '提交的内容有误，请按各字段的提示修改后重新提交。',
        en: 'Expected an input of the announced form, but found faulty fields; correct them and send it again.',
      },
      fields,
    });
  }
}

/** `Idempotency-Key` is too short to be unique, too long, or holds other than visible ASCII characters. */
export class IdempotencyKeyInvalidError extends DomainError {
  constructor() {
    super({
      code: 'IDEMPOTENCY.KEY_INVALID',
      kind: 'invalid-input',
      text: {
        zh: 'Idempotency-Key 应为 16 到 128 个可见 ASCII 字符，请为每个新操作生成随机值。',
        en: 'Expected an Idempotency-Key of 16 to 128 visible ASCII characters, but found another form; generate a random one for each new command.',
      },
    });
  }
}

/** The same key came with another content: a fault of the client, which must use a new key for a new command. */
export class IdempotencyKeyReusedError extends DomainError {
  constructor() {
    super({
      code: 'IDEMPOTENCY.KEY_REUSED',
      kind: 'conflict',
      text: {
        zh: '同一 Idempotency-Key 已用于内容不同的操作；请为新操作使用新的值。',
        en: 'Expected an Idempotency-Key to come with the same content each time, but found another; use a new key for a new command.',
      },
    });
  }
}

/** The first request with this key is still being carried out. Ask again a little later with the same key. */
export class CommandInProgressError extends DomainError {
  constructor() {
    super({
      code: 'IDEMPOTENCY.IN_PROGRESS',
      kind: 'conflict',
      text: {
        zh: '同一操作正在处理中，请稍后以同一 Idempotency-Key 再次提交查询结果。',
        en: 'Expected the first request with this Idempotency-Key to be finished, but found it in progress; send it again a little later.',
      },
    });
  }
}

/** The command was carried out, but the server was ended before it could keep the answer. Nothing is to be done again: reload. */
export class AnswerLostError extends DomainError {
  constructor() {
    super({
      code: 'IDEMPOTENCY.ANSWER_LOST',
      kind: 'conflict',
      text: {
        zh: '该操作已经完成，但当时的回复没有保留；请刷新页面查看结果，不要重复提交。',
        en: 'Expected the answer of the first request to be kept, but found only that it was carried out; reload to see the result and do not send it again.',
      },
    });
  }
}
