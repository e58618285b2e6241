import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { DefinitionNotFoundError } from './definition.errors';
import { DefinitionStateError, VersionInUseError } from './definition-proposal.errors';
import { type DefinitionState, stateAfter } from './definition-state';
import { DefinitionsService, STATE_NOW } from './definitions.service';

/** A version or a draft of one process as the list shows it; people by name. */
export interface HistoryEntry {
  id: string;
  /** Null for a draft: it gets its number when it is proposed. */
  version: number | null;
  state: DefinitionState;
  /** A shipped update that waits for somebody to look at it. */
  isShipped: boolean;
  proposalId: string | null;
  editedBy: string | null;
  editedAt: Date;
  proposedBy: string | null;
  proposedAt: Date | null;
  reason: string | null;
  reviewedBy: string | null;
  publishedAt: Date | null;
  validFrom: Date | null;
  validTo: Date | null;
  running: number;
}

export interface ProcessHistory {
  processId: string;
  title: LocalText;
  versions: HistoryEntry[];
}

/** All versions of a process with who did what, and the verbs that end one. */
@Injectable()
export class DefinitionHistory {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditService,
  ) {}

  async of(tx: Transaction, processId: string): Promise<ProcessHistory> {
    const drafts = await rows<HistoryEntry & { title: LocalText }>(tx, DRAFTS, [processId]);
    const versions = await rows<HistoryEntry & { title: LocalText }>(tx, VERSIONS, [processId]);
    const found = [...drafts, ...versions];
    const shown = versions.find(({ state }) => state === 'published') ?? versions[0] ?? drafts[0];
    if (!shown) throw new DefinitionNotFoundError();
    return { processId, title: shown.title, versions: found.map(({ title: _, ...entry }) => entry) };
  }

  /** No case begins on the version any more; those that run go on. */
  async retire(tx: Transaction, processId: string, id: string, reason: string, personId: string): Promise<void> {
    await this.definitions.lock(tx, processId);
    const { version } = await this.after(tx, processId, id, 'retire');
    await rows(
      tx,
      `UPDATE definition_versions SET state = 'retired', retired_by = $2, retire_reason = $3,
              valid_to = greatest(valid_from, app_now())
       WHERE id = $1`,
      [id, personId, reason],
    );
    await this.record(tx, 'DefinitionVersionRetired', id, personId, { processId, version });
  }

  /** Takes away a version that never held; one that cases have run on stays for good. */
  async remove(tx: Transaction, processId: string, id: string, personId: string): Promise<void> {
    await this.definitions.lock(tx, processId);
    const { state, version } = await this.definitions.stored(tx, id, processId);
    const used = await firstRow<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM cases WHERE definition_version_id = $1',
      [id],
    );
    if (used!.count > 0) throw new VersionInUseError(used!.count);
    if (state !== 'rejected') throw new DefinitionStateError(state, 'delete');
    await rows(tx, 'UPDATE definition_drafts SET base_version_id = NULL WHERE base_version_id = $1', [id]);
    await rows(tx, 'DELETE FROM definition_versions WHERE id = $1', [id]);
    await this.record(tx, 'DefinitionVersionDeleted', id, personId, { processId, version });
  }

  // helpers

  private async after(tx: Transaction, processId: string, id: string, verb: 'retire'): Promise<{ version: number }> {
    const { state, version } = await this.definitions.stored(tx, id, processId);
    if (stateAfter(state, verb) === undefined) throw new DefinitionStateError(state, verb);
    return { version };
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'definition-version', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

// helpers

const DRAFTS = `
  SELECT drafts.id, drafts.title, NULL::int AS version,
         CASE WHEN drafts.checked_revision = drafts.revision THEN 'checked' ELSE 'draft' END AS state,
         drafts.shipped_version_id IS NOT NULL AS "isShipped", NULL AS "proposalId", people.name AS "editedBy",
         drafts.saved_at AS "editedAt", NULL AS "proposedBy", NULL::timestamptz AS "proposedAt", NULL AS reason,
         NULL AS "reviewedBy", NULL::timestamptz AS "publishedAt", NULL::timestamptz AS "validFrom",
         NULL::timestamptz AS "validTo", 0 AS running
  FROM definition_drafts AS drafts LEFT JOIN people ON people.id = drafts.saved_by
  WHERE drafts.process_id = $1 ORDER BY drafts.created_at DESC, drafts.id`;

/** The shipped content behind a draft is no entry of its own. */
const VERSIONS = `
  SELECT versions.id, versions.title, versions.version, ${STATE_NOW} AS state, false AS "isShipped", proposals.id AS "proposalId",
         proposer.name AS "editedBy", versions.created_at AS "editedAt", proposer.name AS "proposedBy",
         proposals.proposed_at AS "proposedAt", proposals.reason, decider.name AS "reviewedBy",
         versions.published_at AS "publishedAt",
         coalesce(versions.valid_from, versions.published_at) AS "validFrom", versions.valid_to AS "validTo",
         (SELECT count(*)::int FROM cases WHERE definition_version_id = versions.id AND state = 'open') AS running
  FROM definition_versions AS versions
  LEFT JOIN LATERAL (
    SELECT * FROM definition_proposals WHERE version_id = versions.id ORDER BY proposed_at DESC, id LIMIT 1
  ) AS proposals ON true
  LEFT JOIN people AS proposer ON proposer.id = proposals.proposed_by
  LEFT JOIN people AS decider ON decider.id = proposals.decided_by
  WHERE versions.process_id = $1 AND versions.state <> 'draft' ORDER BY versions.version DESC`;
