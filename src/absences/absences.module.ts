import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { DefinitionsModule } from '../definitions/definitions.module';
import { NoticesModule } from '../notices/notices.module';
import { OrganisationsModule } from '../organisations/organisations.module';
import { PeopleModule } from '../people/people.module';
import { AbsenceActs } from './absence-acts.service';
import { AbsenceEntry } from './absence-entry.service';
import { AbsencesController } from './absences.controller';
import { AbsencesService } from './absences.service';
import { Desks } from './desks.service';

@Module({
  imports: [AuditModule, DefinitionsModule, NoticesModule, OrganisationsModule, PeopleModule],
  controllers: [AbsencesController],
  providers: [AbsenceActs, AbsenceEntry, AbsencesService, Desks],
  exports: [AbsenceActs, AbsenceEntry, AbsencesService, Desks],
})
export class AbsencesModule {}
