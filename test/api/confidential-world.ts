import { DataSource } from 'typeorm';
import sharp from 'sharp';
import { AccountsService } from '../../src/auth/accounts.service';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PeopleAdministrationService } from '../../src/people/people-administration.service';
import { RolesService } from '../../src/people/roles.service';
import type { Role } from '../../src/platform/auth/principal';
import { ownerConnection } from '../../src/platform/database/connection';
import { rows } from '../../src/platform/database/transaction';
import { AttemptCounter } from '../../src/portal/attempt-counter';
import { FloodProtection } from '../../src/portal/flood-protection.service';
import { startApplication, type TestApplication } from '../support/application';
import { testDatabaseUrl } from '../support/database';
import { FORMS, HEAD, OFFICER, Report, SCHOOL, SCHOOL_DISCIPLINE, VAULT_OFFICER } from '../support/report';
import { Desk } from '../support/proceeding';

/** Who reports, and what only this person's way of reporting brings along. */
export interface ReporterFacts {
  identity: { name: string; phone: string; email?: string; idNumber?: string };
  /** Name, author and text of the files, and the words of the messages. */
  fileName: string;
  author: string;
  evidence: string;
  description: string;
  message: string;
}

/** One installation with the same three reports as every other, but for who brought them. */
export interface ConfidentialWorld {
  app: TestApplication;
  owner: DataSource;
  /** Ids of objects by names that are the same in each world. */
  objects: Record<string, string>;
  /** People of the reported school, of its colleges and units, by name. */
  schoolPeople: string[];
  close(): Promise<void>;
}

const ALLEGATIONS = ['计算机学院把没有工作的同学登记为已就业。', '辅导员让同学签了假的就业协议。'];

/** The reports: at the school for its position; investigated by the school's own discipline office; hardly begun. */
export async function openConfidentialWorld(facts: ReporterFacts): Promise<ConfidentialWorld> {
  const databaseUrl = await testDatabaseUrl();
  const app = await startApplication({ demo: true, databaseUrl, config: { logLevel: 'info' } });
  // Guessed codes are answered late for a person, not for a machine that asks thousands of questions.
  jest.spyOn(FloodProtection.prototype as unknown as { pause(): Promise<void> }, 'pause').mockResolvedValue();
  // Both systems refuse the guesses of one peer; how long that lasts hangs on the real time of the run.
  jest.spyOn(AttemptCounter.prototype, 'secondsLeft').mockReturnValue(600);
  await app.clock.set('2026-03-02T10:00:00+08:00');
  const owner = await new DataSource(ownerConnection(databaseUrl)).initialize();
  await addToSchool(app);

  const atSchool = await fileOnPortal(app, facts);
  await accept(atSchool, {});
  await atSchool.investigate('孙晓燕');
  const bySchool = await fileOnPortal(app, facts);
  await accept(bySchool, { route: 'school' });
  // One step stays open: those opened together stand in the order of their random ids.
  await bySchool.does(SCHOOL_DISCIPLINE, 'sample-evidence', FORMS.sample);
  await bySchool.does(SCHOOL_DISCIPLINE, 'interview-people', FORMS.interview);
  await Report.open(app, { reporter: { ...facts.identity } });
  await converse(app, atSchool, facts);

  return {
    app,
    owner,
    objects: await objectsOf(owner),
    schoolPeople: await schoolPeopleOf(app),
    close: async () => {
      await owner.destroy();
      await app.close();
    },
  };
}

// helpers

/** A head and an independent unit with people of its own: every duty that a school can give. */
async function addToSchool(app: TestApplication): Promise<void> {
  const get = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  await app.database.transaction(async (tx) => {
    const school = (await get(OrganisationsService).schools(tx)).find(({ name }) => name === SCHOOL)!;
    const unit = await get(OrganisationsService).add(
      tx,
      { kind: 'unit', name: '纪检监察室', parentId: school.id },
      null,
    );
    const add = async (name: string, userName: string, organisationId: string, role: Role) => {
      const personId = await get(PeopleAdministrationService).add(tx, { name, organisationId }, null);
      await get(AccountsService).create(tx, personId, userName);
      await get(RolesService).add(tx, personId, { role, organisationId, from: '2018-01-01', to: null }, null);
    };
    await add('校方负责人', 'school.head', school.id, 'head');
    await add('监察室调查人', 'unit.investigator', unit, 'investigator');
    await add('监察室负责人', 'unit.head', unit, 'head');
    await add('监察室纪检', 'unit.discipline', unit, 'discipline-office');
  });
}

