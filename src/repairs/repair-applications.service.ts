import { Injectable } from '@nestjs/common';
import { holdsIn } from '../access/access';
import { AuditService } from '../audit/audit.service';
import { EntryEventsService } from '../blacklist/entry-events.service';
import { isInForce } from '../blacklist/entry-status';
import { EntryNotInForceError, EntryNotKeptError } from '../blacklist/entry.errors';
import { type RegisterEntry, RegisterService } from '../blacklist/register.service';
import type { Channel } from '../cases/case';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { decideReceipt } from '../complaints/complaint';
import { BackDatingReasonMissingError, ReceiptInFutureError } from '../complaints/complaint.errors';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import type { ReceivedFile } from '../documents/reporter-documents.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { RepairAlreadyOpenError, RepairNotYoursError } from './repair.errors';

/** What an employer says when it asks for repair. */
export interface StatedRepair {
  correction: string;
  isCommitted: boolean;
}

/** The entry as its employer sees it on the portal. */
export interface OwnEntry {
  entry: RegisterEntry;
  canApply: boolean;
}

/** How an application for repair comes in: by the employer with its code, or taken down by an official. */
@Injectable()
export class RepairApplicationsService {
  constructor(
    private readonly register: RegisterService,
    private readonly events: EntryEventsService,
    private readonly codes: ReceiptCodesService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The entry that came of the case of an employer's code; undefined when there is none, or the code is a reporter's. */
  async ownEntry(tx: Transaction, code: string): Promise<OwnEntry | undefined> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    const entry = kind === 'employer' ? await this.register.ofCase(tx, caseId) : undefined;
    return entry && { entry, canApply: entry.status === 'active' };
  }

  /** Takes the application of the employer; what comes back is the code by which it follows this case. */
  async applyWithCode(
    tx: Transaction,
    code: string,
    stated: StatedRepair,
    files: readonly ReceivedFile[],
  ): Promise<{ receiptCode: string }> {
    const own = await this.ownEntry(tx, code);
    if (!own) throw new RepairNotYoursError();
    const by = { kind: 'employer' } as const;
    const receipt = { by, channel: 'portal', receivedAt: await this.clock.now(tx) } as const;
    const caseId = await this.open(tx, own.entry, stated, receipt, async (id) => {
      const stored: string[] = [];
      for (const { name, content } of files)
        stored.push((await this.documents.store(tx, { name, content, caseId: id, uploadedBy: by })).id);
      return stored;
    });
    return { receiptCode: await this.codes.issue(tx, { caseId, kind: 'employer' }) };
  }

  /** What came by letter or in person, taken down by staff of the keeper with its true receipt instant. */
  async takeDown(
    tx: Transaction,
    principal: Principal,
    application: StatedRepair & {
      entryId: string;
      channel: Channel;
      receivedAt: Date;
      backDatingReason?: string;
      documentIds: string[];
    },
  ): Promise<{ caseId: string }> {
    const { channel, receivedAt, backDatingReason, documentIds } = application;
    const entry = await this.register.get(tx, application.entryId);
    const { keeper } = await this.cases.partiesOf(tx, entry.caseId);
    if (!holdsIn(principal, keeper, 'case-officer', 'head')) throw new EntryNotKeptError();
    const receipt = decideReceipt({ receivedAt, backDatingReason, now: await this.clock.now(tx) });
    if (receipt.outcome === 'refuse')
      throw receipt.reason === 'in-future' ? new ReceiptInFutureError() : new BackDatingReasonMissingError();
    const by = { kind: 'person', personId: principal.personId } as const;
    const caseId = await this.open(tx, entry, application, { by, channel, receivedAt }, async (id) => {
      await this.documents.attach(tx, documentIds, id, by);
      return documentIds;
    });
    if (receipt.backDated) {
      const sentence = { zh: `补登收到时间的理由：${backDatingReason}`, en: `Dated back because: ${backDatingReason}` };
      await this.cases.note(tx, caseId, sentence, by);
    }
    return { caseId };
  }

  // helpers

  private async open(
    tx: Transaction,
    entry: RegisterEntry,
    { correction, isCommitted }: StatedRepair,
    receipt: { by: Exclude<Actor, { kind: 'reporter' }>; channel: Channel; receivedAt: Date },
    documentsOf: (caseId: string) => Promise<string[]>,
  ): Promise<string> {
    // Two applications at once: the second one waits here and then finds the first.
    await this.register.lock(tx, entry.id);
    const {
      status,
      caseId: listingCase,
      employerName,
      employerId,
      id: entryId,
    } = await this.register.get(tx, entry.id);
    if (status === 'under-repair-review') throw new RepairAlreadyOpenError();
    if (!isInForce(status)) throw new EntryNotInForceError();
    const { keeper, hostingSchool } = await this.cases.partiesOf(tx, listingCase);
    const { by, channel, receivedAt } = receipt;
    const sentence = { zh: '用人单位申请信用修复', en: 'The employer applied for repair' };
    const opened = await this.cases.open(
      tx,
      {
        kind: 'repair',
        processId: 'blacklist-repair',
        title: `关于${employerName}信用修复的申请`,
        parties: { keeper: keeper!, employer: employerId, ...(hostingSchool ? { hostingSchool } : {}) },
        openedBy: by,
        receivedAt,
        channel,
        variables: { entryId },
      },
      async (caseId) => {
        await this.links.link(tx, listingCase, caseId, 'repair');
        const documentIds = await documentsOf(caseId);
        await rows(
          tx,
          `INSERT INTO repair_applications (case_id, entry_id, correction, is_committed, document_ids, received_at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [caseId, entryId, correction, isCommitted, documentIds, receivedAt],
        );
        await this.events.add(tx, { entryId, caseId, kind: 'repair-applied', sentence, by });
        const subject = { kind: 'blacklist-entry', id: entryId };
        await this.audit.append(tx, { actor: by, action: 'RepairApplied', subject, caseId, details: { channel } });
      },
    );
    for (const { personId, reason } of await this.cases.recusedOf(tx, listingCase))
      await this.cases.recuse(tx, opened.id, { personId, reason, by: { kind: 'system' } });
    return opened.id;
  }
}
