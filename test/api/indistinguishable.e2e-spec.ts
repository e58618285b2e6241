import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { openConfidentialWorld, type ConfidentialWorld, type ReporterFacts } from './confidential-world';
import { ask, probesOf, publicly, sharedOut, type Probe } from './route-prober';
import { signInAs, type SignedIn } from './signed-in';

/** Two reporters who have nothing in common, not even the length of their names. */
const FIRST: ReporterFacts = {
  identity: {
    name: '金丝雀欧阳甲',
    phone: '000-0001-0001',
    email: 'canary.first@example.test',
    idNumber: 'CANARY000000000001',
  },
  fileName: '金丝雀欧阳甲的截图',
  author: 'Canary Ouyang',
  evidence: '金丝雀欧阳甲保存的聊天记录，共有三页。',
  description: '金丝雀欧阳甲在就业办实习时亲眼所见。',
  message: '我是金丝雀欧阳甲，三月一日在就业办。',
};
const SECOND: ReporterFacts = {
  identity: { name: '金丝雀乙', phone: '000-2222' },
  fileName: '材料',
  author: 'Canary B',
  evidence: '乙的记录。',
  description: '听说。',
  message: '不清楚。',
};
const canariesOf = ({ identity, fileName, author, evidence, description, message }: ReporterFacts) => [
  ...Object.values(identity),
  ...[fileName, author, evidence, description, message].filter((text) => text.length > 3),
];

/** What differs from one request to the next whoever asks: neither says anything of a case. */
const RESTLESS_HEADERS = ['date', 'etag', 'connection', 'keep-alive'];
const NEAREST = ['case 1', 'case 1 task state-position', 'case 2 task request-records', 'case 1 举报材料1.jpg'];
const WORDS = [FIRST.identity.name, 'JB-2026', '滨江理工'];

/**
 * Two systems with the same reports that differ only in who reported. Whatever anybody of the reported school asks, on any
 * route that the product describes, with any of the objects and words somebody could think of, both answer alike.
 */
