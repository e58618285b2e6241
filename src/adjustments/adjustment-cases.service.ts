import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Rate } from '../metrics/rate';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { ListOpeners } from '../schedules/list-openers.service';
import type { ConfirmedItem } from '../schedules/proposed-list';
import { listingRefusal, type YearFigure } from './adjustment';
import { AdjustmentNotOpenError, AlreadyAdjustingError, ListingRefusedError } from './adjustment.errors';

/** A figure for an annual check may be confirmed long before the measures are through: the message waits for the case. */
const CHECK_LIFE_MS = 400 * 86_400_000;

export interface OpenAdjustment {
  /** The major, as a unit of figures. */
  unitId: string;
  /** The school, or its college when the school adjusts by itself; the school of the major unless given. */
  organisationId?: string;
  reason: string;
  figures?: readonly YearFigure[];
  bound?: { threshold: Rate; years: number };
  /** Who asks for the plan: the authority on top unless given. */
  keeperId?: string;
  by: Extract<Actor, { kind: 'person' }>;
}

interface Major {
  schoolId: string;
  name: string;
  code: string;
}

/** The one way into an adjustment: confirmed lists and decisions by hand come through here, one open case a major. */
@Injectable()
export class AdjustmentCasesService implements OnModuleInit {
  constructor(
    private readonly cases: CasesService,
    private readonly organisations: OrganisationsService,
    private readonly openers: ListOpeners,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  onModuleInit(): void {
    this.openers.register('major-adjustment', (tx, item, by) => this.openListed(tx, item, by));
    this.openers.register('major-annual-check', (tx, item) => this.check(tx, item));
  }

  /** @throws ListingRefusedError, AlreadyAdjustingError */
  async open(tx: Transaction, command: OpenAdjustment): Promise<{ caseId: string; number: string }> {
    const { unitId, reason, figures = [], bound, by } = command;
    const major = await this.major(tx, unitId);
    const refusal = listingRefusal({ reason, figures, bound });
    if (refusal) throw new ListingRefusedError(refusal);
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('adjustment:' || $1, 0))`, [unitId]);
    const open = await this.openCaseOf(tx, unitId);
    if (open) throw new AlreadyAdjustingError(open.number);
    const keeper = command.keeperId ?? (await this.organisations.authority(tx)).id;
    const adjusting = command.organisationId ?? major.schoolId;
    const { id: caseId, number } = await this.cases.open(
      tx,
      {
        kind: 'adjustment',
        processId: 'major-adjustment',
        title: `${major.name}（${major.code}）专业调整`,
        parties: { keeper, adjusting },
        openedBy: by,
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
        variables: { draftingGroup: null },
      },
      (id) => this.keep(tx, id, adjusting, command),
    );
    await this.audit.append(tx, {
      actor: by,
      action: 'AdjustmentOpened',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { unitId, organisationId: adjusting, basis: figures.length > 0 ? 'figures' : 'decision' },
    });
    return { caseId, number };
  }

  // helpers

  private async openListed(
    tx: Transaction,
    item: ConfirmedItem,
    by: Extract<Actor, { kind: 'person' }>,
  ): Promise<string> {
    const { figures, bound } = await listedFigures(tx, item.id);
    const reason = [...item.reasons.map(({ zh }) => zh), ...(item.note ? [item.note] : [])].join('\n');
    const keeperId = item.authorityId;
    const { caseId } = await this.open(tx, { unitId: item.unitId, reason, figures, bound, keeperId, by });
    return caseId;
  }

  /** Tells the open case of the major that its figure of the year is there. */
  private async check(tx: Transaction, item: ConfirmedItem): Promise<string> {
    const open = await this.openCaseOf(tx, item.unitId);
    if (!open) throw new AdjustmentNotOpenError();
    await this.engine.publish(tx, {
      name: 'adjustment.annual-check',
      correlationKey: open.caseId,
      messageId: item.id,
      timeToLiveMs: CHECK_LIFE_MS,
      variables: { checkSnapshotId: item.snapshotId },
    });
    return open.caseId;
  }

  private async major(tx: Transaction, unitId: string): Promise<Major> {
    const found = await firstRow<Major>(
      tx,
      `SELECT organisation_id AS "schoolId", name, major_code AS code FROM metric_units WHERE id = $1 AND level = 'major'`,
      [unitId],
    );
    if (!found) throw new ListingRefusedError('no-major');
    return found;
  }

  private async openCaseOf(tx: Transaction, unitId: string): Promise<{ caseId: string; number: string } | undefined> {
    return firstRow(
      tx,
      `SELECT cases.id AS "caseId", number FROM adjustments JOIN cases ON cases.id = case_id
       WHERE unit_id = $1 AND cases.state = 'open'`,
      [unitId],
    );
  }

  private async keep(
    tx: Transaction,
    caseId: string,
    organisationId: string,
    { unitId, reason, figures = [], bound, by }: OpenAdjustment,
  ): Promise<void> {
    const basis = figures.length > 0 ? 'figures' : 'decision';
    const threshold = basis === 'figures' ? bound?.threshold : undefined;
    await rows(
      tx,
      `INSERT INTO adjustments (case_id, organisation_id, unit_id, reason, basis, threshold_numerator, threshold_denominator,
         consecutive_years, opened_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        caseId,
        organisationId,
        unitId,
        reason.trim(),
        basis,
        threshold?.numerator ?? null,
        threshold?.denominator ?? null,
        threshold ? bound!.years : null,
        by.personId,
      ],
    );
    for (const { snapshotId, metric, cohort, asOf, numerator, denominator } of figures) {
      await rows(
        tx,
        `INSERT INTO adjustment_figures (case_id, snapshot_id, unit_id, metric, cohort, as_of, numerator, denominator)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [caseId, snapshotId, unitId, metric, cohort, asOf, numerator, denominator],
      );
    }
  }
}

/** The figures that an item of a proposed list rests on, and what they were held against. */
async function listedFigures(
  tx: Transaction,
  itemId: string,
): Promise<{ figures: YearFigure[]; bound: OpenAdjustment['bound'] }> {
  const figures = await rows<YearFigure>(
    tx,
    `SELECT f.snapshot_id AS "snapshotId", s.metric, s.cohort, s.as_of AS "asOf", r.numerator, r.denominator
     FROM proposed_item_figures f JOIN metric_snapshots s ON s.id = f.snapshot_id
       JOIN metric_snapshot_rows r ON r.snapshot_id = f.snapshot_id AND r.unit_id = f.unit_id
     WHERE f.item_id = $1 AND f.role = 'subject' ORDER BY s.cohort DESC`,
    [itemId],
  );
  const list = await firstRow<{ numerator: number | null; denominator: number | null; years: number | null }>(
    tx,
    `SELECT threshold_numerator AS numerator, threshold_denominator AS denominator, consecutive_years AS years
     FROM proposed_lists WHERE id = (SELECT list_id FROM proposed_items WHERE id = $1)`,
    [itemId],
  );
  const { numerator, denominator, years } = list!;
  if (numerator === null || denominator === null || years === null) return { figures: [], bound: undefined };
  return { figures, bound: { threshold: { numerator, denominator }, years } };
}
