import { type Check, warning } from './check';

/** Sub-processes that a return by hand would enter without their inputs (SEMANTICS 7). */
export const subprocessInputs: Check = ({ elements }) =>
  elements
    .filter(({ type, inputs }) => type === 'subProcess' && inputs.length > 0)
    .map(({ id }) =>
      warning(
        'subprocess-inputs',
        id,
        {
          zh: '人工把案件移入该子流程内部时，不会执行其输入映射。',
          en: 'When a case is moved inside by hand, the input mappings are not carried out.',
        },
        {
          zh: '请在子流程内的第一步取值，或在移动时一并填写变量。',
          en: 'Take the values in its first step, or give them when moving.',
        },
      ),
    );
