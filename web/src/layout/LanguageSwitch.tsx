import { Button } from 'antd';
import { setLocale, useLocale } from '../i18n/locale';
import { shellText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';

export function LanguageSwitch({ className }: { className?: string }) {
  const t = useText();
  const locale = useLocale();
  return (
    <Button
      type="text"
      className={className}
      lang={locale === 'zh' ? 'en' : 'zh-CN'}
      title={t(shellText.switchLanguage)}
      data-testid="language"
      onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
    >
      {t(shellText.otherLanguage)}
    </Button>
  );
}
