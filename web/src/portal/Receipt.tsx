import { useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { PortalLink } from './PortalLink';
import { PortalPage } from './PortalPage';

export function Receipt({ title, code }: { title: string; code: string }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  return (
    <PortalPage title={title}>
      <section className="receipt" aria-label={t(portalText.receiptCode)}>
        <div>{t(portalText.receiptCode)}</div>
        <output className="code" data-testid="receipt-code">
          {code}
        </output>
        <p>{t(portalText.receiptKeep)}</p>
        <div className="actions">
          <button
            type="button"
            className="primary"
            data-testid="receipt-copy"
            onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
          >
            {t(copied ? portalText.copied : portalText.copy)}
          </button>
          <button type="button" onClick={() => window.print()}>
            {t(portalText.print)}
          </button>
          <PortalLink to="/portal/status">{t(portalText.lookUpNow)}</PortalLink>
        </div>
      </section>
    </PortalPage>
  );
}
