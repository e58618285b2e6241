import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { WarningRecipientsService } from './warning-recipients.service';
import { ReceivedWarningDto } from './warnings.dto';

@ApiTags('blacklist')
@Controller('received-warnings')
export class WarningsController {
  constructor(
    private readonly recipients: WarningRecipientsService,
    private readonly database: Database,
  ) {}

  /** What was sent to the organisations in which the person has a duty. */
  @Get()
  @ApiOkResponse({ type: [ReceivedWarningDto] })
  received(@CurrentPrincipal() { roles }: Principal): Promise<ReceivedWarningDto[]> {
    return this.recipients.receivedBy(
      this.database.read,
      roles.map(({ organisationId }) => organisationId),
    );
  }
}
