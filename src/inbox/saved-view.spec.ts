import { MOST_VIEWS, viewRefusal } from './saved-view';

const facts = { owned: 0, isNew: true, isNameTaken: false, holdsDutyThere: null };

describe('viewRefusal', () => {
  it.each([
    ['a personal view', {}, undefined],
    ['a shared view of the own organisation', { holdsDutyThere: true }, undefined],
    ['a view shared with another organisation', { holdsDutyThere: false }, 'not-of-organisation'],
    ['a name used before', { isNameTaken: true }, 'name-taken'],
    ['one view too many', { owned: MOST_VIEWS }, 'too-many'],
    ['a change of the last view there is room for', { owned: MOST_VIEWS, isNew: false }, undefined],
  ])('should answer for %s', (_what, change, refusal) => {
    expect(viewRefusal({ ...facts, ...change })).toBe(refusal);
  });
});
