/** Once per Jest run: one PostgreSQL server and one migrated template; spec files copy it, see database.ts. */
const { loadTypeScript } = require('./typescript.cjs');

module.exports = async () => {
  const { startTestServer } = loadTypeScript(require.resolve('./test-server.ts'));
  globalThis.testServer = await startTestServer();
};
