import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { ModeDto, SetUpDto } from './auth.dto';
import { Public } from './current-principal';
import { SetUpService } from './set-up.service';

@ApiTags('session')
@Controller()
@Public()
export class SetUpController {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly setUps: SetUpService,
  ) {}

  @Get('mode')
  @ApiOkResponse({ type: ModeDto })
  async mode(): Promise<ModeDto> {
    return { mode: this.config.mode, setUpNeeded: await this.setUps.isNeeded(this.database.read) };
  }

  @Post('set-up')
  @HttpCode(204)
  @ApiNoContentResponse()
  async setUp(@Body() body: SetUpDto): Promise<void> {
    await this.setUps.setUp(body);
  }
}
