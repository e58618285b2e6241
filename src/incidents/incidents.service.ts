import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService } from '../definitions/definitions.service';
import { ENGINE, type EnginePort, type Variables } from '../engine/engine.port';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { eachByItself, type Refusal } from './each-by-itself';
import { causeOf, RETRIES } from './incident';
import { IncidentGoneError } from './incident.errors';

/** A step that is stuck. The case is shown by its number: who keeps processes does not read cases. */
export interface Incident {
  incidentKey: string;
  caseId: string;
  caseNumber: string;
  processId: string;
  processTitle: LocalText;
  version: number;
  elementId: string;
  elementName: LocalText;
  type: string;
  message: string;
  openedAt: Date;
  jobKey: string | null;
  elementInstanceKey: string | null;
  /** What the step worked on: ids and flags; null for incidents from before 0.2. */
  input: Variables | null;
}

/** Incidents that most likely have one reason and one remedy. */
export interface IncidentGroup {
  processId: string;
  processTitle: LocalText;
  elementId: string;
  elementName: LocalText;
  type: string;
  cause: string;
  oldestAt: Date;
  incidents: { incidentKey: string; caseId: string; caseNumber: string; version: number; openedAt: Date }[];
}

export interface RetryResult {
  incidentKey: string;
  refusal: Refusal | null;
}

type Row = Omit<Incident, 'processTitle' | 'elementName'> & { definitionVersionId: string };

/** Open incidents of all cases by their cause, and trying again. */
@Injectable()
export class Incidents {
  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  async groups(tx: Transaction): Promise<IncidentGroup[]> {
    const groups = new Map<string, IncidentGroup>();
    for (const row of await rows<Row>(tx, `${OPEN} ORDER BY incident.opened_at, incident.incident_key`)) {
      const { incidentKey, caseId, caseNumber, version, openedAt, processId, elementId, type } = row;
      const cause = causeOf(row.message);
      const key = JSON.stringify([processId, elementId, type, cause]);
      const entry = { incidentKey, caseId, caseNumber, version, openedAt };
      const known = groups.get(key);
      if (known) {
        known.incidents.push(entry);
        continue;
      }
      const { processTitle, elementName: name } = await this.named(tx, row);
      groups.set(key, {
        ...{ processId, processTitle, elementId, elementName: name, type, cause },
        oldestAt: openedAt,
        incidents: [entry],
      });
    }
    return [...groups.values()].sort((one, other) => other.incidents.length - one.incidents.length);
  }

  async get(tx: Transaction, incidentKey: string): Promise<Incident> {
    const found = /^\d{1,19}$/.test(incidentKey)
      ? await firstRow<Row>(tx, `${OPEN} AND incident.incident_key = $1::bigint`, [incidentKey])
      : undefined;
    if (!found) throw new IncidentGoneError();
    return this.named(tx, found);
  }

  /** Each by itself: one that fails again, or is gone, holds up no other. */
  async retry(incidentKeys: string[], reason: string, personId: string): Promise<RetryResult[]> {
    const tried = await eachByItself(incidentKeys, (incidentKey) =>
      this.database.transaction((tx) => this.retryOne(tx, incidentKey, reason, personId)),
    );
    return tried.map(({ of: incidentKey, refusal }) => ({ incidentKey, refusal }));
  }

  // helpers

  private async retryOne(tx: Transaction, incidentKey: string, reason: string, personId: string): Promise<void> {
    const incident = await this.get(tx, incidentKey);
    const { caseId, jobKey, elementName: name } = incident;
    if (jobKey !== null) await this.engine.updateRetries(tx, { jobKey, retries: RETRIES });
    await this.engine.resolveIncident(tx, { incidentKey });
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, {
      actor,
      action: 'IncidentRetried',
      subject: { kind: 'incident', id: incidentKey },
      caseId,
      details: { elementId: incident.elementId },
    });
    const sentence = {
      zh: `重新执行“${name.zh}”。理由：${reason}`,
      en: `"${name.en}" is tried again. Reason: ${reason}`,
    };
    await this.cases.note(tx, caseId, sentence, actor);
  }

  private async named(tx: Transaction, { definitionVersionId, ...row }: Row): Promise<Incident> {
    const definition = await this.definitions.get(tx, definitionVersionId);
    return { ...row, processTitle: definition.title, elementName: elementName(definition, row.elementId) };
  }
}

// helpers

/** SQL: open incidents of open cases, with the version that the stuck step belongs to: that of the case, or of a called process. */
const OPEN = `
  SELECT incident.incident_key::text AS "incidentKey", incident.case_id AS "caseId", cases.number AS "caseNumber",
         versions.id AS "definitionVersionId", versions.process_id AS "processId", versions.version,
         incident.element_id AS "elementId", incident.incident_type AS type, incident.message,
         incident.opened_at AS "openedAt", incident.job_key::text AS "jobKey",
         incident.element_instance_key::text AS "elementInstanceKey", incident.input
  FROM case_incidents incident
  JOIN cases ON cases.id = incident.case_id AND cases.state = 'open'
  LEFT JOIN case_instances called ON called.instance_key = incident.instance_key
  JOIN definition_versions versions ON versions.id = coalesce(called.definition_version_id, cases.definition_version_id)
  WHERE incident.closed_at IS NULL`;
