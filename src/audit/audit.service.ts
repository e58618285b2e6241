import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/principal';
import { type Transaction, write } from '../platform/database/transaction';
import type { AuditAction } from './audit-actions';

export interface AuditEntry {
  actor: Actor;
  /** A fact in the past tense: `ComplaintRegistered`. */
  action: AuditAction;
  subject: { kind: string; id: string };
  caseId?: string;
  /** Ids, codes and dates; never personal data, because nothing can be removed from here. */
  details?: Record<string, unknown>;
}

/** A part of the product that lives from what happens elsewhere. Called in the same transaction. */
export interface AuditFollower {
  recorded(tx: Transaction, entries: readonly AuditEntry[]): Promise<void>;
}

/** Writes down who did what, in the transaction of what was done: both become true together, or neither. */
@Injectable()
export class AuditService {
  private readonly followers: AuditFollower[] = [];

  /** To be called at start. */
  follow(follower: AuditFollower): void {
    this.followers.push(follower);
  }

  async append(tx: Transaction, entry: AuditEntry): Promise<void> {
    await write(
      tx,
      `INSERT INTO audit_events (actor_kind, actor_person_id, action, subject_kind, subject_id, case_id, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        entry.actor.kind,
        entry.actor.kind === 'person' ? entry.actor.personId : null,
        entry.action,
        entry.subject.kind,
        entry.subject.id,
        entry.caseId ?? null,
        JSON.stringify(entry.details ?? {}),
      ],
    );
    await this.tell(tx, [entry]);
  }

  /** The same for many facts at once, in this order. */
  async appendAll(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    await write(
      tx,
      `INSERT INTO audit_events (actor_kind, actor_person_id, action, subject_kind, subject_id, case_id, details)
       SELECT actor_kind, actor_person_id, action, subject_kind, subject_id, case_id, details
       FROM jsonb_to_recordset($1) AS entry (actor_kind text, actor_person_id uuid, action text, subject_kind text, subject_id text,
         case_id uuid, details jsonb)`,
      [
        JSON.stringify(
          entries.map(({ actor, action, subject, caseId, details = {} }) => ({
            actor_kind: actor.kind,
            actor_person_id: actor.kind === 'person' ? actor.personId : null,
            action,
            subject_kind: subject.kind,
            subject_id: subject.id,
            case_id: caseId ?? null,
            details,
          })),
        ),
      ],
    );
    await this.tell(tx, entries);
  }

  // helpers

  private async tell(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
    for (const follower of this.followers) await follower.recorded(tx, entries);
  }
}