async function fileOnPortal(app: TestApplication, facts: ReporterFacts): Promise<Report> {
  const picture = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#789' } })
    .jpeg()
    .withExif({ IFD0: { Artist: facts.author } })
    .toBuffer();
  const [school] = await rows<{ id: string }>(app.database.read, 'SELECT id FROM organisations WHERE name = $1', [
    SCHOOL,
  ]);
  const report = {
    accusedSchoolId: school!.id,
    allegations: ALLEGATIONS,
    namesLeader: false,
    description: facts.description,
    reporter: facts.identity,
  };
  const filed = await app
    .http()
    .post('/api/portal/reports')
    .field('report', JSON.stringify(report))
    .attach('files', picture, `${facts.fileName}.jpg`)
    .attach('files', Buffer.from(facts.evidence), `${facts.fileName}.txt`);
  if (filed.status !== 201) throw new Error(`Expected a filed report, but found ${filed.status} ${filed.text}`);
  await app.settle();
  const [latest] = await rows<{ id: string }>(app.database.read, 'SELECT id FROM cases ORDER BY number DESC LIMIT 1');
  return new Report(app, latest!.id, (filed.body as { receiptCode: string }).receiptCode);
}

async function accept(report: Report, route: Record<string, unknown>): Promise<void> {
  await report.does(VAULT_OFFICER, 'verify-real-name', FORMS.realName);
  await report.does(HEAD, 'choose-route', await report.route(route));
  await report.does(OFFICER, 'prepare-extract', FORMS.extract);
  await report.does('李国强', 'check-reidentification', FORMS.passed);
}

async function converse(app: TestApplication, report: Report, facts: ReporterFacts): Promise<void> {
  const desk = new Desk(app);
  await desk.as(OFFICER, 'post', `/api/cases/${report.caseId}/thread`, { text: '请补充时间和地点。' });
  const answered = await app
    .http()
    .post('/api/portal/thread/messages')
    .field('message', JSON.stringify({ code: report.receiptCode, text: facts.message }))
    .attach('files', Buffer.from(facts.evidence), `${facts.fileName}.txt`);
  if (answered.status !== 200) throw new Error(`Expected a message, but found ${answered.status} ${answered.text}`);
  await app.settle();
}

/** One of each kind of the report at the school, a step of the one it investigates itself; in an order that both worlds have. */
async function objectsOf(owner: DataSource): Promise<Record<string, string>> {
  const found: { name: string; id: string }[] = await owner.query(`
    WITH numbered AS (SELECT id, 'case ' || row_number() OVER (ORDER BY number) AS name FROM cases),
    named AS (
      SELECT name, id::text FROM numbered WHERE name = 'case 1'
      UNION ALL SELECT numbered.name || ' task ' || element_id, tasks.id::text FROM tasks JOIN numbered ON numbered.id = case_id
        WHERE (numbered.name, element_id) IN (('case 1', 'state-position'), ('case 1', 'prepare-extract'), ('case 2', 'request-records'))
      UNION ALL SELECT numbered.name || ' ' || documents.name, documents.id::text FROM documents JOIN numbered ON numbered.id = case_id
        WHERE numbered.name = 'case 1' AND documents.name LIKE '%1.jpg'
      UNION ALL SELECT numbered.name || ' deadline ' || duty, deadlines.id::text FROM deadlines JOIN numbered ON numbered.id = case_id
        WHERE numbered.name = 'case 1' AND duty = 'state'
      UNION ALL SELECT numbered.name || ' identity', vault_entries.id::text FROM vault_entries JOIN numbered ON numbered.id = case_id
        WHERE numbered.name = 'case 1'
      UNION ALL SELECT numbered.name || ' original', vault_originals.id::text
        FROM vault_originals JOIN documents ON documents.id = document_id JOIN numbered ON numbered.id = case_id
        WHERE numbered.name = 'case 1' AND documents.name LIKE '%1.jpg'
      UNION ALL SELECT 'person', id::text FROM people WHERE name = '${OFFICER}'
      UNION ALL SELECT 'school', id::text FROM organisations WHERE name = '${SCHOOL}')
    SELECT name, id FROM named ORDER BY name COLLATE "C"`);
  return Object.fromEntries(found.map(({ name, id }) => [name, id]));
}

async function schoolPeopleOf(app: TestApplication): Promise<string[]> {
  const people = await rows<{ name: string }>(
    app.database.read,
    `SELECT people.name FROM people JOIN organisations o ON o.id = people.organisation_id
     LEFT JOIN organisations above ON above.id = o.parent_id WHERE $1 IN (o.name, above.name) ORDER BY people.name`,
    [SCHOOL],
  );
  const names = people.map(({ name }) => name);
  if (!names.includes(SCHOOL_DISCIPLINE))
    throw new Error('Expected the discipline office among the people of the school.');
  return names;
}
