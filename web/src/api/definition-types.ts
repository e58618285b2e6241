import type { L } from '../i18n/locale';
import type { FormSchema } from './types';

/** Where a version stands: draft → checked → proposed → published → retired; a proposal may come back as rejected. */
export type VersionState = 'draft' | 'checked' | 'proposed' | 'published' | 'retired' | 'rejected';

export interface VersionRow {
  /** Of the version; of the draft while it is `draft` or `checked`. */
  id: string;
  /** A draft gets its number when it is proposed. */
  version: number | null;
  state: VersionState;
  /** An update that came with a release and waits for somebody to look at it. */
  isShipped: boolean;
  proposalId: string | null;
  editedBy: string | null;
  editedAt: string;
  proposedBy: string | null;
  proposedAt: string | null;
  reason: string | null;
  reviewedBy: string | null;
  publishedAt: string | null;
  validFrom: string | null;
  validTo: string | null;
  running: number;
}

export interface DefinitionHistory {
  processId: string;
  title: L;
  versions: VersionRow[];
}

export type FieldRight = 'write' | 'read' | 'hidden';
/** By user task, then by field. */
export type Rights = Record<string, Record<string, FieldRight>>;

/** What a legal clock of the process is about; opened by one step, waited for by an event. */
export interface DeclaredDeadline {
  opens?: string;
  waits?: string;
  task?: string;
  anchor?: string;
  unit?: string;
  parameter?: string;
  [other: string]: unknown;
}

/** Everything that makes one version and that an administrator may change. */
export interface DraftContent {
  title: L;
  bpmn: string;
  forms: Record<string, FormSchema>;
  rights: Rights;
  /** English names by element id; the Chinese ones stand on the diagram. */
  names: Record<string, string>;
  /** English instructions by user task id; the Chinese ones are the documentation on the diagram. */
  instructions: Record<string, string>;
  deadlines: Record<string, DeclaredDeadline>;
  /** Elements after which nothing may be taken back. */
  irreversible: string[];
  /** DMN by id of the decision table. */
  decisions: Record<string, string>;
}

export interface Draft extends DraftContent {
  id: string;
  processId: string;
  baseVersionId: string | null;
  isShipped: boolean;
  revision: number;
  state: 'draft' | 'checked';
  savedAt: string;
  /** The proposal of it that waits for review. */
  proposalId: string | null;
  editors: { person: string; isMe: boolean; since: string }[];
}

export type Severity = 'error' | 'warning';

export interface Finding {
  /** The same finding has the same key each time. */
  key: string;
  severity: Severity;
  rule: string;
  elementId: string;
  elementName: string;
  message: L;
  hint: L;
}

export type ChangeKind = 'added' | 'removed' | 'changed';

export interface Change {
  elementId: string;
  kind: ChangeKind;
  what: L;
  before: string | null;
  after: string | null;
}

/** Two versions side by side: what cases would notice apart from what only looks different. */
export interface Difference {
  execution: Change[];
  layout: Change[];
  texts: Change[];
  forms: Change[];
  rights: Change[];
  deadlines: Change[];
  decisions: Change[];
  /** Unified lines. */
  textual: string[];
}

export interface ReviewComment {
  id: string;
  elementId: string | null;
  text: string;
  person: string;
  at: string;
}

export interface Proposal {
  id: string;
  processId: string;
  title: L;
  version: number;
  baseVersion: number | null;
  draftId: string | null;
  state: 'waiting' | 'published' | 'returned';
  reason: string;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  /** The reader is a second person and may publish it. */
  canPublish: boolean;
  findings: Finding[];
  /** By key of the finding. */
  warningReasons: Record<string, string>;
  difference: Difference;
  baseBpmn: string | null;
  bpmn: string;
  comments: ReviewComment[];
}

export interface ImportPreview {
  processId: string;
  title: L;
  /** The version it was exported as. */
  exportedVersion: number;
  /** There is no process of this id here. */
  isNew: boolean;
  /** Sent with the confirmation, so that what was looked at is what becomes a draft. */
  contentHash: string;
  findings: Finding[];
  difference: Difference;
}

/** A ready service step, as the release offers it. */
export interface StepTemplate {
  type: string;
  name: L;
  purpose: L;
  headers: { name: string; label: L; required: boolean; values?: string[] }[];
  inputs: { name: string; label: L }[];
  outputs: { name: string; label: L }[];
  errors: { code: string; label: L }[];
}

export interface Choice {
  code: string;
  name: L;
}

/** A code without a name of its own, with the processes that use it. */
export interface UsedChoice {
  code: string;
  usedBy: string[];
}

/** What the pickers of the modeler offer. */
export interface Choices {
  roles: (Choice & { organisationKinds: string[]; holders: number })[];
  /** Before the colon of a candidate; `case` goes with a duty on the case instead of a role. */
  parties: Choice[];
  caseDuties: Choice[];
  deadlineDuties: UsedChoice[];
  messages: UsedChoice[];
  forms: { key: string; processId: string; fields: string[] }[];
  decisions: { id: string; name: string; processId: string }[];
  /** Processes that can be called. */
  processes: Choice[];
  expressionHelp: { name: string; meaning: L; example: string }[];
}

export interface OutlineEntry {
  elementId: string;
  name: L;
  /** BPMN local name: `userTask`, `exclusiveGateway`. */
  kind: string;
  /** Who does it, or what it waits for. */
  who: L | null;
  children: OutlineEntry[];
  next: { elementId: string; name: L; via: string | null }[];
}
