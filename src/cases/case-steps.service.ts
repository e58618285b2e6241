import { Injectable } from '@nestjs/common';
import { DefinitionsService } from '../definitions/definitions.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { CaseRecord } from './case';
import { type CaseStep, type Passage, type StepRecord, stepsInWords } from './case-step';

export interface DiagramPosition {
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
}

/** Where a case stands: in words, and on the diagram it was opened with. */
@Injectable()
export class CaseStepsService {
  constructor(private readonly definitions: DefinitionsService) {}

  async inWords(tx: Transaction, record: CaseRecord): Promise<CaseStep[]> {
    const definition = await this.definitions.get(tx, record.definitionVersionId);
    const records = await rows<StepRecord>(
      tx,
      `SELECT tasks.element_id AS "elementId", tasks.closed_by AS "personId", tasks.closed_at AS at, task_submissions.data
       FROM tasks LEFT JOIN task_submissions ON task_submissions.task_id = tasks.id
       WHERE tasks.case_id = $1 AND tasks.state = 'closed' ORDER BY tasks.closed_at`,
      [record.id],
    );
    return stepsInWords(definition, await this.passages(tx, record.id), records);
  }

  async onDiagram(tx: Transaction, record: CaseRecord): Promise<DiagramPosition> {
    const { bpmn } = await this.definitions.get(tx, record.definitionVersionId);
    const passages = await this.passages(tx, record.id);
    const incidents = await rows<{ elementId: string }>(
      tx,
      `SELECT DISTINCT element_id AS "elementId" FROM case_incidents WHERE case_id = $1 AND closed_at IS NULL`,
      [record.id],
    );
    const ids = (found: { elementId: string }[]): string[] => [...new Set(found.map(({ elementId }) => elementId))];
    return {
      xml: bpmn,
      active: ids(passages.filter(({ leftAt }) => leftAt === null)),
      completed: ids(passages.filter(({ ending }) => ending === 'completed')),
      incidents: ids(incidents),
    };
  }

  private async passages(tx: Transaction, caseId: string): Promise<Passage[]> {
    return rows<Passage>(
      tx,
      `SELECT element_id AS "elementId", entered_at AS "enteredAt", left_at AS "leftAt", ending FROM case_elements
       WHERE case_id = $1 ORDER BY element_instance_key`,
      [caseId],
    );
  }
}
