import { type Check, warning } from './check';
import { nameOf, type Subject } from './subject';

/** What people read: tasks, endings, waiting events, questions at gateways. */
const READ = ['userTask', 'serviceTask', 'sendTask', 'businessRuleTask', 'callActivity', 'receiveTask', 'endEvent'];
const READ_EVENTS = ['startEvent', 'intermediateCatchEvent'];

/** Labels on what people read, and answers on the ways out of a question. */
export const labels: Check = (subject) => {
  const { elements, flows } = subject;
  const unnamed = elements
    .filter(({ id }) => nameOf(subject, id) === id)
    .filter(({ type, scope, outgoing, event }) => {
      if (READ.includes(type)) return type !== 'endEvent' || isTop(subject, scope);
      if (READ_EVENTS.includes(type)) return event.kind !== 'link' && isTop(subject, scope);
      return type === 'exclusiveGateway' && outgoing.length > 1;
    })
    .map(({ id, type }) =>
      warning(
        'labels',
        id,
        type === 'exclusiveGateway'
          ? { zh: '分支网关没有写明问题。', en: 'The gateway does not say what it asks.' }
          : {
              zh: '没有名称，列表和案件页面将显示内部标识。',
              en: 'It has no name: lists and case pages will show its id.',
            },
        { zh: '请填写简短的中文名称。', en: 'Give it a short Chinese name.' },
      ),
    );
  const unanswered = elements
    .filter(({ type, outgoing }) => type === 'exclusiveGateway' && outgoing.length > 1)
    .flatMap(({ outgoing, defaultFlow }) => outgoing.filter((id) => id !== defaultFlow && flows[id]?.condition))
    .filter((id) => nameOf(subject, id) === id)
    .map((id) =>
      warning(
        'labels',
        id,
        { zh: '该出口没有写明在什么情况下走这里。', en: 'The way out does not say when it is taken.' },
        { zh: '请在连线上填写答案。', en: 'Write the answer on the line.' },
      ),
    );
  return [...unnamed, ...unanswered];
};

// helpers

function isTop({ elements }: Subject, scope: string | undefined): boolean {
  return elements.find(({ id }) => id === scope)?.type === 'process';
}
