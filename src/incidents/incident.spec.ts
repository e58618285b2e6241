import type { Outline, OutlineNode } from '../definitions/outline';
import { causeOf, tokenMoveRefusal, variablesRefusal } from './incident';

describe('causeOf', () => {
  it('should be the same for messages that differ in ids and numbers only', () => {
    const one = 'Expected letter 0f8fad5b-d9cb-469f-a165-70867728950e to be issued, tried 3 times';
    const other = 'Expected letter 7c9e6679-7425-40de-944b-e07fc1f90ae7 to be issued, tried 12 times';
    expect(causeOf(one)).toBe(causeOf(other));
    expect(causeOf(one)).not.toBe(causeOf(one.replace('issued', 'signed')));
  });
});

describe('tokenMoveRefusal', () => {
  const node = (id: string, type: string, next: string[], scope: string | null = null): OutlineNode => ({
    id,
    type,
    name: id,
    documentation: '',
    scope,
    next,
    headers: {},
  });
  const outline: Outline = {
    processId: 'p',
    name: 'p',
    nodes: [
      node('received', 'startEvent', ['draft']),
      node('draft', 'userTask', ['serve', 'late']),
      node('late', 'boundaryEvent', ['serve']),
      node('serve', 'userTask', ['investigate']),
      node('investigate', 'subProcess', ['collect', 'decide']),
      node('collect', 'userTask', ['decide'], 'investigate'),
      node('decide', 'userTask', []),
    ],
  };
  const facts = { outline, irreversible: ['serve'], completed: new Set<string>(), repeated: new Set<string>() };
  const move = (to: string) => ({ to });

  it('should let a token go back while nothing irreversible has happened', () => {
    expect(tokenMoveRefusal(move('draft'), facts)).toBeUndefined();
  });

  it('should refuse to pass what has been served a second time, and allow what lies behind it', () => {
    const served = { ...facts, completed: new Set(['draft', 'serve']) };
    expect(tokenMoveRefusal(move('draft'), served)).toEqual({ reason: 'past-irreversible', elementId: 'serve' });
    expect(tokenMoveRefusal(move('serve'), served)).toEqual({ reason: 'past-irreversible', elementId: 'serve' });
    expect(tokenMoveRefusal(move('collect'), served)).toBeUndefined();
  });

  it.each([
    ['nowhere', 'unknown-target'],
    ['received', 'not-a-step'],
    ['late', 'not-a-step'],
  ])('should refuse %s as a target', (to, reason) => {
    expect(tokenMoveRefusal(move(to), facts)).toEqual({ reason });
  });

  it('should refuse a place inside a repeated activity', () => {
    const repeated = { ...facts, repeated: new Set(['investigate']) };
    expect(tokenMoveRefusal(move('collect'), repeated)).toEqual({
      reason: 'inside-repetition',
      elementId: 'investigate',
    });
    expect(tokenMoveRefusal(move('investigate'), repeated)).toBeUndefined();
  });
});

describe('variablesRefusal', () => {
  it.each([[{ isListed: true }], [{ letterId: 'a1', days: 5, parts: ['a', 'b'], note: null }]])(
    'should accept ids and flags: %j',
    (values) => expect(variablesRefusal(values)).toBeUndefined(),
  );

  it.each([
    [{ isListed: true, caseId: 'x' }, 'caseId'],
    [{ text: '长'.repeat(201) }, 'text'],
    [{ person: { name: '某人' } }, 'person'],
    [{ nested: [['a']] }, 'nested'],
    [{ amount: Number.NaN }, 'amount'],
    [{}, ''],
  ])('should refuse %j', (values, name) => expect(variablesRefusal(values)).toBe(name));
});
