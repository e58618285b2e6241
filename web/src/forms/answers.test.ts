import type { FormSchema } from '../api/types';
import { answersOf } from './answers';

const SCHEMA: FormSchema = {
  type: 'default',
  components: [
    { type: 'text', text: '说明' },
    { type: 'radio', key: 'decision', label: '意见', values: [{ value: 'list', label: '列入' }] },
    {
      type: 'group',
      components: [
        {
          type: 'checklist',
          key: 'grounds',
          label: '依据',
          values: [
            { value: 'a', label: '甲' },
            { value: 'b', label: '乙' },
          ],
        },
        { type: 'datetime', key: 'servedOn', dateLabel: '送达日期' },
      ],
    },
    { type: 'documents', key: 'documents', label: '附件' },
    { type: 'checkbox', key: 'isChecked', label: '已核对' },
    { type: 'textarea', key: 'note', label: '备注' },
  ],
};
const WORDS = {
  yes: '是',
  no: '否',
  between: '、',
  nameOf: (key: string, value: string) => (key === 'documents' ? `${value}.pdf` : undefined),
};

describe('answersOf', () => {
  it('should say what was filled in, in the order of the form and in its words', () => {
    const data = {
      documents: ['d1', 'd2'],
      decision: 'list',
      isChecked: false,
      grounds: ['b', 'a'],
      servedOn: '2026-03-02',
      note: '',
    };
    expect(answersOf(SCHEMA, data, WORDS).map(({ label, value }) => `${label}：${value}`)).toEqual([
      '意见：列入',
      '依据：乙、甲',
      '送达日期：2026-03-02',
      '附件：d1.pdf、d2.pdf',
      '已核对：否',
    ]);
  });

  it('should show a value that no choice names as it is', () => {
    expect(answersOf(SCHEMA, { decision: 'other' }, WORDS)).toEqual([
      { key: 'decision', label: '意见', value: 'other' },
    ]);
  });
});
