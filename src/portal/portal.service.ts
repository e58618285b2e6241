import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { type CodeHolder, ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import type { ReceivedFile } from '../documents/reporter-documents.service';
import { LETTER_KINDS, type LetterRecord } from '../letters/letter';
import { LettersService } from '../letters/letters.service';
import { StatementsService } from '../letters/statements.service';
import { rows, type Transaction } from '../platform/database/transaction';
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
  ) {}

  /** Progress, letters and the window for a statement. Letters shown here count as read by their recipient. */
  async status(tx: Transaction, code: string): Promise<PortalStatus> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    const letters = await this.letters.forRecipient(tx, caseId, kind);
    for (const { id, readAt } of letters) if (readAt === null) await this.letters.markRead(tx, id);
    const facts = await this.factsOf(tx, caseId);
    const matter = facts.kind === 'report' ? 'report' : 'complaint';
    if (kind === 'reporter') {
      const acts = matter === 'report' ? await this.actsOn(tx, caseId) : [];
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
    statement: { code: string; text: string },
    files: readonly ReceivedFile[],
  ): Promise<{ receivedAt: Date }> {
    const { caseId, kind } = await this.codes.resolve(tx, statement.code);
    if (kind !== 'employer') throw new StatementNotAllowedError();
    const documentIds: string[] = [];
    for (const { name, content } of files) {
      const stored = await this.documents.store(tx, { name, content, caseId, uploadedBy: { kind: 'employer' } });
      documentIds.push(stored.id);
    }
    return this.statements.receive(tx, { caseId, text: statement.text, documentIds });
  }

  // helpers

  private async actsOn(tx: Transaction, caseId: string): Promise<ReporterAct[]> {
    const may = {
      object: await this.objections.canObject(tx, caseId),
      withdraw: await this.objections.canWithdraw(tx, caseId),
    };
    return REPORTER_ACTS.filter((act) => may[act]);
  }

  private async factsOf(tx: Transaction, caseId: string): Promise<ProgressFacts> {
    const { kind, receivedAt, closedAt, outcome } = await this.cases.get(tx, caseId);
    const reached = await rows<{ elementId: string; at: Date }>(
      tx,
      `SELECT element_id AS "elementId", min(entered_at) AS at FROM case_elements
       WHERE case_id = $1 AND element_id = ANY ($2) GROUP BY element_id`,
      [caseId, MILESTONE_ELEMENTS],
    );
    return {
      kind,
      receivedAt,
      closedAt,
      outcome,
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
