import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import { tableFile } from '../documents/table-file';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { writeTable } from '../platform/tables/write-table';
import { BoardDto, BoardQueryDto, ExportBoardDto } from './board.dto';
import { BoardService } from './board.service';
import { boardTable } from './board-table';

@ApiTags('board')
@Controller('board')
export class BoardController {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly audit: AuditService,
  ) {}

  /** What is late, about to be, and waits for whom; how long steps take. Of authorities at and below those one heads. */
  @Get()
  @ApiOkResponse({ type: BoardDto })
  board(@CurrentPrincipal() principal: Principal, @Query() query: BoardQueryDto): Promise<BoardDto> {
    return this.database.transaction((tx) => this.boards.board(tx, principal, query));
  }

  /** Exactly what one part shows. */
  @Get('export')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() { part, format, ...query }: ExportBoardDto,
  ): Promise<StreamableFile> {
    const table = await this.database.transaction(async (tx) => {
      const board = await this.boards.board(tx, principal, query);
      await this.audit.append(tx, {
        actor: { kind: 'person', personId: principal.personId },
        action: 'BoardExported',
        subject: { kind: 'board', id: part },
        details: { format, ...query },
      });
      return boardTable(board, part);
    });
    return tableFile(table.name, format, await writeTable(format, table));
  }
}
