import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';

/** The public lists do not tell their total: a page that is full may be followed by another. */
const FULL_PAGE = 20;

export function Pager({ page, shown, onPage }: { page: number; shown: number; onPage: (page: number) => void }) {
  const t = useText();
  if (page === 1 && shown < FULL_PAGE) return null;
  return (
    <div className="actions">
      <button type="button" disabled={page === 1} onClick={() => onPage(page - 1)}>
        {t(portalText.previous)}
      </button>
      <button type="button" disabled={shown < FULL_PAGE} onClick={() => onPage(page + 1)}>
        {t(portalText.next)}
      </button>
    </div>
  );
}
