import { type Check, error, warning } from './check';
import { reachable, type Subject } from './subject';

/**
 * Parallel work that may be returned stands in a sub-process of its own: a token that already waits at the join survives a
 * return, and the join fires too early (SEMANTICS 5).
 */
export const parallelReturn: Check = (subject) =>
  subject.elements
    .filter(({ type, outgoing }) => type === 'parallelGateway' && outgoing.length > 1)
    .flatMap((fork) => {
      const branches = fork.outgoing.flatMap((flow) => subject.flows[flow]?.target ?? []);
      const joins = joinsOf(subject, fork.scope);
      const before = reachable(subject, branches, joins);
      if (before.has(fork.id)) {
        return [
          error(
            'parallel-return',
            fork.id,
            {
              zh: '并行办理中有路径退回到分叉之前，已完成的分支会使汇合提前通过。',
              en: 'A way out of the parallel work leads back before it: branches already done make the join fire too early.',
            },
            {
              zh: '请把并行部分放进子流程，退回时结束整个子流程。',
              en: 'Put the parallel part into a sub-process and end that when it is returned.',
            },
          ),
        ];
      }
      const isTop = subject.elements.find(({ id }) => id === fork.scope)?.type === 'process';
      const isWork = [...before].some((id) => subject.elements.find((one) => one.id === id)?.type === 'userTask');
      if (!isTop || !isWork) return [];
      return [
        warning(
          'parallel-return',
          fork.id,
          {
            zh: '并行办理不在子流程中，人工退回后汇合可能提前通过。',
            en: 'The parallel work is in no sub-process: after a return by hand the join may fire too early.',
          },
          { zh: '请把并行部分放进子流程。', en: 'Put the parallel part into a sub-process.' },
        ),
      ];
    });

// helpers

function joinsOf({ elements }: Subject, scope: string | undefined): Set<string> {
  return new Set(
    elements
      .filter((one) => one.type === 'parallelGateway' && one.incoming.length > 1 && one.scope === scope)
      .map(({ id }) => id),
  );
}
