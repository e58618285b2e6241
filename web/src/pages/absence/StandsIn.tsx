import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getOwnAbsences } from '../../api/desk-endpoints';
import { actingText } from '../../i18n/acting-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import styles from './StandsIn.module.css';

/** Above the inbox: for whom I stand in today, and that I am entered as absent myself. Nothing while neither is so. */
export function StandsIn() {
  const t = useText();
  const locale = useLocale();
  const mine = useQuery({ queryKey: ['own-absences'], queryFn: getOwnAbsences, staleTime: 60_000 });
  const names = (people: readonly { name: string }[]) =>
    people.map(({ name }) => name).join(locale === 'zh' ? '、' : ', ');
  const standsIn = mine.data?.standsIn.filter(({ state }) => state === 'current') ?? [];
  const own = mine.data?.own.find(({ state }) => state === 'current');
  if (standsIn.length === 0 && own === undefined) return null;
  return (
    <div className={styles.note} role="status" data-testid="stands-in">
      {standsIn.length > 0 && (
        <span>{t(actingText.standsIn, { names: names(standsIn.map(({ person }) => person)) })}</span>
      )}
      {own !== undefined && <span>{t(actingText.ownAbsence, { to: own.to, names: names(own.substitutes) })}</span>}
      <Link to="/absences">{t(actingText.openAbsences)}</Link>
    </div>
  );
}
