import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { DefinitionChecks } from './definition-checks.service';
import { DefinitionChoicesController } from './definition-choices.controller';
import { DefinitionChoices } from './definition-choices.service';
import { DefinitionDraftsController } from './definition-drafts.controller';
import { DefinitionDrafts } from './definition-drafts.service';
import { DefinitionGround } from './definition-ground.service';
import { DefinitionHistoryController } from './definition-history.controller';
import { DefinitionHistory } from './definition-history.service';
import { DefinitionImportsController } from './definition-imports.controller';
import { DefinitionImports } from './definition-imports.service';
import { DefinitionOutlines } from './definition-outlines.service';
import { DefinitionProposalsController } from './definition-proposals.controller';
import { DefinitionProposals } from './definition-proposals.service';
import { DefinitionReturnsController } from './definition-returns.controller';
import { DefinitionsModule } from './definitions.module';
import { ReturnTables } from './return-tables.service';

/** Drafts, checks, review and publication of processes; knows the cases, which the definitions themselves do not. */
@Module({
  imports: [AuditModule, CasesModule, DefinitionsModule, PeopleModule],
  controllers: [
    DefinitionChoicesController,
    DefinitionDraftsController,
    DefinitionHistoryController,
    DefinitionImportsController,
    DefinitionProposalsController,
    DefinitionReturnsController,
  ],
  providers: [
    DefinitionChecks,
    DefinitionChoices,
    DefinitionDrafts,
    DefinitionGround,
    DefinitionHistory,
    DefinitionImports,
    DefinitionOutlines,
    DefinitionProposals,
    ReturnTables,
  ],
  exports: [DefinitionChecks, DefinitionChoices, DefinitionDrafts, DefinitionProposals, ReturnTables],
})
export class DefinitionAdministrationModule {}
