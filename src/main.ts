import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import { closeApplication, createApplication } from './application';
import { SetUpService } from './auth/set-up.service';
import { DemoProgramme } from './demo/demo-programme.service';
import { Config } from './platform/config/config';
import { StartRefusedError } from './platform/config/config.errors';
import { Database } from './platform/database/database';
import { openDatabase, type OpenDatabase } from './platform/database/open-database';
import { assertPortFree, listenOn } from './platform/http/listen';
import { inSources } from './platform/logging/source-places';

/** Lines for the person at the terminal; everything else goes through the logger. */
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What runs by now, in the order in which it was started. */
interface Running {
  database?: OpenDatabase;
  app?: NestExpressApplication;
}

async function main(): Promise<void> {
  const running: Running = {};
  const started = start(running);
  let stopping: Promise<void> | undefined;
  // A terminal sends Ctrl-C to every process of the group, and npm passes it on: the second one changes nothing. During the
  // start it waits for what is being started, so that no database stays behind.
  const stop = () => {
    stopping ??= started.then(() => stopAll(running)).then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await started;
}

async function start(running: Running): Promise<void> {
  const config = Config.fromEnvironment(process.env);
  await assertPortFree(config.port, config.host);
  running.database = await openDatabase(config, say);
  try {
    running.app = await startListening(config, running.database.applicationUrl);
  } catch (error) {
    await running.database.close();
    throw error;
  }
  await announce(running.app, config);
  running.app.get(DemoProgramme, { strict: false }).begin();
}

async function stopAll({ app, database }: Running): Promise<void> {
  say('正在停止：等待进行中的操作完成…… / Stopping: waiting for running work to finish …');
  try {
    if (app !== undefined) await closeApplication(app);
  } finally {
    await database?.close();
  }
  say('已停止 / Stopped');
}

async function startListening(config: Config, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await createApplication(config, databaseUrl);
  try {
    await app.init();
    await listenOn(app.getHttpServer(), config.port, config.host);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

async function announce(app: NestExpressApplication, config: Config): Promise<void> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  say('');
  say(
    config.mode === 'demo' ? '督办（演示模式，数据均为虚构） / Duban (demo mode, all data invented)' : '督办 / Duban',
  );
  say(`  工作台 / workbench  ${address}/`);
  say(`  公众入口 / portal   ${address}/portal`);
  if (config.mail.kind === 'catcher') say(`  捕获的邮件 / caught mail   ${address}/caught-mail`);
  if (await app.get(SetUpService, { strict: false }).isNeeded(app.get(Database).read)) {
    say(`  首位管理员凭此令牌完成初始设置 / set-up token of the first administrator  ${config.setUpToken}`);
  }
  say('按 Ctrl-C 停止 / Press Ctrl-C to stop');
}

/** What an operator can change is said in sentences; anything else is our fault and shows where. */
function fail(error: unknown): never {
  if (error instanceof StartRefusedError) {
    for (const reason of error.reasons) process.stderr.write(`${reason.zh}\n${reason.en}\n`);
  } else {
    process.stderr.write(`${error instanceof Error ? inSources(error.stack ?? error.message) : String(error)}\n`);
  }
  process.exit(1);
}

main().catch(fail);
