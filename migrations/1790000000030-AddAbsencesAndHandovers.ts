import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Absences with their substitutes, desks handed over with a receipt, and what the supervision board counts by. What somebody
 * does for another is marked by the database itself while `duban.on_behalf_of` names that other person, so that no way of
 * writing history or audit can forget it.
 */
export class AddAbsencesAndHandovers1790000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ABSENCES, ON_BEHALF, HANDOVERS, BOARD, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX tasks_board_closed_idx, tasks_board_open_idx;
      DROP TABLE handover_confirmations, handover_items, handovers;
      DROP INDEX audit_events_on_behalf_idx;
      DROP TRIGGER audit_events_on_behalf ON audit_events;
      DROP TRIGGER case_timeline_on_behalf ON case_timeline;
      DROP FUNCTION mark_audit_on_behalf, mark_timeline_on_behalf;
      ALTER TABLE case_timeline DROP COLUMN on_behalf_of;
      DROP TABLE absence_substitutes, absences;
      DROP FUNCTION gate_absence_substitute;
    `);
  }
}

const ABSENCES = `
  CREATE TABLE absences (
    id uuid CONSTRAINT absences_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT absences_person_id_fkey REFERENCES people,
    organisation_id uuid NOT NULL CONSTRAINT absences_organisation_id_fkey REFERENCES organisations,
    from_day date NOT NULL,
    to_day date NOT NULL,
    process_ids text[],
    entered_by uuid NOT NULL CONSTRAINT absences_entered_by_fkey REFERENCES people,
    entered_at timestamptz NOT NULL DEFAULT app_now(),
    ended_by uuid CONSTRAINT absences_ended_by_fkey REFERENCES people,
    ended_at timestamptz,
    CONSTRAINT absences_period_check CHECK (to_day >= from_day),
    CONSTRAINT absences_scope_check CHECK (process_ids IS NULL OR cardinality(process_ids) > 0),
    CONSTRAINT absences_end_check CHECK ((ended_by IS NULL) = (ended_at IS NULL))
  );
  COMMENT ON COLUMN absences.organisation_id IS 'Where the person is absent, and where the substitutes hold a role the person holds as well';
  COMMENT ON COLUMN absences.process_ids IS 'Processes in which the substitutes act; null for all';
  CREATE INDEX absences_person_id_idx ON absences (person_id, to_day) WHERE ended_at IS NULL;
  CREATE INDEX absences_organisation_id_idx ON absences (organisation_id, to_day);

  CREATE TABLE absence_substitutes (
    absence_id uuid NOT NULL CONSTRAINT absence_substitutes_absence_id_fkey REFERENCES absences,
    person_id uuid NOT NULL CONSTRAINT absence_substitutes_person_id_fkey REFERENCES people,
    roles text[] NOT NULL CONSTRAINT absence_substitutes_roles_check CHECK (cardinality(roles) > 0),
    added_at timestamptz NOT NULL DEFAULT app_now(),
    removed_at timestamptz,
    CONSTRAINT absence_substitutes_pkey PRIMARY KEY (absence_id, person_id)
  );
  COMMENT ON COLUMN absence_substitutes.roles IS 'Held by both in the organisation; each counts only while the substitute holds it';
  CREATE INDEX absence_substitutes_person_id_idx ON absence_substitutes (person_id) WHERE removed_at IS NULL;

  CREATE FUNCTION gate_absence_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM absences WHERE id = NEW.absence_id AND person_id = NEW.person_id) THEN
      RAISE EXCEPTION 'nobody stands in for themselves'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'absence_substitutes_other_person';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER absence_substitutes_gate BEFORE INSERT ON absence_substitutes
    FOR EACH ROW EXECUTE FUNCTION gate_absence_substitute();
