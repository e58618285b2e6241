import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { claimTask, releaseTask, submitTask } from '../../api/endpoints';
import { abandonUpload, getForecast, listUploads, type TaskForecast as Forecast } from '../../api/page-endpoints';
import { uploadInParts } from '../../api/part-upload';
import type { FormValues, Submitted, TaskDetail } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { answersOf } from '../../forms/answers';
import { labelOf, labelOfField, prepareSchema, withoutEmpty } from '../../forms/form-schema';
import type { TaskFormHandle } from '../../forms/TaskForm';
import { useLocale } from '../../i18n/locale';
import { taskPageText } from '../../i18n/task-page-text';
import { taskText } from '../../i18n/task-text';
import { useText, type Text } from '../../i18n/useText';
import { useSession } from '../../layout/SessionContext';
import { problemOf } from '../../api/problem';
import { clockTime, instant } from '../../time/dates';
import { CheckAnswers } from './CheckAnswers';
import { chosenOutcome } from './forecast-words';
import { TaskAside } from './TaskAside';
import { TaskForecast } from './TaskForecast';
import { TaskSubmitted } from './TaskSubmitted';
import { useDraft, type DraftState } from './useDraft';
import { isHelping, useTaskVerbs } from './verbs/useTaskVerbs';
import { VerbMenu } from './verbs/VerbMenu';
import { ActsForNote } from '../absence/ActsFor';
import styles from './TaskPage.module.css';

const TaskForm = lazy(() => import('../../forms/TaskForm'));
const TaskPosting = lazy(() => import('../posting/TaskPosting'));
const TaskSplitPanel = lazy(() => import('../school/TaskSplitPanel'));

/** Steps about a posting: its marked text stands above the form. */
const POSTING_STEPS = ['review-posting', 'correct-posting'];

interface TaskWorkProps {
  task: TaskDetail;
  reload: () => void;
  /** Takes what the server holds in place of what was typed. */
  restart: () => void;
  /** Why the latest state could not be loaded; what was shown and typed stays. */
  reloadError: Error | null;
}

