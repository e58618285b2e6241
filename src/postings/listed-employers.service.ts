import { Injectable } from '@nestjs/common';
import { type RegisterEntry, RegisterService } from '../blacklist/register.service';
import { EmployersService } from '../employers/employers.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { EmployerHit } from './posting-review';

/** An employer of a posting and the entry in force that its name or code leads to. */
export interface ListedEmployer extends EmployerHit {
  statedName: string;
  entry: RegisterEntry;
}

/** Holds the employers of a posting against the register of entries; names alike are shown and never taken for the same. */
@Injectable()
export class ListedEmployersService {
  constructor(
    private readonly employers: EmployersService,
    private readonly register: RegisterService,
  ) {}

  /** Entries in force today; the surest first. Whoever is the same by code or full name is barred where the entry reaches the host. */
  async hits(tx: Transaction, versionId: string, hostId: string): Promise<ListedEmployer[]> {
    const stated = await rows<{ employerId: string; statedName: string }>(
      tx,
      `SELECT employer_id AS "employerId", stated_name AS "statedName" FROM posting_employers
       WHERE version_id = $1 ORDER BY ordinal`,
      [versionId],
    );
    const alike = new Map<string, string[]>();
    for (const { employerId, statedName } of stated) {
      const found = await this.employers.resembling(tx, { name: statedName });
      for (const id of [employerId, ...found.map(({ employer }) => employer.id)])
        alike.set(id, [...(alike.get(id) ?? []), statedName]);
    }
    const entries = await this.register.activeEntries(tx, [...alike.keys()]);
    const hits = entries.flatMap((entry) =>
      [...new Set(alike.get(entry.employerId))].map((statedName) => {
        const isSame = stated.some((one) => one.employerId === entry.employerId && one.statedName === statedName);
        const reaches = entry.schoolId === null || entry.schoolId === hostId;
        return { statedName, entry, isBarring: isSame && reaches };
      }),
    );
    return hits.sort((a, b) => Number(b.isBarring) - Number(a.isBarring));
  }
}
