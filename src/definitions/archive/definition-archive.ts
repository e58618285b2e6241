import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { zipEntries } from '../../documents/zip-directory';
import type { LocalText } from '../../platform/errors/domain-error';
import { type DefinitionParts, type DefinitionSettings, partsOfContent } from '../definition';
import { shapeFault } from '../parts-shape';

/** A whole definition with its pictures of text; the largest of ours has 60 KB. */
export const MAX_ARCHIVE_BYTES = 5 * 1024 * 1024;
const MAX_FILES = 300;
const FORMAT = 'duban-definition/1';
/** The earliest moment a zip can name: the same content gives the same file. */
const NO_TIME = new Date('1980-01-01T00:00:00');

export interface ArchivedDefinition {
  processId: string;
  /** The version it was exported as. */
  version: number;
  parts: DefinitionParts;
}

export type ArchiveReading =
  { outcome: 'read'; definition: ArchivedDefinition } | { outcome: 'refused'; file: string; reason: LocalText };

/** Packs a definition the way it lies below `processes/`, with a note of what it is. */
export function packDefinition(definition: ArchivedDefinition): Uint8Array {
  return zipSync(definitionFiles(definition), { mtime: NO_TIME, level: 9 });
}

/** The files of a definition by their names. */
export function definitionFiles({ processId, version, parts }: ArchivedDefinition): Record<string, Uint8Array> {
  const { title, names, instructions, deadlines, rights, irreversible } = parts;
  const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const files: Record<string, Uint8Array> = {
    'duban.json': json({ format: FORMAT, processId, version }),
    [`${processId}.bpmn`]: strToU8(parts.bpmn),
    'definition.json': json({ title, names, instructions, deadlines, rights, irreversible }),
  };
  for (const [key, form] of Object.entries(parts.forms)) files[`forms/${key}.form`] = json(form);
  for (const [id, xml] of Object.entries(parts.decisions)) files[`decisions/${id}.dmn`] = strToU8(xml);
  return files;
}

/** Reads what `packDefinition` wrote. Nothing is unpacked before names and sizes are known to be in order. */
export function unpackDefinition(content: Buffer): ArchiveReading {
  const entries = content.length <= MAX_ARCHIVE_BYTES ? zipEntries(content) : undefined;
  if (!entries)
    return refused('', '不是可读取的 zip 文件，或超过 5 MB。', 'It is no readable zip file, or larger than 5 MB.');
  if (entries.length > MAX_FILES || entries.reduce((sum, { size }) => sum + size, 0) > MAX_ARCHIVE_BYTES) {
    return refused('', '压缩包内文件过多，或解压后超过 5 MB。', 'It holds too many files, or more than 5 MB unpacked.');
  }
  const names = entries.map(({ name }) => name).filter((name) => !name.endsWith('/'));
  const odd = names.find((name, at) => !KNOWN.test(name) || names.indexOf(name) !== at);
  if (odd !== undefined) return refused(odd, '不是流程定义中应有的文件。', 'It is no file of a definition.');
  let files: Record<string, string>;
  try {
    const unpacked = unzipSync(content, {
      filter: ({ name, originalSize }) => names.includes(name) && originalSize <= MAX_ARCHIVE_BYTES,
    });
    files = Object.fromEntries(Object.entries(unpacked).map(([name, bytes]) => [name, strFromU8(bytes)]));
  } catch {
    return refused('', '压缩包已损坏。', 'The archive is damaged.');
  }
  return readFiles(files);
}

// helpers

/** A name of one level, or one below `forms` or `decisions`; no way up, no absolute path. */
const KNOWN =
  /^(?:duban\.json|definition\.json|[a-z][a-z0-9-]{0,99}\.bpmn|forms\/[A-Za-z][\w-]{0,99}\.form|decisions\/[A-Za-z_][\w-]{0,99}\.dmn)$/;

const refused = (file: string, zh: string, en: string): ArchiveReading => ({
  outcome: 'refused',
  file,
  reason: { zh, en },
});

function readFiles(files: Record<string, string>): ArchiveReading {
  const note = json(files['duban.json']) as { format?: unknown; processId?: unknown; version?: unknown } | undefined;
  if (note?.format !== FORMAT || typeof note.processId !== 'string' || typeof note.version !== 'number') {
    return refused(
      'duban.json',
      '缺少或无法识别，不是从本系统导出的流程定义。',
      'It is missing or unknown: this is no exported definition.',
    );
  }
  const { processId, version } = note;
  const bpmn = files[`${processId}.bpmn`];
  if (bpmn === undefined) return refused(`${processId}.bpmn`, '缺少流程模型。', 'The model is missing.');
  const settings = json(files['definition.json']);
  if (typeof settings !== 'object' || settings === null) {
    return refused('definition.json', '缺少或不是有效的 JSON。', 'It is missing or no JSON.');
  }
  const forms: Record<string, unknown> = {};
  for (const name of Object.keys(files).filter((one) => one.startsWith('forms/'))) {
    const form = json(files[name]);
    if (form === undefined) return refused(name, '不是有效的 JSON。', 'It is no JSON.');
    forms[name.slice('forms/'.length, -'.form'.length)] = form;
  }
  const decisions = Object.fromEntries(
    Object.entries(files).flatMap(([name, xml]) =>
      name.startsWith('decisions/') ? [[name.slice('decisions/'.length, -'.dmn'.length), xml]] : [],
    ),
  );
  const parts = partsOfContent({ processId, bpmn, forms, settings: settings as DefinitionSettings, decisions });
  const fault = shapeFault({ ...parts, title: parts.title ?? null });
  if (fault !== undefined) {
    const file = fault.startsWith('forms.') ? `forms/${fault.split('.')[1]}.form` : 'definition.json';
    return refused(file, `内容不符合要求：${fault}。`, `Its content is not what it should be: ${fault}.`);
  }
  return { outcome: 'read', definition: { processId, version, parts } };
}

function json(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
