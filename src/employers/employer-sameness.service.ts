import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { EmployerEdits } from './employer-edits.service';
import { EmployerHistory } from './employer-history.service';
import { SamenessNotFoundError, SamenessNotPossibleError } from './employer.errors';
import { EmployersService } from './employers.service';

/** A person's finding that two employers of the register are one in law. */
export interface Sameness {
  id: string;
  employer: { id: string; name: string; creditCode: string | null };
  reason: string;
  by: string;
  at: Date;
}

/**
 * Two employers that a person found to be one, with the reason. Nothing is merged: both keep their entries, cases and history,
 * so that the finding can be taken back without a trace being lost.
 */
@Injectable()
export class EmployerSameness {
  constructor(
    private readonly employers: EmployersService,
    private readonly edits: EmployerEdits,
    private readonly history: EmployerHistory,
    private readonly audit: AuditService,
  ) {}

  async of(tx: Transaction, employerId: string): Promise<Sameness[]> {
    return rows<Sameness>(
      tx,
      `SELECT same.id, jsonb_build_object('id', other.id, 'name', other.name, 'creditCode', other.credit_code) AS employer,
              same.reason, people.name AS by, same.recorded_at AS at
       FROM employer_sameness same JOIN people ON people.id = recorded_by
         JOIN employers other ON other.id = CASE WHEN one_id = $1 THEN other_id ELSE one_id END
       WHERE (one_id = $1 OR other_id = $1) AND ended_at IS NULL ORDER BY same.recorded_at`,
      [employerId],
    );
  }

  async record(
    tx: Transaction,
    principal: Principal,
    employerId: string,
    { version, otherId, reason }: { version: number; otherId: string; reason: string },
  ): Promise<void> {
    await this.edits.locked(tx, employerId, version);
    await this.employers.get(tx, otherId);
    if (employerId === otherId) throw new SamenessNotPossibleError();
    const created = await firstRow(
      tx,
      `INSERT INTO employer_sameness (one_id, other_id, reason, recorded_by)
       VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $4)
       ON CONFLICT (one_id, other_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [employerId, otherId, reason.trim(), principal.personId],
    );
    if (created === undefined) throw new SamenessNotPossibleError();
    for (const [id, other] of [
      [employerId, otherId],
      [otherId, employerId],
    ] as const) {
      await this.history.note(tx, principal, id, { kind: 'same-recorded', after: other, reason });
      await this.edits.touch(tx, id);
    }
    await this.log(tx, principal, 'EmployersRecordedSame', employerId, otherId);
  }

  async end(
    tx: Transaction,
    principal: Principal,
    employerId: string,
    samenessId: string,
    reason: string,
  ): Promise<void> {
    const ended = await firstRow<{ otherId: string }>(
      tx,
      `UPDATE employer_sameness SET ended_by = $3, ended_at = app_now(), end_reason = $4
       WHERE id = $2 AND (one_id = $1 OR other_id = $1) AND ended_at IS NULL
       RETURNING CASE WHEN one_id = $1 THEN other_id ELSE one_id END AS "otherId"`,
      [employerId, samenessId, principal.personId, reason.trim()],
    );
    if (ended === undefined) throw new SamenessNotFoundError();
    for (const [id, other] of [
      [employerId, ended.otherId],
      [ended.otherId, employerId],
    ] as const) {
      await this.history.note(tx, principal, id, { kind: 'same-ended', before: other, reason });
      await this.edits.touch(tx, id);
    }
    await this.log(tx, principal, 'EmployersSamenessEnded', employerId, ended.otherId);
  }

  // helpers

  private async log(
    tx: Transaction,
    { personId }: Principal,
    action: 'EmployersRecordedSame' | 'EmployersSamenessEnded',
    id: string,
    otherId: string,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'employer', id }, details: { otherId } });
  }
}
