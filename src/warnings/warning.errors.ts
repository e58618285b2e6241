import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { PersonalData, PersonalDataKind } from './warning';

const KIND_NAMES: Record<PersonalDataKind, LocalText> = {
  'known-name': { zh: '本案有关人员的姓名', en: 'the name of a person on the case' },
  reporter: { zh: '有关举报人的表述', en: 'words about a reporter' },
  'person-name': { zh: '个人姓名', en: 'a person’s name' },
  phone: { zh: '电话号码', en: 'a phone number' },
  'id-number': { zh: '身份证件号码', en: 'an identity number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  messenger: { zh: '微信、QQ 等社交账号', en: 'an account of a messenger' },
  number: { zh: '可能识别个人的长数字', en: 'a long number that may identify a person' },
};

/** A text to be published holds personal data: rewrite it so that it names the employer alone. */
export class PersonalDataInTextError extends DomainError {
  constructor(path: string, found: readonly PersonalData[]) {
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    const zh = kinds.map((kind) => KIND_NAMES[kind].zh).join('、');
    const en = kinds.map((kind) => KIND_NAMES[kind].en).join(', ');
    const text = {
      zh: `对外文本只应写用人单位，但其中含有${zh}；请删去后再提交。`,
      en: `Expected a text that names the employer alone, but it holds ${en}; remove it and submit again.`,
    };
    super({
      code: 'WARNING.PERSONAL_DATA',
      kind: 'invalid-input',
      text,
      details: { kinds },
      fields: [{ path, code: 'WARNING.PERSONAL_DATA', text }],
    });
  }
}

/** Whoever decided the listing may not release the warning about it: a second person must. */
export class WarningReviewerDecidedError extends DomainError {
  constructor() {
    super({
      code: 'WARNING.REVIEWER_DECIDED',
      kind: 'forbidden',
      text: {
        zh: '警示发送应由决定人以外的人审核，但您是本案的决定人；请由其他人员审核。',
        en: 'Expected a second person to review the warning, but you decided the listing; leave it to somebody else.',
      },
    });
  }
}

/** There is no entry or no reviewed warning for the case yet: the step came too early. */
export class WarningNotReadyError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'WARNING.NOT_READY',
      kind: 'invalid-state',
      text: {
        zh: '应先列入黑名单并审核警示文本，再发布警示，但本案尚无已审核的警示；请先完成审核。',
        en: 'Expected an entry with a reviewed warning, but the case has none; finish the review first.',
      },
      details: { caseId },
    });
  }
}
