import { adviceFor, needsAdvice } from '../api/advice';
import { problemOf } from '../api/problem';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';

interface PortalProblemProps {
  error: unknown;
  onRetry?: () => void;
  /** Names a field as this page does. */
  labelOf?: (path: string) => string | undefined;
}

export function PortalProblem({ error, onRetry, labelOf }: PortalProblemProps) {
  const t = useText();
  const problem = problemOf(error);
  const advice = adviceFor(problem);
  return (
    <div className="notice" role="alert" data-testid="problem" data-code={problem.code}>
      <strong>{problem.detail ?? t(advice.happened)}</strong>
      {needsAdvice(problem) && <div>{t(advice.todo)}</div>}
      {problem.fields?.some((fault) => fault.message !== problem.detail) && (
        <ul>
          {problem.fields?.map((fault) => (
            <li key={`${fault.path} ${fault.message}`}>
              {[labelOf?.(fault.path), fault.message].filter(Boolean).join('：')}
            </li>
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
