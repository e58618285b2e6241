import { type Check, warning } from './check';

/** Above this many one finding stands for all: the picture as a whole is missing. */
const NAMED = 3;

/** Elements without a place in the picture: they run, but nobody sees them. */
export const drawing: Check = ({ elements, flows, drawn }) => {
  const inside = elements.filter(({ type }) => type !== 'process').map(({ id }) => id);
  const missing = [...inside, ...Object.keys(flows)].filter((id) => !drawn.has(id));
  const hint = { zh: '请在流程图中重新画出。', en: 'Draw it again in the modeler.' };
  if (missing.length > NAMED) {
    const count = missing.length;
    return [
      warning(
        'drawing',
        missing[0]!,
        {
          zh: `有 ${count} 个元素没有画在图上：会执行，但在流程图中看不到。`,
          en: `${count} elements are not drawn: they run, but nobody sees them on the diagram.`,
        },
        hint,
      ),
    ];
  }
  return missing.map((id) =>
    warning(
      'drawing',
      id,
      {
        zh: '没有画在图上：会执行，但在流程图中看不到。',
        en: 'It is not drawn: it runs, but nobody sees it on the diagram.',
      },
      hint,
    ),
  );
};
