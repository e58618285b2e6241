import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Crash } from './components/Crash';
import { PageSkeleton } from './components/Page';
import { useLocale } from './i18n/locale';
import { Home } from './layout/Home';
import { SignedIn } from './layout/SignedIn';
import { workbenchTheme } from './layout/theme';
import { InboxPage } from './pages/inbox/InboxPage';
import { SignInPage } from './pages/sign-in/SignInPage';
import { NotFound } from './layout/NotFound';

// The inbox comes with the first load; every other page brings its own part when it is opened.
const SchoolHomePage = lazy(() => import('./pages/school/SchoolHomePage'));
const PartPage = lazy(() => import('./pages/school/PartPage'));
const SignOffPage = lazy(() => import('./pages/school/SignOffPage'));
const SetUpPage = lazy(() => import('./pages/sign-in/SetUpPage'));
const TaskPage = lazy(() => import('./pages/task/TaskPage'));
const CasesPage = lazy(() => import('./pages/case/CasesPage'));
const CasePage = lazy(() => import('./pages/case/CasePage'));
const RegisterComplaintPage = lazy(() => import('./pages/complaint/RegisterComplaintPage'));
const RegisterReportPage = lazy(() => import('./pages/report/RegisterReportPage'));
const PostingsPage = lazy(() => import('./pages/posting/PostingsPage'));
const SubmitPostingPage = lazy(() => import('./pages/posting/SubmitPostingPage'));
const PostingPage = lazy(() => import('./pages/posting/PostingPage'));
const RevisePostingPage = lazy(() => import('./pages/posting/RevisePostingPage'));
const InterviewsPage = lazy(() => import('./pages/interviews/InterviewsPage'));
const StartInterviewPage = lazy(() => import('./pages/interviews/StartInterviewPage'));
const InterviewPage = lazy(() => import('./pages/interviews/InterviewPage'));
const VaultPage = lazy(() => import('./pages/vault/VaultPage'));
const FiguresPage = lazy(() => import('./pages/metrics/FiguresPage'));
const ImportsPage = lazy(() => import('./pages/metrics/ImportsPage'));
const SchedulesPage = lazy(() => import('./pages/schedules/SchedulesPage'));
const ListPage = lazy(() => import('./pages/schedules/ListPage'));
const AdjustmentsPage = lazy(() => import('./pages/adjustments/AdjustmentsPage'));
const AbsencesPage = lazy(() => import('./pages/absence/AbsencesPage'));
const HandoversPage = lazy(() => import('./pages/absence/HandoversPage'));
const HandOverPage = lazy(() => import('./pages/absence/HandOverPage'));
const HandoverReceiptPage = lazy(() => import('./pages/absence/HandoverReceiptPage'));
const BoardPage = lazy(() => import('./pages/board/BoardPage'));
const SupervisionPage = lazy(() => import('./pages/supervision/SupervisionPage'));
const BlacklistPage = lazy(() => import('./pages/blacklist/BlacklistPage'));
const EmployersPage = lazy(() => import('./pages/employers/EmployersPage'));
const EmployerPage = lazy(() => import('./pages/employers/EmployerPage'));
const LookUpsPage = lazy(() => import('./pages/look-up/LookUpsPage'));
const LookUpPage = lazy(() => import('./pages/look-up/LookUpPage'));
const QuestionsPage = lazy(() => import('./pages/look-up/QuestionsPage'));
const EntryPage = lazy(() => import('./pages/blacklist/EntryPage'));
const ReceivedWarningsPage = lazy(() => import('./pages/blacklist/ReceivedWarningsPage'));
const OrganisationsPage = lazy(() => import('./pages/administration/OrganisationsPage'));
const PeoplePage = lazy(() => import('./pages/administration/PeoplePage'));
const DefinitionsPage = lazy(() => import('./pages/administration/DefinitionsPage'));
const DefinitionPage = lazy(() => import('./pages/administration/DefinitionPage'));
const DefinitionDraftPage = lazy(() => import('./pages/administration/DefinitionDraftPage'));
const DefinitionReviewPage = lazy(() => import('./pages/administration/DefinitionReviewPage'));
const MigrationPage = lazy(() => import('./pages/administration/MigrationPage'));
const MigrationRunPage = lazy(() => import('./pages/administration/MigrationRunPage'));
const IncidentsPage = lazy(() => import('./pages/administration/IncidentsPage'));
const CalendarPage = lazy(() => import('./pages/administration/CalendarPage'));
const PolicyPage = lazy(() => import('./pages/administration/PolicyPage'));
const NoticesPage = lazy(() => import('./pages/notices/NoticesPage'));
const NoticeSettingsPage = lazy(() => import('./pages/notices/NoticeSettingsPage'));
const MailPage = lazy(() => import('./pages/notices/MailPage'));
const CaughtMailPage = lazy(() => import('./pages/notices/CaughtMailPage'));
const AuditPage = lazy(() => import('./pages/administration/AuditPage'));

