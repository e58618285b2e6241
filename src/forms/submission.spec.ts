import { formFaults, type FormComponent, type FormSchema } from './form';
import { viewOfForm } from './form-view';
import { checkSubmission, type ConditionCheck } from './submission';

const form = (...components: FormComponent[]): FormSchema => ({ type: 'default', components });
const field = (type: string, key: string, more: Partial<FormComponent> = {}): FormComponent => ({
  type,
  key,
  label: key,
  ...more,
});
/** Understands `name = "value"` only, which is all these forms need. */
const equals: ConditionCheck = (expression, values) => {
  const [, name = '', value] = /^(\w+) = "(\w+)"$/.exec(expression) ?? [];
  return values[name] === value;
};
const choices = [
  { value: 'accept', label: '受理' },
  { value: 'decline', label: '不予受理' },
];

function faultsOf(schema: FormSchema, data: Record<string, unknown>, presented: Record<string, unknown> = {}) {
  const verdict = checkSubmission(schema, data, presented, equals);
  return verdict.outcome === 'refused' ? verdict.faults.map(({ path, code }) => `${path} ${code}`) : [];
}

describe('checkSubmission', () => {
  it.each<[string, FormComponent, unknown, unknown, string]>([
    ['a missing required field', field('textfield', 'a', { validate: { required: true } }), 'x', '  ', 'REQUIRED'],
    ['a required box left unticked', field('checkbox', 'a', { validate: { required: true } }), true, false, 'REQUIRED'],
    ['text that is too long', field('textfield', 'a', { validate: { maxLength: 3 } }), 'abc', 'abcd', 'TOO_LONG'],
    ['text longer than the default', field('textfield', 'a'), 'x'.repeat(200), 'x'.repeat(201), 'TOO_LONG'],
    ['a long text longer than the default', field('textarea', 'a'), 'x'.repeat(20_000), 'x'.repeat(20_001), 'TOO_LONG'],
    ['text that is too short', field('textarea', 'a', { validate: { minLength: '2' } }), 'ab', 'a', 'TOO_SHORT'],
    [
      'text against its pattern',
      field('textfield', 'a', { validate: { pattern: '^\\d+$' } }),
      '12',
      '1x',
      'WRONG_FORMAT',
    ],
    ['a line break in a line', field('textfield', 'a'), 'ab', 'a\nb', 'WRONG_FORMAT'],
    [
      'a wrong mail address',
      field('textfield', 'a', { validate: { validationType: 'email' } }),
      'a@b.cn',
      'ab',
      'WRONG_FORMAT',
    ],
    ['a number instead of text', field('textfield', 'a'), '1', 1, 'WRONG_TYPE'],
    ['text instead of a number', field('number', 'a'), 1, '1', 'WRONG_TYPE'],
    ['a number below the minimum', field('number', 'a', { validate: { min: 1 } }), 1, 0, 'TOO_SMALL'],
    ['a number above the maximum', field('number', 'a', { validate: { max: '10' } }), 10, 11, 'TOO_LARGE'],
    ['more decimals than allowed', field('number', 'a', { decimalDigits: 1 }), 1.5, 1.55, 'TOO_PRECISE'],
    ['an option not offered', field('select', 'a', { values: choices }), 'accept', 'merge', 'NOT_OFFERED'],
    ['a list instead of one option', field('radio', 'a', { values: choices }), 'accept', ['accept'], 'WRONG_TYPE'],
    ['a ticked option not offered', field('checklist', 'a', { values: choices }), ['accept'], ['x'], 'NOT_OFFERED'],
    [
      'an option ticked twice',
      field('checklist', 'a', { values: choices }),
      ['accept'],
      ['accept', 'accept'],
      'REPEATED',
    ],
    ['a day that does not exist', field('datetime', 'a'), '2024-02-29', '2023-02-29', 'WRONG_TYPE'],
    [
      'a document that is no id',
      field('documents', 'a'),
      ['7e57ed00-0000-4000-8000-000000000000'],
      ['x'],
      'WRONG_TYPE',
    ],
  ])('should refuse %s and nothing else about the field', (_what, component, good, bad, code) => {
    // given
    const schema = form(component);
    // then
    expect(faultsOf(schema, { a: good })).toEqual([]);
    expect(faultsOf(schema, { a: bad })).toEqual([`a ${code}`]);
  });

  it('should refuse unknown fields one by one', () => {
    // given
    const schema = form(field('textfield', 'a'));
    // then
    expect(faultsOf(schema, { a: 'x' })).toEqual([]);
    expect(faultsOf(schema, { a: 'x', b: 1, c: null })).toEqual(['b UNKNOWN', 'c UNKNOWN']);
  });

  it('should name every faulty field of one submission', () => {
    // given
    const schema = form(
      field('textfield', 'a', { validate: { required: true } }),
      field('number', 'b'),
      field('datetime', 'c'),
    );
    // then
    expect(faultsOf(schema, { b: 'many', c: '2026-13-01' })).toEqual(['a REQUIRED', 'b WRONG_TYPE', 'c WRONG_TYPE']);
  });

  it('should keep filled-in fields only', () => {
    // given
    const schema = form(
      field('textfield', 'a'),
      field('textfield', 'b'),
      field('checkbox', 'c'),
      field('documents', 'd'),
    );
    // when
    const verdict = checkSubmission(schema, { a: 'x', b: '', c: false, d: [] }, {}, equals);
    // then
    expect(verdict).toEqual({ outcome: 'accepted', data: { a: 'x', c: false } });
  });
});

