import { evaluateDecision, parseDmn } from '../dmn/dmn';
import { ENGINE_ZONE } from './evaluate';
import type { Decision } from './step';

/** The decisions of a DMN file by their id, ready to be asked. @throws DmnModelError */
export async function readDecisions(xml: string): Promise<Map<string, Decision>> {
  const model = await parseDmn(xml);
  return new Map(
    [...model.decisions.keys()].map((id): [string, Decision] => [
      id,
      (lookup, now) => evaluateDecision(model, id, lookup, { now, zone: ENGINE_ZONE }),
    ]),
  );
}
