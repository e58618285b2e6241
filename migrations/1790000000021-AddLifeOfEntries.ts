import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of a blacklist entry after its publication: how it ends (by term, by repair, by retraction), who was told of it, who
 * exported it, and the two proceedings that end it early. The entry itself stays as it was published; what became of it stands
 * beside it, and the register is read through a view that works out the status of the day.
 */
export class AddLifeOfEntries1790000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, REGISTER, REPAIR_GATES, RETRACTION_GATES, ENDING_GATES, WARNING_GATES, RIGHTS])
      await runner.query(part);
    // Entries published before there was a history begin it with their publication, by what the table knows.
    await runner.query(`
      INSERT INTO blacklist_events (entry_id, case_id, kind, sentence, happened_at, actor_kind)
      SELECT id, case_id, 'published', jsonb_build_object('zh', '列入黑名单并公布，期限至 ' || until,
               'en', 'Entered and published, until ' || until), published_at, 'system' FROM blacklist_entries`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER cases_retracted_when_corrected ON cases;
      DROP TRIGGER warnings_no_contact_data ON warnings;
      DROP VIEW blacklist_register;
      DROP TABLE feed_tokens, blacklist_exports, correction_recipients, retraction_decisions, retraction_proposals, repair_decisions,
        repair_verifications, repair_checks, repair_applications, blacklist_disclosures, blacklist_events, blacklist_endings;
      DROP FUNCTION gate_blacklist_ending, gate_repair_decision, gate_repair_application, gate_retraction_decision,
        gate_retraction_proposal, gate_correction_recipient, gate_retracted_case, gate_warning_contacts;
    `);
  }
}

const TABLES = `
  CREATE TABLE blacklist_endings (
    entry_id uuid NOT NULL CONSTRAINT blacklist_endings_entry_id_fkey REFERENCES blacklist_entries,
    kind text NOT NULL CONSTRAINT blacklist_endings_kind_check CHECK (kind IN ('expired', 'repaired', 'retracted')),
    case_id uuid CONSTRAINT blacklist_endings_case_id_fkey REFERENCES cases,
    reasons text,
    ended_on date NOT NULL DEFAULT shanghai_today(),
    ended_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT blacklist_endings_pkey PRIMARY KEY (entry_id, kind),
    CONSTRAINT blacklist_endings_reasons_check CHECK (kind = 'expired' OR (btrim(reasons) <> '') IS TRUE),
    CONSTRAINT blacklist_endings_case_check CHECK (kind = 'expired' OR case_id IS NOT NULL)
  );

  CREATE TABLE blacklist_events (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT blacklist_events_pkey PRIMARY KEY,
    entry_id uuid NOT NULL CONSTRAINT blacklist_events_entry_id_fkey REFERENCES blacklist_entries,
    case_id uuid CONSTRAINT blacklist_events_case_id_fkey REFERENCES cases,
    kind text NOT NULL,
    sentence jsonb NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT app_now(),
    actor_kind text NOT NULL CONSTRAINT blacklist_events_actor_check CHECK (actor_kind IN ('person', 'employer', 'system')),
    person_id uuid CONSTRAINT blacklist_events_person_id_fkey REFERENCES people
  );
  CREATE INDEX blacklist_events_entry_id_idx ON blacklist_events (entry_id, id);

  CREATE TABLE blacklist_disclosures (
    entry_id uuid NOT NULL CONSTRAINT blacklist_disclosures_entry_id_fkey REFERENCES blacklist_entries,
    organisation_id uuid NOT NULL CONSTRAINT blacklist_disclosures_organisation_id_fkey REFERENCES organisations,
    channel text NOT NULL CONSTRAINT blacklist_disclosures_channel_check
      CHECK (channel IN ('warning', 'export', 'feed', 'look-up')),
    disclosed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT blacklist_disclosures_pkey PRIMARY KEY (entry_id, organisation_id, channel)
  );
  CREATE INDEX blacklist_disclosures_organisation_id_idx ON blacklist_disclosures (organisation_id);

  CREATE TABLE repair_applications (
    case_id uuid CONSTRAINT repair_applications_pkey PRIMARY KEY
      CONSTRAINT repair_applications_case_id_fkey REFERENCES cases,
    entry_id uuid NOT NULL CONSTRAINT repair_applications_entry_id_fkey REFERENCES blacklist_entries,
    correction text NOT NULL CONSTRAINT repair_applications_correction_check CHECK (btrim(correction) <> ''),
    is_committed boolean NOT NULL,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL DEFAULT app_now(),
    closed_at timestamptz
  );
  CREATE UNIQUE INDEX repair_applications_open_key ON repair_applications (entry_id) WHERE closed_at IS NULL;

  CREATE TABLE repair_checks (
    id uuid CONSTRAINT repair_checks_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT repair_checks_case_id_fkey REFERENCES repair_applications,
    round integer NOT NULL,
    outcome text NOT NULL CONSTRAINT repair_checks_outcome_check CHECK (outcome IN ('met', 'not-met')),
    cooldown_days integer CONSTRAINT repair_checks_cooldown_check CHECK (cooldown_days >= 1),
    opinion text NOT NULL CONSTRAINT repair_checks_opinion_check CHECK (btrim(opinion) <> ''),
    checked_by uuid NOT NULL CONSTRAINT repair_checks_checked_by_fkey REFERENCES people,
    checked_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT repair_checks_round_key UNIQUE (case_id, round),
    CONSTRAINT repair_checks_cooldown_known_check CHECK (outcome = 'not-met' OR cooldown_days IS NOT NULL)
  );

  CREATE TABLE repair_verifications (
    id uuid CONSTRAINT repair_verifications_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    check_id uuid NOT NULL CONSTRAINT repair_verifications_check_id_key UNIQUE
      CONSTRAINT repair_verifications_check_id_fkey REFERENCES repair_checks,
    source text NOT NULL CONSTRAINT repair_verifications_source_check CHECK (source IN ('on-site', 'school')),
    outcome text NOT NULL CONSTRAINT repair_verifications_outcome_check CHECK (outcome IN ('confirmed', 'not-confirmed')),
    findings text NOT NULL CONSTRAINT repair_verifications_findings_check CHECK (btrim(findings) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    verified_by uuid NOT NULL CONSTRAINT repair_verifications_verified_by_fkey REFERENCES people,
    verified_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE repair_decisions (
    case_id uuid CONSTRAINT repair_decisions_pkey PRIMARY KEY
      CONSTRAINT repair_decisions_case_id_fkey REFERENCES repair_applications,
    outcome text NOT NULL CONSTRAINT repair_decisions_outcome_check CHECK (outcome IN ('grant', 'refuse')),
    reasons text NOT NULL CONSTRAINT repair_decisions_reasons_check CHECK (btrim(reasons) <> ''),
    decided_by uuid NOT NULL CONSTRAINT repair_decisions_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE retraction_proposals (
    case_id uuid CONSTRAINT retraction_proposals_pkey PRIMARY KEY
      CONSTRAINT retraction_proposals_case_id_fkey REFERENCES cases,
    entry_id uuid NOT NULL CONSTRAINT retraction_proposals_entry_id_fkey REFERENCES blacklist_entries,
    ground text NOT NULL CONSTRAINT retraction_proposals_ground_check CHECK (ground IN ('decision-reversed', 'wrong-party')),
    reasons text NOT NULL CONSTRAINT retraction_proposals_reasons_check CHECK (btrim(reasons) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    proposed_by uuid NOT NULL CONSTRAINT retraction_proposals_proposed_by_fkey REFERENCES people,
    proposed_at timestamptz NOT NULL DEFAULT app_now(),
    closed_at timestamptz
  );
  CREATE UNIQUE INDEX retraction_proposals_open_key ON retraction_proposals (entry_id) WHERE closed_at IS NULL;

  CREATE TABLE retraction_decisions (
    case_id uuid CONSTRAINT retraction_decisions_pkey PRIMARY KEY
      CONSTRAINT retraction_decisions_case_id_fkey REFERENCES retraction_proposals,
    outcome text NOT NULL CONSTRAINT retraction_decisions_outcome_check CHECK (outcome IN ('retract', 'refuse')),
    reasons text NOT NULL CONSTRAINT retraction_decisions_reasons_check CHECK (btrim(reasons) <> ''),
    decided_by uuid NOT NULL CONSTRAINT retraction_decisions_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE correction_recipients (
    id uuid CONSTRAINT correction_recipients_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT correction_recipients_case_id_fkey REFERENCES retraction_proposals,
    organisation_id uuid NOT NULL CONSTRAINT correction_recipients_organisation_id_fkey REFERENCES organisations,
    channels text[] NOT NULL CONSTRAINT correction_recipients_channels_check CHECK (cardinality(channels) > 0),
    told_at timestamptz NOT NULL DEFAULT app_now(),
    settled_as text CONSTRAINT correction_recipients_settled_as_check CHECK (settled_as IN ('confirmed', 'fetched', 'written-off')),
    settled_at timestamptz,
    settled_by uuid CONSTRAINT correction_recipients_settled_by_fkey REFERENCES people,
    note text,
    CONSTRAINT correction_recipients_once_key UNIQUE (case_id, organisation_id),
    CONSTRAINT correction_recipients_settled_check CHECK ((settled_as IS NULL) = (settled_at IS NULL)),
    CONSTRAINT correction_recipients_person_check CHECK (settled_as IS NULL OR (settled_as = 'fetched') = (settled_by IS NULL)),
    CONSTRAINT correction_recipients_reason_check
      CHECK (settled_as IS NULL OR settled_as = 'fetched' OR (btrim(note) <> '') IS TRUE)
  );

  CREATE TABLE blacklist_exports (
    id uuid CONSTRAINT blacklist_exports_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    exported_by uuid NOT NULL CONSTRAINT blacklist_exports_exported_by_fkey REFERENCES people,
    organisation_id uuid NOT NULL CONSTRAINT blacklist_exports_organisation_id_fkey REFERENCES organisations,
    format text NOT NULL CONSTRAINT blacklist_exports_format_check CHECK (format IN ('csv', 'xlsx')),
    filter jsonb NOT NULL,
    entry_ids uuid[] NOT NULL,
    exported_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX blacklist_exports_entry_ids_idx ON blacklist_exports USING gin (entry_ids);

  CREATE TABLE feed_tokens (
    id uuid CONSTRAINT feed_tokens_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL CONSTRAINT feed_tokens_organisation_id_fkey REFERENCES organisations,
    name text NOT NULL CONSTRAINT feed_tokens_name_check CHECK (btrim(name) <> ''),
    token_hash bytea NOT NULL CONSTRAINT feed_tokens_token_hash_key UNIQUE,
    issued_by uuid NOT NULL CONSTRAINT feed_tokens_issued_by_fkey REFERENCES people,
    issued_at timestamptz NOT NULL DEFAULT app_now(),
    revoked_by uuid CONSTRAINT feed_tokens_revoked_by_fkey REFERENCES people,
    revoked_at timestamptz,
    last_read_at timestamptz,
    CONSTRAINT feed_tokens_revoked_check CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
  );
  CREATE INDEX feed_tokens_organisation_id_idx ON feed_tokens (organisation_id);
`;

/** The status of an entry is a matter of the day in Shanghai: no job has to run for an entry to drop out. */
const REGISTER = `
  CREATE VIEW blacklist_register AS
    SELECT entry.id, entry.case_id, entry.decision_id, entry.employer_id, entry.employer_name, entry.credit_code, entry.category,
      entry.scope, entry.school_id, school.name AS school_name, entry.term_days, entry.basis, entry.listed_on, entry.until,
      entry.published_at,
      CASE
        WHEN retracted.entry_id IS NOT NULL THEN 'retracted'
        WHEN repaired.entry_id IS NOT NULL OR entry.until < shanghai_today() THEN 'expired'
        WHEN EXISTS (SELECT FROM repair_applications repair WHERE repair.entry_id = entry.id AND repair.closed_at IS NULL)
          THEN 'under-repair-review'
        ELSE 'active'
      END AS status,
      CASE
        WHEN retracted.entry_id IS NOT NULL THEN 'retraction'
        WHEN repaired.entry_id IS NOT NULL THEN 'repair'
        WHEN entry.until < shanghai_today() THEN 'term'
      END AS ended_by,
      CASE
        WHEN retracted.entry_id IS NOT NULL THEN retracted.ended_on
        WHEN repaired.entry_id IS NOT NULL THEN repaired.ended_on
        WHEN entry.until < shanghai_today() THEN entry.until + 1
      END AS ended_on,
      coalesce(retracted.reasons, repaired.reasons) AS end_reasons
    FROM blacklist_entries entry
      LEFT JOIN organisations school ON school.id = entry.school_id
      LEFT JOIN blacklist_endings retracted ON retracted.entry_id = entry.id AND retracted.kind = 'retracted'
      LEFT JOIN blacklist_endings repaired ON repaired.entry_id = entry.id AND repaired.kind = 'repaired';
`;

/** Repair: never before the cool-down, never without check and verification, never by whoever checked or verified. */
const REPAIR_GATES = `
  CREATE FUNCTION gate_repair_application() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM blacklist_register WHERE id = NEW.entry_id AND status IN ('active', 'under-repair-review')) THEN
      RAISE EXCEPTION 'repair is applied for while the entry is in force'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_applications_in_force';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER repair_applications_gate BEFORE INSERT ON repair_applications
    FOR EACH ROW EXECUTE FUNCTION gate_repair_application();

  CREATE FUNCTION gate_repair_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    application repair_applications%ROWTYPE;
    last_check repair_checks%ROWTYPE;
    listed_on date;
  BEGIN
    SELECT * INTO application FROM repair_applications WHERE case_id = NEW.case_id;
    SELECT * INTO last_check FROM repair_checks WHERE case_id = NEW.case_id ORDER BY round DESC LIMIT 1;
    IF EXISTS (SELECT FROM repair_checks WHERE case_id = NEW.case_id AND checked_by = NEW.decided_by)
      OR EXISTS (SELECT FROM repair_verifications JOIN repair_checks one ON one.id = check_id
                 WHERE one.case_id = NEW.case_id AND verified_by = NEW.decided_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by)
    THEN
      RAISE EXCEPTION 'who checked, verified or is recused does not decide on the repair'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_four_eyes';
    END IF;
    IF last_check.id IS NULL THEN
      RAISE EXCEPTION 'a repair is decided after the check of its conditions'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_checked';
    END IF;
    IF NEW.outcome = 'refuse' THEN
      RETURN NEW;
    END IF;
    SELECT entry.listed_on INTO listed_on FROM blacklist_entries entry WHERE entry.id = application.entry_id;
    IF last_check.cooldown_days IS NULL
      OR (application.received_at AT TIME ZONE 'Asia/Shanghai')::date <= listed_on + last_check.cooldown_days
    THEN
      RAISE EXCEPTION 'no repair before the cool-down is over'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_cooldown';
    END IF;
    IF last_check.outcome <> 'met' OR NOT application.is_committed THEN
      RAISE EXCEPTION 'no repair while a condition is not met'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_conditions';
    END IF;
    IF NOT EXISTS (SELECT FROM repair_verifications WHERE check_id = last_check.id AND outcome = 'confirmed') THEN
      RAISE EXCEPTION 'no repair without a verified correction'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_verified';
    END IF;
    IF NOT EXISTS (SELECT FROM blacklist_register WHERE id = application.entry_id AND status IN ('active', 'under-repair-review'))
    THEN
      RAISE EXCEPTION 'only an entry in force is removed early'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'repair_decisions_in_force';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER repair_decisions_gate BEFORE INSERT ON repair_decisions
    FOR EACH ROW EXECUTE FUNCTION gate_repair_decision();
`;

/** 行政处罚法 Art. 48: what was published is withdrawn everywhere; nobody decides on the own proposal. */
const RETRACTION_GATES = `
  CREATE FUNCTION gate_retraction_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM blacklist_endings WHERE entry_id = NEW.entry_id AND kind = 'retracted') THEN
      RAISE EXCEPTION 'an entry is retracted once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'retraction_proposals_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER retraction_proposals_gate BEFORE INSERT ON retraction_proposals
    FOR EACH ROW EXECUTE FUNCTION gate_retraction_proposal();

  CREATE FUNCTION gate_retraction_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM retraction_proposals WHERE case_id = NEW.case_id AND proposed_by = NEW.decided_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by)
    THEN
      RAISE EXCEPTION 'who proposed the retraction or is recused does not decide on it'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'retraction_decisions_four_eyes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER retraction_decisions_gate BEFORE INSERT ON retraction_decisions
    FOR EACH ROW EXECUTE FUNCTION gate_retraction_decision();

  CREATE FUNCTION gate_correction_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.settled_at IS NOT NULL THEN
      RAISE EXCEPTION 'a recipient is settled once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'correction_recipients_settled_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER correction_recipients_gate BEFORE UPDATE ON correction_recipients
    FOR EACH ROW EXECUTE FUNCTION gate_correction_recipient();

  CREATE FUNCTION gate_retracted_case() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    entry uuid;
  BEGIN
    SELECT entry_id INTO entry FROM retraction_proposals WHERE case_id = NEW.id;
    IF NOT EXISTS (SELECT FROM blacklist_endings WHERE entry_id = entry AND kind = 'retracted' AND case_id = NEW.id)
      OR EXISTS (SELECT FROM correction_recipients WHERE case_id = NEW.id AND settled_at IS NULL)
      OR EXISTS (SELECT FROM blacklist_disclosures disclosure WHERE disclosure.entry_id = entry AND NOT EXISTS (
           SELECT FROM correction_recipients recipient
           WHERE recipient.case_id = NEW.id AND recipient.organisation_id = disclosure.organisation_id))
    THEN
      RAISE EXCEPTION 'a retraction ends when every recipient is corrected or written off'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'cases_retracted_when_corrected';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER cases_retracted_when_corrected BEFORE UPDATE OF outcome ON cases
    FOR EACH ROW WHEN (NEW.kind = 'retraction' AND NEW.outcome = 'retracted') EXECUTE FUNCTION gate_retracted_case();
`;

const ENDING_GATES = `
  CREATE FUNCTION gate_blacklist_ending() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.kind = 'expired' AND NOT EXISTS (
      SELECT FROM blacklist_entries WHERE id = NEW.entry_id AND until < shanghai_today() AND NEW.ended_on = until + 1)
      OR NEW.kind = 'repaired' AND NOT EXISTS (
        SELECT FROM repair_applications JOIN repair_decisions USING (case_id)
        WHERE case_id = NEW.case_id AND entry_id = NEW.entry_id AND outcome = 'grant')
      OR NEW.kind = 'retracted' AND NOT EXISTS (
        SELECT FROM retraction_proposals JOIN retraction_decisions USING (case_id)
        WHERE case_id = NEW.case_id AND entry_id = NEW.entry_id AND outcome = 'retract')
    THEN
      RAISE EXCEPTION 'an entry ends by its term or by a decision'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'blacklist_endings_decided';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER blacklist_endings_gate BEFORE INSERT ON blacklist_endings
    FOR EACH ROW EXECUTE FUNCTION gate_blacklist_ending();
`;

/** 个人信息保护法 Art. 25, beside what \`warnings_no_personal_data\` holds already: landlines and accounts of messengers. */
const WARNING_GATES = `
  CREATE FUNCTION gate_warning_contacts() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    words text;
  BEGIN
    words := normalize(NEW.title || ' ' || NEW.body, NFKC);
    IF words ~ '(^|[^0-9])0[0-9]{2,3}[ -]?[0-9]{3,4}[ -]?[0-9]{4}([^0-9]|$)'
      OR words ~* '(微信|wechat|weixin|vx|wx|qq|抖音|小红书)[号群账户: ]*[a-z0-9_-]{5,}'
    THEN
      RAISE EXCEPTION 'a warning holds no private contact'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'warnings_no_contact_data';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER warnings_no_contact_data BEFORE INSERT ON warnings FOR EACH ROW EXECUTE FUNCTION gate_warning_contacts();
`;

const RIGHTS = `
  GRANT SELECT ON blacklist_register TO duban_app;
  GRANT SELECT, INSERT ON blacklist_endings, blacklist_events, blacklist_disclosures, repair_applications, repair_checks,
    repair_verifications, repair_decisions, retraction_proposals, retraction_decisions, correction_recipients, blacklist_exports,
    feed_tokens TO duban_app;
  GRANT UPDATE (closed_at) ON repair_applications, retraction_proposals TO duban_app;
  GRANT UPDATE (settled_as, settled_at, settled_by, note) ON correction_recipients TO duban_app;
  GRANT UPDATE (revoked_by, revoked_at, last_read_at) ON feed_tokens TO duban_app;
`;
