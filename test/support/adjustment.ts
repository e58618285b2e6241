import { AdjustmentCasesService, type OpenAdjustment } from '../../src/adjustments/adjustment-cases.service';
import type { YearFigure } from '../../src/adjustments/adjustment';
import { FiguresService } from '../../src/metrics/figures.service';
import { SnapshotsService } from '../../src/metrics/snapshots.service';
import { firstRow, type Transaction } from '../../src/platform/database/transaction';
import type { TestApplication } from './application';
import { personIdOf, Proceeding } from './proceeding';

type Values = Record<string, unknown>;

export const [AUTHORITY_HEAD, AUTHORITY_OFFICER] = ['周文涛', '陈敏'] as const;
export const [ACADEMIC, LEADER, COLLEGE] = ['丁晓雯', '高建华', '韩冰'] as const;

export const FORMS = {
  card: { colour: 'yellow', dueOn: '2026-04-01', note: '请同时说明在校生安排。' },
  own: { way: 'own' },
  plan: {
    measure: 'reform',
    evidence: '近两届落实率偏低，行业需求转向数据方向。',
    timetable: '2026-06-30 修订培养方案\n2026-09-01 缩减招生计划',
  },
  forward: { verdict: 'forward' },
  office: { verdict: 'adopted', heldOn: '2026-03-02', number: '校办纪要〔2026〕12号' },
  committee: { verdict: 'adopted', heldOn: '2026-03-02', number: '党委纪要〔2026〕9号' },
  submit: { isChecked: true },
  accept: { verdict: 'accepted' },
  report: { report: '已按方案完成。' },
  met: { verdict: 'met' },
} satisfies Record<string, Values>;

export interface Major {
  unitId: string;
  schoolId: string;
}

/** A major of the first school of the demo, without any figure. */
export async function majorOf(app: TestApplication, code: string, name = '信息管理'): Promise<Major> {
  const unit = await firstRow<Major>(
    app.database.read,
    `INSERT INTO metric_units (organisation_id, level, major_code, name)
     SELECT id, 'major', $1, $2 FROM organisations WHERE name = '滨江理工大学'
     RETURNING id AS "unitId", organisation_id AS "schoolId"`,
    [code, name],
  );
  return unit!;
}

/** Records a rate of one class and keeps it in a snapshot. */
export async function figureOf(
  app: TestApplication,
  { unitId }: Major,
  figure: { cohort: number; numerator: number; denominator?: number },
): Promise<YearFigure> {
  const { cohort, numerator, denominator = 10_000 } = figure;
  const asOf = `${cohort}-08-31`;
  const personId = await personIdOf(app, AUTHORITY_OFFICER);
  return app.database.transaction(async (tx) => {
    await app.app.get(FiguresService, { strict: false }).correct(tx, {
      unitId,
      metric: 'placement',
      cohort,
      asOf,
      numerator,
      denominator,
      reason: '测试数据',
      by: { kind: 'person', personId },
    });
    const snapshots = app.app.get(SnapshotsService, { strict: false });
    const snapshotId = await snapshots.take(tx, { metric: 'placement', cohort, level: 'major', asOf });
    return { snapshotId: snapshotId!, metric: 'placement', cohort, asOf, numerator, denominator };
  });
}

/** The adjustment of one major, brought as far as a test needs it. */
export class Adjustment extends Proceeding {
  major!: Major;

  static async open(
    app: TestApplication,
    major: Major,
    basis: Partial<Pick<OpenAdjustment, 'reason' | 'figures' | 'bound'>> = {},
  ): Promise<Adjustment> {
    const personId = await personIdOf(app, AUTHORITY_HEAD);
    const cases = app.app.get(AdjustmentCasesService, { strict: false });
    const { caseId } = await app.database.transaction((tx: Transaction) =>
      cases.open(tx, {
        unitId: major.unitId,
        reason: '经研究列入专业调整。',
        ...basis,
        by: { kind: 'person', personId },
      }),
    );
    await app.settle();
    const adjustment = new Adjustment(app, caseId, '');
    adjustment.major = major;
    return adjustment;
  }

  /** The card is out and the school drafts. */
  async carded(): Promise<this> {
    await this.does(AUTHORITY_OFFICER, 'issue-card', FORMS.card);
    return this;
  }

  /** Drafted, reviewed, adopted by both bodies; the leader is to sign. */
  async adopted(plan: Values = {}): Promise<this> {
    await this.does(ACADEMIC, 'name-drafter', { way: 'college', college: await collegeId(this.app) });
    await this.does(COLLEGE, 'draft-plan', { ...FORMS.plan, ...plan });
    await this.does(ACADEMIC, 'review-plan', FORMS.forward);
    await this.does(LEADER, 'record-office-meeting', FORMS.office);
    await this.does(LEADER, 'record-party-committee', FORMS.committee);
    return this;
  }

  async submitted(plan: Values = {}): Promise<this> {
    await (await this.carded()).adopted(plan);
    await this.does(LEADER, 'submit-plan', FORMS.submit);
    return this;
  }

  /** Every measure of the accepted plan is reported and checked. */
  async carriedOut(plan: Values = {}): Promise<this> {
    await this.submitted(plan);
    await this.does(AUTHORITY_HEAD, 'examine-plan', FORMS.accept);
    while ((await this.waiting()).includes('report-milestone')) {
      await this.does(COLLEGE, 'report-milestone', FORMS.report);
      await this.does(AUTHORITY_OFFICER, 'check-milestone', FORMS.met);
    }
    return this;
  }
}

export async function collegeId(app: TestApplication): Promise<string> {
  const found = await firstRow<{ id: string }>(
    app.database.read,
    `SELECT id FROM organisations WHERE name = '计算机学院'`,
  );
  return found!.id;
}
