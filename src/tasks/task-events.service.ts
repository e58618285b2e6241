import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CalledProcessesService, calledInstance } from '../cases/called-processes.service';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import { elementName } from '../definitions/definition-names';
import type { EngineEvent } from '../engine/engine.port';
import { type Transaction, write } from '../platform/database/transaction';
import { excludedDuties } from './task';
import { TaskCandidatesService } from './task-candidates.service';

/** Keeps the rows of the inbox in step with the engine and with who is on the case. */
@Injectable()
export class TaskEvents implements CaseFollower, OnModuleInit {
  constructor(
    private readonly followers: CaseFollowers,
    private readonly called: CalledProcessesService,
    private readonly candidates: TaskCandidatesService,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async followEvent(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void> {
    if (event.kind === 'task-opened') await this.open(tx, record, event);
    if (event.kind === 'task-closed') await this.withdraw(tx, event);
  }

  async letGo(tx: Transaction, caseId: string, personId: string): Promise<void> {
    await write(
      tx,
      `UPDATE tasks SET assignee_id = CASE WHEN assignee_id = $2 THEN delegator_id END, delegator_id = NULL,
         claimed_at = CASE WHEN assignee_id = $2 AND delegator_id IS NOT NULL THEN app_now() END, version = version + 1
       WHERE case_id = $1 AND (assignee_id = $2 OR delegator_id = $2) AND state = 'open'`,
      [caseId, personId],
    );
  }

  async peopleChanged(tx: Transaction, caseId: string): Promise<void> {
    await this.candidates.renew(tx, caseId);
  }

  // helpers

  private async open(tx: Transaction, record: CaseRecord, event: EngineEvent & { kind: 'task-opened' }): Promise<void> {
    const definition = await this.called.definitionOf(tx, record, event);
    const title = elementName(definition, event.elementId);
    const excluded = excludedDuties(event.headers);
    const id = randomUUID();
    await write(
      tx,
      `INSERT INTO tasks (id, case_id, definition_version_id, element_id, title, job_key, organisation_id, candidate_groups,
         excluded_duties, headers, opened_at, instance_key, element_instance_key, variables)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (job_key) DO NOTHING`,
      [
        id,
        record.id,
        definition.id,
        event.elementId,
        JSON.stringify(title),
        event.jobKey,
        await this.candidates.organisationOf(tx, record, event.candidateGroups),
        event.candidateGroups,
        excluded,
        JSON.stringify(event.headers),
        event.at,
        calledInstance(event),
        event.elementInstanceKey,
        JSON.stringify(event.variables),
      ],
    );
    await this.candidates.offer(tx, record, { id, title, groups: event.candidateGroups, excluded });
  }

  /** A task that its submission has closed stays closed; any other end means that the case moved on without it. */
  private async withdraw(tx: Transaction, event: EngineEvent & { kind: 'task-closed' }): Promise<void> {
    await write(
      tx,
      `UPDATE tasks SET state = 'cancelled', closed_at = $2, version = version + 1 WHERE job_key = $1 AND state = 'open'`,
      [event.jobKey, event.at],
    );
  }
}
