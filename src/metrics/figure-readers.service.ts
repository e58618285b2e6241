import { Injectable } from '@nestjs/common';
import { AccessRefusedError } from '../access/access.errors';
import { CASE_ROLES } from '../access/access';
import { AccessService } from '../access/access.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { type FigureScope, ownFigureOrganisations } from './figure-scope';

/** Who may see which figures, and who may bring them in. */
@Injectable()
export class FigureReaders {
  constructor(private readonly access: AccessService) {}

  /** @throws AccessRefusedError for whoever works neither on cases of an authority nor for a school. */
  async scopeOf(tx: Transaction, principal: Principal): Promise<FigureScope> {
    try {
      return { kind: 'authority', authorityId: await this.access.authorityOf(tx, principal, ...CASE_ROLES) };
    } catch (error) {
      if (!(error instanceof AccessRefusedError)) throw error;
    }
    const school = await firstRow<{ id: string }>(
      tx,
      `SELECT id FROM organisations WHERE kind = 'school' AND id = ANY ($1::uuid[]) ORDER BY id LIMIT 1`,
      [ownFigureOrganisations(principal.roles)],
    );
    if (school === undefined) throw new AccessRefusedError();
    return { kind: 'school', organisationId: school.id };
  }

  /** The authority for which the person imports and corrects figures and decides on lists. */
  keeperOf(tx: Transaction, principal: Principal): Promise<string> {
    return this.access.authorityOf(tx, principal, 'case-officer', 'head');
  }

  /** Those of the cases that the person may open. */
  readableCases(tx: Transaction, principal: Principal, caseIds: string[]): Promise<Set<string>> {
    return this.access.readableCases(tx, principal, caseIds);
  }
}
