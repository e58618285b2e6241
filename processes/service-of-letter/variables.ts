/** Everything the engine knows of a letter on its way: ids and routing flags. Title and text stay in the product's tables. */
export interface ServiceOfLetterVariables {
  /** Given by the caller. */
  caseId: string;
  /** Given by the caller. */
  letterId: string;
  /** Candidates who draft, check and serve, when they are not the keeper's case officers; given by the caller. */
  letterOfficers?: string[];
  /** Candidates who sign, when they are not the keeper's heads; given by the caller. */
  letterLeaders?: string[];
  letterState?: 'draft' | 'checked' | 'issued';
  isApproved?: boolean;
  isLetterSigned?: boolean;
  /** For the caller: `proven` or `failed`; `again` while another way is tried. */
  serviceOutcome?: 'proven' | 'failed' | 'again';
}
