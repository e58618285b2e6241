import { elementOf } from '../../model/graph';
import { activated, enter, terminated } from '../lifecycle';
import type { ElementRules } from '../step';

/** The outermost scope, of a root instance or of a called one. */
export const processRules: ElementRules = {
  activate(step, element, instance) {
    activated(step, instance);
    const [trigger] = instance.triggers;
    const graph = step.graphOf(instance);
    const start = trigger?.elementId ?? element.starts.find((id) => graph.elements[id]?.event.kind === 'none');
    if (start === undefined || instance.openedFromInside) return;
    enter(step, instance, elementOf(graph, start), trigger ? { trigger } : {});
  },
  complete(step, _element, instance) {
    // A process has no mappings: what it knows at its end is its result.
    if (instance.callerKey === undefined) step.emit({ kind: 'ended', state: 'completed' });
  },
  left(step, _element, instance) {
    const caller = step.find(instance.callerKey);
    if (!caller) return;
    if (caller.phase === 'terminating') {
      terminated(step, caller);
      return;
    }
    const call = step.elementOf(caller);
    if (call.call?.toParent || call.outputs.length > 0) {
      step.emit({
        kind: 'trigger-queued',
        key: caller.key,
        trigger: { elementId: call.id, variables: { ...instance.variables } },
      });
    }
    step.todo({ kind: 'complete', key: caller.key });
  },
};
