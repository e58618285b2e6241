import { Client } from 'pg';
import { APPLICATION_ROLE } from './connection';
import { DatabaseNotUsableError } from './postgres.errors';

const OLDEST_VERSION = 150_000;
const CONNECT_TIMEOUT_MS = 10_000;
/** `undefined_object`: the role does not exist; `insufficient_privilege`: it may not be made. */
const INSUFFICIENT_PRIVILEGE = '42501';
const DUPLICATE = ['42710', '23505'];

/**
 * Checks the operator's server and makes sure of the application role. The address is that of the owner: of the role that
 * migrates. It must be a member of the application role, since the application works with that one's rights only.
 *
 * @throws DatabaseNotUsableError saying what to change.
 */
export async function prepareServer(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A server that goes away between two statements is told by the next statement.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw notAnswering(ownerUrl, error);
  }
  try {
    await refuseOldVersion(client);
    await refuseOtherEncoding(client);
    await ensureApplicationRole(client);
  } finally {
    await client.end();
  }
}

// helpers

async function refuseOldVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  );
  const version = rows[0];
  if (version !== undefined && version.number >= OLDEST_VERSION) return;
  throw refused(
    `数据库为 PostgreSQL ${version?.name}，需要 15 或更新的版本`,
    `Expected PostgreSQL 15 or newer at DATABASE_URL, but found ${version?.name}; upgrade the server`,
  );
}

async function refuseOtherEncoding(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(`SELECT current_setting('server_encoding') AS encoding`);
  if (rows[0]?.encoding === 'UTF8') return;
  throw refused(
    `数据库编码为 ${rows[0]?.encoding}，需要 UTF8；请以 ENCODING 'UTF8' 新建数据库`,
    `Expected a database in UTF8 at DATABASE_URL, but found ${rows[0]?.encoding}; create it with ENCODING 'UTF8'`,
  );
}

async function ensureApplicationRole(client: Client): Promise<void> {
  try {
    const existing = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION_ROLE]);
    if (existing.rowCount === 0) await createRole(client);
    const member = await client.query<{ is: boolean }>(`SELECT pg_has_role(current_user, $1, 'MEMBER') AS is`, [
      APPLICATION_ROLE,
    ]);
    if (!member.rows[0]?.is) await client.query(`GRANT ${APPLICATION_ROLE} TO CURRENT_USER`);
    await client.query(`SET ROLE ${APPLICATION_ROLE}`);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw refused(
      `DATABASE_URL 的用户不能建立应用角色；请由数据库管理员执行：CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <该用户>`,
      `Expected the user of DATABASE_URL to be a member of the role ${APPLICATION_ROLE}, but found it is not and may not create it; have an administrator run: CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO <that user>`,
    );
  }
}

/** Roles belong to the whole server: another database's start may create it at the same moment. */
async function createRole(client: Client): Promise<void> {
  try {
    await client.query(`CREATE ROLE ${APPLICATION_ROLE} NOLOGIN`);
  } catch (error) {
    if (!DUPLICATE.includes((error as { code?: string }).code ?? '')) throw error;
  }
}

/** Names host, port and database, never user or password. */
function notAnswering(url: string, error: unknown): DatabaseNotUsableError {
  const { hostname, port, pathname } = new URL(url);
  const { code, message } = error as { code?: string; message: string };
  const where = `${hostname}:${port || 5432}${pathname}`;
  const found = code ?? message;
  return refused(
    `DATABASE_URL 所指的数据库 ${where} 无法连接（${found}）；请检查服务器是否运行、地址与密码是否正确`,
    `Expected a PostgreSQL server to answer at DATABASE_URL (${where}), but found: ${found}; check that it runs and that address and password are right`,
  );
}

const refused = (zh: string, en: string) => new DatabaseNotUsableError([{ zh: `${zh}。`, en: `${en}.` }]);
