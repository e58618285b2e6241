import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References from listings to tables that came later: the employer of an entry, the deadline of a window for the defence. */
export class LinkListings1790000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE blacklist_entries
        ADD CONSTRAINT blacklist_entries_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers;
      ALTER TABLE defence_windows
        ADD CONSTRAINT defence_windows_deadline_id_fkey FOREIGN KEY (deadline_id) REFERENCES deadlines;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE defence_windows DROP CONSTRAINT defence_windows_deadline_id_fkey;
      ALTER TABLE blacklist_entries DROP CONSTRAINT blacklist_entries_employer_id_fkey;
    `);
  }
}
