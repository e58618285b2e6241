import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { EmployersService } from '../employers/employers.service';
import { unitText } from '../metrics/figure';
import { SnapshotsService } from '../metrics/snapshots.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import {
  basisRefusal,
  type InterviewFigures,
  interviewTitle,
  type InterviewVariant,
  partyRefusal,
  PROCESSES,
} from './interview';
import { InterviewRefusedError } from './interview.errors';

/** Why somebody is interviewed: a person's reason, and the stored figures when a rate triggered it. */
export interface InterviewBasis {
  reason: string;
  /** The figure of the unit in this snapshot; with it goes what it was below of. */
  snapshotId?: string;
  unitId?: string;
  than?: { snapshotId: string; unitId: string };
}

export interface OpenInterview {
  variant: InterviewVariant;
  /** A school, or a college when a school interviews; for the school variant. */
  organisationId?: string;
  /** For the employer variant. */
  employerId?: string;
  basis: InterviewBasis;
  /** Who interviews: an authority or a school; the authority on top unless given. */
  keeperId?: string;
  by: Actor;
}

/** The one way into an interview: confirmed lists, manual decisions, adjustment plans and supervision all come through here. */
@Injectable()
export class InterviewCasesService {
  constructor(
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly employers: EmployersService,
    private readonly snapshots: SnapshotsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws InterviewRefusedError */
  async open(tx: Transaction, command: OpenInterview): Promise<{ caseId: string; number: string }> {
    const { variant, basis, by } = command;
    const keeperId = command.keeperId ?? (await this.organisations.authority(tx)).id;
    const figures = basis.snapshotId === undefined ? undefined : await this.figures(tx, basis);
    const refusal = basisRefusal({ variant, reason: basis.reason, figures });
    if (refusal) throw new InterviewRefusedError(refusal);
    const party = await this.party(tx, keeperId, command);
    const { id: caseId, number } = await this.cases.open(
      tx,
      {
        kind: 'interview',
        processId: PROCESSES[variant],
        title: interviewTitle(variant, party.name),
        parties: { keeper: keeperId, ...(variant === 'school' ? { interviewed: party.id } : { employer: party.id }) },
        openedBy: by,
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
      },
      (id) => this.keep(tx, id, command, party.id, figures),
    );
    await this.audit.append(tx, {
      actor: by,
      action: 'InterviewOpened',
      subject: { kind: 'interview', id: caseId },
      caseId,
      details: { variant, partyId: party.id, ...(figures ? { snapshotId: figures.snapshotId } : {}) },
    });
    return { caseId, number };
  }

  // helpers

  private async party(
    tx: Transaction,
    keeperId: string,
    { variant, organisationId, employerId }: OpenInterview,
  ): Promise<{ id: string; name: string }> {
    if (variant === 'employer') {
      if (employerId === undefined) throw new InterviewRefusedError('party-unknown');
      return this.employers.get(tx, employerId);
    }
    if (organisationId === undefined) throw new InterviewRefusedError('party-unknown');
    const path = await this.organisations.pathOf(tx, organisationId);
    if (path.length === 0) throw new InterviewRefusedError('party-unknown');
    const party = await this.organisations.get(tx, organisationId);
    const refusal = partyRefusal(await this.organisations.get(tx, keeperId), party, path);
    if (refusal) throw new InterviewRefusedError(refusal);
    return party;
  }

  /** As far as the snapshots hold them; what is missing is for the rule to refuse. */
  private async figures(tx: Transaction, basis: InterviewBasis): Promise<Partial<InterviewFigures>> {
    const { snapshotId, unitId, than } = basis;
    const figure = unitId === undefined ? undefined : await this.snapshots.figureOf(tx, snapshotId!, unitId);
    const compared = than && (await this.snapshots.figureOf(tx, than.snapshotId, than.unitId));
    if (!figure) return { snapshotId };
    const { metric, cohort, asOf, numerator, denominator } = figure;
    const isComparable = compared?.metric === metric && compared.cohort === cohort && compared.asOf === asOf;
    return {
      snapshotId,
      unitId,
      metric,
      cohort,
      unit: unitText(figure).zh,
      asOf,
      numerator,
      denominator,
      ...(compared && isComparable
        ? {
            than: {
              name: unitText(compared).zh,
              numerator: compared.numerator,
              denominator: compared.denominator,
            },
          }
        : {}),
    };
  }

  private async keep(
    tx: Transaction,
    caseId: string,
    { variant, basis, by }: OpenInterview,
    partyId: string,
    figures: Partial<InterviewFigures> | undefined,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO interviews (case_id, variant, organisation_id, employer_id, basis, reason, snapshot_id, unit_id, metric, cohort,
         unit, as_of, numerator, denominator, than_name, than_numerator, than_denominator, opened_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        caseId,
        variant,
        variant === 'school' ? partyId : null,
        variant === 'employer' ? partyId : null,
        figures ? 'figures' : 'decision',
        basis.reason.trim(),
        ...(['snapshotId', 'unitId', 'metric', 'cohort', 'unit', 'asOf', 'numerator', 'denominator'] as const).map(
          (key) => figures?.[key] ?? null,
        ),
        figures?.than?.name ?? null,
        figures?.than?.numerator ?? null,
        figures?.than?.denominator ?? null,
        by.kind === 'person' ? by.personId : null,
      ],
    );
  }
}
