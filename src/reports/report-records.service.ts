import { Injectable } from '@nestjs/common';
import type { RepeatedPart } from '../forms/repeated-group';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { ReportNotFoundError } from './report.errors';
import type { Route } from './route';

export interface ReportRecord {
  caseId: string;
  accusedSchoolId: string;
  description: string | null;
  namesLeader: boolean;
  receivedAt: Date;
  backDatingReason: string | null;
  reporterKind: 'real-name' | 'anonymous';
  /** How handlers call the reporter; null when nothing was given that could be sealed. */
  pseudonym: string | null;
  realName: 'unchecked' | 'verified' | 'not-verified';
  verifiedAt: Date | null;
  needsReply: boolean;
  route: Route | null;
  investigatingUnitId: string | null;
  routedAt: Date | null;
  declineReasons: string | null;
  competentBody: string | null;
  competentBodyAddress: string | null;
  mergedInto: string | null;
}

export interface AllegationRecord {
  id: string;
  position: number;
  /** As the reporter put it: for handlers of the authority alone. */
  text: string;
}

const COLUMNS = `case_id AS "caseId", accused_school_id AS "accusedSchoolId", description, names_leader AS "namesLeader",
  received_at AS "receivedAt", back_dating_reason AS "backDatingReason", reporter_kind AS "reporterKind", pseudonym,
  real_name AS "realName", verified_at AS "verifiedAt", needs_reply AS "needsReply", route,
  investigating_unit_id AS "investigatingUnitId", routed_at AS "routedAt", decline_reasons AS "declineReasons",
  competent_body AS "competentBody", competent_body_address AS "competentBodyAddress", merged_into AS "mergedInto"`;

/** Reports as they were registered, and how far they have come. */
@Injectable()
export class ReportRecords {
  async ofCase(tx: Transaction, caseId: string): Promise<ReportRecord> {
    const report = await this.find(tx, caseId);
    if (report === undefined) throw new ReportNotFoundError(caseId);
    return report;
  }

  /** Undefined for cases that began with something else. */
  find(tx: Transaction, caseId: string): Promise<ReportRecord | undefined> {
    return firstRow<ReportRecord>(tx, `SELECT ${COLUMNS} FROM reports WHERE case_id = $1`, [caseId]);
  }

  allegationsOf(tx: Transaction, caseId: string): Promise<AllegationRecord[]> {
    return rows<AllegationRecord>(
      tx,
      'SELECT id, position, text FROM report_allegations WHERE case_id = $1 ORDER BY position',
      [caseId],
    );
  }
}

/** The headings of a form that asks the same of every point; the text is cut, the whole stands beside the form. */
export function headings(points: readonly { position: number; text: string }[]): RepeatedPart[] {
  return points.map(({ position, text }) => {
    // A brace would be read as the start of an expression by the form.
    const short = text.replace(/[{}\s]+/g, ' ').slice(0, 60);
    return { label: `第 ${position} 项：${short}`, labelEn: `Point ${position}: ${short}` };
  });
}
