import { type Check, error } from './check';

/** Where the definition's own words about a deadline name elements of the diagram. */
const PLACES = ['opens', 'waits', 'task'] as const;
const OPENS = 'deadlines.open';

/** Deadlines that a step opens are described, and what is described stands on the diagram. */
export const deadlines: Check = ({ outline, parts }) => {
  const ids = new Set(outline.nodes.map(({ id }) => id));
  const opened = outline.nodes.filter(({ jobType }) => jobType === OPENS);
  const undescribed = opened
    .filter(({ headers }) => headers.duty && !Object.hasOwn(parts.deadlines, headers.duty))
    .map(({ id, headers }) =>
      error(
        'deadlines',
        id,
        {
          zh: `该步骤开立的期限“${headers.duty}”没有说明。`,
          en: `The step opens the deadline "${headers.duty}", which is not described.`,
        },
        { zh: '请在期限中补充说明，或选择已有的期限。', en: 'Describe it among the deadlines, or choose one that is.' },
      ),
    );
  const described = Object.entries(parts.deadlines).flatMap(([duty, written]) => {
    const deadline = (typeof written === 'object' && written !== null ? written : {}) as Record<string, unknown>;
    return PLACES.flatMap((place) => {
      const elementId = deadline[place];
      if (typeof elementId !== 'string' || ids.has(elementId)) return [];
      return [
        error(
          'deadlines',
          'definitions',
          {
            zh: `期限“${duty}”所指的环节“${elementId}”不存在。`,
            en: `The deadline "${duty}" names the element "${elementId}", which is not there.`,
          },
          { zh: '请改指现有的环节，或删除该期限。', en: 'Name one that is, or remove the deadline.' },
        ),
      ];
    });
  });
  const headers = outline.nodes
    .filter(({ headers }) => headers.task && !ids.has(headers.task))
    .map(({ id, headers }) =>
      error(
        'deadlines',
        id,
        {
          zh: `期限所属的任务“${headers.task}”不存在。`,
          en: `The deadline belongs to the task "${headers.task}", which is not there.`,
        },
        { zh: '请选择现有的任务。', en: 'Choose one that is.' },
      ),
    );
  return [...undescribed, ...described, ...headers];
};
