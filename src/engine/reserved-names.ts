/** The beginning of the headers in which workers that are not the product's own see whom a user task is offered to. */
export const RESERVED = 'io.camunda.zeebe:';

/** The type of the jobs that are user tasks. */
export const USER_TASK_JOB = `${RESERVED}userTask`;
