import { Module } from '@nestjs/common';
import { LettersModule } from '../../src/letters/letters.module';
import { PeopleModule } from '../../src/people/people.module';
import { ServiceOfLetterTaskPages } from './task-pages';
import { ServiceOfLetterSteps } from './workers';

@Module({
  imports: [LettersModule, PeopleModule],
  providers: [ServiceOfLetterSteps, ServiceOfLetterTaskPages],
})
export class ServiceOfLetterModule {}
