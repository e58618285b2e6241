import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService, type DefinitionVersion } from '../definitions/definitions.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { DomainError } from '../platform/errors/domain-error';
import { type CasePosition, examineMove, type MoveFinding, type MovePlan } from './case-move';
import { MigrationVersionsError } from './case-migration.errors';
import { type MappedElement, mapFlows } from './mapping';
import { readModel } from '../definitions/definition-model';

/** Between which versions, and what becomes of what. */
export interface Move {
  fromVersionId: string;
  toVersionId: string;
  mapping: MappedElement[];
}

/** Who moves cases, and why. */
export interface MoveOrder extends Move {
  migrationId: string;
  personId: string;
  reason: string;
}

/** Ends the transaction of a trial: nothing of it may stay. */
class TakenBack extends Error {}

/** Moves one case to another version of its process, or tries it out: the trial is the move itself, taken back. */
@Injectable()
export class CaseMover {
  private readonly plans = new WeakMap<Move, Promise<MovePlan>>();

  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** What keeps the case where it is, and what a move would change; a case without a refusal can move as things are now. */
  async tryOut(caseId: string, move: Move): Promise<MoveFinding[]> {
    let findings: MoveFinding[] = [];
    try {
      await this.database.transaction(async (tx) => {
        findings = await this.examine(tx, caseId, move);
        if (!isRefused(findings)) await this.carryOver(tx, caseId, move);
        throw new TakenBack();
      });
    } catch (error) {
      if (error instanceof DomainError) return [...findings, byEngine(error)];
      if (!(error instanceof TakenBack)) throw error;
    }
    return findings;
  }

  /** @throws DomainError when the engine refuses; the caller's transaction then has to be given up. */
  async move(tx: Transaction, caseId: string, order: MoveOrder): Promise<MoveFinding[]> {
    await this.cases.lockPeople(tx, caseId);
    const findings = await this.examine(tx, caseId, order);
    if (isRefused(findings)) return findings;
    await this.carryOver(tx, caseId, order);
    const [from, to] = [await this.version(tx, order.fromVersionId), await this.version(tx, order.toVersionId)];
    const actor = { kind: 'person', personId: order.personId } as const;
    await this.audit.append(tx, {
      actor,
      action: 'CaseMigrated',
      subject: { kind: 'case', id: caseId },
      caseId,
      details: { migrationId: order.migrationId, from: from.version, to: to.version },
    });
    const sentence = {
      zh: `案件由流程第 ${from.version} 版迁移至第 ${to.version} 版：${order.reason}`,
      en: `Moved from version ${from.version} of the process to version ${to.version}: ${order.reason}`,
    };
    await this.cases.note(tx, caseId, sentence, actor);
    return findings;
  }

  // helpers

  private async examine(tx: Transaction, caseId: string, move: Move): Promise<MoveFinding[]> {
    const record = await this.cases.get(tx, caseId);
    if (record.state !== 'open' || record.definitionVersionId !== move.fromVersionId) return [NOT_OPEN];
    return examineMove(await this.position(tx, caseId), await this.plan(tx, move));
  }

  private async position(tx: Transaction, caseId: string): Promise<CasePosition> {
    const active = await rows<{ id: string }>(
      tx,
      `SELECT DISTINCT element_id AS id FROM case_elements
       WHERE case_id = $1 AND instance_key IS NULL AND left_at IS NULL ORDER BY 1`,
      [caseId],
    );
    const tasks = await rows<CasePosition['tasks'][number]>(
      tx,
      `SELECT element_id AS "elementId", assignee_id IS NOT NULL AS "isClaimed",
              EXISTS (SELECT FROM task_drafts WHERE task_id = tasks.id) AS "hasDraft"
       FROM tasks WHERE case_id = $1 AND instance_key IS NULL AND state = 'open' ORDER BY element_id`,
      [caseId],
    );
    const duties = await rows<{ duty: string }>(
      tx,
      `SELECT DISTINCT duty FROM deadlines WHERE case_id = $1 AND state = 'open' ORDER BY duty`,
      [caseId],
    );
    return { active: active.map(({ id }) => id), tasks, duties: duties.map(({ duty }) => duty) };
  }

