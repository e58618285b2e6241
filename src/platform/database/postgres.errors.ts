import { StartRefusedError } from '../config/config.errors';

/** The operator's DATABASE_URL gives no usable server: wrong address, password, rights or version. */
export class DatabaseNotUsableError extends StartRefusedError {}

/** The database has had migrations of a later release; an older one must not write into it. Install the later release again. */
export class DatabaseNewerThanCodeError extends StartRefusedError {
  constructor(unknown: string[]) {
    super([
      {
        zh: `数据库比本程序新：其中已执行本版本没有的迁移 ${unknown.join('、')}。请安装写入该数据库的版本或更新的版本；数据未被改动。`,
        en: `Expected a database of this release or an older one, but found migrations it does not know: ${unknown.join(', ')}. Install the release that wrote them, or a later one; nothing was changed.`,
      },
    ]);
  }
}

/** The data folder cannot be created or written. */
export class DataFolderNotUsableError extends StartRefusedError {
  constructor(folder: string, cause: string) {
    super([
      {
        zh: `数据目录 ${folder} 不能写入（${cause}）。请给予当前用户写权限，或用 DUBAN_DATA_DIR 指定其他目录。`,
        en: `Expected to write to the data folder ${folder}, but found: ${cause}. Give this user the right to write there, or name another folder with DUBAN_DATA_DIR.`,
      },
    ]);
  }
}

/** Another running Duban holds this data folder. */
export class DataFolderInUseError extends StartRefusedError {
  constructor(folder: string) {
    super([
      {
        zh: `另一个督办程序正在使用数据目录 ${folder}。请先停止它，或用 DUBAN_DATA_DIR 指定其他目录。`,
        en: `Expected the data folder ${folder} to be free, but found another running Duban on it. Stop that one first, or name another folder with DUBAN_DATA_DIR.`,
      },
    ]);
  }
}

/** The PostgreSQL that comes with the product cannot run here; the sentence says what was found. */
export class EmbeddedPostgresError extends StartRefusedError {
  constructor(found: string) {
    super([
      {
        zh: `内置 PostgreSQL 无法启动：${found}。可改用自有数据库：设置 DATABASE_URL（PostgreSQL 15 或更新）。`,
        en: `Expected the embedded PostgreSQL to start, but found: ${found}. You can use a server of your own: set DATABASE_URL (PostgreSQL 15 or newer).`,
      },
    ]);
  }
}
