import { mkdtempSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, testConfig, type TestDatabase } from '../../test/support/database';
import type { EnginePort, Resource } from '../engine/engine.port';
import { rows } from '../platform/database/transaction';
import { DefinitionSeeds, readDefinitions } from './definition-seeds.service';
import { DefinitionsService } from './definitions.service';

const SHIPPED = join(__dirname, '../../test/fixtures/processes');

describe('definitions', () => {
  let database: TestDatabase;
  let definitions: DefinitionsService;
  let folder: string;
  const deployed: Resource[][] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    const deploy = async (_tx: unknown, resources: Resource[]) => {
      deployed.push(resources);
      return [
        { definitionKey: String(deployed.length), processId: 'hearing', version: 1, resourceName: 'hearing.bpmn' },
      ];
    };
    definitions = new DefinitionsService({ name: 'embedded', deploy } as unknown as EnginePort);
    folder = mkdtempSync(join(tmpdir(), 'duban-definitions-'));
    cpSync(SHIPPED, folder, { recursive: true });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  const seeds = (jobTypes: string[] = []): DefinitionSeeds =>
    new DefinitionSeeds(testConfig(), database.database, definitions, {
      jobTypes: () => jobTypes,
      addListener: () => undefined,
      addJobHandler: () => undefined,
    });
  const states = async (): Promise<string[]> =>
    (await definitions.list(database.database.read)).map(({ version, state }) => `${version} ${state}`);
  const change = (file: string, from: string, to: string): void => {
    const path = join(folder, 'hearing', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  it('should publish the first version once, whichever of two nodes comes first', async () => {
    // when
    await Promise.all([seeds().seed(folder), seeds().seed(folder)]);
    // then
    expect(await states()).toEqual(['1 published']);
    expect(deployed).toEqual([
      [{ name: 'hearing-1.bpmn', content: expect.stringContaining('id="hearing"') as string }],
    ]);
  });

  it('should take in a changed form as a draft and leave what is published alone', async () => {
    // given
    const before = await definitions.published(database.database.read, 'hearing');
    change('forms/screen.form', '初审意见', '审查意见');
    // when
    await seeds().seed(folder);
    // then
    expect(await states()).toEqual(['2 draft', '1 published']);
    expect(await definitions.published(database.database.read, 'hearing')).toEqual(before);
    expect(deployed).toHaveLength(1);
  });

  it('should never change the content of a version', async () => {
    // then: its state may change, its content may not
    await rows(
      database.database.read,
      `UPDATE definition_versions SET state = 'retired', published_at = app_now(),
      engine_definition_key = 9 WHERE version = 2`,
    );
    const changed = rows(database.database.read, `UPDATE definition_versions SET bpmn = '' WHERE version = 2`);
    await expect(changed).rejects.toMatchObject({ driverError: { constraint: 'definition_versions_immutable' } });
  });

  it('should refuse a shipped definition whose parts do not fit, naming each fault', async () => {
    // given
    change('definition.json', '"channelNote"', '"channelNotes"');
    change('forms/decide.form', '"radio"', '"filepicker"');
    // when
    const refused = seeds().seed(folder);
    // then
    await expect(refused).rejects.toThrow('rights name the field channelNotes');
    await expect(refused).rejects.toThrow('type filepicker is not known');
  });

  it('should refuse to start while a version in use needs a step that nobody offers', async () => {
    // given: a version with a service step, published
    const [content] = readDefinitions(SHIPPED);
    const bpmn = content!.bpmn
      .replaceAll('hearing', 'filing')
      .replace(
        '<bpmn:endEvent id="decided"',
        '<bpmn:serviceTask id="file"><bpmn:extensionElements><zeebe:taskDefinition type="hearings.file" /></bpmn:extensionElements></bpmn:serviceTask><bpmn:endEvent id="decided"',
      );
    await database.database.transaction((tx) => definitions.takeIn(tx, { ...content!, processId: 'filing', bpmn }));
    // then
    expect(await definitions.withoutHandlers(database.database.read, ['hearings.file'])).toEqual([]);
    expect(await definitions.withoutHandlers(database.database.read, ['other.step'])).toEqual([
      { processId: 'filing', version: 1, jobTypes: ['hearings.file'], caseNumbers: [], caseCount: 0 },
    ]);
  });
});
