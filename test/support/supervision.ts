import { firstRow, rows } from '../../src/platform/database/transaction';
import type { SupervisionColour } from '../../src/supervision/supervision';
import { SupervisionCasesService } from '../../src/supervision/supervision-cases.service';
import type { TestApplication } from './application';
import { personIdOf, Proceeding } from './proceeding';

/** Forms as they are filled in when nothing is wrong; a test changes the one field it is about. */
export const FORMS = {
  acknowledge: { plan: '由专人办理。' },
  progress: { kind: 'progress', measures: '已经收集材料。' },
  answer: { kind: 'final', measures: '已经办理完毕。' },
  sufficient: { verdict: 'sufficient', opinion: '办理到位。' },
  insufficient: { verdict: 'insufficient', opinion: '没有说明原因。' },
};

export interface IssueOptions {
  parentCaseId: string;
  taskId?: string;
  colour?: SupervisionColour;
  reason?: string;
  addressee: string;
  /** Two working days unless given; null leaves the date open. */
  workingDays?: number | null;
  by?: string;
}

/** An order as people meet it, brought as far as a test needs it. */
export class Order extends Proceeding {
  static async issue(app: TestApplication, options: IssueOptions): Promise<Order> {
    const { parentCaseId, taskId, colour = 'blue', reason = '请抓紧办理并说明原因。', by = '周文涛' } = options;
    const workingDays = options.workingDays === undefined ? 2 : (options.workingDays ?? undefined);
    const addressee = await firstRow<{ id: string }>(
      app.database.read,
      'SELECT id FROM organisations WHERE name = $1',
      [options.addressee],
    );
    const personId = await personIdOf(app, by);
    const { caseId } = await app.database.transaction((tx) =>
      app.app.get(SupervisionCasesService, { strict: false }).open(tx, {
        parentCaseId,
        taskId,
        colour,
        reason,
        addresseeOrganisationId: addressee!.id,
        workingDays,
        by: { kind: 'person', personId },
      }),
    );
    await app.settle();
    return new Order(app, caseId, '');
  }

  /** The colours so far, the first one first. */
  async colours(): Promise<string[]> {
    const found = await rows<{ colour: string }>(
      this.app.database.read,
      'SELECT colour FROM supervision_rounds WHERE case_id = $1 ORDER BY round',
      [this.caseId],
    );
    return found.map(({ colour }) => colour);
  }

  async state(): Promise<string> {
    const found = await firstRow<{ state: string }>(
      this.app.database.read,
      'SELECT state FROM supervision_orders WHERE case_id = $1',
      [this.caseId],
    );
    return found!.state;
  }

  /** The Chinese sentences of the history of a case. */
  async historyOf(caseId = this.caseId): Promise<string[]> {
    const found = await rows<{ zh: string }>(
      this.app.database.read,
      `SELECT sentence->>'zh' AS zh FROM case_timeline WHERE case_id = $1 ORDER BY id`,
      [caseId],
    );
    return found.map(({ zh }) => zh);
  }
}
