import type { FormSchema } from './form';
import { viewOfForm } from './form-view';
import { fieldsOf } from './form';
import { repeatedIn, valuesOf } from './repeated-group';

const FORM: FormSchema = {
  type: 'default',
  components: [
    {
      type: 'group',
      id: 'point',
      label: '各项问题',
      properties: { repeat: 'points', labelEn: 'Points' },
      components: [
        { type: 'radio', id: 'stance', key: 'stance', label: '意见', values: [{ value: 'stance', label: '同意' }] },
        { type: 'textarea', id: 'text', key: 'text', label: '说明', conditional: { hide: '=stance = "stance"' } },
      ],
    },
  ],
};
const circumstances = { rights: {}, required: [], hidden: [], options: {} };

describe('a repeated group', () => {
  it('should stand once per part, each copy with keys and conditions of its own', () => {
    // when
    const repeat = {
      points: [
        { label: '第一项', labelEn: 'First' },
        { label: '第二项', labelEn: 'Second' },
      ],
    };
    const shown = viewOfForm(FORM, { ...circumstances, repeat });

    // then
    expect(fieldsOf(shown).map(({ key, hideWhen }) => [key, hideWhen])).toEqual([
      ['stance1', []],
      ['text1', ['stance1 = "stance"']],
      ['stance2', []],
      ['text2', ['stance2 = "stance"']],
    ]);
    expect(shown.components.map(({ id, label }) => [id, label])).toEqual([
      ['point1', '第一项'],
      ['point2', '第二项'],
    ]);
  });

  it('should be left out where nobody says how often it stands', () => {
    expect(viewOfForm(FORM, circumstances).components).toEqual([]);
  });

  it('should obey the rights and demands of a single copy', () => {
    const repeat = { points: [{ label: '第一项', labelEn: 'First' }] };
    const shown = viewOfForm(FORM, { ...circumstances, repeat, required: ['text1'], hidden: ['stance1'] });
    expect(fieldsOf(shown).map(({ key, component }) => [key, component.validate])).toEqual([
      ['text1', { required: true }],
    ]);
  });

  it('should be counted from what was submitted', () => {
    expect(repeatedIn(FORM, { text1: '一', stance2: 'stance' })).toEqual({
      points: [
        { label: '第 1 项', labelEn: 'Point 1' },
        { label: '第 2 项', labelEn: 'Point 2' },
      ],
    });
    expect(valuesOf({ text1: '一' }, 'text', 2)).toEqual(['一', undefined]);
  });
});
