import { Injectable } from '@nestjs/common';
import { ProcessStepsService } from '../cases/process-steps.service';
import type { ProcessGraph } from '../engine/model/graph';
import { parseModel } from '../engine/model/parse-model';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { elementName } from './definition-names';
import { DefinitionsService } from './definitions.service';
import { type FreeReturn, freeReturns, type ReturnBar } from './returns';

/** What a return has to know of one version of a process. */
export interface ReturnTable {
  graph: ProcessGraph;
  /** Elements after which nothing may be taken back: marked in the definition, or steps that always are. */
  irreversible: ReadonlySet<string>;
  returns: readonly FreeReturn[];
}

/** The same in words, for the administrator. */
export interface NamedReturn {
  from: Named;
  to: Named;
  bar: { reason: ReturnBar; element: Named } | null;
}

interface Named {
  id: string;
  name: LocalText;
}

/** The tables of free returns. A version never changes, so each is worked out once. */
@Injectable()
export class ReturnTables {
  private readonly known = new Map<string, ReturnTable>();

  constructor(
    private readonly definitions: DefinitionsService,
    private readonly steps: ProcessStepsService,
  ) {}

  async of(tx: Transaction, versionId: string): Promise<ReturnTable> {
    const known = this.known.get(versionId);
    if (known) return known;
    const { processId, parts } = await this.definitions.stored(tx, versionId);
    const table = await this.worked(processId, parts.bpmn, parts.irreversible);
    this.known.set(versionId, table);
    return table;
  }

  async named(tx: Transaction, processId: string, version: number): Promise<NamedReturn[]> {
    const definition = await this.definitions.byNumber(tx, processId, version);
    const name = (id: string): Named => ({ id, name: elementName(definition, id) });
    const { returns } = await this.of(tx, definition.id);
    return returns.map(({ from, to, bar }) => ({
      from: name(from),
      to: name(to),
      bar: bar && { reason: bar.reason, element: name(bar.elementId) },
    }));
  }

  // helpers

  private async worked(processId: string, bpmn: string, marked: readonly string[]): Promise<ReturnTable> {
    const { graphs } = await parseModel(`${processId}.bpmn`, bpmn);
    const graph = graphs.find((one) => one.processId === processId)!;
    const final = new Set(this.steps.serviceSteps().flatMap((step) => (step.isIrreversible ? [step.type] : [])));
    const always = Object.values(graph.elements).filter(
      ({ job }) => job?.type.kind === 'text' && final.has(job.type.text),
    );
    const irreversible = new Set([...marked, ...always.map(({ id }) => id)]);
    return { graph, irreversible, returns: freeReturns(graph, irreversible) };
  }
}
