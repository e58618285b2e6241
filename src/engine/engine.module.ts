import { Global, Logger, Module } from '@nestjs/common';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { EmbeddedEngine } from './embedded/embedded-engine';
import { Executor } from './embedded/executor';
import { PostgresStore } from './embedded/postgres-store';
import { StepRunner } from './embedded/step-runner';
import { EngineRouter } from './engine-router';
import { EngineRunner } from './engine-runner';
import { EngineStatus } from './engine-status';
import { ENGINE, ENGINE_REGISTRY, type EngineRegistry } from './engine.port';
import { ZeebeConnection } from './zeebe/zeebe-connection';
import { SdkGateway } from './zeebe/sdk-gateway';
import { ZEEBE, ZeebeRunner } from './zeebe-runner';

/** The engine for everybody: the port, the registry for listeners and job handlers, and the loops behind them. */
@Global()
@Module({
  providers: [
    { provide: StepRunner, useFactory: () => new StepRunner(new PostgresStore()) },
    {
      provide: Executor,
      useFactory: (runner: StepRunner, database: Database) =>
        new Executor(
          runner,
          (work) => database.transaction(work),
          () => database.read,
        ),
      inject: [StepRunner, Database],
    },
    { provide: ZEEBE, useFactory: connectZeebe, inject: [Config, Database] },
    {
      provide: ENGINE,
      useFactory: (runner: StepRunner, zeebe: ZeebeConnection | null, { engine }: Config) => {
        const embedded = new EmbeddedEngine(runner);
        return zeebe ? new EngineRouter(embedded, zeebe.engine, engine) : embedded;
      },
      inject: [StepRunner, ZEEBE, Config],
    },
    {
      provide: ENGINE_REGISTRY,
      useFactory: (executor: Executor, zeebe: ZeebeConnection | null) =>
        zeebe ? bothRegistries(executor, zeebe) : executor,
      inject: [Executor, ZEEBE],
    },
    EngineRunner,
    ZeebeRunner,
    EngineStatus,
  ],
  exports: [ENGINE, ENGINE_REGISTRY, EngineRunner, EngineStatus],
})
export class EngineModule {}

// helpers

async function connectZeebe({ zeebe }: Config, database: Database): Promise<ZeebeConnection | null> {
  if (!zeebe) return null;
  const logger = new Logger(ZeebeConnection.name);
  return new ZeebeConnection(database, await SdkGateway.open(zeebe.address), zeebe.feed, (error) =>
    logger.error('Work between here and the cluster failed', error instanceof Error ? error.stack : undefined),
  );
}

/** Whoever listens or works, does so for both. */
function bothRegistries(embedded: EngineRegistry, zeebe: EngineRegistry): EngineRegistry {
  return {
    addListener: (listener) => [embedded, zeebe].forEach((one) => one.addListener(listener)),
    addJobHandler: (type, handler) => [embedded, zeebe].forEach((one) => one.addJobHandler(type, handler)),
    jobTypes: () => embedded.jobTypes(),
  };
}
