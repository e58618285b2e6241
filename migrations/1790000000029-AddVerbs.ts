import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The verbs of a task beyond claim and submit: the chain of hands it went through, who helps with it, approvers who vote on
 * it, and copies. What must be impossible stands here once more as triggers: nobody who is recused or barred by another duty
 * on the case votes on a step, nobody votes twice or on the own work. (That nobody barred holds or finishes one stands in CreateCases.)
 */
export class AddVerbs1790000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [HANDS, COPIES, APPROVALS, GATES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tasks_hands ON tasks;
      DROP TRIGGER tasks_held ON tasks;
      DROP TABLE task_held_submissions, task_approvers, task_approvals, task_copies, task_chain;
      DROP FUNCTION keep_delegation, end_held_submission, gate_approver, gate_copy, is_barred_from_task;
      ALTER TABLE tasks DROP COLUMN delegator_id, DROP COLUMN approval;
    `);
  }
}

const HANDS = `
  ALTER TABLE tasks
    ADD COLUMN delegator_id uuid CONSTRAINT tasks_delegator_id_fkey REFERENCES people,
    ADD COLUMN approval text CONSTRAINT tasks_approval_check
      CHECK (approval IN ('before', 'parallel', 'after', 'not-carried'));
  COMMENT ON COLUMN tasks.delegator_id IS 'Who asked the assignee for help and gets the task back (委派)';
  COMMENT ON COLUMN tasks.approval IS 'Whose votes the step waits for (加签), or that the last votes were against it';

  -- Whoever helps and lets go, by a release, a recusal or a hand-over, ends the delegation with it.
  CREATE FUNCTION keep_delegation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.delegator_id := NULL;
    RETURN NEW;
  END $$;
  CREATE TRIGGER tasks_hands BEFORE UPDATE OF assignee_id ON tasks FOR EACH ROW
    WHEN (NEW.delegator_id IS NOT NULL AND (NEW.assignee_id IS NULL OR NEW.assignee_id = NEW.delegator_id))
    EXECUTE FUNCTION keep_delegation();

  CREATE TABLE task_chain (
    id uuid CONSTRAINT task_chain_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL CONSTRAINT task_chain_task_id_fkey REFERENCES tasks,
    case_id uuid NOT NULL CONSTRAINT task_chain_case_id_fkey REFERENCES cases,
    place integer NOT NULL,
    verb text NOT NULL CONSTRAINT task_chain_verb_check
      CHECK (verb IN ('transfer', 'delegate', 'hand-back', 'recall', 'return', 'withdraw')),
    by_person_id uuid NOT NULL CONSTRAINT task_chain_by_person_id_fkey REFERENCES people,
    from_person_id uuid CONSTRAINT task_chain_from_person_id_fkey REFERENCES people,
    to_person_id uuid CONSTRAINT task_chain_to_person_id_fkey REFERENCES people,
    from_task_id uuid CONSTRAINT task_chain_from_task_id_fkey REFERENCES tasks,
    reason text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT task_chain_place_key UNIQUE (task_id, place),
    CONSTRAINT task_chain_reason_check
      CHECK (btrim(reason) <> '' OR verb IN ('hand-back', 'recall'))
  );
  COMMENT ON TABLE task_chain IS 'Through whose hands a task went, in this order';
  COMMENT ON COLUMN task_chain.from_task_id IS 'Of a return or a withdrawal: the step that was left, while task_id is the one that was opened again';
  CREATE INDEX task_chain_case_id_idx ON task_chain (case_id);
  CREATE INDEX task_chain_from_task_id_idx ON task_chain (from_task_id) WHERE from_task_id IS NOT NULL;
  GRANT SELECT, INSERT ON task_chain TO duban_app;
`;

const COPIES = `
  CREATE TABLE task_copies (
    id uuid CONSTRAINT task_copies_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT task_copies_case_id_fkey REFERENCES cases,
    task_id uuid CONSTRAINT task_copies_task_id_fkey REFERENCES tasks,
    person_id uuid NOT NULL CONSTRAINT task_copies_person_id_fkey REFERENCES people,
    by_person_id uuid NOT NULL CONSTRAINT task_copies_by_person_id_fkey REFERENCES people,
    note text NOT NULL DEFAULT '',
    read_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT app_now()
  );
  COMMENT ON TABLE task_copies IS 'Who was told of a step for information (抄送); a copy gives no right that the person does not have';
  CREATE INDEX task_copies_person_id_idx ON task_copies (person_id, created_at DESC, id);
  CREATE INDEX task_copies_task_id_idx ON task_copies (task_id, created_at);
  CREATE INDEX task_copies_case_id_idx ON task_copies (case_id);
  GRANT SELECT, INSERT, UPDATE (read_at) ON task_copies TO duban_app;
`;

const APPROVALS = `
  CREATE TABLE task_approvals (
    id uuid CONSTRAINT task_approvals_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    task_id uuid NOT NULL CONSTRAINT task_approvals_task_id_fkey REFERENCES tasks,
    case_id uuid NOT NULL CONSTRAINT task_approvals_case_id_fkey REFERENCES cases,
    position text NOT NULL CONSTRAINT task_approvals_position_check CHECK (position IN ('before', 'parallel', 'after')),
    mode text NOT NULL CONSTRAINT task_approvals_mode_check
      CHECK (mode IN ('all', 'one-veto', 'any', 'in-order') OR mode ~ '^percent-([1-9]|[1-9][0-9]|100)$'),
    reason text NOT NULL CONSTRAINT task_approvals_reason_check CHECK (btrim(reason) <> ''),
    state text NOT NULL DEFAULT 'open' CONSTRAINT task_approvals_state_check
      CHECK (state IN ('open', 'carried', 'not-carried', 'ended')),
    opened_by uuid NOT NULL CONSTRAINT task_approvals_opened_by_fkey REFERENCES people,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    closed_at timestamptz,
    CONSTRAINT task_approvals_closed_check CHECK ((state = 'open') = (closed_at IS NULL))
  );
  COMMENT ON TABLE task_approvals IS 'Approvers called to a step beyond the model (加签): their votes make one result';
  CREATE UNIQUE INDEX task_approvals_open_idx ON task_approvals (task_id) WHERE state = 'open';
  CREATE INDEX task_approvals_task_id_idx ON task_approvals (task_id, opened_at);
  CREATE INDEX task_approvals_case_id_idx ON task_approvals (case_id);
  GRANT SELECT, INSERT, UPDATE (state, closed_at) ON task_approvals TO duban_app;

  CREATE TABLE task_approvers (
    approval_id uuid NOT NULL CONSTRAINT task_approvers_approval_id_fkey REFERENCES task_approvals,
    person_id uuid NOT NULL CONSTRAINT task_approvers_person_id_fkey REFERENCES people,
    ordinal smallint NOT NULL,
    vote text CONSTRAINT task_approvers_vote_check CHECK (vote IN ('for', 'against', 'abstain')),
    opinion text,
    voted_at timestamptz,
    removed_by uuid CONSTRAINT task_approvers_removed_by_fkey REFERENCES people,
    removed_at timestamptz,
    removal_reason text,
    CONSTRAINT task_approvers_pkey PRIMARY KEY (approval_id, person_id),
    CONSTRAINT task_approvers_voted_check CHECK ((vote IS NULL) = (voted_at IS NULL)),
    CONSTRAINT task_approvers_removed_check CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
    CONSTRAINT task_approvers_kept_check CHECK (vote IS NULL OR removed_at IS NULL),
    CONSTRAINT task_approvers_veto_check CHECK (vote IS DISTINCT FROM 'against' OR btrim(coalesce(opinion, '')) <> '')
  );
  CREATE INDEX task_approvers_person_id_idx ON task_approvers (person_id) WHERE vote IS NULL AND removed_at IS NULL;
  GRANT SELECT, INSERT, UPDATE (vote, opinion, voted_at, removed_by, removed_at, removal_reason) ON task_approvers TO duban_app;

  CREATE TABLE task_held_submissions (
    task_id uuid CONSTRAINT task_held_submissions_pkey PRIMARY KEY
      CONSTRAINT task_held_submissions_task_id_fkey REFERENCES tasks,
    person_id uuid NOT NULL CONSTRAINT task_held_submissions_person_id_fkey REFERENCES people,
    data jsonb NOT NULL,
    held_at timestamptz NOT NULL DEFAULT app_now()
  );
  COMMENT ON TABLE task_held_submissions IS 'Submitted, and waiting for the votes of approvers before the case moves on';
  GRANT SELECT, INSERT, DELETE ON task_held_submissions TO duban_app;
`;

const GATES = `
  -- Votes on what one person has submitted say nothing about what the next one will submit.
  CREATE FUNCTION end_held_submission() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM task_held_submissions WHERE task_id = NEW.id;
    IF FOUND AND NEW.approval = 'after' THEN
      UPDATE task_approvals SET state = 'ended', closed_at = app_now() WHERE task_id = NEW.id AND state = 'open';
      NEW.approval := 'not-carried';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER tasks_held BEFORE UPDATE OF assignee_id ON tasks FOR EACH ROW
    WHEN (NEW.approval IS NOT NULL AND NEW.assignee_id IS DISTINCT FROM OLD.assignee_id)
    EXECUTE FUNCTION end_held_submission();

  CREATE FUNCTION is_barred_from_task(of_case uuid, excluded text[], person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM recusals WHERE case_id = of_case AND person_id = person)
      OR cardinality(excluded) > 0 AND EXISTS (
        SELECT FROM case_people WHERE case_id = of_case AND person_id = person AND duty = ANY (excluded))
  $$;

  CREATE FUNCTION gate_approver() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    task record;
  BEGIN
    SELECT tasks.case_id, tasks.excluded_duties, tasks.assignee_id, tasks.state, task_approvals.state AS round INTO task
      FROM task_approvals JOIN tasks ON tasks.id = task_approvals.task_id WHERE task_approvals.id = NEW.approval_id;
    IF NEW.removed_at IS NULL THEN
      IF is_barred_from_task(task.case_id, task.excluded_duties, NEW.person_id) THEN
        RAISE EXCEPTION 'a recused person, or one with another part in the case, approves nothing'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_not_barred';
      END IF;
      IF NEW.person_id = task.assignee_id THEN
        RAISE EXCEPTION 'nobody approves his own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_other_person';
      END IF;
      IF task.state <> 'open' OR task.round <> 'open' THEN
        RAISE EXCEPTION 'the votes are over' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_round_open';
      END IF;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.vote IS NOT NULL THEN
      RAISE EXCEPTION 'a vote is cast once' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_vote_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_approvers_gate BEFORE INSERT OR UPDATE ON task_approvers FOR EACH ROW EXECUTE FUNCTION gate_approver();

  CREATE FUNCTION gate_copy() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.person_id) THEN
      RAISE EXCEPTION 'a recused person is told nothing of the case'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_copies_not_recused';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_copies_gate BEFORE INSERT ON task_copies FOR EACH ROW EXECUTE FUNCTION gate_copy();
`;
