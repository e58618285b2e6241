import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { PostedMessageDto, PostMessageDto, ThreadDto } from './thread.dto';
import { MessageRefusedError } from './thread.errors';
import { ThreadService } from './thread.service';

/** The thread as handlers of the case use it. */
@ApiTags('thread')
@Controller('cases/:id/thread')
export class ThreadController {
  constructor(
    private readonly database: Database,
    private readonly thread: ThreadService,
    private readonly audit: AuditService,
  ) {}

  /** What a reporter writes can show who it is, so that each look at it is on record. */
  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({ type: ThreadDto })
  read(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ThreadDto> {
    return this.database.transaction(async (tx) => {
      await this.thread.assertCanUse(tx, principal, id);
      const messages = await this.thread.ofCase(tx, id);
      const refused = await this.thread.writingRefusal(tx, id, 'handler');
      if (messages.length > 0) {
        const actor = { kind: 'person', personId: principal.personId } as const;
        await this.audit.append(tx, { actor, action: 'ThreadRead', subject: { kind: 'case', id }, caseId: id });
      }
      return {
        messages: messages.map((message) => ({ ...message, mayIdentify: message.from === 'reporter' })),
        canWrite: refused === undefined,
        reason: refused === undefined ? null : new MessageRefusedError(refused).text,
      };
    });
  }

  @Post()
  @ApiCreatedResponse({ type: PostedMessageDto })
  write(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { text, documentIds = [] }: PostMessageDto,
  ): Promise<PostedMessageDto> {
    return this.database.transaction(async (tx) => {
      await this.thread.assertCanUse(tx, principal, id);
      return this.thread.post(tx, { caseId: id, from: 'handler', text, documentIds, by: principal.personId });
    });
  }
}
