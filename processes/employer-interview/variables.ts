/** Everything the engine knows of a joint interview: ids and routing flags. */
export interface EmployerInterviewVariables {
  caseId: string;
  /** The invitation that is on its way. */
  letterId?: string;
  serviceOutcome?: 'proven' | 'failed';
  sittingOutcome?: 'committed' | 'refused' | 'another-date';
  isInvitedAgain?: boolean;
}
