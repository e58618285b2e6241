import { startApplication, type TestApplication } from '../../test/support/application';
import { DECIDER, FORMS, HEAD, OFFICER, Report, verdicts } from '../../test/support/report';

describe('falsified-data-report', () => {
  let app: TestApplication;

  beforeAll(async () => {
    app = await startApplication({ demo: true });
    await app.clock.set('2026-03-02T10:00:00+08:00');
  });

  afterAll(() => app.close());

  describe('endings', () => {
    it('ends as replied-verified when the authority investigates and everything is true', async () => {
      // given
      const report = await Report.heard(app);

      // when
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
      await report.does(OFFICER, 'reply-to-reporter', FORMS.reply);
      await report.takeConsequences();

      // then
      expect(await report.outcome()).toBe('replied-verified');
      expect((await report.letters('reporter'))[0]).toContain('属实');
    });
  });
  void HEAD;
});
