import type { VerbRefusal } from '../../src/verbs/verb';
import type { Shape } from './models';

/** What a cell promises: the verb works and the case runs to its end afterwards, or it is refused with exactly this reason. */
export type Outcome = 'works' | VerbRefusal | 'not-offered';

export interface Row {
  verb: string;
  name: { zh: string; en: string };
  cells: Record<Shape, Outcome>;
}

const everywhere = (outcome: Outcome): Row['cells'] => ({
  sequence: outcome,
  parallel: outcome,
  'multi-instance': outcome,
  'sub-process': outcome,
  'call-activity': outcome,
  migrated: outcome,
});

/** Every verb in every shape. `test/verbs/matrix.db-spec.ts` proves each cell on the embedded engine; `docs/verbs.md` is made of it. */
export const MATRIX: readonly Row[] = [
  { verb: 'claim-release', name: { zh: '签收、退签', en: 'claim, release' }, cells: everywhere('works') },
  { verb: 'transfer', name: { zh: '转办', en: 'transfer' }, cells: everywhere('works') },
  { verb: 'delegate', name: { zh: '委派、交回', en: 'delegate, hand back' }, cells: everywhere('works') },
  { verb: 'recall', name: { zh: '收回委派', en: 'recall' }, cells: everywhere('works') },
  { verb: 'before', name: { zh: '前加签', en: 'approvers before' }, cells: everywhere('works') },
  { verb: 'parallel', name: { zh: '并加签', en: 'approvers beside' }, cells: everywhere('works') },
  { verb: 'after', name: { zh: '后加签', en: 'approvers after' }, cells: everywhere('works') },
  { verb: 'all', name: { zh: '会签（全部）', en: 'all of them' }, cells: everywhere('works') },
  { verb: 'percent', name: { zh: '会签（百分比）', en: 'n of a hundred' }, cells: everywhere('works') },
  { verb: 'one-veto', name: { zh: '会签（一票否决）', en: 'one veto' }, cells: everywhere('works') },
  { verb: 'any', name: { zh: '或签', en: 'any of them' }, cells: everywhere('works') },
  { verb: 'in-order', name: { zh: '依次', en: 'one after the other' }, cells: everywhere('works') },
  { verb: 'remove-approver', name: { zh: '减签', en: 'take an approver off' }, cells: everywhere('works') },
  { verb: 'take-back', name: { zh: '收回提交', en: 'take a submission back' }, cells: everywhere('works') },
  { verb: 'copy', name: { zh: '抄送', en: 'copy' }, cells: everywhere('works') },
  {
    verb: 'return',
    name: { zh: '退回上一步', en: 'return to the step before' },
    cells: { ...everywhere('works'), 'multi-instance': 'none-safe' },
  },
  {
    verb: 'return-out',
    name: { zh: '退出本结构退回', en: 'return out of the shape' },
    cells: { ...everywhere('works'), 'multi-instance': 'none-safe', 'call-activity': 'not-offered' },
  },
  {
    verb: 'return-across',
    name: { zh: '越过本结构退回', en: 'return across the shape' },
    cells: {
      ...everywhere('works'),
      sequence: 'none-safe',
      migrated: 'none-safe',
      'call-activity': 'none-safe',
    },
  },
  {
    verb: 'withdraw',
    name: { zh: '撤回', en: 'withdraw' },
    cells: { ...everywhere('works'), 'multi-instance': 'unsafe' },
  },
  {
    verb: 'withdraw-seen',
    name: { zh: '撤回（后续已打开）', en: 'withdraw, when what followed was opened' },
    cells: everywhere('opened-by-others'),
  },
];
