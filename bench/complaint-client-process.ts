import { oneCase, type People, Requests, signInPeople } from './complaint-clients';
import { Meter } from './meter';

/** What the people are asked: first where the product and its database are, then to work for a while. */
export type ToClients = { base: string; url: string } | { clients: number; seconds: number };

/** Latencies in milliseconds by request, and cases that came as far as their investigators. */
export interface ClientsDid {
  register: number[];
  claim: number[];
  submit: number[];
  cases: number;
}

let people: People;
let meter: Meter;

async function answer(message: ToClients): Promise<ClientsDid> {
  const requests = new Requests();
  if ('base' in message) {
    meter = await Meter.open(message.url);
    people = await signInPeople(message.base);
  } else {
    const end = performance.now() + message.seconds * 1_000;
    const client = async (): Promise<void> => {
      while (performance.now() < end) await oneCase(meter, people, requests);
    };
    await Promise.all(Array.from({ length: message.clients }, client));
  }
  const { register, claim, submit, cases } = requests;
  return { register: register.values, claim: claim.values, submit: submit.values, cases };
}

process.on('message', (message: ToClients) => {
  answer(message).then(
    (did) => process.send!(did),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
