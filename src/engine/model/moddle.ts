import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

/** An element as the XML reader gives it: typed by name, properties by the BPMN meta-model. */
export interface Node {
  $type: string;
  id?: string;
  $attrs?: Record<string, string>;
  $parent?: Node;
  [property: string]: unknown;
}

/** The meta-model, built once: it takes as long as reading a small file. */
let moddle: BpmnModdle | undefined;

interface ReadFile {
  root: Node;
  warnings: string[];
}

/** The file read last: whoever takes a definition in asks for its outline, its texts and its graph one after the other. */
let latest: { xml: string; file: Promise<ReadFile> } | undefined;

/** Reads a BPMN file, for looking at only: others may be given the same tree. Throws for text that is not well-formed. */
export function readBpmn(xml: string): Promise<ReadFile> {
  if (latest?.xml !== xml) latest = { xml, file: parse(xml) };
  return latest.file;
}

async function parse(xml: string): Promise<ReadFile> {
  moddle ??= new BpmnModdle({ zeebe: zeebe as never });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  return { root: rootElement as unknown as Node, warnings: warnings.map((warning) => warning.message) };
}

/** What can run in a file: its processes marked as executable, in file order. */
export function executableProcesses(root: Node): Node[] {
  return listOf(root, 'rootElements').filter((one) => one.$type === 'bpmn:Process' && one.isExecutable === true);
}

/** The children of a list property. */
export function listOf(node: Node | undefined, property: string): Node[] {
  const value = node?.[property];
  return Array.isArray(value) ? (value as Node[]) : [];
}

/** A property that is one element. */
export function nodeOf(node: Node | undefined, property: string): Node | undefined {
  const value = node?.[property];
  return typeof value === 'object' && value !== null ? (value as Node) : undefined;
}

/** A property that is text; empty counts as absent. */
export function textOf(node: Node | undefined, property: string): string | undefined {
  const value = node?.[property];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Every extension element of a node. */
export function extensionsOf(node: Node): Node[] {
  return listOf(nodeOf(node, 'extensionElements'), 'values');
}

/** The extension element of a type, such as `zeebe:TaskDefinition`. */
export function extensionOf(node: Node, type: string): Node | undefined {
  return extensionsOf(node).find((extension) => extension.$type.toLowerCase() === type.toLowerCase());
}

/** The text of an expression element such as `conditionExpression`. */
export function bodyOf(node: Node | undefined): string | undefined {
  return textOf(node, 'body');
}
