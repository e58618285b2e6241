import { Injectable } from '@nestjs/common';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { CHANGE_NAMES, type ChangeKind } from './employer-change';

export interface EmployerChange {
  at: Date;
  by: string;
  what: LocalText;
  before: string | null;
  after: string | null;
  reason: string | null;
}

const MOST = 200;

/** Who changed what about an employer, and why. Of a contact only that it changed: it is personal data. */
@Injectable()
export class EmployerHistory {
  async note(
    tx: Transaction,
    principal: Principal,
    employerId: string,
    change: { kind: ChangeKind; before?: string | null; after?: string | null; reason?: string },
  ): Promise<void> {
    await write(
      tx,
      `INSERT INTO employer_changes (employer_id, changed_by, kind, before, after, reason) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        employerId,
        principal.personId,
        change.kind,
        change.before ?? null,
        change.after ?? null,
        change.reason?.trim() || null,
      ],
    );
  }

  /** The newest first; employers that are named by id are shown by name. */
  async of(tx: Transaction, employerId: string): Promise<EmployerChange[]> {
    const found = await rows<Omit<EmployerChange, 'what'> & { kind: ChangeKind }>(
      tx,
      `SELECT change.changed_at AS at, people.name AS by, kind, coalesce(old.name, before) AS before, coalesce(new.name, after) AS after, reason
       FROM employer_changes change JOIN people ON people.id = changed_by
         LEFT JOIN employers old ON kind IN ('parent-changed', 'same-ended') AND old.id::text = before
         LEFT JOIN employers new ON kind IN ('parent-changed', 'same-recorded') AND new.id::text = after
       WHERE employer_id = $1 ORDER BY change.id DESC LIMIT ${MOST}`,
      [employerId],
    );
    return found.map(({ kind, ...change }) => ({ ...change, what: CHANGE_NAMES[kind] }));
  }
}
