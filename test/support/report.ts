import { rows } from '../../src/platform/database/transaction';
import { ObjectionsService } from '../../src/reports/objections.service';
import type { TestApplication } from './application';
import { Desk, personIdOf, Proceeding } from './proceeding';

export const OFFICER = '陈敏';
export const OTHER_OFFICER = '李国强';
export const HEAD = '周文涛';
export const VAULT_OFFICER = '沈若兰';
export const INVESTIGATORS = ['孙晓燕', '何志远'] as const;
export const DECIDER = '郑海峰';
export const OTHER_DECIDER = '吴静怡';
export const SCHOOL = '滨江理工大学';
export const SCHOOL_OFFICE = '刘洋';
export const SCHOOL_LEADER = '高建华';
export const SCHOOL_DISCIPLINE = '宋岩';

type Values = Record<string, unknown>;

/** Forms as they are filled in when nothing is wrong; a test changes the one field it is about. Two points each. */
export const FORMS = {
  realName: { realName: 'verified', method: 'telephone' },
  extract: { text1: '某学院将未就业毕业生登记为已就业。', text2: '某学院要求毕业生签订虚假协议。' },
  passed: { outcome: 'passed', isChecked: true },
  sample: { method: '从全部登记中随机抽取两名。', samples: 'S-001，就业协议，不符\nS-002，社保记录，相符' },
  interview: { isHeld: 'yes', text: '就业办说明了登记流程。' },
  noRecords: { isNeeded: 'no', reason: '佐证材料已经齐备。' },
  findings: {
    finding1: '抽查一名毕业生未就业而登记为已就业。',
    proposal1: 'verified',
    finding2: '未发现签订虚假协议的证据。',
    proposal2: 'not-verified',
    positionWorkingDays: 2,
    isDeidentified: true,
  },
  position: { stance1: 'disagree', text1: '系登记差错。', stance2: 'agree' },
  reply: { text: '感谢您的监督。' },
  notice: {
    facts: '某学院将未就业毕业生登记为已就业。',
    reasons: '抽查结果与登记不符。',
    basis: '《关于做好天津市2023届高校毕业生就业创业工作的通知》（二十一）',
    measure: 'notice',
    defenceWorkingDays: 3,
  },
  criticism: {
    facts: '某学院将未就业毕业生登记为已就业。',
    reasons: '抽查结果与登记不符。',
    basis: '《中华人民共和国统计法》第四十四条',
    measure: 'criticism',
    defenceWorkingDays: 3,
  },
  waiver: { choice: 'waived' },
  order: { isNeeded: 'yes', content: '更正2023届毕业去向落实率。', workingDays: 5 },
  noOrder: { isNeeded: 'no', reason: '数据已在终期核查中更正。' },
  figures: {
    figures: '毕业去向落实率，2023届，全校，2023-08-31，1820/2000，1650/2000',
    explanation: '剔除未就业毕业生。',
  },
  signed: { outcome: 'signed', isResponsible: true },
} satisfies Record<string, Values>;

/** Verdicts on the two points, as the form of the decision sends them. */
export function verdicts(first: string, second: string): Values {
  return {
    outcome: 'decide',
    verdict1: first,
    reasons1: '抽查记录证实。',
    verdict2: second,
    reasons2: '调查情况说明。',
  };
}

export interface ReportOptions {
  receivedAt?: string;
  namesLeader?: boolean;
  /** Nobody when null. */
  reporter?: Values | null;
  channel?: string;
  description?: string;
  /** How many documents come with it. */
  documents?: number;
}

/** A report about one school of the demo, brought as far as a test needs it. */
export class Report extends Proceeding {
  static async open(app: TestApplication, options: ReportOptions = {}): Promise<Report> {
    const { receivedAt = (await app.clock.now()).toISOString(), namesLeader = false } = options;
    const {
      reporter = { name: '林某某', phone: '000-0000' },
      channel = 'hotline',
      description,
      documents = 0,
    } = options;
    const documentIds: string[] = [];
    while (documentIds.length < documents) documentIds.push(await new Report(app, '', '').file(OFFICER));
    const answer = await new Desk(app).as(OFFICER, 'post', '/api/reports', {
      accusedSchoolId: await schoolIdOf(app),
      allegations: ['计算机学院把没有工作的同学登记为已就业。', '辅导员让同学签了假的就业协议。'],
      namesLeader,
      channel,
      description,
      documentIds,
      receivedAt,
      backDatingReason: '节假日值班记录补登。',
      ...(reporter === null ? {} : { reporter }),
    });
    if (answer.status !== 201)
      throw new Error(`Expected a registered report, but found ${answer.status} ${answer.text}`);
    await app.settle();
    const { caseId, receiptCode } = answer.body as { caseId: string; receiptCode: string };
    return new Report(app, caseId, receiptCode);
  }

  /** Real name verified, the route chosen: by the authority unless said otherwise. */
  static async accepted(app: TestApplication, options: ReportOptions = {}, changes: Values = {}): Promise<Report> {
    const report = await Report.open(app, options);
    await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
    await report.does(HEAD, 'choose-route', await report.route(changes));
    return report;
  }

  /** The extract has passed its check. */
  static async extracted(app: TestApplication, options: ReportOptions = {}, changes: Values = {}): Promise<Report> {
    const report = await Report.accepted(app, options, changes);
    await report.does(OFFICER, 'prepare-extract', FORMS.extract);
    await report.does(OTHER_OFFICER, 'check-reidentification', FORMS.passed);
    return report;
  }

  /** Findings are written; the school is to state its position. */
  static async found(app: TestApplication, options: ReportOptions = {}, changes: Values = {}): Promise<Report> {
    const report = await Report.extracted(app, options, changes);
    await report.investigate(changes.route === 'school' ? SCHOOL_DISCIPLINE : INVESTIGATORS[0]);
    return report;
  }

