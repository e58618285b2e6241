import { AccountsService } from '../../src/auth/accounts.service';
import type { OrganisationKind } from '../../src/organisations/organisation';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PeopleAdministrationService } from '../../src/people/people-administration.service';
import { RolesService } from '../../src/people/roles.service';
import type { Role } from '../../src/platform/auth/principal';
import { firstRow, rows } from '../../src/platform/database/transaction';
import type { TestApplication } from '../support/application';
import { Adjustment, majorOf } from '../support/adjustment';
import { Complaint, DECIDER, FORMS, INVESTIGATORS, OFFICER, SCHOOL_USER } from '../support/complaint';
import { Interview } from '../support/interview';
import { Posting } from '../support/posting';
import { personIdOf } from '../support/proceeding';
import { signInAs, type SignedIn } from './signed-in';

/** Who knocks at every door. The first four handle the cases of the world; `recused` would, but has an interest in all of them. */
export const ACTORS = {
  officer: OFFICER,
  head: '周文涛',
  investigator: INVESTIGATORS[0],
  decider: DECIDER,
  recused: '李国强',
  vault: '沈若兰',
  process: '唐毅',
  system: '许嘉明',
  security: '冯雪',
  audit: '罗建国',
  school: SCHOOL_USER,
  college: '韩冰',
  otherSchool: '梁伟',
  otherSchoolLeader: '蒋明德',
  otherCollege: '魏强',
  otherSchoolHead: '外校负责人',
  otherAuthority: '外局经办人',
  otherAuthorityHead: '外局负责人',
  retired: '离岗人员',
} as const;
export type ActorName = keyof typeof ACTORS;
export const ACTOR_NAMES = Object.keys(ACTORS) as ActorName[];

/** Objects of the first school and its authority. */
export interface AccessWorld {
  actors: Record<ActorName, SignedIn>;
  case: string;
  officialTask: string;
  schoolTask: string;
  /** All steps of the school, the finished ones too. */
  schoolTasks: string[];
  /** An unfinished upload of the school. */
  upload: string;
  privateDocument: string;
  caseDocument: string;
  deadline: string;
  letter: string;
  /** With the first school: held, and its minutes wait for the signature. */
  interview: string;
  /** Of the first school; its card is out. */
  major: string;
  adjustment: string;
  /** Of the first school, in review, with a marked passage. */
  posting: string;
  postingTask: string;
  postingMark: string;
  /** Made by the first school. */
  lookUp: string;
  employer: string;
  vaultRequest: string;
  /** Filed on the portal: nobody took it down. */
  vaultEntry: string;
  pseudonym: string;
  employerName: string;
  school: string;
  schoolUser: string;
  schoolRole: string;
  /** Ids, numbers and words that only people entitled to these objects may ever be shown. */
  secrets: string[];
}

