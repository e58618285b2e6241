import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service';
import { DefinitionsService } from '../definitions/definitions.service';
import { EngineStatus } from '../engine/engine-status';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { CalledProcessesService } from './called-processes.service';
import type { CaseRecord } from './case';
import { CasePart, type CasePartQuery } from './case-parts';
import { type CaseStep, joinSteps, type Passage, type StepRecord, stepsInWords } from './case-step';
import { durationsOf, workingDaysIn } from './step-duration';

/** A step, and the called process it belongs to; null for the process that the case was opened with. */
export interface StepOfCase extends CaseStep {
  within: LocalText | null;
  /** That it took, or has taken so far; null of a step that may still come. */
  workingDays: number | null;
}

export interface DefinitionOnCase {
  processId: string;
  version: number;
  title: LocalText;
}

export interface DiagramPosition {
  xml: string;
  active: string[];
  completed: string[];
  incidents: string[];
  /** Working days that each step took, or has taken so far. */
  durations: Record<string, number>;
}

export interface CalledPosition extends DiagramPosition {
  /** The call activity on the diagram of the case. */
  elementId: string;
  title: LocalText;
}

type Located<T> = T & { instanceKey: string | null };

/** Where a case stands: in words, and on the diagram it was opened with and those of the processes it called. */
@Injectable()
export class CaseStepsService {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly called: CalledProcessesService,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
    private readonly engine: EngineStatus,
  ) {}

  /** The version that the case runs on, for whoever wants to read its outline. */
  @CasePart('definition')
  async definitionOf({ tx, caseId }: CasePartQuery): Promise<DefinitionOnCase> {
    const found = await firstRow<{ id: string }>(tx, 'SELECT definition_version_id AS id FROM cases WHERE id = $1', [
      caseId,
    ]);
    const { processId, version, title } = await this.definitions.get(tx, found!.id);
    return { processId, version, title };
  }

  /** Something was done here, or the case was opened, and its cluster has yet to go on from there. */
  @CasePart('isHandingOver')
  async isHandingOver({ tx, caseId }: CasePartQuery): Promise<boolean> {
    if (!this.engine.hasCluster) return false;
    const found = await firstRow<{ key: string | null }>(
      tx,
      'SELECT engine_instance_key::text AS key FROM cases WHERE id = $1',
      [caseId],
    );
    return (await this.engine.underWay(tx, found!.key)).isAny;
  }

  async inWords(tx: Transaction, record: CaseRecord): Promise<StepOfCase[]> {
    const closed = await rows<Located<Omit<StepRecord, 'isHandingOver'>> & { jobKey: string }>(
      tx,
      `SELECT tasks.element_instance_key::text AS "elementInstanceKey", tasks.instance_key::text AS "instanceKey",
              tasks.element_id AS "elementId", tasks.closed_by AS "personId", tasks.closed_at AS at, task_submissions.data,
              tasks.job_key::text AS "jobKey"
       FROM tasks LEFT JOIN task_submissions ON task_submissions.task_id = tasks.id
       WHERE tasks.case_id = $1 AND tasks.state = 'closed' ORDER BY tasks.closed_at`,
      [record.id],
    );
    const { jobs } = await this.engine.underWay(tx, record.engineInstanceKey);
    const records = closed.map(({ jobKey, ...one }) => ({ ...one, isHandingOver: jobs.has(jobKey) }));
    const passages = await this.passages(tx, record.id);
    const calendar = await this.calendars.current(tx);
    const now = await this.clock.now(tx);
    const instances = [{ instanceKey: null, definitionVersionId: record.definitionVersionId }];
    const processes: StepOfCase[][] = [];
    for (const { instanceKey, definitionVersionId } of [...(await this.called.ofCase(tx, record.id)), ...instances]) {
      const definition = await this.definitions.get(tx, definitionVersionId);
      const steps = stepsInWords(definition, within(passages, instanceKey), within(records, instanceKey));
      const title = instanceKey === null ? null : definition.title;
      processes.push(
        steps.map((step) => {
          const passage = step.since && { enteredAt: step.since, leftAt: step.state === 'done' ? step.at : null };
          return { ...step, within: title, workingDays: passage && workingDaysIn([passage], calendar, now) };
        }),
      );
    }
    return joinSteps(processes);
  }

  async onDiagram(tx: Transaction, record: CaseRecord): Promise<DiagramPosition & { called: CalledPosition[] }> {
    const passages = await this.passages(tx, record.id);
    const incidents = await rows<Located<{ elementId: string }>>(
      tx,
      `SELECT DISTINCT element_id AS "elementId", instance_key::text AS "instanceKey" FROM case_incidents
       WHERE case_id = $1 AND closed_at IS NULL`,
      [record.id],
    );
    const calendar = await this.calendars.current(tx);
    const now = await this.clock.now(tx);
    const position = async (versionId: string, instanceKey: string | null): Promise<DiagramPosition> =>
      positionOn(
        (await this.definitions.get(tx, versionId)).bpmn,
        within(passages, instanceKey),
        within(incidents, instanceKey),
        durationsOf(within(passages, instanceKey), calendar, now),
      );
    const called: CalledPosition[] = [];
    for (const { callerElementId, definitionVersionId, instanceKey } of await this.called.ofCase(tx, record.id)) {
      const { title } = await this.definitions.get(tx, definitionVersionId);
      called.push({ elementId: callerElementId ?? '', title, ...(await position(definitionVersionId, instanceKey)) });
    }
    return { ...(await position(record.definitionVersionId, null)), called };
  }

  // helpers

  /** A multi-instance step is as many passages as it has instances; the body around them is none. */
  private async passages(tx: Transaction, caseId: string): Promise<Located<Passage>[]> {
    return rows<Located<Passage>>(
      tx,
      `SELECT element_instance_key::text AS "elementInstanceKey", instance_key::text AS "instanceKey",
              element_id AS "elementId", entered_at AS "enteredAt", left_at AS "leftAt", ending FROM case_elements
       WHERE case_id = $1 AND element_type <> 'multiInstanceBody' ORDER BY element_instance_key`,
      [caseId],
    );
  }
}

// helpers

function within<T>(found: readonly Located<T>[], instanceKey: string | null): Located<T>[] {
  return found.filter((one) => one.instanceKey === instanceKey);
}

function positionOn(
  xml: string,
  passages: Passage[],
  incidents: { elementId: string }[],
  durations: Record<string, number>,
): DiagramPosition {
  const ids = (found: { elementId: string }[]): string[] => [...new Set(found.map(({ elementId }) => elementId))];
  return {
    xml,
    active: ids(passages.filter(({ leftAt }) => leftAt === null)),
    completed: ids(passages.filter(({ ending }) => ending === 'completed')),
    incidents: ids(incidents),
    durations,
  };
}