  /** The school was heard; somebody is to decide. */
  static async heard(app: TestApplication, options: ReportOptions = {}, changes: Values = {}): Promise<Report> {
    const report = await Report.found(app, options, changes);
    await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);
    return report;
  }

  /** Decided as given and answered. */
  static async replied(app: TestApplication, first: string, second: string): Promise<Report> {
    const report = await Report.heard(app);
    await report.does(DECIDER, 'decide-verified', verdicts(first, second));
    await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
    return report;
  }

  /** City intake with two investigators; the open questions are answered. */
  async route(changes: Values = {}): Promise<Values> {
    const isSchool = changes.route === 'school';
    const people = isSchool ? [SCHOOL_DISCIPLINE] : [...INVESTIGATORS];
    const [first, second] = await Promise.all(people.map((name) => personIdOf(this.app, name)));
    return {
      decision: 'accept',
      route: 'city',
      routeReason: '举报涉及校级数据。',
      investigatingUnit: await (isSchool ? schoolIdOf(this.app) : organisationIdOf(this.app, '滨江市教育委员会')),
      firstInvestigator: first,
      ...(second ? { secondInvestigator: second } : {}),
      clockStart: 'received',
      clockStartReason: '自收到之日起算最为严格。',
      isRecusalChecked: true,
      ...changes,
    };
  }

  async investigate(by: string): Promise<void> {
    await this.does(by, 'sample-evidence', FORMS.sample);
    await this.does(by, 'interview-people', FORMS.interview);
    await this.does(by, 'request-records', FORMS.noRecords);
    await this.does(by, 'write-findings', FORMS.findings);
  }

  /** Prior notice, service, defence, decision; and a correction that is accepted. */
  async takeConsequences(
    notice: Values = FORMS.notice,
    decision: Values = { measure: 'notice', reasons: '情节较轻。' },
  ) {
    await this.does(OFFICER, 'draft-prior-notice', notice);
    await this.serve();
    await this.does(SCHOOL_LEADER, 'state-defence', FORMS.waiver);
    await this.does(DECIDER, 'decide-accountability', decision);
    await this.correct();
  }

  /** The notice as drafted is checked, signed and handed over with proof. */
  async serve(): Promise<void> {
    const page = await this.page(OFFICER, 'draft-letter');
    await this.does(OFFICER, 'draft-letter', (page.body as { data: Values }).data);
    await this.does(OTHER_OFFICER, 'check-letter', { verdict: 'approve' });
    await this.does(HEAD, 'sign-letter', { verdict: 'sign' });
    const proofDocuments = [await this.file(OFFICER)];
    const servedOn = await this.today();
    await this.does(OFFICER, 'serve-letter', { method: 'in-person', outcome: 'proven', servedOn, proofDocuments });
  }

  async correct(): Promise<void> {
    await this.does(OFFICER, 'order-correction', FORMS.order);
    await this.does(SCHOOL_OFFICE, 'correct-figures', FORMS.figures);
    await this.does(SCHOOL_LEADER, 'sign-correction', FORMS.signed);
    await this.does(OTHER_OFFICER, 'verify-correction', { outcome: 'accepted' });
  }

  /** The reporter objects on the portal. */
  async object(text = '我不同意第二项的认定。'): Promise<void> {
    const objections = this.app.app.get(ObjectionsService, { strict: false });
    const by = { kind: 'reporter' } as const;
    await this.app.database.transaction((tx) => objections.object(tx, { caseId: this.caseId, text, by }));
    await this.app.settle();
  }

  async withdraw(): Promise<void> {
    const objections = this.app.app.get(ObjectionsService, { strict: false });
    const by = { kind: 'reporter' } as const;
    await this.app.database.transaction((tx) =>
      objections.withdraw(tx, { caseId: this.caseId, reason: '不想继续。', by }),
    );
    await this.app.settle();
  }

  /** Texts of the issued letters, the newest first. */
  async letters(recipient: 'reporter' | 'school'): Promise<string[]> {
    const found = await rows<{ body: string }>(
      this.app.database.read,
      'SELECT body FROM letters WHERE case_id = $1 AND recipient = $2 AND issued_at IS NOT NULL ORDER BY issued_at DESC, drafted_at DESC',
      [this.caseId, recipient],
    );
    return found.map(({ body }) => body);
  }

  /** The Chinese sentences of the history. */
  async history(): Promise<string[]> {
    const found = await rows<{ zh: string }>(
      this.app.database.read,
      `SELECT sentence->>'zh' AS zh FROM case_timeline WHERE case_id = $1 ORDER BY id`,
      [this.caseId],
    );
    return found.map(({ zh }) => zh);
  }

  async deadline(
    duty: string,
  ): Promise<{ id: string; legalDate: string; state: string; assumed: boolean; provisional: boolean }> {
    const [found] = await rows<{
      id: string;
      legalDate: string;
      state: string;
      assumed: boolean;
      provisional: boolean;
    }>(
      this.app.database.read,
      `SELECT id, legal_date AS "legalDate", state, assumed, provisional FROM deadlines
       WHERE case_id = $1 AND duty = $2 ORDER BY opened_at DESC`,
      [this.caseId, duty],
    );
    if (!found) throw new Error(`Expected a deadline ${duty}, but found none.`);
    return found;
  }
}

export async function schoolIdOf(app: TestApplication, name = SCHOOL): Promise<string> {
  return organisationIdOf(app, name);
}

export async function organisationIdOf(app: TestApplication, name: string): Promise<string> {
  const [found] = await rows<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [name]);
  if (!found) throw new Error(`Expected an organisation ${name}, but found none.`);
  return found.id;
}
