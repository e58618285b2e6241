import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import type { Finding } from './checks/finding';
import { lint } from './checks/lint';
import type { DefinitionParts } from './definition';
import { DefinitionsService } from './definitions.service';
import { DefinitionGround } from './definition-ground.service';
import { PartsInvalidError } from './definition-draft.errors';
import { shapeFault } from './parts-shape';

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
    const fault = shapeFault(parts);
    if (fault !== undefined) throw new PartsInvalidError(fault);
    return lint(processId, parts, (meant) => this.ground.of(tx, meant));
  }
}
