import { Inject, Injectable } from '@nestjs/common';
import { ProcessStepsService } from '../cases/process-steps.service';
import { ENGINE_REGISTRY, type EngineRegistry } from '../engine/engine.port';
import type { Transaction } from '../platform/database/transaction';
import type { Ground } from './checks/check';
import { type Finding, findingOf } from './checks/finding';
import { CHECKS } from './checks/rules';
import { nameOf, readSubject } from './checks/subject';
import type { DefinitionParts } from './definition';
import { readModelText } from './model-text';

/** Runs the lint over a definition that need not be stored. */
@Injectable()
export class DefinitionChecks {
  constructor(
    private readonly steps: ProcessStepsService,
    @Inject(ENGINE_REGISTRY) private readonly registry: EngineRegistry,
  ) {}

  /** Errors first, then warnings; empty when there is nothing to say. */
  async check(tx: Transaction, processId: string | undefined, parts: DefinitionParts): Promise<Finding[]> {
    const text = await readModelText(parts.bpmn);
    if (text.outcome === 'refused') {
      const { elementId, message, hint } = text.fault;
      return [findingOf({ severity: 'error', rule: 'readable', elementId, message, hint }, elementId)];
    }
    const subject = await readSubject(processId ?? text.processId, parts);
    const ground = await this.ground(tx);
    const found = CHECKS.flatMap((check) => check(subject, ground)).map((finding) =>
      findingOf(finding, nameOf(subject, finding.elementId)),
    );
    const once = [...new Map(found.map((finding) => [finding.key, finding])).values()];
    return once.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  }

  // helpers

  private async ground(_tx: Transaction): Promise<Ground> {
    return {
      jobTypes: new Set(this.registry.jobTypes()),
      serviceSteps: this.steps.serviceSteps(),
      roles: new Map(),
      processes: new Set(),
      handledTasks: new Set(),
    };
  }
}
