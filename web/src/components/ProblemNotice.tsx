import { Alert, Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { adviceFor, needsAdvice } from '../api/advice';
import { problemOf } from '../api/problem';
import { problemText } from '../i18n/problem-text';
import { useText } from '../i18n/useText';
import type { ReactNode } from 'react';

/** A refusal or fault as sentences: what happened, what is kept, what to try. Shapes and words only: red belongs to the clock. */
export function ProblemNotice(props: {
  error: unknown;
  onRetry?: () => void;
  retryLabel?: string;
  /** What to do here, where the general advice would not fit. */
  todo?: string;
  /** Names a field as this page does. */
  labelOf?: (path: string) => string | undefined;
  children?: ReactNode;
}) {
  const t = useText();
  const navigate = useNavigate();
  const location = useLocation();
  const problem = problemOf(props.error);
  const advice = adviceFor(problem);
  const fields = problem.fields ?? [];
  const reference = problem.status >= 500 ? problem.id : undefined;
  return (
    <Alert
      type="info"
      showIcon
      role="alert"
      data-testid="problem"
      data-code={problem.code}
      title={problem.status === 0 ? t(advice.happened) : (problem.detail ?? t(advice.happened))}
      description={
        <>
          {(props.todo !== undefined || needsAdvice(problem)) && <div>{props.todo ?? t(advice.todo)}</div>}
          {fields.some((fault) => fault.message !== problem.detail) && (
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 18 }}>
              {fields.map((fault) => (
                <li key={`${fault.path} ${fault.message}`}>{named(fault.message, props.labelOf?.(fault.path))}</li>
              ))}
            </ul>
          )}
          {reference !== undefined && <div>{t(problemText.reference, { id: reference })}</div>}
          {props.children}
        </>
      }
      action={
        problem.status === 401 ? (
          <Button
            size="small"
            onClick={() => void navigate('/sign-in', { state: { from: location.pathname + location.search } })}
          >
            {t(problemText.signInAgain)}
          </Button>
        ) : props.onRetry === undefined ? undefined : (
          <Button size="small" onClick={props.onRetry} data-testid="problem-retry">
            {props.retryLabel ?? t(problemText.retry)}
          </Button>
        )
      }
    />
  );
}

// helpers

function named(message: string, label: string | undefined): string {
  return label === undefined ? message : `${label}：${message}`;
}
