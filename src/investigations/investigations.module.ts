import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { CasesModule } from '../cases/cases.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { DocumentsModule } from '../documents/documents.module';
import { PeopleModule } from '../people/people.module';
import { InvestigationsService } from './investigations.service';
import { MaterialsTerms } from './materials-terms.service';

@Module({
  imports: [AuditModule, CasesModule, DeadlinesModule, DocumentsModule, PeopleModule],
  providers: [InvestigationsService, MaterialsTerms],
  exports: [InvestigationsService],
})
export class InvestigationsModule {}
