import { type Check, error, warning } from './check';

const MAY_END = ['endEvent', 'eventSubProcess', 'process'];

/** Every way comes to an end event: the ending of a case is the end event it reached. */
export const endings: Check = ({ elements }) => {
  const scopes = new Map(elements.map((element) => [element.id, element]));
  return elements.flatMap(({ id, type, scope, outgoing, forCompensation, event }) => {
    const throwsLink = type === 'intermediateThrowEvent' && event.kind === 'link';
    const compensates = type === 'boundaryEvent' && event.kind === 'compensation';
    if (MAY_END.includes(type) || outgoing.length > 0 || forCompensation || throwsLink || compensates) return [];
    const isTop = scopes.get(scope ?? '')?.type === 'process';
    const find = isTop ? error : warning;
    return [
      find(
        'endings',
        id,
        { zh: '到这里就没有后续，也没有结束事件。', en: 'The way stops here without an end event.' },
        {
          zh: '请接上后续环节，或画一个结束事件并写明结果。',
          en: 'Lead it on, or draw an end event that names the ending.',
        },
      ),
    ];
  });
};
