import { firstRow, type Transaction, write } from '../../platform/database/transaction';
import { IncidentNotFound } from '../engine.errors';
import type { EngineEvent, EngineKey } from '../engine.port';
import type { InstanceRow } from './instances';
import { hasKey } from './record';
import { isKey } from './zeebe-keys';

export interface IncidentRow {
  incidentKey: EngineKey;
  rootKey: EngineKey;
  jobKey: EngineKey | null;
  /** Set when it is a command that the cluster refused. */
  commandId: string | null;
}

/** Where a person has to decide: incidents of the cluster, and those that arise between it and us. */
export class ClusterIncidents {
  async get(tx: Transaction, incidentKey: EngineKey): Promise<IncidentRow> {
    const found = isKey(incidentKey)
      ? await firstRow<IncidentRow>(
          tx,
          `SELECT incident_key::text AS "incidentKey", root_key::text AS "rootKey", job_key::text AS "jobKey",
             command_id::text AS "commandId" FROM zeebe_incidents WHERE incident_key = $1`,
          [incidentKey],
        )
      : undefined;
    if (!found) throw new IncidentNotFound(incidentKey);
    return found;
  }

  async open(
    tx: Transaction,
    incidentKey: EngineKey,
    rootKey: EngineKey,
    of: { jobKey?: EngineKey; commandId?: string } = {},
  ): Promise<void> {
    await write(
      tx,
      `INSERT INTO zeebe_incidents (incident_key, root_key, job_key, command_id) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [incidentKey, rootKey, of.jobKey ?? null, of.commandId ?? null],
    );
  }

  async close(tx: Transaction, incidentKey: EngineKey): Promise<void> {
    await write(tx, 'DELETE FROM zeebe_incidents WHERE incident_key = $1', [incidentKey]);
  }
}

/** An incident of our own making, told like one of the cluster: at the element of the job, or at the process. */
export function ownIncident(
  root: InstanceRow,
  {
    incidentKey,
    type,
    message,
    jobKey,
    at,
  }: { incidentKey: EngineKey; type: string; message: string; jobKey?: EngineKey; at: Date },
): EngineEvent {
  const { state, rootKey } = root;
  const elementKey = (jobKey !== undefined && state?.jobs[jobKey]?.element) || state?.rootZeebeKey;
  const element = elementKey === undefined ? undefined : state?.elements[elementKey];
  const named = (key: EngineKey): EngineKey => (key === state?.rootZeebeKey ? rootKey : key);
  return {
    kind: 'incident-opened',
    rootInstanceKey: rootKey,
    instanceKey: element ? named(element.process) : rootKey,
    at,
    incidentKey,
    type,
    message,
    variables: {},
    elementId: element?.id ?? '',
    elementType: element?.type ?? 'process',
    elementInstanceKey: elementKey !== undefined && hasKey(elementKey) ? named(elementKey) : rootKey,
    scopeKey: element ? named(element.scope) : rootKey,
  };
}
