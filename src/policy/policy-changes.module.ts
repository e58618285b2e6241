import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { PolicyProposalsController } from './policy-proposals.controller';
import { PolicyProposalsService } from './policy-proposals.service';
import { PolicyModule } from './policy.module';

/** Changes of the packs; apart from `policy.module.ts`, because they name the cases whose answers they take up. */
@Module({
  imports: [AuditModule, CasesModule, PeopleModule, PolicyModule],
  controllers: [PolicyProposalsController],
  providers: [PolicyProposalsService],
})
export class PolicyChangesModule {}
