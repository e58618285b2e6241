const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** What the diagram calls its elements, by id; a flow without a word of its own is left out. */
export function elementNames(bpmn: string): Map<string, string> {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  const named = [...document.getElementsByTagNameNS(BPMN, '*')].filter((element) => element.hasAttribute('name'));
  return new Map(named.map((element) => [element.getAttribute('id') ?? '', element.getAttribute('name') ?? '']));
}
