import type { Category } from '../blacklist/measure';
import type { PostingPagesService } from './posting-pages.service';
import type { PostingDto } from './postings.dto';

type PostingPage = Awaited<ReturnType<PostingPagesService['page']>>;

/** The page as it leaves the house: ids of people and engine-side facts stay here. */
export function toPostingDto(page: PostingPage): PostingDto {
  const { id, kind, title, host, source, onBehalfOf, state, submittedAt, withdrawalReason, published, may } = page;
  return {
    ...{ id, kind, title, host, source, onBehalfOf, state, submittedAt, withdrawalReason, published, may },
    ...(page.caseId === undefined ? {} : { caseId: page.caseId }),
    versions: page.versions.map(
      ({ id, number, content, contact, sections, submittedByName, submittedAt, ...rest }) => ({
        ...{ id, number, content: { ...content }, contact, sections, submittedByName, submittedAt, check: rest.check },
        marks: rest.marks.map(({ versionId: _version, dismissedBy: _person, ...mark }) => mark),
        review: rest.review && toVerdict(rest.review),
      }),
    ),
    listed: page.listed.map(({ statedName, isBarring, needsThought, why, entry }) => ({
      ...{ statedName, isBarring, needsThought, why, listedName: entry.employerName },
      ...{ category: entry.category, scope: entry.scope, until: entry.until },
    })),
  };
}

// helpers

function toVerdict(
  review: NonNullable<PostingPage['versions'][number]['review']>,
): PostingDto['versions'][0]['review'] {
  const { round, verdict, comments, category, checklist, hitsConsidered, reviewedByName, reviewedAt } = review;
  return {
    ...{ round, verdict, comments, checklist, hitsConsidered, reviewedByName, reviewedAt },
    category: category as Category | null,
  };
}
