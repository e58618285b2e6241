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

/** This user may not listen there (ports below 1024), or the machine has no such address. */
export class AddressNotUsableError extends StartRefusedError {
  constructor(port: number, host: string, found: string) {
    super([
      {
        zh: `无法在 ${host} 的端口 ${port} 上监听（${found}）。请用 PORT 或 DUBAN_HOST 指定其他端口或地址。`,
        en: `Expected to listen on ${host}, port ${port}, but found: ${found}. Choose another port or address with PORT or DUBAN_HOST.`,
      },
    ]);
  }
}