describe('conditions', () => {
  const schema = form(
    field('radio', 'decision', { values: choices }),
    field('textarea', 'reason', { validate: { required: true }, conditional: { hide: '=decision = "accept"' } }),
    {
      type: 'group',
      conditional: { hide: '=reason = "short"' },
      components: [field('textfield', 'address', { validate: { required: true } })],
    },
  );

  it('should demand a required field only while it is shown', () => {
    expect(faultsOf(schema, { decision: 'accept', address: 'x' })).toEqual([]);
    expect(faultsOf(schema, { decision: 'decline', address: 'x' })).toEqual(['reason REQUIRED']);
  });

  it('should refuse a value for a field that is not shown', () => {
    expect(faultsOf(schema, { decision: 'accept', reason: 'x', address: 'x' })).toEqual(['reason NOT_APPLICABLE']);
  });

  it('should hide the fields of a hidden group', () => {
    expect(faultsOf(schema, { decision: 'decline', reason: 'short' })).toEqual([]);
    expect(faultsOf(schema, { decision: 'decline', reason: 'longer' })).toEqual(['address REQUIRED']);
  });

  it('should count a hidden field as empty when it decides about another', () => {
    // given: the reason is hidden, so what it says must not hide the address
    const data = { decision: 'accept', reason: 'short' };
    // then
    expect(faultsOf(schema, data)).toContain('address REQUIRED');
  });
});

describe('viewOfForm', () => {
  const circumstances = { rights: {}, required: [], hidden: [], options: {} };
  const schema = form(field('textfield', 'facts', { validate: { required: true } }), field('select', 'person'));

  it('should let a field with the right "read" be sent back unchanged but not changed', () => {
    // given
    const view = viewOfForm(schema, { ...circumstances, rights: { facts: 'read' } });
    const presented = { facts: '经查属实' };
    // then
    expect(faultsOf(view, { facts: '经查属实' }, presented)).toEqual([]);
    expect(faultsOf(view, {}, presented)).toEqual([]);
    expect(faultsOf(view, { facts: '经查不实' }, presented)).toEqual(['facts READ_ONLY']);
  });

  it('should treat a hidden field like one that does not exist', () => {
    // given
    const byRight = viewOfForm(schema, { ...circumstances, rights: { facts: 'hidden' } });
    const byCase = viewOfForm(schema, { ...circumstances, hidden: ['facts'] });
    // then
    for (const view of [byRight, byCase]) {
      expect(view.components.map(({ key }) => key)).toEqual(['person']);
      expect(faultsOf(view, { facts: 'x' })).toEqual(['facts UNKNOWN']);
    }
  });

  it('should take the choices of the case', () => {
    // given
    const view = viewOfForm(schema, {
      ...circumstances,
      rights: { facts: 'hidden' },
      options: { person: [{ value: 'p1', label: '甲' }] },
    });
    // then
    expect(faultsOf(view, { person: 'p1' })).toEqual([]);
    expect(faultsOf(view, { person: 'p2' })).toEqual(['person NOT_OFFERED']);
  });

  it('should demand what the case demands', () => {
    // given
    const optional = form(field('number', 'days'));
    const view = viewOfForm(optional, { ...circumstances, required: ['days'] });
    // then
    expect(faultsOf(optional, {})).toEqual([]);
    expect(faultsOf(view, {})).toEqual(['days REQUIRED']);
  });
});

describe('formFaults', () => {
  it('should find nothing wrong with a form of known fields', () => {
    expect(formFaults(form(field('textfield', 'a'), { type: 'text', text: '说明' }))).toEqual([]);
  });

  it.each([
    ['an unknown type', form(field('filepicker', 'a')), 'type filepicker is not known'],
    ['a key used twice', form(field('textfield', 'a'), field('number', 'a')), 'used twice'],
    ['a key that is no name', form(field('textfield', 'a.b')), 'camelCase key'],
    ['a broken pattern', form(field('textfield', 'a', { validate: { pattern: '(' } })), 'no regular expression'],
    ['a point in time instead of a day', form(field('datetime', 'a', { subtype: 'time' })), 'only the subtype date'],
    ['a broken condition', form(field('textfield', 'a', { conditional: { hide: '=b = = 1' } })), 'condition =b = = 1'],
    ['something that is no form', { fields: [] }, 'list of components'],
  ])('should find %s', (_what, schema, fault) => {
    expect(formFaults(schema)).toEqual([expect.stringContaining(fault)]);
  });
});
