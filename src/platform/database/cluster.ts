import { Client } from 'pg';
import { APPLICATION_ROLE } from './connection';
import type { Passwords } from './data-folder';

const OWNER_ROLE = 'duban_owner';
const DATABASE = 'duban';

export interface ClusterUrls {
  superuser: string;
  owner: string;
  application: string;
}

/** The addresses of the embedded server's three users. */
export function clusterUrls(port: number, passwords: Passwords, database = DATABASE): ClusterUrls {
  const url = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
  return {
    superuser: url('postgres', passwords.superuser, 'postgres'),
    owner: url(OWNER_ROLE, passwords.owner, database),
    application: url(APPLICATION_ROLE, passwords.application, database),
  };
}

/** Makes sure of the owner and the application role with their passwords, and of the database. Safe to repeat. */
export async function prepareCluster(superuserUrl: string, passwords: Passwords, database = DATABASE): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await ensureLogin(client, OWNER_ROLE, passwords.owner);
    await ensureLogin(client, APPLICATION_ROLE, passwords.application);
    await client.query(`GRANT ${APPLICATION_ROLE} TO ${OWNER_ROLE}`);
    const existing = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (existing.rowCount === 0) await client.query(`CREATE DATABASE ${database} OWNER ${OWNER_ROLE}`);
  } finally {
    await client.end();
  }
}

// helpers

async function ensureLogin(client: Client, role: string, password: string): Promise<void> {
  const existing = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = existing.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
