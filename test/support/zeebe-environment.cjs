/** Leaves out, by name and with its reason, what the broker of this run cannot show: see test/zeebe/left-out.json. */
const { relative } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const leftOut = require('../zeebe/left-out.json');

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const { rootDir } = config.projectConfig;
    const version = process.env.ZEEBE_VERSION ?? '8.5.8';
    const spec = relative(rootDir, context.testPath);
    this.leftOut = leftOut.filter((one) => one.spec === spec && one.versions.includes(version));
  }

  handleTestEvent({ name, test }) {
    if (name !== 'test_start') return;
    if (this.leftOut.some((one) => one.test === undefined || one.test === test.name)) test.mode = 'skip';
  }
};
