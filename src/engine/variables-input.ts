import { VariablesRefused } from './engine.errors';
import type { Variables } from './engine.port';
import { isReservedName } from './model/xml-limits';

/** Bytes of JSON that one command may bring: variables carry ids and flags, not documents. */
const MAX_COMMAND_BYTES = 262_144;

/** Variables as a caller gives them, as plain JSON; refuses what is too large or reaches into JavaScript objects. */
export function readVariables(variables: Variables | undefined): Variables {
  if (variables === undefined) return {};
  const text = JSON.stringify(variables, (name, value: unknown) => {
    if (isReservedName(name)) throw new VariablesRefused(`it has the name '${name}'`);
    return typeof value === 'bigint' ? Number(value) : value;
  });
  if (Buffer.byteLength(text) > MAX_COMMAND_BYTES)
    throw new VariablesRefused(`it is larger than ${MAX_COMMAND_BYTES} bytes`);
  return JSON.parse(text) as Variables;
}
