import { Injectable } from '@nestjs/common';
import { rows, type Transaction } from '../platform/database/transaction';
import { type UnitKey, unitKey } from './metric-unit';

export interface UnitWanted extends UnitKey {
  name: string;
}

/** Schools, their majors and their groups, as far as figures are kept of them. */
@Injectable()
export class MetricUnitsService {
  /** Ids by `unitKey`; units that are missing are added, and a major that was renamed takes its new name. */
  async ensure(tx: Transaction, wanted: readonly UnitWanted[]): Promise<Map<string, string>> {
    const found = await rows<UnitKey & { id: string }>(
      tx,
      `INSERT INTO metric_units (organisation_id, level, major_code, group_code, name)
       SELECT DISTINCT ON (organisation_id, level, major_code, group_code) organisation_id, level, major_code, group_code, name
       FROM jsonb_to_recordset($1) AS unit (organisation_id uuid, level text, major_code text, group_code text, name text)
       ON CONFLICT ON CONSTRAINT metric_units_unit_key DO UPDATE SET name = excluded.name
       RETURNING id, organisation_id AS "organisationId", level, major_code AS "majorCode", group_code AS "groupCode"`,
      [
        JSON.stringify(
          wanted.map(({ organisationId, level, majorCode, groupCode, name }) => ({
            organisation_id: organisationId,
            level,
            major_code: majorCode ?? null,
            group_code: groupCode ?? null,
            name,
          })),
        ),
      ],
    );
    return new Map(found.map((unit) => [unitKey(unit), unit.id]));
  }

  /** The school as a unit of its own. */
  async ensureSchool(tx: Transaction, school: { id: string; name: string }): Promise<string> {
    const key = { organisationId: school.id, level: 'school' } as const;
    return (await this.ensure(tx, [{ ...key, name: school.name }])).get(unitKey(key))!;
  }
}
