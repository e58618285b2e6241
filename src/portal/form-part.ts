import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { InputInvalidError } from '../platform/http/http.errors';
import { inputFault } from '../platform/http/readable-input';
import { faultsOf } from '../platform/http/validation';
import { FormPartUnreadableError } from './portal.errors';

/**
 * Reads the JSON part of a multipart form as strictly as a JSON body: unknown fields are refused.
 * @throws FormPartUnreadableError without such a part; InputInvalidError with the faulty fields
 */
export async function formPart<T extends object>(body: unknown, part: string, type: new () => T): Promise<T> {
  const text = (body as Record<string, unknown> | undefined)?.[part];
  const plain = typeof text === 'string' ? parsed(text) : undefined;
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) throw new FormPartUnreadableError(part);
  const fault = inputFault(plain, '');
  if (fault !== undefined) throw new InputInvalidError([fault]);
  const value = plainToInstance(type, plain as object);
  const errors = await validate(value, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (errors.length > 0) throw new InputInvalidError(faultsOf(errors));
  return value;
}

// helpers

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
