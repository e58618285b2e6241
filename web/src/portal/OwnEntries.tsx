import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { portalRepairText } from '../i18n/portal-repair-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { listOwnEntries, type OwnEntry } from './portal-api';
import { PortalProblem } from './PortalProblem';
import { RepairForm } from './RepairForm';
import { useRead } from './useCall';

/** For the code of a listed employer: where its listing stands, and the way to ask for repair. */
export function OwnEntries({ code, onFiled }: { code: string; onFiled: (receiptCode: string) => void }) {
  const t = useText();
  const entries = useRead(code, () => listOwnEntries(code));
  if (entries.error !== undefined) return <PortalProblem error={entries.error} onRetry={entries.again} />;
  if (entries.data === undefined || entries.data.length === 0) return null;
  return (
    <section className="card" data-testid="own-entries">
      <h2>{t(portalRepairText.title)}</h2>
      {entries.data.map((entry) => (
        <One key={entry.listedOn} code={code} entry={entry} onFiled={onFiled} />
      ))}
    </section>
  );
}

// helpers

function One({ code, entry, onFiled }: { code: string; entry: OwnEntry; onFiled: (receiptCode: string) => void }) {
  const t = useText();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [from, until] = [dayWithWeekday(entry.listedOn, locale), dayWithWeekday(entry.until, locale)];
  return (
    <>
      <p data-testid="own-entry">
        {t(portalRepairText[entry.status])}（{t(portalRepairText.since, { from, until })}）
      </p>
      {entry.canApply && !isOpen && (
        <button type="button" onClick={() => setOpen(true)} data-testid="open-repair">
          {t(portalRepairText.open)}
        </button>
      )}
      {entry.canApply && isOpen && <RepairForm code={code} onFiled={onFiled} />}
    </>
  );
}
