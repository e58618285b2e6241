import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { EngineStatus, type HeldUp } from '../engine/engine-status';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { eachByItself, type Refusal } from './each-by-itself';
import { IncidentGoneError } from './incident.errors';

/** What is held up between here and a cluster and stands on no case's list: its case is closed or was never opened. */
@Injectable()
export class ClusterIncidents {
  constructor(
    private readonly database: Database,
    private readonly status: EngineStatus,
    private readonly audit: AuditService,
  ) {}

  async list(tx: Transaction): Promise<Pick<HeldUp, 'id' | 'kind' | 'about' | 'text' | 'at'>[]> {
    const held = await this.status.heldUp(tx);
    const keys = held.flatMap(({ incidentKey }) => incidentKey ?? []);
    if (held.length === 0) return [];
    const shown = await rows<{ key: string }>(
      tx,
      `SELECT incident_key::text AS key FROM case_incidents JOIN cases ON cases.id = case_id AND cases.state = 'open'
       WHERE incident_key = ANY ($1::bigint[]) AND case_incidents.closed_at IS NULL`,
      [keys],
    );
    const ofCases = new Set(shown.map(({ key }) => key));
    return held
      .filter(({ incidentKey }) => incidentKey === null || !ofCases.has(incidentKey))
      .map(({ id, kind, about, text, at }) => ({ id, kind, about, text, at }));
  }

  async retry(ids: string[], reason: string, personId: string): Promise<{ id: string; refusal: Refusal | null }[]> {
    const tried = await eachByItself(ids, (id) =>
      this.database.transaction((tx) => this.retryOne(tx, id, reason, personId)),
    );
    return tried.map(({ of: id, refusal }) => ({ id, refusal }));
  }

  // helpers

  private async retryOne(tx: Transaction, id: string, reason: string, personId: string): Promise<void> {
    // What is on a case's list is tried again there, where the case says so.
    const isListed = (await this.list(tx)).some((one) => one.id === id);
    if (!isListed || !(await this.status.again(tx, id))) throw new IncidentGoneError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action: 'IncidentRetried',
      subject: { kind: 'cluster-incident', id },
      details: { reason },
    });
  }
}
