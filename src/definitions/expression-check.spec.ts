import { checkExpression } from './expression-check';
import { EXPRESSION_HELP } from './expression-help';

describe('checkExpression', () => {
  it('should say which variables an expression reads', () => {
    expect(checkExpression('=decision = "accepted" and count(units) > 1')).toEqual({
      ok: true,
      names: ['decision', 'units'],
    });
  });

  it('should point at the character that does not fit, in both languages', () => {
    expect(checkExpression('= a && b')).toEqual({
      ok: false,
      position: 4,
      message: {
        zh: '第 5 个字符处无法识别为 FEEL 表达式',
        en: 'Expected a FEEL expression, but character 5 does not fit',
      },
      hint: { zh: '请写 and', en: 'write and' },
    });
  });

  it('should read the cells of a decision table', () => {
    expect(checkExpression('[1..5]', true)).toEqual({ ok: true, names: [] });
    expect(checkExpression('> ', true)).toMatchObject({ ok: false });
  });

  it.each(EXPRESSION_HELP.map(({ name, example }) => [name, example]))(
    'should read the example of %s',
    (_name, example) => {
      expect(checkExpression(example)).toMatchObject({ ok: true });
    },
  );
});
