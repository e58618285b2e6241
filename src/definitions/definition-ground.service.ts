import { Inject, Injectable } from '@nestjs/common';
import { DUTY_NAMES } from '../cases/case';
import { ProcessStepsService } from '../cases/process-steps.service';
import { ENGINE_REGISTRY, type EngineRegistry } from '../engine/engine.port';
import type { FormSchema } from '../forms/form';
import { rows, type Transaction } from '../platform/database/transaction';
import type { Ground } from './checks/check';
import { expressionsOf, readSubject } from './checks/subject';
import { DefinitionChoices, PARTY_KINDS } from './definition-choices.service';
import { EMPTY_PARTS } from './definition';
import { IN_FORCE } from './definitions.service';

interface VersionInForce {
  id: string;
  processId: string;
  bpmn: string;
  forms: Record<string, FormSchema>;
}

interface Vocabulary {
  variables: string[];
  messages: string[];
  duties: string[];
}

/** What this installation offers to a model: steps, roles, and the words of the processes in force. */
@Injectable()
export class DefinitionGround {
  /** Versions never change, so each is read once. */
  private readonly words = new Map<string, Vocabulary>();

  constructor(
    private readonly steps: ProcessStepsService,
    private readonly choices: DefinitionChoices,
    @Inject(ENGINE_REGISTRY) private readonly registry: EngineRegistry,
  ) {}

  async of(tx: Transaction, processId: string): Promise<Ground> {
    const versions = await rows<VersionInForce>(
      tx,
      `SELECT id, process_id AS "processId", bpmn, forms FROM definition_versions AS versions WHERE ${IN_FORCE}`,
    );
    const words = await Promise.all(versions.map((version) => this.wordsOf(version)));
    const roles = await this.choices.roles(tx);
    const parties = this.choices.parties().filter(({ code }) => code !== 'case');
    return {
      jobTypes: new Set(this.registry.jobTypes()),
      serviceSteps: new Map(this.choices.steps().map((step) => [step.type, step])),
      roles: new Map(roles.map((role) => [role.code, role])),
      parties: new Map(parties.map(({ code, name }) => [code, { name, kinds: PARTY_KINDS[code] ?? [] }])),
      caseDuties: new Set([...Object.keys(DUTY_NAMES), ...words.flatMap(({ duties }) => duties)]),
      processes: new Set(versions.map((version) => version.processId)),
      messages: new Set(words.flatMap(({ messages }) => messages)),
      variables: new Set(words.flatMap(({ variables }) => variables)),
      handledTasks: new Set(this.steps.handledTasks(processId)),
      formsInForce: versions.find((version) => version.processId === processId)?.forms ?? {},
    };
  }

  // helpers

  private async wordsOf({ id, processId, bpmn }: VersionInForce): Promise<Vocabulary> {
    const known = this.words.get(id);
    if (known) return known;
    const subject = await readSubject(processId, { ...EMPTY_PARTS, bpmn });
    const words: Vocabulary = {
      variables: expressionsOf(subject).flatMap(({ expression }) =>
        expression.kind === 'feel' ? [...expression.feel.names] : [],
      ),
      messages: subject.elements.flatMap(({ event }) =>
        event.kind === 'message' && event.name.kind === 'text' ? [event.name.text] : [],
      ),
      duties: subject.outline.nodes.flatMap(({ headers, candidateGroups }) => [
        ...(headers.excludes ?? '').split(',').map((duty) => duty.trim()),
        ...[...(candidateGroups ?? '').matchAll(/"case:([a-z-]+)"/g)].map(([, duty]) => duty!),
      ]),
    };
    this.words.set(id, words);
    return words;
  }
}