/** An accepted case with open steps of officials and a school, a served one with documents, letters and a running deadline, and a listed employer. */
export async function openWorld(app: TestApplication): Promise<AccessWorld> {
  await app.clock.set('2026-03-02T10:00:00+08:00');
  await addOutsiders(app);
  const accepted = await Complaint.open(app, { description: '内情一则。' });
  await accepted.accept();
  const served = await Complaint.served(app);
  const listed = await Complaint.heard(app);
  await listed.does(DECIDER, 'decide-listing', FORMS.list);
  const interview = await Interview.open(app);
  await interview.awaited();
  await interview.does(
    OFFICER,
    'record-interview',
    await interview.minutes({ heldDate: '2026-03-02', heldTime: '09:00' }),
  );
  const major = await majorOf(app, '120102');
  const adjustment = await (await Adjustment.open(app, major)).carded();
  const posting = await Posting.submitted(app, { conditions: '限男性。' });
  const entries = Object.entries(ACTORS) as [ActorName, string][];
  const actors = {} as Record<ActorName, SignedIn>;
  for (const [actor, name] of entries) actors[actor] = await signInAs(app, name);
  await rows(app.database.read, 'UPDATE person_roles SET revoked_at = app_now() WHERE person_id = $1', [
    await personIdOf(app, ACTORS.retired),
  ]);
  const pseudonym = await fileOnPortal(app);
  await recuse(app, ACTORS.recused);

  const one = async (sql: string, ...parameters: string[]): Promise<string> => {
    const found = await firstRow<{ id: string }>(app.database.read, sql, parameters);
    if (found === undefined) throw new Error(`Expected a row, but found none: ${sql}`);
    return found.id;
  };
  const upload = await actors.school.post('/api/documents').attach('file', Buffer.from('底稿'), '学校内部底稿.txt');
  const begun = await actors.school.post('/api/document-uploads').send({
    ...{ place: 'tasks/form', name: '学校内部底稿.txt', size: 6, sha256: '0'.repeat(64) },
  });
  const asked = await actors.vault.post('/api/vault/requests').send({ pseudonym, purpose: '须向举报人核实证据' });
  const lookedUp = await actors.school.post('/api/look-ups').send({ name: listed.employerName });
  const schoolUser = await personIdOf(app, SCHOOL_USER);
  const ofSchool = await rows<{ id: string }>(
    app.database.read,
    `SELECT id FROM tasks WHERE element_id IN ('provide-materials', 'confirm-attendance')`,
  );
  const world = {
    actors,
    case: accepted.caseId,
    officialTask: (await accepted.task('collect-evidence')).id,
    schoolTask: (await accepted.task('provide-materials')).id,
    schoolTasks: ofSchool.map(({ id }) => id),
    upload: (begun.body as { id: string }).id,
    privateDocument: (upload.body as { id: string }).id,
    caseDocument: await one('SELECT id FROM documents WHERE case_id = $1 LIMIT 1', served.caseId),
    letter: await one('SELECT id FROM letters WHERE case_id = $1 LIMIT 1', served.caseId),
    interview: interview.caseId,
    major: major.unitId,
    adjustment: adjustment.caseId,
    posting: posting.id,
    postingTask: (await posting.task('review-posting')).id,
    postingMark: await one('SELECT id FROM posting_marks LIMIT 1'),
    deadline: await one(`SELECT id FROM deadlines WHERE case_id = $1 AND state = 'open' LIMIT 1`, served.caseId),
    lookUp: (lookedUp.body as { id: string }).id,
    employer: await one('SELECT id FROM employers WHERE name = $1', listed.employerName),
    vaultRequest: (asked.body as { id: string }).id,
    vaultEntry: await one('SELECT id FROM vault_entries WHERE pseudonym = $1', pseudonym),
    pseudonym,
    employerName: accepted.employerName,
    school: await one(`SELECT id FROM organisations WHERE name = '滨江理工大学'`),
    schoolUser,
    schoolRole: await one('SELECT id FROM person_roles WHERE person_id = $1 LIMIT 1', schoolUser),
  };
  const hidden = await rows<{ secret: string }>(
    app.database.read,
    `SELECT id::text AS secret FROM cases UNION ALL SELECT number FROM cases UNION ALL SELECT id::text FROM tasks
     UNION ALL SELECT id::text FROM documents UNION ALL SELECT id::text FROM letters UNION ALL SELECT id::text FROM deadlines
     UNION ALL SELECT id::text FROM postings UNION ALL SELECT id::text FROM vault_requests UNION ALL SELECT pseudonym FROM vault_entries`,
  );
  return { ...world, secrets: [...hidden.map(({ secret }) => secret), '内情一则', '学校内部底稿', '金丝雀乙'] };
}

// helpers

/** A second authority below the first, a head of the other school, and somebody whose duty ends with the sign-in. */
async function addOutsiders(app: TestApplication): Promise<void> {
  const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  await app.database.transaction(async (tx) => {
    const top = await get(OrganisationsService).authority(tx);
    const schools = await get(OrganisationsService).schools(tx);
    const otherSchool = schools.find(({ name }) => name === '滨江职业技术学院')!.id;
    const kind: OrganisationKind = 'authority';
    const district = await get(OrganisationsService).add(tx, { kind, name: '临港区教育局', parentId: top.id }, null);
    const add = async (name: string, userName: string, organisationId: string, role: Role) => {
      const personId = await get(PeopleAdministrationService).add(tx, { name, organisationId }, null);
      await get(AccountsService).create(tx, personId, userName);
      await get(RolesService).add(tx, personId, { role, organisationId, from: '2018-01-01', to: null }, null);
    };
    await add(ACTORS.otherAuthority, 'district.officer', district, 'case-officer');
    await add(ACTORS.otherAuthorityHead, 'district.head', district, 'head');
    await add(ACTORS.otherSchoolHead, 'other.head', otherSchool, 'head');
    await add(ACTORS.retired, 'retired.officer', top.id, 'case-officer');
  });
}

async function fileOnPortal(app: TestApplication): Promise<string> {
  const complaint = {
    employer: { name: '云帆测试科技有限公司' },
    category: 'discrimination',
    postingText: '仅限男性。',
    reporter: { name: '金丝雀乙' },
  };
  const answer = await app
    .http()
    .post('/api/portal/complaints')
    .field('complaint', JSON.stringify(complaint))
    .attach('files', Buffer.from('聊天记录'), '金丝雀乙.txt');
  if (answer.status !== 201) throw new Error(`Expected a filed complaint, but found ${answer.status} ${answer.text}`);
  await app.settle();
  const entry = await firstRow<{ pseudonym: string }>(app.database.read, 'SELECT pseudonym FROM vault_entries');
  return entry!.pseudonym;
}

async function recuse(app: TestApplication, name: string): Promise<void> {
  await rows(
    app.database.read,
    `INSERT INTO recusals (case_id, person_id, reason) SELECT id, $1, '近亲属' FROM cases`,
    [await personIdOf(app, name)],
  );
}
