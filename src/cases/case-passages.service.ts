import { Injectable } from '@nestjs/common';
import type { EngineEvent } from '../engine/engine.port';
import { type Transaction, write } from '../platform/database/transaction';
import { calledInstance } from './called-processes.service';

type Entered = EngineEvent & { kind: 'element-entered' };
type Left = EngineEvent & { kind: 'element-left' };

/** Which elements each case has entered and left. */
@Injectable()
export class CasePassages {
  /**
   * Takes down which elements one step of the engine entered and left. What it entered and left at once is one row from the start:
   * most gateways and events are.
   */
  async keep(tx: Transaction, caseId: string, events: readonly EngineEvent[]): Promise<void> {
    const entered = events.filter(
      (event): event is Entered => event.kind === 'element-entered' && event.elementType !== 'process',
    );
    const left = events.filter((event): event is Left => event.kind === 'element-left');
    const ends = new Map(left.map((event) => [event.elementInstanceKey, event]));
    if (entered.length > 0) {
      await write(
        tx,
        `INSERT INTO case_elements (element_instance_key, case_id, element_id, element_type, scope_key, entered_at, instance_key,
         left_at, ending)
       SELECT key, $1, element_id, element_type, scope_key, entered_at, instance_key, left_at, ending
       FROM unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::bigint[], $8::timestamptz[], $9::text[])
         AS one (key, element_id, element_type, scope_key, entered_at, instance_key, left_at, ending)
       ON CONFLICT DO NOTHING`,
        [
          caseId,
          entered.map(({ elementInstanceKey }) => elementInstanceKey),
          entered.map(({ elementId }) => elementId),
          entered.map(({ elementType }) => elementType),
          entered.map(({ scopeKey }) => scopeKey),
          entered.map(({ at }) => at),
          entered.map(calledInstance),
          entered.map(({ elementInstanceKey }) => ends.get(elementInstanceKey)?.at ?? null),
          entered.map(({ elementInstanceKey }) => ends.get(elementInstanceKey)?.how ?? null),
        ],
      );
    }
    for (const { elementInstanceKey } of entered) ends.delete(elementInstanceKey);
    if (ends.size === 0) return;
    const earlier = [...ends.values()];
    await write(
      tx,
      // By position and not by a join: whatever the planner thinks of the table's size, rows are found by the index.
      `UPDATE case_elements SET left_at = ($2::timestamptz[])[array_position($1::bigint[], element_instance_key)],
         ending = ($3::text[])[array_position($1::bigint[], element_instance_key)]
     WHERE element_instance_key = ANY ($1::bigint[]) AND left_at IS NULL`,
      [
        earlier.map(({ elementInstanceKey }) => elementInstanceKey),
        earlier.map(({ at }) => at),
        earlier.map(({ how }) => how),
      ],
    );
  }
}
