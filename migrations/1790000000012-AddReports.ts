import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Real-name reports of falsified figures: the report and its points, the de-identified extract, samples, findings, the
 * school's position, verdicts, objections, withdrawal, accountability and corrected figures. The gates between them stand
 * in `1790000000018-GateReports.ts`.
 */
export class AddReports1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REPORTS, INVESTIGATION, OUTCOME, CONSEQUENCES, LETTERS, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE report_corrected_figures, report_corrections, report_correction_orders, report_accountability,
        report_defences, report_prior_notices, report_withdrawals, report_objections, report_replies, report_verdicts,
        report_decisions, report_position_items, report_positions, report_finding_items, report_findings,
        report_notes, report_samples, report_extract_items, report_extracts, report_allegations, reports;
    `);
    await runner.query(`
      DELETE FROM letter_services WHERE letter_id IN (SELECT id FROM letters WHERE recipient = 'school');
      DELETE FROM letters WHERE recipient = 'school' OR kind IN ('merge-notice', 'review-reply');
      ALTER TABLE letters
        DROP CONSTRAINT letters_kind_recipient_check,
        ADD CONSTRAINT letters_kind_recipient_check
          CHECK (kind = 'date-notice' OR (recipient = 'employer') = (kind IN ('prior-notice', 'reply-to-employer'))),
        DROP CONSTRAINT letters_recipient_check,
        ADD CONSTRAINT letters_recipient_check CHECK (recipient IN ('reporter', 'employer')),
        DROP CONSTRAINT letters_kind_check,
        ADD CONSTRAINT letters_kind_check
          CHECK (kind IN ('prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline', 'date-notice'));
    `);
  }
}

const REPORTS = `
  CREATE TABLE reports (
    case_id uuid CONSTRAINT reports_pkey PRIMARY KEY CONSTRAINT reports_case_id_fkey REFERENCES cases,
    accused_school_id uuid NOT NULL CONSTRAINT reports_accused_school_id_fkey REFERENCES organisations,
    description text,
    names_leader boolean NOT NULL,
    received_at timestamptz NOT NULL,
    back_dating_reason text,
    registered_by uuid CONSTRAINT reports_registered_by_fkey REFERENCES people,
    registered_at timestamptz NOT NULL DEFAULT app_now(),
    reporter_kind text NOT NULL CONSTRAINT reports_reporter_kind_check CHECK (reporter_kind IN ('real-name', 'anonymous')),
    vault_entry_id uuid CONSTRAINT reports_vault_entry_id_fkey REFERENCES vault_entries,
    pseudonym text,
    real_name text NOT NULL DEFAULT 'unchecked'
      CONSTRAINT reports_real_name_check CHECK (real_name IN ('unchecked', 'verified', 'not-verified')),
    verified_by uuid CONSTRAINT reports_verified_by_fkey REFERENCES people,
    verified_at timestamptz,
    needs_reply boolean NOT NULL DEFAULT true,
    route text CONSTRAINT reports_route_check CHECK (route IN ('school', 'city')),
    investigating_unit_id uuid CONSTRAINT reports_investigating_unit_id_fkey REFERENCES organisations,
    routed_by uuid CONSTRAINT reports_routed_by_fkey REFERENCES people,
    routed_at timestamptz,
    decline_reasons text,
    competent_body text,
    competent_body_address text,
    merged_into uuid CONSTRAINT reports_merged_into_fkey REFERENCES cases,
    CONSTRAINT reports_received_check CHECK (received_at <= registered_at),
    CONSTRAINT reports_back_dating_check CHECK (
      (received_at AT TIME ZONE 'Asia/Shanghai')::date = (registered_at AT TIME ZONE 'Asia/Shanghai')::date
      OR btrim(back_dating_reason) <> ''),
    CONSTRAINT reports_vault_check CHECK (
      (vault_entry_id IS NULL) = (pseudonym IS NULL) AND (reporter_kind = 'anonymous' OR vault_entry_id IS NOT NULL)),
    CONSTRAINT reports_verified_check CHECK ((real_name = 'unchecked') = (verified_at IS NULL)),
    CONSTRAINT reports_routed_check CHECK (num_nonnulls(route, investigating_unit_id, routed_by, routed_at) IN (0, 4)),
    CONSTRAINT reports_declined_check CHECK (num_nonnulls(decline_reasons, competent_body, competent_body_address) IN (0, 3)),
    CONSTRAINT reports_merged_check CHECK (merged_into <> case_id)
  );
  CREATE INDEX reports_accused_school_id_idx ON reports (accused_school_id, registered_at DESC);

  CREATE TABLE report_allegations (
    id uuid CONSTRAINT report_allegations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_allegations_case_id_fkey REFERENCES reports,
    position integer NOT NULL CONSTRAINT report_allegations_position_check CHECK (position BETWEEN 1 AND 20),
    text text NOT NULL CONSTRAINT report_allegations_text_check CHECK (btrim(text) <> ''),
    CONSTRAINT report_allegations_position_key UNIQUE (case_id, position)
  );

  CREATE TABLE report_extracts (
    id uuid CONSTRAINT report_extracts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_extracts_case_id_fkey REFERENCES reports,
    round integer NOT NULL,
    drafted_by uuid NOT NULL CONSTRAINT report_extracts_drafted_by_fkey REFERENCES people,
    drafted_at timestamptz NOT NULL DEFAULT app_now(),
    outcome text CONSTRAINT report_extracts_outcome_check CHECK (outcome IN ('passed', 'returned')),
    checked_by uuid CONSTRAINT report_extracts_checked_by_fkey REFERENCES people,
    checked_at timestamptz,
    opinion text,
    CONSTRAINT report_extracts_round_key UNIQUE (case_id, round),
    CONSTRAINT report_extracts_second_person CHECK (checked_by <> drafted_by),
    CONSTRAINT report_extracts_checked_check CHECK (num_nonnulls(outcome, checked_by, checked_at) IN (0, 3)),
    CONSTRAINT report_extracts_opinion_check CHECK (outcome <> 'returned' OR btrim(opinion) <> '')
  );

  CREATE TABLE report_extract_items (
    extract_id uuid NOT NULL CONSTRAINT report_extract_items_extract_id_fkey REFERENCES report_extracts,
    allegation_id uuid NOT NULL CONSTRAINT report_extract_items_allegation_id_fkey REFERENCES report_allegations,
    text text NOT NULL CONSTRAINT report_extract_items_text_check CHECK (btrim(text) <> ''),
    CONSTRAINT report_extract_items_pkey PRIMARY KEY (extract_id, allegation_id)
  );
