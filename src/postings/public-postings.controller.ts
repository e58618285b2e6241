import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../auth/current-principal';
import { Database } from '../platform/database/database';
import { PublicPostingListDto, PublicPostingsQueryDto } from './postings.dto';
import { PublicPostingsService } from './public-postings.service';

/** Accepted postings and events, for everybody. */
@ApiTags('portal')
@Public()
@Controller('public/postings')
export class PublicPostingsController {
  constructor(
    private readonly postings: PublicPostingsService,
    private readonly database: Database,
  ) {}

  @Get()
  @ApiOkResponse({ type: PublicPostingListDto })
  async list(@Query() query: PublicPostingsQueryDto): Promise<PublicPostingListDto> {
    const { items, total } = await this.postings.list(this.database.read, query);
    return { items, total, page: query.page, pageSize: query.pageSize };
  }
}
