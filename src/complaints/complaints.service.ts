import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Category } from '../blacklist/measure';
import type { Channel } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService } from '../documents/documents.service';
import { type CleanedFile, ReporterDocuments } from '../documents/reporter-documents.service';
import { EmployersService } from '../employers/employers.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, type Transaction, write } from '../platform/database/transaction';
import { VaultService } from '../vault/vault.service';
import {
  complaintTitle,
  type ComplaintContent,
  decideReceipt,
  decideReporter,
  type RegisteredChannel,
  type ReporterKind,
  TELL_BASIS,
  TELL_LIMIT,
} from './complaint';
import {
  BackDatingReasonMissingError,
  ComplaintNotFoundError,
  HostingSchoolUnknownError,
  ReceiptInFutureError,
} from './complaint.errors';
import { ReceiptCodesService } from './receipt-codes.service';

const PROCESS = 'complaint-to-blacklist';

/** A complaint that came by telephone, letter, mailbox or hand-over, as an official writes it down. */
export interface RegisterComplaint extends ComplaintContent {
  /** A reviewer of postings and a follow-up open one as well; officials register the other routes. */
  channel: RegisteredChannel | 'posting-review' | 'follow-up';
  /** The true instant of receipt. */
  receivedAt: Date;
  backDatingReason?: string;
  documentIds: string[];
  /** The authority that keeps the case. */
  keeperId: string;
  registeredBy: string;
}

export interface ComplaintRecord {
  employerId: string;
  /** As the reporter wrote it; the employer's own name may differ. */
  statedEmployerName: string;
  category: Category;
  postingText: string;
  description: string | null;
  backDatingReason: string | null;
  reporterKind: ReporterKind;
  /** How handlers call the reporter; null when nothing was given that could be sealed. */
  pseudonym: string | null;
}

/** Takes complaints in: from both doors the same case, the same clock, the same secrecy. */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly employers: EmployersService,
    private readonly cases: CasesService,
    private readonly vault: VaultService,
    private readonly documents: DocumentsService,
    private readonly reporterDocuments: ReporterDocuments,
    private readonly deadlines: DeadlinesService,
    private readonly codes: ReceiptCodesService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** By an official. The receipt code is for the reporter, who is told it on the telephone or in the answer. */
  async register(
    tx: Transaction,
    complaint: RegisterComplaint,
  ): Promise<{ caseId: string; number: string; receiptCode: string }> {
    const decision = decideReceipt({ ...complaint, now: await this.clock.now(tx) });
    if (decision.outcome === 'refuse') {
      throw decision.reason === 'in-future' ? new ReceiptInFutureError() : new BackDatingReasonMissingError();
    }
    const backDatingReason = decision.backDated ? complaint.backDatingReason?.trim() : undefined;
    const by: Actor = { kind: 'person', personId: complaint.registeredBy };
    const opened = await this.open(tx, complaint, { ...complaint, backDatingReason, by });
    await this.documents.attach(tx, complaint.documentIds, opened.caseId, by);
    return opened;
  }

  /** By the reporter on the portal: received now, kept by the authority on top of the tree. */
  async fileFromPortal(
    tx: Transaction,
    complaint: ComplaintContent,
    files: readonly CleanedFile[],
  ): Promise<{ caseId: string; receiptCode: string }> {
    const by: Actor = { kind: 'reporter' };
    const { id: keeperId } = await this.organisations.authority(tx);
    const receivedAt = await this.clock.now(tx);
    const { caseId, receiptCode } = await this.open(tx, complaint, { channel: 'portal', receivedAt, keeperId, by });
    await this.reporterDocuments.keep(tx, files, { caseId, uploadedBy: by });
    return { caseId, receiptCode };
  }

  async ofCase(tx: Transaction, caseId: string): Promise<ComplaintRecord> {
    const complaint = await firstRow<ComplaintRecord>(
      tx,
      `SELECT employer_id AS "employerId", stated_employer_name AS "statedEmployerName", category,
              posting_text AS "postingText", description, back_dating_reason AS "backDatingReason",
              reporter_kind AS "reporterKind", pseudonym
       FROM complaints WHERE case_id = $1`,
      [caseId],
    );
    if (complaint === undefined) throw new ComplaintNotFoundError(caseId);
    return complaint;
  }

  // helpers

  private async open(tx: Transaction, complaint: ComplaintContent, intake: Intake): Promise<Opened> {
    await this.assertSchool(tx, complaint.hostingSchoolId);
    const employer = await this.employers.findOrCreate(tx, complaint.employer);
    const parties = { keeper: intake.keeperId, employer: employer.id };
    let receiptCode = '';
    const opened = await this.cases.open(
      tx,
      {
        kind: 'complaint',
        processId: PROCESS,
        title: complaintTitle(employer.name, complaint.category),
        parties:
          complaint.hostingSchoolId === undefined ? parties : { ...parties, hostingSchool: complaint.hostingSchoolId },
        openedBy: intake.by,
        receivedAt: intake.receivedAt,
        channel: intake.channel,
      },
      async (caseId) => {
        await this.keep(tx, caseId, employer.id, complaint, intake);
        receiptCode = await this.codes.issue(tx, { caseId, kind: 'reporter' });
      },
    );
    return { caseId: opened.id, number: opened.number, receiptCode };
  }

  private async keep(
    tx: Transaction,
    caseId: string,
    employerId: string,
    complaint: ComplaintContent,
    intake: Intake,
  ): Promise<void> {
    // Sealed in the transaction of the registration: there is no moment at which a handler could read it.
    const reporter = decideReporter(complaint.reporter);
    const sealed =
      reporter.identity && (await this.vault.seal(tx, { kind: 'reporter', identity: reporter.identity, caseId }));
    await write(
      tx,
      `INSERT INTO complaints (case_id, employer_id, stated_employer_name, category, posting_text, description,
         hosting_school_id, received_at, back_dating_reason, registered_by, reporter_kind, vault_entry_id, pseudonym)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        caseId,
        employerId,
        complaint.employer.name.trim(),
        complaint.category,
        complaint.postingText,
        complaint.description ?? null,
        complaint.hostingSchoolId ?? null,
        intake.receivedAt,
        intake.backDatingReason ?? null,
        intake.by.kind === 'person' ? intake.by.personId : null,
        reporter.kind,
        sealed?.vaultEntryId ?? null,
        sealed?.pseudonym ?? null,
      ],
    );
    await this.deadlines.open(tx, {
      caseId,
      duty: 'tell',
      anchor: { event: 'received', at: intake.receivedAt },
      limit: TELL_LIMIT,
      basis: TELL_BASIS,
      taskElementId: 'screen-complaint',
    });
    await this.audit.append(tx, {
      actor: intake.by,
      action: 'ComplaintRegistered',
      subject: { kind: 'complaint', id: caseId },
      caseId,
      details: {
        channel: intake.channel,
        category: complaint.category,
        employerId,
        receivedAt: intake.receivedAt.toISOString(),
        backDated: intake.backDatingReason !== undefined,
      },
    });
  }

  private async assertSchool(tx: Transaction, schoolId: string | undefined): Promise<void> {
    if (schoolId === undefined) return;
    const schools = await this.organisations.schools(tx);
    if (!schools.some(({ id }) => id === schoolId)) throw new HostingSchoolUnknownError();
  }
}

interface Intake {
  channel: Channel;
  receivedAt: Date;
  backDatingReason?: string;
  keeperId: string;
  by: Actor;
}

interface Opened {
  caseId: string;
  number: string;
  receiptCode: string;
}
