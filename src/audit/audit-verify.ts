import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Config } from '../platform/config/config';
import { StartRefusedError } from '../platform/config/config.errors';
import { clusterUrls } from '../platform/database/cluster';
import { applicationConnection } from '../platform/database/connection';
import { passwords, postgresFolder } from '../platform/database/data-folder';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../platform/database/embedded-postgres';
import { otherUserForPostgres } from '../platform/database/system-user';
import { SEALED_WITHIN_SECONDS } from './audit-chain';
import { AuditVerificationService, type Verification } from './audit-verification.service';

/**
 * Verifies the audit log on the command line, with the application's settings and beside a running application:
 *
 *     npm run audit:verify
 *
 * Exit code 0: unbroken. 1: something was changed, removed or kept from the sealer. 2: could not be verified.
 */
async function main(): Promise<number> {
  const config = Config.fromEnvironment(process.env);
  const server = await reach(config);
  const source = await new DataSource(applicationConnection(server.url)).initialize();
  try {
    const verification = await new AuditVerificationService().verify(source.manager);
    for (const line of report(verification)) process.stdout.write(`${line}\n`);
    return verification.breaks.length === 0 && verification.overdue === 0 ? 0 : 1;
  } finally {
    await source.destroy();
    await server.close();
  }
}

/** The operator's server, or the embedded one: as it runs, or started for this one reading. */
async function reach(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, close: async () => undefined };
  const user = otherUserForPostgres();
  const folder = postgresFolder(config.dataDir, user, () => undefined);
  if (!existsSync(join(folder, 'data', 'PG_VERSION'))) {
    throw new StartRefusedError([
      {
        zh: `数据目录 ${config.dataDir} 中还没有数据库；请核对 DUBAN_DATA_DIR 或 DATABASE_URL。`,
        en: `Expected a database in ${config.dataDir}, but found none; check DUBAN_DATA_DIR or DATABASE_URL.`,
      },
    ]);
  }
  const secrets = passwords(config.dataDir, folder);
  const server = await startEmbeddedPostgres({ folder, password: secrets.superuser, user });
  return {
    url: clusterUrls(server.port, secrets).application,
    close: async () => {
      if (!server.adopted) await stopEmbeddedPostgres(server);
    },
  };
}

function report({ sealed, breaks, overdue, head }: Verification): string[] {
  return [
    `已封存记录 / sealed events: ${sealed}`,
    ...breaks.map((found) => `断点 / break: position ${found.position}, event ${found.eventId}, ${found.fault}`),
    ...(overdue === 0
      ? []
      : [`超过 ${SEALED_WITHIN_SECONDS} 秒未封存 / unsealed for more than ${SEALED_WITHIN_SECONDS} s: ${overdue}`]),
    `末端摘要 / head: ${head}`,
    breaks.length === 0 && overdue === 0
      ? '审计链完整 / the audit chain is unbroken'
      : '审计链异常 / the audit chain is NOT in order',
  ];
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const lines =
      error instanceof StartRefusedError ? error.reasons.map(({ zh, en }) => `${zh}\n${en}`) : [String(error)];
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 2;
  },
);
