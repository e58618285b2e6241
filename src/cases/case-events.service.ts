import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditService } from '../audit/audit.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { elementName, TERMINATED } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { ENGINE_REGISTRY, type EngineEvent, type EngineListener, type EngineRegistry } from '../engine/engine.port';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { CalledProcessesService, calledInstance } from './called-processes.service';
import type { CaseRecord } from './case';
import { CaseFollowers } from './case-followers.service';
import { CasePassages } from './case-passages.service';
import { CasesService } from './cases.service';

/** Takes the engine's events into the tables of the case: where it stands, what was passed, what is stuck, how it ended. */
@Injectable()
export class CaseEvents implements EngineListener, OnModuleInit {
  constructor(
    @Inject(ENGINE_REGISTRY) private readonly registry: EngineRegistry,
    private readonly cases: CasesService,
    private readonly definitions: DefinitionsService,
    private readonly called: CalledProcessesService,
    private readonly deadlines: DeadlinesService,
    private readonly audit: AuditService,
    private readonly followers: CaseFollowers,
    private readonly passages: CasePassages,
  ) {}

  onModuleInit(): void {
    this.registry.addListener(this);
  }

  async handle(tx: Transaction, events: EngineEvent[]): Promise<void> {
    for (const ofRoot of byRoot(events)) {
      const [{ rootInstanceKey }] = ofRoot;
      for (const event of ofRoot) if (event.kind === 'instance-started') await this.link(tx, event);
      const record = await this.cases.ofInstance(tx, rootInstanceKey);
      // An instance that no case was opened for, such as a conformance run, is not ours to follow.
      if (!record) continue;
      await this.passages.keep(tx, record.id, ofRoot);
      for (const event of ofRoot) {
        await this.take(tx, record, event);
        await this.followers.tell((follower) => follower.followEvent(tx, record, event));
      }
    }
  }

  // helpers

  /** The instance reports before `start` has answered with its key: the case is known by its variable. */
  private async link(tx: Transaction, event: EngineEvent & { kind: 'instance-started' }): Promise<void> {
    if (event.instanceKey !== event.rootInstanceKey || !isUUID(event.variables.caseId)) return;
    await write(tx, 'UPDATE cases SET engine_instance_key = $2 WHERE id = $1 AND engine_instance_key IS NULL', [
      event.variables.caseId,
      event.rootInstanceKey,
    ]);
  }

  private async take(tx: Transaction, record: CaseRecord, event: EngineEvent): Promise<void> {
    switch (event.kind) {
      case 'element-entered':
        if (event.elementType === 'process' && calledInstance(event) !== null) await this.called.entered(tx, event);
        return;
      case 'incident-opened':
        await rows(
          tx,
          `INSERT INTO case_incidents (incident_key, case_id, element_id, incident_type, message, opened_at, instance_key,
             job_key, element_instance_key, input)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
          [
            event.incidentKey,
            record.id,
            event.elementId,
            event.type,
            event.message,
            event.at,
            calledInstance(event),
            event.jobKey ?? null,
            event.elementInstanceKey,
            JSON.stringify(event.variables),
          ],
        );
        return;
      case 'incident-closed':
        await rows(tx, 'UPDATE case_incidents SET closed_at = $2 WHERE incident_key = $1 AND closed_at IS NULL', [
          event.incidentKey,
          event.at,
        ]);
        return;
      case 'instance-ended':
        await (calledInstance(event) === null ? this.close(tx, record, event) : this.called.ended(tx, event));
        return;
      case 'instance-started':
        if (calledInstance(event) !== null) await this.called.started(tx, record, event);
        return;
      case 'element-left':
      case 'task-opened':
      case 'task-closed':
        return;
      default:
        return event satisfies never;
    }
  }

  /** The outcome of a case is the end event that its process reached last at the top level. */
  private async close(
    tx: Transaction,
    record: CaseRecord,
    event: EngineEvent & { kind: 'instance-ended' },
  ): Promise<void> {
    const definition = await this.definitions.get(tx, record.definitionVersionId);
    const ends = definition.outline.nodes.filter(({ type, scope }) => type === 'endEvent' && scope === null);
    const last = await firstRow<{ elementId: string }>(
      tx,
      `SELECT element_id AS "elementId" FROM case_elements
       WHERE case_id = $1 AND instance_key IS NULL AND element_id = ANY ($2) AND ending = 'completed'
       ORDER BY left_at DESC, element_instance_key DESC LIMIT 1`,
      [record.id, ends.map(({ id }) => id)],
    );
    const outcome = event.state === 'completed' && last ? last.elementId : TERMINATED;
    await rows(tx, `UPDATE cases SET state = 'closed', outcome = $2, closed_at = $3 WHERE id = $1 AND state = 'open'`, [
      record.id,
      outcome,
      event.at,
    ]);
    await this.deadlines.cancelOpenOfCase(tx, record.id, '案件已办结');
    const actor = { kind: 'system' } as const;
    await this.audit.append(tx, {
      actor,
      action: 'CaseClosed',
      subject: { kind: 'case', id: record.id },
      caseId: record.id,
      details: { outcome },
    });
    const name = elementName(definition, outcome);
    await this.cases.note(tx, record.id, { zh: `案件办结：${name.zh}`, en: `Case closed: ${name.en}` }, actor);
  }
}

/** Facts of one step are mostly of one instance with those it calls; each keeps its order. */
function byRoot(events: EngineEvent[]): [EngineEvent, ...EngineEvent[]][] {
  const roots = new Map<string, [EngineEvent, ...EngineEvent[]]>();
  for (const event of events) {
    const known = roots.get(event.rootInstanceKey);
    if (known) known.push(event);
    else roots.set(event.rootInstanceKey, [event]);
  }
  return [...roots.values()];
}
