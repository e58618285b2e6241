import { type Check, error, warning } from './check';

/** Decision tables that the definition brings along, so that old cases keep the table they were opened with. */
export const decisions: Check = ({ elements, parts }) => {
  const called = elements.flatMap(({ id, decision }) =>
    decision?.decisionId.kind === 'text'
      ? [{ id, decisionId: decision.decisionId.text, binding: decision.binding }]
      : [],
  );
  const unknown = called
    .filter(({ decisionId }) => !Object.hasOwn(parts.decisions, decisionId))
    .map(({ id, decisionId }) =>
      error(
        'decisions',
        id,
        { zh: `本流程没有决策表“${decisionId}”。`, en: `The definition has no decision table "${decisionId}".` },
        { zh: '请建立该决策表，或选择已有的决策表。', en: 'Make it, or choose another one.' },
      ),
    );
  const loose = called
    .filter(({ binding }) => binding.kind !== 'deployment')
    .map(({ id }) =>
      warning(
        'decisions',
        id,
        {
          zh: '决策表未随本版本绑定，修改后在办案件也会改用新表。',
          en: 'The table is not bound to this version: cases under way will use a changed one.',
        },
        { zh: '请将绑定方式设为 deployment。', en: 'Set the binding to deployment.' },
      ),
    );
  const unused = Object.keys(parts.decisions)
    .filter((decisionId) => !called.some((one) => one.decisionId === decisionId))
    .map((decisionId) =>
      warning(
        'decisions',
        'definitions',
        { zh: `决策表“${decisionId}”没有步骤使用。`, en: `No step uses the decision table "${decisionId}".` },
        { zh: '请删除该决策表，或指定给业务规则任务。', en: 'Remove it, or give it to a business rule task.' },
      ),
    );
  return [...unknown, ...loose, ...unused];
};
