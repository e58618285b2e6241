/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface EndorseExtensionForm {
  verdict: 'agree' | 'refuse';
  reason: string;
  /** Asked where the own leader decides alone and somebody outside was told the date. */
  reasonToTell?: string;
}

export interface DecideExtensionForm {
  verdict: 'grant' | 'refuse';
  reason: string;
  reasonToTell?: string;
}
