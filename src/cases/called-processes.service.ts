import { Injectable } from '@nestjs/common';
import { DefinitionsService, type DefinitionVersion } from '../definitions/definitions.service';
import type { EngineEvent } from '../engine/engine.port';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { CaseRecord } from './case';

/** An instance that a call activity of the case started. */
export interface CalledProcess {
  instanceKey: string;
  definitionVersionId: string;
  /** The call activity in the model of the caller. */
  callerElementId: string | null;
}

/**
 * A process that a call activity starts belongs to the case of its caller. Its forms, rights, names and steps are those of
 * the version that was published when the call was made.
 */
@Injectable()
export class CalledProcessesService {
  constructor(private readonly definitions: DefinitionsService) {}

  async started(tx: Transaction, record: CaseRecord, event: EngineEvent & { kind: 'instance-started' }): Promise<void> {
    const definition = await this.definitions.ofEngineKey(tx, event.definitionKey);
    // Deployed past our own definitions: there is nothing to pin, the case's own version stands in.
    if (!definition) return;
    await rows(
      tx,
      `INSERT INTO case_instances (instance_key, case_id, definition_version_id, started_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [event.instanceKey, record.id, definition.id, event.at],
    );
  }

  /** The process itself is entered right after it started, and knows there who called it. */
  async entered(tx: Transaction, event: EngineEvent & { kind: 'element-entered' }): Promise<void> {
    await rows(tx, 'UPDATE case_instances SET caller_key = $2 WHERE instance_key = $1', [
      event.instanceKey,
      event.scopeKey,
    ]);
  }

  async ended(tx: Transaction, event: EngineEvent & { kind: 'instance-ended' }): Promise<void> {
    await rows(tx, 'UPDATE case_instances SET ended_at = $2 WHERE instance_key = $1', [event.instanceKey, event.at]);
  }

  /** The definition that an instance of the case runs on: its own when it was called, else that of the case. */
  async definitionOf(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<DefinitionVersion> {
    return this.definitions.get(tx, (await this.versionOf(tx, event)) ?? record.definitionVersionId);
  }

  /** Every called process of the case in the order of the calls. */
  async ofCase(tx: Transaction, caseId: string): Promise<CalledProcess[]> {
    return rows<CalledProcess>(
      tx,
      `SELECT called.instance_key::text AS "instanceKey", called.definition_version_id AS "definitionVersionId",
              caller.element_id AS "callerElementId"
       FROM case_instances called
       LEFT JOIN case_elements caller ON caller.element_instance_key = called.caller_key
       WHERE called.case_id = $1 ORDER BY called.instance_key`,
      [caseId],
    );
  }

  // helpers

  private async versionOf(tx: Transaction, event: EngineEvent): Promise<string | undefined> {
    if (event.instanceKey === event.rootInstanceKey) return undefined;
    const called = await firstRow<{ id: string }>(
      tx,
      'SELECT definition_version_id AS id FROM case_instances WHERE instance_key = $1',
      [event.instanceKey],
    );
    return called?.id;
  }
}

/** The key as tables keep it: null for the process that the case was opened with. */
export function calledInstance(event: EngineEvent): string | null {
  return event.instanceKey === event.rootInstanceKey ? null : event.instanceKey;
}