/** The step itself: the form on one side, what the person must know on the other, one place to submit. */
export function TaskWork({ task, reload, restart, reloadError }: TaskWorkProps) {
  const t = useText();
  const locale = useLocale();
  const { message } = App.useApp();
  const isAtSchool = useSession().roles.some(({ organisation }) => organisation.kind === 'school');
  const isHelper = isHelping(useTaskVerbs(task.id).data);
  const form = useRef<TaskFormHandle>(null);
  const [faults, setFaults] = useState(0);
  const [submitted, setSubmitted] = useState<Submitted | undefined>();
  const { draft, change, flush, stop, resume, keepMine } = useDraft(
    task.id,
    task.draft?.of === undefined ? task.draft : null,
    task.draft?.data ?? task.data,
  );
  const queries = useQueryClient();
  const follows = { queryKey: ['forecast', task.id], queryFn: () => getForecast(task.id), staleTime: 60_000 };
  const forecast = useQuery({ ...follows, enabled: task.canSubmit });
  const [checked, setChecked] = useState<{ data: FormValues; forecast: Forecast | undefined } | undefined>();
  const isDeciding = useRef(false);
  const openedClosed = useRef(task.closedAt !== undefined);
  const initial = useRef<FormValues>(task.draft?.data ?? task.data);
  const [filled, setFilled] = useState(initial.current);
  const latest = useRef(initial.current);
  // What decides may have been chosen before it was known that it does.
  useLayoutEffect(() => setFilled(latest.current), [forecast.data]);
  const claiming = useCommand((key, version: number) => claimTask(key, task.id, version));
  const releasing = useCommand((key, version: number) => releaseTask(key, task.id, version), {
    onSuccess: () => void message.info(t(taskText.released)),
  });
  const submitting = useCommand((key, body: { version: number; data: FormValues }) => submitTask(key, task.id, body), {
    // Approvers still vote on it: the page stays, and says so.
    onSuccess: (answer) => (answer.closed ? setSubmitted(answer) : restart()),
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
  const send = (data: FormValues) => {
    setChecked(undefined);
    stop();
    submitting.mutate({ version: task.version, data });
  };
  const decide = async (data: FormValues) => {
    if (isDeciding.current) return;
    isDeciding.current = true;
    const known = await queries.ensureQueryData(follows).catch(() => undefined);
    isDeciding.current = false;
    if (isGrave(known, data)) setChecked({ data, forecast: known });
    else send(data);
  };
  const filledIn = (): FormValues | undefined => {
    const result = form.current?.submit();
    if (result === undefined) return undefined;
    setFaults('faults' in result ? result.faults : 0);
    return 'faults' in result ? undefined : withoutEmpty(result.data);
  };
  const submit = () => {
    if (submitting.isPending || checked !== undefined) return;
    const data = filledIn();
    if (data !== undefined) void decide(data);
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
          <VerbMenu taskId={task.id} restart={restart} />
          {task.canSubmit && !isHelper && (
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
          {draft.state === 'elsewhere' && (
            <Alert
              type="info"
              showIcon
              role="alert"
              data-testid="draft-elsewhere"
              title={t(taskPageText.draftElsewhere, { time: instant(draft.at) })}
              action={
                <>
                  <Button
                    size="small"
                    data-testid="take-other-draft"
                    onClick={() => {
                      stop();
                      restart();
                    }}
                  >
                    {t(taskPageText.takeOther)}
                  </Button>{' '}
                  <Button size="small" onClick={keepMine} data-testid="keep-my-draft">
                    {t(taskPageText.keepMine)}
                  </Button>
                </>
              }
            />
          )}
          {faults > 0 && (
            <Alert type="info" showIcon role="alert" title={t(taskText.fixFirst, { n: faults })} data-testid="faults" />
          )}
          {!task.canSubmit && (
            <Alert type="info" showIcon data-testid="not-mine" title={standing(task, openedClosed.current, t)} />
          )}
          <ActsForNote absent={task.onBehalfOf} draft={task.draft} />
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
                latest.current = data;
                change(data);
                const decisive = forecast.data?.field ?? undefined;
                if (decisive !== undefined && data[decisive] !== filled[decisive]) setFilled(data);
              }}
            />
          </Suspense>
        </div>
        <TaskAside task={task}>
          {isAtSchool && (
            <Suspense>
              <TaskSplitPanel
                taskId={task.id}
                version={task.version}
                schema={schema}
                checked={() => {
                  const data = filledIn();
                  flush();
                  return data;
                }}
                put={(add, documents) => {
                  for (const { id, name } of documents) shelf.names.set(id, name);
                  form.current?.put(add);
                }}
              />
            </Suspense>
          )}
          {task.canSubmit && (
            <TaskForecast query={forecast} data={filled} labelOf={(key) => labelOfField(schema.components, key)} />
          )}
        </TaskAside>
      </div>
      {checked !== undefined && (
        <CheckAnswers
          task={task}
          data={checked.data}
          forecast={checked.forecast}
          answers={answersOf(schema, checked.data, {
            yes: t(taskPageText.yes),
            no: t(taskPageText.no),
            between: t(taskPageText.or),
            nameOf: (_, value) => shelf.names.get(value),
          })}
          onConfirm={() => send(checked.data)}
          onBack={() => setChecked(undefined)}
        />
      )}
    </Page>
  );
}

// helpers

/** Whether the person checks once more: something final follows, may follow, or it is not known what follows. */
function isGrave(forecast: Forecast | undefined, data: FormValues): boolean {
  if (forecast === undefined) return true;
  const outcome = chosenOutcome(forecast, data);
  return outcome === undefined ? forecast.outcomes.some((one) => one.isGrave) : outcome.isGrave;
}

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
  if (draft.state === 'elsewhere') return t(taskPageText.draftPaused);
  return t(draft.state === 'failed' ? taskText.unsaved : taskText.notSavedYet);
}

/** The names of the documents of this task, and the way to add one. */
function useShelf(task: TaskDetail) {
  const locale = useLocale();
  return useMemo(() => {
    const known = Object.values(task.options).flat();
    return {
      upload: (file: File, field: string, report: Parameters<typeof uploadInParts>[2]) =>
        uploadInParts(file, placeOf(task.id, field), report),
      unfinished: (field: string) => listUploads(placeOf(task.id, field)),
      abandon: abandonUpload,
      names: new Map(known.map((option) => [option.value, labelOf(option, locale)])),
    };
    // The shelf lives as long as the page: names of files uploaded meanwhile must not be lost with a reload of the task.
  }, [task.id]);
}

const placeOf = (taskId: string, field: string) => `tasks/${taskId}/${field}`;
