import { shanghaiDay, shanghaiMinute } from '../calendar/day';
import { officialPage } from '../letters/letter-layout';
import type { LocalText } from '../platform/errors/domain-error';
import type { Language } from '../platform/http/language';
import type { HandedItem } from './handover';

interface Named {
  name: string;
}

/** What stands on the paper: as much of a receipt as its reader is shown. */
export interface PrintedReceipt {
  person: Named;
  organisation: Named;
  reason: string;
  handedBy: Named;
  handedAt: Date;
  contentHash: string;
  isIntact: boolean;
  takers: readonly (Named & { items: number; confirmedAt: Date | null })[];
  items: readonly {
    ordinal: number;
    kind: HandedItem['kind'];
    title: LocalText;
    caseNumber: string | null;
    hasDraft: boolean;
    taker: Named;
  }[];
}

const SMALL = 10.5;
/** Number, kind, item, case, taker: widths that leave the rest of the line to the item. */
const WIDTHS = [26, 56, '*', 92, 64];
const ROOM_TO_SIGN = 64;

/** 工作交接单 on paper: facts, what went to whom, the check value, and places for the three signatures. */
export function receiptDocument(receipt: PrintedReceipt, language: Language): Record<string, unknown> {
  const t = (text: LocalText) => text[language];
  const { person, organisation, handedBy, handedAt, takers, items, isIntact } = receipt;
  return {
    ...officialPage({ title: t(WORDS.title), issuer: organisation.name, madeAt: handedAt }, language),
    content: [
      { text: organisation.name, alignment: 'center', fontSize: 16 },
      { text: t(WORDS.title), alignment: 'center', bold: true, fontSize: 22, margin: [0, 6, 0, 16] },
      {
        layout: 'noBorders',
        fontSize: 12,
        table: {
          widths: [92, '*'],
          body: [
            [t(WORDS.leaver), person.name],
            [t(WORDS.reason), receipt.reason],
            [t(WORDS.arranger), `${handedBy.name} · ${shanghaiMinute(handedAt)}`],
            [t(WORDS.takers), { stack: takers.map((taker) => takerLine(taker, language)) }],
          ],
        },
      },
      {
        fontSize: SMALL,
        margin: [0, 12, 0, 12],
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: WIDTHS,
          body: [
            [WORDS.number, WORDS.kind, WORDS.item, WORDS.ofCase, WORDS.taker].map((head) => ({
              text: t(head),
              bold: true,
            })),
            ...items.map(({ ordinal, kind, title, caseNumber, hasDraft, taker }) => [
              String(ordinal),
              t(KINDS[kind]),
              hasDraft ? `${t(title)}${t(WORDS.withDraft)}` : t(title),
              caseNumber ?? '—',
              taker.name,
            ]),
          ],
        },
      },
      {
        unbreakable: true,
        stack: [
          { text: `${t(WORDS.hash)}\n${receipt.contentHash}`, fontSize: SMALL },
          { text: t(isIntact ? WORDS.intact : WORDS.broken), fontSize: SMALL, bold: !isIntact, margin: [0, 0, 0, 24] },
          {
            fontSize: SMALL,
            table: {
              widths: ['*', '*', '*'],
              heights: ['auto', ROOM_TO_SIGN],
              body: [[WORDS.signLeaver, WORDS.signTaker, WORDS.signWitness].map(t), ['', '', '']],
            },
          },
        ],
      },
    ],
  };
}

/** Saved under the day alone: names stand on the paper, not in a folder of downloads. */
export function receiptFileName({ handedAt }: Pick<PrintedReceipt, 'handedAt'>, language: Language): string {
  return `${WORDS.title[language]} ${shanghaiDay(handedAt)}.pdf`;
}

// helpers

function takerLine({ name, items, confirmedAt }: PrintedReceipt['takers'][number], language: Language): string {
  const at = confirmedAt === null ? null : shanghaiMinute(confirmedAt);
  const zh = `${name}，${items} 项，${at === null ? '待确认' : `已于 ${at} 确认`}`;
  const en = `${name}, ${items} ${items === 1 ? 'item' : 'items'}, ${at === null ? 'not confirmed yet' : `confirmed at ${at}`}`;
  return { zh, en }[language];
}

const KINDS: Record<HandedItem['kind'], LocalText> = {
  task: { zh: '待办', en: 'Step' },
  duty: { zh: '承办职责', en: 'Duty' },
  substitution: { zh: '代办任务', en: 'Substitution' },
};

const WORDS = {
  title: { zh: '工作交接单', en: 'Receipt of a handover' },
  leaver: { zh: '移交人', en: 'Who leaves' },
  reason: { zh: '交接原因', en: 'Reason' },
  arranger: { zh: '办理人', en: 'Arranged by' },
  takers: { zh: '接收人', en: 'Takers' },
  number: { zh: '序号', en: 'No.' },
  kind: { zh: '类别', en: 'Kind' },
  item: { zh: '事项', en: 'Item' },
  withDraft: { zh: '（有草稿）', en: ' (with a draft)' },
  ofCase: { zh: '案号', en: 'Case' },
  taker: { zh: '接收人', en: 'Taker' },
  hash: { zh: '内容校验值（SHA-256）', en: 'Check value (SHA-256)' },
  intact: { zh: '内容与办理时一致。', en: 'The content is as on the day.' },
  broken: {
    zh: '内容与办理时不一致，请联系审计管理员。',
    en: 'The content is not as on the day; tell the audit administrator.',
  },
  signLeaver: { zh: '移交人签字、日期', en: 'Who leaves: signature, date' },
  signTaker: { zh: '接收人签字、日期', en: 'Taker: signature, date' },
  signWitness: { zh: '监交人签字、日期', en: 'Witness: signature, date' },
} satisfies Record<string, LocalText>;
