import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { announce, getLocale } from './i18n/locale';
import { Portal } from './portal/Portal';
import './portal/portal.css';

announce(getLocale());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
