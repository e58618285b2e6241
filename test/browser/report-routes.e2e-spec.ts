import {
  DECIDER,
  FORMS,
  HEAD,
  INVESTIGATORS,
  OFFICER,
  OTHER_OFFICER,
  Report,
  SCHOOL,
  SCHOOL_DISCIPLINE,
  SCHOOL_LEADER,
  SCHOOL_OFFICE,
  VAULT_OFFICER,
  verdicts,
} from '../support/report';
import { describeInBrowser } from './support/browser';
import { chapters, Story } from './support/story';
import type { Workbench } from './support/workbench';

const AUTHORITY = '滨江市教育委员会';
const COLLEGE = { name: '计算机学院', person: '韩冰' };
const REPORTER = '金丝雀戊';
const RECORDS = '毕业生去向登记表';

/** A Sunday evening: the five working days are those of the week that follows. */
const RECEIVED = { at: '2026-03-01T21:47:00+08:00', minute: '21:47', due: '2026-03-06' };
const ASSUMED = '起算点为推定，尚待确认';

/** What the registration says and the school must not read: reporter, pseudonym, number, channel, minute, words of the report. */
const REGISTRATION = new RegExp(
  [REPORTER, '举报人-', 'JB-2026', '举报电话', 'hotline', RECEIVED.minute, '计算机学院把没有', '辅导员'].join('|'),
);

