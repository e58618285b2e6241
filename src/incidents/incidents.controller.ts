import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccessService } from '../access/access.service';
import { CurrentPrincipal } from '../auth/current-principal';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import type { ProposedChange } from './incident';
import { ClusterIncidents } from './cluster-incidents.service';
import {
  HeldUpDto,
  HeldUpResultDto,
  IncidentDto,
  IncidentGroupDto,
  InterventionDto,
  InterventionIdDto,
  InterventionReasonDto,
  ProposeInterventionDto,
  RetryHeldUpDto,
  RetryIncidentsDto,
  RetryResultDto,
} from './incident.dto';
import { Incidents } from './incidents.service';
import { Interventions } from './interventions.service';

/** What is stuck, and what process administrators do about it. Cases stand here by their number alone. */
@ApiTags('incidents')
@Controller()
export class IncidentsController {
  constructor(
    private readonly database: Database,
    private readonly access: AccessService,
    private readonly incidents: Incidents,
    private readonly ofCluster: ClusterIncidents,
    private readonly interventions: Interventions,
  ) {}

  @Get('incidents')
  @ApiOkResponse({ type: [IncidentGroupDto] })
  groups(@CurrentPrincipal() by: Principal): Promise<IncidentGroupDto[]> {
    return this.asAdministrator(by, (tx) => this.incidents.groups(tx));
  }

  @Get('incidents/:incidentKey')
  @ApiOkResponse({ type: IncidentDto })
  get(@CurrentPrincipal() by: Principal, @Param('incidentKey') incidentKey: string): Promise<IncidentDto> {
    return this.asAdministrator(by, async (tx) => {
      const { jobKey: _, ...incident } = await this.incidents.get(tx, incidentKey);
      return { ...incident, ...(await this.interventions.tokens(tx, incident.caseId)) };
    });
  }

  /** Takes one person: it repeats what the process does anyway. */
  @Post('incidents/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: [RetryResultDto] })
  retry(
    @CurrentPrincipal() by: Principal,
    @Body() { incidentKeys, reason }: RetryIncidentsDto,
  ): Promise<RetryResultDto[]> {
    this.access.assertAdministersProcesses(by);
    return this.incidents.retry(incidentKeys, reason.trim(), by.personId);
  }

  /** Between here and a cluster, where no case tells of it: records that could not be taken, commands that were refused. */
  @Get('cluster-incidents')
  @ApiOkResponse({ type: [HeldUpDto] })
  heldUp(@CurrentPrincipal() by: Principal): Promise<HeldUpDto[]> {
    return this.asAdministrator(by, (tx) => this.ofCluster.list(tx));
  }

  @Post('cluster-incidents/retry')
  @HttpCode(200)
  @ApiOkResponse({ type: [HeldUpResultDto] })
  retryHeldUp(@CurrentPrincipal() by: Principal, @Body() { ids, reason }: RetryHeldUpDto): Promise<HeldUpResultDto[]> {
    this.access.assertAdministersProcesses(by);
    return this.ofCluster.retry(ids, reason.trim(), by.personId);
  }

  @Get('interventions')
  @ApiOkResponse({ type: [InterventionDto] })
  waiting(@CurrentPrincipal() by: Principal): Promise<InterventionDto[]> {
    return this.asAdministrator(by, async (tx) =>
      (await this.interventions.waiting(tx)).map(({ change, proposedBy, ...one }) => ({
        ...one,
        kind: change.kind,
        canDecide: proposedBy !== by.personId,
      })),
    );
  }

  /** Proposes a change by hand; a second process administrator carries it out. */
  @Post('cases/:caseId/interventions')
  @ApiCreatedResponse({ type: InterventionIdDto })
  propose(
    @CurrentPrincipal() by: Principal,
    @Param('caseId') caseId: string,
    @Body() body: ProposeInterventionDto,
  ): Promise<InterventionIdDto> {
    return this.asAdministrator(by, async (tx) => ({
      id: await this.interventions.propose(tx, caseId, changeOf(body), body.reason.trim(), by.personId),
    }));
  }

  @Post('interventions/:id/approve')
  @HttpCode(204)
  @ApiNoContentResponse()
  approve(@CurrentPrincipal() by: Principal, @Param('id') id: string): Promise<void> {
    return this.asAdministrator(by, (tx) => this.interventions.approve(tx, id, by.personId));
  }

  @Post('interventions/:id/reject')
  @HttpCode(204)
  @ApiNoContentResponse()
  reject(
    @CurrentPrincipal() by: Principal,
    @Param('id') id: string,
    @Body() { reason }: InterventionReasonDto,
  ): Promise<void> {
    return this.asAdministrator(by, (tx) => this.interventions.reject(tx, id, reason.trim(), by.personId));
  }

  // helpers

  private asAdministrator<T>(by: Principal, work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.access.assertAdministersProcesses(by);
    return this.database.transaction(work);
  }
}

/** The body has been validated for its kind. */
function changeOf({ kind, elementInstanceKey, to, values }: ProposeInterventionDto): ProposedChange {
  switch (kind) {
    case 'change-variables':
      return { kind, elementInstanceKey: elementInstanceKey!, values: values! };
    case 'move-token':
      return { kind, elementInstanceKey: elementInstanceKey!, to: to! };
    case 'cancel-case':
      return { kind };
    default:
      return kind satisfies never;
  }
}
