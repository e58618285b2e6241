import { makeDriverFaulty } from './faulty-driver';

/** Before an application node as it ships: a driver that fails now and then, and a machine whose clock is off. */
const { RELIABILITY_FAULT_RATE = '0', RELIABILITY_SEED = '1', RELIABILITY_CLOCK_OFF_MS = '0' } = process.env;
/** Starting is not what is tested: faults begin when the node listens. */
const LISTENING = '/portal';

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((chunk: string, ...rest: never[]) => {
  if (Number(RELIABILITY_FAULT_RATE) > 0 && String(chunk).includes(LISTENING))
    makeDriverFaulty(Number(RELIABILITY_FAULT_RATE), Number(RELIABILITY_SEED));
  return write(chunk, ...rest);
}) as typeof process.stdout.write;

const off = Number(RELIABILITY_CLOCK_OFF_MS);
if (off !== 0) {
  const Right = Date;
  const now = (): number => Right.now() + off;
  globalThis.Date = new Proxy(Right, {
    construct: (target, parameters: [], self) =>
      Reflect.construct(target, parameters.length === 0 ? [now()] : parameters, self) as Date,
    apply: () => new Right(now()).toString(),
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
}
