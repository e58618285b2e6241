import { Parser } from 'saxen';
import { DmnModelError } from './dmn.errors';

/** An element of the file; names come without prefix, elements of other namespaces with one. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Trimmed text directly inside. */
  text: string;
}

/** DMN 1.1 to 1.5: the elements read here did not change. */
const NAMESPACES = [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
];
const PREFIX = 'dmn';
const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 60;

/** @throws DmnModelError when the text is no XML or declares a document type */
export function readXml(xml: string): XmlElement {
  if (xml.length > MAX_LENGTH)
    throw fault(`The file has more than ${MAX_LENGTH} characters.`, 'Split it into several files.');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const add = (text: string) => {
    open.at(-1)!.text += text;
  };
  const refuse = (error: Error) => {
    throw fault(`The file is no well-formed XML (${error.message}).`, 'Correct or export it again.');
  };
  new Parser()
    .ns(Object.fromEntries(NAMESPACES.map((namespace) => [namespace, PREFIX])))
    .on('openTag', (name, attributes, decode) => {
      const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)] as const);
      const element: XmlElement = {
        name: name.replace(/^dmn:/, ''),
        attributes: Object.fromEntries(decoded),
        children: [],
        text: '',
      };
      open.at(-1)!.children.push(element);
      open.push(element);
      if (open.length > MAX_DEPTH) throw fault(`Elements are nested deeper than ${MAX_DEPTH}.`, 'Flatten the file.');
    })
    .on('closeTag', () => {
      const closed = open.pop()!;
      closed.text = closed.text.trim();
    })
    .on('text', (text, decode) => add(decode(text)))
    .on('cdata', add)
    .on('attention', () => {
      throw fault('The file declares a document type.', 'Remove the DOCTYPE.');
    })
    .on('error', refuse)
    .on('warn', refuse)
    .parse(xml);
  const [document] = root.children;
  if (document?.name !== 'definitions')
    throw fault('The file holds no definitions of DMN.', 'Deploy a file of DMN 1.1 to 1.5.');
  return document;
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

// helpers

function fault(reason: string, hint: string): DmnModelError {
  return new DmnModelError('definitions', reason, hint);
}
