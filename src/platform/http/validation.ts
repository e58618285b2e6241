import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldFault, LocalText } from '../errors/domain-error';
import { InputInvalidError } from './http.errors';

/** Checks every body and query against its DTO: unknown fields are refused, not dropped in silence. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InputInvalidError(faultsOf(errors)),
  });
}

/** Flattens nested faults to dotted paths: `employer.name`, `documentIds.0`. */
export function faultsOf(errors: ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const path = parent === '' ? error.property : `${parent}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
      path,
      code: codeOf(constraint),
      text: textOf(constraint, message),
    }));
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}

// helpers

/** Stable codes for the constraints of class-validator; everything about type and form is `FORMAT`. */
const CODES: Record<string, string> = {
  whitelistValidation: 'UNKNOWN',
  isDefined: 'REQUIRED',
  isNotEmpty: 'REQUIRED',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  max: 'TOO_LARGE',
  min: 'TOO_SMALL',
  isIn: 'NOT_ALLOWED',
  isEnum: 'NOT_ALLOWED',
};

const CHINESE: Record<string, (numbers: string[]) => string> = {
  whitelistValidation: () => '没有这个字段',
  isDefined: () => '必填',
  isNotEmpty: () => '必填',
  maxLength: ([limit]) => `最多 ${limit} 个字符`,
  minLength: ([limit]) => `至少 ${limit} 个字符`,
  arrayMaxSize: ([limit]) => `最多 ${limit} 项`,
  arrayMinSize: ([limit]) => `至少 ${limit} 项`,
  max: ([limit]) => `不能大于 ${limit}`,
  min: ([limit]) => `不能小于 ${limit}`,
  isIn: () => '不在允许的取值之内',
  isEnum: () => '不在允许的取值之内',
  isString: () => '应为文字',
  isBoolean: () => '应为是或否',
  isInt: () => '应为整数',
  isNumber: () => '应为数字',
  isArray: () => '应为列表',
  isUuid: () => '编号格式不正确',
  isEmail: () => '邮箱格式不正确',
  isDateString: () => '日期格式不正确',
  isIso8601: () => '日期格式不正确',
};

const codeOf = (constraint: string) => CODES[constraint] ?? 'FORMAT';

/** class-validator's English sentences name the limit, which it gives no other way. */
function textOf(constraint: string, message: string): LocalText {
  const numbers = message.match(/-?\d+(\.\d+)?/g) ?? [];
  return {
    zh: `${CHINESE[constraint]?.(numbers) ?? '格式不正确'}。`,
    en: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
  };
}
