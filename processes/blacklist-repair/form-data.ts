/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface CheckConditionsForm {
  outcome: 'met' | 'not-met';
  /** Asked while no rule sets the days. */
  cooldownDays?: number;
  cooldownReason?: string;
  verifiedBy?: 'school' | 'on-site';
  workingDays?: number;
  opinion: string;
}

export interface VerifyForm {
  outcome: 'confirmed' | 'not-confirmed';
  findings: string;
  documents?: string[];
}

export interface DecideRepairForm {
  outcome: 'grant' | 'refuse' | 'return';
  reasons: string;
}
