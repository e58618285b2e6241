import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { ComplaintWithdrawals } from '../complaints/complaint-withdrawals.service';
import { type CodeHolder, ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import type { ReceivedFile } from '../documents/reporter-documents.service';
import { LETTER_KINDS, type LetterRecord } from '../letters/letter';
import { LettersService } from '../letters/letters.service';
import { StatementsService } from '../letters/statements.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { ObjectionsService } from '../reports/objections.service';
import { REPORTER_ACTS, type ReporterAct } from './portal.dto';
import { StatementNotAllowedError } from './portal.errors';
import { employerProgress, MILESTONE_ELEMENTS, type ProgressFacts, reporterProgress } from './public-progress';

export interface PortalLetter {
  id: string;
  title: LocalText;
  body: string;
  issuedAt: Date;
  servedAt?: string;
}

export interface PortalStatus {
  kind: CodeHolder;
  matter: 'complaint' | 'report';
  /** What the reporter may still do besides writing. */
  acts: ReporterAct[];
  stage: LocalText;
  history: { at: Date; sentence: LocalText }[];
  letters: PortalLetter[];
  statement: { open: boolean; until?: string; submittedAt?: Date };
}

/** What somebody with a receipt code may see and do. */
@Injectable()
export class PortalService {
  constructor(
    private readonly codes: ReceiptCodesService,
    private readonly cases: CasesService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly documents: DocumentsService,
    private readonly objections: ObjectionsService,
    private readonly withdrawals: ComplaintWithdrawals,
  ) {}

  /** Progress, letters and the window for a statement. Letters shown here count as read by their recipient. */
  async status(tx: Transaction, code: string): Promise<PortalStatus> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    const letters = await this.letters.forRecipient(tx, caseId, kind);
    for (const { id, readAt } of letters) if (readAt === null) await this.letters.markRead(tx, id);
    const facts = await this.factsOf(tx, caseId);
    const matter = facts.kind === 'report' ? 'report' : 'complaint';
    if (kind === 'reporter') {
      const acts = await this.actsOn(tx, caseId);
      const progress = reporterProgress(facts);
      return { kind, matter, acts, ...progress, letters: letters.flatMap(shown), statement: { open: false } };
    }
    const window = await this.statements.window(tx, caseId);
    const notice = letters.findLast((letter) => letter.kind === 'prior-notice');
    const progress = employerProgress(facts, {
      noticeIssuedAt: notice?.issuedAt ?? undefined,
      statementReceivedAt: window.submittedAt,
      isWindowOpen: window.open,
    });
    return { kind, matter, acts: [], ...progress, letters: letters.flatMap(shown), statement: window };
  }

  /** The employer's statement in defence, with its files. */
  async state(
    tx: Transaction,
    statement: { code: string; text: string; wantsHearing?: boolean },
    files: readonly ReceivedFile[],
  ): Promise<{ receivedAt: Date }> {
    const { caseId, kind } = await this.codes.resolve(tx, statement.code);
    if (kind !== 'employer') throw new StatementNotAllowedError();
    const { text, wantsHearing } = statement;
    return this.statements.receive(tx, {
      caseId,
      text,
      wantsHearing,
      documentIds: await this.stored(tx, caseId, files),
    });
  }

  /** The employer's signed waiver of its statement. */
  async waive(tx: Transaction, code: string, files: readonly ReceivedFile[]): Promise<void> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    if (kind !== 'employer') throw new StatementNotAllowedError();
    const documentIds = await this.stored(tx, caseId, files);
    await this.statements.waive(tx, { caseId, documentIds, by: { kind: 'employer' } });
  }

  // helpers

  private async stored(tx: Transaction, caseId: string, files: readonly ReceivedFile[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { name, content } of files) {
      const { id } = await this.documents.store(tx, { name, content, caseId, uploadedBy: { kind: 'employer' } });
      ids.push(id);
    }
    return ids;
  }

  private async actsOn(tx: Transaction, caseId: string): Promise<ReporterAct[]> {
    const may = {
      object: await this.objections.canObject(tx, caseId),
      withdraw: (await this.objections.canWithdraw(tx, caseId)) || (await this.withdrawals.canWithdraw(tx, caseId)),
    };
    return REPORTER_ACTS.filter((act) => may[act]);
  }

  /**
   * A merged complaint goes on under another one: its reporter sees how that one stands, from the merger on, and nothing of
   * the time before.
   */
  private async factsOf(tx: Transaction, caseId: string): Promise<ProgressFacts> {
    const own = await this.cases.get(tx, caseId);
    const merged = await firstRow<{ into: string | null }>(
      tx,
      'SELECT merged_into AS into FROM complaints WHERE case_id = $1',
      [caseId],
    );
    const followed = merged?.into ? await this.cases.get(tx, merged.into) : own;
    const reached = await rows<{ elementId: string; at: Date }>(
      tx,
      `SELECT element_id AS "elementId", greatest(min(entered_at), CASE WHEN bool_and(case_id <> $1) THEN $4::timestamptz END) AS at
       FROM case_elements WHERE case_id = ANY (ARRAY[$1::uuid, $2::uuid]) AND element_id = ANY ($3) GROUP BY element_id`,
      [caseId, followed.id, MILESTONE_ELEMENTS, own.closedAt],
    );
    return {
      kind: own.kind,
      receivedAt: own.receivedAt,
      closedAt: followed.closedAt,
      outcome: followed.outcome,
      reached: Object.fromEntries(reached.map((row) => [row.elementId, row.at])),
    };
  }
}

function shown(letter: LetterRecord): PortalLetter[] {
  if (letter.issuedAt === null) return [];
  return [
    {
      id: letter.id,
      title: { zh: letter.title, en: LETTER_KINDS[letter.kind].en },
      body: letter.body,
      issuedAt: letter.issuedAt,
      ...(letter.servedOn === null ? {} : { servedAt: letter.servedOn }),
    },
  ];
}
