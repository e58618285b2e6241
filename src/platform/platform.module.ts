import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from './config/config';
import { DatabaseModule } from './database/database.module';
import { ProblemFilter } from './http/problem.filter';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor';
import { IdempotencyKeys } from './idempotency/idempotency-keys.service';
import { Lifecycle } from './lifecycle/lifecycle';

/** What every request and every module stands on. */
@Module({})
export class PlatformModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [DatabaseModule.with(config, databaseUrl)],
      providers: [
        IdempotencyKeys,
        Lifecycle,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: [Lifecycle],
    };
  }
}
