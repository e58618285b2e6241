import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { Keys } from '../config/keys';
import { NodeSignals } from '../signals/node-signals';
import { applicationConnection } from './connection';
import { Database } from './database';

/** Gives every module the database, the clock, the settings and the keys. `url` is opened with the application role's rights. */
@Module({})
export class DatabaseModule {
  static with(config: Config, url: string): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...applicationConnection(url), autoLoadEntities: true, retryAttempts: 0 })],
      providers: [{ provide: Config, useValue: config }, Keys, Database, Clock, NodeSignals],
      exports: [Config, Keys, Database, Clock, NodeSignals],
    };
  }
}
