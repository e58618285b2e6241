import { Injectable } from '@nestjs/common';
import {
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { PostingEmployersService } from '../../src/postings/posting-employers.service';
import { POSTING_KIND_NAMES } from '../../src/postings/posting';
import { PostingReviewsService } from '../../src/postings/posting-reviews.service';
import { PostingsService } from '../../src/postings/postings.service';

/** What the pages of the tasks show beside their forms; the text with its marks has a part of the page of its own. */
@Injectable()
@ProcessSteps('posting-review')
export class PostingReviewTaskPages {
  constructor(
    private readonly postings: PostingsService,
    private readonly reviews: PostingReviewsService,
    private readonly listed: PostingEmployersService,
  ) {}

  /** The checklist is for events, the question about names alike for hits: neither is shown without its reason. */
  @PrepareTask('review-posting')
  async reviewPosting({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const version = await this.postings.ofCase(tx, caseId);
    const { kind, hostId } = await this.postings.get(tx, version.postingId);
    const hits = await this.listed.hits(tx, version, hostId);
    const employers = await this.postings.employersOf(tx, version.id);
    return {
      facts: [
        fact('类型', 'Kind', POSTING_KIND_NAMES[kind]),
        fact('版本', 'Version', String(version.number)),
        ...hits.map(({ statedName, isBarring, entry, why }) =>
          fact(
            isBarring ? '黑名单' : '名称相近的列入单位',
            isBarring ? 'On the blacklist' : 'Listed under a name alike',
            {
              zh: `${statedName} ～ ${entry.employerName}（${entry.category.zh}，至 ${entry.until}）：${why.zh}`,
              en: `${statedName} ~ ${entry.employerName} (${entry.category.en}, until ${entry.until}): ${why.en}`,
            },
          ),
        ),
      ],
      options: {
        employerId: employers.map(({ id, name }) => ({ value: id, label: name })),
      },
      data: employers.length === 1 ? { employerId: employers[0]!.id } : {},
      hidden: [
        ...(kind === 'event' ? [] : ['checklist']),
        ...(hits.some(({ needsThought }) => needsThought) ? [] : ['hitsConsidered']),
      ],
    };
  }

  /** What the reviewer asks for. */
  @PrepareTask('correct-posting')
  async correctPosting({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const { comments, round } = await this.reviews.lastOf(tx, caseId);
    return {
      facts: [fact('退回次数', 'Times returned', String(round)), fact('审核意见', 'What the reviewer asks', comments!)],
    };
  }
}
