import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/config/package-root';

interface LeftOut {
  spec: string;
  /** Everything in the spec when not given. */
  test?: string;
  versions: string[];
  reason: string;
}

/** Brokers that can be had. */
const VERSIONS = ['8.5.8', '8.6.0'];

/** Specs of cases and pages that are not run on a broker: which, on which version, and why. */
describe('what is left out on Zeebe', () => {
  const listed = JSON.parse(readFileSync(join(packageRoot(), 'test', 'zeebe', 'left-out.json'), 'utf8')) as LeftOut[];

  const textOf = ({ spec }: LeftOut): string => {
    const file = join(packageRoot(), spec);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };

  it('should be there, so that nothing is left out that has another name by now', () => {
    const gone = listed.filter((one) => textOf(one) === '' || !textOf(one).includes(one.test ?? ''));

    expect(gone).toEqual([]);
  });

  it('should name the versions and the reason', () => {
    const unclear = listed.filter(
      ({ versions, reason }) =>
        versions.length === 0 || versions.some((version) => !VERSIONS.includes(version)) || reason.length < 20,
    );

    expect(unclear).toEqual([]);
  });

  it('should be told by docs/zeebe.md', () => {
    const told = readFileSync(join(packageRoot(), 'docs', 'zeebe.md'), 'utf8');

    expect(listed.filter(({ spec }) => !told.includes(spec))).toEqual([]);
  });
});
