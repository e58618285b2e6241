import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A school splits its task to its colleges, collects the parts and has a leader sign before it submits. What must be impossible
 * stands in triggers: a part outside the school's own colleges, a text that leads to a reporter, an answer or a signature by
 * somebody recused, a signature under one's own work, a step that demands a signature done without one.
 */
export class SplitTasks1790000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TASKS, PARTS, SIGN_OFFS, PART_GATES, SIGN_OFF_GATES, TASK_GATES, GRANTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tasks_close_parts ON tasks;
      DROP TRIGGER tasks_signed_off ON tasks;
      DROP TABLE task_sign_offs, task_part_drafts, task_parts;
      DROP FUNCTION gate_signed_off, close_task_parts, gate_task_sign_off, gate_task_part_answer, gate_task_part;
      ALTER TABLE tasks DROP COLUMN is_split;
    `);
  }
}

// A constant default: no row is rewritten.
const TASKS = `ALTER TABLE tasks ADD COLUMN is_split boolean NOT NULL DEFAULT false;`;

const PARTS = `
  CREATE TABLE task_parts (
    id uuid CONSTRAINT task_parts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL CONSTRAINT task_parts_task_id_fkey REFERENCES tasks,
    case_id uuid NOT NULL CONSTRAINT task_parts_case_id_fkey REFERENCES cases,
    school_id uuid NOT NULL CONSTRAINT task_parts_school_id_fkey REFERENCES organisations,
    organisation_id uuid NOT NULL CONSTRAINT task_parts_organisation_id_fkey REFERENCES organisations,
    request text NOT NULL CONSTRAINT task_parts_request_check CHECK (btrim(request) <> ''),
    request_document_ids uuid[] NOT NULL DEFAULT '{}',
    due_on date NOT NULL,
    asked_by uuid NOT NULL CONSTRAINT task_parts_asked_by_fkey REFERENCES people,
    asked_at timestamptz NOT NULL DEFAULT app_now(),
    state text NOT NULL DEFAULT 'asked'
      CONSTRAINT task_parts_state_check CHECK (state IN ('asked', 'answered', 'returned', 'withdrawn', 'closed')),
    answer text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    answered_by uuid CONSTRAINT task_parts_answered_by_fkey REFERENCES people,
    answered_at timestamptz,
    return_reason text,
    returned_by uuid CONSTRAINT task_parts_returned_by_fkey REFERENCES people,
    returned_at timestamptz,
    ended_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT task_parts_answer_check CHECK (
      (state <> 'answered' OR btrim(answer) <> '') AND num_nonnulls(answer, answered_by, answered_at) IN (0, 3)),
    CONSTRAINT task_parts_return_check CHECK (
      num_nonnulls(return_reason, returned_by, returned_at) IN (0, 3) AND (state <> 'returned' OR btrim(return_reason) <> '')),
    CONSTRAINT task_parts_ended_check CHECK ((state IN ('withdrawn', 'closed')) = (ended_at IS NOT NULL))
  );
  -- One request to a college at a time: what else is wanted is added to it by sending it back.
  CREATE UNIQUE INDEX task_parts_college_idx ON task_parts (task_id, organisation_id) WHERE state NOT IN ('withdrawn', 'closed');
  CREATE INDEX task_parts_organisation_id_idx ON task_parts (organisation_id, state, due_on);

  CREATE TABLE task_part_drafts (
    part_id uuid NOT NULL CONSTRAINT task_part_drafts_part_id_fkey REFERENCES task_parts,
    person_id uuid NOT NULL CONSTRAINT task_part_drafts_person_id_fkey REFERENCES people,
    answer text NOT NULL,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    saved_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT task_part_drafts_pkey PRIMARY KEY (part_id, person_id)
  );
`;

const SIGN_OFFS = `
  CREATE TABLE task_sign_offs (
    id uuid CONSTRAINT task_sign_offs_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL CONSTRAINT task_sign_offs_task_id_fkey REFERENCES tasks,
    case_id uuid NOT NULL CONSTRAINT task_sign_offs_case_id_fkey REFERENCES cases,
    school_id uuid NOT NULL CONSTRAINT task_sign_offs_school_id_fkey REFERENCES organisations,
    signer_role text NOT NULL,
    note text,
    -- The content as it was checked: exactly this is signed, and exactly this can be submitted under the signature.
    content jsonb NOT NULL,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    asked_by uuid NOT NULL CONSTRAINT task_sign_offs_asked_by_fkey REFERENCES people,
    asked_at timestamptz NOT NULL DEFAULT app_now(),
    state text NOT NULL DEFAULT 'asked'
      CONSTRAINT task_sign_offs_state_check CHECK (state IN ('asked', 'signed', 'refused', 'withdrawn')),
    reason text,
    decided_by uuid CONSTRAINT task_sign_offs_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    CONSTRAINT task_sign_offs_decision_check CHECK (
      (state IN ('signed', 'refused')) = (decided_by IS NOT NULL) AND (state = 'asked') = (decided_at IS NULL)),
    CONSTRAINT task_sign_offs_reason_check CHECK (state <> 'refused' OR btrim(reason) <> ''),
    CONSTRAINT task_sign_offs_other_person CHECK (decided_by <> asked_by)
  );
  CREATE UNIQUE INDEX task_sign_offs_waiting_idx ON task_sign_offs (task_id) WHERE state = 'asked';
  CREATE INDEX task_sign_offs_task_id_idx ON task_sign_offs (task_id, asked_at);
  CREATE INDEX task_sign_offs_school_id_idx ON task_sign_offs (school_id, asked_at) WHERE state = 'asked';
