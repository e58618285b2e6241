import { Injectable } from '@nestjs/common';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { DefinitionChoices } from './definition-choices.service';
import { ModelUnreadableError } from './definition-draft.errors';
import { DefinitionsService } from './definitions.service';
import { readModelText } from './model-text';
import type { OutlineNode } from './outline';
import { type OutlineElement, outlineTree } from './outline-tree';

/** Diagrams in words, with the names of duties and steps that the installation knows. */
@Injectable()
export class DefinitionOutlines {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly choices: DefinitionChoices,
  ) {}

  async ofVersion(tx: Transaction, processId: string, version: number): Promise<OutlineElement[]> {
    const { bpmn, names } = await this.definitions.byNumber(tx, processId, version);
    return this.ofModel(tx, bpmn, names);
  }

  async ofModel(tx: Transaction, bpmn: string, names: Record<string, string>): Promise<OutlineElement[]> {
    const text = await readModelText(bpmn);
    if (text.outcome === 'refused') throw new ModelUnreadableError([text.fault]);
    const candidates = await this.choices.candidateNames(tx);
    const steps = new Map(this.choices.steps().map(({ type, name }) => [type, name]));
    const who = ({ candidateGroups, jobType }: OutlineNode): LocalText | null => {
      if (jobType !== undefined)
        return steps.get(jobType) ?? { zh: `自动步骤 ${jobType}`, en: `Automatic step ${jobType}` };
      const named = [...(candidateGroups ?? '').matchAll(/"([^"]*)"/g)].map(([, group]) => candidates(group!));
      if (named.length === 0) return null;
      return { zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') };
    };
    return outlineTree(bpmn, { names, who });
  }
}
