import { Injectable } from '@nestjs/common';
import { shanghaiDay } from '../calendar/day';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { type ReceivedFile, ReporterDocuments } from '../documents/reporter-documents.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import type { PolicyKeyName } from '../policy/policy-keys';
import { valueOn } from '../policy/policy-pack';
import { PolicyService } from '../policy/policy.service';
import { ObjectionsService } from '../reports/objections.service';
import { ReportsService } from '../reports/report-intake.service';
import type { ReportContentDto } from '../reports/reports.dto';
import { ThreadNotForEmployerError } from '../thread/thread.errors';
import { AnonymousNotTakenError } from './portal.errors';
import type { ReportChoicesDto } from './portal-reports.dto';

/** Real-name and anonymous reports as the public files them, objects to their answer, or takes them back. */
@Injectable()
export class PortalReportsService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly policy: PolicyService,
    private readonly clock: Clock,
    private readonly codes: ReceiptCodesService,
    private readonly reports: ReportsService,
    private readonly objections: ObjectionsService,
    private readonly reporterDocuments: ReporterDocuments,
  ) {}

  async choices(): Promise<ReportChoicesDto> {
    const tx = this.database.read;
    const schools = await this.organisations.schools(tx);
    return {
      schools: schools.map(({ id, name }) => ({ id, name })),
      anonymous: (await this.value(tx, 'report.anonymous.policy')) as ReportChoicesDto['anonymous'],
      replyWorkingDays: (await this.value(tx, 'report.realName.replyWorkingDays')) as number | null,
    };
  }

  /** Received now. What is told about the reporter goes into the vault before anybody could read it. */
  async file(report: ReportContentDto, files: readonly ReceivedFile[]): Promise<{ receiptCode: string }> {
    if (report.reporter?.name === undefined) await this.assertAnonymousTaken();
    const cleaned = await this.reporterDocuments.clean(files);
    return this.database.transaction(async (tx) => {
      const by = { kind: 'reporter' } as const;
      const receivedAt = await this.clock.now(tx);
      const intake = { ...report, channel: 'portal' as const, receivedAt, documentIds: [] };
      const { caseId, receiptCode } = await this.reports.register(tx, intake, by);
      await this.reporterDocuments.keep(tx, cleaned, { caseId, uploadedBy: by });
      return { receiptCode };
    });
  }

  object(code: string, text: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const caseId = await this.caseOf(tx, code);
      await this.objections.object(tx, { caseId, text, by: { kind: 'reporter' } });
    });
  }

  withdraw(code: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const caseId = await this.caseOf(tx, code);
      await this.objections.withdraw(tx, { caseId, reason, by: { kind: 'reporter' } });
    });
  }

  // helpers

  private async caseOf(tx: Transaction, code: string): Promise<string> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    if (kind !== 'reporter') throw new ThreadNotForEmployerError();
    return caseId;
  }

  /** Where the rule says nothing, anonymous reports are taken, and a person decides what becomes of them. */
  private async assertAnonymousTaken(): Promise<void> {
    const policy = await this.value(this.database.read, 'report.anonymous.policy');
    if (policy === 'decline') throw new AnonymousNotTakenError();
  }

  /** As new cases of the authority will have it; null when unset. */
  private async value(tx: Transaction, key: PolicyKeyName): Promise<unknown> {
    const { id } = await this.organisations.authority(tx);
    const packId = await this.policy.chosen(tx, id);
    const pack = (await this.policy.packs(tx)).find((candidate) => candidate.id === packId);
    return valueOn(pack?.values[key], shanghaiDay(await this.clock.now()))?.value ?? null;
  }
}
