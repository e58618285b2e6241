import type { LedgerOnCase } from '../deadlines/deadline-ledger.service';
import type { LocalText } from '../platform/errors/domain-error';

/** What the readable page of a package says beside the case itself. */
export const WORDS = {
  packed: { zh: '案卷包生成人', en: 'Package made by' },
  verify: { zh: '校验方法见', en: 'How to check it:' },
  otherLanguage: { zh: 'English', en: '中文' },
  summary: { zh: '概要', en: 'Summary' },
  state: { zh: '状态', en: 'State' },
  open: { zh: '办理中', en: 'open' },
  closed: { zh: '已办结', en: 'closed' },
  outcome: { zh: '结果', en: 'Outcome' },
  received: { zh: '收到', en: 'Received' },
  opened: { zh: '立案', en: 'Opened' },
  process: { zh: '流程', en: 'Process' },
  people: { zh: '当事方和人员', en: 'Parties and people' },
  recused: { zh: '回避', en: 'Recused' },
  steps: { zh: '办理环节', en: 'Steps' },
  step: { zh: '环节', en: 'Step' },
  who: { zh: '经办', en: 'Who' },
  time: { zh: '时间', en: 'When' },
  workingDays: { zh: '工作日', en: 'Working days' },
  done: { zh: '已完成', en: 'done' },
  current: { zh: '进行中', en: 'under way' },
  timeline: { zh: '办理记录', en: 'History' },
  event: { zh: '事项', en: 'What' },
  person: { zh: '人员', en: 'Who' },
  deadlines: { zh: '期限及计算依据', en: 'Deadlines and how they were worked out' },
  paused: { zh: '中止', en: 'Paused' },
  until: { zh: '至', en: 'to' },
  today: { zh: '今', en: 'now' },
  extended: { zh: '延期', en: 'Extension of' },
  letters: { zh: '文书', en: 'Letters' },
  notIssued: { zh: '未发出', en: 'not issued' },
  issued: { zh: '发出时间', en: 'issued' },
  served: { zh: '已送达', en: 'served' },
  notServed: { zh: '未能送达', en: 'not served' },
  documents: { zh: '材料', en: 'Documents' },
  name: { zh: '名称', en: 'Name' },
  stored: { zh: '存入', en: 'Stored' },
  version: { zh: '版本', en: 'Version' },
  bytes: { zh: '字节', en: 'Bytes' },
  replaced: { zh: '（已有新版本）', en: ' (replaced by a newer one)' },
  links: { zh: '关联案件', en: 'Linked cases' },
  definitions: { zh: '流程版本', en: 'Versions of the process' },
} as const satisfies Record<string, LocalText>;

/** `n`th version. */
export const versionText = (n: number): LocalText => ({ zh: `第 ${n} 版`, en: `version ${n}` });

/** 乙（代甲）: a substitute and the absent person. */
export const forAbsent = (absent: string): LocalText => ({ zh: `（代${absent}）`, en: ` (for ${absent})` });

export const DEADLINE_STATES: Record<string, LocalText> = {
  open: { zh: '计算中', en: 'running' },
  passed: { zh: '已届满', en: 'passed' },
  satisfied: { zh: '已完成', en: 'kept' },
  cancelled: { zh: '已取消', en: 'cancelled' },
};

type Extension = LedgerOnCase['extensions'][number];

export const EXTENSION_STATES: Record<Extension['state'], LocalText> = {
  asked: { zh: '待批准', en: 'not decided yet' },
  granted: { zh: '已批准至 ', en: 'granted to ' },
  refused: { zh: '未批准', en: 'refused' },
  lapsed: { zh: '已失效', en: 'lapsed' },
};

export const EXTENSION_UNITS: Record<'working' | 'calendar', LocalText> = {
  working: { zh: '个工作日', en: ' working days' },
  calendar: { zh: '日', en: ' days' },
};
