import { collectInto, documentsFieldOf, textFieldsOf } from './collect';

const components = [
  { type: 'radio', key: 'hadActivities', label: '是否接待' },
  { type: 'textarea', key: 'summary', label: '说明' },
  { type: 'group', label: '其他', components: [{ type: 'textarea', key: 'more', label: '补充' }] },
  { type: 'documents', key: 'documents', label: '附件' },
];
const collected = { text: '计算机学院：\n没有。', documents: [{ id: 'd1' }] };
const target = { field: 'summary', documents: 'documents' };

describe('collecting the parts of colleges', () => {
  it('should find where text and files can go', () => {
    expect(textFieldsOf(components)).toEqual([
      { key: 'summary', label: '说明' },
      { key: 'more', label: '补充' },
    ]);
    expect(documentsFieldOf(components)).toBe('documents');
    expect(documentsFieldOf([])).toBeUndefined();
  });

  it('should keep what was typed and add each file once', () => {
    const once = collectInto({ hadActivities: 'no', summary: '经查：', documents: ['d0'] }, target, collected);
    expect(once).toEqual({ hadActivities: 'no', summary: '经查：\n\n计算机学院：\n没有。', documents: ['d0', 'd1'] });
    expect(collectInto(once, target, collected)).toEqual(once);
  });

  it('should fill an empty form', () => {
    expect(collectInto({}, { field: 'summary', documents: undefined }, collected)).toEqual({ summary: collected.text });
  });
});