describe('two reports that differ only in who reported', () => {
  let first: ConfidentialWorld;
  let second: ConfidentialWorld;
  const logged: string[] = [];

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    }
    first = await openConfidentialWorld(FIRST);
    second = await openConfidentialWorld(SECOND);
  }, 240_000);

  afterAll(async () => {
    await first?.close();
    await second?.close();
    jest.restoreAllMocks();
  });

  interface Told {
    about: string;
    told: string;
    text: string;
  }

  const asking = async (world: ConfidentialWorld, who: string | null, probes: Probe[]): Promise<Told[]> => {
    let session: SignedIn = who === null ? publicly(world.app.url) : await signInAs(world.app, who);
    const answers: Told[] = [];
    for (const probe of probes) {
      const answer = await ask(session, probe);
      answers.push({ about: probe.about, told: told(answer, world), text: contentOf(answer) });
      // A password was changed or a session ended: go on as the same person.
      if (who !== null && answer.status === 401) session = await signInAs(world.app, who);
    }
    return answers;
  };

  /** What both systems answer differently. */
  const differences = async (
    who: string | null,
    chosen: (probes: Probe[]) => Probe[] = (all) => all,
  ): Promise<string[]> => {
    const inside = async (world: ConfidentialWorld) =>
      asking(world, who, chosen(await probesOf(world.app, { ...world, words: WORDS })));
    const [here, there] = await Promise.all([inside(first), inside(second)]);
    expect(here.map(({ about }) => about)).toEqual(there.map(({ about }) => about));
    expect(here.length).toBeGreaterThan(0);
    const different = here.flatMap(({ about, told: one }, index) =>
      one === there[index]!.told
        ? []
        : [
            `${who ?? 'everybody'}: ${about}\n  ${around(one, there[index]!.told)}\n  ${around(there[index]!.told, one)}`,
          ],
    );
    const leaked = [...here, ...there].flatMap(({ about, text }) =>
      [...canariesOf(FIRST), ...canariesOf(SECOND)]
        .filter((canary) => holds(text, canary))
        .map((canary) => `${who ?? 'everybody'}: ${about} tells ${canary}`),
    );
    return [...different, ...leaked];
  };
  const reading = ({ method }: Probe) => method === 'get';
  /** Commands on what lies nearest to the school; the others are refused by their duty, whatever they name. */
  const changing = ({ method, about }: Probe) =>
    method !== 'get' && (!about.includes('<') || NEAREST.some((name) => about.includes(`<${name}>`)));

  it('should have the same objects and people in both systems, so that like is compared with like', () => {
    expect(Object.keys(first.objects)).toEqual(Object.keys(second.objects));
    expect(first.schoolPeople).toEqual(second.schoolPeople);
    expect(first.schoolPeople.length).toBeGreaterThan(8);
    expect(Object.keys(first.objects)).toEqual(
      expect.arrayContaining(['case 1', 'case 1 task state-position', 'case 1 举报材料1.jpg', 'case 1 identity']),
    );
  });

  /** What both systems answer differently to people of the school, among whom the questions are shared out. */
  const differencesToSchool = async (only: (probe: Probe) => boolean): Promise<string[]> => {
    const found: string[] = [];
    for (const [turn, who] of first.schoolPeople.entries()) {
      const own = (probes: Probe[]) => sharedOut(probes.filter(only), turn, first.schoolPeople.length);
      found.push(...(await differences(who, own)));
    }
    return found;
  };

  it('should be told apart by nobody of the school on any route that reads', async () => {
    expect(await differencesToSchool(reading)).toEqual([]);
  }, 600_000);

  it('should be told apart by nobody of the school on any route that changes something', async () => {
    expect(await differencesToSchool(changing)).toEqual([]);
  }, 600_000);

  it('should be told apart by nobody without an account', async () => {
    expect(await differences(null)).toEqual([]);
  }, 120_000);

  it('should name the reporter to no official either, on any route that reads', async () => {
    const officials = ['陈敏', '沈若兰', '唐毅', '许嘉明', '冯雪', '罗建国'];
    const identities = [...Object.values(FIRST.identity), FIRST.author, FIRST.fileName];
    const probes = (await probesOf(first.app, { ...first, words: WORDS })).filter(reading);
    const found: string[] = [];
    for (const [turn, who] of officials.entries()) {
      for (const { about, text } of await asking(first, who, sharedOut(probes, turn, officials.length))) {
        // What a reporter writes about oneself in the report or the thread is for its handlers to read.
        const own = about.includes('/thread') || about === 'GET /api/cases/<case 1>' || /<case \d>$/.test(about);
        const written = own || about.includes('/content') ? [] : identities;
        for (const canary of written) {
          if (holds(text, canary)) found.push(`${who}: ${about} tells ${canary}`);
        }
      }
    }
    expect(found).toEqual([]);
  }, 600_000);

  it('should leave nothing of the identity in the log, in the tables of the engine, or in any other table', async () => {
    const identities = [...Object.values(FIRST.identity).slice(1), FIRST.author, `${FIRST.fileName}.jpg`];
    expect(logged.filter((line) => identities.some((canary) => line.includes(canary)))).toEqual([]);
    expect(logged.some((line) => line.includes('/api/portal/reports'))).toBe(true);
    const holding: string[] = [];
    for (const canary of identities) {
      for (const name of await tablesHolding(first, canary)) holding.push(`${name}: ${canary}`);
    }
    expect(holding).toEqual([]);
    // The name itself stands in the reporter's own words, which are kept where handlers read them, and nowhere else.
    expect(await tablesHolding(first, FIRST.identity.name)).toEqual(['document_chunks', 'reports', 'thread_messages']);
  });

  describe('when something is planted, so that the comparison is known to compare', () => {
    const only = (words: string) => (probes: Probe[]) => probes.filter(({ about }) => about.startsWith(words));

    it('should find a name in the extract', async () => {
      await second.owner.query(`UPDATE report_extract_items SET text = text || '（据金丝雀乙反映）'`);
      const found = await differences('高建华', only('GET /api/tasks/<case 1 task '));
      expect(found.join('\n')).toMatch(/GET \/api\/tasks\/<case 1 task state-position>/);
      expect(found.join('\n')).toContain('tells 金丝雀乙');
      await second.owner.query(`UPDATE report_extract_items SET text = replace(text, '（据金丝雀乙反映）', '')`);
      expect(await differences('高建华', only('GET /api/tasks/<case 1 task '))).toEqual([]);
    });

    it('should find a step that is further on, by its count alone', async () => {
      const id = second.objects['case 2 task request-records'];
      const [task]: { version: number; isFree: boolean }[] = await second.owner.query(
        'SELECT version, assignee_id IS NULL AS "isFree" FROM tasks WHERE id = $1',
        [id],
      );
      const discipline = await signInAs(second.app, '宋岩');
      const verb = task!.isFree ? 'claim' : 'release';
      expect((await discipline.post(`/api/tasks/${id}/${verb}`).send({ version: task!.version })).status).toBe(200);
      const found = await differences('宋岩', only('GET /api/tasks/counts'));
      expect(found).toHaveLength(1);
    });
  });

  /** The answer without what differs by itself: ids by the name of their object or in the order of appearance, instants. */
  function told({ status, headers, body }: Response, { objects }: ConfidentialWorld): string {
    const names = new Map(Object.entries(objects).map(([name, id]) => [id, `<${name}>`]));
    const restless = isWorkbook(headers) ? [...RESTLESS_HEADERS, 'content-length'] : RESTLESS_HEADERS;
    const kept = Object.entries(headers as Record<string, string>).filter(([name]) => !restless.includes(name));
    const plain = `${status} ${JSON.stringify(kept.sort())} ${contentOf({ headers, body } as Response)}`;
    const unnamed: string[] = [];
    // Instants as sentences write them, too: a slow run passes from one minute to the next, and not in both systems at once.
    return plain
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, (id) => {
        if (!names.has(id)) names.set(id, `<id ${unnamed.push(id)}>`);
        return names.get(id)!;
      })
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, '<instant>')
      .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<minute>')
      .replace(/"csrfToken":"[^"]*"/g, '"csrfToken":"<token>"')
      .replace(/duban_session=[^;\]"\\]*/g, 'duban_session=<token>')
      .replace(/\b\d{4}(?:-\d{4}){3}\b/g, '<receipt code>')
      .replace(/duban-feed-[\w-]+/g, '<feed token>');
  }

  const isWorkbook = (headers: Response['headers']): boolean =>
    String(headers['content-type']).includes('spreadsheetml');

  /** A workbook is told by its cells: the archive around them carries the second in which it was written. */
  function contentOf({ headers, body }: Response): string {
    const text = String(body);
    if (!isWorkbook(headers)) return text;
    const parts = Object.entries(unzipSync(Buffer.from(text, 'latin1'))).filter(
      ([name]) => !name.startsWith('docProps/'),
    );
    return parts.map(([name, content]) => `${name} ${strFromU8(content)}`).join('\n');
  }

  /** The part of a text where it begins to differ from the other. */
  function around(text: string, other: string): string {
    let at = 0;
    while (at < text.length && text[at] === other[at]) at += 1;
    return text.slice(Math.max(0, at - 120), at + 120);
  }

  /** As text, or as the bytes of a file. */
  function holds(text: string, canary: string): boolean {
    return text.includes(canary) || text.includes(Buffer.from(canary).toString('latin1'));
  }

  /** Every table, read by its owner: as text, and inside the bytes of binary columns. */
  async function tablesHolding({ owner }: ConfidentialWorld, text: string): Promise<string[]> {
    const tables: { name: string }[] = await owner.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const binary: { column: string }[] = await owner.query(
        `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND data_type = 'bytea'`,
        [name],
      );
      const inBytes = binary.map(({ column }) => ` OR position(convert_to($1, 'UTF8') in ${column}) > 0`).join('');
      const hits: unknown[] = await owner.query(
        `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'${inBytes} LIMIT 1`,
        [text],
      );
      if (hits.length > 0) found.push(name);
    }
    return found;
  }
});
