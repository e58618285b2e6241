import { Injectable, Logger } from '@nestjs/common';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { DomainError, type LocalText } from '../platform/errors/domain-error';
import { describeError } from '../platform/logging/describe-error';
import { SupervisionDesk } from '../supervision/supervision-desk.service';
import { TasksService } from '../tasks/tasks.service';
import { TaskVerbs } from '../verbs/task-verbs.service';
import type { BulkDto, BulkRowDto, SeenTaskDto } from './bulk.dto';
import { BulkIncompleteError } from './bulk.errors';

const FAILED: LocalText = {
  zh: '系统未能处理这一项，请打开该事项单独办理。',
  en: 'Expected to carry it out, but the system failed on this one; open the task and do it there.',
};

/**
 * One verb on many tasks. Each is decided on its own by the very checks of its own page, in a transaction of its own: what one
 * of them is refused leaves the others alone.
 */
@Injectable()
export class BulkService {
  private readonly logger = new Logger(BulkService.name);

  constructor(
    private readonly database: Database,
    private readonly tasks: TasksService,
    private readonly verbs: TaskVerbs,
    private readonly supervision: SupervisionDesk,
  ) {}

  async carryOut(principal: Principal, order: BulkDto): Promise<BulkRowDto[]> {
    const act = this.actOf(principal, order);
    const done: BulkRowDto[] = [];
    for (const task of order.tasks) done.push(await this.one(task, act));
    return done;
  }

  // helpers

  private actOf(principal: Principal, { verb, personId, reason }: BulkDto): Act {
    switch (verb) {
      case 'claim':
        return (tx, { id, version }) => this.tasks.claim(tx, principal, id, version);
      case 'assign':
        if (personId === undefined) throw new BulkIncompleteError('personId');
        if (reason === undefined) throw new BulkIncompleteError('reason');
        return (tx, { id, version }) => this.verbs.transfer(tx, principal, id, { version, personId, reason });
      case 'urge':
        if (reason === undefined) throw new BulkIncompleteError('reason');
        return (tx, { id }) => this.supervision.urge(tx, principal, id, reason);
      default:
        return verb satisfies never;
    }
  }

  private async one(task: SeenTaskDto, act: Act): Promise<BulkRowDto> {
    const { id } = task;
    try {
      await this.database.transaction((tx) => act(tx, task));
      return { id, outcome: 'done' };
    } catch (error) {
      if (error instanceof DomainError) return { id, outcome: 'refused', code: error.code, reason: error.text };
      this.logger.error({ message: 'One task of a bulk order failed', ...describeError(error) });
      return { id, outcome: 'failed', code: 'BULK.FAILED', reason: FAILED };
    }
  }
}

type Act = (tx: Transaction, task: SeenTaskDto) => Promise<void>;
