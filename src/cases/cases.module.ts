import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { DocumentsModule } from '../documents/documents.module';
import { EmployersModule } from '../employers/employers.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { PolicyModule } from '../policy/policy.module';
import { CalledProcessesService } from './called-processes.service';
import { CaseArchivesController } from './case-archives.controller';
import { CaseArchives } from './case-archives.service';
import { CaseDocumentsController } from './case-documents.controller';
import { CaseEvents } from './case-events.service';
import { CaseFollowers } from './case-followers.service';
import { CaseLinksService } from './case-links.service';
import { CaseLists } from './case-lists.service';
import { CaseNotesController } from './case-notes.controller';
import { CaseNotes } from './case-notes.service';
import { CasePagesService } from './case-pages.service';
import { CasePassages } from './case-passages.service';
import { CasePartsService } from './case-parts.service';
import { CaseSearch } from './case-search.service';
import { CaseStepsService } from './case-steps.service';
import { CasesController } from './cases.controller';
import { CasesService } from './cases.service';
import { DecidersService } from './deciders.service';
import { ProcessStepsService } from './process-steps.service';

/** Engine and access come from their global modules. */
@Module({
  imports: [
    AuditModule,
    DeadlinesModule,
    DefinitionsModule,
    DiscoveryModule,
    DocumentsModule,
    EmployersModule,
    OrganisationsModule,
    PeopleModule,
    PolicyModule,
  ],
  controllers: [CaseArchivesController, CaseDocumentsController, CaseNotesController, CasesController],
  providers: [
    CalledProcessesService,
    CaseArchives,
    CaseEvents,
    CaseFollowers,
    CaseLinksService,
    CaseLists,
    CaseNotes,
    CasePagesService,
    CasePassages,
    CasePartsService,
    CaseSearch,
    CaseStepsService,
    CasesService,
    DecidersService,
    ProcessStepsService,
  ],
  exports: [
    CalledProcessesService,
    CaseFollowers,
    CaseLinksService,
    CasePagesService,
    CaseSearch,
    CasesService,
    DecidersService,
    ProcessStepsService,
  ],
})
export class CasesModule {}
