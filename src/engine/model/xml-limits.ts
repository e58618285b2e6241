import type { Refusal } from './deployment.errors';

/** Larger models are a mistake or an attack: the biggest hand-drawn models in practice stay under 400 KB. */
export const MAX_RESOURCE_BYTES = 1_000_000;
/** XML elements nested in each other. */
export const MAX_XML_DEPTH = 60;

/** Names that reach into JavaScript objects when they are used as keys. */
const RESERVED_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

export function isReservedName(name: string): boolean {
  return RESERVED_NAMES.has(name);
}

/** Looks at the text before any parser does: size, document types (entity tricks), depth. */
export function refuseXml(xml: string): Refusal | undefined {
  const refuse = (reason: string, hint: string): Refusal => ({ elementId: 'definitions', reason, hint });
  if (Buffer.byteLength(xml) > MAX_RESOURCE_BYTES) {
    return refuse(`The file is larger than ${MAX_RESOURCE_BYTES} bytes.`, 'Split the model into called processes.');
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) {
    return refuse('The file declares a document type or entities.', 'Remove the DOCTYPE.');
  }
  if (depthOf(xml) > MAX_XML_DEPTH) {
    return refuse(`Elements are nested deeper than ${MAX_XML_DEPTH}.`, 'Use called processes instead of nesting.');
  }
  return undefined;
}

/** Upper bound of the nesting, by counting tags; quoted angle brackets only make it larger. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const tag of xml
    .replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .matchAll(/<(\/?)[A-Za-z_][^<>]*>/g)) {
    if (tag[1]) depth -= 1;
    else if (!tag[0].endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
