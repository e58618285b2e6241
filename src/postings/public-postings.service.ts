import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { likePattern } from '../platform/database/like-pattern';
import { rows, type Transaction } from '../platform/database/transaction';
import { employersOf, type PostingContent, type PostingKind, type PostingSection, sectionsOf } from './posting';

/** A posting or an event as anybody may read it: nobody's name, no way to reach a person. */
export interface PublicPosting {
  id: string;
  kind: PostingKind;
  title: string;
  hostName: string;
  employers: string[];
  sections: PostingSection[];
  /** Of a job. */
  headcount?: number;
  /** Hours of an event. */
  startsAt?: string;
  endsAt?: string;
  /** The last day it is shown: of validity, or of the event. */
  until: Day;
  publishedOn: Day;
}

/** What was accepted and is still current. */
@Injectable()
export class PublicPostingsService {
  /** The next events and the newest postings first; gone on the day after their last. */
  async list(
    tx: Transaction,
    query: { q?: string; kind?: PostingKind; page: number; pageSize: number },
  ): Promise<{ items: PublicPosting[]; total: number }> {
    const found = await rows<{
      id: string;
      content: PostingContent;
      hostName: string;
      until: Day;
      publishedOn: Day;
      total: number;
    }>(
      tx,
      `SELECT publication.posting_id AS id, version.content, host.name AS "hostName", version.shown_until AS until,
              to_char(publication.published_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "publishedOn",
              count(*) OVER ()::int AS total
       FROM posting_publications publication
       JOIN posting_versions version ON version.id = publication.version_id
       JOIN postings ON postings.id = publication.posting_id
       JOIN organisations host ON host.id = postings.host_id
       WHERE publication.ended_at IS NULL AND version.shown_until >= shanghai_today()
         AND ($1::text IS NULL OR version.title ILIKE $1
              OR EXISTS (SELECT FROM posting_employers WHERE version_id = version.id AND stated_name ILIKE $1))
         AND ($2::text IS NULL OR postings.kind = $2)
       ORDER BY CASE WHEN postings.kind = 'event' THEN version.shown_until END, publication.published_at DESC, publication.id
       LIMIT $3 OFFSET $4`,
      [likePattern(query.q), query.kind ?? null, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { items: found.map(toPublic), total: found[0]?.total ?? 0 };
  }
}

// helpers

/** Field by field, so that what is added to a content later does not become public by itself. */
function toPublic({
  content,
  total: _,
  ...row
}: {
  id: string;
  content: PostingContent;
  hostName: string;
  until: Day;
  publishedOn: Day;
  total: number;
}): PublicPosting {
  return {
    ...row,
    kind: content.kind,
    title: content.title,
    employers: employersOf(content).map(({ name }) => name),
    sections: sectionsOf(content).filter(({ key }) => key !== 'title'),
    ...(content.kind === 'job'
      ? { headcount: content.headcount }
      : { startsAt: content.startsAt, endsAt: content.endsAt }),
  };
}
