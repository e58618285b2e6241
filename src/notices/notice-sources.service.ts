import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { type AuditEntry, type AuditFollower, AuditService } from '../audit/audit.service';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import { DeadlineExtensionsService } from '../deadlines/deadline-extensions.service';
import { DUTY_NAMES, type Duty } from '../deadlines/deadline-record';
import type { EngineEvent } from '../engine/engine.port';
import type { Transaction } from '../platform/database/transaction';
import { COLOUR_NAMES } from '../supervision/supervision';
import { SupervisionRecords } from '../supervision/supervision-records.service';
import { NoticesService } from './notices.service';

type Source = (tx: Transaction, entry: AuditEntry, by: string | undefined) => Promise<void>;

/**
 * Turns what happens into notices, in one place: tasks by the engine's events, all else by what the audit trail takes down. Who
 * did it in the same transaction is not told of it.
 */
@Injectable()
export class NoticeSources implements CaseFollower, AuditFollower, OnModuleInit {
  /** The last person who did something in a transaction. */
  private readonly actors = new WeakMap<Transaction, string>();

  constructor(
    private readonly followers: CaseFollowers,
    private readonly audit: AuditService,
    private readonly notices: NoticesService,
    private readonly extensions: DeadlineExtensionsService,
    private readonly orders: SupervisionRecords,
  ) {}

  private readonly sources: Partial<Record<AuditAction, Source>> = {
    TaskUrged: (tx, { details }, by) =>
      this.notices.tell(tx, { kind: 'urged', to: { taskCandidatesOf: String(details!.taskId) }, facts: { by } }),
    SupervisionOrderSent: async (tx, { caseId }) => {
      const { personIds, colour, answerBy } = await this.orders.reached(tx, caseId!);
      const facts = { about: COLOUR_NAMES[colour], date: answerBy ?? undefined };
      await this.notices.tell(tx, { kind: 'supervised', to: personIds, caseId, facts });
    },
    DeadlineWarned: (tx, entry) => this.ofDate(tx, 'deadline-near', entry),
    DeadlinePassed: (tx, entry) => this.ofDate(tx, 'deadline-passed', entry),
    ExtensionGranted: (tx, entry, by) => this.ofExtension(tx, entry, { zh: '同意', en: 'granted' }, by),
    ExtensionRefused: (tx, entry, by) => this.ofExtension(tx, entry, { zh: '未同意', en: 'refused' }, by),
    ThreadMessagePosted: async (tx, { caseId, details }) => {
      if (details?.from === 'reporter') {
        await this.notices.tell(tx, { kind: 'thread-message', to: { assignedTo: caseId! } });
      }
    },
    CaseClosed: (tx, { caseId }, by) =>
      this.notices.tell(tx, { kind: 'case-closed', to: { assignedTo: caseId! }, facts: { by } }),
  };

  onModuleInit(): void {
    this.followers.add(this);
    this.audit.follow(this);
  }

  async followEvent(tx: Transaction, _record: CaseRecord, event: EngineEvent): Promise<void> {
    if (event.kind !== 'task-opened') return;
    const facts = { by: this.actors.get(tx) };
    await this.notices.tell(tx, { kind: 'task-arrived', to: { candidatesOfJob: event.jobKey }, facts });
  }

  async recorded(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.actor.kind === 'person') this.actors.set(tx, entry.actor.personId);
      await this.sources[entry.action]?.(tx, entry, this.actors.get(tx));
    }
  }

  letGo(): Promise<void> {
    return Promise.resolve();
  }

  peopleChanged(): Promise<void> {
    return Promise.resolve();
  }

  // helpers

  private ofDate(tx: Transaction, kind: 'deadline-near' | 'deadline-passed', entry: AuditEntry): Promise<void> {
    const about = DUTY_NAMES[entry.details!.duty as Duty];
    return this.notices.tell(tx, { kind, to: { concernedBy: entry.subject.id }, facts: { about } });
  }

  private async ofExtension(
    tx: Transaction,
    { caseId, details }: AuditEntry,
    about: { zh: string; en: string },
    by: string | undefined,
  ): Promise<void> {
    const { askedBy } = await this.extensions.get(tx, String(details!.extensionId));
    await this.notices.tell(tx, { kind: 'extension-decided', to: [askedBy], caseId, facts: { about, by } });
  }
}
