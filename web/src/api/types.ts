import type { L } from '../i18n/locale';
import type { DeadlineLedger } from './rules-endpoints';
import type { components } from './schema.generated';

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
  /** Signed in with a one-time password: nothing but its replacement is open. */
  mustChangePassword: boolean;
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

export type Pressure = components['schemas']['TaskSummaryDto']['pressure'];

export interface TaskSummary {
  id: string;
  /** Whose page the row leads to. */
  opens: 'task' | 'case';
  taskId: string | null;
  version: number;
  title: L;
  step: string;
  caseId?: string;
  caseNumber?: string;
  caseTitle?: string;
  caseKind?: components['schemas']['CaseSummaryDto']['kind'];
  caseState?: 'open' | 'closed';
  receivedAt?: string;
  parties?: string[];
  waitingFor: string[];
  pressure: Pressure;
  organisation: string | Named | null;
  assignee: Named | null;
  /** The absent colleague for whom this person would take the step. */
  onBehalfOf: components['schemas']['AbsentPersonDto'] | null;
  openedAt: string;
  due: Due | null;
  unread: boolean;
  /** It counts, and is on its way to the cluster. */
  isHandingOver: boolean;
  closedAt?: string;
}

export type TaskCounts = components['schemas']['TaskCountsDto'];

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
  /** `of` is the absent colleague who filled it in, while this person has no draft. */
  draft: { data: FormValues; savedAt: string; version: number; of?: Named } | null;
  /** The dates the step stands under. */
  clock: CaseDeadline[];
  facts: Fact[];
  /** What may be looked at beside the form. */
  links: { label: L; href: string }[];
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
  closed: boolean;
  next: { title: L; who: string | L }[];
  isHandingOver: boolean;
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
  /** The called process it is a step of. */
  within: L | null;
  state: 'done' | 'current' | 'upcoming';
  who: string | Named | null;
  at: string | null;
  outcome: string | L | null;
  /** That it took, or has taken so far. */
  workingDays: number | null;
  /** It is finished, and on its way to the cluster. */
  isHandingOver: boolean;
}

export interface TimelineRow {
  at: string;
  sentence: L;
  who: string | Named | null;
  onBehalfOf?: Named | null;
}

export interface CaseDeadline {
  id: string;
  duty: string;
  dutyName: L;
  legalDate: string;
  state: string;
  colour: Colour;
  remainingWorkingDays: number;
  provisional: boolean;
  basis: L;
  reasons: L[];
}

