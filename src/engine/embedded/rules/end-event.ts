import { evaluateString, lookupFrom } from '../evaluate';
import { pathEnded, terminateChildren } from '../lifecycle';
import { applyOutputs } from '../mappings';
import type { ElementRules } from '../step';
import { throwRules } from './throw-event';
import { Fault } from '../fault';
import { activated } from '../lifecycle';
import { findCatcher, throwTo } from '../throwing';

/** Ends a path: with nothing more, with the whole scope, or by throwing. */
export const endEventRules: ElementRules = {
  activate(step, element, instance) {
    if (element.job || element.event.kind !== 'error') {
      throwRules.activate(step, element, instance);
      return;
    }
    const code = element.event.code ? evaluateString(step, element.event.code, lookupFrom(step, instance.key)) : '';
    const catcher = findCatcher(step, instance, 'error', code);
    if (!catcher)
      throw new Fault('UNHANDLED_ERROR_EVENT', `Expected an event to catch the error '${code}', but none does.`);
    // It is not completed: the catcher ends it together with its scope.
    activated(step, instance);
    throwTo(step, catcher, {});
  },
  complete(step, element, instance) {
    if (element.event.kind !== 'terminate' && element.event.kind !== 'error') applyOutputs(step, element, instance);
  },
  left(step, element, instance) {
    const scope = step.find(instance.scopeKey);
    if (!scope) return;
    if (element.event.kind !== 'terminate') {
      pathEnded(step, scope);
      return;
    }
    step.emit({ kind: 'interrupted', key: scope.key, by: element.id });
    if (terminateChildren(step, scope)) step.todo({ kind: 'complete', key: scope.key });
  },
};
