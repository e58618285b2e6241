// Generated from docs/openapi.json by tools/api-client.mjs. Do not edit.
export interface paths {
    "/api/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-events/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Audit_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_current"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SetUp_mode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SetUp_setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisations_list"];
        put?: never;
        post: operations["Organisations_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organisations_change"];
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_list"];
        put?: never;
        post: operations["People_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["People_change"];
        trace?: never;
    };
    "/api/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["People_grantRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["People_revokeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklist-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Blacklist_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/recusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_recuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Definitions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/{version}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Definitions_diagram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Documents_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Policy_packs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Policy_choice"];
        put: operations["Policy_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Complaints_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Complaints_findDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Complaints_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/employer-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Complaints_issueEmployerCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Vault_list"];
        put?: never;
        post: operations["Vault_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Vault_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/requests/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Vault_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Demo_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers; restart it when it does not. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers and the server is not stopping; send requests elsewhere otherwise. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarImports_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/imports/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarImports_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/imports/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarImports_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/imports/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CalendarImports_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadlineChanges_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/pauses/{pauseId}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadlineChanges_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadlineChanges_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/extensions/{extensionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadlineChanges_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deadlines/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DeadlineChanges_confirmStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PolicyProposals_changes"];
        put?: never;
        post: operations["PolicyProposals_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyProposals_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy/proposals/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PolicyProposals_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Portal_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Portal_fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Portal_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Portal_submitStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicLists_blacklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicLists_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tasks_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Tasks_saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Tasks_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AuditActorDto: {
            /** @enum {string} */
            kind: "person" | "reporter" | "employer" | "system";
            /** Format: uuid */
            personId?: string;
            name?: string;
        };
        AuditSubjectDto: {
            kind: string;
            id: string;
        };
        AuditEventDto: {
            id: string;
            /** Format: date-time */
            at: string;
            actor: components["schemas"]["AuditActorDto"];
            /** @example ComplaintRegistered */
            action: string;
            subject: components["schemas"]["AuditSubjectDto"];
            /** Format: uuid */
            caseId: string | null;
            details: {
                [key: string]: unknown;
            };
            sealed: boolean;
        };
        AuditEventsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["AuditEventDto"][];
        };
        AuditBreakDto: {
            /** @description Place in the chain. */
            position: string;
            /** @description The event. */
            id: string;
            /** @enum {string} */
            reason: "altered" | "event-missing" | "seal-missing" | "not-chained";
        };
        AuditVerificationDto: {
            /** @description No break, and nothing that waits too long for its seal. */
            ok: boolean;
            /** @description Sealed events. */
            checked: number;
            breaks: components["schemas"]["AuditBreakDto"][];
            /** @description Events that have waited longer than 10 seconds for their seal. */
            unsealed: number;
            /** @description The last seal in hexadecimal digits. */
            head: string;
        };
        NamedDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        LocalTextDto: {
            zh: string;
            en: string;
        };
        OrganisationNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "authority" | "school" | "college" | "unit";
        };
        SessionRoleDto: {
            /** @enum {string} */
            role: "case-officer" | "head" | "investigator" | "decision-maker" | "vault-officer" | "employment-office" | "college-staff" | "discipline-office" | "school-leader" | "process-administrator" | "system-administrator" | "security-administrator" | "audit-administrator";
            roleName: components["schemas"]["LocalTextDto"];
            organisation: components["schemas"]["OrganisationNameDto"];
        };
        SessionDto: {
            person: components["schemas"]["NamedDto"];
            roles: components["schemas"]["SessionRoleDto"][];
            /** @enum {string} */
            mode: "demo" | "production";
            /** @description To be sent as X-CSRF-Token with every changing request. */
            csrfToken: string;
            /** @description Signed in with a one-time password: nothing but its replacement is open. */
            mustChangePassword: boolean;
        };
        SignInDto: {
            userName: string;
            password: string;
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        ModeDto: {
            /** @enum {string} */
            mode: "demo" | "production";
            /** @description A new installation waits for its first administrator. */
            setUpNeeded: boolean;
        };
        SetUpDto: {
            userName: string;
            password: string;
            token: string;
            /** @description Of the first system administrator. */
            name: string;
            /** @description Name of the authority on top of the tree; can be changed later. */
            organisationName?: string;
        };
        OrganisationDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "authority" | "school" | "college" | "unit";
            /** Format: uuid */
            parentId: string | null;
            parentName: string | null;
            disabled: boolean;
            version: number;
        };
        CreateOrganisationDto: {
            /** @enum {string} */
            kind: "authority" | "school" | "college" | "unit";
            /** @example 滨江理工大学 */
            name: string;
            /** Format: uuid */
            parentId: string;
        };
        ChangeOrganisationDto: {
            name?: string;
            disabled?: boolean;
            /** @description As read; a later change by somebody else is refused with 409. */
            version: number;
        };
        HeldRoleDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "case-officer" | "head" | "investigator" | "decision-maker" | "vault-officer" | "employment-office" | "college-staff" | "discipline-office" | "school-leader" | "process-administrator" | "system-administrator" | "security-administrator" | "audit-administrator";
            roleName: components["schemas"]["LocalTextDto"];
            organisation: components["schemas"]["OrganisationNameDto"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string | null;
            /** @description Whether it holds now. */
            active: boolean;
        };
        PersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            userName: string;
            organisation: components["schemas"]["OrganisationNameDto"];
            disabled: boolean;
            version: number;
            /** @description Not revoked: past, present and future ones. */
            roles: components["schemas"]["HeldRoleDto"][];
        };
        PeoplePageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["PersonDto"][];
        };
        CreatePersonDto: {
            /** @example 陈敏 */
            name: string;
            /** @example chen.min */
            userName: string;
            /**
             * Format: uuid
             * @description Where the person is employed; the administrator's own organisation unless given.
             */
            organisationId?: string;
        };
        CreatedPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            userName: string;
            organisation: components["schemas"]["OrganisationNameDto"];
            disabled: boolean;
            version: number;
            /** @description Not revoked: past, present and future ones. */
            roles: components["schemas"]["HeldRoleDto"][];
            /** @description Shown this once; must be replaced at the first sign-in. */
            oneTimePassword: string;
        };
        ChangePersonDto: {
            name?: string;
            disabled?: boolean;
            /** @description As read; a later change by somebody else is refused with 409. */
            version: number;
        };
        OneTimePasswordDto: {
            /** @description Shown this once; must be replaced at the first sign-in. */
            oneTimePassword: string;
        };
        GrantRoleDto: {
            /** @enum {string} */
            role: "case-officer" | "head" | "investigator" | "decision-maker" | "vault-officer" | "employment-office" | "college-staff" | "discipline-office" | "school-leader" | "process-administrator" | "system-administrator" | "security-administrator" | "audit-administrator";
            /** Format: uuid */
            organisationId: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Last day, included.
             */
            to?: string;
        };
        BlacklistEntryDto: {
            id: string;
            /** @description Only for staff of the authority. */
            caseId?: string;
            employerName: string;
            creditCode: string | null;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            termDays: number;
            /** @example 2026-03-02 */
            listedOn: string;
            /**
             * @description Last day of the term.
             * @example 2027-03-02
             */
            until: string;
            basis: string;
            /** @enum {string} */
            status: "active" | "expired";
        };
        BlacklistEntriesDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["BlacklistEntryDto"][];
        };
        DueDto: {
            /** @example 2026-03-02 */
            date: string;
            /** @description Negative when the date has passed */
            remainingWorkingDays: number;
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            /** @description The holidays of that year are not known yet */
            provisional: boolean;
        };
        CaseSummaryDto: {
            /** Format: uuid */
            id: string;
            /** @example TS-2026-000123 */
            number: string;
            /** @enum {string} */
            kind: "complaint";
            title: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description The end event that closed the case */
            outcome: components["schemas"]["LocalTextDto"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over";
            due: components["schemas"]["DueDto"] | null;
        };
        CasePageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["CaseSummaryDto"][];
        };
        CasePartyDto: {
            role: string;
            roleName: components["schemas"]["LocalTextDto"];
            name: string;
        };
        CasePersonDto: {
            duty: string;
            dutyName: components["schemas"]["LocalTextDto"];
            person: components["schemas"]["NamedDto"];
        };
        RecusalDto: {
            person: components["schemas"]["NamedDto"];
            reason: string;
            /** Format: date-time */
            at: string;
        };
        CaseStepDto: {
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
            /** @enum {string} */
            state: "done" | "current" | "upcoming";
            who: components["schemas"]["NamedDto"] | null;
            /**
             * Format: date-time
             * @description When it was done, or when it began
             */
            at: string | null;
            outcome: components["schemas"]["LocalTextDto"] | null;
        };
        TimelineRowDto: {
            /** Format: date-time */
            at: string;
            sentence: components["schemas"]["LocalTextDto"];
            /** @description Null for the system, reporters and employers */
            who: components["schemas"]["NamedDto"] | null;
        };
        CaseDeadlineDto: {
            /** Format: uuid */
            id: string;
            duty: string;
            dutyName: components["schemas"]["LocalTextDto"];
            /** @example 2026-03-02 */
            legalDate: string;
            /** @enum {string} */
            state: "open" | "passed" | "satisfied" | "cancelled";
            /** @enum {string} */
            colour: "green" | "yellow" | "red";
            remainingWorkingDays: number;
            provisional: boolean;
            /** @description Where the limit comes from */
            basis: components["schemas"]["LocalTextDto"];
            reasons: components["schemas"]["LocalTextDto"][];
        };
        CaseDocumentDto: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            size: number;
        };
        CaseDetailDto: {
            /** Format: uuid */
            id: string;
            /** @example TS-2026-000123 */
            number: string;
            /** @enum {string} */
            kind: "complaint";
            title: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description The end event that closed the case */
            outcome: components["schemas"]["LocalTextDto"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over";
            due: components["schemas"]["DueDto"] | null;
            parties: components["schemas"]["CasePartyDto"][];
            people: components["schemas"]["CasePersonDto"][];
            recusals: components["schemas"]["RecusalDto"][];
            steps: components["schemas"]["CaseStepDto"][];
            timeline: components["schemas"]["TimelineRowDto"][];
            deadlines: components["schemas"]["CaseDeadlineDto"][];
            documents: components["schemas"]["CaseDocumentDto"][];
        };
        CaseDiagramDto: {
            /** @description BPMN 2.0 XML of the version on which the case was opened */
            xml: string;
            active: string[];
            completed: string[];
            incidents: string[];
        };
        RecordRecusalDto: {
            /** Format: uuid */
            personId: string;
            /** @description The interest that the person has in the matter or a party */
            reason: string;
        };
        DefinitionDto: {
            processId: string;
            title: components["schemas"]["LocalTextDto"];
            version: number;
            /** @enum {string} */
            state: "draft" | "published" | "retired";
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Open cases on this version */
            running: number;
        };
        DiagramXmlDto: {
            /** @description BPMN 2.0 XML */
            xml: string;
        };
        DocumentDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description By content.
             * @enum {string}
             */
            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/webp" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "text/plain" | "message/rfc822";
            size: number;
            /** @description In hexadecimal digits. */
            sha256: string;
        };
        PolicyDocumentDto: {
            title: string;
            issuer: string;
            number?: string;
            /** @example 2023-01-30 */
            date: string | null;
        };
        PolicyParameterDto: {
            /** @example report.realName.replyWorkingDays */
            key: string;
            question: {
                zh?: string;
                en?: string;
            };
            /** @enum {string} */
            state: "set" | "unset";
            /** @description JSON; its form depends on the key */
            value?: Record<string, never>;
            /** @example （二十一） */
            clause?: string;
            note?: string;
            /** @description The document of a later change */
            source?: string;
            /** @example 2027-01-01 */
            validFrom?: string;
            /** @example 2027-12-31 */
            validTo?: string;
            /**
             * @description What a value looks like
             * @enum {string}
             */
            shape: "days" | "count" | "text" | "choice" | "structured";
            /** @description The values to choose from */
            options?: string[];
        };
        PolicyPackDto: {
            /** @example tianjin-2023 */
            id: string;
            version: number;
            title: {
                zh?: string;
                en?: string;
            };
            jurisdiction: string;
            classYear: number;
            document: components["schemas"]["PolicyDocumentDto"];
            parameters: components["schemas"]["PolicyParameterDto"][];
        };
        PackChoiceDto: {
            /** @example tianjin-2023 */
            packId: string | null;
        };
        ChoosePackDto: {
            /** @example tianjin-2023 */
            packId: string;
        };
        ChoiceDto: {
            value: string;
            label: components["schemas"]["LocalTextDto"];
        };
        RegistrationChoicesDto: {
            categories: components["schemas"]["ChoiceDto"][];
            schools: components["schemas"]["NamedDto"][];
            channels: components["schemas"]["ChoiceDto"][];
        };
        PossibleDuplicateDto: {
            /** Format: uuid */
            caseId: string;
            number: string;
            title: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** Format: date-time */
            openedAt: string;
            why: components["schemas"]["LocalTextDto"];
        };
        StatedEmployerDto: {
            name: string;
            /** @description 统一社会信用代码 */
            creditCode?: string;
        };
        ReporterDto: {
            name?: string;
            phone?: string;
            email?: string;
        };
        RegisterComplaintDto: {
            employer: components["schemas"]["StatedEmployerDto"];
            /** @enum {string} */
            category: "discrimination" | "recruitment-fraud" | "training-loan";
            /** @description 招聘信息原文 */
            postingText: string;
            description?: string;
            /** Format: uuid */
            hostingSchoolId?: string;
            reporter?: components["schemas"]["ReporterDto"];
            /** @enum {string} */
            channel: "telephone" | "letter" | "mailbox" | "hand-over";
            /**
             * @description The true instant of receipt, with offset
             * @example 2026-03-09T17:20:00+08:00
             */
            receivedAt: string;
            backDatingReason?: string;
            documentIds?: string[];
        };
        RegisteredComplaintDto: {
            /** Format: uuid */
            caseId: string;
            /** @example TS-2026-000123 */
            number: string;
            /**
             * @description For the reporter; shown this once
             * @example 1234-5678-9012-3456
             */
            receiptCode: string;
        };
        EmployerCodeDto: {
            /** @description For the employer; shown this once, an earlier one is void */
            code: string;
        };
        VaultRequestDto: {
            /** Format: uuid */
            id: string;
            pseudonym: string;
            /** Format: uuid */
            caseId: string;
            purpose: string;
            requestedBy: components["schemas"]["NamedDto"];
            /** Format: date-time */
            requestedAt: string;
            /** @enum {string|null} */
            decision: "approved" | "refused" | null;
            decidedBy: components["schemas"]["NamedDto"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** Format: date-time */
            readableUntil: string | null;
            /** Format: date-time */
            readAt: string | null;
        };
        VaultRequestsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["VaultRequestDto"][];
        };
        RequestOpeningDto: {
            /** @example 举报人-7K3M */
            pseudonym: string;
            /** @description What the identity is needed for. */
            purpose: string;
        };
        DecideOpeningDto: {
            /** @enum {string} */
            decision: "approved" | "refused";
            reason: string;
        };
        IdentityDto: {
            name?: string;
            phone?: string;
            email?: string;
            idNumber?: string;
        };
        DemoPersonDto: {
            /** Format: uuid */
            personId: string;
            name: string;
            roleNames: components["schemas"]["LocalTextDto"][];
            organisation: components["schemas"]["OrganisationNameDto"];
        };
        DemoSignInDto: {
            /** Format: uuid */
            personId: string;
        };
        HealthDto: {
            /** @enum {string} */
            status: "ok";
        };
        CalendarDayDto: {
            /** @example 2027-01-01 */
            day: string;
            /** @example 元旦 */
            name: string;
        };
        CalendarYearDto: {
            year: number;
            edition: string;
            /** @enum {string} */
            origin: "shipped" | "administrator";
            notices: string[];
            off: components["schemas"]["CalendarDayDto"][];
            work: components["schemas"]["CalendarDayDto"][];
        };
        CalendarImportDto: {
            /** Format: uuid */
            id: string;
            year: number;
            off: components["schemas"]["CalendarDayDto"][];
            work: components["schemas"]["CalendarDayDto"][];
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            proposer: string;
            /** Format: date-time */
            proposedAt: string;
            decider: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            moved: number | null;
            /** @description The reader may confirm it: somebody else pasted it */
            canConfirm: boolean;
        };
        CalendarDto: {
            years: components["schemas"]["CalendarYearDto"][];
            imports: components["schemas"]["CalendarImportDto"][];
        };
        PasteNoticeDto: {
            /**
             * @example 2027-01-01 休 元旦
             *     2027-02-20 班 春节
             */
            text: string;
            /**
             * @description Needed when the text names no year
             * @example 2027
             */
            year?: number;
        };
        DateMoveDto: {
            /** Format: uuid */
            deadlineId: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            dutyName: components["schemas"]["LocalTextDto"];
            /** @example 2027-01-05 */
            from: string;
            /** @example 2027-01-07 */
            to: string;
            /** @description The date stays and is no longer provisional */
            becomesFirm: boolean;
        };
        DateMovesDto: {
            total: number;
            /** @description Of cases that the reader may not read */
            hidden: number;
            items: components["schemas"]["DateMoveDto"][];
        };
        NoticePreviewDto: {
            year: number;
            off: components["schemas"]["CalendarDayDto"][];
            work: components["schemas"]["CalendarDayDto"][];
            notices: string[];
            /** @description Lines without a date */
            ignored: string[];
            gaps: ("new-year" | "labour-day" | "national-day" | "few-days")[];
            moves: components["schemas"]["DateMovesDto"];
        };
        ImportIdDto: {
            /** Format: uuid */
            id: string;
        };
        ImportConfirmedDto: {
            /** @description How many dates moved */
            moved: number;
        };
        RejectImportDto: {
            reason: string;
        };
        PauseDeadlineDto: {
            reason: string;
            /** @enum {string} */
            ground: "hearing" | "appraisal" | "other";
            /**
             * @description The day of the event; today when absent
             * @example 2026-03-02
             */
            from?: string;
        };
        ChangedDeadlineDto: {
            /** Format: uuid */
            id: string;
            /** @example 2026-03-02 */
            legalDate: string;
            version: number;
            paused: boolean;
            provisional: boolean;
            /** @enum {string} */
            state: "open" | "passed" | "satisfied" | "cancelled";
        };
        ResumeDeadlineDto: {
            reason: string;
            /**
             * @description The first day that counts again; today when absent
             * @example 2026-03-04
             */
            on?: string;
        };
        AskExtensionDto: {
            reason: string;
            amount: number;
            /** @enum {string} */
            unit: "working-days" | "calendar-days";
        };
        DecideExtensionDto: {
            reason: string;
            granted: boolean;
            /** @description What the letter gives as reason */
            reasonToTell?: string;
        };
        ConfirmStartDto: {
            reason: string;
            /** @example received */
            event: string;
            /**
             * Format: date-time
             * @description Needed when the event is another than assumed
             */
            at?: string;
        };
        PolicyProposalDto: {
            /** Format: uuid */
            id: string;
            packId: string;
            key: string;
            /** @description JSON; its form depends on the key */
            value: Record<string, never>;
            clause: string;
            source: string;
            validFrom: string | null;
            validTo: string | null;
            reason: string;
            /** @enum {string} */
            state: "proposed" | "confirmed" | "rejected";
            proposer: string;
            /** Format: date-time */
            proposedAt: string;
            decider: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            resultingVersion: number | null;
            /** @description The reader may confirm it: somebody else proposed it */
            canConfirm: boolean;
        };
        OfferedAnswerDto: {
            id: string;
            packId: string;
            key: string;
            /** @description JSON; its form depends on the key */
            value: Record<string, never>;
            /** Format: date-time */
            answeredAt: string;
            /** @description Only for those who may read the case */
            caseNumber: string | null;
            /** @description Only for those who may read the case */
            reason: string | null;
        };
        PolicyChangesDto: {
            proposals: components["schemas"]["PolicyProposalDto"][];
            offered: components["schemas"]["OfferedAnswerDto"][];
        };
        ProposePolicyDto: {
            /** @example tianjin-2023 */
            packId: string;
            /** @example blacklist.defenceWorkingDays */
            key: string;
            /**
             * @description JSON; its form depends on the key
             * @example 5
             */
            value: Record<string, never>;
            /** @example 第三条 */
            clause: string;
            /** @description The document that says so */
            source: string;
            /** @example 2027-01-01 */
            validFrom?: string;
            /** @example 2027-12-31 */
            validTo?: string;
            reason: string;
            /** @description The answer of a case that is taken up */
            answerId?: string;
        };
        ProposalIdDto: {
            /** Format: uuid */
            id: string;
        };
        PackVersionDto: {
            version: number;
        };
        RejectProposalDto: {
            reason: string;
        };
        IntakeChoicesDto: {
            categories: components["schemas"]["ChoiceDto"][];
            schools: components["schemas"]["NamedDto"][];
        };
        ComplaintContentDto: {
            employer: components["schemas"]["StatedEmployerDto"];
            /** @enum {string} */
            category: "discrimination" | "recruitment-fraud" | "training-loan";
            /** @description 招聘信息原文 */
            postingText: string;
            description?: string;
            /** Format: uuid */
            hostingSchoolId?: string;
            reporter?: components["schemas"]["ReporterDto"];
        };
        ComplaintFormDto: {
            /** @description JSON */
            complaint: components["schemas"]["ComplaintContentDto"];
            files?: string[];
        };
        FiledComplaintDto: {
            /**
             * @description Shown this once
             * @example 1234-5678-9012-3456
             */
            receiptCode: string;
        };
        AskStatusDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
        };
        PortalEventDto: {
            /** Format: date-time */
            at: string;
            sentence: components["schemas"]["LocalTextDto"];
        };
        PortalLetterDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["LocalTextDto"];
            body: string;
            /** Format: date-time */
            issuedAt: string;
            /**
             * @description Day of the proven service
             * @example 2026-03-02
             */
            servedAt?: string;
        };
        PortalStatementDto: {
            open: boolean;
            /** @example 2026-03-09 */
            until?: string;
            /** Format: date-time */
            submittedAt?: string;
        };
        PortalStatusDto: {
            /** @enum {string} */
            kind: "reporter" | "employer";
            stage: components["schemas"]["LocalTextDto"];
            history: components["schemas"]["PortalEventDto"][];
            letters: components["schemas"]["PortalLetterDto"][];
            statement: components["schemas"]["PortalStatementDto"];
        };
        SubmitStatementDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            text: string;
        };
        StatementFormDto: {
            /** @description JSON */
            statement: components["schemas"]["SubmitStatementDto"];
            files?: string[];
        };
        ReceivedStatementDto: {
            /** Format: date-time */
            receivedAt: string;
        };
        PublicEntryDto: {
            employerName: string;
            creditCode: string | null;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            /** @example 2026-03-02 */
            listedOn: string;
            /** @example 2027-03-02 */
            until: string;
            basis: string;
        };
        PublicWarningDto: {
            title: string;
            body: string;
            /** @example 2026-03-02 */
            publishedOn: string;
        };
        TaskSummaryDto: {
            /** Format: uuid */
            id: string;
            version: number;
            title: components["schemas"]["LocalTextDto"];
            /**
             * @description Id of the step in the model
             * @example screen-complaint
             */
            step: string;
            /**
             * Format: uuid
             * @description Only for people who may read the case
             */
            caseId?: string;
            /** @example TS-2026-000123 */
            caseNumber?: string;
            caseTitle?: string;
            organisation: components["schemas"]["NamedDto"] | null;
            assignee: components["schemas"]["NamedDto"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string;
            due: components["schemas"]["DueDto"] | null;
            /** @description This person has not opened it yet */
            unread: boolean;
        };
        TaskPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["TaskSummaryDto"][];
        };
        TaskCountsDto: {
            mine: number;
            group: number;
        };
        DraftDto: {
            data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            savedAt: string;
        };
        FactDto: {
            label: components["schemas"]["LocalTextDto"];
            value: string | components["schemas"]["LocalTextDto"];
        };
        CaseBriefDto: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
        };
        TaskDetailDto: {
            /** Format: uuid */
            id: string;
            version: number;
            title: components["schemas"]["LocalTextDto"];
            /**
             * @description Id of the step in the model
             * @example screen-complaint
             */
            step: string;
            /**
             * Format: uuid
             * @description Only for people who may read the case
             */
            caseId?: string;
            /** @example TS-2026-000123 */
            caseNumber?: string;
            caseTitle?: string;
            organisation: components["schemas"]["NamedDto"] | null;
            assignee: components["schemas"]["NamedDto"] | null;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string;
            due: components["schemas"]["DueDto"] | null;
            /** @description This person has not opened it yet */
            unread: boolean;
            instructions?: components["schemas"]["LocalTextDto"];
            /** @description form-js schema as it holds for this person now */
            form: {
                [key: string]: unknown;
            };
            /** @description Initial or submitted values */
            data: {
                [key: string]: unknown;
            };
            draft: components["schemas"]["DraftDto"] | null;
            facts: components["schemas"]["FactDto"][];
            /** @description Choices by field key */
            options: {
                [key: string]: unknown;
            };
            /** @description Fields that must be filled in beyond the form */
            required: string[];
            canClaim: boolean;
            canSubmit: boolean;
            /** @description Why neither is possible */
            reason?: components["schemas"]["LocalTextDto"];
            case?: components["schemas"]["CaseBriefDto"];
        };
        TaskVersionDto: {
            /** @description The version that was shown */
            version: number;
        };
        SaveDraftDto: {
            data: {
                [key: string]: unknown;
            };
        };
        DraftSavedDto: {
            /** Format: date-time */
            savedAt: string;
        };
        SubmitTaskDto: {
            /** @description The version that was shown */
            version: number;
            /** @description Values by field key */
            data: {
                [key: string]: unknown;
            };
        };
        NextStepDto: {
            title: components["schemas"]["LocalTextDto"];
            /** @description Whom it waits for */
            who: string;
        };
        TaskSubmittedDto: {
            /** @enum {boolean} */
            closed: true;
            /** @description What the submission opened; empty for people who may not read the case */
            next: components["schemas"]["NextStepDto"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Audit_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                caseId?: string;
                personId?: string;
                action?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventsPageDto"];
                };
            };
        };
    };
    Audit_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationDto"];
                };
            };
        };
    };
    Session_current: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description The session is in the cookie. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SetUp_mode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModeDto"];
                };
            };
        };
    };
    SetUp_setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Organisations_list: {
        parameters: {
            query?: {
                /** @description Part of the name. */
                q?: string;
                kind?: "authority" | "school" | "college" | "unit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"][];
                };
            };
        };
    };
    Organisations_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    Organisations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationDto"];
                };
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Employed in this organisation or below it. */
                organisationId?: string;
                /** @description Holds this role now. */
                role?: "case-officer" | "head" | "investigator" | "decision-maker" | "vault-officer" | "employment-office" | "college-staff" | "discipline-office" | "school-leader" | "process-administrator" | "system-administrator" | "security-administrator" | "audit-administrator";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePageDto"];
                };
            };
        };
    };
    People_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePersonDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedPersonDto"];
                };
            };
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    People_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimePasswordDto"];
                };
            };
        };
    };
    People_grantRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDto"];
                };
            };
        };
    };
    People_revokeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Blacklist_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                status?: "active" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlacklistEntriesDto"];
                };
            };
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Both unless given */
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageDto"];
                };
            };
        };
    };
    Cases_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetailDto"];
                };
            };
        };
    };
    Cases_diagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDiagramDto"];
                };
            };
        };
    };
    Cases_recuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRecusalDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Definitions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionDto"][];
                };
            };
        };
    };
    Definitions_diagram: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagramXmlDto"];
                };
            };
        };
    };
    Documents_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
        };
    };
    Documents_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    Policy_packs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPackDto"][];
                };
            };
        };
    };
    Policy_choice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackChoiceDto"];
                };
            };
        };
    };
    Policy_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoosePackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackChoiceDto"];
                };
            };
        };
    };
    Complaints_intake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationChoicesDto"];
                };
            };
        };
    };
    Complaints_findDuplicates: {
        parameters: {
            query?: {
                employerName?: string;
                creditCode?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PossibleDuplicateDto"][];
                };
            };
        };
    };
    Complaints_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterComplaintDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredComplaintDto"];
                };
            };
        };
    };
    Complaints_issueEmployerCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerCodeDto"];
                };
            };
        };
    };
    Vault_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaultRequestsPageDto"];
                };
            };
        };
    };
    Vault_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestOpeningDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaultRequestDto"];
                };
            };
        };
    };
    Vault_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOpeningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VaultRequestDto"];
                };
            };
        };
    };
    Vault_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityDto"];
                };
            };
        };
    };
    Demo_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoPersonDto"][];
                };
            };
        };
    };
    Demo_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoSignInDto"];
            };
        };
        responses: {
            /** @description The session is in the cookie. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    CalendarImports_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDto"];
                };
            };
        };
    };
    CalendarImports_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteNoticeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreviewDto"];
                };
            };
        };
    };
    CalendarImports_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasteNoticeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportIdDto"];
                };
            };
        };
    };
    CalendarImports_moves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DateMovesDto"];
                };
            };
        };
    };
    CalendarImports_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportConfirmedDto"];
                };
            };
        };
    };
    CalendarImports_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectImportDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DeadlineChanges_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseDeadlineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDeadlineDto"];
                };
            };
        };
    };
    DeadlineChanges_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                pauseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeDeadlineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDeadlineDto"];
                };
            };
        };
    };
    DeadlineChanges_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDeadlineDto"];
                };
            };
        };
    };
    DeadlineChanges_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                extensionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDeadlineDto"];
                };
            };
        };
    };
    DeadlineChanges_confirmStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmStartDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedDeadlineDto"];
                };
            };
        };
    };
    PolicyProposals_changes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyChangesDto"];
                };
            };
        };
    };
    PolicyProposals_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePolicyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalIdDto"];
                };
            };
        };
    };
    PolicyProposals_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackVersionDto"];
                };
            };
        };
    };
    PolicyProposals_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectProposalDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Portal_intake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeChoicesDto"];
                };
            };
        };
    };
    Portal_fileComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ComplaintFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledComplaintDto"];
                };
            };
        };
    };
    Portal_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskStatusDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalStatusDto"];
                };
            };
        };
    };
    Portal_submitStatement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["StatementFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedStatementDto"];
                };
            };
        };
    };
    PublicLists_blacklist: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicEntryDto"][];
                };
            };
        };
    };
    PublicLists_published: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicWarningDto"][];
                };
            };
        };
    };
    Tasks_list: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                view: "mine" | "group" | "done";
                /** @description Nearest deadline first unless given; done tasks newest first */
                sort?: "due" | "-due" | "openedAt" | "-openedAt" | "closedAt" | "-closedAt";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
        };
    };
    Tasks_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCountsDto"];
                };
            };
        };
    };
    Tasks_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetailDto"];
                };
            };
        };
    };
    Tasks_claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSummaryDto"];
                };
            };
        };
    };
    Tasks_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSummaryDto"];
                };
            };
        };
    };
    Tasks_saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftSavedDto"];
                };
            };
        };
    };
    Tasks_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitTaskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskSubmittedDto"];
                };
            };
        };
    };
}
