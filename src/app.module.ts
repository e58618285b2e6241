import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { EngineModule } from './engine/engine.module';
import { HealthModule } from './health/health.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { PeopleModule } from './people/people.module';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';

/** The whole application: one line per noun, in alphabetical order. */
@Module({
  imports: [AuditModule, AuthModule, EngineModule, HealthModule, OrganisationsModule, PeopleModule],
})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, databaseUrl)] };
  }
}
