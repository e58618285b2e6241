import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Drawer } from 'antd';
import { useState } from 'react';
import { getIncident } from '../../api/running-endpoints';
import { PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { incidentText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { InterventionDialog, type InterventionKind } from './InterventionDialog';
import styles from './Migration.module.css';

interface IncidentDrawerProps {
  incidentKey: string;
  onRetry: () => void;
  onClose: () => void;
}

/** One stuck step: the message, what it worked on, and what can be done about it. */
export function IncidentDrawer({ incidentKey, onRetry, onClose }: IncidentDrawerProps) {
  const t = useText();
  const [asked, setAsked] = useState<InterventionKind>();
  const [isProposed, setProposed] = useState(false);
  const incident = useQuery({ queryKey: ['incident', incidentKey], queryFn: () => getIncident(incidentKey) });
  const found = incident.data;
  return (
    <Drawer
      open
      size={560}
      onClose={onClose}
      title={
        found === undefined
          ? t(incidentText.title)
          : t(incidentText.detail, { number: found.caseNumber, step: t(found.elementName) })
      }
    >
      {incident.isError && <ProblemNotice error={incident.error} onRetry={() => void incident.refetch()} />}
      {incident.isPending && <PageSkeleton rows={6} />}
      {isProposed && <Alert type="info" showIcon role="status" title={t(incidentText.proposed)} />}
      {found !== undefined && (
        <>
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'process', label: t(incidentText.process), children: t(found.processTitle) },
              { key: 'at', label: t(incidentText.at), children: instant(found.openedAt) },
              { key: 'message', label: t(incidentText.message), children: found.message },
            ]}
          />
          <h3>{t(incidentText.input)}</h3>
          <pre className={styles.input} data-testid="incident-input" tabIndex={0}>
            {found.input === null ? t(incidentText.noInput) : JSON.stringify(found.input, null, 2)}
          </pre>
          <div className={styles.actions}>
            <Button type="primary" data-testid="retry" onClick={onRetry}>
              {t(incidentText.retry)}
            </Button>
            {found.elementInstanceKey !== null && (
              <Button onClick={() => setAsked('change-variables')}>{t(incidentText.changeVariables)}</Button>
            )}
            <Button data-testid="move-token" onClick={() => setAsked('move-token')}>
              {t(incidentText.moveToken)}
            </Button>
            <Button onClick={() => setAsked('cancel-case')}>{t(incidentText.cancelCase)}</Button>
          </div>
          {asked !== undefined && (
            <InterventionDialog
              kind={asked}
              incident={found}
              onProposed={() => {
                setAsked(undefined);
                setProposed(true);
              }}
              onClose={() => setAsked(undefined)}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
