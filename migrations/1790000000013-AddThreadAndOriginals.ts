import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The thread between reporter and handlers; the originals of what reporters send, sealed like identities; and an identity
 * that stays readable for the officer who took it down, until sealed.
 * The application role can read none of the sealed bytes by itself: each way out is one function with its own condition.
 */
export class AddThreadAndOriginals1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RECEIVER, ORIGINALS, THREAD]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE thread_messages;
      DROP FUNCTION read_vault_original(uuid, uuid);
      DELETE FROM vault_requests WHERE original_id IS NOT NULL;
      ALTER TABLE vault_requests DROP COLUMN original_id, ALTER COLUMN vault_entry_id SET NOT NULL;
      DROP TABLE vault_original_chunks, vault_originals;
      DROP FUNCTION read_received_vault_entry(uuid, uuid);
      DROP FUNCTION end_receiver_access(uuid);
      ALTER TABLE vault_entries DROP COLUMN receiver_id, DROP COLUMN receiver_until, DROP COLUMN receiver_ended_at;
    `);
  }
}

const RECEIVER = `
  ALTER TABLE vault_entries
    ADD COLUMN receiver_id uuid CONSTRAINT vault_entries_receiver_fkey REFERENCES people (id),
    ADD COLUMN receiver_until timestamptz,
    ADD COLUMN receiver_ended_at timestamptz,
    ADD CONSTRAINT vault_entries_receiver_whole CHECK ((receiver_id IS NULL) = (receiver_until IS NULL)),
    ADD CONSTRAINT vault_entries_receiver_ended CHECK (receiver_ended_at IS NULL OR receiver_id IS NOT NULL);
  CREATE INDEX vault_entries_by_receiver ON vault_entries (receiver_id) WHERE receiver_ended_at IS NULL;
  GRANT SELECT (receiver_id, receiver_until, receiver_ended_at) ON vault_entries TO duban_app;

  -- Until sealed, the officer who took the identity down reads it without a second person: to complete what was misheard.
  CREATE FUNCTION read_received_vault_entry(entry uuid, reader uuid)
    RETURNS TABLE (entry_id uuid, entry_kind text, entry_case_id uuid, entry_key_id text, entry_wrapped_key bytea, entry_content bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id, kind, case_id, key_id, wrapped_key, content FROM vault_entries
      WHERE id = entry AND receiver_id = reader AND receiver_ended_at IS NULL AND receiver_until > app_now()
  $$;
  REVOKE EXECUTE ON FUNCTION read_received_vault_entry(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION read_received_vault_entry(uuid, uuid) TO duban_app;

  -- One way only: what is sealed for the receiver is never opened to the receiver again.
  CREATE FUNCTION end_receiver_access(entry uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH ended AS (
      UPDATE vault_entries SET receiver_ended_at = app_now()
        WHERE id = entry AND receiver_id IS NOT NULL AND receiver_ended_at IS NULL AND receiver_until > app_now() RETURNING 1)
    SELECT EXISTS (SELECT FROM ended)
  $$;
  REVOKE EXECUTE ON FUNCTION end_receiver_access(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION end_receiver_access(uuid) TO duban_app;
`;

const ORIGINALS = `
  CREATE TABLE vault_originals (
    id uuid CONSTRAINT vault_originals_pkey PRIMARY KEY,
    -- The cleaned copy, which is all that handlers see.
    document_id uuid NOT NULL CONSTRAINT vault_originals_document_fkey REFERENCES documents (id)
      CONSTRAINT vault_originals_document_once UNIQUE,
    media_type text NOT NULL,
    size integer NOT NULL CONSTRAINT vault_originals_not_empty CHECK (size > 0),
    sha256 bytea NOT NULL,
    removed text[] NOT NULL,
    left_in text[] NOT NULL,
    key_id text NOT NULL CONSTRAINT vault_originals_key_fkey REFERENCES vault_keys (id),
    -- People name files after themselves: the given name is sealed with the content.
    wrapped_name_key bytea NOT NULL,
    name bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE vault_original_chunks (
    original_id uuid NOT NULL CONSTRAINT vault_original_chunks_original_fkey REFERENCES vault_originals (id),
    position integer NOT NULL,
    wrapped_key bytea NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT vault_original_chunks_pkey PRIMARY KEY (original_id, position)
  );
  ALTER TABLE vault_original_chunks ALTER COLUMN content SET STORAGE EXTERNAL;

  GRANT INSERT ON vault_originals, vault_original_chunks TO duban_app;
  GRANT SELECT (id, document_id, media_type, size, sha256, removed, left_in, key_id, sealed_at) ON vault_originals TO duban_app;

  ALTER TABLE vault_requests ALTER COLUMN vault_entry_id DROP NOT NULL;
  ALTER TABLE vault_requests
    ADD COLUMN original_id uuid CONSTRAINT vault_requests_original_fkey REFERENCES vault_originals (id),
    ADD CONSTRAINT vault_requests_one_subject CHECK (num_nonnulls(vault_entry_id, original_id) = 1);
  CREATE INDEX vault_requests_by_original ON vault_requests (original_id) WHERE original_id IS NOT NULL;
  GRANT INSERT (original_id) ON vault_requests TO duban_app;

  -- As before, and blind to requests for an original: asking the wrong way must not use an approval up.
  CREATE OR REPLACE FUNCTION read_vault_entry(request_id uuid, reader uuid)
    RETURNS TABLE (entry_id uuid, entry_kind text, entry_case_id uuid, entry_key_id text, entry_wrapped_key bytea, entry_content bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    entry uuid;
  BEGIN
    UPDATE vault_requests SET read_at = app_now()
      WHERE id = request_id AND requested_by = reader AND decision = 'approved' AND decided_by <> requested_by
        AND read_at IS NULL AND readable_until > app_now() AND vault_entry_id IS NOT NULL
      RETURNING vault_entry_id INTO entry;
    IF entry IS NULL THEN
      RETURN;
    END IF;
    RETURN QUERY SELECT e.id, e.kind, e.case_id, e.key_id, e.wrapped_key, e.content FROM vault_entries e WHERE e.id = entry;
  END $$;

  -- The sealed bytes of an original, in order, under the same conditions; the first row also carries the name.
  CREATE FUNCTION read_vault_original(request_id uuid, reader uuid)
    RETURNS TABLE (original uuid, original_key_id text, sealed_name_key bytea, sealed_name bytea,
                   chunk_position integer, chunk_key bytea, chunk_content bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    found uuid;
  BEGIN
    UPDATE vault_requests SET read_at = app_now()
      WHERE id = request_id AND requested_by = reader AND decision = 'approved' AND decided_by <> requested_by
        AND read_at IS NULL AND readable_until > app_now() AND original_id IS NOT NULL
      RETURNING original_id INTO found;
    IF found IS NULL THEN
      RETURN;
    END IF;
    RETURN QUERY SELECT o.id, o.key_id, o.wrapped_name_key, o.name, c.position, c.wrapped_key, c.content
      FROM vault_originals o JOIN vault_original_chunks c ON c.original_id = o.id WHERE o.id = found ORDER BY c.position;
  END $$;
  REVOKE EXECUTE ON FUNCTION read_vault_original(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION read_vault_original(uuid, uuid) TO duban_app;
`;

const THREAD = `
  CREATE TABLE thread_messages (
    id uuid CONSTRAINT thread_messages_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    position bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT thread_messages_position_once UNIQUE,
    case_id uuid NOT NULL CONSTRAINT thread_messages_case_fkey REFERENCES cases (id),
    sender text NOT NULL CONSTRAINT thread_messages_sender CHECK (sender IN ('reporter', 'handler')),
    -- A step of the process writes without a person.
    person_id uuid CONSTRAINT thread_messages_person_fkey REFERENCES people (id),
    text text NOT NULL CONSTRAINT thread_messages_text_given CHECK (length(text) BETWEEN 1 AND 10000),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    posted_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT thread_messages_reporter_unnamed CHECK (sender = 'handler' OR person_id IS NULL)
  );
  CREATE INDEX thread_messages_by_case ON thread_messages (case_id, position);

  GRANT SELECT, INSERT ON thread_messages TO duban_app;
`;
