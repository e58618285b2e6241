import { Injectable } from '@nestjs/common';
import { DisclosuresService } from '../blacklist/disclosures.service';
import { RegisterService } from '../blacklist/register.service';
import { Clock } from '../platform/clock/clock';
import type { Transaction } from '../platform/database/transaction';
import { CorrectionsService } from '../retractions/corrections.service';
import { etagOf, type Feed, feedOf, isKnown } from './feed';
import { FeedTokensService } from './feed-tokens.service';

/** What a reader gets: the feed, or nothing because it holds this content already. */
export interface FeedAnswer {
  etag: string;
  asOf: Date;
  feed: Feed | null;
}

/** The register for the systems of schools. Who read it is on record, and whoever reads a retraction here is corrected by it. */
@Injectable()
export class FeedService {
  constructor(
    private readonly register: RegisterService,
    private readonly disclosures: DisclosuresService,
    private readonly corrections: CorrectionsService,
    private readonly tokens: FeedTokensService,
    private readonly clock: Clock,
  ) {}

  async read(
    tx: Transaction,
    request: { authorization: string | undefined; ifNoneMatch: string | undefined },
  ): Promise<FeedAnswer> {
    const organisationId = await this.tokens.readerOf(tx, request.authorization);
    const feed = feedOf(await this.register.all(tx, {}));
    const etag = etagOf(feed);
    const asOf = await this.clock.now(tx);
    // A reader that presents the present tag has what the retraction changed, whichever of its requests brought it.
    await this.corrections.fetched(tx, organisationId);
    if (isKnown(etag, request.ifNoneMatch)) return { etag, asOf, feed: null };
    const entryIds = feed.entries.map(({ id }) => id);
    await this.disclosures.record(tx, { entryIds, organisationIds: [organisationId], channel: 'feed' });
    return { etag, asOf, feed };
  }
}
