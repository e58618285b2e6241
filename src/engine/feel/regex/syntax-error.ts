/** The pattern cannot be read; the function that uses it gives null and a warning. */
export class PatternError extends Error {}
