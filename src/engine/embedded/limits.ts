/** Transitions one command may cause; past it, elements that would be entered get an incident instead (an endless loop in the model). */
export const MAX_TRANSITIONS = 10_000;
/** Items a multi-instance may run over. */
export const MAX_LOOP_ITEMS = 1_000;
/** Bytes of JSON that all variables of one instance may hold: they carry ids and flags, not documents. */
export const MAX_VARIABLES_BYTES = 1_048_576;
/** Calls inside calls; a process that calls itself without end stops here. */
export const MAX_CALL_DEPTH = 20;
/** Keys of one step start at a multiple of this: the sequence of the database is asked once per step. Never changes. */
export const KEYS_PER_STEP = 65_536n;
/** As long as the steps of one transaction have used no more of them, the next one begins with what is left. */
export const KEYS_FOR_FURTHER_STEPS = 4_096n;
