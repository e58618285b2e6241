import { Injectable, Logger } from '@nestjs/common';
import { firstRow, type Transaction } from '../platform/database/transaction';

/** Where the stories of the demonstration are told, one after the other; one that gets stuck is left where it stands. */
@Injectable()
export class DemoStage {
  private readonly logger = new Logger('Demo');
  private stopped = false;

  get isStopped(): boolean {
    return this.stopped;
  }

  /** No further story begins, and nobody waits for a step any longer. */
  stop(): void {
    this.stopped = true;
  }

  async tell<Story>(stories: readonly Story[], how: (story: Story) => Promise<unknown>): Promise<void> {
    for (const story of stories) {
      if (this.stopped) return;
      await how(story).catch((error: unknown) =>
        this.logger.error('A story of the demo could not be told', error instanceof Error ? error.stack : undefined),
      );
    }
  }

  personId(tx: Transaction, name: string): Promise<string> {
    return idOf(tx, 'people', name);
  }

  organisationId(tx: Transaction, name: string): Promise<string> {
    return idOf(tx, 'organisations', name);
  }
}

async function idOf(tx: Transaction, table: 'organisations' | 'people', name: string): Promise<string> {
  return (await firstRow<{ id: string }>(tx, `SELECT id FROM ${table} WHERE name = $1`, [name]))!.id;
}
