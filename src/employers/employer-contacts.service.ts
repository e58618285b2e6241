import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { EmployerEdits } from './employer-edits.service';
import { EmployerHistory } from './employer-history.service';
import { EmployersService } from './employers.service';

/** Whom to reach at an employer: personal data, for officials who handle cases alone. */
export interface EmployerContact {
  person: string | null;
  telephone: string | null;
  email: string | null;
  address: string | null;
}

const NONE: EmployerContact = { person: null, telephone: null, email: null, address: null };

/** Kept in a table of its own and read one at a time, each reading on record: no list, export or public page can hold it. */
@Injectable()
export class EmployerContacts {
  constructor(
    private readonly employers: EmployersService,
    private readonly edits: EmployerEdits,
    private readonly history: EmployerHistory,
    private readonly audit: AuditService,
  ) {}

  async read(tx: Transaction, principal: Principal, employerId: string): Promise<EmployerContact> {
    await this.employers.get(tx, employerId);
    const found = await firstRow<EmployerContact>(
      tx,
      'SELECT person, telephone, email, address FROM employer_contacts WHERE employer_id = $1',
      [employerId],
    );
    await this.record(tx, principal, 'EmployerContactRead', employerId);
    return found ?? NONE;
  }

  /** All of it at once; a contact without any field is taken out. */
  async write(
    tx: Transaction,
    principal: Principal,
    employerId: string,
    { version, reason, ...given }: Partial<EmployerContact> & { version: number; reason: string },
  ): Promise<void> {
    await this.edits.locked(tx, employerId, version);
    const contact = Object.fromEntries(
      Object.keys(NONE).map((key) => [key, given[key as keyof EmployerContact]?.trim() || null]),
    ) as unknown as EmployerContact;
    if (Object.values(contact).every((value) => value === null)) {
      await rows(tx, 'DELETE FROM employer_contacts WHERE employer_id = $1', [employerId]);
    } else {
      await rows(
        tx,
        `INSERT INTO employer_contacts (employer_id, person, telephone, email, address, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT employer_contacts_pkey DO UPDATE
           SET person = $2, telephone = $3, email = $4, address = $5, recorded_by = $6, recorded_at = app_now()`,
        [employerId, contact.person, contact.telephone, contact.email, contact.address, principal.personId],
      );
    }
    await this.edits.touch(tx, employerId);
    await this.history.note(tx, principal, employerId, { kind: 'contact-changed', reason });
    await this.record(tx, principal, 'EmployerContactChanged', employerId);
  }

  // helpers

  private async record(
    tx: Transaction,
    { personId }: Principal,
    action: 'EmployerContactRead' | 'EmployerContactChanged',
    id: string,
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'employer', id } });
  }
}
