import type { DataSourceOptions } from 'typeorm';

type PostgresConnectionOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** Every table is reached with this role's rights only; the owner's are for migrations. Created before the first migration. */
export const APPLICATION_ROLE = 'duban_app';

/** Connections one application node may hold: half of PostgreSQL's usual 100, so that a second node finds room. */
const POOL_SIZE = 20;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * How the application connects: with the rights of the application role, even when the address names the owner, and with
 * UTC as the session's zone, so that no result depends on the server's setting.
 */
export function applicationConnection(url: string): PostgresConnectionOptions {
  return connection(url, `-c role=${APPLICATION_ROLE} -c TimeZone=UTC -c jit=off`);
}

/** How migrations connect: with the rights of the address itself. */
export function ownerConnection(url: string): PostgresConnectionOptions {
  return connection(url, '-c TimeZone=UTC');
}

// helpers

function connection(url: string, options: string): PostgresConnectionOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'duban',
    poolSize: POOL_SIZE,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    synchronize: false,
    migrationsTransactionMode: 'each',
    // A statement may be sent before the one ahead of it is answered.
    extra: { options, pipeline: true },
  };
}