`;

const PART_GATES = `
  CREATE FUNCTION gate_task_part() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM organisations college WHERE college.id = NEW.organisation_id AND college.kind = 'college'
                     AND college.parent_id = NEW.school_id AND college.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'a school splits to its own colleges'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_own_college';
    END IF;
    -- Not of a case that the school keeps itself (keeper_id names authorities alone): what it looks into would get round.
    IF NOT EXISTS (SELECT FROM tasks WHERE id = NEW.task_id AND state = 'open' AND case_id = NEW.case_id
                     AND organisation_id = NEW.school_id AND keeper_id IS NOT NULL AND assignee_id IS NOT NULL) THEN
      RAISE EXCEPTION 'a school splits a claimed task that an authority asked it to do'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_own_task';
    END IF;
    IF shows_reporter(NEW.request, NEW.case_id) THEN
      RAISE EXCEPTION 'a part shows nothing of the reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_no_identity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_parts_gate BEFORE INSERT ON task_parts FOR EACH ROW EXECUTE FUNCTION gate_task_part();

  CREATE FUNCTION gate_task_part_answer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state IN ('withdrawn', 'closed') THEN
      RAISE EXCEPTION 'a part that has ended stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_ended';
    END IF;
    IF NEW.state = 'answered' AND OLD.state <> 'answered' AND EXISTS (
      SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.answered_by) THEN
      RAISE EXCEPTION 'a recused person answers no part'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_not_recused';
    END IF;
    IF NEW.state = 'returned' AND OLD.state <> 'returned' AND shows_reporter(NEW.return_reason, NEW.case_id) THEN
      RAISE EXCEPTION 'a part shows nothing of the reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_parts_no_identity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_parts_answer BEFORE UPDATE ON task_parts FOR EACH ROW EXECUTE FUNCTION gate_task_part_answer();
`;

const SIGN_OFF_GATES = `
  CREATE FUNCTION gate_task_sign_off() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'asked' THEN
      RAISE EXCEPTION 'what was decided on a signature stays'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_sign_offs_decided';
    END IF;
    IF NEW.content IS DISTINCT FROM OLD.content THEN
      RAISE EXCEPTION 'what is signed stays as it was shown'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_sign_offs_content';
    END IF;
    IF NEW.state = 'signed' AND (
      EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by)
      OR EXISTS (SELECT FROM task_parts WHERE task_id = NEW.task_id AND answered_by = NEW.decided_by)) THEN
      RAISE EXCEPTION 'who is recused or wrote a part signs nothing'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_sign_offs_four_eyes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_sign_offs_gate BEFORE UPDATE ON task_sign_offs FOR EACH ROW EXECUTE FUNCTION gate_task_sign_off();
`;

const TASK_GATES = `
  CREATE FUNCTION close_task_parts() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE task_parts SET state = 'closed', ended_at = app_now(), version = version + 1
    WHERE task_id = NEW.id AND state NOT IN ('withdrawn', 'closed');
    UPDATE task_sign_offs SET state = 'withdrawn', decided_at = app_now() WHERE task_id = NEW.id AND state = 'asked';
    RETURN NULL;
  END $$;
  CREATE TRIGGER tasks_close_parts AFTER UPDATE OF state ON tasks FOR EACH ROW
    WHEN (OLD.state = 'open' AND NEW.state <> 'open' AND NEW.is_split) EXECUTE FUNCTION close_task_parts();

  CREATE FUNCTION gate_signed_off() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT state FROM task_sign_offs WHERE task_id = NEW.id ORDER BY asked_at DESC, id LIMIT 1) IS DISTINCT FROM 'signed' THEN
      RAISE EXCEPTION 'this step is done under a signature'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_signed_off';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER tasks_signed_off BEFORE UPDATE OF state ON tasks FOR EACH ROW
    WHEN (OLD.state = 'open' AND NEW.state = 'closed' AND NEW.headers ? 'signOff') EXECUTE FUNCTION gate_signed_off();
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE ON task_parts, task_sign_offs TO duban_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON task_part_drafts TO duban_app;
`;
