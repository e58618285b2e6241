import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { InformationRequestsModule } from '../../src/information-requests/information-requests.module';
import { PeopleModule } from '../../src/people/people.module';
import { InformationRequestTaskPages } from './task-pages';
import { InformationRequestSteps } from './workers';

@Module({
  imports: [CasesModule, InformationRequestsModule, PeopleModule],
  providers: [InformationRequestSteps, InformationRequestTaskPages],
})
export class InformationRequestModule {}
