import type { LocalText } from '../platform/errors/domain-error';

/** What a person may do with a field of a form at one step. A field without an entry may be written. */
export type FieldRight = 'write' | 'read' | 'hidden';

/** Rights by user task id, then by field key. */
export type FieldRights = Record<string, Record<string, FieldRight>>;

/** `definition.json` beside a shipped model: what the diagram and the forms cannot say. */
export interface DefinitionSettings {
  title: LocalText;
  /** English names by element id; the Chinese ones stand on the diagram. */
  names?: Record<string, string>;
  /** English instructions by user task id; the Chinese ones are the documentation on the diagram. */
  instructions?: Record<string, string>;
  deadlines?: Record<string, unknown>;
  rights?: FieldRights;
  /** Elements after which nothing may be taken back: served, published, replied, warned. */
  irreversible?: string[];
}

/** Everything that makes one version, as it is hashed and stored. */
export interface DefinitionContent {
  processId: string;
  bpmn: string;
  /** form-js schemas by user task id. */
  forms: Record<string, unknown>;
  settings: DefinitionSettings;
  /** DMN files by decision table id; absent when there are none. */
  decisions?: Record<string, string>;
}

/** The parts of a definition as they are edited and compared, one by one. */
export interface DefinitionParts {
  title: LocalText;
  bpmn: string;
  forms: Record<string, unknown>;
  rights: FieldRights;
  names: Record<string, string>;
  instructions: Record<string, string>;
  deadlines: Record<string, unknown>;
  irreversible: string[];
  decisions: Record<string, string>;
}

/** A definition of which only the drawing is known. */
export const EMPTY_PARTS: Omit<DefinitionParts, 'bpmn'> = {
  title: { zh: '', en: '' },
  forms: {},
  rights: {},
  names: {},
  instructions: {},
  deadlines: {},
  irreversible: [],
  decisions: {},
};

/** The editable parts of a row that holds more. */
export function partsOf(row: DefinitionParts): DefinitionParts {
  const { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions } = row;
  return { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions };
}

/** The same content in the form in which it is hashed. */
export function contentOf(processId: string, parts: DefinitionParts): DefinitionContent {
  const { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions } = parts;
  return {
    processId,
    bpmn,
    forms,
    settings: { title, rights, names, instructions, deadlines, irreversible },
    ...(Object.keys(decisions).length === 0 ? {} : { decisions }),
  };
}

/** The parts of a shipped definition. */
export function partsOfContent({ bpmn, forms, settings, decisions }: DefinitionContent): DefinitionParts {
  return {
    title: settings.title,
    bpmn,
    forms,
    rights: settings.rights ?? {},
    names: settings.names ?? {},
    instructions: settings.instructions ?? {},
    deadlines: settings.deadlines ?? {},
    irreversible: settings.irreversible ?? [],
    decisions: decisions ?? {},
  };
}

export interface PublishedDefinition {
  id: string;
  processId: string;
  version: number;
  engineDefinitionKey: string;
}
