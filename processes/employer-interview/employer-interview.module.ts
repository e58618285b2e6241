import { Module } from '@nestjs/common';
import { CasesModule } from '../../src/cases/cases.module';
import { InterviewsModule } from '../../src/interviews/interviews.module';
import { EmployerInterviewPages } from './task-pages';
import { EmployerInterviewSteps } from './workers';

@Module({ imports: [CasesModule, InterviewsModule], providers: [EmployerInterviewPages, EmployerInterviewSteps] })
export class EmployerInterviewModule {}
