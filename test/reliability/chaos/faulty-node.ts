import { makeDriverFaulty } from './faulty-driver';

/** Before an application node as it ships: a driver that fails now and then. */
const { RELIABILITY_FAULT_RATE = '0', RELIABILITY_SEED = '1' } = process.env;
/** Starting is not what is tested: faults begin when the node listens. */
const LISTENING = '/portal';

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((chunk: string, ...rest: never[]) => {
  if (Number(RELIABILITY_FAULT_RATE) > 0 && String(chunk).includes(LISTENING))
    makeDriverFaulty(Number(RELIABILITY_FAULT_RATE), Number(RELIABILITY_SEED));
  return write(chunk, ...rest);
}) as typeof process.stdout.write;
