import { type Check, error } from './check';
import { reachable } from './subject';

/** Every element can be reached from a start. */
export const unreachable: Check = (subject) => {
  const root = subject.elements.find(({ type }) => type === 'process');
  if (!root) return [];
  const reached = reachable(subject, [root.id]);
  return subject.elements
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) =>
      error(
        'unreachable',
        id,
        { zh: '没有任何路径通向这里。', en: 'No way leads here.' },
        { zh: '请从前一环节连线，或删除。', en: 'Connect it with what comes before, or remove it.' },
      ),
    );
};
