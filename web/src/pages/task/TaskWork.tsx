import { Alert, App, Button } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { claimTask, releaseTask, submitTask, uploadDocument } from '../../api/endpoints';
import type { FormValues, Submitted, TaskDetail } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { labelOf, labelOfField, prepareSchema, withoutEmpty } from '../../forms/form-schema';
import type { TaskFormHandle } from '../../forms/TaskForm';
import { useLocale } from '../../i18n/locale';
import { taskText } from '../../i18n/task-text';
import { useText, type Text } from '../../i18n/useText';
import { problemOf } from '../../api/problem';
import { clockTime, instant } from '../../time/dates';
import { TaskAside } from './TaskAside';
import { TaskSubmitted } from './TaskSubmitted';
import { useDraft, type DraftState } from './useDraft';
import styles from './TaskPage.module.css';

const TaskForm = lazy(() => import('../../forms/TaskForm'));
const TaskPosting = lazy(() => import('../posting/TaskPosting'));

/** Steps about a posting: its marked text stands above the form. */
const POSTING_STEPS = ['review-posting', 'correct-posting'];

interface TaskWorkProps {
  task: TaskDetail;
  reload: () => void;
  /** Why the latest state could not be loaded; what was shown and typed stays. */
  reloadError: Error | null;
}

/** The step itself: the form on one side, what the person must know on the other, one place to submit. */
export function TaskWork({ task, reload, reloadError }: TaskWorkProps) {
  const t = useText();
  const locale = useLocale();
  const { message } = App.useApp();
  const form = useRef<TaskFormHandle>(null);
  const [faults, setFaults] = useState(0);
  const [submitted, setSubmitted] = useState<Submitted | undefined>();
  const { draft, change, stop, resume } = useDraft(task.id, task.draft?.savedAt);
  const openedClosed = useRef(task.closedAt !== undefined);
  const initial = useRef<FormValues>(task.draft?.data ?? task.data);
  const claiming = useCommand((key, version: number) => claimTask(key, task.id, version));
  const releasing = useCommand((key, version: number) => releaseTask(key, task.id, version), {
    onSuccess: () => void message.info(t(taskText.released)),
  });
  const submitting = useCommand((key, body: { version: number; data: FormValues }) => submitTask(key, task.id, body), {
    onSuccess: setSubmitted,
    onError: resume,
  });
  const shelf = useShelf(task);
  const schema = useMemo(
    () =>
      prepareSchema(task.form, {
        locale,
        options: task.options,
        required: task.required,
        hidden: task.hidden ?? [],
        readOnly: task.readOnly ?? [],
      }),
    [task, locale],
  );
  const submit = () => {
    if (submitting.isPending) return;
    const result = form.current?.submit();
    if (result === undefined) return;
    setFaults('faults' in result ? result.faults : 0);
    if ('faults' in result) return;
    stop();
    submitting.mutate({ version: task.version, data: withoutEmpty(result.data) });
  };
  if (submitted !== undefined) return <TaskSubmitted task={task} submitted={submitted} />;

  const loadLatest = () => {
    submitting.reset();
    claiming.reset();
    releasing.reset();
    reload();
  };
  const error = submitting.error ?? claiming.error ?? releasing.error ?? reloadError;
  const conflict = error !== null && problemOf(error).status === 409;
  return (
    <Page
      fill
      title={t(task.title)}
      extra={
        <span className={styles.draft} role="status" data-testid="draft-state">
          {task.canSubmit && <DraftNote draft={draft} />}
        </span>
      }
      action={
        <>
          {task.canSubmit && task.assignee !== null && (
            <Button
              loading={releasing.isPending}
              disabled={submitting.isPending}
              onClick={() => releasing.mutate(task.version)}
              data-testid="release"
            >
              {t(taskText.release)}
            </Button>
          )}
          {task.canClaim && (
            <Button
              type="primary"
              loading={claiming.isPending}
              onClick={() => claiming.mutate(task.version)}
              data-testid="claim-task"
            >
              {t(taskText.claim)}
            </Button>
          )}
          {task.canSubmit && (
            <Button
              type="primary"
              loading={submitting.isPending}
              onClick={submit}
              title={t(taskText.keyHint)}
              data-testid="submit-task"
            >
              {t(taskText.submit)}
            </Button>
          )}
        </>
      }
    >
      <div
        className={styles.columns}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey && task.canSubmit) submit();
        }}
      >
        <div className={styles.form}>
          {error !== null && (
            <ProblemNotice
              error={error}
              onRetry={conflict ? loadLatest : undefined}
              retryLabel={t(taskText.keepAndReload)}
              labelOf={(path) => labelOfField(schema.components, path)}
            />
          )}
          {faults > 0 && (
            <Alert type="info" showIcon role="alert" title={t(taskText.fixFirst, { n: faults })} data-testid="faults" />
          )}
          {!task.canSubmit && (
            <Alert type="info" showIcon data-testid="not-mine" title={standing(task, openedClosed.current, t)} />
          )}
          {task.instructions !== undefined && <p className={styles.instructions}>{t(task.instructions)}</p>}
          {POSTING_STEPS.includes(task.step) && (
            <Suspense fallback={<PageSkeleton rows={6} />}>
              <TaskPosting taskId={task.id} canSubmit={task.canSubmit} />
            </Suspense>
          )}
          <Suspense fallback={<PageSkeleton rows={10} />}>
            <TaskForm
              ref={form}
              schema={schema}
              initial={initial.current}
              readOnly={!task.canSubmit}
              shelf={shelf}
              onChange={(data) => {
                setFaults(0);
                change(data);
              }}
            />
          </Suspense>
        </div>
        <TaskAside task={task} />
      </div>
    </Page>
  );
}

// helpers

/** Why the form cannot be filled in here. */
function standing(task: TaskDetail, openedClosed: boolean, t: Text): string {
  if (task.closedAt !== undefined) {
    return t(openedClosed ? taskText.closedAt : taskText.closedMeanwhile, { when: instant(task.closedAt) });
  }
  if (task.reason !== undefined) return t(task.reason);
  return t(task.canClaim ? taskText.claimFirst : taskText.readOnly);
}

function DraftNote({ draft }: { draft: DraftState }) {
  const t = useText();
  if (draft.state === 'saved') return t(taskText.savedAt, { time: clockTime(draft.at) });
  if (draft.state === 'saving') return t(taskText.saving);
  return t(draft.state === 'failed' ? taskText.unsaved : taskText.notSavedYet);
}

/** The names of the documents of this task, and the way to add one. */
function useShelf(task: TaskDetail) {
  const locale = useLocale();
  return useMemo(() => {
    const known = Object.values(task.options).flat();
    return {
      upload: (file: File) => uploadDocument(crypto.randomUUID(), file),
      names: new Map(known.map((option) => [option.value, labelOf(option, locale)])),
    };
    // The shelf lives as long as the page: names of files uploaded meanwhile must not be lost with a reload of the task.
  }, [task.id]);
}
