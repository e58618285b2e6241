import { Module } from '@nestjs/common';
import { BlacklistModule } from '../../src/blacklist/blacklist.module';
import { CasesModule } from '../../src/cases/cases.module';
import { BlacklistExpirySteps } from './workers';

@Module({ imports: [BlacklistModule, CasesModule], providers: [BlacklistExpirySteps] })
export class BlacklistExpiryModule {}
