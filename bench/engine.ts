import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { EmbeddedEngine } from '../src/engine/embedded/embedded-engine';
import { Executor } from '../src/engine/embedded/executor';
import { PostgresStore } from '../src/engine/embedded/postgres-store';
import { StepRunner } from '../src/engine/embedded/step-runner';
import { EngineRunner } from '../src/engine/engine-runner';
import type { EnginePort } from '../src/engine/engine.port';
import { applicationConnection } from '../src/platform/database/connection';
import { Database } from '../src/platform/database/database';
import { NodeSignals } from '../src/platform/signals/node-signals';
import { OpenTasks } from './open-tasks';

/** What the clients of a measurement need of whichever engine. */
export interface CaseEngine {
  engine: EnginePort;
  database: Database;
  openTasks: OpenTasks;
}

/** The engine as the product assembles it, without the product: port, loops, one job handler that does nothing. */
export interface BenchEngine extends CaseEngine {
  runner: EngineRunner;
  /** Switches the loops on; commands work without them, service tasks and timers do not. */
  startLoops(): Promise<void>;
  close(): Promise<void>;
}

export async function openEngine(url: string, models: string[]): Promise<BenchEngine> {
  const source = await new DataSource(applicationConnection(url)).initialize();
  const database = new Database(source);
  const steps = new StepRunner(new PostgresStore());
  const executor = new Executor(
    steps,
    (work) => database.transaction(work),
    () => database.read,
  );
  const signals = new NodeSignals(database, source);
  const runner = new EngineRunner(executor, steps, database, signals);
  const engine = new EmbeddedEngine(steps);
  const openTasks = new OpenTasks(database);
  executor.addListener(openTasks);
  executor.addJobHandler('noop', () => Promise.resolve());
  await deployModels({ engine, database }, models);
  let isLooping = false;
  return {
    engine,
    database,
    runner,
    openTasks,
    startLoops: async () => {
      isLooping = true;
      runner.onApplicationBootstrap();
      await signals.onApplicationBootstrap();
    },
    close: async () => {
      if (isLooping) await runner.beforeApplicationShutdown();
      if (isLooping) await signals.beforeApplicationShutdown();
      await source.destroy();
    },
  };
}

export async function deployModels(
  { engine, database }: Pick<CaseEngine, 'engine' | 'database'>,
  models: string[],
): Promise<void> {
  for (const name of models) {
    const content = readFileSync(join(__dirname, 'models', name), 'utf8');
    await database.transaction((tx) => engine.deploy(tx, [{ name, content }]));
  }
}
