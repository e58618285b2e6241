import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { CaseRecord } from '../cases/case';
import { CaseClosedError, CaseNotFoundError } from '../cases/case.errors';
import { CasesService } from '../cases/cases.service';
import { readModel } from '../definitions/definition-model';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { type Change, type ProposedChange, tokenMoveRefusal, variablesRefusal } from './incident';
import {
  InterventionNotFoundError,
  InterventionWaitingError,
  OwnInterventionError,
  TokenGoneError,
  TokenMoveRefusedError,
  VariablesNotFlagsError,
} from './incident.errors';

export interface Intervention {
  id: string;
  caseId: string;
  caseNumber: string;
  change: Change;
  /** What would be done, in words. */
  sentence: LocalText;
  reason: string;
  proposedBy: string;
  proposer: string;
  proposedAt: Date;
}

/** Where a token is, and where it may go. */
export interface Tokens {
  active: { elementInstanceKey: string; elementId: string; name: LocalText }[];
  targets: { elementId: string; name: LocalText }[];
}

/** Changes of a running case by hand: proposed with a reason by one process administrator, carried out by a second one. */
@Injectable()
export class Interventions {
  constructor(
    private readonly cases: CasesService,
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  async waiting(tx: Transaction): Promise<Intervention[]> {
    const found = await rows<Omit<Intervention, 'sentence'>>(tx, `${WAITING} ORDER BY one.proposed_at, one.id`);
    return Promise.all(found.map((one) => this.told(tx, one)));
  }

  /** Tokens of the case's own process; those of a called process move with the process that called it. */
  async tokens(tx: Transaction, caseId: string): Promise<Tokens> {
    const record = await this.openCase(tx, caseId);
    const definition = await this.definitions.get(tx, record.definitionVersionId);
    const active = await rows<{ elementInstanceKey: string; elementId: string }>(
      tx,
      `SELECT element_instance_key::text AS "elementInstanceKey", element_id AS "elementId" FROM case_elements
       WHERE case_id = $1 AND instance_key IS NULL AND left_at IS NULL ORDER BY element_instance_key`,
      [caseId],
    );
    const facts = await this.moveFacts(tx, record);
    const targets = definition.outline.nodes.filter(({ id }) => !tokenMoveRefusal({ to: id }, facts));
    return {
      active: active.map((one) => ({ ...one, name: elementName(definition, one.elementId) })),
      targets: targets.map(({ id }) => ({ elementId: id, name: elementName(definition, id) })),
    };
  }

  async propose(
    tx: Transaction,
    caseId: string,
    proposed: ProposedChange,
    reason: string,
    personId: string,
  ): Promise<string> {
    const record = await this.openCase(tx, caseId);
    const change = await this.located(tx, caseId, proposed);
    await this.assertPossible(tx, record, change);
    const stored = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO case_interventions (case_id, kind, change, reason, proposed_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (case_id) WHERE state = 'waiting' DO NOTHING RETURNING id`,
      [caseId, change.kind, JSON.stringify(change), reason, personId],
    );
    if (!stored) throw new InterventionWaitingError();
    await this.record(tx, 'InterventionProposed', stored.id, record, change, personId);
    return stored.id;
  }

  /** Carries it out, if it still can be: the case may have moved on since. */
  async approve(tx: Transaction, id: string, personId: string): Promise<void> {
    const found = await this.locked(tx, id);
    if (found.proposedBy === personId) throw new OwnInterventionError();
    const record = await this.openCase(tx, found.caseId);
    await this.assertPossible(tx, record, await this.located(tx, record.id, found.change));
    await this.decide(tx, id, 'done', personId, null);
    const { zh, en } = found.sentence;
    const sentence = {
      zh: `${zh}。提出人：{people}。理由：${found.reason}`,
      en: `${en}, as proposed by {people}. Reason: ${found.reason}`,
    };
    await this.cases.note(tx, record.id, sentence, { kind: 'person', personId }, [found.proposedBy]);
    await this.record(tx, 'InterventionDone', id, record, found.change, personId);
    await this.carryOut(tx, record, found.change);
  }

  async reject(tx: Transaction, id: string, reason: string, personId: string): Promise<void> {
    const found = await this.locked(tx, id);
    await this.decide(tx, id, 'rejected', personId, reason);
    await this.record(tx, 'InterventionRejected', id, await this.cases.get(tx, found.caseId), found.change, personId);
  }

  // helpers

  private async openCase(tx: Transaction, caseId: string): Promise<CaseRecord> {
    if (!isUUID(caseId)) throw new CaseNotFoundError();
    const record = await this.cases.get(tx, caseId);
    if (record.state !== 'open') throw new CaseClosedError(record.closedAt!);
    return record;
  }

  /** The step is looked up, not believed: what the second person reads has to be what happens. */
  private async located(tx: Transaction, caseId: string, change: ProposedChange): Promise<Change> {
    if (change.kind === 'cancel-case') return change;
    const active = await firstRow<{ elementId: string }>(
      tx,
      `SELECT element_id AS "elementId" FROM case_elements
       WHERE case_id = $1 AND element_instance_key = $2::bigint AND left_at IS NULL
         AND ($3 OR instance_key IS NULL)`,
      [caseId, change.elementInstanceKey, change.kind === 'change-variables'],
    );
    if (!active) throw new TokenGoneError();
    return { ...change, elementId: active.elementId };
  }

  private async assertPossible(tx: Transaction, record: CaseRecord, change: Change): Promise<void> {
    if (change.kind === 'change-variables') {
      const name = variablesRefusal(change.values);
      if (name !== undefined) throw new VariablesNotFlagsError(name);
    }
    if (change.kind !== 'move-token') return;
    const refused = tokenMoveRefusal(change, await this.moveFacts(tx, record));
    if (!refused) return;
    const definition = await this.definitions.get(tx, record.definitionVersionId);
    throw new TokenMoveRefusedError(refused.reason, {
      to: elementName(definition, change.to),
      ...(refused.elementId === undefined ? {} : { other: elementName(definition, refused.elementId) }),
    });
  }

  private async moveFacts(
    tx: Transaction,
    { id, definitionVersionId }: CaseRecord,
  ): Promise<Parameters<typeof tokenMoveRefusal>[1]> {
    const { outline } = await this.definitions.get(tx, definitionVersionId);
    const { parts } = await this.definitions.stored(tx, definitionVersionId);
    const { nodes } = await readModel(parts.bpmn);
    const completed = await rows<{ id: string }>(
      tx,
      `SELECT DISTINCT element_id AS id FROM case_elements
       WHERE case_id = $1 AND instance_key IS NULL AND ending = 'completed'`,
      [id],
    );
    return {
      outline,
      irreversible: parts.irreversible,
      completed: new Set(completed.map((one) => one.id)),
      repeated: new Set([...nodes.values()].filter((node) => node.repetition !== 'once').map((node) => node.id)),
    };
  }

  private async carryOut(tx: Transaction, record: CaseRecord, change: Change): Promise<void> {
    const instanceKey = record.engineInstanceKey!;
    switch (change.kind) {
      case 'change-variables':
        return this.engine.setVariables(tx, {
          scopeKey: change.elementInstanceKey,
          rootInstanceKey: instanceKey,
          variables: change.values,
        });
      case 'move-token':
        return this.engine.modify(tx, {
          instanceKey,
          terminate: [change.elementInstanceKey],
          activate: [{ elementId: change.to }],
        });
      case 'cancel-case':
        return this.engine.cancel(tx, { instanceKey });
      default:
        return change satisfies never;
    }
  }

  private async locked(tx: Transaction, id: string): Promise<Intervention> {
    const found = isUUID(id)
      ? await firstRow<Omit<Intervention, 'sentence'>>(tx, `${WAITING} AND one.id = $1 FOR UPDATE OF one`, [id])
      : undefined;
    if (!found) throw new InterventionNotFoundError();
    return this.told(tx, found);
  }

  private async decide(
    tx: Transaction,
    id: string,
    state: 'done' | 'rejected',
    personId: string,
    reason: string | null,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE case_interventions SET state = $2, decided_by = $3, decided_at = app_now(), decision_reason = $4
       WHERE id = $1`,
      [id, state, personId, reason],
    );
  }

  private async told(tx: Transaction, one: Omit<Intervention, 'sentence'>): Promise<Intervention> {
    const { definitionVersionId } = await this.cases.get(tx, one.caseId);
    const definition = await this.definitions.get(tx, definitionVersionId);
    return { ...one, sentence: sentenceOf(one.change, (id) => elementName(definition, id)) };
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    { id: caseId }: CaseRecord,
    { kind }: Change,
    personId: string,
  ): Promise<void> {
    const subject = { kind: 'intervention', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId, details: { kind } });
  }
}

// helpers

const WAITING = `
  SELECT one.id, one.case_id AS "caseId", cases.number AS "caseNumber", one.change, one.reason,
         one.proposed_by AS "proposedBy", people.name AS proposer, one.proposed_at AS "proposedAt"
  FROM case_interventions one
  JOIN cases ON cases.id = one.case_id JOIN people ON people.id = one.proposed_by
  WHERE one.state = 'waiting'`;

function sentenceOf(change: Change, name: (elementId: string) => LocalText): LocalText {
  switch (change.kind) {
    case 'change-variables': {
      const values = Object.entries(change.values).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
      return { zh: `修改流程变量：${values.join('，')}`, en: `Process variables changed: ${values.join(', ')}` };
    }
    case 'move-token': {
      const [from, to] = [name(change.elementId), name(change.to)];
      return { zh: `由“${from.zh}”移到“${to.zh}”`, en: `Moved from "${from.en}" to "${to.en}"` };
    }
    case 'cancel-case':
      return { zh: '终止办理', en: 'Case cancelled' };
    default:
      return change satisfies never;
  }
}
