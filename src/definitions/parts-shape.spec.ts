import { HEARING } from '../../test/support/hearing';
import { shapeFault } from './parts-shape';

const polluted = (json: string): never => JSON.parse(json) as never;

describe('shapeFault', () => {
  it('should find nothing in the parts of a definition', () => {
    expect(shapeFault(HEARING)).toBeUndefined();
  });

  it.each<[string, Parameters<typeof shapeFault>[0], string]>([
    ['an unknown part', polluted('{"owner": {}}'), 'owner'],
    ['a title in one language', { title: polluted('{"zh": "听取意见"}') }, 'title.en'],
    ['forms that are a list', { forms: polluted('[]') }, 'forms'],
    ['a form without fields', { forms: polluted('{"weigh": {}}') }, 'forms.weigh.components'],
    ['a field that is nothing', { forms: polluted('{"weigh": {"components": [null]}}') }, 'forms.weigh.components.0'],
    [
      'options that are no options',
      { forms: polluted('{"weigh": {"components": [{"type": "radio", "values": ["a"]}]}}') },
      'forms.weigh.components.0.values.0',
    ],
    [
      'a group whose fields are a text',
      { forms: polluted('{"weigh": {"components": [{"type": "group", "components": "a"}]}}') },
      'forms.weigh.components.0.components',
    ],
    ['rights that are nothing', { rights: polluted('{"weigh": null}') }, 'rights.weigh'],
    ['a name that is a number', { names: polluted('{"weigh": 1}') }, 'names.weigh'],
    ['a deadline that is a text', { deadlines: polluted('{"reply": "soon"}') }, 'deadlines.reply'],
    ['a reserved name of a form', { forms: polluted('{"__proto__": {"components": []}}') }, 'forms.__proto__'],
    [
      'a reserved name deep inside',
      { deadlines: polluted('{"reply": {"a": [{"constructor": {}}]}}') },
      'deadlines.reply.a.0.constructor',
    ],
  ])('should find %s', (_what, parts, path) => {
    expect(shapeFault(parts)).toBe(path);
  });
});
