import { LETTER_KINDS } from './letter';
import { fieldsOf, type LetterTemplate, renderTemplate } from './letter-template';
import { LETTER_TEMPLATES } from './letter-templates';

const template: LetterTemplate = {
  id: 'notice',
  kind: 'official-letter',
  title: '关于{{matter}}的函',
  body: ['{{recipientName}}：', '编号 {{caseNumber}}。{{matter}}。'],
};
const values = { matter: '招聘活动', recipientName: '滨江公司', caseNumber: 'TS-2026-000001' };

describe('renderTemplate', () => {
  it('should fill every gap, each paragraph apart', () => {
    expect(fieldsOf(template)).toEqual(['matter', 'recipientName', 'caseNumber']);
    expect(renderTemplate(template, 'employer', values)).toEqual({
      outcome: 'rendered',
      text: { title: '关于招聘活动的函', body: '滨江公司：\n\n编号 TS-2026-000001。招聘活动。' },
    });
  });

  it('should take braces in a value as text', () => {
    const rendered = renderTemplate(template, 'employer', { ...values, matter: '{{caseNumber}}' });
    expect(rendered).toMatchObject({ text: { title: '关于{{caseNumber}}的函' } });
  });

  it.each([undefined, '', '  '])('should leave no gap open for %j', (matter) => {
    expect(renderTemplate(template, 'employer', { ...values, matter })).toEqual({
      outcome: 'missing',
      fields: ['matter'],
    });
  });

  it('should never name the case to a school', () => {
    expect(renderTemplate(template, 'school', values)).toEqual({ outcome: 'missing', fields: ['caseNumber'] });
  });
});

describe('the shipped templates', () => {
  it('should have ids of their own and a known kind', () => {
    expect(new Set(LETTER_TEMPLATES.map(({ id }) => id)).size).toBe(LETTER_TEMPLATES.length);
    expect(LETTER_TEMPLATES.filter(({ kind }) => !(kind in LETTER_KINDS))).toEqual([]);
  });
});
