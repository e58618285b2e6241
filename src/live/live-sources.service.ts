import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { type AuditEntry, type AuditFollower, AuditService } from '../audit/audit.service';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import type { EngineEvent } from '../engine/engine.port';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { NodeSignals } from '../platform/signals/node-signals';
import { changed, SESSIONS_CHANGED } from './live';

export const LIVE_CHANNEL = 'duban_live';

/** After these, a session may have ended or hold fewer rights. */
const ENDING_SESSIONS: readonly AuditAction[] = [
  'SignedOut',
  'PasswordChanged',
  'OneTimePasswordIssued',
  'PersonDisabled',
  'RoleRevoked',
];

/**
 * Hears of what changes where it is written down anyway, history, engine and audit trail, and tells all nodes after the commit.
 * The audit trail alone would not do: reading is audited as well, and must not make everybody read again.
 */
@Injectable()
export class LiveSources implements CaseFollower, AuditFollower, OnModuleInit {
  private readonly ofTransaction = new WeakMap<Transaction, Set<string>>();

  constructor(
    private readonly followers: CaseFollowers,
    private readonly audit: AuditService,
    private readonly database: Database,
    private readonly signals: NodeSignals,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
    this.audit.follow(this);
  }

  followEvent(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void> {
    this.tell(tx, changed('case', record.id));
    if (event.kind === 'task-opened' || event.kind === 'task-closed') this.tell(tx, changed('job', event.jobKey));
    return Promise.resolve();
  }

  noted(tx: Transaction, caseIds: readonly string[]): void {
    for (const id of caseIds) this.tell(tx, changed('case', id));
  }

  recorded(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    for (const { action, subject } of entries) {
      if (subject.kind === 'task') this.tell(tx, changed('task', subject.id));
      if (ENDING_SESSIONS.includes(action)) this.tell(tx, SESSIONS_CHANGED);
    }
    return Promise.resolve();
  }

  /** Who lets go of a task, or may act on it from now on, is written on the case as well. */
  letGo(): Promise<void> {
    return Promise.resolve();
  }

  peopleChanged(): Promise<void> {
    return Promise.resolve();
  }

  /** Notices have arrived for, or were read by, these people. */
  noticesOf(tx: Transaction, personIds: readonly string[]): void {
    for (const id of personIds) this.tell(tx, changed('person', id));
  }

  // helpers

  private tell(tx: Transaction, word: string): void {
    const known = this.ofTransaction.get(tx);
    if (known) {
      known.add(word);
      return;
    }
    const words = new Set([word]);
    this.ofTransaction.set(tx, words);
    this.database.afterCommit(tx, () => words.forEach((one) => this.signals.tell(LIVE_CHANNEL, one)));
  }
}
