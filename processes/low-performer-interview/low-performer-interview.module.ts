import { Module } from '@nestjs/common';
import { InterviewsModule } from '../../src/interviews/interviews.module';
import { LowPerformerInterviewPages } from './task-pages';
import { LowPerformerInterviewSteps } from './workers';

@Module({ imports: [InterviewsModule], providers: [LowPerformerInterviewPages, LowPerformerInterviewSteps] })
export class LowPerformerInterviewModule {}
