/** Everything the engine knows of a request for more time: ids and routing flags. Reasons stay in the product's tables. */
export interface ExtensionVariables {
  caseId: string;
  /** The date that is to move, and the request to move it. */
  deadlineId: string;
  extensionId: string;
  needsSupervisor?: boolean;
  isGranted?: boolean;
}
