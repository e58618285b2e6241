import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import { type Finding, findingOf } from './checks/finding';
import { CHECKS } from './checks/rules';
import { nameOf, readSubject } from './checks/subject';
import type { DefinitionParts } from './definition';
import { DefinitionsService } from './definitions.service';
import { DefinitionGround } from './definition-ground.service';
import { readModelText } from './model-text';

/** Runs the lint over a definition that need not be stored. */
@Injectable()
export class DefinitionChecks {
  constructor(
    private readonly ground: DefinitionGround,
    private readonly definitions: DefinitionsService,
  ) {}

  /** The same, with what the version in force has too marked as known. */
  async checkChange(tx: Transaction, processId: string, parts: DefinitionParts): Promise<Finding[]> {
    const base = await this.definitions.inForce(tx, processId);
    const before = base ? await this.check(tx, processId, (await this.definitions.stored(tx, base.id)).parts) : [];
    const known = new Set(before.map(({ key }) => key));
    return (await this.check(tx, processId, parts)).map((finding) => ({ ...finding, isKnown: known.has(finding.key) }));
  }

  /**
   * Errors first, then warnings; empty when there is nothing to say.
   *
   * @param processId the definition that the content is meant for; that of the model when it is not said
   */
  async check(tx: Transaction, processId: string | undefined, parts: DefinitionParts): Promise<Finding[]> {
    const text = await readModelText(parts.bpmn);
    if (text.outcome === 'refused') {
      const { elementId, message, hint } = text.fault;
      return [findingOf({ severity: 'error', rule: 'readable', elementId, message, hint }, elementId)];
    }
    const meant = processId ?? text.processId;
    const subject = await readSubject(meant, parts);
    const ground = await this.ground.of(tx, meant);
    const found = CHECKS.flatMap((check) => check(subject, ground)).map((finding) =>
      findingOf(finding, nameOf(subject, finding.elementId)),
    );
    const once = [...new Map(found.map((finding) => [finding.key, finding])).values()];
    return once.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  }
}
