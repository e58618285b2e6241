import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_REGISTRY, type EngineRegistry } from '../engine/engine.port';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { rows } from '../platform/database/transaction';
import type { DefinitionContent, DefinitionSettings } from './definition';
import { ServiceStepsMissingError, ShippedDefinitionFaultyError } from './definition.errors';
import { DefinitionsService } from './definitions.service';

/** Takes in the definitions below `processes/` at start, then refuses to go on when cases would get stuck. */
@Injectable()
export class DefinitionSeeds implements OnApplicationBootstrap {
  private readonly logger = new Logger(DefinitionSeeds.name);

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
    @Inject(ENGINE_REGISTRY) private readonly registry: EngineRegistry,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seed(join(this.config.packageRoot, 'processes'));
    const missing = await this.definitions.withoutHandlers(this.database.read, this.registry.jobTypes());
    if (missing.length > 0) throw new ServiceStepsMissingError(missing);
  }

  /** Several nodes may start at once: one seeds, the others find it done. */
  async seed(folder: string): Promise<void> {
    for (const content of readDefinitions(folder)) {
      const done = await this.database.transaction(async (tx) => {
        await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('definition-seeds', 0))`);
        return this.definitions.takeIn(tx, content);
      });
      if (done !== 'unchanged') this.logger.log(`Process ${content.processId}: shipped content taken in as ${done}`);
    }
  }
}

/** Every folder with a model and its settings, complete. */
export function readDefinitions(folder: string): DefinitionContent[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .filter(({ name, path }) => existsSync(join(path, `${name}.bpmn`)))
    .map(({ name, path }) => ({
      processId: name,
      bpmn: readFileSync(join(path, `${name}.bpmn`), 'utf8'),
      forms: readForms(join(path, 'forms')),
      settings: readSettings(name, join(path, 'definition.json')),
      ...(existsSync(join(path, 'decisions')) ? { decisions: readDecisions(join(path, 'decisions')) } : {}),
    }));
}

// helpers

function readSettings(processId: string, file: string): DefinitionSettings {
  if (!existsSync(file)) throw new ShippedDefinitionFaultyError(processId, ['definition.json is missing']);
  return JSON.parse(readFileSync(file, 'utf8')) as DefinitionSettings;
}

/** One decision table per file, named after it. */
function readDecisions(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.dmn'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.dmn'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

function readForms(folder: string): Record<string, unknown> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.form'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.form'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
    ]),
  );
}
