import type { LocalText } from '../platform/errors/domain-error';

/** Where a notice goes: to the list in the product, by mail, both, or nowhere. */
export const CHANNELS = ['product', 'mail', 'both', 'none'] as const;
export type Channel = (typeof CHANNELS)[number];

interface NoticeKindDefinition {
  /** As people choose it, and the only words about it that go into a mail. */
  name: LocalText;
  /**
   * As the list shows it: `{step}` the name of the step, `{date}` a day, `{about}` what it is about, `{by}` who did it. A place
   * without a fact is left out together with the mark before it.
   */
  sentence: LocalText;
  /** What holds until the person chooses otherwise. */
  channel: Channel;
  /** Missing it has consequences for people outside: it always reaches the product, whatever the person chose. */
  isFixed?: true;
}

/**
 * Everything that people are told of. A sentence is made of facts that everybody who receives it may know, whatever the case: a
 * step, a date, a colleague; never a party, a reporter, or the title of a case.
 */
export const NOTICE_KINDS = {
  'task-arrived': {
    name: { zh: '待我办理的任务', en: 'Task for me' },
    sentence: { zh: '“{step}”待您办理', en: '"{step}" is yours to do' },
    channel: 'both',
  },
  'task-offered': {
    name: { zh: '本组待领的任务', en: 'Task for my group' },
    sentence: { zh: '“{step}”待本组签收', en: '"{step}" waits for somebody of your group' },
    channel: 'product',
  },
  'task-returned': {
    name: { zh: '退回', en: 'Returned' },
    sentence: { zh: '{by}将案件退回“{step}”', en: '{by} returned the case to "{step}"' },
    channel: 'both',
  },
  transferred: {
    name: { zh: '转办', en: 'Transferred to me' },
    sentence: { zh: '{by}将“{step}”转给您办理', en: '{by} transferred "{step}" to you' },
    channel: 'both',
  },
  delegated: {
    name: { zh: '委派', en: 'Delegated to me' },
    sentence: { zh: '{by}将“{step}”委派给您', en: '{by} delegated "{step}" to you' },
    channel: 'both',
  },
  'delegation-ended': {
    name: { zh: '委派办结', en: 'Delegated task is back' },
    sentence: { zh: '{by}已办完您委派的“{step}”', en: '{by} has done "{step}", which you delegated' },
    channel: 'product',
  },
  'approver-added': {
    name: { zh: '加签', en: 'My approval is asked' },
    sentence: { zh: '{by}请您就“{step}”加签', en: '{by} asks for your approval of "{step}"' },
    channel: 'both',
  },
  withdrawn: {
    name: { zh: '撤回', en: 'Withdrawn' },
    sentence: { zh: '{by}撤回了“{step}”', en: '{by} took back "{step}"' },
    channel: 'product',
  },
  copied: {
    name: { zh: '抄送', en: 'Copied to me' },
    sentence: { zh: '{by}将“{step}”抄送给您', en: '{by} copied "{step}" to you' },
    channel: 'product',
  },
  urged: {
    name: { zh: '催办', en: 'Urged' },
    sentence: { zh: '{by}催办“{step}”', en: '{by} urges "{step}"' },
    channel: 'both',
  },
  supervised: {
    name: { zh: '督办', en: 'Supervision order' },
    sentence: { zh: '收到{about}，须于 {date} 前反馈', en: '{about} received, to be answered by {date}' },
    channel: 'both',
    isFixed: true,
  },
  'deadline-near': {
    name: { zh: '期限将至', en: 'Date is near' },
    sentence: { zh: '“{about}”将于 {date} 届满', en: '"{about}" is due on {date}' },
    channel: 'both',
  },
  'deadline-passed': {
    name: { zh: '期限届满', en: 'Date missed' },
    sentence: { zh: '“{about}”未在 {date} 前完成', en: '"{about}" was not done by {date}' },
    channel: 'both',
    isFixed: true,
  },
  'extension-decided': {
    name: { zh: '延期申请的决定', en: 'Extension decided' },
    sentence: { zh: '您申请的延期：{about}', en: 'The extension you asked for: {about}' },
    channel: 'both',
  },
  absence: {
    name: { zh: '代理', en: 'Standing in' },
    sentence: { zh: '{by}{about}', en: '{by} {about}' },
    channel: 'both',
  },
  handover: {
    name: { zh: '工作交接', en: 'Handover' },
    sentence: { zh: '{by}{about}', en: '{by} {about}' },
    channel: 'both',
  },
  'case-closed': {
    name: { zh: '案件办结', en: 'Case closed' },
    sentence: { zh: '案件已办结', en: 'The case is closed' },
    channel: 'product',
  },
  'thread-message': {
    name: { zh: '当事人来信', en: 'Message in a case' },
    sentence: { zh: '案件中有新的来往信息', en: 'There is a new message in the case' },
    channel: 'both',
  },
} as const satisfies Record<string, NoticeKindDefinition>;

export type NoticeKind = keyof typeof NOTICE_KINDS;
export const ALL_KINDS = Object.keys(NOTICE_KINDS) as NoticeKind[];

export function definitionOf(kind: NoticeKind): NoticeKindDefinition {
  return NOTICE_KINDS[kind];
}

/** Facts of a notice beside its case and step. */
export interface NoticeFacts {
  /** Who did it, by id: the name is looked up when it is read, and this person is told nothing. */
  by?: string;
  /** A day, as `2026-03-02`. */
  date?: string;
  /** Of a closed vocabulary: the duty of a deadline, the colour of an order, a period. Never text that somebody wrote. */
  about?: LocalText;
}

/** The words for a stored kind in the list; one that this release does not know is not shown. */
export function isKnownKind(kind: string): kind is NoticeKind {
  return kind in NOTICE_KINDS;
}

/**
 * The sentence with its facts filled in. Somebody whose name is not known to this reader is "a colleague".
 * @example sentenceOf('urged', { step: { zh: '受理审查', en: 'Screen' }, by: '周文涛' }).zh → 周文涛催办“受理审查”
 */
export function sentenceOf(
  kind: NoticeKind,
  facts: { step?: LocalText; about?: LocalText; date?: string; by?: string },
): LocalText {
  const { sentence } = definitionOf(kind);
  const fill = (language: 'zh' | 'en'): string =>
    sentence[language]
      .replace('{step}', facts.step?.[language] ?? UNNAMED_STEP[language])
      .replace('{about}', facts.about?.[language] ?? definitionOf(kind).name[language])
      .replace('{date}', facts.date ?? '—')
      .replace('{by}', facts.by ?? COLLEAGUE[language]);
  return { zh: fill('zh'), en: fill('en') };
}

// helpers

const COLLEAGUE: LocalText = { zh: '同事', en: 'A colleague' };
const UNNAMED_STEP: LocalText = { zh: '办理事项', en: 'the matter' };
