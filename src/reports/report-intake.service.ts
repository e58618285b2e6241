import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Channel } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import { decideReceipt } from '../complaints/complaint';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { VaultService } from '../vault/vault.service';
import { type Identity, tidyIdentity } from '../vault/vault-entry';
import { allegationsRefusal, type ReportChannel, reportTitle } from './report';
import { ReportClock } from './report-clock.service';
import { ReportIntakeRefusedError } from './report.errors';

const PROCESS = 'falsified-data-report';

/** A report as it came in, by whichever door. */
export interface ReportIntake {
  accusedSchoolId: string;
  /** The points of the report, one to twenty. */
  allegations: string[];
  description?: string;
  /** A leader of the school is among those named: the school itself then never handles it. */
  namesLeader: boolean;
  channel: ReportChannel | 'portal' | 'follow-up';
  /** The true instant of receipt. */
  receivedAt: Date;
  backDatingReason?: string;
  /** Goes into the vault in the same transaction, and nowhere else. */
  reporter?: Identity;
  documentIds: string[];
  /** The authority that keeps the case: that of the officer; the one on top of the tree unless given. */
  keeperId?: string;
}

/** Takes reports in: from every door the same case, the same clock, the same secrecy. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly cases: CasesService,
    private readonly clock: Clock,
    private readonly reportClock: ReportClock,
    private readonly vault: VaultService,
    private readonly documents: DocumentsService,
    private readonly codes: ReceiptCodesService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
  ) {}

  /** The receipt code is for the reporter; it is told this once. */
  async register(
    tx: Transaction,
    intake: ReportIntake,
    by: Actor,
  ): Promise<{ caseId: string; number: string; receiptCode: string }> {
    const refusal = allegationsRefusal(intake.allegations);
    if (refusal) throw new ReportIntakeRefusedError(refusal);
    const receipt = decideReceipt({ ...intake, now: await this.clock.now(tx) });
    if (receipt.outcome === 'refuse') throw new ReportIntakeRefusedError(receipt.reason);
    const school = (await this.organisations.schools(tx)).find(({ id }) => id === intake.accusedSchoolId);
    if (!school) throw new ReportIntakeRefusedError('school-unknown');

    const keeperId = intake.keeperId ?? (await this.organisations.authority(tx)).id;
    const { id: caseId, number } = await this.cases.open(tx, {
      kind: 'report',
      processId: PROCESS,
      title: reportTitle(school.name),
      parties: { keeper: keeperId, accusedSchool: school.id },
      openedBy: by,
      receivedAt: intake.receivedAt,
      channel: intake.channel satisfies Channel,
    });
    await this.keep(tx, caseId, intake, { by, backDated: receipt.backDated });
    await this.documents.attach(tx, intake.documentIds, caseId, by);
    await this.reportClock.start(tx, caseId);
    const receiptCode = await this.codes.issue(tx, { caseId, kind: 'reporter' });
    await this.audit.append(tx, {
      actor: by,
      action: 'ReportRegistered',
      subject: { kind: 'report', id: caseId },
      caseId,
      details: {
        channel: intake.channel,
        accusedSchoolId: school.id,
        receivedAt: intake.receivedAt.toISOString(),
        backDated: receipt.backDated,
      },
    });
    return { caseId, number, receiptCode };
  }

  // helpers

  private async keep(
    tx: Transaction,
    caseId: string,
    intake: ReportIntake,
    { by, backDated }: { by: Actor; backDated: boolean },
  ): Promise<void> {
    const identity = tidyIdentity(intake.reporter ?? {});
    const receivedBy = by.kind === 'person' ? by.personId : undefined;
    const sealed = identity && (await this.vault.seal(tx, { kind: 'reporter', identity, caseId, receivedBy }));
    await rows(
      tx,
      `INSERT INTO reports (case_id, accused_school_id, description, names_leader, received_at, back_dating_reason,
         registered_by, reporter_kind, vault_entry_id, pseudonym)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        caseId,
        intake.accusedSchoolId,
        intake.description?.trim() || null,
        intake.namesLeader,
        intake.receivedAt,
        backDated ? intake.backDatingReason?.trim() : null,
        receivedBy ?? null,
        identity?.name === undefined ? 'anonymous' : 'real-name',
        sealed?.vaultEntryId ?? null,
        sealed?.pseudonym ?? null,
      ],
    );
    for (const [index, text] of intake.allegations.entries()) {
      await rows(tx, 'INSERT INTO report_allegations (case_id, position, text) VALUES ($1, $2, $3)', [
        caseId,
        index + 1,
        text.trim(),
      ]);
    }
  }
}
