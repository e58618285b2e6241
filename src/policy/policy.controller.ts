import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessRefusedError } from '../access/access.errors';
import { AuditService } from '../audit/audit.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { POLICY_KEYS, type PolicyKey, type PolicyKeyName } from './policy-keys';
import { ChoosePackDto, PackChoiceDto, PolicyPackDto, type PolicyParameterDto } from './policy.dto';
import { type PackRecord, PolicyService } from './policy.service';

@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
    private readonly database: Database,
  ) {}

  /** Every pack with every parameter of the catalogue, the unset ones too: an unset number is a fact worth seeing. */
  @Get('packs')
  @ApiOkResponse({ type: [PolicyPackDto] })
  async packs(): Promise<PolicyPackDto[]> {
    const packs = await this.policy.packs(this.database.read);
    return packs.map(({ values, ...pack }) => ({ ...pack, parameters: parametersOf(values) }));
  }

  /** Which pack new cases of the administrator's organisation will use; null as long as none is chosen. */
  @Get('choice')
  @ApiOkResponse({ type: PackChoiceDto })
  async choice(@CurrentPrincipal() principal: Principal): Promise<PackChoiceDto> {
    return { packId: await this.policy.chosen(this.database.read, administeredBy(principal)) };
  }

  /** A setting of the installation, so the system administrator's. Cases that are open keep the pack they pinned. */
  @Put('choice')
  @ApiOkResponse({ type: PackChoiceDto })
  choose(@CurrentPrincipal() principal: Principal, @Body() { packId }: ChoosePackDto): Promise<PackChoiceDto> {
    const organisationId = administeredBy(principal);
    const { personId } = principal;
    return this.database.transaction(async (tx) => {
      await this.policy.choose(tx, { packId, organisationId, personId });
      await this.audit.append(tx, {
        actor: { kind: 'person', personId },
        action: 'PolicyPackChosen',
        subject: { kind: 'organisation', id: organisationId },
        details: { packId },
      });
      return { packId };
    });
  }
}

// helpers

function administeredBy(principal: Principal): string {
  const held = principal.roles.find(({ role }) => role === 'system-administrator');
  if (held === undefined) throw new AccessRefusedError();
  return held.organisationId;
}

function parametersOf(values: PackRecord['values']): PolicyParameterDto[] {
  return (Object.keys(POLICY_KEYS) as PolicyKeyName[]).map((key) => {
    const found = values[key];
    const { question, shape }: PolicyKey = POLICY_KEYS[key];
    const parameter = {
      key,
      question,
      shape: shape.kind,
      ...(shape.kind === 'choice' ? { options: [...shape.options] } : {}),
    };
    if (found === undefined) return { ...parameter, state: 'unset' };
    // What a value replaces is of no use to a reader of the pack; the proposals tell that story.
    const { previous: _, ...shown } = found;
    return { ...parameter, state: 'set', ...shown };
  });
}
