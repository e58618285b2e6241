import { DomainError, type FieldFault, type LocalText } from '../platform/errors/domain-error';
import type { CheckRefusal, ExtractRefusal, IdentityTrace } from './extract';
import type { SampleFault } from './sample';

const TRACE_NAMES: Record<IdentityTrace, LocalText> = {
  pseudonym: { zh: '举报人代号', en: 'the pseudonym' },
  phone: { zh: '电话号码', en: 'a telephone number' },
  'id-number': { zh: '身份证号码', en: 'an identity card number' },
  email: { zh: '电子邮箱', en: 'an e-mail address' },
  reporter: { zh: '“举报人”等字样', en: 'words for the reporter' },
  'case-number': { zh: '案号', en: 'the case number' },
  'clock-time': { zh: '具体时刻', en: 'a time of day' },
};

function tracesText(traces: readonly IdentityTrace[]): LocalText {
  return {
    zh: `提交给学校的文字不得显示举报人，但其中有${traces.map((trace) => TRACE_NAMES[trace].zh).join('、')}；请删改`,
    en: `Expected nothing of the reporter in a text for the school, but found ${traces.map((trace) => TRACE_NAMES[trace].en).join(', ')}; remove it`,
  };
}

/** The extract would tell the school of the reporter, or leaves a point out; see `extractRefusal`. */
export class ExtractRefusedError extends DomainError {
  constructor(refusal: ExtractRefusal) {
    super({
      code: 'REPORT.EXTRACT_REFUSED',
      kind: 'invalid-input',
      text: refusal.reason === 'identity' ? tracesText(refusal.traces) : ITEM_MISSING,
      details: { ...refusal },
    });
  }
}

/** A text that will reach the school shows the reporter: rewrite it. */
export class IdentityInTextError extends DomainError {
  constructor(traces: IdentityTrace[]) {
    super({ code: 'REPORT.IDENTITY_IN_TEXT', kind: 'invalid-input', text: tracesText(traces), details: { traces } });
  }
}

const CHECK_FAULTS: Record<CheckRefusal, LocalText> = {
  'own-extract': {
    zh: '摘要应由起草人以外的人核查；请转由他人办理',
    en: 'Expected somebody other than the drafter to check the extract, but it is you; leave it to another person',
  },
  'checked-already': {
    zh: '该摘要已经核查；请刷新页面查看结果',
    en: 'Expected an unchecked extract, but it was checked already; reload to see the result',
  },
  'opinion-missing': {
    zh: '退回摘要应说明何处可能识别举报人；请填写理由',
    en: 'Expected the reason for returning the extract, but it is empty; say what could identify the reporter',
  },
};

/** See `checkRefusal`. */
export class ExtractCheckRefusedError extends DomainError {
  constructor(reason: CheckRefusal) {
    const kind = reason === 'opinion-missing' ? 'invalid-input' : reason === 'own-extract' ? 'forbidden' : 'conflict';
    super({ code: 'REPORT.EXTRACT_CHECK_REFUSED', kind, text: CHECK_FAULTS[reason], details: { reason } });
  }
}

const SAMPLE_FAULTS: Record<SampleFault['reason'], LocalText> = {
  parts: {
    zh: '每行应为“编号，证据材料，结果”三项',
    en: 'expected id, evidence and result',
  },
  reference: {
    zh: '编号应以字母开头，由字母、数字和短横线组成，不得使用姓名、电话或者身份证号',
    en: 'expected an id of letters, digits and hyphens that begins with a letter, no name or number of a person',
  },
  result: { zh: '结果应为“相符”“不符”或者“无法核实”', en: 'expected one of 相符, 不符, 无法核实 as result' },
  repeated: { zh: '同一编号出现了两次', en: 'the same id stands there twice' },
};

/** Lines of the sample that cannot be read; each is named. */
export class SamplesRefusedError extends DomainError {
  constructor(faults: readonly SampleFault[]) {
    const zh = faults.map(({ line, reason }) => `第 ${line} 行：${SAMPLE_FAULTS[reason].zh}`).join('；');
    const en = faults.map(({ line, reason }) => `line ${line}: ${SAMPLE_FAULTS[reason].en}`).join('; ');
    const text = { zh: `抽查记录有误，请更正。${zh}`, en: `Expected one graduate per line, but ${en}; correct them` };
    const field: FieldFault = { path: 'samples', code: 'REPORT.SAMPLES_REFUSED', text };
    super({ code: 'REPORT.SAMPLES_REFUSED', kind: 'invalid-input', text, details: { faults }, fields: [field] });
  }
}

const ITEM_MISSING: LocalText = {
  zh: '摘要应逐项对应举报的每一项问题，但有一项为空；请补充',
  en: 'Expected a de-identified text for every point, but one is empty; fill it in',
};
