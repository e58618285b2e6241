import { evaluateDecision, parseDmn } from '../dmn/dmn';
import { ENGINE_ZONE } from './evaluate';
import type { Decision } from './step';

export interface DeployedDecision {
  ask: Decision;
  versionTag?: string;
}

/** The decisions of a DMN file by their id, ready to be asked. @throws DmnModelError */
export async function readDecisions(xml: string): Promise<Map<string, DeployedDecision>> {
  const model = await parseDmn(xml);
  return new Map(
    [...model.decisions.values()].map(({ id, versionTag }): [string, DeployedDecision] => [
      id,
      {
        ask: (lookup, now) => evaluateDecision(model, id, lookup, { now, zone: ENGINE_ZONE }),
        ...(versionTag === undefined ? {} : { versionTag }),
      },
    ]),
  );
}
