import { type Check, error } from './check';

/** Processes that a call activity runs are in force, and do not call themselves round in a circle. */
export const calledProcesses: Check = ({ elements, processId }, { processes }) =>
  elements.flatMap(({ id, call }) => {
    if (call?.processId.kind !== 'text') return [];
    const called = call.processId.text;
    if (called === processId) {
      return [
        error(
          'called-processes',
          id,
          { zh: '流程调用了自身，将无休止地进行下去。', en: 'The process calls itself and would never end.' },
          { zh: '请改用循环，或调用另一个流程。', en: 'Use a loop, or call another process.' },
        ),
      ];
    }
    if (processes.has(called)) return [];
    return [
      error(
        'called-processes',
        id,
        { zh: `没有现行的流程“${called}”。`, en: `There is no process "${called}" in force.` },
        { zh: '请选择已发布的流程，或先发布该流程。', en: 'Choose one that is, or publish it first.' },
      ),
    ];
  });