export function WorkbenchRoutes() {
  const locale = useLocale();
  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={workbenchTheme} button={{ autoInsertSpace: false }}>
      <App style={{ height: '100%' }}>
        <Crash>
          <Suspense fallback={<PageSkeleton />}>
            <Routes>
              <Route path="/sign-in" element={<SignInPage />} />
              <Route path="/set-up" element={<SetUpPage />} />
              <Route element={<SignedIn />}>
                <Route index element={<Home />} />
                <Route path="/school" element={<SchoolHomePage />} />
                <Route path="/task-parts/:partId" element={<PartPage />} />
                <Route path="/sign-offs/:signOffId" element={<SignOffPage />} />
                <Route path="/inbox" element={<InboxPage />} />
                <Route path="/tasks/:taskId" element={<TaskPage />} />
                <Route path="/cases" element={<CasesPage />} />
                <Route path="/cases/:caseId" element={<CasePage />} />
                <Route path="/complaints/new" element={<RegisterComplaintPage />} />
                <Route path="/reports/new" element={<RegisterReportPage />} />
                <Route path="/postings" element={<PostingsPage />} />
                <Route path="/postings/new" element={<SubmitPostingPage />} />
                <Route path="/postings/:postingId" element={<PostingPage />} />
                <Route path="/postings/:postingId/revise" element={<RevisePostingPage />} />
                <Route path="/interviews" element={<InterviewsPage />} />
                <Route path="/interviews/new" element={<StartInterviewPage />} />
                <Route path="/interviews/:caseId" element={<InterviewPage />} />
                <Route path="/vault" element={<VaultPage />} />
                <Route path="/figures" element={<FiguresPage />} />
                <Route path="/figures/imports" element={<ImportsPage />} />
                <Route path="/lists" element={<SchedulesPage />} />
                <Route path="/lists/:listId" element={<ListPage />} />
                <Route path="/adjustments" element={<AdjustmentsPage />} />
                <Route path="/supervision" element={<SupervisionPage />} />
                <Route path="/board" element={<BoardPage />} />
                <Route path="/absences" element={<AbsencesPage />} />
                <Route path="/handovers" element={<HandoversPage />} />
                <Route path="/handovers/new" element={<HandOverPage />} />
                <Route path="/handovers/:handoverId" element={<HandoverReceiptPage />} />
                <Route path="/blacklist" element={<BlacklistPage />} />
                <Route path="/employers" element={<EmployersPage />} />
                <Route path="/employers/:employerId" element={<EmployerPage />} />
                <Route path="/look-ups" element={<LookUpsPage />} />
                <Route path="/look-ups/:lookUpId" element={<LookUpPage />} />
                <Route path="/look-up-questions" element={<QuestionsPage />} />
                <Route path="/blacklist/:entryId" element={<EntryPage />} />
                <Route path="/received-warnings" element={<ReceivedWarningsPage />} />
                <Route path="/admin/organisations" element={<OrganisationsPage />} />
                <Route path="/admin/people" element={<PeoplePage />} />
                <Route path="/admin/definitions" element={<DefinitionsPage />} />
                <Route path="/admin/definitions/drafts/:draftId" element={<DefinitionDraftPage />} />
                <Route path="/admin/definitions/proposals/:proposalId" element={<DefinitionReviewPage />} />
                <Route path="/admin/definitions/:processId" element={<DefinitionPage />} />
                <Route path="/admin/definitions/:processId/migration" element={<MigrationPage />} />
                <Route path="/admin/migrations/:migrationId" element={<MigrationRunPage />} />
                <Route path="/admin/incidents" element={<IncidentsPage />} />
                <Route path="/admin/definitions/:processId/:version" element={<DefinitionPage />} />
                <Route path="/admin/calendar" element={<CalendarPage />} />
                <Route path="/admin/policy" element={<PolicyPage />} />
                <Route path="/admin/audit" element={<AuditPage />} />
                <Route path="/admin/mail" element={<MailPage />} />
                <Route path="/notices" element={<NoticesPage />} />
                <Route path="/notices/settings" element={<NoticeSettingsPage />} />
                <Route path="/caught-mail" element={<CaughtMailPage />} />
                <Route path="*" element={<NotFound />} />
              </Route>
            </Routes>
          </Suspense>
        </Crash>
      </App>
    </ConfigProvider>
  );
}
