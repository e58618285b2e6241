import { Type } from 'class-transformer';
import { IsArray, IsInt, IsString, MaxLength, ValidateNested } from 'class-validator';
import { InputInvalidError } from './http.errors';
import { inputValidation } from './validation';

class PartDto {
  @IsString()
  @MaxLength(3)
  name: string;
}

class WholeDto {
  @IsInt()
  count: number;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PartDto)
  parts: PartDto[];
}

async function faultsOf(value: unknown) {
  try {
    await inputValidation().transform(value, { type: 'body', metatype: WholeDto });
    return [];
  } catch (error) {
    if (error instanceof InputInvalidError) return error.fields;
    throw error;
  }
}

describe('inputValidation', () => {
  it('should accept what fits', async () => {
    await expect(faultsOf({ count: 1, parts: [{ name: 'abc' }] })).resolves.toEqual([]);
  });

  it('should name wrong, too long, missing and unknown fields by their path', async () => {
    const faults = await faultsOf({ count: 'one', parts: [{ name: 'abcd' }, {}], extra: 1 });
    expect(faults.map((fault) => [fault.path, fault.code])).toEqual(
      expect.arrayContaining([
        ['extra', 'UNKNOWN'],
        ['count', 'FORMAT'],
        ['parts.0.name', 'TOO_LONG'],
      ]),
    );
    expect(faults.find((fault) => fault.path === 'parts.0.name')?.text.zh).toBe('最多 3 个字符。');
    expect(faults.some((fault) => fault.path === 'parts.1.name')).toBe(true);
  });
});
