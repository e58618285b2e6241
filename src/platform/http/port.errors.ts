import { StartRefusedError } from '../config/config.errors';

/** Another program listens on the port. */
export class PortInUseError extends StartRefusedError {
  constructor(port: number) {
    super([
      {
        zh: `端口 ${port} 已被其他程序占用。请停止该程序，或用 PORT 指定其他端口，例如 PORT=${port + 1} npm start。`,
        en: `Expected port ${port} to be free, but found another program on it. Stop that one, or choose another port with PORT, for example PORT=${port + 1} npm start.`,
      },
    ]);
  }
}
