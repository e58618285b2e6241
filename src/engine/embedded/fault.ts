import type { IncidentType } from './state';

/** A transition that cannot go on: it becomes an incident at its element, which stays where it is until a person resolves it. */
export class Fault extends Error {
  constructor(
    readonly type: IncidentType,
    message: string,
  ) {
    super(message);
    this.name = 'Fault';
  }
}