/** How a report of falsified figures is handled, from its registration to its last step: once under each intake. */
describeInBrowser('a report on its way through the process', () => {
  let story: Story;
  let report: Report;

  beforeAll(async () => {
    story = await Story.begin('2026-03-02T09:30:00+08:00');
  });

  afterAll(() => story?.end());

  const as = (name: string, acts: (desk: Workbench) => Promise<void>) => story.as(name, acts);

  const registered = () => Report.open(story.app, { receivedAt: RECEIVED.at, reporter: { name: REPORTER } });

  /** Somebody of the school before a task of the own: one row in the list, and nothing of the registration on any page. */
  async function asSchool(name: string, task: string, acts: (desk: Workbench) => Promise<void>): Promise<void> {
    await as(name, async (desk) => {
      await desk.window.go('/inbox?tab=group');
      await desk.at('inbox').getByTestId('task-link').first().waitFor();
      expect(await desk.at('inbox').getByTestId('task-link').allTextContents()).toEqual([
        expect.stringContaining(task),
      ]);
      expect(await desk.page.textContent('body')).not.toMatch(REGISTRATION);
      await desk.at('task-link').click();
      await desk.at('claim-task').click();
      await desk.at('submit-task').waitFor();
      expect(await desk.page.textContent('body')).not.toMatch(REGISTRATION);
      await acts(desk);
    });
  }

  async function readsReply(picture: string): Promise<void> {
    await story.onPortal(async (window) => {
      await window.go('/portal/status');
      await window.at('code').fill(report.receiptCode);
      await window.at('look-up').click();
      await window.at('letter').filter({ hasText: '（1）属实。' }).filter({ hasText: FORMS.reply.text }).waitFor();
      expect(await window.at('stage').textContent()).toContain('已答复');
      await window.look(picture);
    });
  }

  describe('that the authority investigates', () => {
    const chapter = chapters();

    chapter('shows the date of the reply as assumed, and the vault officer records that the name is real', async () => {
      report = await registered();
      await as(OFFICER, async (desk) => {
        await desk.openCaseById(report.caseId);
        const reply = desk.at('case-deadlines').locator('li').filter({ hasText: '调查答复' });
        await reply.getByText(ASSUMED).first().waitFor();
        expect(await reply.first().textContent()).toContain(RECEIVED.due);
        await desk.window.look('70-deadline-assumed');
      });
      await as(VAULT_OFFICER, async (desk) => {
        await desk.claim('核实实名');
        await desk.choose('核实结果', '已核实为实名');
        await desk.field('核实方式').selectOption({ label: '电话核实' });
        await desk.window.look('70-verify-real-name');
        await desk.submit();
      });
    });

    chapter('gets its route from the head, which confirms the date', async () => {
      await as(HEAD, async (desk) => {
        await desk.claim('定办理单位');
        expect(await desk.at('facts').textContent()).toContain('起算时间未确认，暂按收到之日');
        await desk.choose('处理方式', '受理');
        await desk.choose('办理方式', '由主管部门或者其指定的单位办理');
        await desk.field('选择该办理方式的理由').fill('举报涉及校级数据。');
        await desk.field('调查单位').selectOption({ label: AUTHORITY });
        await desk.field('调查人（一）').selectOption({ label: `${INVESTIGATORS[0]}（${AUTHORITY}）` });
        await desk.field('调查人（二）').selectOption({ label: `${INVESTIGATORS[1]}（${AUTHORITY}）` });
        await desk.choose('答复期限从何时起算', '收到之日');
        await desk.field('确定起算时间的理由').fill('自收到之日起算最为严格。');
        await desk.field('已逐人核对').check();
        await desk.window.look('71-choose-route');
        await desk.submit();
      });
      await as(OFFICER, async (desk) => {
        await desk.openCaseById(report.caseId);
        const reply = desk.at('case-deadlines').locator('li').filter({ hasText: '调查答复' });
        await reply.getByText('计算依据').click();
        await reply.getByText('起算点已于 2026-03-02 确认').waitFor();
        expect(await reply.first().textContent()).toContain(RECEIVED.due);
        expect(await desk.at('case-deadlines').textContent()).not.toContain(ASSUMED);
        await desk.window.look('71-deadline-confirmed');
      });
    });

    chapter('leaves the authority as an extract that a second person has checked', async () => {
      await as(OFFICER, async (desk) => {
        await desk.claim('起草去标识摘要');
        await desk.field('去标识后的内容', 1).fill(FORMS.extract.text1);
        await desk.field('去标识后的内容', 2).fill(FORMS.extract.text2);
        await desk.window.look('72-prepare-extract');
        await desk.submit();
      });
      await as(OTHER_OFFICER, async (desk) => {
        await desk.claim('核查能否识别举报人');
        await desk.choose('核查结论', '不能识别举报人，可以送出');
        await desk.field('已逐项核对').check();
        await desk.window.look('72-check-extract');
        await desk.submit();
      });
    });

    chapter('is investigated: a sample, an interview, and a request for the records of the school', async () => {
      await as(INVESTIGATORS[0], async (desk) => {
        await desk.claim('抽查毕业生佐证材料');
        await desk.field('抽样方法和范围').fill(FORMS.sample.method);
        await desk.field('抽查记录').fill(FORMS.sample.samples);
        await desk.window.look('73-sample-evidence');
        await desk.submit();
        await desk.claim('谈话了解');
        await desk.choose('是否谈话', '已谈话');
        await desk.field('谈话要点').fill(FORMS.interview.text);
        await desk.submit();
        await desk.claim('调取材料');
        await desk.choose('是否向学校调取材料', '调取');
        await desk.field('需要提供的材料').fill(RECORDS);
        await desk.field('说明').fill('请提供2023届全部登记。');
        await desk.field('提供期限').fill('3');
        await desk.window.look('73-request-records');
        await desk.submit();
      });
    });

    chapter('reaches the school as a request, which its college answers in part and its leader signs', async () => {
      await asSchool(SCHOOL_OFFICE, '分派', async (desk) => {
        await desk.at('facts').getByText(RECORDS).waitFor();
        await desk.choose('提供方式', '分派学院提供');
        await desk.field(COLLEGE.name).check();
        await desk.field('对学院的要求').fill('请附台账。');
        await desk.window.look('74-dispatch-request');
        await desk.submit();
      });
      await asSchool(COLLEGE.person, '学院提供材料', async (desk) => {
        await desk.field('本学院情况').fill('登记表共42份。');
        await desk.attach('材料', '登记表.txt', Buffer.from('S-001', 'utf8'));
        await desk.window.look('74-provide-part');
        await desk.submit();
      });
      await asSchool(SCHOOL_OFFICE, '汇总并起草答复', async (desk) => {
        await desk.at('facts').getByText('登记表共42份。').waitFor();
        const file = await desk.at('document').getByRole('link', { name: '登记表.txt' }).getAttribute('href');
        expect(await desk.page.request.get(story.app.url + file!).then((answer) => answer.text())).toBe('S-001');
        await desk.field('答复').fill('登记表见附件。');
        await desk.window.look('74-prepare-answer');
        await desk.submit();
      });
      await asSchool(SCHOOL_LEADER, '校领导签发', async (desk) => {
        await desk.choose('签发意见', '签发');
        await desk.window.look('74-sign-answer');
        await desk.submit();
      });
      await report.does(SCHOOL_OFFICE, 'submit-answer', {});
    });

    chapter('gets findings point by point, on which the school states its position', async () => {
      await as(INVESTIGATORS[0], async (desk) => {
        await desk.claim('撰写逐项结论');
        await desk.at('facts').getByText('登记表见附件。').waitFor();
        await desk.field('查明的事实', 1).fill(FORMS.findings.finding1);
        await desk.choose('认定建议', '属实', 1);
        await desk.field('查明的事实', 2).fill(FORMS.findings.finding2);
        await desk.choose('认定建议', '不属实', 2);
        await desk.field('学校陈述意见的期限').fill('2');
        await desk.field('已核对').check();
        await desk.window.look('75-write-findings');
        await desk.submit();
      });
      await asSchool(SCHOOL_LEADER, '学校陈述意见', async (desk) => {
        const shown = (await desk.at('facts').textContent()) ?? '';
        for (const text of [FORMS.extract.text1, FORMS.extract.text2, FORMS.findings.finding1]) {
          expect(shown).toContain(text);
        }
        await desk.choose('意见', '有异议', 1);
        await desk.field('意见内容', 1).fill(FORMS.position.text1);
        await desk.choose('意见', '无异议', 2);
        await desk.window.look('75-state-position');
        await desk.submit();
        await desk.window.go(`/cases/${report.caseId}`);
        await desk.page.getByText('您没有使用此页面的权限').waitFor();
        expect(await desk.page.textContent('body')).not.toMatch(REGISTRATION);
        await desk.window.look('75-case-closed-to-school');
      });
    });

    chapter('is decided by somebody who did not investigate, and answered to the reporter', async () => {
      await as(DECIDER, async (desk) => {
        await desk.claim('逐项认定');
        expect(await desk.at('facts').textContent()).toContain(FORMS.position.text1);
        await desk.choose('处理', '逐项认定');
        for (const point of [1, 2]) {
          await desk.choose('认定', '属实', point);
          await desk.field('理由', point).fill('抽查记录证实。');
        }
        await desk.window.look('76-decide-verified');
        await desk.submit();
      });
      await as(OFFICER, async (desk) => {
        await desk.claim('答复举报人');
        await desk.field('答复内容').fill(FORMS.reply.text);
        await desk.window.look('76-reply-to-reporter');
        await desk.submit();
      });
      await readsReply('76-portal-reply');
    });

    chapter('ends with a measure against the school, which was heard on it before', async () => {
      await report.does(OFFICER, 'draft-prior-notice', FORMS.notice);
      await report.serve();
      await asSchool(SCHOOL_LEADER, '学校陈述申辩', async (desk) => {
        await desk.choose('陈述、申辩', '提出陈述、申辩');
        await desk.field('陈述、申辩意见').fill('我校已自行纠正。');
        await desk.window.look('77-state-defence');
        await desk.submit();
      });
      await as(DECIDER, async (desk) => {
        await desk.claim('决定问责措施');
        await desk.at('facts').getByText('我校已自行纠正。').waitFor();
        await desk.choose('决定', '通报');
        await desk.field('理由').fill('情节较轻。');
        await desk.window.look('77-decide-accountability');
        await desk.submit();
      });
      await report.correct();
      await as(OFFICER, async (desk) => {
        await desk.openCaseById(report.caseId);
        expect(await desk.at('case-outcome').textContent()).toContain('属实');
        await desk.window.look('77-case-closed');
      });
      expect(await report.outcome()).toBe('replied-verified');
    });
  });

  describe('that an independent unit of the school investigates', () => {
    const chapter = chapters();

    chapter('is given to that unit by the head', async () => {
      report = await registered();
      await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
      await as(HEAD, async (desk) => {
        await desk.claim('定办理单位');
        await desk.choose('处理方式', '受理');
        await desk.choose('办理方式', '由学校独立部门办理');
        await desk.field('选择该办理方式的理由').fill('问题不涉及校领导。');
        await desk.field('调查单位').selectOption({ label: SCHOOL });
        await desk.field('调查人（一）').selectOption({ label: `${SCHOOL_DISCIPLINE}（${SCHOOL}）` });
        await desk.choose('答复期限从何时起算', '收到之日');
        await desk.field('确定起算时间的理由').fill('自收到之日起算最为严格。');
        await desk.field('已逐人核对').check();
        await desk.submit();
      });
      await report.does(OFFICER, 'prepare-extract', FORMS.extract);
      await report.does(OTHER_OFFICER, 'check-reidentification', FORMS.passed);
    });

    chapter('is investigated inside the school from the checked extract alone', async () => {
      await as(SCHOOL_DISCIPLINE, async (desk) => {
        await desk.claim('抽查毕业生佐证材料');
        expect(await desk.at('facts').textContent()).toContain(FORMS.extract.text1);
        expect(await desk.page.textContent('body')).not.toMatch(REGISTRATION);
        await desk.field('抽样方法和范围').fill(FORMS.sample.method);
        await desk.field('抽查记录').fill(FORMS.sample.samples);
        await desk.window.look('78-sample-at-school');
        await desk.submit();
        await desk.claim('谈话了解');
        await desk.choose('是否谈话', '无须谈话');
        await desk.field('谈话要点').fill('佐证材料已经齐备。');
        await desk.submit();
        await desk.claim('调取材料');
        await desk.choose('是否向学校调取材料', '无须调取');
        await desk.field('无须调取的理由').fill(FORMS.noRecords.reason);
        await desk.submit();
      });
      await asSchool(SCHOOL_DISCIPLINE, '撰写逐项结论', async (desk) => {
        for (const point of [1, 2]) {
          await desk.field('查明的事实', point).fill(FORMS.findings.finding1);
          await desk.choose('认定建议', '属实', point);
        }
        await desk.field('学校陈述意见的期限').fill('2');
        await desk.field('已核对').check();
        await desk.submit();
      });
      await report.does(SCHOOL_LEADER, 'state-position', FORMS.position);
    });

    chapter('is decided by the authority and answered by the unit that investigated', async () => {
      await report.does(DECIDER, 'decide-verified', verdicts('verified', 'verified'));
      await asSchool(SCHOOL_DISCIPLINE, '答复举报人', async (desk) => {
        await desk.field('答复内容').fill(FORMS.reply.text);
        await desk.window.look('78-reply-by-school');
        await desk.submit();
      });
      await readsReply('78-portal-reply');
    });

    chapter('ends with corrected figures, signed by the school and verified by the authority', async () => {
      await report.does(OFFICER, 'draft-prior-notice', FORMS.notice);
      await report.serve();
      await report.does(SCHOOL_LEADER, 'state-defence', FORMS.waiver);
      await report.does(DECIDER, 'decide-accountability', { measure: 'notice', reasons: '情节较轻。' });
      await as(OFFICER, async (desk) => {
        await desk.claim('责令更正数据');
        await desk.choose('是否责令更正', '责令更正');
        await desk.field('须更正的数据').fill(FORMS.order.content);
        await desk.field('更正期限').fill('5');
        await desk.submit();
      });
      await asSchool(SCHOOL_OFFICE, '更正数据', async (desk) => {
        await desk.at('facts').getByText(FORMS.order.content).waitFor();
        await desk.field('更正数据').fill(FORMS.figures.figures);
        await desk.field('更正说明').fill(FORMS.figures.explanation);
        await desk.window.look('79-correct-figures');
        await desk.submit();
      });
      await asSchool(SCHOOL_LEADER, '签署更正', async (desk) => {
        await desk.choose('签署意见', '签署并提交');
        await desk.field('本人作为分管校领导').check();
        await desk.window.look('79-sign-correction');
        await desk.submit();
      });
      await as(OTHER_OFFICER, async (desk) => {
        await desk.claim('核验更正');
        await desk.choose('核验结论', '通过');
        await desk.window.look('79-verify-correction');
        await desk.submit();
      });
      expect(await report.outcome()).toBe('replied-verified');
    });
  });

  it('ran without a fault in any page', () => {
    expect(story.faults).toEqual([]);
  });
});
