import type { FormComponent } from '../../api/types';
import { emptyForm, movedBy, newField, readField, writeField } from './form-table';

const decision: FormComponent = {
  type: 'radio',
  id: 'decision',
  key: 'decision',
  label: '审查意见',
  values: [
    { value: 'accept', label: '受理' },
    { value: 'decline', label: '不予受理' },
  ],
  validate: { required: true },
  conditional: { hide: '=kind = "report"' },
  properties: {
    labelEn: 'Result',
    routing: 'true',
    'value.accept': 'Accept',
    'value.decline': 'Decline',
    source: 'people',
  },
};

describe('form table', () => {
  it('should show a field in both languages, with its options and its condition', () => {
    expect(readField(decision)).toMatchObject({
      key: 'decision',
      labelZh: '审查意见',
      labelEn: 'Result',
      required: true,
      routing: true,
      hideWhen: '=kind = "report"',
      options: [
        { value: 'accept', zh: '受理', en: 'Accept' },
        { value: 'decline', zh: '不予受理', en: 'Decline' },
      ],
    });
  });

  it('should give back what it was given when nothing was changed', () => {
    expect(writeField(decision, readField(decision))).toEqual(decision);
  });

  it('should drop what another kind of field does not have', () => {
    const written = writeField(decision, { ...readField(decision), type: 'datetime', required: false });
    expect(written).toMatchObject({ type: 'datetime', subtype: 'date', dateLabel: '审查意见' });
    expect(written).not.toHaveProperty('values');
    expect(written).not.toHaveProperty('validate');
    expect(written.properties).toEqual({ labelEn: 'Result', source: 'people' });
  });

  it('should give a new field a key of its own', () => {
    const form = emptyForm('review-again');
    form.components.push(newField(form));
    expect(newField(form).key).not.toBe(form.components[0]!.key);
  });

  it('should move a field within the form and not out of it', () => {
    expect(movedBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });
});
