import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { CASE_KINDS, type CaseKind } from './case';
import { CasePart, type CasePartQuery } from './case-parts';

/**
 * Why one case hangs on another: an extension on the case whose date is to move, a complaint on the review that opened it, and
 * what becomes of an entry (repair, retraction, term) on the case that it came of.
 */
export type CaseLinkKind =
  | 'extension'
  | 'complaint'
  | 'supervision'
  | 'follow-up'
  | 'retaliation'
  | 'repair'
  | 'retraction'
  | 'expiry'
  | 'interview';

/** A case that hangs on this one, or the one it hangs on. */
export interface LinkedCase {
  id: string;
  number: string;
  kind: CaseKind;
  kindName: LocalText;
  title: string;
  state: 'open' | 'closed';
  outcome: LocalText | null;
}

/** Cases with a process of their own that were started from another case, so that they clutter no diagram. */
@Injectable()
export class CaseLinksService {
  constructor(
    private readonly access: AccessService,
    private readonly definitions: DefinitionsService,
  ) {}

  /** `linkedCaseId` hangs on `caseId`. */
  async link(tx: Transaction, caseId: string, linkedCaseId: string, kind: CaseLinkKind): Promise<void> {
    await write(tx, 'INSERT INTO case_links (case_id, linked_case_id, kind) VALUES ($1, $2, $3)', [
      caseId,
      linkedCaseId,
      kind,
    ]);
  }

  /** Both directions; a linked case that the reader may not read is absent. */
  @CasePart('links')
  async linksOf({ tx, caseId, principal }: CasePartQuery): Promise<LinkedCase[]> {
    const found = await rows<{
      id: string;
      number: string;
      kind: CaseKind;
      title: string;
      state: 'open' | 'closed';
      outcome: string | null;
      versionId: string;
    }>(
      tx,
      `SELECT cases.id, number, cases.kind, title, state, outcome, definition_version_id AS "versionId"
       FROM case_links JOIN cases ON cases.id = CASE WHEN case_id = $1 THEN linked_case_id ELSE case_id END
       WHERE case_id = $1 OR linked_case_id = $1 ORDER BY linked_at, number`,
      [caseId],
    );
    const linked: LinkedCase[] = [];
    for (const { versionId, outcome, ...one } of found) {
      if (!(await this.access.canReadCase(tx, principal, one.id))) continue;
      const ending = outcome === null ? null : elementName(await this.definitions.get(tx, versionId), outcome);
      linked.push({ ...one, kindName: CASE_KINDS[one.kind].name, outcome: ending });
    }
    return linked;
  }
}
