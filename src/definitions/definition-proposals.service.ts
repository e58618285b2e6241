import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Principal } from '../platform/auth/principal';
import { AccessRefusedError } from '../access/access.errors';
import { holds } from '../access/access';
import type { Finding } from './checks/finding';
import { contentOf, type DefinitionParts, partsOf } from './definition';
import { contentHash } from './definition-content';
import { DefinitionChecks } from './definition-checks.service';
import { DefinitionDrafts } from './definition-drafts.service';
import {
  DefinitionFaultyError,
  DefinitionProposalNotFoundError,
  DefinitionStateError,
  NothingChangedError,
  ProposalAlreadyWaitingError,
  PublicationRefusedError,
  ValidityPastError,
  WarningsUnconfirmedError,
} from './definition-proposal.errors';
import { decidePublication, stateAfter } from './definition-state';
import { DefinitionsService } from './definitions.service';

export interface DefinitionProposal {
  id: string;
  processId: string;
  versionId: string;
  baseVersionId: string | null;
  draftId: string | null;
  reason: string;
  findings: Finding[];
  warningReasons: Record<string, string>;
  state: 'waiting' | 'published' | 'returned';
  proposedBy: string;
  proposer: string;
  proposedAt: Date;
  decider: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

export interface ProposalComment {
  id: string;
  elementId: string | null;
  text: string;
  person: string;
  at: Date;
}

/** Draft → proposal → review → publication or return. Every decision is made with the process locked. */
@Injectable()
export class DefinitionProposals {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly drafts: DefinitionDrafts,
    private readonly checks: DefinitionChecks,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Freezes the draft as it was read into a version under review; its check must find no error and each warning a reason. */
  async propose(
    tx: Transaction,
    draftId: string,
    proposed: { revision: number; reason: string; warningReasons: Record<string, string> },
    personId: string,
  ): Promise<string> {
    const { processId } = await this.drafts.get(tx, draftId);
    await this.definitions.lock(tx, processId);
    const draft = await this.drafts.atRevision(tx, draftId, proposed.revision);
    const parts = partsOf(draft);
    const findings = await this.accepted(tx, processId, parts, proposed.warningReasons);
    await this.drafts.markChecked(tx, draft);
    const base = await this.definitions.inForce(tx, processId);
    if (base && this.sameContent(processId, (await this.definitions.stored(tx, base.id)).parts, parts)) {
      throw new NothingChangedError();
    }
    const versionId = await this.definitions.propose(tx, processId, parts, base?.id ?? null);
    const { state } = await this.definitions.stored(tx, versionId);
    if (state === 'published') throw new DefinitionStateError(state, 'propose');
    return this.add(tx, { processId, versionId, base: base?.id ?? null, draft, ...proposed, findings }, personId);
  }

  /** The way back: a version that held before, or was returned, is proposed as it stands. */
  async proposeAgain(
    tx: Transaction,
    processId: string,
    versionId: string,
    proposed: { reason: string; warningReasons: Record<string, string> },
    personId: string,
  ): Promise<string> {
    await this.definitions.lock(tx, processId);
    const { state, parts } = await this.definitions.stored(tx, versionId, processId);
    if (stateAfter(state, 'propose') === undefined) throw new DefinitionStateError(state, 'propose');
    const hasHeld = state === 'retired';
    const warningReasons = {
      ...(hasHeld ? await this.heldInSpiteOf(tx, processId, parts, proposed.reason) : {}),
      ...proposed.warningReasons,
    };
    const findings = await this.accepted(tx, processId, parts, warningReasons);
    const base = await this.definitions.inForce(tx, processId);
    return this.add(
      tx,
      { processId, versionId, base: base?.id ?? null, reason: proposed.reason, warningReasons, findings },
      personId,
    );
  }

