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
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Roles_list"];
        put?: never;
        post: operations["Roles_add"];
        delete?: never;
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
        post: operations["DefinitionDrafts_create"];
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
    "/api/documents/from-reporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Documents_uploadFromReporter"];
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
    "/api/vault/requests/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Vault_readOriginal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VaultRegister_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/entries/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VaultRegister_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/originals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VaultRegister_originals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VaultReceipts_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/receipts/{id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VaultReceipts_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vault/receipts/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["VaultReceipts_seal"];
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
    "/api/letters/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Letters_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseMigrations_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseMigrations_ofProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-migrations/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseMigrations_suggest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-migrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseMigrations_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-migrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseMigrations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-migrations/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseMigrations_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/case-migrations/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseMigrations_start"];
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
    "/api/definition-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionChoices_steps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionChoices_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/expressions/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionChoices_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionDrafts_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionDrafts_get"];
        put: operations["DefinitionDrafts_save"];
        post?: never;
        delete: operations["DefinitionDrafts_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-drafts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionDrafts_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-drafts/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionDrafts_difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionDrafts_checkUnsaved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionDrafts_outline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-drafts/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionDrafts_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionHistory_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/{version}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionHistory_outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/versions/{versionId}/republish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionHistory_republish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/versions/{versionId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionHistory_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definitions/{processId}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DefinitionHistory_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-versions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionImports_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionImports_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-imports/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionProposals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-proposals/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionProposals_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-proposals/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionProposals_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/definition-proposals/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DefinitionProposals_return"];
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
    "/api/reports/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reports_findDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_takeObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reports_takeWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Thread_read"];
        put?: never;
        post: operations["Thread_write"];
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
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{incidentKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interventions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/interventions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interventions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interventions/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_reject"];
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
    "/api/portal/letters/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalLetters_pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/information-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalRequests_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/information-requests/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalRequests_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/reports/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PortalReports_intake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalReports_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/reports/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalReports_object"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/reports/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalReports_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/thread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalThread_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/thread/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalThread_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/thread/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalThread_document"];
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
        LocalTextDto: {
            zh: string;
            en: string;
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
            actionName: components["schemas"]["LocalTextDto"];
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
        OrganisationNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "authority" | "school" | "college" | "unit";
        };
        SessionRoleDto: {
            /** @example case-officer */
            role: string;
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
            /** @example case-officer */
            role: string;
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
            /**
             * @description Code of a role, see `GET /api/roles`.
             * @example case-officer
             */
            role: string;
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
        RoleDto: {
            code: string;
            name: components["schemas"]["LocalTextDto"];
            organisationKinds: ("authority" | "school" | "college" | "unit")[];
            /** @description Carries rights in the product; an added role is a candidate of steps and nothing else. */
            isBuiltIn: boolean;
            /** @description People who hold it now. */
            holders: number;
        };
        RoleNameDto: {
            zh: string;
            en: string;
        };
        AddRoleDto: {
            /** @example screening-reviewer */
            code: string;
            name: components["schemas"]["RoleNameDto"];
            organisationKinds: ("authority" | "school" | "college" | "unit")[];
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
            kind: "complaint" | "report" | "extension";
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
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over" | "hotline" | "school-channel" | "internal";
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
            /** @description The called process it is a step of */
            within: components["schemas"]["LocalTextDto"] | null;
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
            kind: "complaint" | "report" | "extension";
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
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over" | "hotline" | "school-channel" | "internal";
            due: components["schemas"]["DueDto"] | null;
            parties: components["schemas"]["CasePartyDto"][];
            people: components["schemas"]["CasePersonDto"][];
            recusals: components["schemas"]["RecusalDto"][];
            steps: components["schemas"]["CaseStepDto"][];
            timeline: components["schemas"]["TimelineRowDto"][];
            deadlines: components["schemas"]["CaseDeadlineDto"][];
            documents: components["schemas"]["CaseDocumentDto"][];
        };
        CalledPositionDto: {
            /** @description BPMN 2.0 XML of the version on which it runs */
            xml: string;
            active: string[];
            completed: string[];
            incidents: string[];
            /** @description The call activity on the diagram that called it */
            elementId: string;
            title: components["schemas"]["LocalTextDto"];
        };
        CaseDiagramDto: {
            /** @description BPMN 2.0 XML of the version on which it runs */
            xml: string;
            active: string[];
            completed: string[];
            incidents: string[];
            /** @description Processes that the case called, in order */
            called: components["schemas"]["CalledPositionDto"][];
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
            state: "draft" | "proposed" | "rejected" | "published" | "retired";
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
        VaultRequestDto: {
            /** Format: uuid */
            id: string;
            /** @description Of the identity asked for. */
            pseudonym: string | null;
            /** @description Name of the cleaned copy of the original asked for. */
            documentName: string | null;
            /** Format: uuid */
            caseId: string | null;
            caseNumber: string | null;
            purpose: string;
            /** @enum {string} */
            state: "asked" | "readable" | "refused" | "read" | "expired";
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
            pseudonym?: string;
            /** Format: uuid */
            originalId?: string;
            /** @description What it is needed for. */
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
        VaultEntryDto: {
            /** Format: uuid */
            id: string;
            pseudonym: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string | null;
            /** Format: date-time */
            takenAt: string;
            /** @description False while the receiving officer can still read it. */
            isSealed: boolean;
            /** @description Nobody for filings on the portal. */
            receiver: components["schemas"]["NamedDto"] | null;
            /** @description How often it was opened by two vault officers. */
            readings: number;
            openRequests: number;
        };
        VaultEntriesPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["VaultEntryDto"][];
        };
        VaultActDto: {
            /** Format: date-time */
            at: string;
            actName: components["schemas"]["LocalTextDto"];
            by: components["schemas"]["NamedDto"] | null;
            purpose: string | null;
            /** @description Of a decision. */
            reason: string | null;
        };
        VaultOriginalDto: {
            /** Format: uuid */
            id: string;
            /** @description Of the cleaned copy. */
            documentName: string;
            /** Format: uuid */
            caseId: string | null;
            caseNumber: string | null;
            mediaType: string;
            size: number;
            /** Format: date-time */
            sealedAt: string;
            removed: components["schemas"]["LocalTextDto"][];
            leftIn: components["schemas"]["LocalTextDto"][];
            readings: number;
        };
        VaultOriginalsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["VaultOriginalDto"][];
        };
        VaultReceiptDto: {
            /** Format: uuid */
            id: string;
            pseudonym: string;
            caseNumber: string | null;
            /** Format: date-time */
            takenAt: string;
            /** Format: date-time */
            openUntil: string;
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
        VersionCountsDto: {
            /** Format: uuid */
            versionId: string;
            version: number;
            /** @description Open cases on this version. */
            cases: number;
            /** @description Cases by the id of the element where they stand. */
            elements: {
                [key: string]: number;
            };
        };
        MappedElementDto: {
            from: string;
            to: string;
        };
        MigrationCountsDto: {
            unchecked: number;
            movable: number;
            immovable: number;
            moved: number;
            /** @description Could move when they were checked, and no more when their turn came. */
            refused: number;
        };
        CaseMigrationDto: {
            /** Format: uuid */
            id: string;
            processId: string;
            fromVersion: number;
            toVersion: number;
            /** @enum {string} */
            phase: "checking" | "checked" | "moving" | "done";
            mapping: components["schemas"]["MappedElementDto"][];
            plannedBy: string;
            /** Format: date-time */
            plannedAt: string;
            reason: string | null;
            startedBy: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            counts: components["schemas"]["MigrationCountsDto"];
        };
        MigrationVersionsDto: {
            /** Format: uuid */
            fromVersionId: string;
            /**
             * Format: uuid
             * @description The version in force.
             */
            toVersionId: string;
        };
        SuggestedElementDto: {
            from: string;
            to: string | null;
            /** @enum {string|null} */
            basis: "same-id" | "same-name" | null;
            name: components["schemas"]["LocalTextDto"];
            /** @description BPMN local name, such as `userTask`. */
            type: string;
            /** @description Open cases that stand there now. */
            cases: number;
        };
        MigrationTargetDto: {
            id: string;
            name: components["schemas"]["LocalTextDto"];
            type: string;
        };
        MappingSuggestionDto: {
            elements: components["schemas"]["SuggestedElementDto"][];
            targets: components["schemas"]["MigrationTargetDto"][];
        };
        PlanMigrationDto: {
            /** Format: uuid */
            fromVersionId: string;
            /**
             * Format: uuid
             * @description The version in force.
             */
            toVersionId: string;
            mapping: components["schemas"]["MappedElementDto"][];
            /** @description Every open case of the version unless given. */
            caseIds?: string[];
        };
        MigrationIdDto: {
            /** Format: uuid */
            id: string;
        };
        MoveFindingDto: {
            /** @enum {string} */
            severity: "refusal" | "note";
            code: string;
            elementId: string | null;
            text: components["schemas"]["LocalTextDto"];
        };
        MigrationItemDto: {
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            state: "unchecked" | "movable" | "immovable" | "moved" | "refused";
            findings: components["schemas"]["MoveFindingDto"][];
        };
        MigrationItemsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["MigrationItemDto"][];
        };
        StartMigrationDto: {
            /** @description Stands in the history of every case that moves. */
            reason: string;
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
        StepHeaderDto: {
            name: string;
            label: components["schemas"]["LocalTextDto"];
            required: boolean;
            /** @description One of these, when given. */
            values?: string[];
        };
        StepFieldDto: {
            name: string;
            label: components["schemas"]["LocalTextDto"];
        };
        StepErrorDto: {
            code: string;
            label: components["schemas"]["LocalTextDto"];
        };
        ServiceStepDto: {
            type: string;
            name: components["schemas"]["LocalTextDto"];
            purpose: components["schemas"]["LocalTextDto"];
            headers: components["schemas"]["StepHeaderDto"][];
            /** @description Variables it reads. */
            inputs: components["schemas"]["StepFieldDto"][];
            /** @description Variables it sets. */
            outputs: components["schemas"]["StepFieldDto"][];
            errors: components["schemas"]["StepErrorDto"][];
        };
        NamedChoiceDto: {
            code: string;
            name: components["schemas"]["LocalTextDto"];
        };
        UsedChoiceDto: {
            code: string;
            /** @description Processes that use it. */
            usedBy: string[];
        };
        FormChoiceDto: {
            key: string;
            processId: string;
            /** @description Keys of its fields. */
            fields: string[];
        };
        DecisionChoiceDto: {
            id: string;
            name: string;
            processId: string;
        };
        ExpressionHelpDto: {
            name: string;
            meaning: components["schemas"]["LocalTextDto"];
            example: string;
        };
        DefinitionChoicesDto: {
            roles: components["schemas"]["RoleDto"][];
            /** @description Before the colon of a candidate; `case` goes with a duty. */
            parties: components["schemas"]["NamedChoiceDto"][];
            /** @description Duties on a case, after `case:` and in the header `excludes`. */
            caseDuties: components["schemas"]["NamedChoiceDto"][];
            deadlineDuties: components["schemas"]["UsedChoiceDto"][];
            messages: components["schemas"]["UsedChoiceDto"][];
            forms: components["schemas"]["FormChoiceDto"][];
            decisions: components["schemas"]["DecisionChoiceDto"][];
            /** @description Processes that a call activity can call. */
            processes: components["schemas"]["NamedChoiceDto"][];
            expressionHelp: components["schemas"]["ExpressionHelpDto"][];
        };
        CheckExpressionDto: {
            /** @description FEEL, with or without the leading `=`. */
            expression: string;
            /** @description A cell of a decision table. */
            unary?: boolean;
        };
        ExpressionVerdictDto: {
            ok: boolean;
            /** @description Variables it reads. */
            names?: string[];
            /** @description Where it cannot be read, counted from the beginning of what was sent. */
            position?: number;
            message?: components["schemas"]["LocalTextDto"];
            hint?: components["schemas"]["LocalTextDto"];
        };
        ModelDto: {
            /** @description BPMN 2.0 XML in the Zeebe dialect. */
            bpmn: string;
        };
        DraftEditorDto: {
            person: string;
            /** @description The reader. */
            isMe: boolean;
            /** Format: date-time */
            since: string;
        };
        DraftDto: {
            /** Format: uuid */
            id: string;
            processId: string;
            /** Format: uuid */
            baseVersionId: string | null;
            isShipped: boolean;
            revision: number;
            /** @enum {string} */
            state: "draft" | "checked";
            /** Format: date-time */
            savedAt: string;
            /**
             * Format: uuid
             * @description The proposal of it that waits for review.
             */
            proposalId: string | null;
            /** @description Who has it open now; asking for the draft again keeps one on the list. */
            editors: components["schemas"]["DraftEditorDto"][];
            title: components["schemas"]["LocalTextDto"];
            bpmn: string;
            forms: {
                [key: string]: unknown;
            };
            rights: {
                [key: string]: unknown;
            };
            names: {
                [key: string]: string;
            };
            instructions: {
                [key: string]: string;
            };
            deadlines: {
                [key: string]: unknown;
            };
            irreversible: string[];
            decisions: {
                [key: string]: string;
            };
        };
        BeginDraftDto: {
            /** Format: uuid */
            fromVersionId: string;
        };
        TitleDto: {
            zh: string;
            en: string;
        };
        SaveDefinitionDraftDto: {
            title?: components["schemas"]["TitleDto"];
            /** @description BPMN 2.0 XML in the Zeebe dialect. */
            bpmn?: string;
            /** @description form-js schemas by form key, which is the id of the user task. */
            forms?: {
                [key: string]: unknown;
            };
            /** @description By user task, then by field: `write`, `read` or `hidden`. */
            rights?: {
                [key: string]: unknown;
            };
            /** @description English names by element id. */
            names?: {
                [key: string]: string;
            };
            /** @description English instructions by user task id. */
            instructions?: {
                [key: string]: string;
            };
            /** @description By duty. */
            deadlines?: {
                [key: string]: unknown;
            };
            /** @description Elements after which nothing may be taken back. */
            irreversible?: string[];
            /** @description DMN XML by decision table id. */
            decisions?: {
                [key: string]: string;
            };
            /** @description As read; when somebody saved since, the answer is 409 and nothing is overwritten. */
            revision: number;
        };
        SavedDraftDto: {
            revision: number;
            /** Format: date-time */
            savedAt: string;
        };
        FindingDto: {
            /** @description The same finding has the same key each time. */
            key: string;
            /** @description A warning that the version in force has too: it needs no reason again. */
            isKnown: boolean;
            /** @enum {string} */
            severity: "error" | "warning";
            rule: string;
            elementId: string;
            elementName: string;
            message: components["schemas"]["LocalTextDto"];
            hint: components["schemas"]["LocalTextDto"];
        };
        FindingsDto: {
            findings: components["schemas"]["FindingDto"][];
        };
        ChangeDto: {
            elementId: string;
            /** @enum {string} */
            kind: "added" | "removed" | "changed";
            /** @description A sentence for the reviewer. */
            what: components["schemas"]["LocalTextDto"];
            before: string | null;
            after: string | null;
        };
        DifferenceDto: {
            /** @description What cases would notice. */
            execution: components["schemas"]["ChangeDto"][];
            /** @description Boxes and lines that only moved. */
            layout: components["schemas"]["ChangeDto"][];
            /** @description Labels, instructions and translations. */
            texts: components["schemas"]["ChangeDto"][];
            forms: components["schemas"]["ChangeDto"][];
            rights: components["schemas"]["ChangeDto"][];
            deadlines: components["schemas"]["ChangeDto"][];
            decisions: components["schemas"]["ChangeDto"][];
            /** @description Unified difference of the text, line by line. */
            textual: string[];
        };
        CheckDefinitionDto: {
            title?: components["schemas"]["TitleDto"];
            /** @description BPMN 2.0 XML in the Zeebe dialect. */
            bpmn?: string;
            /** @description form-js schemas by form key, which is the id of the user task. */
            forms?: {
                [key: string]: unknown;
            };
            /** @description By user task, then by field: `write`, `read` or `hidden`. */
            rights?: {
                [key: string]: unknown;
            };
            /** @description English names by element id. */
            names?: {
                [key: string]: string;
            };
            /** @description English instructions by user task id. */
            instructions?: {
                [key: string]: string;
            };
            /** @description By duty. */
            deadlines?: {
                [key: string]: unknown;
            };
            /** @description Elements after which nothing may be taken back. */
            irreversible?: string[];
            /** @description DMN XML by decision table id. */
            decisions?: {
                [key: string]: string;
            };
            /** @description The definition it is meant for; that of the model unless given. */
            processId?: string;
        };
        OutlineWayDto: {
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
            /** @description What is written on the way there, such as the answer at a gateway. */
            via: string | null;
        };
        OutlineElementDto: {
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
            /** @description BPMN local name, such as `userTask`. */
            kind: string;
            /** @description Who does it, or what it waits for. */
            who: components["schemas"]["LocalTextDto"] | null;
            /** @description What is inside a sub-process. */
            children: components["schemas"]["OutlineElementDto"][];
            next: components["schemas"]["OutlineWayDto"][];
        };
        ProposeDraftDto: {
            reason: string;
            /** @description Key of each warning and the reason why it stays. */
            warningReasons?: {
                [key: string]: string;
            };
            /** @description Of the draft as it was read. */
            revision: number;
        };
        DefinitionProposalIdDto: {
            /** Format: uuid */
            id: string;
        };
        DefinitionEntryDto: {
            /**
             * Format: uuid
             * @description Of the version; of the draft while it is `draft` or `checked`.
             */
            id: string;
            /** @description A draft gets its number when it is proposed. */
            version: number | null;
            /** @enum {string} */
            state: "draft" | "checked" | "proposed" | "rejected" | "published" | "retired";
            /** @description An update that came with a release and waits for somebody to look at it. */
            isShipped: boolean;
            /** Format: uuid */
            proposalId: string | null;
            editedBy: string | null;
            /** Format: date-time */
            editedAt: string;
            proposedBy: string | null;
            /** Format: date-time */
            proposedAt: string | null;
            reason: string | null;
            reviewedBy: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            validFrom: string | null;
            /**
             * Format: date-time
             * @description From then on no new case begins on it.
             */
            validTo: string | null;
            /** @description Open cases on this version. */
            running: number;
        };
        DefinitionHistoryDto: {
            processId: string;
            title: components["schemas"]["LocalTextDto"];
            versions: components["schemas"]["DefinitionEntryDto"][];
        };
        ProposeAgainDto: {
            reason: string;
            /** @description Key of each warning and the reason why it stays. */
            warningReasons?: {
                [key: string]: string;
            };
        };
        ReasonDto: {
            reason: string;
        };
        ImportPreviewDto: {
            processId: string;
            title: components["schemas"]["LocalTextDto"];
            /** @description The version it was exported as. */
            exportedVersion: number;
            /** @description There is no process of this id here. */
            isNew: boolean;
            /** @description To be sent with the confirmation. */
            contentHash: string;
            findings: components["schemas"]["FindingDto"][];
            /** @description To the version in force. */
            difference: components["schemas"]["DifferenceDto"];
        };
        DraftIdDto: {
            /** Format: uuid */
            id: string;
        };
        CommentDto: {
            id: string;
            elementId: string | null;
            text: string;
            person: string;
            /** Format: date-time */
            at: string;
        };
        DefinitionProposalDto: {
            /** Format: uuid */
            id: string;
            processId: string;
            title: components["schemas"]["LocalTextDto"];
            /** @description The number of the version under review. */
            version: number;
            /** @description The number of the version it is compared with. */
            baseVersion: number | null;
            /** Format: uuid */
            draftId: string | null;
            /** @enum {string} */
            state: "waiting" | "published" | "returned";
            reason: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description The reader is a second person and may publish it. */
            canPublish: boolean;
            findings: components["schemas"]["FindingDto"][];
            warningReasons: {
                [key: string]: string;
            };
            difference: components["schemas"]["DifferenceDto"];
            baseBpmn: string | null;
            bpmn: string;
            comments: components["schemas"]["CommentDto"][];
        };
        WriteCommentDto: {
            /** @description The element it is pinned to; the proposal as a whole unless given. */
            elementId?: string;
            text: string;
        };
        PublishDefinitionDto: {
            /**
             * Format: date-time
             * @description From when on new cases get it; at once unless given.
             */
            validFrom?: string;
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
        ReportIntakeChoicesDto: {
            schools: components["schemas"]["NamedDto"][];
            channels: components["schemas"]["ChoiceDto"][];
        };
        ReportDuplicateDto: {
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
        ReportingPersonDto: {
            name?: string;
            phone?: string;
            email?: string;
            idNumber?: string;
        };
        RegisterReportDto: {
            /** Format: uuid */
            accusedSchoolId: string;
            /** @description The points of the report */
            allegations: string[];
            description?: string;
            /** @description A leader of the school is among those named */
            namesLeader: boolean;
            reporter?: components["schemas"]["ReportingPersonDto"];
            /** @enum {string} */
            channel: "hotline" | "mailbox" | "school-channel" | "letter";
            /**
             * @description The true instant of receipt, with offset
             * @example 2026-03-09T17:20:00+08:00
             */
            receivedAt: string;
            backDatingReason?: string;
            documentIds?: string[];
        };
        RegisteredReportDto: {
            /** Format: uuid */
            caseId: string;
            /** @example JB-2026-000123 */
            number: string;
            /**
             * @description For the reporter; shown this once
             * @example 1234-5678-9012-3456
             */
            receiptCode: string;
        };
        TakenDownDto: {
            text: string;
        };
        ThreadDocumentDto: {
            /** Format: uuid */
            id: string;
            name: string;
            mediaType: string;
            size: number;
        };
        ThreadMessageDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            from: "reporter" | "handler";
            text: string;
            /** Format: date-time */
            at: string;
            /** @description The handler who wrote it. */
            by: components["schemas"]["NamedDto"] | null;
            documents: components["schemas"]["ThreadDocumentDto"][];
            /** @description Written by the reporter: it can show who that is, and never goes into an extract as it stands. */
            mayIdentify: boolean;
        };
        ThreadDto: {
            messages: components["schemas"]["ThreadMessageDto"][];
            canWrite: boolean;
            /** @description Why nothing can be written now. */
            reason: components["schemas"]["LocalTextDto"] | null;
        };
        PostMessageDto: {
            text: string;
            documentIds?: string[];
        };
        PostedMessageDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
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
        FactDto: {
            label: components["schemas"]["LocalTextDto"];
            value: string | components["schemas"]["LocalTextDto"];
        };
        TaskLinkDto: {
            label: components["schemas"]["LocalTextDto"];
            /** @example /api/letters/0b9fca0e-1d2c-4c7e-9a53-0f2f4b6f1a11/pdf */
            href: string;
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
            /** @description What may be looked at beside the form */
            links: components["schemas"]["TaskLinkDto"][];
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
        HealthDto: {
            /** @enum {string} */
            status: "ok";
        };
        StuckCaseDto: {
            incidentKey: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @description Of the process. */
            version: number;
            /** Format: date-time */
            openedAt: string;
        };
        IncidentGroupDto: {
            processId: string;
            processTitle: components["schemas"]["LocalTextDto"];
            elementId: string;
            elementName: components["schemas"]["LocalTextDto"];
            type: string;
            /** @description The message without what differs from case to case. */
            cause: string;
            /** Format: date-time */
            oldestAt: string;
            incidents: components["schemas"]["StuckCaseDto"][];
        };
        TokenDto: {
            elementInstanceKey: string;
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
        };
        TokenTargetDto: {
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
        };
        IncidentDto: {
            incidentKey: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @description Of the process. */
            version: number;
            /** Format: date-time */
            openedAt: string;
            processId: string;
            processTitle: components["schemas"]["LocalTextDto"];
            elementId: string;
            elementName: components["schemas"]["LocalTextDto"];
            type: string;
            message: string;
            elementInstanceKey: string | null;
            /** @description The variables the step worked on. */
            input: {
                [key: string]: unknown;
            } | null;
            active: components["schemas"]["TokenDto"][];
            /** @description Where a token may go. */
            targets: components["schemas"]["TokenTargetDto"][];
        };
        RetryIncidentsDto: {
            reason: string;
            incidentKeys: string[];
        };
        RetryRefusalDto: {
            code: string;
            text: components["schemas"]["LocalTextDto"];
        };
        RetryResultDto: {
            incidentKey: string;
            refusal: components["schemas"]["RetryRefusalDto"] | null;
        };
        InterventionDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            kind: "change-variables" | "move-token" | "cancel-case";
            sentence: components["schemas"]["LocalTextDto"];
            reason: string;
            proposer: string;
            /** Format: date-time */
            proposedAt: string;
            /** @description False for who proposed it. */
            canDecide: boolean;
        };
        ProposeInterventionDto: {
            reason: string;
            /** @enum {string} */
            kind: "change-variables" | "move-token" | "cancel-case";
            /** @description The step that is stuck, or the token to move. */
            elementInstanceKey?: string;
            /** @description move-token: the element to go on with. */
            to?: string;
            /** @description change-variables: ids and flags. */
            values?: {
                [key: string]: unknown;
            };
        };
        InterventionIdDto: {
            /** Format: uuid */
            id: string;
        };
        InterventionReasonDto: {
            reason: string;
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
            /** @enum {string} */
            matter: "complaint" | "report";
            /** @description What the reporter may still do besides writing */
            acts: ("object" | "withdraw")[];
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
        AskLetterDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            /** Format: uuid */
            letterId: string;
        };
        PortalRequestDto: {
            /** Format: uuid */
            id: string;
            text: string;
            /** @description What is wanted, point by point */
            items: string[];
            /** @example 2026-03-09 */
            until: string | null;
        };
        AnswerRequestDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            /** Format: uuid */
            requestId: string;
            text: string;
        };
        AnswerFormDto: {
            /** @description JSON */
            answer: components["schemas"]["AnswerRequestDto"];
            files?: string[];
        };
        ReportChoicesDto: {
            schools: components["schemas"]["NamedDto"][];
            /**
             * @description Null: no rule here, a person decides.
             * @enum {string|null}
             */
            anonymous: "handle" | "handle-without-reply" | "decline" | null;
            /** @description Working days in which a real-name report is answered. */
            replyWorkingDays: number | null;
        };
        ReportContentDto: {
            /** Format: uuid */
            accusedSchoolId: string;
            /** @description The points of the report */
            allegations: string[];
            description?: string;
            /** @description A leader of the school is among those named */
            namesLeader: boolean;
            reporter?: components["schemas"]["ReportingPersonDto"];
        };
        ReportFormDto: {
            /** @description JSON */
            report: components["schemas"]["ReportContentDto"];
            files?: string[];
        };
        FiledReportDto: {
            /**
             * @description Shown this once
             * @example 1234-5678-9012-3456
             */
            receiptCode: string;
        };
        ReporterActDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            text: string;
        };
        PortalMessageDto: {
            /** @enum {string} */
            from: "reporter" | "handler";
            text: string;
            /** Format: date-time */
            at: string;
            documents: components["schemas"]["ThreadDocumentDto"][];
        };
        PortalThreadDto: {
            messages: components["schemas"]["PortalMessageDto"][];
            canWrite: boolean;
            /** @description Why nothing can be written now. */
            reason: components["schemas"]["LocalTextDto"] | null;
        };
        WriteMessageDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            text: string;
        };
        MessageFormDto: {
            /** @description JSON */
            message: components["schemas"]["WriteMessageDto"];
            files?: string[];
        };
        ReceivedMessageDto: {
            /** Format: date-time */
            at: string;
        };
        AskThreadDocumentDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            /** Format: uuid */
            documentId: string;
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
                role?: string;
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
    Roles_list: {
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
                    "application/json": components["schemas"]["RoleDto"][];
                };
            };
        };
    };
    Roles_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDto"][];
                };
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
    DefinitionDrafts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
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
    Documents_uploadFromReporter: {
        parameters: {
            query?: {
                /** @description Which file of the reporter it is. */
                position?: number;
            };
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
    Vault_readOriginal: {
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
    VaultRegister_entries: {
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
                    "application/json": components["schemas"]["VaultEntriesPageDto"];
                };
            };
        };
    };
    VaultRegister_history: {
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
                    "application/json": components["schemas"]["VaultActDto"][];
                };
            };
        };
    };
    VaultRegister_originals: {
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
                    "application/json": components["schemas"]["VaultOriginalsPageDto"];
                };
            };
        };
    };
    VaultReceipts_list: {
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
                    "application/json": components["schemas"]["VaultReceiptDto"][];
                };
            };
        };
    };
    VaultReceipts_read: {
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
    VaultReceipts_seal: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    Letters_pdf: {
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
                    "application/pdf": string;
                };
            };
        };
    };
    CaseMigrations_counts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
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
                    "application/json": components["schemas"]["VersionCountsDto"][];
                };
            };
        };
    };
    CaseMigrations_ofProcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
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
                    "application/json": components["schemas"]["CaseMigrationDto"][];
                };
            };
        };
    };
    CaseMigrations_suggest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrationVersionsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSuggestionDto"];
                };
            };
        };
    };
    CaseMigrations_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMigrationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationIdDto"];
                };
            };
        };
    };
    CaseMigrations_get: {
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
                    "application/json": components["schemas"]["CaseMigrationDto"];
                };
            };
        };
    };
    CaseMigrations_items: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
            };
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
                    "application/json": components["schemas"]["MigrationItemsPageDto"];
                };
            };
        };
    };
    CaseMigrations_start: {
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
                "application/json": components["schemas"]["StartMigrationDto"];
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
    DefinitionChoices_steps: {
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
                    "application/json": components["schemas"]["ServiceStepDto"][];
                };
            };
        };
    };
    DefinitionChoices_all: {
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
                    "application/json": components["schemas"]["DefinitionChoicesDto"];
                };
            };
        };
    };
    DefinitionChoices_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckExpressionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpressionVerdictDto"];
                };
            };
        };
    };
    DefinitionDrafts_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
        };
    };
    DefinitionDrafts_get: {
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
                    "application/json": components["schemas"]["DraftDto"];
                };
            };
        };
    };
    DefinitionDrafts_save: {
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
                "application/json": components["schemas"]["SaveDefinitionDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedDraftDto"];
                };
            };
        };
    };
    DefinitionDrafts_remove: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    DefinitionDrafts_check: {
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
                    "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    DefinitionDrafts_difference: {
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
                    "application/json": components["schemas"]["DifferenceDto"];
                };
            };
        };
    };
    DefinitionDrafts_checkUnsaved: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDefinitionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsDto"];
                };
            };
        };
    };
    DefinitionDrafts_outline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlineElementDto"][];
                };
            };
        };
    };
    DefinitionDrafts_propose: {
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
                "application/json": components["schemas"]["ProposeDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionProposalIdDto"];
                };
            };
        };
    };
    DefinitionHistory_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
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
                    "application/json": components["schemas"]["DefinitionHistoryDto"];
                };
            };
        };
    };
    DefinitionHistory_outline: {
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
                    "application/json": components["schemas"]["OutlineElementDto"][];
                };
            };
        };
    };
    DefinitionHistory_republish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAgainDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionProposalIdDto"];
                };
            };
        };
    };
    DefinitionHistory_retire: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
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
    DefinitionHistory_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
                versionId: string;
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
    DefinitionImports_export: {
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
                    "application/zip": string;
                };
            };
        };
    };
    DefinitionImports_preview: {
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
                    processId?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPreviewDto"];
                };
            };
        };
    };
    DefinitionImports_confirm: {
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
                    contentHash: string;
                    processId?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftIdDto"];
                };
            };
        };
    };
    DefinitionProposals_get: {
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
                    "application/json": components["schemas"]["DefinitionProposalDto"];
                };
            };
        };
    };
    DefinitionProposals_comment: {
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
                "application/json": components["schemas"]["WriteCommentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDto"][];
                };
            };
        };
    };
    DefinitionProposals_publish: {
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
                "application/json": components["schemas"]["PublishDefinitionDto"];
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
    DefinitionProposals_return: {
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
                "application/json": components["schemas"]["ReasonDto"];
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
    Reports_intake: {
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
                    "application/json": components["schemas"]["ReportIntakeChoicesDto"];
                };
            };
        };
    };
    Reports_findDuplicates: {
        parameters: {
            query: {
                accusedSchoolId: string;
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
                    "application/json": components["schemas"]["ReportDuplicateDto"][];
                };
            };
        };
    };
    Reports_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredReportDto"];
                };
            };
        };
    };
    Reports_takeObjection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakenDownDto"];
            };
        };
        responses: {
            /** @description The objection is on file. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reports_takeWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakenDownDto"];
            };
        };
        responses: {
            /** @description The withdrawal is on file; the authority decides whether to go on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Thread_read: {
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
                    "application/json": components["schemas"]["ThreadDto"];
                };
            };
        };
    };
    Thread_write: {
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
                "application/json": components["schemas"]["PostMessageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedMessageDto"];
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
    Incidents_groups: {
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
                    "application/json": components["schemas"]["IncidentGroupDto"][];
                };
            };
        };
    };
    Incidents_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentKey: string;
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
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
        };
    };
    Incidents_retry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryIncidentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryResultDto"][];
                };
            };
        };
    };
    Incidents_waiting: {
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
                    "application/json": components["schemas"]["InterventionDto"][];
                };
            };
        };
    };
    Incidents_propose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeInterventionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterventionIdDto"];
                };
            };
        };
    };
    Incidents_approve: {
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
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Incidents_reject: {
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
                "application/json": components["schemas"]["InterventionReasonDto"];
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
    PortalLetters_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskLetterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    PortalRequests_open: {
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
                    "application/json": components["schemas"]["PortalRequestDto"][];
                };
            };
        };
    };
    PortalRequests_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AnswerFormDto"];
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
    PortalReports_intake: {
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
                    "application/json": components["schemas"]["ReportChoicesDto"];
                };
            };
        };
    };
    PortalReports_file: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ReportFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledReportDto"];
                };
            };
        };
    };
    PortalReports_object: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterActDto"];
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
    PortalReports_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReporterActDto"];
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
    PortalThread_read: {
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
                    "application/json": components["schemas"]["PortalThreadDto"];
                };
            };
        };
    };
    PortalThread_write: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["MessageFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceivedMessageDto"];
                };
            };
        };
    };
    PortalThread_document: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskThreadDocumentDto"];
            };
        };
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
}
