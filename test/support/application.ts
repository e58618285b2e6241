import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { closeApplication, createApplication } from '../../src/application';
import { Clock } from '../../src/platform/clock/clock';
import type { Config } from '../../src/platform/config/config';
import { Database } from '../../src/platform/database/database';
import { testConfig, testDatabaseUrl, testFolder, testTemplate } from './database';
import { engineOf, engineSettings } from './engine-of-tests';
import { settle } from './settle';

export interface TestApplication {
  app: NestExpressApplication;
  /** `http://127.0.0.1:<port>`, for browsers and for fetch. */
  url: string;
  /** An agent of its own: with its own cookies. */
  http(): ReturnType<typeof request.agent>;
  database: Database;
  clock: Clock;
  /** Works off every job, timer and deadline that is due now, and what follows from them. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface TestApplicationOptions {
  /** Loads the demo organisations and people. */
  demo?: boolean;
  config?: Partial<Config>;
  /** The address of a database that exists already: of a former application in the same spec. */
  databaseUrl?: string;
}

/** The whole application on a free port and a database of its own, with a clock that can be moved. */
export async function startApplication(options: TestApplicationOptions = {}): Promise<TestApplication> {
  const folder = testFolder();
  const config = testConfig({
    dataDir: folder.path,
    loadsDemo: options.demo ?? false,
    ...engineSettings(),
    ...options.config,
  });
  const app = await createApplication(config, options.databaseUrl ?? (await startedDatabaseUrl(config)));
  const engine = await engineOf(app, config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    http: () => request.agent(url),
    database: app.get(Database),
    clock: app.get(Clock),
    settle: () => settle(app, engine),
    close: async () => {
      await closeApplication(app);
      await engine.close();
      folder.remove();
    },
  };
}

// helpers

/**
 * A copy of what a first start leaves behind: the definitions are taken in, the demo's people are there. Taking in takes most
 * of the time of a start, and a start on the copy is what every second start of an installation is.
 */
async function startedDatabaseUrl({ loadsDemo, engine, packageRoot }: Config): Promise<string> {
  // Models deployed for another engine, or others than those of the repository, are not in the copy.
  const usual = testConfig();
  if (engine !== usual.engine || packageRoot !== usual.packageRoot) return testDatabaseUrl();
  const template = await testTemplate(loadsDemo ? 'demo' : 'started', async (url) => {
    const folder = testFolder();
    const app = await createApplication(testConfig({ dataDir: folder.path, loadsDemo }), url);
    try {
      await app.init();
    } finally {
      await app.close();
      folder.remove();
    }
  });
  return testDatabaseUrl(template);
}
