import { rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../../test/support/application';
import { Desk } from '../../test/support/proceeding';
import {
  DECIDER,
  FORMS,
  INVESTIGATORS,
  OFFICER,
  OTHER_OFFICER,
  Report,
  type ReportOptions,
  SCHOOL_DISCIPLINE,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
  verdicts,
} from '../../test/support/report';

const RECORDS = { isNeeded: 'yes', items: '毕业生去向登记表', text: '请提供。', workingDays: 3 };

/** What the reported school is asked and shown; and that it cannot tell from it who reported. */
describe('the reported school', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  it('is asked for records by a request of its own, signed by its leader, and the investigators read the answer', async () => {
    // given
    const report = await Report.extracted(app);
    await report.does(INVESTIGATORS[0], 'sample-evidence', FORMS.sample);
    await report.does(INVESTIGATORS[0], 'interview-people', FORMS.interview);
    const telling = { ...RECORDS, text: '举报人称登记表有误，请提供。' };
    const refused = await report.tries(INVESTIGATORS[0], 'request-records', telling);

    // when
    await report.does(INVESTIGATORS[0], 'request-records', RECORDS);
    await answer(report);

    // then
    expect(refused.body).toMatchObject({ code: 'REPORT.IDENTITY_IN_TEXT' });
    expect(await report.waiting()).toEqual(['write-findings']);
    expect(JSON.stringify((await report.page(INVESTIGATORS[0], 'write-findings')).body)).toContain('登记表见附件。');
  });

  it('does not hold the investigation up by its silence', async () => {
    // given
    const report = await Report.extracted(app);
    await report.does(INVESTIGATORS[0], 'sample-evidence', FORMS.sample);
    await report.does(INVESTIGATORS[0], 'interview-people', FORMS.interview);
    await report.does(INVESTIGATORS[0], 'request-records', RECORDS);

    // when
    await app.clock.advance(8 * 86_400_000);
    await app.settle();

    // then
    expect(await report.waiting()).toContain('write-findings');
    expect(JSON.stringify((await report.page(INVESTIGATORS[0], 'write-findings')).body)).toContain('不视为认可');
  });

  it.each(['city', 'school'] as const)(
    'sees the same under %s intake whoever reported, by which channel, when and with how much',
    async (route) => {
      // given
      const channels: ReportOptions[] = [
        { reporter: { name: '金丝雀甲', phone: '000-0001' }, channel: 'hotline', documents: 0 },
        {
          reporter: { name: '金丝雀乙', email: 'canary@example.org' },
          channel: 'letter',
          documents: 2,
          description: '我是计算机学院的毕业生。',
          receivedAt: new Date((await app.clock.now()).getTime() - 37 * 60_000).toISOString(),
        },
      ];

      // when
      const seen: string[][] = [];
      for (const options of channels) seen.push(await pagesOfSchool(await Report.accepted(app, options, { route })));

      // then
      expect(seen[0]!.length).toBe(route === 'city' ? 9 : 13);
      expect(differences(seen[0]!, seen[1]!)).toEqual([]);
      expect(seen.flat().join()).not.toMatch(/金丝雀|我是计算机学院|举报人-|JB-2026|hotline|举报电话|canary/);
    },
  );

  // helpers

  /** Every task page of the school on the way through the case, without ids and instants. */
  async function pagesOfSchool(report: Report): Promise<string[]> {
    const pages: string[] = [];
    const handler = (await caseRoute(report)) === 'school' ? SCHOOL_DISCIPLINE : INVESTIGATORS[0];
    const look = async (name: string, elementId: string) => {
      if (name === INVESTIGATORS[0]) return;
      const { body } = await report.page(name, elementId);
      pages.push(JSON.stringify(body).replace(UNIQUE, '*'));
    };
    await report.does(OFFICER, 'prepare-extract', FORMS.extract);
    await report.does(OTHER_OFFICER, 'check-reidentification', FORMS.passed);
    await look(handler, 'sample-evidence');
    await report.does(handler, 'sample-evidence', FORMS.sample);
    await look(handler, 'interview-people');
    await report.does(handler, 'interview-people', FORMS.interview);
    await report.does(handler, 'request-records', RECORDS);
    await look(SCHOOL_OFFICE, 'dispatch-request');
    await answer(report);
    await look(handler, 'write-findings');
    await report.does(handler, 'write-findings', FORMS.findings);
    await look(SCHOOL_LEADER, 'state-position');
    await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);
    await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
    const answers = handler === SCHOOL_DISCIPLINE ? SCHOOL_DISCIPLINE : OFFICER;
    if (answers === SCHOOL_DISCIPLINE) await look(answers, 'reply-to-reporter');
    await report.does(answers, 'reply-to-reporter', FORMS.reply);
    await report.does(OFFICER, 'draft-prior-notice', FORMS.notice);
    await report.serve();
    await look(SCHOOL_LEADER, 'state-defence');
    await report.does(SCHOOL_LEADER, 'state-defence', FORMS.waiver);
    await report.does(DECIDER, 'decide-accountability', { measure: 'notice', reasons: '情节较轻。' });
    await report.does(OFFICER, 'order-correction', FORMS.order);
    await look(SCHOOL_OFFICE, 'correct-figures');
    await report.does(SCHOOL_OFFICE, 'correct-figures', FORMS.figures);
    await look(SCHOOL_LEADER, 'sign-correction');
    await report.does(SCHOOL_LEADER, 'sign-correction', FORMS.signed);
    pages.push(...(await tasksSeen(SCHOOL_LEADER)));
    await report.does(OTHER_OFFICER, 'verify-correction', { outcome: 'accepted' });
    expect(await report.outcome()).toBe('replied-verified');
    pages.push(...(await report.letters('school')).map((body) => body.replace(UNIQUE, '*')));
    return pages;
  }

  async function tasksSeen(name: string): Promise<string[]> {
    const { body } = await new Desk(app).as(name, 'get', '/api/tasks?view=mine&page=1&pageSize=50');
    return [JSON.stringify(body).replace(UNIQUE, '*')];
  }

  async function caseRoute(report: Report): Promise<string> {
    const [found] = await rows<{ route: string }>(app.database.read, 'SELECT route FROM reports WHERE case_id = $1', [
      report.caseId,
    ]);
    return found!.route;
  }

  /** The office answers for the whole school, and the leader signs. */
  async function answer(report: Report): Promise<void> {
    await report.does(SCHOOL_OFFICE, 'dispatch-request', { way: 'self' });
    await report.does(SCHOOL_OFFICE, 'prepare-answer', { answer: '登记表见附件。' });
    await report.does(SCHOOL_LEADER, 'sign-answer', { decision: 'sign' });
    await report.does(SCHOOL_OFFICE, 'submit-answer', {});
  }
});

/** Where two lists of texts part, with a few words around. */
function differences(one: string[], other: string[]): string[] {
  return one.flatMap((text, index) => {
    const second = other[index] ?? '';
    if (text === second) return [];
    let at = 0;
    while (text[at] === second[at]) at += 1;
    return [`${index}: …${text.slice(at - 40, at + 40)}… / …${second.slice(at - 40, at + 40)}…`];
  });
}

/** Ids, and instants to the second: different for every task by nature. */
const UNIQUE = /[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
