/** What went wrong, in the closed list that decides the HTTP status. */
export type ErrorKind =
  | 'not-found'
  | 'invalid-state'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'invalid-input'
  | 'too-many'
  | 'unavailable';

/** A sentence in both languages of the product: what was expected, what was found, what to do. */
export interface LocalText {
  zh: string;
  en: string;
}

/** One faulty field of an input; `path` is the field's key, dotted for nested ones. */
export interface FieldFault {
  path: string;
  code: string;
  text: LocalText;
}

export interface DomainErrorInit {
  /** `NOUN.REASON`, stable for ever: clients and translations hang on it. */
  code: string;
  kind: ErrorKind;
  text: LocalText;
  /** Facts for the client, never personal data. */
  details?: Record<string, unknown>;
  fields?: FieldFault[];
}

/**
 * A refusal that a person can act on. Every noun lists its own in `<noun>.errors.ts`, one class each; the problem filter
 * turns them into RFC 9457 documents, the job wrapper into BPMN errors or incidents. Nothing branches on the message.
 */
export abstract class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly text: LocalText;
  readonly details: Record<string, unknown>;
  readonly fields: FieldFault[];

  constructor(init: DomainErrorInit) {
    super(init.text.en);
    this.name = new.target.name;
    this.code = init.code;
    this.kind = init.kind;
    this.text = init.text;
    this.details = init.details ?? {};
    this.fields = init.fields ?? [];
  }
}

/** A service step's answer "no, for a business reason": becomes the BPMN error `code` in the model instead of a retry. */
export class BusinessError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly variables: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'BusinessError';
  }
}
