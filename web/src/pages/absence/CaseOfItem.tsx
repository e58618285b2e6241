import { Link } from 'react-router';
import { handoverText } from '../../i18n/absence-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';

interface Item {
  kind: string;
  caseId: string | null;
  caseNumber: string | null;
  caseTitle: string | null;
}

/** The case of an item, for its readers. */
export function CaseOfItem({ item }: { item: Item }) {
  const t = useText();
  if (item.kind === 'substitution') return <>{t(shellText.none)}</>;
  if (item.caseId === null) return <>{t(handoverText.noCase)}</>;
  return (
    <Link to={`/cases/${item.caseId}`} title={item.caseTitle ?? undefined}>
      {item.caseNumber} {item.caseTitle}
    </Link>
  );
}
