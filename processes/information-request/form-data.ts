/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface DispatchRequestForm {
  way: 'self' | 'split';
  colleges?: string[];
  instructions?: string;
}

export interface ProvidePartForm {
  content: string;
  documents?: string[];
}

export interface PrepareAnswerForm {
  answer: string;
  documents?: string[];
}

export interface SignAnswerForm {
  decision: 'sign' | 'return';
  reason?: string;
}
