import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices to people, in the product and by mail: what happened, waiting to be passed on; the notices of each person; what each
 * person chose; confirmed mail addresses; mails with their way to the server. A notice is in one mail at most.
 */
export class AddNotices1790000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [MAIL, NOTICES, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notices, notice_events, notice_settings, notice_rhythms, mails, mail_addresses;`);
  }
}

/** Addresses are sealed like identities: the row says whose it is and since when it is confirmed, and nothing of the address. */
const MAIL = `
  CREATE TABLE mail_addresses (
    id uuid CONSTRAINT mail_addresses_pkey PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT mail_addresses_person_id_fkey REFERENCES people,
    key_id text NOT NULL CONSTRAINT mail_addresses_key_id_fkey REFERENCES vault_keys,
    wrapped_key bytea NOT NULL,
    content bytea NOT NULL,
    code_salt bytea NOT NULL,
    code_until timestamptz NOT NULL,
    code_attempts integer NOT NULL DEFAULT 0,
    entered_at timestamptz NOT NULL DEFAULT app_now(),
    confirmed_at timestamptz,
    refused_at timestamptz
  );
  COMMENT ON COLUMN mail_addresses.code_salt IS 'The code in the mail is computed from it and a key of the installation; the code itself is kept nowhere';
  COMMENT ON COLUMN mail_addresses.refused_at IS 'Since then the receiving server refuses mail to it for good; nothing more is sent';
  CREATE UNIQUE INDEX mail_addresses_confirmed_key ON mail_addresses (person_id) WHERE confirmed_at IS NOT NULL;
  CREATE UNIQUE INDEX mail_addresses_entered_key ON mail_addresses (person_id) WHERE confirmed_at IS NULL;

  CREATE TABLE mails (
    id uuid CONSTRAINT mails_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    purpose text NOT NULL CONSTRAINT mails_purpose_check CHECK (purpose IN ('notices', 'confirmation')),
    person_id uuid NOT NULL CONSTRAINT mails_person_id_fkey REFERENCES people,
    address_id uuid CONSTRAINT mails_address_id_fkey REFERENCES mail_addresses ON DELETE SET NULL,
    state text NOT NULL DEFAULT 'waiting'
      CONSTRAINT mails_state_check CHECK (state IN ('waiting', 'sending', 'sent', 'dead', 'dropped')),
    attempts integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT app_now(),
    fault text,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    sent_at timestamptz,
    CONSTRAINT mails_sent_check CHECK ((state = 'sent') = (sent_at IS NOT NULL))
  );
  COMMENT ON COLUMN mails.next_try_at IS 'While sending: when it is taken for lost with its node and sent again under the same Message-ID';
  COMMENT ON COLUMN mails.fault IS 'What the server answered last, as a code: its words may repeat the address';
  CREATE INDEX mails_due_idx ON mails (next_try_at) WHERE state IN ('waiting', 'sending');
  CREATE INDEX mails_dead_idx ON mails (created_at) WHERE state = 'dead';
  CREATE INDEX mails_person_id_idx ON mails (person_id, created_at);
  CREATE INDEX mails_address_id_idx ON mails (address_id);
`;

const NOTICES = `
  CREATE TABLE notice_events (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT notice_events_pkey PRIMARY KEY,
    kind text NOT NULL,
    case_id uuid CONSTRAINT notice_events_case_id_fkey REFERENCES cases,
    task_id uuid CONSTRAINT notice_events_task_id_fkey REFERENCES tasks,
    job_key bigint,
    deadline_id uuid CONSTRAINT notice_events_deadline_id_fkey REFERENCES deadlines,
    person_ids uuid[],
    facts jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT notice_events_to_check CHECK (num_nonnulls(person_ids, task_id, job_key, deadline_id, case_id) > 0)
  );
  COMMENT ON TABLE notice_events IS 'What happened, until the notices of each person are written from it';
  COMMENT ON COLUMN notice_events.job_key IS 'Of a task that has just been opened';
  COMMENT ON COLUMN notice_events.person_ids IS 'Null: whom it concerns when the notices are written, by the task, the deadline or the case';

  CREATE TABLE notices (
    id uuid CONSTRAINT notices_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT notices_person_id_fkey REFERENCES people,
    kind text NOT NULL,
    case_id uuid CONSTRAINT notices_case_id_fkey REFERENCES cases,
    task_id uuid CONSTRAINT notices_task_id_fkey REFERENCES tasks,
    facts jsonb NOT NULL,
    at timestamptz NOT NULL,
    is_listed boolean NOT NULL,
    read_at timestamptz,
    mail_due_at timestamptz,
    mail_id uuid CONSTRAINT notices_mail_id_fkey REFERENCES mails,
    CONSTRAINT notices_mail_check CHECK (mail_id IS NULL OR mail_due_at IS NOT NULL)
  );
  COMMENT ON COLUMN notices.is_listed IS 'False: the person wants this kind by mail alone';
  COMMENT ON COLUMN notices.mail_due_at IS 'From then on it goes into the next mail, unless it was read before';
  CREATE INDEX notices_listed_idx ON notices (person_id, at DESC, id) WHERE is_listed;
  CREATE INDEX notices_unread_idx ON notices (person_id) WHERE is_listed AND read_at IS NULL;
  CREATE INDEX notices_task_id_idx ON notices (task_id) WHERE read_at IS NULL;
  CREATE INDEX notices_mail_due_idx ON notices (mail_due_at) WHERE mail_due_at IS NOT NULL AND mail_id IS NULL;
  CREATE INDEX notices_mail_id_idx ON notices (mail_id) WHERE mail_id IS NOT NULL;

  CREATE TABLE notice_settings (
    person_id uuid NOT NULL CONSTRAINT notice_settings_person_id_fkey REFERENCES people,
    kind text NOT NULL,
    channel text NOT NULL CONSTRAINT notice_settings_channel_check CHECK (channel IN ('product', 'mail', 'both', 'none')),
    CONSTRAINT notice_settings_pkey PRIMARY KEY (person_id, kind)
  );

  CREATE TABLE notice_rhythms (
    person_id uuid CONSTRAINT notice_rhythms_pkey PRIMARY KEY CONSTRAINT notice_rhythms_person_id_fkey REFERENCES people,
    rhythm text NOT NULL CONSTRAINT notice_rhythms_rhythm_check CHECK (rhythm IN ('at-once', 'daily', 'weekly')),
    hour integer NOT NULL CONSTRAINT notice_rhythms_hour_check CHECK (hour BETWEEN 0 AND 23)
  );
`;

const GRANTS = `
  GRANT SELECT, INSERT, DELETE ON mail_addresses TO duban_app;
  GRANT UPDATE (code_salt, code_until, code_attempts, confirmed_at, refused_at) ON mail_addresses TO duban_app;
  GRANT SELECT, INSERT ON mails TO duban_app;
  GRANT UPDATE (address_id, state, attempts, next_try_at, fault, sent_at) ON mails TO duban_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON notice_events TO duban_app;
  GRANT SELECT, INSERT ON notices TO duban_app;
  GRANT UPDATE (read_at, mail_due_at, mail_id) ON notices TO duban_app;
  GRANT SELECT, INSERT, UPDATE ON notice_settings, notice_rhythms TO duban_app;
`;
