import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Scenario } from '../scenario';
import { DIFFERENCES } from './differences';

/** Why a broker of this version does not show what the scenario is about; undefined when it has to. */
export function whySkipped({ id, since }: Scenario, version: string): string | undefined {
  if (since !== undefined && !isAtLeast(version, since))
    return `Zeebe ${version} is older than ${since}, the first version that behaves so`;
  const found = DIFFERENCES.find(({ scenario, versions }) => scenario === id && versions.includes(version));
  return found && `Zeebe ${version}: ${found.reason}`;
}

const CALENDAR = /\b20\d\d-|\b(now|today)\(\)|\bP\d+[YM]|timeCycle[^>]*>[\d*]/;

/** Whether time passes in it and its models speak of dates, so that it must begin on the day all scenarios begin on. */
export function needsItsDate({ id, folder, steps }: Scenario): boolean {
  if (!steps.some(({ advance }) => advance !== undefined)) return false;
  const models = readdirSync(folder).filter((name) => name.startsWith(basename(id)) && name.endsWith('.bpmn'));
  return models.some((name) => CALENDAR.test(readFileSync(join(folder, name), 'utf8')));
}

function isAtLeast(version: string, since: string): boolean {
  const [numbers, wanted] = [version, since].map((text) => text.split('.').map(Number));
  for (const [index, least] of (wanted ?? []).entries()) {
    const found = numbers?.[index] ?? 0;
    if (found !== least) return found > least;
  }
  return true;
}
