import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Variables = Record<string, unknown>;

export interface ExpectedIncident {
  element?: string;
  type?: string;
  mentions?: string[];
}

export interface ExpectedJob {
  element?: string;
  type?: string;
  retries?: number;
  headers?: Record<string, string>;
  variables?: Variables;
}

export interface Expectation {
  state?: 'active' | 'completed' | 'terminated';
  active?: string[];
  completed?: Record<string, number> | string[];
  terminated?: Record<string, number> | string[];
  variables?: Variables;
  someVariables?: Variables;
  local?: Record<string, Variables>;
  incidents?: ExpectedIncident[];
  jobs?: ExpectedJob[];
  instances?: number;
}

interface JobChoice {
  index?: number;
  where?: Variables;
}

export type ActivateStep = string | { element: string; variables?: Variables; scope?: string; ancestor?: string };

/** One step of a scenario file; which fields it has says what it is. See the README of the suite. */
export interface ScenarioStep extends JobChoice {
  instance?: number;
  deploy?: string[];
  start?: string;
  version?: number;
  before?: string[];
  complete?: string;
  fail?: string;
  throwError?: string;
  updateRetries?: string;
  retries?: number;
  message?: string;
  backoff?: string;
  code?: string;
  publish?: string;
  correlationKey?: string;
  ttl?: string;
  messageId?: string;
  signal?: string;
  advance?: string;
  setVariables?: Variables;
  scope?: string;
  local?: boolean;
  resolve?: string;
  cancel?: true;
  modify?: { terminate?: string[]; activate?: ActivateStep[] };
  migrate?: { to: string; version?: number; map: Record<string, string> };
  variables?: Variables;
  expect?: Expectation;
  expectRejected?: ScenarioStep;
  mentions?: string[];
  elements?: string[];
}

export interface Scenario {
  /** Path inside the suite, without ending. */
  id: string;
  folder: string;
  name: string;
  /** The first version of Zeebe that behaves so; all from 8.5 on when it is missing. */
  since?: string;
  deploy: string[];
  steps: ScenarioStep[];
}

/** Every scenario below a folder, sorted by path. */
export function readScenarios(folder: string): Scenario[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.scenario.json'))
    .sort()
    .map((file) => {
      const content = JSON.parse(readFileSync(file, 'utf8')) as Omit<Scenario, 'id' | 'folder'>;
      return {
        ...content,
        id: `${basename(dirname(file))}/${basename(file, '.scenario.json')}`,
        folder: dirname(file),
      };
    });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
