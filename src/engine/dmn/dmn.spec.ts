import { DmnModelError, evaluateDecision, parseDmn } from './dmn';

const CLOCK = { now: new Date('2026-03-02T01:30:00Z'), zone: 'Asia/Shanghai' };

interface TableText {
  policy?: string;
  inputs: string[];
  outputs: string[];
  /** Cells from left to right: tests, then results. */
  rules: string[][];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const file = (decisions: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file" namespace="test">${decisions}</definitions>`;
const decision = (id: string, logic: string) => `<decision id="${id}" name="${id}">${logic}</decision>`;
const literal = (text: string) => `<literalExpression><text>${escape(text)}</text></literalExpression>`;
const requires = (...ids: string[]) =>
  ids.map((id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`).join('');

function table({ policy = 'hitPolicy="UNIQUE"', inputs, outputs, rules }: TableText): string {
  const cell = (tag: string) => (text: string) => `<${tag}><text>${escape(text)}</text></${tag}>`;
  const columns = inputs.map((text) => `<input>${cell('inputExpression')(text)}</input>`).join('');
  const rows = rules.map((cells) => {
    const tests = cells.slice(0, inputs.length).map(cell('inputEntry'));
    return `<rule>${[...tests, ...cells.slice(inputs.length).map(cell('outputEntry'))].join('')}</rule>`;
  });
  return `<decisionTable ${policy}>${columns}${outputs.join('')}${rows.join('')}</decisionTable>`;
}

async function decide(decisions: string, id: string, variables: Record<string, unknown> = {}) {
  return evaluateDecision(await parseDmn(file(decisions)), id, (name) => variables[name], CLOCK);
}

const level = (policy: string, outputs = ['<output name="level"/>']) =>
  decision(
    'level',
    table({
      policy,
      inputs: ['amount'],
      outputs,
      rules: [
        ['> 1', '"low"'],
        ['> 10', '"high"'],
        ['> 10', '"high"'],
      ],
    }),
  );
const fine = (policy: string) =>
  decision(
    'fine',
    table({
      policy,
      inputs: ['days'],
      outputs: ['<output/>'],
      rules: [
        ['> 1', '10'],
        ['> 5', '30.5'],
        ['> 9', '20'],
      ],
    }),
  );
const ranked = ['<output name="level"><outputValues><text>"high", "low"</text></outputValues></output>'];

describe('decision table', () => {
  it.each([
    ['no hit policy', '', 5, 'low'],
    ['FIRST', 'hitPolicy="FIRST"', 50, 'low'],
    ['PRIORITY', 'hitPolicy="PRIORITY"', 50, 'high'],
    ['OUTPUT ORDER', 'hitPolicy="OUTPUT ORDER"', 50, ['high', 'high', 'low']],
    ['RULE ORDER', 'hitPolicy="RULE ORDER"', 50, ['low', 'high', 'high']],
    ['COLLECT', 'hitPolicy="COLLECT"', 50, ['low', 'high', 'high']],
    ['COLLECT COUNT', 'hitPolicy="COLLECT" aggregation="COUNT"', 50, 3],
    ['COLLECT without a match', 'hitPolicy="COLLECT"', 0, null],
    ['UNIQUE without a match', 'hitPolicy="UNIQUE"', 0, null],
  ])('should combine the matching rules when the policy is %s', async (_, policy, amount, expected) => {
    expect(await decide(level(policy, ranked), 'level', { amount })).toMatchObject({ json: expected });
  });

  it.each([
    ['SUM', 60.5],
    ['MIN', 10],
    ['MAX', 30.5],
  ])('should aggregate numbers when the policy is COLLECT %s', async (aggregation, expected) => {
    expect(await decide(fine(`hitPolicy="COLLECT" aggregation="${aggregation}"`), 'fine', { days: 10 })).toMatchObject({
      json: expected,
    });
  });

  it.each([
    ['UNIQUE', 'hitPolicy="UNIQUE"', 'multiple values'],
    ['ANY', 'hitPolicy="ANY"', 'different values'],
    ['COLLECT SUM over texts', 'hitPolicy="COLLECT" aggregation="SUM"', 'expected number'],
  ])('should fail when the matching rules break %s', async (_, policy, reason) => {
    expect(await decide(level(policy), 'level', { amount: 50 })).toEqual({
      failure: expect.stringContaining(reason) as string,
    });
  });

  it('should give the one result when the rules of ANY agree', async () => {
    // given
    const rules = [
      ['-', '"same"'],
      ['', '"same"'],
    ];
    // when
    const outcome = await decide(
      decision('any', table({ policy: 'hitPolicy="ANY"', inputs: ['x'], outputs: ['<output name="o"/>'], rules })),
      'any',
    );
    // then
    expect(outcome).toMatchObject({ json: 'same' });
  });

  it('should give a context when there are several outputs, and the defaults when no rule matches', async () => {
    // given
    const outputs = ['a', 'b'].map(
      (name) => `<output name="${name}"><defaultOutputEntry><text>"no ${name}"</text></defaultOutputEntry></output>`,
    );
    const xml = decision(
      'pair',
      table({ inputs: ['类别', 'days'], outputs, rules: [['"虚假招聘"', '[1..5]', '"A"', 'days + 1']] }),
    );
    // then
    expect(await decide(xml, 'pair', { 类别: '虚假招聘', days: 5 })).toMatchObject({ json: { a: 'A', b: 6 } });
    expect(await decide(xml, 'pair', { 类别: '其他', days: 5 })).toMatchObject({ json: { a: 'no a', b: 'no b' } });
  });

  it('should read other variables and ? when a test names them', async () => {
    // given
    const rules = [
      ['? > limit and odd(?)', '"odd"'],
      ['not(> limit)', '"small"'],
    ];
    const xml = decision('test', table({ inputs: ['x'], outputs: ['<output name="o"/>'], rules }));
    // then
    expect(await decide(xml, 'test', { x: 7, limit: 5 })).toMatchObject({ json: 'odd' });
    expect(await decide(xml, 'test', { x: 2, limit: 5 })).toMatchObject({ json: 'small' });
  });

  it('should treat a test without answer as no match and tell why when data are missing', async () => {
    // when
    const outcome = await decide(level('hitPolicy="UNIQUE"'), 'level');
    // then
    expect(outcome).toMatchObject({ json: null });
    expect(outcome).toHaveProperty('warnings', expect.arrayContaining(["No variable found with name 'amount'"]));
  });
});

describe('required decisions', () => {
  it('should hand their results on as values of FEEL, each evaluated once, when a decision needs them', async () => {
    // given
    const xml = [
      decision('start', `<variable name="startDate" typeRef="date"/>${literal('date(day)')}`),
      decision('end', requires('start') + literal('startDate + duration("P7D")')),
      decision('weekday', requires('start', 'end') + literal('[startDate.weekday, end - startDate]')),
    ].join('');
    // then
    expect(await decide(xml, 'weekday', { day: '2026-03-02' })).toMatchObject({ json: [1, 'P7D'] });
  });

  it('should stay quick when decisions share their requirements', async () => {
    // given
    const chain = Array.from({ length: 60 }, (_, i) =>
      decision(
        `d${i + 1}`,
        `<informationRequirement><requiredDecision href="#d${i}"/></informationRequirement>`.repeat(2) +
          literal(`d${i} + 1`),
      ),
    );
    // then
    expect(await decide(decision('d0', literal('0')) + chain.join(''), 'd60')).toMatchObject({ json: 60 });
  });

  it('should fail when the result has another type than declared', async () => {
    const xml = decision('typed', `<variable name="r" typeRef="number"/>${literal('"text"')}`);
    expect(await decide(xml, 'typed')).toEqual({ failure: "expected 'number' but found '\"text\"'" });
  });

  it('should fail when an expression fails or its budget is exhausted', async () => {
    expect(await decide(decision('d', literal('log(0)')), 'd')).toHaveProperty('failure');
    expect(await decide(decision('d', literal('for i in 1..1000000000 return i')), 'd')).toHaveProperty('failure');
    expect(await decide(decision('d', literal('1')), 'unknown')).toEqual({
      failure: "no decision found with id 'unknown'",
    });
  });
});

describe('faulty model', () => {
  it.each([
    ['no XML', '<definitions', 'definitions'],
    ['a document type', `<!DOCTYPE definitions [<!ENTITY a "b">]>${file(decision('d', literal('1')))}`, 'definitions'],
    ['another language', '<html/>', 'definitions'],
    ['no decision', file(''), 'definitions'],
    ['no logic', file(decision('d', '')), 'd'],
    ['unsupported logic', file(decision('d', '<context/>')), 'd'],
    ['a wrong expression', file(decision('d', literal('x =='))), 'd'],
    [
      'an empty result',
      file(decision('d', table({ inputs: ['x'], outputs: ['<output name="o"/>'], rules: [['1', '']] }))),
      'd',
    ],
    [
      'a wrong test',
      file(decision('d', table({ inputs: ['x'], outputs: ['<output name="o"/>'], rules: [['= 1', '1']] }))),
      'd',
    ],
    [
      'a missing cell',
      file(decision('d', table({ inputs: ['x', 'y'], outputs: ['<output name="o"/>'], rules: [['1', '1']] }))),
      'd',
    ],
    ['an unknown hit policy', file(level('hitPolicy="BEST"')), 'level'],
    ['unnamed outputs', file(level('', ['<output/>', '<output/>'])), 'level'],
    [
      'a foreign expression language',
      file(decision('d', '<literalExpression expressionLanguage="groovy"><text>1</text></literalExpression>')),
      'd',
    ],
    ['a circle', file(decision('a', requires('b') + literal('b')) + decision('b', requires('a') + literal('a'))), 'a'],
    ['a missing requirement', file(decision('d', requires('gone') + literal('1'))), 'd'],
    ['two decisions of one id', file(decision('d', literal('1')).repeat(2)), 'd'],
    ['business knowledge', file(decision('d', `<knowledgeRequirement/>${literal('1')}`)), 'd'],
  ])('should be refused with the element when it has %s', async (_, xml, elementId) => {
    await expect(parseDmn(xml)).rejects.toThrow(DmnModelError);
    await expect(parseDmn(xml)).rejects.toMatchObject({ elementId });
  });
});
