import type { Variables } from '../../engine.port';
import type { GraphElement, LoopDefinition } from '../../model/graph';
import { evaluate, evaluateBoolean, evaluateList, lookupFrom } from '../evaluate';
import { Fault } from '../fault';
import { activated, terminateChildren } from '../lifecycle';
import { MAX_LOOP_ITEMS } from '../limits';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';
import { propagate, setLocal } from '../variables';

/** The body around the inner instances of a multi-instance activity. It reads its collection once. */
export const multiInstanceRules: ElementRules = {
  activate(step, element, instance) {
    const loop = loopOf(element);
    const items = evaluateList(step, loop.collection, lookupFrom(step, instance.key));
    if (items.length > MAX_LOOP_ITEMS) {
      throw new Fault(
        'LIMIT_EXCEEDED',
        `Expected at most ${MAX_LOOP_ITEMS} items in the collection of '${element.id}', but it has ${items.length}.`,
      );
    }
    subscribe(step, instance, boundariesOf(step, element, instance));
    step.emit({ kind: 'loop-started', key: instance.key, items });
    if (loop.outputCollection) setLocal(step, instance.key, { [loop.outputCollection]: items.map(() => null) });
    activated(step, instance);
    if (items.length === 0) step.todo({ kind: 'complete', key: instance.key });
    else if (loop.sequential) openInner(step, element, instance, 1);
    else items.forEach((_item, index) => openInner(step, element, instance, index + 1));
  },

  complete(step, element, instance) {
    const { outputCollection } = loopOf(element);
    if (outputCollection && instance.scopeKey !== undefined) {
      propagate(step, instance.scopeKey, { [outputCollection]: instance.variables[outputCollection] ?? null });
    }
  },

  childCompleting(step, element, body, inner) {
    const loop = loopOf(element);
    const lookup = lookupFrom(step, inner.key, body.loop ? counts(body) : {});
    if (loop.outputCollection && loop.outputElement && inner.loopCounter !== undefined) {
      const value = evaluate(step, loop.outputElement, lookup);
      const collected = body.variables[loop.outputCollection];
      const output = Array.isArray(collected) ? [...(collected as unknown[])] : [];
      output[inner.loopCounter - 1] = value;
      setLocal(step, body.key, { [loop.outputCollection]: output });
    }
    if (loop.completionCondition && evaluateBoolean(step, loop.completionCondition, lookup)) {
      step.emit({ kind: 'loop-done', key: body.key });
    }
  },

  pathEnded(step, element, body) {
    const { loop } = body;
    if (!loop) return;
    if (loop.done) {
      if (terminateChildren(step, body)) step.todo({ kind: 'complete', key: body.key });
      return;
    }
    const ended = loop.completed + loop.terminated;
    if (loopOf(element).sequential && ended < loop.items.length) openInner(step, element, body, ended + 1);
    else if (ended === loop.items.length) step.todo({ kind: 'complete', key: body.key });
  },
};

function loopOf(element: GraphElement): LoopDefinition {
  if (!element.loop) throw new Error(`Expected a multi-instance at ${element.id}, but the model has none.`);
  return element.loop;
}

/** What a completion condition may ask for; the instance that is about to end counts as completed. */
function counts(body: ElementInstance): Record<string, number> {
  return {
    numberOfInstances: body.loop?.items.length ?? 0,
    numberOfActiveInstances: body.children - 1,
    numberOfCompletedInstances: (body.loop?.completed ?? 0) + 1,
    numberOfTerminatedInstances: body.loop?.terminated ?? 0,
  };
}

/** The variable of an output element that is just a name or a path. */
function resultName({ outputElement }: LoopDefinition): string | undefined {
  const source = outputElement?.kind === 'feel' ? outputElement.feel.source.trim() : '';
  return /^([\p{L}_][\p{L}\p{N}_]*)(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.exec(source)?.[1];
}

function openInner(step: Step, element: GraphElement, body: ElementInstance, loopCounter: number): void {
  const loop = loopOf(element);
  const variables: Variables = {};
  if (loop.element) variables[loop.element] = body.loop?.items[loopCounter - 1] ?? null;
  variables.loopCounter = loopCounter;
  const result = resultName(loop);
  // The variable an output element reads becomes a local one, so that jobs write to the item and not to the process.
  if (result !== undefined && !Object.hasOwn(variables, result)) variables[result] = null;
  step.todo({
    kind: 'activate',
    element: {
      key: step.key(),
      elementId: element.id,
      type: element.type,
      definitionKey: body.definitionKey,
      processKey: body.processKey,
      scopeKey: body.key,
      loopCounter,
    },
    tokens: 0,
    flows: [],
    variables,
  });
}
