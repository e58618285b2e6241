import { type DecisionModel, DmnModelError, parseDmn } from '../../engine/dmn/dmn';
import { type Change, tableChanges } from './change';

type Decisions = Readonly<Record<string, string>>;

/** Compares decision tables row by row; `userOf` gives the step that asks a table. */
export async function decisionsDifference(
  before: Decisions,
  after: Decisions,
  userOf: (decisionId: string) => string,
): Promise<Change[]> {
  const ids = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const changes = await Promise.all(
    ids.map(async (id) => {
      const [was, is] = [await rowsOf(id, before[id]), await rowsOf(id, after[id])];
      if (was && is) return [...rowChanges(id, userOf(id), was, is), ...reordered(id, userOf(id), was, is)];
      return tableChanges(
        id in before ? { [id]: asText(was, before[id]) } : {},
        id in after ? { [id]: asText(is, after[id]) } : {},
        () => ({
          elementId: userOf(id),
          what: {
            zh: `决策表“${id}”${id in before ? (id in after ? '有改动' : '删除') : '新增'}`,
            en: `The decision table "${id}" ${id in before ? (id in after ? 'changed' : 'was removed') : 'is new'}`,
          },
        }),
      );
    }),
  );
  return changes.flat();
}

// helpers

interface Rows {
  /** Hit policy, inputs and outputs. */
  head: Record<string, string>;
  /** By the id of the rule, in order. */
  rules: Record<string, string>;
}

/** Undefined for a file that is not there or is no table. */
async function rowsOf(id: string, xml: string | undefined): Promise<Rows | undefined> {
  if (xml === undefined) return undefined;
  let decision: DecisionModel | undefined;
  try {
    decision = (await parseDmn(xml)).decisions.get(id);
  } catch (error) {
    if (!(error instanceof DmnModelError)) throw error;
  }
  if (decision?.logic.kind !== 'decision table') return undefined;
  const { hitPolicy, aggregation, inputs, outputs, rules } = decision.logic;
  return {
    head: {
      hitPolicy: [hitPolicy, aggregation].filter((part) => part !== undefined).join(' '),
      inputs: inputs.map(({ source }) => source).join('\n'),
      outputs: outputs
        .map(({ name, values, fallback }) => [name, ...values, fallback?.source ?? ''].join(' ').trim())
        .join('\n'),
    },
    rules: Object.fromEntries(
      rules.map(({ id: rule, tests, results }) => [
        rule,
        `${tests.map((test) => test?.source ?? '-').join(' | ')} ⇒ ${results.map(({ source }) => source).join(' | ')}`,
      ]),
    ),
  };
}

function rowChanges(id: string, elementId: string, was: Rows, is: Rows): Change[] {
  const position = (rule: string): number =>
    1 + (rule in is.rules ? Object.keys(is.rules).indexOf(rule) : Object.keys(was.rules).indexOf(rule));
  return [
    ...tableChanges(was.head, is.head, (part) => ({
      elementId,
      what: {
        zh: `决策表“${id}”的${HEAD[part]![0]}有改动`,
        en: `The decision table "${id}": ${HEAD[part]![1]} changed`,
      },
    })),
    ...tableChanges(was.rules, is.rules, (rule) => ({
      elementId,
      what: {
        zh: `决策表“${id}”第 ${position(rule)} 行${rule in was.rules ? (rule in is.rules ? '有改动' : '删除') : '新增'}`,
        en: `The decision table "${id}": row ${position(rule)} ${rule in was.rules ? (rule in is.rules ? 'changed' : 'was removed') : 'is new'}`,
      },
    })),
  ];
}

function reordered(id: string, elementId: string, was: Rows, is: Rows): Change[] {
  const kept = (rows: Rows, other: Rows): string[] => Object.keys(rows.rules).filter((rule) => rule in other.rules);
  const [old, fresh] = [kept(was, is), kept(is, was)];
  if (old.every((rule, at) => rule === fresh[at])) return [];
  return [
    {
      elementId,
      kind: 'changed',
      what: { zh: `决策表“${id}”的行序有改动`, en: `The decision table "${id}": the rows stand in another order` },
      before: old.map((rule) => was.rules[rule]).join('\n'),
      after: fresh.map((rule) => is.rules[rule]).join('\n'),
    },
  ];
}

function asText(rows: Rows | undefined, xml: string | undefined): string {
  return rows ? Object.values(rows.rules).join('\n') : (xml ?? '');
}

const HEAD: Readonly<Record<string, readonly [string, string]>> = {
  hitPolicy: ['命中方式', 'the hit policy'],
  inputs: ['输入', 'the inputs'],
  outputs: ['输出', 'the outputs'],
};
