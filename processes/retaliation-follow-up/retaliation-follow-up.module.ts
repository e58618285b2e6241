import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { FollowUpsModule } from '../../src/follow-ups/follow-ups.module';
import { RetaliationFollowUpTaskPages } from './task-pages';
import { RetaliationFollowUpSteps } from './workers';

@Module({
  imports: [CasesModule, FollowUpsModule],
  providers: [RetaliationFollowUpSteps, RetaliationFollowUpTaskPages],
})
export class RetaliationFollowUpModule {}