  /** The engine moves the instance; the tables of the case follow in the same transaction. */
  private async carryOver(tx: Transaction, caseId: string, move: Move): Promise<void> {
    const { source, target } = await this.plan(tx, move);
    const { engineInstanceKey } = await this.cases.get(tx, caseId);
    const to = await this.version(tx, move.toVersionId);
    const inForce = await this.definitions.published(tx, to.processId);
    if (inForce.id !== to.id) throw new MigrationVersionsError('not-in-force');
    await this.engine.migrate(tx, {
      instanceKey: engineInstanceKey!,
      targetDefinitionKey: inForce.engineDefinitionKey,
      mapping: [...move.mapping, ...mapFlows(source, target, move.mapping)],
    });
    await rows(tx, 'UPDATE cases SET definition_version_id = $2 WHERE id = $1', [caseId, to.id]);
    const pairs = [move.mapping.map(({ from }) => from), move.mapping.map(({ to: id }) => id)];
    await rows(
      tx,
      `UPDATE case_elements SET element_id = pair.new FROM unnest($2::text[], $3::text[]) AS pair (old, new)
       WHERE case_id = $1 AND instance_key IS NULL AND left_at IS NULL AND element_id = pair.old`,
      [caseId, ...pairs],
    );
    await rows(
      tx,
      `UPDATE case_incidents SET element_id = pair.new FROM unnest($2::text[], $3::text[]) AS pair (old, new)
       WHERE case_id = $1 AND instance_key IS NULL AND closed_at IS NULL AND element_id = pair.old`,
      [caseId, ...pairs],
    );
    await this.carryTasksOver(tx, caseId, to, move.mapping);
  }

  /** Whoever has an open task keeps it; its version goes up, so that a page opened before reloads the form. */
  private async carryTasksOver(
    tx: Transaction,
    caseId: string,
    to: DefinitionVersion,
    mapping: MappedElement[],
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE tasks SET definition_version_id = $2, element_id = pair.new, title = pair.title, version = version + 1
       FROM unnest($3::text[], $4::text[], $5::jsonb[]) AS pair (old, new, title)
       WHERE case_id = $1 AND instance_key IS NULL AND state = 'open' AND element_id = pair.old`,
      [
        caseId,
        to.id,
        mapping.map(({ from }) => from),
        mapping.map((pair) => pair.to),
        mapping.map((pair) => JSON.stringify(elementName(to, pair.to))),
      ],
    );
  }

  private plan(tx: Transaction, move: Move): Promise<MovePlan> {
    const known = this.plans.get(move);
    if (known) return known;
    const made = this.makePlan(tx, move);
    this.plans.set(move, made);
    return made;
  }

  private async makePlan(tx: Transaction, move: Move): Promise<MovePlan> {
    const from = await this.definitions.stored(tx, move.fromVersionId);
    const to = await this.definitions.stored(tx, move.toVersionId);
    const map = new Map(move.mapping.map((pair) => [pair.from, pair.to]));
    const steps = Object.keys({ ...from.parts.forms, ...from.parts.rights });
    const duties = Object.keys({ ...from.parts.deadlines, ...to.parts.deadlines });
    return {
      source: await readModel(from.parts.bpmn),
      target: await readModel(to.parts.bpmn),
      mapping: move.mapping,
      changedForms: new Set(
        steps.filter((id) => {
          const next = map.get(id) ?? id;
          return (
            differs(from.parts.forms[id], to.parts.forms[next]) || differs(from.parts.rights[id], to.parts.rights[next])
          );
        }),
      ),
      changedDuties: new Set(duties.filter((duty) => differs(from.parts.deadlines[duty], to.parts.deadlines[duty]))),
    };
  }

  private version(tx: Transaction, id: string): Promise<DefinitionVersion> {
    return this.definitions.get(tx, id);
  }
}

// helpers

const NOT_OPEN: MoveFinding = {
  severity: 'refusal',
  code: 'not-open',
  elementId: null,
  text: {
    zh: '案件已办结，或已不在原版本上。',
    en: 'The case is closed, or runs on another version by now.',
  },
};

export function isRefused(findings: readonly MoveFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'refusal');
}

/** What only the engine knows: joins with waiting tokens, events inside repetitions, compensation. */
export function byEngine({ text }: DomainError): MoveFinding {
  return { severity: 'refusal', code: 'engine', elementId: null, text };
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
