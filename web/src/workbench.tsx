import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ProblemError } from './api/problem';
import { announce, getLocale } from './i18n/locale';
import { WorkbenchRoutes } from './WorkbenchRoutes';
import './workbench.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only a missing answer is worth asking again.
      retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.problem.status === 0,
    },
    mutations: { retry: false },
  },
});

announce(getLocale());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <BrowserRouter>
        <WorkbenchRoutes />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
