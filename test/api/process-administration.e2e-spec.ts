import { join } from 'node:path';
import { DefinitionCalendar } from '../../src/definitions/definition-calendar.service';
import { readDefinitions } from '../../src/definitions/definition-seeds.service';
import { DefinitionsService } from '../../src/definitions/definitions.service';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { startApplication, type TestApplication } from '../support/application';
import { Complaint, HEAD, OFFICER } from '../support/complaint';
import {
  ADMINISTRATOR,
  DefinitionDesk,
  type Draft,
  PROCESS,
  REVIEW_FORM,
  SECOND_ADMINISTRATOR,
  withReviewStep,
} from '../support/definition';
import { personIdOf } from '../support/proceeding';

const SECURITY = '冯雪';

describe('process administration', () => {
  let test: TestApplication;
  let desk: DefinitionDesk;

  beforeEach(async () => {
    test = await startApplication({ demo: true });
    desk = new DefinitionDesk(test);
    await test.clock.set('2026-03-02T10:00:00+08:00');
  });
  afterEach(() => test.close());

  it('should lead new complaints through an added step once a second person published it, and leave old cases where they are', async () => {
    // given
    const before = await Complaint.open(test);
    const { proposalId } = await desk.proposedReviewStep();

    // when
    const own = await desk.publish(ADMINISTRATOR, proposalId);
    const other = await desk.publish(SECOND_ADMINISTRATOR, proposalId);
    const after = await Complaint.open(test);
    await before.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    await after.does(OFFICER, 'screen-complaint', { decision: 'accept' });

    // then
    expect(own.body).toMatchObject({ code: 'DEFINITION.REVIEWED_BY_PROPOSER' });
    expect(other.status).toBe(204);
    expect(await before.waiting()).toEqual(['assign-investigators']);
    expect(await after.waiting()).toEqual(['review-screening']);

    // and: the form of the new step leads back and on, by the field marked as routing
    await after.does(HEAD, 'review-screening', { screeningReview: 'again', reviewOpinion: '请补充依据' });
    expect(await after.waiting()).toEqual(['screen-complaint']);
    await after.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    await after.does(HEAD, 'review-screening', { screeningReview: 'agree' });
    expect(await after.waiting()).toEqual(['assign-investigators']);
    const stored = await rows<{ data: object }>(
      test.database.read,
      `SELECT data FROM task_submissions WHERE case_id = $1 AND element_id = 'review-screening' ORDER BY submitted_at`,
      [after.caseId],
    );
    expect(stored.map(({ data }) => data)).toEqual([
      { screeningReview: 'again', reviewOpinion: '请补充依据' },
      { screeningReview: 'agree' },
    ]);
    const versions = await desk.versions();
    expect(versions.map(({ version, state, running }) => [version, state, running])).toEqual([
      [2, 'published', 1],
      [1, 'retired', 1],
    ]);
  });

  it('should begin with the day of its validity', async () => {
    // given
    const { proposalId } = await desk.proposedReviewStep();
    const past = await desk.publish(SECOND_ADMINISTRATOR, proposalId, { validFrom: '2026-03-01T00:00:00+08:00' });
    await desk.publish(SECOND_ADMINISTRATOR, proposalId, { validFrom: '2026-04-01T00:00:00+08:00' });
    // when
    const march = await Complaint.open(test);
    await march.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    const calendar = test.app.get(DefinitionCalendar, { strict: false });
    const early = await calendar.settle();
    await test.clock.set('2026-04-01T00:00:00+08:00');
    const onItsDay = [await calendar.settle(), await calendar.settle()];
    const april = await Complaint.open(test);
    await april.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    // then
    expect(past.body).toMatchObject({ code: 'DEFINITION.VALIDITY_PAST' });
    expect([early, ...onItsDay]).toEqual([0, 1, 0]);
    expect(await march.waiting()).toEqual(['assign-investigators']);
    expect(await april.waiting()).toEqual(['review-screening']);
    expect((await desk.versions()).map(({ state }) => state)).toEqual(['published', 'retired']);
  });

  it('should lead back to an older version through the same review', async () => {
    // given
    const { proposalId } = await desk.proposedReviewStep();
    await desk.publish(SECOND_ADMINISTRATOR, proposalId);
    const first = (await desk.versions()).find(({ version }) => version === 1)!;
    // when
    const path = `definitions/${PROCESS}/versions/${first.id}/republish`;
    const { body } = await desk.send(SECOND_ADMINISTRATOR, 'post', path, { reason: '复核环节运行不畅' });
    const own = await desk.publish(SECOND_ADMINISTRATOR, (body as { id: string }).id);
    const other = await desk.publish(ADMINISTRATOR, (body as { id: string }).id);
    const complaint = await Complaint.open(test);
    await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    // then
    expect(own.body).toMatchObject({ code: 'DEFINITION.REVIEWED_BY_PROPOSER' });
    expect(other.status).toBe(204);
    expect(await complaint.waiting()).toEqual(['assign-investigators']);
    expect((await desk.versions()).map(({ version, state }) => [version, state])).toEqual([
      [2, 'retired'],
      [1, 'published'],
    ]);
  });

  it('should warn two who edit at once and overwrite nothing', async () => {
    // given
    const draft = await desk.begin();
    const second = (await desk.send(SECOND_ADMINISTRATOR, 'get', `definition-drafts/${draft.id}`)).body as Draft;
    // when
    const saved = await desk.save(SECOND_ADMINISTRATOR, draft.id, second.revision, {
      bpmn: withReviewStep(draft.bpmn),
    });
    const stale = await desk.save(ADMINISTRATOR, draft.id, draft.revision, { forms: {} });
    const now = (await desk.send(ADMINISTRATOR, 'get', `definition-drafts/${draft.id}`)).body as Draft;
    // then
    expect(second.editors.map(({ person, isMe }) => [person, isMe])).toEqual([
      [ADMINISTRATOR, false],
      [SECOND_ADMINISTRATOR, true],
    ]);
    expect(saved.body).toMatchObject({ revision: 2 });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'DEFINITION.DRAFT_CHANGED', revision: 2 });
    expect(now.forms).toEqual(draft.forms);
    // and: who has gone is no editor any more
    await test.clock.advance(2 * 60_000);
    const later = (await desk.send(ADMINISTRATOR, 'get', `definition-drafts/${draft.id}`)).body as Draft;
    expect(later.editors.map(({ person }) => person)).toEqual([ADMINISTRATOR]);
  });

  it('should refuse to publish what changed under review', async () => {
    // given
    const { draft, proposalId } = await desk.proposedReviewStep();
    const form = { ...REVIEW_FORM, components: [REVIEW_FORM.components[0]] };
    await desk.save(ADMINISTRATOR, draft.id, 2, { forms: { ...draft.forms, 'review-screening': form } });
    // when
    const refused = await desk.publish(SECOND_ADMINISTRATOR, proposalId);
    const undeletable = await desk.send(ADMINISTRATOR, 'delete', `definition-drafts/${draft.id}`);
    await desk.send(SECOND_ADMINISTRATOR, 'post', `definition-proposals/${proposalId}/return`, { reason: '内容有变' });
    const again = await desk.propose(ADMINISTRATOR, draft.id);
    const published = await desk.publish(SECOND_ADMINISTRATOR, (again.body as { id: string }).id);
    // then
    expect(refused.body).toMatchObject({ code: 'DEFINITION.CHANGED_UNDER_REVIEW' });
    expect(undeletable.body).toMatchObject({ code: 'DEFINITION.DRAFT_UNDER_REVIEW' });
    expect(published.status).toBe(204);
    expect((await desk.versions()).map(({ version, state }) => [version, state])).toEqual([
      [3, 'published'],
      [2, 'rejected'],
      [1, 'retired'],
    ]);
  });

  it('should refuse a second proposal, one by somebody without the duty, and one without a change', async () => {
    // given
    const unchanged = await desk.begin(SECOND_ADMINISTRATOR);
    const nothing = await desk.propose(SECOND_ADMINISTRATOR, unchanged.id);
    const { proposalId } = await desk.proposedReviewStep();
    await desk.save(SECOND_ADMINISTRATOR, unchanged.id, 1, { title: { zh: '投诉办理', en: 'Complaints' } });
    // when
    const second = await desk.propose(SECOND_ADMINISTRATOR, unchanged.id);
    const head = await desk.publish(HEAD, proposalId);
    // then
    expect(nothing.body).toMatchObject({ code: 'DEFINITION.NOTHING_CHANGED' });
    expect(second.body).toMatchObject({ code: 'DEFINITION.PROPOSAL_WAITING' });
    expect(head.body).toMatchObject({ code: 'ACCESS.REFUSED' });
  });

  it('should keep to two people even where the rule is gone around', async () => {
    const { proposalId } = await desk.proposedReviewStep();
    const decide = rows(
      test.database.read,
      `UPDATE definition_proposals SET state = 'published', decided_by = proposed_by, decided_at = app_now() WHERE id = $1`,
      [proposalId],
    );
    await expect(decide).rejects.toMatchObject({ driverError: { constraint: 'definition_proposals_second_person' } });
    const publish = rows(
      test.database.read,
      `UPDATE definition_versions SET state = 'published', published_at = app_now(), engine_definition_key = 1,
              valid_to = app_now() WHERE state = 'proposed'`,
    );
    await expect(publish).rejects.toMatchObject({ driverError: { constraint: 'definition_versions_reviewed' } });
  });

  it('should refuse to delete what has cases, and let it be retired', async () => {
    // given
    const complaint = await Complaint.open(test);
    const [version] = await desk.versions();
    const path = `definitions/${PROCESS}/versions/${version!.id}`;
    // when
    const deleted = await desk.send(ADMINISTRATOR, 'delete', path);
    const retired = await desk.send(ADMINISTRATOR, 'post', `${path}/retire`, { reason: '暂停受理' });
    // then
    expect(deleted.body).toMatchObject({ code: 'DEFINITION.IN_USE', caseCount: 1 });
    expect(retired.status).toBe(204);
    await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    expect(await complaint.waiting()).toEqual(['assign-investigators']);
    await expect(Complaint.open(test)).rejects.toThrow('DEFINITION.NOT_PUBLISHED');
  });

  it('should refuse a new process under the id of another one, and a model that cannot be read', async () => {
    const { bpmn } = await desk.begin();
    const taken = await desk.send(ADMINISTRATOR, 'post', 'definitions', { bpmn });
    const broken = await desk.send(ADMINISTRATOR, 'post', 'definitions', { bpmn: bpmn.slice(0, 900) });
    expect(taken.body).toMatchObject({ code: 'DEFINITION.PROCESS_ID_TAKEN', elementId: PROCESS });
    expect(broken.body).toMatchObject({ code: 'DEFINITION.MODEL_UNREADABLE' });
  });

  it('should pin comments to elements of a proposal', async () => {
    const { proposalId } = await desk.proposedReviewStep();
    const path = `definition-proposals/${proposalId}`;
    await desk.send(SECOND_ADMINISTRATOR, 'post', `${path}/comments`, {
      elementId: 'is-agreed',
      text: '条件是否周全？',
    });
    const { body } = await desk.send(ADMINISTRATOR, 'get', path);
    expect(body).toMatchObject({
      version: 2,
      baseVersion: 1,
      canPublish: false,
      comments: [{ elementId: 'is-agreed', text: '条件是否周全？', person: SECOND_ADMINISTRATOR }],
    });
  });

  it('should take a role that an administrator added as candidate of a step', async () => {
    // given: the role, and somebody who holds it
    const role = {
      code: 'screening-reviewer',
      name: { zh: '受理复核人', en: 'Screening reviewer' },
      organisationKinds: ['authority'],
    };
    const early = await desk.begin();
    await desk.save(ADMINISTRATOR, early.id, 1, { bpmn: withReviewStep(early.bpmn, 'keeper:screening-reviewer') });
    const before = await desk.send(ADMINISTRATOR, 'post', `definition-drafts/${early.id}/check`);
    const byAdministrator = await desk.send(ADMINISTRATOR, 'post', 'roles', role);
    const added = await desk.send(SECURITY, 'post', 'roles', role);
    const twice = await desk.send(SECURITY, 'post', 'roles', role);
    const holder = await personIdOf(test, '李国强');
    const keeper = await firstRow<{ id: string }>(
      test.database.read,
      `SELECT id FROM organisations WHERE kind = 'authority'`,
    );
    const school = await firstRow<{ id: string }>(
      test.database.read,
      `SELECT id FROM organisations WHERE kind = 'school' LIMIT 1`,
    );
    const grant = (organisationId: string, code = role.code) =>
      desk.send(SECURITY, 'post', `people/${holder}/roles`, { role: code, organisationId, from: '2026-03-01' });
    const elsewhere = await grant(school!.id);
    const unknown = await grant(keeper!.id, 'nobody-knows');
    const granted = await grant(keeper!.id);

    // when
    const { revision } = (await desk.send(ADMINISTRATOR, 'get', `definition-drafts/${early.id}`)).body as Draft;
    await desk.save(ADMINISTRATOR, early.id, revision, {
      forms: { ...early.forms, 'review-screening': REVIEW_FORM },
    });
    const proposal = await desk.propose(ADMINISTRATOR, early.id);
    await desk.publish(SECOND_ADMINISTRATOR, (proposal.body as { id: string }).id);
    const complaint = await Complaint.open(test);
    await complaint.does(OFFICER, 'screen-complaint', { decision: 'accept' });
    const barred = await complaint.tries(HEAD, 'review-screening', { screeningReview: 'agree' });
    await complaint.does('李国强', 'review-screening', { screeningReview: 'agree' });

    // then
    expect((before.body as { findings: object[] }).findings).toContainEqual(
      expect.objectContaining({ severity: 'error', rule: 'candidates', elementId: 'review-screening' }),
    );
    expect(byAdministrator.status).toBe(403);
    expect(added.body).toContainEqual({ ...role, isBuiltIn: false, holders: 0 });
    expect(twice.body).toMatchObject({ code: 'ROLE.TAKEN_REFUSED' });
    expect(elsewhere.body).toMatchObject({ code: 'ROLE.NOT_IN_THIS_ORGANISATION' });
    expect(unknown.body).toMatchObject({ code: 'ROLE.UNKNOWN' });
    expect(granted.body).toMatchObject({
      roles: expect.arrayContaining([expect.objectContaining({ role: role.code, roleName: role.name })]) as unknown,
    });
    expect(barred.status).toBe(403);
    expect(await complaint.waiting()).toEqual(['assign-investigators']);
  });

  it('should bring a shipped update as a draft with its difference and leave what was edited here alone', async () => {
    // given: an edited version in force
    const { proposalId } = await desk.proposedReviewStep();
    await desk.publish(SECOND_ADMINISTRATOR, proposalId);
    const content = readDefinitions(join(__dirname, '../../processes')).find(({ processId }) => processId === PROCESS)!;
    const update = { ...content, bpmn: content.bpmn.replace('name="受理审查"', 'name="受理初审"') };
    const definitions = test.app.get(DefinitionsService, { strict: false });

    // when: the next release starts, twice
    const taken = await test.database.transaction((tx) => definitions.takeIn(tx, update));
    const again = await test.database.transaction((tx) => definitions.takeIn(tx, update));
    const [arrived, ...versions] = await desk.versions();
    const early = await desk.send(ADMINISTRATOR, 'get', `definition-drafts/${arrived!.id}/difference`);
    const proposed = await desk.propose(ADMINISTRATOR, arrived!.id);
    const { body } = await desk.send(
      SECOND_ADMINISTRATOR,
      'get',
      `definition-proposals/${(proposed.body as { id: string }).id}`,
    );

    // then
    expect([taken, again]).toEqual(['draft', 'unchanged']);
    expect(arrived).toMatchObject({ state: 'draft', isShipped: true });
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    const { execution, texts } = (body as { difference: { execution: Told[]; texts: Told[] } }).difference;
    expect(texts.map(({ what }) => what.zh)).toEqual(['“受理审查”的名称有改动']);
    expect(execution.map(({ what }) => what.zh)).toContain('删除用户任务“受理复核”');
    expect(early.body).toEqual((body as { difference: object }).difference);
  });
});

interface Told {
  what: { zh: string };
}
