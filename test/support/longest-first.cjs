const { default: TestSequencer } = require('@jest/test-sequencer');

/**
 * Spec files that take minutes and are short to read. Jest orders files by how long they took before; where it has never run it
 * goes by their size, and a long one that begins last keeps one worker busy when the others are done.
 */
const LONGEST = [
  'test/api/indistinguishable.e2e-spec.ts',
  'test/browser/accessibility.e2e-spec.ts',
  'test/reliability/chaos.db-spec.ts',
  'test/api/access-fuzz.e2e-spec.ts',
];

module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/${name}`));
      return at === -1 ? LONGEST.length : at;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
