import { useQuery } from '@tanstack/react-query';
import { App, Button, Radio, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import {
  changeNoticeSettings,
  type Channel,
  getNoticeSettings,
  getOwnMail,
  type KindSetting,
  type NoticeSettings,
  type Rhythm,
} from '../../api/notice-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { noticeSettingsText as text } from '../../i18n/notice-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { MailAddress } from './MailAddress';
import styles from './Notices.module.css';

const CHANNELS: readonly Channel[] = ['product', 'mail', 'both', 'none'];
/** Without the product they would not be fixed. */
const FIXED_CHANNELS: readonly Channel[] = ['product', 'both'];
const RHYTHMS: readonly Rhythm[] = ['at-once', 'daily', 'weekly'];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: `${String(hour).padStart(2, '0')}:00` }));

/** What I want to be told of, where and how often; and where my mail goes. */
export default function NoticeSettingsPage() {
  const t = useText();
  const settings = useQuery({ queryKey: ['notice-settings'], queryFn: getNoticeSettings });
  const mail = useQuery({ queryKey: ['own-mail'], queryFn: getOwnMail });
  const failed = settings.isError ? settings : mail.isError ? mail : undefined;
  return (
    <Page title={t(text.title)}>
      {failed && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (settings.data === undefined || mail.data === undefined) && <PageSkeleton rows={12} />}
      {mail.data !== undefined && <MailAddress mail={mail.data} />}
      {settings.data !== undefined && mail.data !== undefined && (
        <Choices key={JSON.stringify(settings.data)} settings={settings.data} canMail={mail.data.isOn} />
      )}
    </Page>
  );
}

function Choices({ settings, canMail }: { settings: NoticeSettings; canMail: boolean }) {
  const t = useText();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(settings);
  const saving = useCommand(
    (key, { kinds, rhythm, hour }: NoticeSettings) =>
      changeNoticeSettings(key, { rhythm, hour, kinds: kinds.map(({ kind, channel }) => ({ kind, channel })) }),
    {
      onSuccess: () => void message.success(t(text.saved)),
    },
  );
  const choose = (kind: KindSetting['kind'], channel: Channel) =>
    setChosen({ ...chosen, kinds: chosen.kinds.map((one) => (one.kind === kind ? { ...one, channel } : one)) });
  const columns: TableColumnsType<KindSetting> = [
    {
      title: t(text.kind),
      render: (_, { name, isFixed }) => (
        <>
          {t(name)}
          {isFixed && <span className={styles.fixed}>{t(text.fixed)}</span>}
        </>
      ),
    },
    {
      title: t(text.channel),
      width: 440,
      render: (_, { kind, name, isFixed, channel }) => (
        <Radio.Group
          aria-label={t(name)}
          data-testid={`channel-${kind}`}
          value={channel}
          onChange={({ target }) => choose(kind, target.value as Channel)}
          options={(isFixed ? FIXED_CHANNELS : CHANNELS).map((value) => ({
            value,
            label: t(text[value]),
            disabled: !canMail && (value === 'mail' || value === 'both'),
          }))}
        />
      ),
    },
  ];
  return (
    <>
      <section className={styles.section} aria-labelledby="rhythm">
        <h2 id="rhythm">{t(text.rhythm)}</h2>
        <div className={styles.row}>
          <Radio.Group
            aria-labelledby="rhythm"
            data-testid="rhythm"
            disabled={!canMail}
            value={chosen.rhythm}
            onChange={({ target }) => setChosen({ ...chosen, rhythm: target.value as Rhythm })}
            options={RHYTHMS.map((value) => ({ value, label: t(text[value]) }))}
          />
          {chosen.rhythm !== 'at-once' && (
            <Select
              aria-label={t(text.hour)}
              data-testid="hour"
              value={chosen.hour}
              options={HOURS}
              onChange={(hour) => setChosen({ ...chosen, hour })}
            />
          )}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="kinds">
        <h2 id="kinds">{t(text.kinds)}</h2>
        <p className={styles.hint}>{t(text.kindsHint)}</p>
        <Table<KindSetting>
          className={tableStyles.dense}
          rowKey="kind"
          size="small"
          tableLayout="fixed"
          pagination={false}
          columns={columns}
          dataSource={chosen.kinds}
        />
      </section>
      {saving.isError && <ProblemNotice error={saving.error} />}
      <Button
        type="primary"
        loading={saving.isPending}
        data-testid="save-settings"
        onClick={() => saving.mutate(chosen)}
      >
        {t(shellText.save)}
      </Button>
    </>
  );
}
