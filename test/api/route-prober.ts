import request, { type Response, type Test } from 'supertest';
import type { TestApplication } from '../support/application';
import { PNG } from '../support/picture';
import type { SignedIn } from './signed-in';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  example?: unknown;
  minLength?: number;
  minimum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

interface Operation {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** One request of the run; `about` is its name in a difference, with the names of objects instead of their ids. */
export interface Probe {
  about: string;
  method: Method;
  path: string;
  /** The name of the object in the address. */
  object?: string;
  /** Asks the same as another probe, narrowed down by a parameter. */
  isNarrowed: boolean;
  json?: unknown;
  form?: Record<string, unknown>;
}

/** What a probe may ask about: objects by a name that is the same in every system, and words to search for. */
export interface Surroundings {
  objects: Record<string, string>;
  words: readonly string[];
}

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
/** Of the objects, so many are also tried as a parameter; in the address all are. */
const MOST_IDS = 2;
/** Ends the session of who asks, so that it comes last. */
const LAST = 'DELETE /api/session';

/** Every request that the description of the product's own routes lets somebody think of. */
export async function probesOf(app: TestApplication, surroundings: Surroundings): Promise<Probe[]> {
  const { body } = await app.http().get('/api/openapi.json').expect(200);
  const api = body as OpenApi;
  const probes: Probe[] = [];
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      for (const address of addresses(path, operation, surroundings)) {
        probes.push({
          about: `${method.toUpperCase()} ${address.about}`,
          method: method as Method,
          path: address.path,
          object: address.object,
          isNarrowed: address.isNarrowed,
          ...contentOf(operation, api, address.id),
        });
      }
    }
  }
  // Reading first: what is asked later may change something.
  const rank = ({ about, method }: Probe) => (about === LAST ? 2 : method === 'get' ? 0 : 1);
  return probes.sort((a, b) => rank(a) - rank(b));
}

/** Objects by the first word of the addresses that are theirs; a case has addresses everywhere. */
const HOMES: [RegExp, string][] = [
  [/ task /, 'tasks'],
  [/ deadline /, 'deadlines'],
  [/ (identity|original)$/, 'vault'],
  [/\.\w+$/, 'documents'],
  [/^person$/, 'people'],
  [/^school$/, 'organisations'],
];

/**
 * Shares questions out among the people who ask. What an address is made for is asked by each of them; an object where none of
 * its kind belongs (a document as if it were a letter), and one more way to narrow a file down, is asked by one of them in turn.
 */
export function sharedOut(probes: readonly Probe[], turn: number, people: number): Probe[] {
  let strange = 0;
  return probes.filter((probe) => isForEach(probe) || strange++ % people === turn);
}

export async function ask(who: SignedIn, { method, path, json, form }: Probe): Promise<Response> {
  const test = who[method](path)
    .set('Accept-Language', 'zh-CN')
    .ok(() => true)
    .buffer(true)
    .parse(asText);
  if (form !== undefined) return withForm(test, form);
  return json === undefined ? test : test.send(json as object);
}

/** Without a session, as everybody on the portal. */
export function publicly(url: string): SignedIn {
  const send = (method: Method) => (path: string) => request(url)[method](path);
  const verbs = {
    get: send('get'),
    post: send('post'),
    put: send('put'),
    patch: send('patch'),
    delete: send('delete'),
  };
  return verbs as unknown as SignedIn;
}

// helpers

function isForEach({ path, object, isNarrowed }: Probe): boolean {
  // A file holds what the list of the same parameters shows, which everybody asks for.
  if (object === undefined) return !isNarrowed || !path.includes('/export?');
  const home = HOMES.find(([name]) => name.test(object))?.[1];
  return home === undefined || path.split('/')[2] === home;
}

/** As it came, without a look at its meaning; files byte by byte. */
function asText(answer: Response, done: (error: Error | null, text: string) => void): void {
  const isText = /json|text/.test(String((answer.headers as Record<string, string>)['content-type']));
  const chunks: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => done(null, Buffer.concat(chunks).toString(isText ? 'utf8' : 'latin1')));
}

