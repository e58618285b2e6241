import { adviceFor } from '../api/advice';
import { problemOf } from '../api/problem';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';

export function PortalProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useText();
  const problem = problemOf(error);
  const advice = adviceFor(problem);
  return (
    <div className="notice" role="alert" data-testid="problem" data-code={problem.code}>
      <strong>{problem.detail ?? t(advice.happened)}</strong>
      <div>{t(advice.todo)}</div>
      {(problem.fields?.length ?? 0) > 0 && (
        <ul>
          {problem.fields?.map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>{fault.message}</li>
          ))}
        </ul>
      )}
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {t(portalText.retry)}
        </button>
      )}
    </div>
  );
}
