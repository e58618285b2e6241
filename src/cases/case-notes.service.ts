import { Injectable } from '@nestjs/common';
import { CASE_ROLES, holdsIn } from '../access/access';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { NamedDto } from '../platform/http/named.dto';
import { CaseNotFoundError } from './case.errors';
import { canUseNotes } from './case-note';
import { CasesService } from './cases.service';

export interface CaseNote {
  id: string;
  text: string;
  by: NamedDto;
  at: Date;
}

/** What the handling authority writes down for itself. Nothing is changed or removed: a correction is one more note. */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. @throws CaseNotFoundError for everybody else; see `canUseNotes` */
  async ofCase(tx: Transaction, principal: Principal, caseId: string): Promise<CaseNote[]> {
    await this.assertUses(tx, principal, caseId);
    return rows<CaseNote>(
      tx,
      `SELECT note.id, text, written_at AS at, jsonb_build_object('id', people.id, 'name', people.name) AS by
       FROM case_notes note JOIN people ON people.id = written_by WHERE case_id = $1 ORDER BY written_at DESC, note.id`,
      [caseId],
    );
  }

  async write(tx: Transaction, principal: Principal, caseId: string, text: string): Promise<string> {
    await this.assertUses(tx, principal, caseId);
    const written = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO case_notes (case_id, text, written_by) VALUES ($1, $2, $3) RETURNING id',
      [caseId, text.trim(), principal.personId],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'CaseNoteWritten',
      subject: { kind: 'case-note', id: written!.id },
      caseId,
    });
    return written!.id;
  }

  // helpers

  private async assertUses(tx: Transaction, principal: Principal, caseId: string): Promise<void> {
    const mayReadCase = await this.access.canReadCase(tx, principal, caseId);
    const { keeper } = mayReadCase ? await this.cases.partiesOf(tx, caseId) : {};
    const isOfKeeper = keeper !== undefined && holdsIn(principal, keeper, ...CASE_ROLES);
    if (!canUseNotes({ mayReadCase, isOfKeeper })) throw new CaseNotFoundError();
  }
}