  async get(tx: Transaction, id: string): Promise<DefinitionProposal> {
    const found = isUUID(id)
      ? await firstRow<DefinitionProposal>(tx, `${PROPOSALS} WHERE proposals.id = $1`, [id])
      : undefined;
    if (!found) throw new DefinitionProposalNotFoundError();
    return found;
  }

  async comments(tx: Transaction, id: string): Promise<ProposalComment[]> {
    return rows(
      tx,
      `SELECT comments.id::text, element_id AS "elementId", text, people.name AS person, written_at AS at
       FROM definition_comments AS comments JOIN people ON people.id = person_id
       WHERE proposal_id = $1 ORDER BY comments.id`,
      [id],
    );
  }

  async comment(
    tx: Transaction,
    id: string,
    comment: { elementId?: string; text: string },
    personId: string,
  ): Promise<void> {
    const { processId } = await this.get(tx, id);
    await rows(
      tx,
      'INSERT INTO definition_comments (proposal_id, element_id, text, person_id) VALUES ($1, $2, $3, $4)',
      [id, comment.elementId ?? null, comment.text.trim(), personId],
    );
    await this.record(tx, 'DefinitionProposalCommented', id, personId, { processId });
  }

  /** By a second process administrator: new cases get the version from `validFrom` on, or at once. */
  async publish(tx: Transaction, id: string, reviewer: Principal, validFrom: Date | null): Promise<void> {
    const proposal = await this.locked(tx, id);
    const { processId, versionId, draftId } = proposal;
    const version = await this.definitions.stored(tx, versionId);
    const draft = draftId === null ? undefined : await this.drafts.get(tx, draftId);
    const hash = (parts: DefinitionParts): string => contentHash(contentOf(processId, parts));
    const verdict = decidePublication({
      isWaiting: proposal.state === 'waiting',
      proposedBy: proposal.proposedBy,
      reviewer: reviewer.personId,
      isProcessAdministrator: holds(reviewer, 'process-administrator'),
      ...(draft ? { draftHash: hash(partsOf(draft)) } : {}),
      proposedHash: hash(version.parts),
      baseVersionId: proposal.baseVersionId,
      versionInForceId: (await this.definitions.inForce(tx, processId))?.id ?? null,
    });
    if (verdict.outcome === 'refuse') {
      throw verdict.reason === 'not-an-administrator'
        ? new AccessRefusedError()
        : new PublicationRefusedError(verdict.reason);
    }
    if (validFrom !== null && validFrom < (await this.clock.now(tx))) throw new ValidityPastError();
    // What the release offers may have changed since: what would not run is not published.
    const faults = (await this.checks.check(tx, processId, version.parts)).filter(
      ({ severity }) => severity === 'error',
    );
    if (faults.length > 0) throw new DefinitionFaultyError(faults);
    await this.decide(tx, id, 'published', reviewer.personId, null);
    await this.definitions.publish(tx, versionId, validFrom);
    if (draft) await this.drafts.drop(tx, draft);
    await this.record(tx, 'DefinitionPublished', id, reviewer.personId, {
      processId,
      version: version.version,
      validFrom: validFrom?.toISOString() ?? null,
    });
  }

  /** By any process administrator, the proposer included: the draft can be worked on again. */
  async return(tx: Transaction, id: string, personId: string, reason: string): Promise<void> {
    const { processId, versionId, state } = await this.locked(tx, id);
    if (state !== 'waiting') throw new PublicationRefusedError('not-waiting');
    await this.decide(tx, id, 'returned', personId, reason);
    await rows(
      tx,
      `UPDATE definition_versions SET state = CASE WHEN published_at IS NULL THEN 'rejected' ELSE 'retired' END
       WHERE id = $1`,
      [versionId],
    );
    await this.record(tx, 'DefinitionProposalReturned', id, personId, { processId });
  }

  /** The proposal that waits for its review, if there is one. */
  async waiting(tx: Transaction, processId: string): Promise<DefinitionProposal | undefined> {
    return firstRow(tx, `${PROPOSALS} WHERE proposals.process_id = $1 AND proposals.state = 'waiting'`, [processId]);
  }

