import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database } from '../platform/database/database';
import { POLICY_KEYS, type PolicyKeyName } from './policy-keys';
import { PolicyPackDto, type PolicyParameterDto } from './policy.dto';
import { type PackRecord, PolicyService } from './policy.service';

@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly policy: PolicyService,
    private readonly database: Database,
  ) {}

  /** Every pack with every parameter of the catalogue, the unset ones too: an unset number is a fact worth seeing. */
  @Get('packs')
  @ApiOkResponse({ type: [PolicyPackDto] })
  async packs(): Promise<PolicyPackDto[]> {
    const packs = await this.policy.packs(this.database.read);
    return packs.map(({ values, ...pack }) => ({ ...pack, parameters: parametersOf(values) }));
  }
}

function parametersOf(values: PackRecord['values']): PolicyParameterDto[] {
  return (Object.keys(POLICY_KEYS) as PolicyKeyName[]).map((key) => {
    const found = values[key];
    const { question } = POLICY_KEYS[key];
    return found === undefined ? { key, question, state: 'unset' } : { key, question, state: 'set', ...found };
  });
}