`;

/** In the audit the mark stands among the details: they are what is sealed. */
const ON_BEHALF = `
  ALTER TABLE case_timeline ADD COLUMN on_behalf_of uuid CONSTRAINT case_timeline_on_behalf_of_fkey REFERENCES people;
  COMMENT ON COLUMN case_timeline.on_behalf_of IS 'For whom person_id acted as a substitute';

  CREATE FUNCTION mark_timeline_on_behalf() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.on_behalf_of := current_setting('duban.on_behalf_of')::uuid;
    RETURN NEW;
  END $$;
  CREATE TRIGGER case_timeline_on_behalf BEFORE INSERT ON case_timeline FOR EACH ROW
    WHEN (NEW.actor_kind = 'person' AND coalesce(current_setting('duban.on_behalf_of', true), '') <> ''
          AND NEW.person_id::text <> current_setting('duban.on_behalf_of', true))
    EXECUTE FUNCTION mark_timeline_on_behalf();

  CREATE FUNCTION mark_audit_on_behalf() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.details := NEW.details || jsonb_build_object('onBehalfOf', current_setting('duban.on_behalf_of'),
      'absenceId', current_setting('duban.absence'));
    RETURN NEW;
  END $$;
  CREATE TRIGGER audit_events_on_behalf BEFORE INSERT ON audit_events FOR EACH ROW
    WHEN (NEW.actor_kind = 'person' AND coalesce(current_setting('duban.on_behalf_of', true), '') <> ''
          AND NEW.actor_person_id::text <> current_setting('duban.on_behalf_of', true))
    EXECUTE FUNCTION mark_audit_on_behalf();
  CREATE INDEX audit_events_on_behalf_idx ON audit_events ((details->>'onBehalfOf'), id) WHERE details ? 'onBehalfOf';
`;

const HANDOVERS = `
  CREATE TABLE handovers (
    id uuid CONSTRAINT handovers_pkey PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT handovers_person_id_fkey REFERENCES people,
    organisation_id uuid NOT NULL CONSTRAINT handovers_organisation_id_fkey REFERENCES organisations,
    reason text NOT NULL CONSTRAINT handovers_reason_check CHECK (btrim(reason) <> ''),
    handed_by uuid NOT NULL CONSTRAINT handovers_handed_by_fkey REFERENCES people,
    handed_at timestamptz NOT NULL DEFAULT app_now(),
    content_hash text NOT NULL CONSTRAINT handovers_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$')
  );
  CREATE INDEX handovers_person_id_idx ON handovers (person_id, handed_at DESC);
  CREATE INDEX handovers_organisation_id_idx ON handovers (organisation_id, handed_at DESC);

  CREATE TABLE handover_items (
    handover_id uuid NOT NULL CONSTRAINT handover_items_handover_id_fkey REFERENCES handovers,
    ordinal integer NOT NULL,
    kind text NOT NULL CONSTRAINT handover_items_kind_check CHECK (kind IN ('task', 'duty', 'substitution')),
    subject_id uuid NOT NULL,
    case_id uuid CONSTRAINT handover_items_case_id_fkey REFERENCES cases,
    duty text,
    title jsonb NOT NULL,
    has_draft boolean NOT NULL DEFAULT false,
    taker_id uuid NOT NULL CONSTRAINT handover_items_taker_id_fkey REFERENCES people,
    CONSTRAINT handover_items_pkey PRIMARY KEY (handover_id, ordinal),
    CONSTRAINT handover_items_duty_check CHECK ((kind = 'duty') = (duty IS NOT NULL)),
    CONSTRAINT handover_items_case_check CHECK ((kind = 'substitution') = (case_id IS NULL))
  );
  CREATE INDEX handover_items_taker_id_idx ON handover_items (taker_id);

  CREATE TABLE handover_confirmations (
    handover_id uuid NOT NULL CONSTRAINT handover_confirmations_handover_id_fkey REFERENCES handovers,
    taker_id uuid NOT NULL CONSTRAINT handover_confirmations_taker_id_fkey REFERENCES people,
    confirmed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT handover_confirmations_pkey PRIMARY KEY (handover_id, taker_id)
  );
`;

/** The board reads every open step and the steps closed in a period of the authorities below a head, and nothing else of them. */
const BOARD = `
  CREATE INDEX tasks_board_open_idx ON tasks (keeper_id) INCLUDE (case_id, element_id, definition_version_id, organisation_id,
    opened_at, case_deadline_id) WHERE state = 'open';
  CREATE INDEX tasks_board_closed_idx ON tasks (keeper_id, closed_at) INCLUDE (case_id, element_id, definition_version_id, opened_at)
    WHERE state = 'closed';
`;

const GRANTS = `
  GRANT SELECT, INSERT ON absences, absence_substitutes, handovers, handover_items, handover_confirmations TO duban_app;
  GRANT UPDATE (ended_by, ended_at) ON absences TO duban_app;
  GRANT UPDATE (removed_at) ON absence_substitutes TO duban_app;
`;
