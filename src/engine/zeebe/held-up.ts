import { rows, type Transaction } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import type { ZeebeEngine } from './zeebe-engine';

/** What does not go on between here and the cluster until somebody has looked: `record` came back, `command` goes out. */
export interface HeldUp {
  id: string;
  kind: 'record' | 'command';
  /** Of the incident that tells of it; null where it is about no instance. */
  incidentKey: EngineKey | null;
  commandId: string | null;
  /** The process, message or signal by its name in the model; null when nothing of it could be read. */
  about: string | null;
  text: string;
  at: Date;
}

const MOST = 500;

/** Parked instances and refused commands, whether or not a case knows of them; not those that came too late for an instance. */
export class HeldUpWork {
  constructor(private readonly engine: ZeebeEngine) {}

  list(tx: Transaction): Promise<HeldUp[]> {
    return rows<HeldUp>(tx, `SELECT * FROM (${PARKED} UNION ALL ${REFUSED}) held ORDER BY at, id LIMIT ${MOST}`);
  }

  /** Records are taken once more, a command is sent once more. False when it is held up no longer. */
  async again(tx: Transaction, id: string): Promise<boolean> {
    const [found] = await rows<HeldUp>(tx, `SELECT * FROM (${PARKED} UNION ALL ${REFUSED}) held WHERE id = $1`, [id]);
    if (!found) return false;
    const { incidentKey, commandId } = found;
    if (incidentKey !== null) await this.engine.resolveIncident(tx, { incidentKey });
    else await this.engine.sendAgain(tx, commandId!);
    return true;
  }
}

// helpers

const PARKED = `
  SELECT 'record-' || parked_incident AS id, 'record' AS kind, parked_incident::text AS "incidentKey", NULL AS "commandId",
         coalesce((SELECT process_id FROM zeebe_definitions definition WHERE definition.definition_key = parked.definition_key),
           state->'processes'->(zeebe_key::text)->>'processId') AS about, parked_because AS text, parked_at AS at
  FROM zeebe_instances parked WHERE parked_at IS NOT NULL`;

const REFUSED = `
  SELECT 'command-' || id, 'command', (SELECT incident_key::text FROM zeebe_incidents WHERE command_id = refused.id LIMIT 1), id::text,
         coalesce(command->'processes'->0->>'processId', command->>'name', command->>'signal',
           (SELECT process_id FROM zeebe_instances root JOIN zeebe_definitions definition USING (definition_key)
            WHERE root.instance_key = refused.root_key)), refusal, created_at
  FROM zeebe_commands refused WHERE state = 'refused'
    AND NOT EXISTS (SELECT FROM zeebe_instances root WHERE root.instance_key = refused.root_key AND root.is_ended)`;
