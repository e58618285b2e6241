import { DomainError, type LocalText } from '../platform/errors/domain-error';
import type { HandOverRefusal, TransferRefusal } from './transfer';

interface Fault {
  path: string;
  text: LocalText;
}

const FAULTS: Record<TransferRefusal | HandOverRefusal, Fault> = {
  'reasons-missing': {
    path: 'transferReasons',
    text: { zh: '请写明移送的理由和依据。', en: 'Expected the reasons of the transfer, but found none; add them.' },
  },
  'not-the-police': {
    path: 'transferBody',
    text: {
      zh: '涉嫌犯罪的线索应移送公安机关，但所选为其他机关；请更正。',
      en: 'Expected the police for evidence of a crime, but found another body; correct it.',
    },
  },
  'unit-missing': {
    path: 'receivingUnit',
    text: { zh: '请填写接收单位。', en: 'Expected the unit that took it over, but found none; fill it in.' },
  },
  'contents-missing': {
    path: 'contents',
    text: { zh: '请逐项写明移送的材料。', en: 'Expected the list of what was handed over, but found none; add it.' },
  },
  'receipt-missing': {
    path: 'receipts',
    text: {
      zh: '移送应有接收单位签收的交接凭证，但未附文件；请上传。',
      en: 'Expected the receipt that the other body signed, but no file is attached; attach it.',
    },
  },
  'day-out-of-range': {
    path: 'handedOverOn',
    text: {
      zh: '移送日期应在决定移送之日至今日之间，请更正。',
      en: 'Expected a day between the decision and today, but found another one; correct it.',
    },
  },
};

/** The transfer cannot be decided, or its hand-over not be recorded, as stated; the named field says what to change. */
export class TransferRefusedError extends DomainError {
  constructor(reason: TransferRefusal | HandOverRefusal) {
    const { path, text } = FAULTS[reason];
    const code = `TRANSFER.${reason.toUpperCase().replaceAll('-', '_')}`;
    super({
      code: 'TRANSFER.REFUSED',
      kind: 'invalid-input',
      text,
      details: { reason },
      fields: [{ path, code, text }],
    });
  }
}

/** No transfer of the case waits to be handed over: it is settled, or was never decided. */
export class TransferNotOpenError extends DomainError {
  constructor(caseId: string) {
    super({
      code: 'TRANSFER.NOT_OPEN',
      kind: 'invalid-state',
      text: {
        zh: '本案没有待交接的移送事项；请刷新案件页面。',
        en: 'Expected a transfer that waits to be handed over, but the case has none; reload the case.',
      },
      details: { caseId },
    });
  }
}
