import { labelOfField, prepareSchema, withoutEmpty, type FormCircumstances } from './form-schema';
import type { FormSchema } from '../api/types';

const schema: FormSchema = {
  type: 'default',
  components: [
    { type: 'textarea', key: 'reasons', label: '理由', properties: { labelEn: 'Reasons' } },
    {
      type: 'group',
      label: '期限',
      components: [{ type: 'person', key: 'investigators', label: '调查人', valuesKey: 'people' }],
    },
    { type: 'button', key: 'send', label: '提交' },
  ],
};
const now: FormCircumstances = { locale: 'zh', options: {}, required: [], hidden: [], readOnly: [] };

describe('prepareSchema', () => {
  it('should leave out buttons and hidden fields, also inside groups', () => {
    const prepared = prepareSchema(schema, { ...now, hidden: ['investigators'] });
    expect(prepared.components.map((component) => component.type)).toEqual(['textarea', 'group']);
    expect(prepared.components[1]?.components).toEqual([]);
  });

  it('should show English labels only when English is chosen', () => {
    expect(prepareSchema(schema, now).components[0]?.label).toBe('理由');
    expect(prepareSchema(schema, { ...now, locale: 'en' }).components[0]?.label).toBe('Reasons');
  });

  it('should demand a field that is required at this moment', () => {
    const prepared = prepareSchema(schema, { ...now, required: ['reasons'] });
    expect(prepared.components[0]?.validate).toEqual({ required: true });
    expect(schema.components[0]?.validate).toBeUndefined();
  });

  it('should offer the choices of the case instead of those of the form', () => {
    const options = { investigators: [{ value: 'p1', label: { zh: '调查员甲', en: 'Investigator A' } }] };
    const person = prepareSchema(schema, { ...now, options }).components[1]?.components?.[0];
    expect(person?.values).toEqual([{ value: 'p1', label: '调查员甲' }]);
    expect(person).not.toHaveProperty('valuesKey');
  });
});

describe('withoutEmpty', () => {
  it('should drop what was not entered and keep false and zero', () => {
    expect(withoutEmpty({ a: '', b: null, c: [], d: false, e: 0, f: 'x' })).toEqual({ d: false, e: 0, f: 'x' });
  });
});

describe('labelOfField', () => {
  it('should find a field inside a group', () => {
    expect(labelOfField(schema.components, 'investigators')).toBe('调查人');
    expect(labelOfField(schema.components, 'nothing')).toBeUndefined();
  });
});
