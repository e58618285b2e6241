import { Injectable, type OnModuleInit } from '@nestjs/common';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { ListOpeners } from '../schedules/list-openers.service';
import type { ConfirmedItem } from '../schedules/proposed-list';
import { InterviewCasesService } from './interview-cases.service';

/** Opens an interview for each item of a proposed list that a person confirmed. */
@Injectable()
export class InterviewListOpener implements OnModuleInit {
  constructor(
    private readonly openers: ListOpeners,
    private readonly interviews: InterviewCasesService,
  ) {}

  onModuleInit(): void {
    this.openers.register('low-performer-interview', async (tx, item, by) => {
      const { caseId } = await this.interviews.open(tx, {
        variant: 'school',
        organisationId: item.organisationId,
        keeperId: item.authorityId,
        basis: { reason: reasonOf(item), ...(await this.figuresOf(tx, item)) },
        by,
      });
      return caseId;
    });
  }

  // helpers

  /** The stored figure of the item and what it was below of; nothing for an item that a person put on the list by hand. */
  private async figuresOf(
    tx: Transaction,
    { id, snapshotId, unitId, rule }: ConfirmedItem,
  ): Promise<{ snapshotId?: string; unitId?: string; than?: { snapshotId: string; unitId: string } }> {
    if (snapshotId === null || rule === 'interview-by-hand') return {};
    const than = await firstRow<{ snapshotId: string; unitId: string }>(
      tx,
      `SELECT snapshot_id AS "snapshotId", unit_id AS "unitId" FROM proposed_item_figures
       WHERE item_id = $1 AND role = 'comparator' ORDER BY position LIMIT 1`,
      [id],
    );
    return { snapshotId, unitId, ...(than ? { than } : {}) };
  }
}

/** The reasons of the list in words, and what the person added. */
function reasonOf({ reasons, note }: ConfirmedItem): string {
  return [...reasons.map(({ zh }) => zh), ...(note ? [note] : [])].join('\n');
}
