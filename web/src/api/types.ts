import type { L } from '../i18n/locale';

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface Named {
  id: string;
  name: string;
}

export type OrganisationKind = 'authority' | 'school' | 'college' | 'unit';

export interface RoleInOrganisation {
  role: string;
  roleName: L;
  organisation: Named & { kind: OrganisationKind };
}

export interface Session {
  person: Named;
  roles: RoleInOrganisation[];
  mode: 'demo' | 'production';
  csrfToken: string;
}

export interface Mode {
  mode: 'demo' | 'production';
  setUpNeeded: boolean;
}

export interface DemoPerson {
  personId: string;
  name: string;
  roleNames: L[];
  organisation: string | Named;
}

export type Colour = 'green' | 'yellow' | 'red';

export interface Due {
  date: string;
  remainingWorkingDays: number;
  colour: Colour;
  provisional: boolean;
}

export type InboxView = 'mine' | 'group' | 'done';

export interface TaskSummary {
  id: string;
  version: number;
  title: L;
  step: string;
  caseId?: string;
  caseNumber?: string;
  caseTitle?: string;
  organisation: string | Named | null;
  assignee: Named | null;
  openedAt: string;
  due: Due | null;
  unread: boolean;
  closedAt?: string;
}

export interface TaskCounts {
  mine: number;
  group: number;
}

export interface Option {
  value: string;
  label: string | L;
}

export interface Fact {
  label: L;
  value: string | L;
}

export type FormValues = Record<string, unknown>;

export interface TaskDetail extends TaskSummary {
  instructions?: L;
  form: FormSchema;
  data: FormValues;
  draft: { data: FormValues; savedAt: string } | null;
  facts: Fact[];
  options: Record<string, Option[]>;
  required: string[];
  hidden?: string[];
  readOnly?: string[];
  canClaim: boolean;
  canSubmit: boolean;
  reason?: L;
  case?: CaseBrief;
}

export interface CaseBrief {
  id: string;
  number: string;
  title: string;
}

/** A form-js component, as far as we look into it. */
export interface FormComponent {
  id?: string;
  key?: string;
  type: string;
  label?: string;
  text?: string;
  description?: string;
  values?: { value: string; label: string }[];
  validate?: Record<string, unknown>;
  properties?: Record<string, string>;
  components?: FormComponent[];
  [extra: string]: unknown;
}

export interface FormSchema {
  type: string;
  id?: string;
  components: FormComponent[];
  [extra: string]: unknown;
}

export interface Submitted {
  closed: true;
  next: { title: L; who: string | L }[];
}

export interface CaseSummary {
  id: string;
  number: string;
  kind: string;
  title: string;
  state: 'open' | 'closed';
  outcome: L | null;
  openedAt: string;
  receivedAt: string;
  channel: string;
  due: Due | null;
}

export interface CaseStep {
  elementId: string;
  name: L;
  state: 'done' | 'current' | 'upcoming';
  who: string | Named | null;
  at: string | null;
  outcome: string | L | null;
}

export interface TimelineRow {
  at: string;
  sentence: L;
  who: string | Named | null;
}

export interface CaseDeadline {
  id: string;
  duty: string;
  dutyName: L;
  legalDate: string;
  state: string;
  colour: Colour | null;
  remainingWorkingDays: number | null;
  provisional: boolean;
  reasons: L[];
}

export interface DocumentInfo {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  uploadedAt?: string;
}

export interface Letter {
  id: string;
  title: L | string;
  body: string;
  kind?: string;
  recipient?: string;
  issuedAt: string | null;
  servedAt?: string | null;
}

export interface CaseDetail extends CaseSummary {
  parties: { role: string; roleName: L; name: string }[];
  people: { duty: string; dutyName: L; person: Named }[];
  steps: CaseStep[];
  timeline: TimelineRow[];
  deadlines: CaseDeadline[];
  documents: DocumentInfo[];
  letters: Letter[];
}

export interface CaseDiagram {
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
}

export interface Intake {
  categories: { value: string; label: L }[];
  schools: Named[];
  channels?: { value: string; label: L }[];
}

export interface Duplicate {
  caseId: string;
  number: string;
  title: string;
  state: string;
  openedAt: string;
  why: L;
}

export interface Reporter {
  name?: string;
  phone?: string;
  email?: string;
}

export interface RegisterComplaint {
  employer: { name: string; creditCode?: string };
  category: string;
  postingText: string;
  description?: string;
  hostingSchoolId?: string;
  channel: string;
  receivedAt: string;
  backDatingReason?: string;
  reporter?: Reporter;
  documentIds: string[];
}

export interface RegisteredComplaint {
  caseId: string;
  number: string;
  receiptCode: string;
}
