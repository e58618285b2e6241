const stopDatabase = require('./database-teardown.cjs');

module.exports = async () => {
  await globalThis.sharedBroker?.stop();
  await stopDatabase();
};
