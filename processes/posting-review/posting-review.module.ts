import { Module } from '@nestjs/common';
import { PostingsModule } from '../../src/postings/postings.module';
import { PostingReviewTaskPages } from './task-pages';
import { PostingReviewSteps } from './workers';

@Module({
  imports: [PostingsModule],
  providers: [PostingReviewSteps, PostingReviewTaskPages],
})
export class PostingReviewModule {}
