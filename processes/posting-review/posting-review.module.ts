import { Module } from '@nestjs/common';
import { EmployersModule } from '../../src/employers/employers.module';
import { PostingsModule } from '../../src/postings/postings.module';
import { PostingReviewTaskPages } from './task-pages';
import { PostingReviewSteps } from './workers';

@Module({
  imports: [EmployersModule, PostingsModule],
  providers: [PostingReviewSteps, PostingReviewTaskPages],
})
export class PostingReviewModule {}
