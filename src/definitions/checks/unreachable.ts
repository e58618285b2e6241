import { type Check, error } from './check';
import { reachable } from './subject';

/** Every element can be reached from a start. Of a row of elements that cannot, only the first is named. */
export const unreachable: Check = (subject) => {
  const root = subject.elements.find(({ type }) => type === 'process');
  if (!root) return [];
  const reached = reachable(subject, [root.id]);
  const lost = subject.elements.filter(({ id }) => !reached.has(id));
  const behind = new Set(
    lost.flatMap((element) => [
      ...element.outgoing.flatMap((flow) => subject.flows[flow]?.target ?? []),
      ...element.children,
      ...element.boundaries,
    ]),
  );
  const first = lost.filter(({ id }) => !behind.has(id));
  // A circle of its own has no first element.
  return (first.length > 0 ? first : lost.slice(0, 1)).map(({ id }) =>
    error(
      'unreachable',
      id,
      { zh: '没有任何路径通向这里。', en: 'No way leads here.' },
      { zh: '请从前一环节连线，或删除。', en: 'Connect it with what comes before, or remove it.' },
    ),
  );
};
