import type { FormComponent, FormSchema } from './form';
import { routingVariables } from './routing';

const form = (...components: FormComponent[]): FormSchema => ({ type: 'default', components });
const field = (type: string, key: string, properties: Record<string, string> = {}): FormComponent => ({
  type,
  key,
  label: key,
  properties,
});

describe('routingVariables', () => {
  it('should give the marked fields and nothing else', () => {
    const schema = form(field('radio', 'outcome', { routing: 'true' }), field('textarea', 'opinion'));
    expect(routingVariables(schema, { outcome: 'agree', opinion: '同意' })).toEqual({ outcome: 'agree' });
  });

  it('should say of an empty field that it is empty', () => {
    const schema = form(
      field('radio', 'outcome', { routing: 'true' }),
      field('checkbox', 'isUrgent', { routing: 'true' }),
    );
    expect(routingVariables(schema, {})).toEqual({ outcome: null, isUrgent: false });
  });

  it.each([
    ['free text', field('textfield', 'remark', { routing: 'true' })],
    ['personal data', field('radio', 'gender', { routing: 'true', personal: 'true' })],
    ['a person', field('select', 'reviewer', { routing: 'true', source: 'people', role: 'head' })],
    ['the id of the case', field('select', 'caseId', { routing: 'true' })],
  ])('should never give %s, whatever is marked', (_what, marked) => {
    expect(routingVariables(form(marked), { [marked.key!]: 'x' })).toEqual({});
  });
});
