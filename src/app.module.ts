import { Module, type DynamicModule } from '@nestjs/common';
import { HealthModule } from './health/health.module';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';

/** The whole application: one line per noun, in alphabetical order. */
@Module({
  imports: [HealthModule],
})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, databaseUrl)] };
  }
}
