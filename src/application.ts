import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import type { Config } from './platform/config/config';
import { setUpHttp } from './platform/http/http-set-up';
import { Lifecycle } from './platform/lifecycle/lifecycle';
import { JsonLogger } from './platform/logging/json-logger';

/** Builds the application on an open database, ready to listen. Used by `main.ts` and by the tests alike. */
export async function createApplication(config: Config, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, databaseUrl), {
    logger: new JsonLogger(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  setUpHttp(app, config);
  return app;
}

/** Answers what came in, ends the engine's and the other modules' work, then lets go of the database. */
export async function closeApplication(app: NestExpressApplication): Promise<void> {
  await app.get(Lifecycle).drain(app.getHttpServer());
  await app.close();
}
