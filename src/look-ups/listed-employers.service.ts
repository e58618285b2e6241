import { Injectable } from '@nestjs/common';
import { type RegisterEntry, RegisterService } from '../blacklist/register.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { KnownAs } from './listed-index';
import { ListedIndex } from './listed-index';

/** The blacklist as a look-up needs it: every entry in force, and all names and codes that lead to it. */
export interface Listed {
  entries: ReadonlyMap<string, RegisterEntry>;
  index: ListedIndex;
}

/** Reads the entries in force with everybody who is known beside them. Both reads see one moment: use one transaction. */
@Injectable()
export class ListedEmployers {
  constructor(private readonly register: RegisterService) {}

  async now(tx: Transaction): Promise<Listed> {
    const inForce = [
      ...(await this.register.all(tx, { status: 'active' })),
      ...(await this.register.all(tx, { status: 'under-repair-review' })),
    ];
    const known = await this.known(
      tx,
      inForce.map(({ id }) => id),
    );
    return { entries: new Map(inForce.map((entry) => [entry.id, entry])), index: new ListedIndex(known) };
  }

  // helpers

  private known(tx: Transaction, entryIds: string[]): Promise<KnownAs[]> {
    return rows<KnownAs>(
      tx,
      `WITH listed AS (
         SELECT entry.id AS entry_id, entry.employer_name AS listed_name, employers.*
         FROM blacklist_entries entry JOIN employers ON employers.id = entry.employer_id WHERE entry.id = ANY ($1::uuid[]))
       SELECT entry_id AS "entryId", 'present' AS "as", name, credit_code AS "creditCode" FROM listed
       UNION ALL SELECT entry_id, 'listed', listed_name, NULL FROM listed WHERE listed_name <> name
       UNION ALL SELECT entry_id, 'former', former.name, NULL
         FROM listed JOIN employer_former_names former ON former.employer_id = listed.id
       UNION ALL SELECT entry_id, 'branch', branch.name, branch.credit_code
         FROM listed JOIN employers branch ON branch.parent_id = listed.id
       UNION ALL SELECT entry_id, 'parent', parent.name, parent.credit_code
         FROM listed JOIN employers parent ON parent.id = listed.parent_id
       UNION ALL SELECT entry_id, 'same', other.name, other.credit_code
         FROM listed JOIN employer_sameness same ON listed.id IN (one_id, other_id) AND ended_at IS NULL
           JOIN employers other ON other.id IN (one_id, other_id) AND other.id <> listed.id`,
      [entryIds],
    );
  }
}
