import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { EngineEvent } from '../engine/engine.port';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { PolicyService } from '../policy/policy.service';
import type { CaseRecord } from './case';
import { maySetRetention, RETENTION_NAMES, type RetentionClass } from './case-archive';
import { RetentionRefusedError } from './case-archive.errors';
import { type CaseFollower, CaseFollowers } from './case-followers.service';
import { CasePart, type CasePartQuery } from './case-parts';
import { CasesService } from './cases.service';

/** How long the file of a case is kept; no notice sets it so far. */
const RETENTION = 'archive.retentionClass';

export interface ArchiveOnCase {
  closedAt: Date;
  documentCount: number;
  retentionClass: RetentionClass | null;
  retentionName: LocalText | null;
  retentionReason: string | null;
}

/** The file of a closed case: recorded with its ending; how long it is kept is asked of a person where no rule says it. */
@Injectable()
export class CaseArchives implements CaseFollower, OnModuleInit {
  constructor(
    private readonly followers: CaseFollowers,
    private readonly cases: CasesService,
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async followEvent(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void> {
    if (event.kind !== 'instance-ended' || event.instanceKey !== event.rootInstanceKey) return;
    const policy = await this.policy.value(tx, record.id, RETENTION);
    await write(
      tx,
      `INSERT INTO case_archives (case_id, outcome, closed_at, document_count, retention_class)
       SELECT id, outcome, closed_at, (SELECT count(*) FROM documents WHERE case_id = cases.id), $2
       FROM cases WHERE id = $1 AND closed_at IS NOT NULL AND outcome IS NOT NULL ON CONFLICT DO NOTHING`,
      [record.id, policy.state === 'set' ? policy.value : null],
    );
    const actor = { kind: 'system' } as const;
    await this.audit.append(tx, {
      actor,
      action: 'CaseArchived',
      subject: { kind: 'case', id: record.id },
      caseId: record.id,
    });
  }

  /** Archiving follows the end of a case and not who acts on it. */
  async letGo(): Promise<void> {}

  async peopleChanged(): Promise<void> {}

  /** A person's answer while no rule says how long; later on only a longer one. */
  async setRetention(
    tx: Transaction,
    answer: { caseId: string; retentionClass: RetentionClass; reason: string; personId: string },
  ): Promise<void> {
    const { caseId, retentionClass, reason, personId } = answer;
    const archive = await firstRow<{ current: RetentionClass | null }>(
      tx,
      'SELECT retention_class AS current FROM case_archives WHERE case_id = $1 FOR UPDATE',
      [caseId],
    );
    if (!archive || !maySetRetention(archive.current, retentionClass)) throw new RetentionRefusedError();
    if ((await this.policy.value(tx, caseId, RETENTION)).state === 'unset')
      await this.policy.answer(tx, caseId, RETENTION, retentionClass, personId, reason);
    await rows(
      tx,
      `UPDATE case_archives SET retention_class = $2, retention_reason = $3, retention_set_by = $4, retention_set_at = app_now()
       WHERE case_id = $1`,
      [caseId, retentionClass, reason, personId],
    );
    const by = { kind: 'person', personId } as const;
    const subject = { kind: 'case', id: caseId };
    await this.audit.append(tx, {
      actor: by,
      action: 'RetentionClassSet',
      subject,
      caseId,
      details: { retentionClass },
    });
    const { zh, en } = RETENTION_NAMES[retentionClass];
    await this.cases.note(
      tx,
      caseId,
      { zh: `保管期限：${zh}。${reason}`, en: `Kept: ${en.toLowerCase()}. ${reason}` },
      by,
    );
  }

  /** Null while the case is open, and for cases that closed before there were archive records. */
  @CasePart('archive')
  async archiveOf({ tx, caseId }: CasePartQuery): Promise<ArchiveOnCase | null> {
    const found = await firstRow<Omit<ArchiveOnCase, 'retentionName'>>(
      tx,
      `SELECT closed_at AS "closedAt", document_count AS "documentCount", retention_class AS "retentionClass",
              retention_reason AS "retentionReason" FROM case_archives WHERE case_id = $1`,
      [caseId],
    );
    if (!found) return null;
    return { ...found, retentionName: found.retentionClass && RETENTION_NAMES[found.retentionClass] };
  }
}
