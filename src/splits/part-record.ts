import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import type { PartState } from './split';

/** A row of `PART_COLUMNS`. */
export interface PartRecord {
  id: string;
  version: number;
  taskId: string;
  caseId: string;
  title: LocalText;
  schoolId: string;
  school: string;
  collegeId: string;
  college: string;
  request: string;
  requestDocumentIds: string[];
  dueOn: Day;
  state: PartState;
  askedBy: string;
  askedAt: Date;
  answer: string | null;
  documentIds: string[];
  answeredById: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  returnReason: string | null;
  returnedAt: Date | null;
  endedAt: Date | null;
}
