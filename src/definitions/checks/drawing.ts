import { type Check, warning } from './check';

/** Elements without a place in the picture: they run, but nobody sees them. */
export const drawing: Check = ({ elements, flows, drawn }) =>
  [...elements.filter(({ type }) => type !== 'process').map(({ id }) => id), ...Object.keys(flows)]
    .filter((id) => !drawn.has(id))
    .map((id) =>
      warning(
        'drawing',
        id,
        {
          zh: '没有画在图上：会执行，但在流程图中看不到。',
          en: 'It is not drawn: it runs, but nobody sees it on the diagram.',
        },
        { zh: '请在流程图中重新画出。', en: 'Draw it again in the modeler.' },
      ),
    );
