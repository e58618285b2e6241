/** Once per Jest run of whole cases on a cluster: beside the database one broker, which sends its records to whichever application is up. */
const startDatabase = require('./database-setup.cjs');
const { loadTypeScript } = require('./typescript.cjs');

module.exports = async () => {
  await startDatabase();
  const { startSharedBroker } = loadTypeScript(require.resolve('./shared-broker.ts'));
  globalThis.sharedBroker = await startSharedBroker();
};