  // helpers

  /** What was in force before was accepted with its warnings: the reason for the way back answers them. */
  private async heldInSpiteOf(
    tx: Transaction,
    processId: string,
    parts: DefinitionParts,
    reason: string,
  ): Promise<Record<string, string>> {
    const findings = await this.checks.checkChange(tx, processId, parts);
    return Object.fromEntries(findings.map(({ key }) => [key, reason]));
  }

  private async accepted(
    tx: Transaction,
    processId: string,
    parts: DefinitionParts,
    reasons: Record<string, string>,
  ): Promise<Finding[]> {
    const findings = await this.checks.checkChange(tx, processId, parts);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new DefinitionFaultyError(errors);
    const open = findings.filter(({ key, isKnown }) => !isKnown && !hasReason(reasons[key]));
    if (open.length > 0) throw new WarningsUnconfirmedError(open);
    return findings;
  }

  private async add(
    tx: Transaction,
    proposed: {
      processId: string;
      versionId: string;
      base: string | null;
      draft?: { id: string; revision: number };
      reason: string;
      warningReasons: Record<string, string>;
      findings: Finding[];
    },
    personId: string,
  ): Promise<string> {
    const { processId, versionId, base, draft, reason, warningReasons, findings } = proposed;
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO definition_proposals (process_id, version_id, base_version_id, draft_id, draft_revision, reason,
         findings, warning_reasons, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (process_id) WHERE state = 'waiting' DO NOTHING RETURNING id`,
      [
        processId,
        versionId,
        base,
        draft?.id ?? null,
        draft?.revision ?? null,
        reason.trim(),
        JSON.stringify(findings),
        JSON.stringify(warningReasons),
        personId,
      ],
    );
    if (!added) throw new ProposalAlreadyWaitingError(processId);
    await rows(tx, `UPDATE definition_versions SET state = 'proposed' WHERE id = $1`, [versionId]);
    await this.record(tx, 'DefinitionProposed', added.id, personId, { processId, versionId });
    return added.id;
  }

  /** Lock first, then read: what is decided about is what the lock protects. */
  private async locked(tx: Transaction, id: string): Promise<DefinitionProposal> {
    await this.definitions.lock(tx, (await this.get(tx, id)).processId);
    const proposal = await this.get(tx, id);
    if (proposal.draftId !== null) {
      await rows(tx, 'SELECT FROM definition_drafts WHERE id = $1 FOR UPDATE', [proposal.draftId]);
    }
    return proposal;
  }

  private async decide(
    tx: Transaction,
    id: string,
    state: 'published' | 'returned',
    personId: string,
    reason: string | null,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE definition_proposals SET state = $2, decided_by = $3, decided_at = app_now(), decision_reason = $4
       WHERE id = $1`,
      [id, state, personId, reason],
    );
  }

  private sameContent(processId: string, a: DefinitionParts, b: DefinitionParts): boolean {
    return contentHash(contentOf(processId, a)) === contentHash(contentOf(processId, b));
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'definition-proposal', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

// helpers

function hasReason(reason: unknown): boolean {
  return typeof reason === 'string' && reason.trim() !== '';
}

const PROPOSALS = `
  SELECT proposals.id, process_id AS "processId", version_id AS "versionId", base_version_id AS "baseVersionId",
         draft_id AS "draftId", reason, findings, warning_reasons AS "warningReasons", state,
         proposed_by AS "proposedBy", proposer.name AS proposer, proposed_at AS "proposedAt", decider.name AS decider,
         decided_at AS "decidedAt", decision_reason AS "decisionReason"
  FROM definition_proposals AS proposals
  JOIN people AS proposer ON proposer.id = proposed_by
  LEFT JOIN people AS decider ON decider.id = decided_by`;
