import type { RegisterEntry } from '../blacklist/register.service';
import { etagOf, feedOf, isKnown } from './feed';

const entry = (change: Partial<RegisterEntry> = {}): RegisterEntry => ({
  id: 'b',
  caseId: 'case',
  employerId: 'employer',
  employerName: '滨江启航人力资源有限公司',
  creditCode: null,
  category: { zh: '招聘欺诈', en: 'Recruitment fraud' },
  scope: { zh: '本市高校', en: 'Schools of the city' },
  schoolId: null,
  termDays: 365,
  listedOn: '2026-03-02',
  until: '2027-03-02',
  basis: '依据',
  status: 'active',
  endedBy: null,
  endedOn: null,
  endReasons: null,
  ...change,
});
const retracted = entry({ status: 'retracted', endedBy: 'retraction', endedOn: '2026-05-06', endReasons: '对象错误' });

describe('feed', () => {
  it('should hold what is in force, without the case it came of', () => {
    const { entries, tombstones } = feedOf([entry(), entry({ id: 'a', status: 'under-repair-review' })]);
    expect(entries.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'under-repair-review'],
      ['b', 'active'],
    ]);
    expect(tombstones).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain('case');
  });

  it('should leave of an ended entry its id and why it ended, and no name', () => {
    expect(feedOf([retracted])).toEqual({
      entries: [],
      tombstones: [{ id: 'b', status: 'retracted', endedBy: 'retraction', endedOn: '2026-05-06' }],
    });
  });

  it('should have a tag that changes with the content alone', () => {
    const tag = etagOf(feedOf([entry(), entry({ id: 'a' })]));
    expect(etagOf(feedOf([entry({ id: 'a' }), entry()]))).toBe(tag);
    expect(etagOf(feedOf([retracted, entry({ id: 'a' })]))).not.toBe(tag);
  });

  it.each([
    [undefined, false],
    ['"x"', false],
    ['"t"', true],
    ['W/"t"', true],
    ['"x", "t"', true],
    ['*', true],
  ])('should know the tag in %j: %s', (header, known) => {
    expect(isKnown('"t"', header)).toBe(known);
  });
});
