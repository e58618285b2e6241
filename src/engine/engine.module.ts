import { Global, Module } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { EmbeddedEngine } from './embedded/embedded-engine';
import { Executor } from './embedded/executor';
import { PostgresStore } from './embedded/postgres-store';
import { StepRunner } from './embedded/step-runner';
import { EngineRunner } from './engine-runner';
import { ENGINE, ENGINE_REGISTRY } from './engine.port';

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
    { provide: ENGINE, useFactory: (runner: StepRunner) => new EmbeddedEngine(runner), inject: [StepRunner] },
    { provide: ENGINE_REGISTRY, useExisting: Executor },
    EngineRunner,
  ],
  exports: [ENGINE, ENGINE_REGISTRY, EngineRunner],
})
export class EngineModule {}