`;

const INVESTIGATION = `
  CREATE TABLE report_samples (
    id uuid CONSTRAINT report_samples_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_samples_case_id_fkey REFERENCES reports,
    graduate_ref text NOT NULL CONSTRAINT report_samples_graduate_ref_check CHECK (graduate_ref ~ '^[A-Za-z][A-Za-z0-9-]{1,31}$'),
    evidence text NOT NULL CONSTRAINT report_samples_evidence_check CHECK (btrim(evidence) <> ''),
    result text NOT NULL CONSTRAINT report_samples_result_check CHECK (result IN ('consistent', 'inconsistent', 'unclear')),
    recorded_by uuid NOT NULL CONSTRAINT report_samples_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX report_samples_case_id_idx ON report_samples (case_id, recorded_at);

  CREATE TABLE report_notes (
    id uuid CONSTRAINT report_notes_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_notes_case_id_fkey REFERENCES reports,
    kind text NOT NULL CONSTRAINT report_notes_kind_check CHECK (kind IN ('sampling', 'interview', 'addition')),
    text text NOT NULL CONSTRAINT report_notes_text_check CHECK (btrim(text) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    written_by uuid NOT NULL CONSTRAINT report_notes_written_by_fkey REFERENCES people,
    written_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX report_notes_case_id_idx ON report_notes (case_id, written_at);

  CREATE TABLE report_findings (
    id uuid CONSTRAINT report_findings_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_findings_case_id_fkey REFERENCES reports,
    round integer NOT NULL,
    position_working_days integer NOT NULL
      CONSTRAINT report_findings_position_days_check CHECK (position_working_days BETWEEN 1 AND 60),
    written_by uuid NOT NULL CONSTRAINT report_findings_written_by_fkey REFERENCES people,
    written_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_findings_round_key UNIQUE (case_id, round)
  );

  CREATE TABLE report_finding_items (
    findings_id uuid NOT NULL CONSTRAINT report_finding_items_findings_id_fkey REFERENCES report_findings,
    allegation_id uuid NOT NULL CONSTRAINT report_finding_items_allegation_id_fkey REFERENCES report_allegations,
    finding text NOT NULL CONSTRAINT report_finding_items_finding_check CHECK (btrim(finding) <> ''),
    proposal text NOT NULL CONSTRAINT report_finding_items_proposal_check
      CHECK (proposal IN ('verified', 'partly', 'not-verified', 'not-determinable')),
    CONSTRAINT report_finding_items_pkey PRIMARY KEY (findings_id, allegation_id)
  );

  CREATE TABLE report_positions (
    findings_id uuid CONSTRAINT report_positions_pkey PRIMARY KEY
      CONSTRAINT report_positions_findings_id_fkey REFERENCES report_findings,
    state text NOT NULL CONSTRAINT report_positions_state_check CHECK (state IN ('stated', 'silent')),
    stated_by uuid CONSTRAINT report_positions_stated_by_fkey REFERENCES people,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_positions_person_check CHECK ((state = 'stated') = (stated_by IS NOT NULL))
  );

  CREATE TABLE report_position_items (
    findings_id uuid NOT NULL CONSTRAINT report_position_items_findings_id_fkey REFERENCES report_positions,
    allegation_id uuid NOT NULL CONSTRAINT report_position_items_allegation_id_fkey REFERENCES report_allegations,
    stance text NOT NULL CONSTRAINT report_position_items_stance_check CHECK (stance IN ('agree', 'disagree', 'explain')),
    text text,
    CONSTRAINT report_position_items_pkey PRIMARY KEY (findings_id, allegation_id),
    CONSTRAINT report_position_items_text_check CHECK (stance = 'agree' OR btrim(text) <> '')
  );
`;

const OUTCOME = `
  CREATE TABLE report_decisions (
    id uuid CONSTRAINT report_decisions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_decisions_case_id_fkey REFERENCES reports,
    kind text NOT NULL CONSTRAINT report_decisions_kind_check CHECK (kind IN ('decision', 'review')),
    findings_id uuid NOT NULL CONSTRAINT report_decisions_findings_id_fkey REFERENCES report_findings,
    decided_by uuid NOT NULL CONSTRAINT report_decisions_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_decisions_kind_key UNIQUE (case_id, kind)
  );

  CREATE TABLE report_verdicts (
    decision_id uuid NOT NULL CONSTRAINT report_verdicts_decision_id_fkey REFERENCES report_decisions,
    allegation_id uuid NOT NULL CONSTRAINT report_verdicts_allegation_id_fkey REFERENCES report_allegations,
    verdict text NOT NULL CONSTRAINT report_verdicts_verdict_check
      CHECK (verdict IN ('verified', 'partly', 'not-verified', 'not-determinable')),
    reasons text NOT NULL CONSTRAINT report_verdicts_reasons_check CHECK (btrim(reasons) <> ''),
    CONSTRAINT report_verdicts_pkey PRIMARY KEY (decision_id, allegation_id)
  );

  CREATE TABLE report_replies (
    case_id uuid NOT NULL CONSTRAINT report_replies_case_id_fkey REFERENCES reports,
    kind text NOT NULL CONSTRAINT report_replies_kind_check CHECK (kind IN ('reply', 'review')),
    letter_id uuid NOT NULL CONSTRAINT report_replies_letter_id_fkey REFERENCES letters,
    replied_by uuid CONSTRAINT report_replies_replied_by_fkey REFERENCES people,
    replied_at timestamptz NOT NULL DEFAULT app_now(),
    was_late boolean NOT NULL,
    CONSTRAINT report_replies_pkey PRIMARY KEY (case_id, kind)
  );

  CREATE TABLE report_objections (
    case_id uuid CONSTRAINT report_objections_pkey PRIMARY KEY CONSTRAINT report_objections_case_id_fkey REFERENCES reports,
    text text NOT NULL CONSTRAINT report_objections_text_check CHECK (btrim(text) <> ''),
    received_at timestamptz NOT NULL DEFAULT app_now(),
    outcome text CONSTRAINT report_objections_outcome_check CHECK (outcome IN ('upheld', 'changed')),
    opinion text,
    reviewed_by uuid CONSTRAINT report_objections_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz,
    CONSTRAINT report_objections_reviewed_check CHECK (num_nonnulls(outcome, opinion, reviewed_by, reviewed_at) IN (0, 4))
  );

  CREATE TABLE report_withdrawals (
    case_id uuid CONSTRAINT report_withdrawals_pkey PRIMARY KEY CONSTRAINT report_withdrawals_case_id_fkey REFERENCES reports,
    reason text,
    received_at timestamptz NOT NULL DEFAULT app_now(),
    decision text CONSTRAINT report_withdrawals_decision_check CHECK (decision IN ('continue', 'close')),
    reasons text,
    decided_by uuid CONSTRAINT report_withdrawals_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    CONSTRAINT report_withdrawals_decided_check CHECK (num_nonnulls(decision, reasons, decided_by, decided_at) IN (0, 4))
  );
`;

const CONSEQUENCES = `
  CREATE TABLE report_prior_notices (
    letter_id uuid CONSTRAINT report_prior_notices_pkey PRIMARY KEY
      CONSTRAINT report_prior_notices_letter_id_fkey REFERENCES letters,
    case_id uuid NOT NULL CONSTRAINT report_prior_notices_case_id_fkey REFERENCES reports,
    round integer NOT NULL,
    facts text NOT NULL CONSTRAINT report_prior_notices_facts_check CHECK (btrim(facts) <> ''),
    reasons text NOT NULL CONSTRAINT report_prior_notices_reasons_check CHECK (btrim(reasons) <> ''),
    basis text NOT NULL CONSTRAINT report_prior_notices_basis_check CHECK (btrim(basis) <> ''),
    measure text NOT NULL CONSTRAINT report_prior_notices_measure_check CHECK (measure IN ('notice', 'criticism')),
    scope text NOT NULL CONSTRAINT report_prior_notices_scope_check CHECK (scope IN ('school', 'city', 'province')),
    defence_working_days integer NOT NULL
      CONSTRAINT report_prior_notices_defence_check CHECK (defence_working_days BETWEEN 1 AND 60),
    drafted_by uuid NOT NULL CONSTRAINT report_prior_notices_drafted_by_fkey REFERENCES people,
    drafted_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_prior_notices_round_key UNIQUE (case_id, round)
  );

  CREATE TABLE report_defences (
    letter_id uuid CONSTRAINT report_defences_pkey PRIMARY KEY
      CONSTRAINT report_defences_letter_id_fkey REFERENCES report_prior_notices,
    state text NOT NULL CONSTRAINT report_defences_state_check CHECK (state IN ('stated', 'waived', 'silent')),
    text text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    stated_by uuid CONSTRAINT report_defences_stated_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_defences_person_check CHECK ((state = 'silent') = (stated_by IS NULL)),
    CONSTRAINT report_defences_text_check CHECK ((state = 'stated') = (btrim(coalesce(text, '')) <> ''))
  );

  CREATE TABLE report_accountability (
    letter_id uuid CONSTRAINT report_accountability_pkey PRIMARY KEY
      CONSTRAINT report_accountability_letter_id_fkey REFERENCES report_prior_notices,
    case_id uuid NOT NULL CONSTRAINT report_accountability_case_id_fkey REFERENCES reports,
    measure text NOT NULL CONSTRAINT report_accountability_measure_check CHECK (measure IN ('none', 'notice', 'criticism')),
    legal_basis text,
    scope text CONSTRAINT report_accountability_scope_check CHECK (scope IN ('school', 'city', 'province')),
    reasons text NOT NULL CONSTRAINT report_accountability_reasons_check CHECK (btrim(reasons) <> ''),
    decided_by uuid NOT NULL CONSTRAINT report_accountability_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    issued_letter_id uuid CONSTRAINT report_accountability_issued_letter_id_fkey REFERENCES letters,
    CONSTRAINT report_accountability_legal_basis CHECK (
      measure <> 'criticism' OR coalesce(legal_basis, '') ~ '《[^》]*(法|条例|规定|办法)》[^《]*第[一二三四五六七八九十百零〇0-9]+条'),
    CONSTRAINT report_accountability_reach CHECK ((measure = 'none') = (scope IS NULL))
  );

  CREATE TABLE report_correction_orders (
    id uuid CONSTRAINT report_correction_orders_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT report_correction_orders_case_id_fkey REFERENCES reports,
    round integer NOT NULL,
    content text NOT NULL CONSTRAINT report_correction_orders_content_check CHECK (btrim(content) <> ''),
    working_days integer NOT NULL CONSTRAINT report_correction_orders_days_check CHECK (working_days BETWEEN 1 AND 60),
    letter_id uuid NOT NULL CONSTRAINT report_correction_orders_letter_id_fkey REFERENCES letters,
    ordered_by uuid NOT NULL CONSTRAINT report_correction_orders_ordered_by_fkey REFERENCES people,
    ordered_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT report_correction_orders_round_key UNIQUE (case_id, round)
  );

  CREATE TABLE report_corrections (
    id uuid CONSTRAINT report_corrections_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id uuid NOT NULL CONSTRAINT report_corrections_order_id_fkey REFERENCES report_correction_orders,
    round integer NOT NULL,
    explanation text NOT NULL CONSTRAINT report_corrections_explanation_check CHECK (btrim(explanation) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    made_by uuid NOT NULL CONSTRAINT report_corrections_made_by_fkey REFERENCES people,
    made_at timestamptz NOT NULL DEFAULT app_now(),
    signed_by uuid CONSTRAINT report_corrections_signed_by_fkey REFERENCES people,
    signed_at timestamptz,
    outcome text CONSTRAINT report_corrections_outcome_check CHECK (outcome IN ('accepted', 'returned')),
    opinion text,
    verified_by uuid CONSTRAINT report_corrections_verified_by_fkey REFERENCES people,
    verified_at timestamptz,
    CONSTRAINT report_corrections_round_key UNIQUE (order_id, round),
    CONSTRAINT report_corrections_signed_check CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CONSTRAINT report_corrections_verified_check CHECK (num_nonnulls(outcome, verified_by, verified_at) IN (0, 3)),
    CONSTRAINT report_corrections_verified_after_signing CHECK (outcome IS NULL OR signed_by IS NOT NULL),
    CONSTRAINT report_corrections_second_person CHECK (verified_by NOT IN (made_by, signed_by))
  );

  CREATE TABLE report_corrected_figures (
    correction_id uuid NOT NULL CONSTRAINT report_corrected_figures_correction_id_fkey REFERENCES report_corrections,
    position integer NOT NULL,
    metric text NOT NULL CONSTRAINT report_corrected_figures_metric_check CHECK (metric <> ''),
    cohort text NOT NULL CONSTRAINT report_corrected_figures_cohort_check CHECK (cohort <> ''),
    unit text NOT NULL CONSTRAINT report_corrected_figures_unit_check CHECK (unit <> ''),
    as_of date NOT NULL,
    before_numerator integer NOT NULL,
    before_denominator integer NOT NULL CONSTRAINT report_corrected_figures_before_check CHECK (before_denominator > 0),
    after_numerator integer NOT NULL,
    after_denominator integer NOT NULL CONSTRAINT report_corrected_figures_after_check CHECK (after_denominator > 0),
    CONSTRAINT report_corrected_figures_pkey PRIMARY KEY (correction_id, position),
    CONSTRAINT report_corrected_figures_changed_check
      CHECK ((before_numerator, before_denominator) <> (after_numerator, after_denominator)),
    CONSTRAINT report_corrected_figures_before_rate_check CHECK (before_numerator BETWEEN 0 AND before_denominator),
    CONSTRAINT report_corrected_figures_after_rate_check CHECK (after_numerator BETWEEN 0 AND after_denominator)
  );
`;

const LETTERS = `
  ALTER TABLE letters
    DROP CONSTRAINT letters_kind_check,
    ADD CONSTRAINT letters_kind_check CHECK (kind IN (
      'prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline', 'date-notice', 'merge-notice', 'review-reply',
      'accountability-prior-notice', 'accountability-notice', 'public-criticism', 'correction-order')),
    DROP CONSTRAINT letters_recipient_check,
    ADD CONSTRAINT letters_recipient_check CHECK (recipient IN ('reporter', 'employer', 'school')),
    DROP CONSTRAINT letters_kind_recipient_check,
    ADD CONSTRAINT letters_kind_recipient_check CHECK (kind = 'date-notice' OR recipient = CASE
      WHEN kind IN ('prior-notice', 'reply-to-employer') THEN 'employer'
      WHEN kind IN ('reply-to-reporter', 'decline', 'merge-notice', 'review-reply') THEN 'reporter'
      ELSE 'school' END);
`;

const GRANTS = `
  GRANT SELECT, INSERT ON reports, report_allegations, report_extracts, report_extract_items, report_samples, report_notes,
    report_findings, report_finding_items, report_positions, report_position_items, report_decisions, report_verdicts,
    report_replies, report_objections, report_withdrawals, report_prior_notices, report_defences, report_accountability,
    report_correction_orders, report_corrections, report_corrected_figures TO duban_app;
  GRANT UPDATE (real_name, verified_by, verified_at, needs_reply, route, investigating_unit_id, routed_by, routed_at,
    decline_reasons, competent_body, competent_body_address, merged_into) ON reports TO duban_app;
  GRANT UPDATE (outcome, checked_by, checked_at, opinion) ON report_extracts TO duban_app;
  GRANT UPDATE (outcome, opinion, reviewed_by, reviewed_at) ON report_objections TO duban_app;
  GRANT UPDATE (decision, reasons, decided_by, decided_at) ON report_withdrawals TO duban_app;
  GRANT UPDATE (issued_letter_id) ON report_accountability TO duban_app;
  GRANT UPDATE (signed_by, signed_at, outcome, opinion, verified_by, verified_at) ON report_corrections TO duban_app;
`;
