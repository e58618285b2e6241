import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of all routes, from the controllers and DTOs themselves. Operation ids are the controllers' method names. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('督办 Duban')
    .setDescription(
      'Errors are problem documents (RFC 9457) with a stable `code`; the sentence follows Accept-Language (zh, en). ' +
        'Changing requests of a signed-in person carry X-CSRF-Token, and may carry Idempotency-Key.',
    )
    .setVersion('1')
    .addCookieAuth('duban_session')
    .build();
  return SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}
