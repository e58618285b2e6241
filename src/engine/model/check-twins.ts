import { flowOf, type GraphElement, type ProcessGraph } from './graph';
import type { ModelReader } from './reader';

/** Two events beside each other that wait for the same thing would both or neither be meant; who holds them is blamed. */
export function checkTwins(reader: ModelReader, graph: ProcessGraph, element: GraphElement): void {
  const elements = (ids: string[]): GraphElement[] => ids.flatMap((id) => graph.elements[id] ?? []);
  const groups = [
    element.type === 'receiveTask' ? [element, ...elements(element.boundaries)] : elements(element.boundaries),
    elements(element.eventSubProcesses).flatMap((one) => elements(one.starts)),
    element.type === 'process' ? elements(element.starts) : [],
    element.type === 'eventBasedGateway' ? elements(element.outgoing.map((id) => flowOf(graph, id).target)) : [],
  ];
  for (const group of groups) {
    const seen = new Map<string, string>();
    for (const event of group) {
      const what = waitsFor(event);
      const other = what === undefined ? undefined : seen.get(what);
      if (other !== undefined) {
        reader.refuse(
          element.id,
          `The events ${other} and ${event.id} wait for the same ${event.event.kind}.`,
          'Keep one of them.',
        );
        if (element.type === 'process' && event.event.kind === 'message')
          reader.refuse(event.event.id, 'The message is named by two start events.', 'Keep one of them.');
      }
      if (what !== undefined) seen.set(what, event.id);
    }
  }
}

/** What fixed text an event waits for; undefined when it is computed, or when several may wait for it. */
function waitsFor({ event }: GraphElement): string | undefined {
  switch (event.kind) {
    case 'message':
    case 'signal':
      return event.name.kind === 'text' ? `${event.kind} ${event.name.text}` : undefined;
    case 'error':
    case 'escalation':
      return event.code?.kind === 'feel' ? undefined : `${event.kind} ${event.code?.text ?? ''}`;
    case 'compensation':
      return 'compensation';
    default:
      return undefined;
  }
}

/** Every link thrown leads to one link caught in the same scope; the scope is blamed as well, as Zeebe does. */
export function checkLinks(reader: ModelReader, graph: ProcessGraph): void {
  const links = Object.values(graph.elements).flatMap((element) =>
    element.event.kind === 'link' ? [{ element, name: element.event.name }] : [],
  );
  const catches = links.filter(({ element }) => element.type === 'intermediateCatchEvent');
  const refuse = (element: GraphElement, reason: string, hint: string): void => {
    reader.refuse(element.id, reason, hint);
    reader.refuse(element.scope, `The link event ${element.id} is wrong: ${reason}`, hint);
  };
  for (const { element, name } of links.filter((link) => link.element.type === 'intermediateThrowEvent')) {
    const same = catches.filter((one) => one.name === name && one.element.scope === element.scope);
    if (same.length === 0) refuse(element, `No link catch event is named "${name}".`, 'Draw one in the same scope.');
  }
  for (const [index, { element, name }] of catches.entries()) {
    const isSecond = catches.slice(0, index).some((one) => one.name === name && one.element.scope === element.scope);
    if (isSecond) refuse(element, `Two link catch events are named "${name}".`, 'Keep one.');
  }
}
