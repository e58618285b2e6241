import { useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { lookUp } from './portal-api';
import { codeFrom } from './portal-entry';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { StatusView } from './StatusView';
import { useCall } from './useCall';

export function StatusPage() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [shapeFault, setShapeFault] = useState(false);
  const [code, setCode] = useState<string | undefined>();
  const looking = useCall((_key, value: string) => lookUp(value));
  const submit = () => {
    const complete = codeFrom(typed);
    setShapeFault(complete === undefined);
    if (complete === undefined) {
      document.getElementById('code')?.focus();
      return;
    }
    setCode(complete);
    void looking.start(complete);
  };
  if (looking.data !== undefined && code !== undefined) {
    return <StatusView code={code} status={looking.data} again={() => void looking.start(code)} />;
  }
  return (
    <PortalPage title={t(portalText.status)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          id="code"
          label={t(portalText.codeLabel)}
          hint={t(portalText.codeHint)}
          required
          fault={shapeFault ? t(portalText.codeShape) : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              className="codeEntry"
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={40}
              value={typed}
              data-testid="code"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {looking.error !== undefined && <PortalProblem error={looking.error} />}
        <button type="submit" className="primary" disabled={looking.pending} data-testid="look-up">
          {t(looking.pending ? portalText.looking : portalText.lookUp)}
        </button>
      </form>
    </PortalPage>
  );
}
