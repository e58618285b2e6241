import type { ServiceMethod } from '../../src/letters/letter-service';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface DraftLetterForm {
  title: string;
  body: string;
}

export interface CheckLetterForm {
  verdict: 'approve' | 'return';
  opinion?: string;
}

export interface SignLetterForm {
  verdict: 'sign' | 'return';
  opinion?: string;
}

export interface ServeLetterForm {
  method: ServiceMethod;
  outcome: 'proven' | 'failed' | 'given-up';
  servedOn: string;
  proofDocuments?: string[];
  note?: string;
}
