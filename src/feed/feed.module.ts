import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { BlacklistModule } from '../blacklist/blacklist.module';
import { RetractionsModule } from '../retractions/retractions.module';
import { FeedController } from './feed.controller';
import { FeedService } from './feed.service';
import { FeedTokensService } from './feed-tokens.service';

@Module({
  imports: [AuditModule, BlacklistModule, RetractionsModule],
  controllers: [FeedController],
  providers: [FeedService, FeedTokensService],
})
export class FeedModule {}
