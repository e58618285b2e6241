import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases are found by number, title and parties, down to one Chinese character, and lists are kept under a name. Kept by triggers,
 * so that no way of opening a case or renaming a party can forget it. What a reporter is called stands in none of the sources.
 */
export class AddSearchAndViews1790000000028 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(WORDS);
    await queryRunner.query(SEARCH);
    await queryRunner.query(KEPT);
    // Every case of the releases before, a third of a millisecond each.
    await queryRunner.query(`
      SELECT keep_case_search(id) FROM cases;
      CREATE INDEX case_search_tokens_idx ON case_search USING gin (tokens) WITH (gin_pending_list_limit = 512);
      CREATE INDEX case_search_keeper_idx ON case_search (keeper_id, opened_at DESC, case_id);
    `);
    await queryRunner.query(VIEWS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE saved_views;
      DROP INDEX cases_opened_by_idx;
      DROP TRIGGER organisations_search ON organisations;
      DROP TRIGGER employers_search ON employers;
      DROP TRIGGER case_parties_search ON case_parties;
      DROP TRIGGER cases_search_changed ON cases;
      DROP TRIGGER cases_search ON cases;
      DROP FUNCTION renew_search_of_party, renew_case_search, keep_case_search;
      DROP TABLE case_search;
      DROP FUNCTION search_tokens, search_words;
    `);
  }
}

/**
 * Both sides of a search are made the same by these: width, letter case, spaces and punctuation do not matter. Deleted
 * characters are listed, because classes of a regular expression depend on the locale of the database.
 */
const WORDS = `
  CREATE FUNCTION search_words(typed text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(lower(normalize(typed, NFKC)),
      E' \\t\\n\\r!"#$%&''()*+,-./:;<=>?@[\\\\]^_\`{|}~·•、。〈〉《》「」『』【】〔〕〖〗…—–―‘’“”※○●', '')
  $$;

  CREATE FUNCTION search_tokens(words text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    characters text[] := string_to_array(words, NULL);
    tokens text[] := '{}';
  BEGIN
    FOR i IN 1 .. cardinality(characters) LOOP
      CONTINUE WHEN characters[i] = E'\\n';
      tokens := tokens || characters[i];
      IF i < cardinality(characters) AND characters[i + 1] <> E'\\n' THEN
        tokens := tokens || (characters[i] || characters[i + 1]);
      END IF;
    END LOOP;
    RETURN tokens;
  END $$;
`;

const SEARCH = `
  CREATE TABLE case_search (
    case_id uuid CONSTRAINT case_search_pkey PRIMARY KEY CONSTRAINT case_search_case_id_fkey REFERENCES cases,
    keeper_id uuid CONSTRAINT case_search_keeper_id_fkey REFERENCES organisations,
    opened_at timestamptz NOT NULL,
    words text NOT NULL,
    tokens text[] NOT NULL
  );
  COMMENT ON COLUMN case_search.keeper_id IS 'The keeper of the case when it is an authority: its staff read the case';
  COMMENT ON COLUMN case_search.words IS 'Number, title and names of the parties, a line each. Not the keeper: its cases all have it';
  COMMENT ON COLUMN case_search.tokens IS 'Single characters and pairs of neighbours';
  GRANT SELECT, INSERT, UPDATE ON case_search TO duban_app;
`;

/** A connection plans these statements once, often while there are hardly any cases, and must not read whole tables ever after. */
const KEPT = `
  CREATE FUNCTION keep_case_search(of_case uuid) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
  DECLARE
    found record;
  BEGIN
    SELECT cases.opened_at,
      (SELECT organisation_id FROM case_parties JOIN organisations ON organisations.id = organisation_id AND kind = 'authority'
       WHERE case_id = of_case AND role = 'keeper') AS keeper_id,
      concat_ws(E'\\n', search_words(cases.number), search_words(cases.title),
        (SELECT string_agg(DISTINCT search_words(coalesce(organisations.name, employers.name)), E'\\n')
         FROM case_parties LEFT JOIN organisations ON organisations.id = organisation_id LEFT JOIN employers ON employers.id = employer_id
         WHERE case_id = of_case AND role <> 'keeper')) AS words
    INTO found FROM cases WHERE cases.id = of_case;
    IF found.words IS NULL OR EXISTS (
      SELECT FROM case_search WHERE case_id = of_case AND words = found.words AND keeper_id IS NOT DISTINCT FROM found.keeper_id)
    THEN
      RETURN;
    END IF;
    INSERT INTO case_search (case_id, keeper_id, opened_at, words, tokens)
      VALUES (of_case, found.keeper_id, found.opened_at, found.words, search_tokens(found.words))
      ON CONFLICT (case_id) DO UPDATE SET keeper_id = excluded.keeper_id, words = excluded.words, tokens = excluded.tokens;
  END $$;

  CREATE FUNCTION renew_case_search() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    of_case uuid := CASE TG_TABLE_NAME WHEN 'cases' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'case_id' END;
    mark text := of_case || '/' || statement_timestamp();
  BEGIN
    -- One commit fires this for the case and for each of its parties; nothing changes in between.
    IF current_setting('duban.search_kept', true) IS DISTINCT FROM mark THEN
      PERFORM keep_case_search(of_case);
      PERFORM set_config('duban.search_kept', mark, true);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER cases_search AFTER INSERT ON cases DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION renew_case_search();
  CREATE CONSTRAINT TRIGGER cases_search_changed AFTER UPDATE OF number, title ON cases DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.number <> NEW.number OR OLD.title <> NEW.title) EXECUTE FUNCTION renew_case_search();
  CREATE CONSTRAINT TRIGGER case_parties_search AFTER INSERT OR UPDATE ON case_parties DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION renew_case_search();

  CREATE FUNCTION renew_search_of_party() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM keep_case_search(case_id) FROM case_parties
      WHERE (employer_id = NEW.id OR organisation_id = NEW.id) AND role <> 'keeper';
    RETURN NULL;
  END $$;
  CREATE TRIGGER employers_search AFTER UPDATE OF name ON employers
    FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION renew_search_of_party();
  CREATE TRIGGER organisations_search AFTER UPDATE OF name ON organisations
    FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION renew_search_of_party();
`;

const VIEWS = `
  CREATE INDEX cases_opened_by_idx ON cases (opened_by, opened_at DESC) WHERE opened_by_kind = 'person';

  CREATE TABLE saved_views (
    id uuid DEFAULT gen_random_uuid() CONSTRAINT saved_views_pkey PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT saved_views_owner_id_fkey REFERENCES people,
    organisation_id uuid CONSTRAINT saved_views_organisation_id_fkey REFERENCES organisations,
    list text NOT NULL CONSTRAINT saved_views_list_check CHECK (list IN ('inbox', 'cases')),
    name text NOT NULL CONSTRAINT saved_views_name_check CHECK (length(name) BETWEEN 1 AND 40),
    query jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    changed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT saved_views_owner_list_name_key UNIQUE (owner_id, list, name)
  );
  COMMENT ON COLUMN saved_views.organisation_id IS 'Everybody with a duty there sees the view; null for a personal one';
  CREATE INDEX saved_views_organisation_id_idx ON saved_views (organisation_id, list) WHERE organisation_id IS NOT NULL;
  GRANT SELECT, INSERT, DELETE ON saved_views TO duban_app;
  GRANT UPDATE (organisation_id, name, query, version, changed_at) ON saved_views TO duban_app;
`;
