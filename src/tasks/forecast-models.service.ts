import { Injectable } from '@nestjs/common';
import { DefinitionsService } from '../definitions/definitions.service';
import type { ProcessGraph } from '../engine/model/graph';
import { executableProcesses, listOf, type Node, nodeOf, readBpmn, textOf } from '../engine/model/moddle';
import { parseModel } from '../engine/model/parse-model';
import type { Transaction } from '../platform/database/transaction';

export interface ForecastModel {
  graph: ProcessGraph;
  /** Steps after which nothing may be taken back. */
  irreversible: readonly string[];
  flowNames: ReadonlyMap<string, { name: string; source: string; target: string }>;
}

/** Models of stored versions as a forecast reads them. A version never changes, so one reading serves for good. */
@Injectable()
export class ForecastModels {
  private readonly read = new Map<string, Promise<ForecastModel>>();

  constructor(private readonly definitions: DefinitionsService) {}

  of(tx: Transaction, versionId: string): Promise<ForecastModel> {
    const known = this.read.get(versionId);
    if (known) return known;
    const reading = this.load(tx, versionId);
    this.read.set(versionId, reading);
    reading.catch(() => this.read.delete(versionId));
    return reading;
  }

  // helpers

  private async load(tx: Transaction, versionId: string): Promise<ForecastModel> {
    const { processId, parts } = await this.definitions.stored(tx, versionId);
    const [graph] = (await parseModel(`${processId}.bpmn`, parts.bpmn)).graphs;
    if (!graph) throw new Error(`Expected version ${versionId} of ${processId} to hold a process, but found none.`);
    const flowNames = new Map<string, { name: string; source: string; target: string }>();
    take(flowNames, executableProcesses((await readBpmn(parts.bpmn)).root)[0]);
    return { graph, irreversible: parts.irreversible, flowNames };
  }
}

// helpers

function take(flows: Map<string, { name: string; source: string; target: string }>, container: Node | undefined): void {
  for (const element of listOf(container, 'flowElements')) {
    if (element.$type === 'bpmn:SequenceFlow') {
      flows.set(element.id ?? '', {
        name: textOf(element, 'name') ?? '',
        source: nodeOf(element, 'sourceRef')?.id ?? '',
        target: nodeOf(element, 'targetRef')?.id ?? '',
      });
    } else take(flows, element);
  }
}