function withForm(test: Test, form: Record<string, unknown>): Test {
  return Object.entries(form).reduce(
    (filled, [name, value]) =>
      value === 'file' ? filled.attach(name, PNG, 'a.png') : filled.field(name, JSON.stringify(value)),
    test,
  );
}

interface Address {
  about: string;
  path: string;
  object?: string;
  isNarrowed: boolean;
  /** Stands for every id in the body as well. */
  id: string;
}

function addresses(path: string, operation: Operation, { objects, words }: Surroundings): Address[] {
  const inPath = path.includes('{');
  const known = inPath ? Object.entries(objects) : [['nothing', UNKNOWN] as const];
  return known.flatMap(([name, id]) => {
    const fill = (with_: string) => path.replace(/\{\w+\}/g, () => with_);
    const queries = queriesOf(operation, { objects, words });
    return queries.map((query, index) => ({
      about: `${fill(`<${name}>`)}${query.about}`,
      path: `${fill(encodeURIComponent(id))}${query.text}`,
      object: inPath ? name : undefined,
      isNarrowed: index > 0,
      id,
    }));
  });
}

/** None, then one parameter after the other with everything it could mean; required ones always. */
function queriesOf(operation: Operation, surroundings: Surroundings): { about: string; text: string }[] {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  if (parameters.length === 0) return [{ about: '', text: '' }];
  const required = parameters.filter((parameter) => parameter.required === true);
  const base = required.map((parameter) => [parameter.name, valuesOf(parameter.schema, surroundings)[0]!] as const);
  const one = (name: string, value: readonly [string, string]) => {
    const chosen = [...base.filter(([other]) => other !== name), [name, value] as const];
    return {
      about: `?${chosen.map(([key, [about]]) => `${key}=${about}`).join('&')}`,
      text: `?${chosen.map(([key, [, text]]) => `${key}=${encodeURIComponent(text)}`).join('&')}`,
    };
  };
  const each = parameters.flatMap(({ name, schema }) =>
    valuesOf(schema, surroundings).map((value) => one(name, value)),
  );
  return required.length === 0 ? [{ about: '', text: '' }, ...each] : each;
}

/** Values with the name under which they stand in a difference. */
function valuesOf(schema: Schema, { objects, words }: Surroundings): (readonly [string, string])[] {
  if (schema.enum) return schema.enum.map((value) => [String(value), String(value)]);
  if (schema.type === 'number' || schema.type === 'integer') return [['2', '2']];
  if (schema.type === 'boolean') return [['true', 'true']];
  if (schema.format === 'uuid')
    return Object.entries(objects)
      .slice(0, MOST_IDS)
      .map(([name, id]) => [`<${name}>`, id]);
  return words.map((word, index) => [`word ${index}`, word]);
}

function contentOf(operation: Operation, api: OpenApi, object: string): Pick<Probe, 'json' | 'form'> {
  const content = operation.requestBody?.content;
  const json = content?.['application/json'];
  if (json) return { json: exampleOf(json.schema, api, object) };
  const form = content?.['multipart/form-data'];
  if (!form) return {};
  const schema = resolved(form.schema, api);
  const parts = Object.entries(schema.properties ?? {}).map(([name, part]) => [
    name,
    isFile(part) ? 'file' : exampleOf(part, api, object),
  ]);
  return { form: Object.fromEntries(parts) as Record<string, unknown> };
}

const isFile = ({ format, items }: Schema) => format === 'binary' || items?.format === 'binary';

function resolved(schema: Schema, api: OpenApi): Schema {
  const [only] = schema.allOf ?? [];
  if (only) return resolved(only, api);
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (api.components.schemas[name] ?? {});
}

/** The plainest content that the description allows. */
function exampleOf(given: Schema, api: OpenApi, object: string): unknown {
  const schema = resolved(given, api);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'number':
    case 'integer':
      return Math.max(1, schema.minimum ?? 1);
    case 'array':
      return schema.items ? [exampleOf(schema.items, api, object)] : [];
    case 'string':
      return schema.format === 'uuid'
        ? object
        : schema.format === 'date-time'
          ? '2026-03-02T01:00:00.000Z'
          : '依据规定办理此事';
    default:
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => schema.required?.includes(name) ?? false)
          .map(([name, property]) => [name, exampleOf(property, api, object)]),
      );
  }
}
