import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { type ClauseName, findPassages, readClauses, type Severity } from './clause';
import { PERSONAL_DATA, personalPassages } from './personal-data';
import { sectionsOf } from './posting';
import type { PostingMark } from './posting-record';
import { PostingsService } from './postings.service';

interface FoundMark {
  section: string;
  start: number;
  end: number;
  severity: Severity;
  origin: PostingMark['origin'];
  clause: ClauseName;
}

const SYSTEM = { kind: 'system' } as const;

/** Holds a version against the rows that the decision table gave for its case, and marks the passages. */
@Injectable()
export class PostingChecksService {
  constructor(
    private readonly postings: PostingsService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Marks what the rows name, once for each version. A table that cannot be read marks no clause and says so: the reviewer
   * then reads the text alone. Personal data are looked for in any case.
   */
  async check(tx: Transaction, caseId: string, table: unknown): Promise<{ isChecked: boolean }> {
    const version = await this.postings.ofCase(tx, caseId);
    const read = readClauses(table);
    const clauses = read.outcome === 'read' ? read.clauses : [];
    const employer = version.content.kind === 'job' ? version.content.employer.name : '';
    const marks = sectionsOf(version.content).flatMap(({ key, label, text }): FoundMark[] => [
      ...findPassages(text, clauses).map(({ clause, start, end }) => ({
        ...{ section: key, start, end, severity: clause.severity },
        origin: 'clause' as const,
        clause: { code: clause.code, name: clause.name, law: clause.law, example: clause.example },
      })),
      ...personalPassages(text, employer || label.zh).map((passage) => ({
        ...{ section: key, ...passage, severity: 'forbidden' as const },
        origin: 'personal-data' as const,
        clause: PERSONAL_DATA,
      })),
    ]);
    await rows(
      tx,
      `INSERT INTO posting_marks (version_id, section, start_at, end_at, severity, origin, clause)
       SELECT $1, section, start, "end", severity, origin, clause
       FROM jsonb_to_recordset($2) AS mark (section text, start integer, "end" integer, severity text, origin text, clause jsonb)`,
      [version.id, JSON.stringify(marks)],
    );
    const fault = read.outcome === 'read' ? null : read.fault;
    await rows(tx, 'INSERT INTO posting_checks (version_id, outcome, clauses, fault) VALUES ($1, $2, $3, $4)', [
      version.id,
      fault === null ? 'checked' : 'unreadable',
      clauses.length,
      fault,
    ]);
    await this.tell(tx, caseId, version.postingId, { marks, clauses: clauses.length, fault });
    return { isChecked: fault === null };
  }

  // helpers

  private async tell(
    tx: Transaction,
    caseId: string,
    postingId: string,
    { marks, clauses, fault }: { marks: FoundMark[]; clauses: number; fault: string | null },
  ): Promise<void> {
    const count = (severity: Severity) => marks.filter((mark) => mark.severity === severity).length;
    const [forbidden, doubtful] = [count('forbidden'), count('doubtful')];
    await this.audit.append(tx, {
      ...{ actor: SYSTEM, action: 'PostingChecked', subject: { kind: 'posting', id: postingId }, caseId },
      details: { clauses, forbidden, doubtful, isReadable: fault === null },
    });
    const sentence =
      fault === null
        ? {
            zh: `与 ${clauses} 项条款比对：禁止 ${forbidden} 处，存疑 ${doubtful} 处`,
            en: `Held against ${clauses} clauses: forbidden passages ${forbidden}, doubtful ones ${doubtful}`,
          }
        : {
            zh: `条款表第 ${fault.split(':')[0]} 行无法识别，未能自动比对，须人工逐条核对`,
            en: `Row ${fault.split(':')[0]} of the table of clauses cannot be read; the text has to be checked by hand`,
          };
    await this.cases.note(tx, caseId, sentence, SYSTEM);
  }
}
