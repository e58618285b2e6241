/** A decision has no result. Caught at the entrance, where it becomes the `failure` of the outcome. */
export class DecisionFailure extends Error {}