export interface DocumentInfo {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

export interface Letter {
  id: string;
  kind: string;
  kindName: L;
  recipient: 'reporter' | 'employer' | 'school';
  title: string;
  body: string;
  issuedAt: string | null;
  readAt: string | null;
  /** Day of the proven service. */
  servedAt: string | null;
  services: {
    method: L;
    outcome: 'proven' | 'failed';
    servedOn: string;
    note: string | null;
    proofDocumentIds: string[];
  }[];
}

export interface StatementOnCase {
  receivedAt: string;
  text: string;
  documentIds: string[];
  outcome: 'upheld' | 'new-facts' | null;
  opinion: string | null;
  reviewedBy: string | null;
}

export interface DecisionOnCase {
  outcome: 'list' | 'do-not-list';
  category: L | null;
  scope: L | null;
  termDays: number | null;
  basis: string | null;
  reasons: string;
  decidedBy: string | null;
  decidedAt: string;
  listedOn: string | null;
  until: string | null;
}

export interface ComplaintOnCase {
  employer: { id: string; name: string; creditCode: string | null; formerNames: string[] };
  statedEmployerName: string;
  category: { value: string; label: L };
  postingText: string;
  description: string | null;
  backDatingReason: string | null;
  reporter: { kind: 'real-name' | 'anonymous'; pseudonym: string | null };
}

export interface PointOfReport {
  position: number;
  text: string;
  extract: string | null;
  finding: string | null;
  stance: L | null;
  positionText: string | null;
  verdict: L | null;
  reasons: string | null;
}

export interface ReportOnCase {
  school: Named;
  description: string | null;
  namesLeader: boolean;
  backDatingReason: string | null;
  reporter: { kind: 'real-name' | 'anonymous'; pseudonym: string | null };
  route: 'school' | 'city' | null;
  points: PointOfReport[];
  overall: L | null;
  objection: { text: string; receivedAt: string } | null;
  withdrawal: { reason: string | null; receivedAt: string } | null;
}

/** A document of the case that is a cleaned copy of what a reporter sent. */
export interface CleanedDocument {
  documentId: string;
  removed: L[];
  leftIn: L[];
}

/** What a document of the case is among its versions. */
export interface DocumentStanding {
  documentId: string;
  uploadedAt: string;
  version: number;
  replacedBy: string | null;
  reason: string | null;
  mayReplace: boolean;
}

export interface CaseDetail extends CaseSummary {
  parties: { role: string; roleName: L; name: string }[];
  people: { duty: string; dutyName: L; person: Named }[];
  steps: CaseStep[];
  timeline: TimelineRow[];
  deadlines: CaseDeadline[];
  documents: DocumentInfo[];
  recusals: { person: Named; reason: string; at: string }[];
  complaint?: ComplaintOnCase;
  letters?: Letter[];
  statements?: StatementOnCase[];
  decision?: DecisionOnCase | null;
  deadlineLedger?: DeadlineLedger[];
  report?: ReportOnCase | null;
  cleanedDocuments?: CleanedDocument[];
  documentStandings?: DocumentStanding[];
  sentDocuments?: { documentId: string; to: L; at: string }[];
  definition?: { processId: string; version: number; title: L };
  /** Something of it is on its way to the cluster. */
  isHandingOver?: boolean;
  links?: LinkedCase[];
  informationRequests?: RequestOnCase[];
  transfers?: TransferOnCase[];
  hearings?: HearingOnCase[];
  legalReviews?: LegalReviewOnCase[];
  voting?: VotingOnCase | null;
  archive?: ArchiveOnCase | null;
}

export interface TransferOnCase {
  ground: 'not-competent' | 'crime';
  body: L;
  reasons: string;
  decidedAt: string;
  state: 'decided' | 'handed-over' | 'refused' | 'dropped';
  receivingUnit: string | null;
  handedOverOn: string | null;
  contents: string | null;
  documentIds: string[];
  remark: string | null;
}

export interface HearingOnCase {
  hearingOn: string;
  timeAndPlace: string;
  presider: string | null;
  outcome: 'held' | 'absent' | 'postponed' | null;
  attendees: string | null;
  points: string | null;
  documentIds: string[];
}

export interface LegalReviewOnCase {
  outcome: 'passed' | 'returned';
  opinion: string;
  reviewedBy: string | null;
  reviewedAt: string;
}

export interface VotingOnCase {
  mode: string;
  result: 'carried' | 'not-carried' | null;
  votes: { name: string | null; vote: 'for' | 'against' | 'abstain' | null; opinion: string | null }[];
}

export type RetentionClass = '10-years' | '30-years' | 'permanent';

export interface ArchiveOnCase {
  closedAt: string;
  documentCount: number;
  retentionClass: RetentionClass | null;
  retentionName: L | null;
  retentionReason: string | null;
}

export interface LinkedCase {
  id: string;
  number: string;
  kindName: L;
  title: string;
  state: 'open' | 'closed';
  outcome: L | null;
}

export interface RequestOnCase {
  id: string;
  recipient: L;
  text: string;
  items: string[];
  askedAt: string;
  state: 'asked' | 'answered' | 'overdue';
  answer: string | null;
  documentIds: string[];
}

export interface CaseDiagram {
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
  /** Working days by element. */
  durations: Record<string, number>;
  /** Processes that the case called, in order. */
  called: (Omit<CaseDiagram, 'called'> & { elementId: string; title: L })[];
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

export type RegisterComplaint = components['schemas']['RegisterComplaintDto'];
export type Category = RegisterComplaint['category'];
export type Channel = RegisterComplaint['channel'];

export interface RegisteredComplaint {
  /** Absent for a school, which hands the matter on and does not see the case. */
  caseId?: string;
  number?: string;
  receiptCode: string;
}
