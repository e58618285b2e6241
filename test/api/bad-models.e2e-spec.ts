import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { packDefinition } from '../../src/definitions/archive/definition-archive';
import { startApplication, type TestApplication } from '../support/application';
import { BAD_MODELS } from '../support/bad-models';
import { ADMINISTRATOR, DefinitionDesk, type Draft, PROCESS } from '../support/definition';
import { HEARING } from '../support/hearing';
import type { Response } from 'supertest';
import { signInAs, type SignedIn } from './signed-in';

const FOLDER = join(__dirname, '../fixtures/bad-models');

interface Refused {
  code: string;
  faults?: { elementId: string }[];
  findings?: { rule: string; elementId: string }[];
  elementId?: string;
}

describe('bad models at the server', () => {
  let test: TestApplication;
  let desk: DefinitionDesk;
  let administrator: SignedIn;

  beforeAll(async () => {
    test = await startApplication({ demo: true });
    desk = new DefinitionDesk(test);
    administrator = await signInAs(test, ADMINISTRATOR);
  });
  afterAll(() => test.close());

  const importing = (path: string, file: Buffer, fields: Record<string, string> = {}) => {
    const request = administrator.post(`/api/definition-imports${path}`).attach('file', file, 'definition.zip');
    return Object.entries(fields).reduce((form, [name, value]) => form.field(name, value), request);
  };

  it.each(BAD_MODELS)('should refuse %s: %s at %s', async (file, rule, elementId) => {
    // given
    const bpmn = readFileSync(join(FOLDER, `${file}.bpmn`), 'utf8');
    const created = await desk.send(ADMINISTRATOR, 'post', 'definitions', { bpmn });
    const refused = created.body as Refused;
    if (created.status !== 201) {
      expect(created.status).toBeLessThan(500);
      expect(['DEFINITION.MODEL_UNREADABLE', 'DEFINITION.PROCESS_ID_TAKEN']).toContain(refused.code);
      expect(refused.elementId ?? refused.faults?.[0]?.elementId).toBe(elementId);
      return;
    }
    // when: it can be a draft, but goes no further
    const draft = created.body as Draft;
    const { forms, rights, deadlines, decisions, irreversible } = HEARING;
    const parts = { forms, rights, deadlines, decisions, irreversible };
    await desk.save(ADMINISTRATOR, draft.id, draft.revision, parts);
    const proposed = await desk.propose(ADMINISTRATOR, draft.id);
    await desk.send(ADMINISTRATOR, 'delete', `definition-drafts/${draft.id}`);
    // then
    expect(proposed.body).toMatchObject({ code: 'DEFINITION.FAULTY' });
    expect((proposed.body as Refused).findings).toContainEqual(expect.objectContaining({ rule, elementId }));
  });

  it('should refuse 50 MB by every way in', async () => {
    const bpmn = HEARING.bpmn.replace('name="听取意见"', `name="${'甲'.repeat(17_000_000)}"`);
    const asModel = await administrator.post('/api/definitions').send({ bpmn });
    const asZip = await importing('', Buffer.alloc(50_000_000));
    expect(asModel.status).toBe(413);
    expect(asZip.body).toMatchObject({ code: 'DEFINITION.ARCHIVE_REFUSED' });
  });

  it('should refuse parts that are not what they should be', async () => {
    const draft = await desk.begin();
    const saved = await administrator
      .put(`/api/definition-drafts/${draft.id}`)
      .set('Content-Type', 'application/json')
      .send('{"revision": 1, "rights": {"screen-complaint": null}}');
    const misshapen = await desk.save(ADMINISTRATOR, draft.id, 1, { forms: { 'screen-complaint': { components: 1 } } });
    expect(saved.body).toMatchObject({ code: 'DEFINITION.PARTS_INVALID', path: 'rights.screen-complaint' });
    expect(misshapen.body).toMatchObject({ code: 'DEFINITION.PARTS_INVALID' });
  });

  it('should take a definition from a zip file, in two steps', async () => {
    // given: the version in force as a file, with another title
    const version = (await desk.versions()).find(({ state }) => state === 'published');
    const exported = await administrator
      .get(`/api/definition-versions/${version!.id}/export`)
      .buffer(true)
      .parse(asBuffer);
    const draft = await desk.begin();
    const { processId, bpmn, forms } = draft;
    const rest = draft as unknown as typeof HEARING;
    const changed = Buffer.from(
      packDefinition({
        processId,
        version: 7,
        parts: { ...HEARING, ...rest, bpmn, forms: forms as never, title: { zh: '投诉办理', en: 'Complaints' } },
      }),
    );
    expect(exported.status).toBe(200);
    // when
    const same = await importing('', exported.body as Buffer);
    const preview = await importing('', changed, { processId: PROCESS });
    const { contentHash } = preview.body as { contentHash: string };
    const swapped = await importing('/confirm', exported.body as Buffer, { contentHash });
    const elsewhere = await importing('', changed, { processId: 'service-of-letter' });
    const damaged = await importing('', Buffer.from(zipSync({ 'run.sh': strToU8('x') })));
    const confirmed = await importing('/confirm', changed, { contentHash });
    // then
    expect(exported.headers['content-disposition']).toBe(`attachment; filename="${PROCESS}-1.zip"`);
    expect(same.body).toMatchObject({ processId: PROCESS, isNew: false, difference: { execution: [], textual: [] } });
    expect(preview.body).toMatchObject({
      exportedVersion: 7,
      difference: { execution: [], texts: [{ what: { zh: '流程标题有改动' } }, {}] },
    });
    expect(swapped.body).toMatchObject({ code: 'DEFINITION.IMPORT_CHANGED' });
    expect(elsewhere.body).toMatchObject({ code: 'DEFINITION.OTHER_PROCESS', elementId: PROCESS });
    expect(damaged.body).toMatchObject({ code: 'DEFINITION.ARCHIVE_REFUSED', file: 'run.sh' });
    const { id } = confirmed.body as { id: string };
    expect((await desk.send(ADMINISTRATOR, 'get', `definition-drafts/${id}`)).body).toMatchObject({
      title: { zh: '投诉办理' },
    });
  });
});

// helpers

function asBuffer(response: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
