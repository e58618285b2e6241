import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Employers, complaints and receipt codes. Of a reporter the complaint holds the pseudonym and the number of the vault entry;
 * of a receipt code only its keyed hash is kept.
 */
export class CreateIntake1790000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE employers (
        id uuid CONSTRAINT employers_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL CONSTRAINT employers_name_check CHECK (length(name) BETWEEN 1 AND 200),
        normalised_name text NOT NULL CONSTRAINT employers_normalised_name_check CHECK (normalised_name <> ''),
        core_name text NOT NULL CONSTRAINT employers_core_name_check CHECK (core_name <> ''),
        credit_code text CONSTRAINT employers_credit_code_key UNIQUE
          CONSTRAINT employers_credit_code_check CHECK (credit_code ~ '^[0-9A-Z]{18}$'),
        created_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE UNIQUE INDEX employers_name_without_code_key ON employers (normalised_name) WHERE credit_code IS NULL;
      CREATE INDEX employers_normalised_name_idx ON employers (normalised_name);

      CREATE TABLE employer_former_names (
        employer_id uuid NOT NULL CONSTRAINT employer_former_names_employer_id_fkey REFERENCES employers,
        name text NOT NULL,
        normalised_name text NOT NULL,
        until timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT employer_former_names_pkey PRIMARY KEY (employer_id, normalised_name)
      );
      CREATE INDEX employer_former_names_normalised_name_idx ON employer_former_names (normalised_name);

      ALTER TABLE case_parties ADD CONSTRAINT case_parties_employer_id_fkey FOREIGN KEY (employer_id) REFERENCES employers;

      CREATE TABLE complaints (
        case_id uuid CONSTRAINT complaints_pkey PRIMARY KEY CONSTRAINT complaints_case_id_fkey REFERENCES cases,
        employer_id uuid NOT NULL CONSTRAINT complaints_employer_id_fkey REFERENCES employers,
        stated_employer_name text NOT NULL,
        category text NOT NULL
          CONSTRAINT complaints_category_check CHECK (category IN ('discrimination', 'recruitment-fraud', 'training-loan')),
        posting_text text NOT NULL CONSTRAINT complaints_posting_text_check CHECK (posting_text <> ''),
        description text,
        hosting_school_id uuid CONSTRAINT complaints_hosting_school_id_fkey REFERENCES organisations,
        received_at timestamptz NOT NULL,
        back_dating_reason text,
        registered_by uuid CONSTRAINT complaints_registered_by_fkey REFERENCES people,
        registered_at timestamptz NOT NULL DEFAULT app_now(),
        reporter_kind text NOT NULL CONSTRAINT complaints_reporter_kind_check CHECK (reporter_kind IN ('real-name', 'anonymous')),
        vault_entry_id uuid CONSTRAINT complaints_vault_entry_id_fkey REFERENCES vault_entries,
        pseudonym text,
        CONSTRAINT complaints_received_check CHECK (received_at <= registered_at),
        CONSTRAINT complaints_back_dating_check CHECK (
          (received_at AT TIME ZONE 'Asia/Shanghai')::date = (registered_at AT TIME ZONE 'Asia/Shanghai')::date
          OR btrim(back_dating_reason) <> ''),
        CONSTRAINT complaints_vault_check CHECK (
          (vault_entry_id IS NULL) = (pseudonym IS NULL) AND (reporter_kind = 'anonymous' OR vault_entry_id IS NOT NULL))
      );
      CREATE INDEX complaints_employer_id_idx ON complaints (employer_id, registered_at DESC);

      CREATE TABLE receipt_codes (
        id uuid CONSTRAINT receipt_codes_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL CONSTRAINT receipt_codes_case_id_fkey REFERENCES cases,
        kind text NOT NULL CONSTRAINT receipt_codes_kind_check CHECK (kind IN ('reporter', 'employer')),
        code_hash bytea NOT NULL CONSTRAINT receipt_codes_code_hash_key UNIQUE,
        issued_at timestamptz NOT NULL DEFAULT app_now(),
        replaced_at timestamptz
      );
      CREATE UNIQUE INDEX receipt_codes_current_key ON receipt_codes (case_id, kind) WHERE replaced_at IS NULL;

      GRANT SELECT, INSERT ON employer_former_names, complaints TO duban_app;
      GRANT SELECT, INSERT ON employers, receipt_codes TO duban_app;
      GRANT UPDATE (name, normalised_name, core_name) ON employers TO duban_app;
      GRANT UPDATE (replaced_at) ON receipt_codes TO duban_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE case_parties DROP CONSTRAINT case_parties_employer_id_fkey;
      DROP TABLE receipt_codes, complaints, employer_former_names, employers;
    `);
  }
}
