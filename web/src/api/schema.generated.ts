// Generated from docs/openapi.json by tools/api-client.mjs. Do not edit.
export interface paths {
    "/api/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_list"];
        put?: never;
        post: operations["Absences_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Absences_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/absences/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Absences_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/cases/{id}/archive-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ArchivePackages_list"];
        put?: never;
        post: operations["ArchivePackages_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/archive-packages/{packageId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ArchivePackages_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["CaseArchives_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/documents/{documentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseDocuments_addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseNotes_list"];
        put?: never;
        post: operations["CaseNotes_write"];
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
    "/api/document-uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DocumentUploads_open"];
        put?: never;
        post: operations["DocumentUploads_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-uploads/{id}/parts/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["DocumentUploads_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-uploads/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DocumentUploads_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["DocumentUploads_abandon"];
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
    "/api/documents/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_preview"];
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
    "/api/blacklist-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Blacklist_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklist-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Blacklist_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Board_export"];
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
    "/api/definitions/{processId}/{version}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DefinitionReturns_returns"];
        put?: never;
        post?: never;
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
    "/api/figures/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureImports_all"];
        put?: never;
        post: operations["FigureImports_dryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FigureImports_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/imports/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FigureImports_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/imports/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["FigureImports_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Figures_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Figures_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_list"];
        put?: never;
        post: operations["Postings_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_mayHost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{postingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Postings_ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{postingId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{postingId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{postingId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postings/{postingId}/marks/{markId}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Postings_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicPostings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookUps_list"];
        put?: never;
        post: operations["LookUps_lookUpOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/pasted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUps_lookUpPasted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUps_lookUpFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookUps_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookUps_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookUps_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUps_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-ups/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUps_finish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-up-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LookUpQuestions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/look-up-questions/{lookUpId}/{line}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LookUpQuestions_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklist-entries/{id}/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Repairs_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/received-warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Warnings_received"];
        put?: never;
        post?: never;
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
    "/api/blacklist-entries/{id}/retractions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Retractions_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/blacklist-entries/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Retractions_ofEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/correction-recipients/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Retractions_writeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProposedLists_schedule"];
        put?: never;
        post: operations["ProposedLists_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/by-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_openByHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ProposedLists_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}/min-cohort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}/items/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}/items/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/proposed-lists/{id}/items/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ProposedLists_edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Supervision_ofTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Supervision_ofCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/supervision-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Supervision_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision-orders/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Supervision_proposed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision-proposals/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision_follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/supervision-proposals/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Supervision_dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TaskForecasts_of"];
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
    "/api/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_list"];
        put?: never;
        post: operations["Employers_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/alike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_alike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Employers_correct"];
        trace?: never;
    };
    "/api/employers/{id}/former-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employers_addFormerName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Employers_contact"];
        put: operations["Employers_writeContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{id}/sameness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employers_recordSameness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/employers/{id}/sameness/{samenessId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Employers_endSameness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feed_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feed_list"];
        put?: never;
        post: operations["Feed_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Feed_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUps_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handovers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handovers_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handovers_receipt"];
        put: operations["Handovers_handOver"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Handovers_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handovers/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Handovers_confirm"];
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
    "/api/inbox/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["InboxColumns_chosen"];
        put: operations["InboxColumns_choose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Inbox_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Inbox_carryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SavedViews_list"];
        put?: never;
        post: operations["SavedViews_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["SavedViews_change"];
        post?: never;
        delete: operations["SavedViews_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verbs_approvals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/verbs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verbs_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Verbs_people"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_handBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/add-approvers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_addApprovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/remove-approver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_removeApprover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_goBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Verbs_copy"];
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
    "/api/cluster-incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Incidents_heldUp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cluster-incidents/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Incidents_retryHeldUp"];
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
    "/api/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_list"];
        put?: never;
        post: operations["Interviews_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{caseId}/invitation.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviews/{caseId}/minutes.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Interviews_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Live_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mail_own"];
        put: operations["Mail_enter"];
        post?: never;
        delete: operations["Mail_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-address/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mail_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mail_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mail_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mails/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mail_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/caught-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mail_caught"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Notices_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notices_ofPerson"];
        put: operations["Notices_change"];
        post?: never;
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
    "/api/portal/complaints/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalComplaints_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalComplaints_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalFollowUps_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/follow-ups/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalFollowUps_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/follow-ups/new-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalFollowUps_newCode"];
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
    "/api/portal/repairs/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalRepairs_entries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PortalRepairs_apply"];
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
    "/api/cases/{caseId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmployerPapers_recordStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{caseId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EmployerPapers_recordWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/school-home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchoolHome_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Splits_ofTask"];
        put?: never;
        post: operations["Splits_split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_askSignOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{id}/sign-off/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_withdrawSignOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Splits_parts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Splits_part"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Splits_savePartDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_answerPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_sendPartBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/task-parts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_withdrawPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Splits_signOffList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-offs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Splits_signOff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-offs/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Splits_decideSignOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adjustments_list"];
        put?: never;
        post: operations["Adjustments_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/adjustments/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Adjustments_choices"];
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
        NamedDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AbsenceDto: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["NamedDto"];
            organisation: components["schemas"]["NamedDto"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Null for all */
            processIds: string[] | null;
            substitutes: components["schemas"]["NamedDto"][];
            /** @enum {string} */
            state: "to-come" | "current" | "over";
        };
        AbsencesPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["AbsenceDto"][];
        };
        OwnAbsencesDto: {
            own: components["schemas"]["AbsenceDto"][];
            /** @description Absences of others in which this person stands in */
            standsIn: components["schemas"]["AbsenceDto"][];
        };
        LocalTextDto: {
            zh: string;
            en: string;
        };
        AbsenceActDto: {
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            actionName: components["schemas"]["LocalTextDto"];
            /** @description The substitute */
            by: string;
            step: components["schemas"]["LocalTextDto"] | null;
            caseNumber: string | null;
            /** Format: uuid */
            caseId: string | null;
        };
        AbsenceActsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["AbsenceActDto"][];
        };
        ColleagueDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Roles that both hold */
            roles: string[];
            /** @description That the colleague is absent today */
            note?: components["schemas"]["LocalTextDto"];
        };
        AbsenceProcessDto: {
            id: string;
            title: components["schemas"]["LocalTextDto"];
        };
        AbsenceChoicesDto: {
            /** @description Who could stand in */
            colleagues: components["schemas"]["ColleagueDto"][];
            processes: components["schemas"]["AbsenceProcessDto"][];
        };
        PeopleFoundDto: {
            items: components["schemas"]["NamedDto"][];
        };
        EnterAbsenceDto: {
            /**
             * Format: uuid
             * @description Oneself unless given
             */
            personId?: string;
            /**
             * Format: date
             * @example 2026-03-09
             */
            from: string;
            /**
             * Format: date
             * @description The last day of the absence
             * @example 2026-03-13
             */
            to: string;
            /** @description Processes in which the substitutes act; all unless given */
            processIds?: string[];
            substituteIds: string[];
        };
        AbsenceIdDto: {
            /** Format: uuid */
            id: string;
        };
        AuditActorDto: {
            /** @enum {string} */
            kind: "person" | "reporter" | "employer" | "system";
            /** Format: uuid */
            personId?: string;
            name?: string;
            /** @description The absent person for whom a substitute acted */
            onBehalfOf?: string;
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
        OrganisationNameDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "authority" | "school" | "college" | "unit";
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
        ArchivePackageDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "waiting" | "working" | "ready" | "failed" | "expired";
            filesDone: number;
            /** @description Known once the work has begun */
            filesTotal: number | null;
            size: number | null;
            /** @description Of the whole file, in hexadecimal digits */
            sha256: string | null;
            requestedBy: components["schemas"]["NamedDto"];
            /** Format: date-time */
            requestedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ArchivePackagesDto: {
            /** @description Whether this person may have one made */
            mayRequest: boolean;
            /** @description The latest first */
            items: components["schemas"]["ArchivePackageDto"][];
        };
        SetRetentionDto: {
            /** @enum {string} */
            retentionClass: "10-years" | "30-years" | "permanent";
            /** @description The schedule of the unit, by name and clause */
            reason: string;
        };
        AddVersionDto: {
            /**
             * Format: uuid
             * @description An upload of ones own
             */
            documentId: string;
            reason: string;
        };
        CaseNoteDto: {
            /** Format: uuid */
            id: string;
            text: string;
            by: components["schemas"]["NamedDto"];
            /** Format: date-time */
            at: string;
        };
        WriteNoteDto: {
            text: string;
        };
        WrittenNoteDto: {
            /** Format: uuid */
            id: string;
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
            kind: "complaint" | "report" | "extension" | "repair" | "retraction" | "expiry" | "interview" | "posting" | "supervision" | "follow-up" | "adjustment";
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
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over" | "hotline" | "school-channel" | "internal" | "submission" | "posting-review" | "follow-up";
            due: components["schemas"]["DueDto"] | null;
        };
        CasePageDto: {
            total: number;
            page: number;
            pageSize: number;
            /** @description More were found than `total` counts */
            isMore: boolean;
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
            /** @description That it took, or has taken so far */
            workingDays: number | null;
            /** @description It is finished, and on its way to the cluster on which the case runs */
            isHandingOver: boolean;
        };
        TimelineRowDto: {
            /** Format: date-time */
            at: string;
            sentence: components["schemas"]["LocalTextDto"];
            /** @description Null for the system, reporters and employers */
            who: components["schemas"]["NamedDto"] | null;
            /** @description The absent person for whom a substitute acted */
            onBehalfOf: components["schemas"]["NamedDto"] | null;
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
            kind: "complaint" | "report" | "extension" | "repair" | "retraction" | "expiry" | "interview" | "posting" | "supervision" | "follow-up" | "adjustment";
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
            channel: "portal" | "telephone" | "letter" | "mailbox" | "hand-over" | "hotline" | "school-channel" | "internal" | "submission" | "posting-review" | "follow-up";
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
            /** @description Working days that each step took, or has taken so far, by element */
            durations: {
                [key: string]: number;
            };
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
            /** @description Working days that each step took, or has taken so far, by element */
            durations: {
                [key: string]: number;
            };
            /** @description Processes that the case called, in order */
            called: components["schemas"]["CalledPositionDto"][];
        };
        RecordRecusalDto: {
            /** Format: uuid */
            personId: string;
            /** @description The interest that the person has in the matter or a party */
            reason: string;
        };
        BeginUploadDto: {
            /** @example tasks/4b6e1c2e-1111-4222-8333-944445555666/documents */
            place: string;
            name: string;
            /** @description In bytes */
            size: number;
            /** @description Of the whole file, in hexadecimal digits */
            sha256: string;
        };
        UploadDto: {
            /** Format: uuid */
            id: string;
            place: string;
            name: string;
            size: number;
            /** @description Of the whole file, in hexadecimal digits */
            sha256: string;
            /** @description Length of every part but the last */
            partSize: number;
            /** @description Places of the parts that are there */
            received: number[];
            /** Format: date-time */
            touchedAt: string;
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
            status: "active" | "under-repair-review" | "expired" | "retracted";
            /**
             * @description What ended it
             * @enum {string|null}
             */
            endedBy: "term" | "repair" | "retraction" | null;
            /**
             * @description First day out of force
             * @example 2027-03-03
             */
            endedOn: string | null;
            endReasons: string | null;
        };
        BlacklistEntriesDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["BlacklistEntryDto"][];
        };
        EntryEventDto: {
            /** Format: date-time */
            at: string;
            sentence: components["schemas"]["LocalTextDto"];
            /** @description Only for those who may read that case. */
            caseId?: string;
        };
        InformedDto: {
            name: string;
            channels: ("warning" | "export" | "feed" | "look-up")[];
        };
        EntryPageDto: {
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
            status: "active" | "under-repair-review" | "expired" | "retracted";
            /**
             * @description What ended it
             * @enum {string|null}
             */
            endedBy: "term" | "repair" | "retraction" | null;
            /**
             * @description First day out of force
             * @example 2027-03-03
             */
            endedOn: string | null;
            endReasons: string | null;
            /** @description In the order of events */
            history: components["schemas"]["EntryEventDto"][];
            /** @description Who was told of it; only for staff of the authority. */
            informed?: components["schemas"]["InformedDto"][];
        };
        BoardTitleDto: {
            id: string;
            title: components["schemas"]["LocalTextDto"];
        };
        OverviewRowDto: {
            /** @description The authority that keeps the cases */
            organisation: components["schemas"]["NamedDto"];
            process: components["schemas"]["BoardTitleDto"];
            /** @description The person may read the list behind the figures */
            mayList: boolean;
            /** @description Open cases */
            cases: number;
            /** @description Their nearest deadline has passed */
            late: number;
            /** @description Inside the window of warning */
            soon: number;
            /** @description Without a step for anybody: they wait for something outside */
            outside: number;
        };
        WaitingRowDto: {
            /** @description The authority that keeps the cases */
            organisation: components["schemas"]["NamedDto"];
            process: components["schemas"]["BoardTitleDto"];
            /** @description The person may read the list behind the figures */
            mayList: boolean;
            step: components["schemas"]["BoardTitleDto"];
            /** @description The organisation it waits for */
            waitsIn: components["schemas"]["NamedDto"] | null;
            /** @description The role or duty it waits for; never a person */
            waitsFor: components["schemas"]["LocalTextDto"];
            steps: number;
            cases: number;
            late: number;
            soon: number;
            /**
             * Format: date
             * @description Since when the oldest of them waits
             */
            oldestOn: string;
            /** @description Working days of the oldest so far */
            oldestWorkingDays: number;
        };
        DurationRowDto: {
            /** @description The authority that keeps the cases */
            organisation: components["schemas"]["NamedDto"];
            process: components["schemas"]["BoardTitleDto"];
            /** @description The person may read the list behind the figures */
            mayList: boolean;
            step: components["schemas"]["BoardTitleDto"];
            /** @description Steps closed in the period */
            count: number;
            /** @description Working days */
            median: number;
            /** @description Nine in ten took no longer, in working days */
            p90: number;
        };
        BoardDto: {
            /** Format: date */
            asOf: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Authorities that can be chosen */
            organisations: components["schemas"]["NamedDto"][];
            /** @description Processes that can be chosen */
            processes: components["schemas"]["BoardTitleDto"][];
            overview: components["schemas"]["OverviewRowDto"][];
            waiting: components["schemas"]["WaitingRowDto"][];
            durations: components["schemas"]["DurationRowDto"][];
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
            /**
             * Format: uuid
             * @description For those who may read the case: absent for a school
             */
            caseId?: string;
            /**
             * @description Absent for a school
             * @example TS-2026-000123
             */
            number?: string;
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
        NamedElementDto: {
            id: string;
            name: components["schemas"]["LocalTextDto"];
        };
        ReturnBarDto: {
            /** @enum {string} */
            reason: "irreversible" | "call-activity" | "multi-instance" | "inside-sub-process" | "event-sub-process" | "parallel" | "waits" | "tells-others";
            /** @description What stands in the way */
            element: components["schemas"]["NamedElementDto"];
        };
        FreeReturnDto: {
            from: components["schemas"]["NamedElementDto"];
            to: components["schemas"]["NamedElementDto"];
            /** @description Null where the return is safe */
            bar: components["schemas"]["ReturnBarDto"] | null;
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
        TotalDifferenceDto: {
            school: string;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
            asOf: string;
            schoolNumerator: number;
            schoolDenominator: number;
            majorsNumerator: number;
            majorsDenominator: number;
        };
        FigureImportDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "checked" | "confirmed" | "discarded";
            fileName: string;
            /** @description SHA-256 of the file */
            fileHash: string;
            rowCount: number;
            added: number | null;
            changed: number | null;
            unchanged: number | null;
            differences: components["schemas"]["TotalDifferenceDto"][];
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
        };
        FigureFaultDto: {
            line: number;
            /** @example C */
            column: string;
            text: components["schemas"]["LocalTextDto"];
        };
        DryRunDto: {
            /** @description The import that waits to be confirmed; null when the file has faults */
            importId: string | null;
            /** @description The first 200 */
            faults: components["schemas"]["FigureFaultDto"][];
            faultCount: number;
        };
        RateDto: {
            numerator: number;
            denominator: number;
        };
        FigureChangeDto: {
            line: number;
            school: string;
            /** @enum {string} */
            level: "school" | "major" | "group";
            name: string;
            majorCode: string | null;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
            asOf: string;
            /** @enum {string} */
            effect: "added" | "changed";
            before: components["schemas"]["RateDto"] | null;
            after: components["schemas"]["RateDto"];
        };
        FigureImportDetailsDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "checked" | "confirmed" | "discarded";
            fileName: string;
            /** @description SHA-256 of the file */
            fileHash: string;
            rowCount: number;
            added: number | null;
            changed: number | null;
            unchanged: number | null;
            differences: components["schemas"]["TotalDifferenceDto"][];
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
            /** Format: date-time */
            decidedAt: string | null;
            decidedBy: string | null;
            decisionReason: string | null;
            /** @description The first 200, those that change a figure before those that add one */
            changes: components["schemas"]["FigureChangeDto"][];
        };
        ConfirmImportDto: {
            /** @description As the dry run showed it */
            added: number;
            /** @description As the dry run showed it */
            changed: number;
            /** @description Why majors that do not add up to their school are right */
            reason?: string;
        };
        ImportCountsDto: {
            added: number;
            changed: number;
            unchanged: number;
        };
        FigureDto: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            organisationId: string;
            school: string;
            /** @enum {string} */
            level: "school" | "major" | "group";
            name: string;
            majorCode: string | null;
            groupCode: string | null;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
            /** @example 2023-07-01 */
            asOf: string;
            numerator: number;
            denominator: number;
            version: number;
            /** Format: date-time */
            recordedAt: string;
        };
        FiguresPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["FigureDto"][];
        };
        FigureOptionsDto: {
            metrics: ("initial" | "preliminary" | "year-end" | "placement")[];
            cohorts: number[];
            dates: string[];
            schools: components["schemas"]["NamedDto"][];
            /** @description Whether the person imports and corrects figures */
            isKeeper: boolean;
        };
        FigureUnitDto: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            organisationId: string;
            school: string;
            /** @enum {string} */
            level: "school" | "major" | "group";
            name: string;
            majorCode: string | null;
            groupCode: string | null;
        };
        FigureVersionDto: {
            numerator: number;
            denominator: number;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
            asOf: string;
            version: number;
            /** @enum {string} */
            origin: "import" | "correction";
            reason: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description For the authority */
            recordedBy: string | null;
            /** @description The case that ordered it, for whoever may open it */
            caseId: string | null;
            fileName: string | null;
        };
        FigureHistoryDto: {
            unit: components["schemas"]["FigureUnitDto"];
            versions: components["schemas"]["FigureVersionDto"][];
        };
        ComparisonPointDto: {
            cohort: number;
            asOf: string;
            own: components["schemas"]["RateDto"] | null;
            /** @description Null where it would show a school the figure of another */
            average: components["schemas"]["RateDto"] | null;
            bands: number[] | null;
            units: number;
        };
        ComparisonDto: {
            /** @description Lower ends of the bands, in percent */
            bands: number[];
            points: components["schemas"]["ComparisonPointDto"][];
        };
        CorrectFigureDto: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            /** @example 2023 */
            cohort: number;
            /** @example 2023-07-01 */
            asOf: string;
            numerator: number;
            denominator: number;
            reason: string;
            /** @description The version the person saw */
            version: number;
        };
        CorrectedFigureDto: {
            version: number;
        };
        PostingListingDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "job" | "event";
            title: string;
            /** @description The first three */
            employers: string[];
            employerCount: number;
            hostName: string;
            /** @enum {string} */
            state: "in-review" | "returned" | "accepted" | "refused" | "complaint" | "lapsed" | "withdrawn";
            isPublished: boolean;
            /** Format: date */
            shownUntil: string;
            versions: number;
            /** Format: date-time */
            submittedAt: string;
        };
        PostingListDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["PostingListingDto"][];
        };
        PostingHostsDto: {
            hosts: components["schemas"]["NamedDto"][];
        };
        PublicationDto: {
            /** Format: uuid */
            versionId: string;
            /** Format: date-time */
            publishedAt: string;
        };
        PostingSectionDto: {
            key: string;
            label: components["schemas"]["LocalTextDto"];
            text: string;
        };
        PostingCheckDto: {
            /** @enum {string} */
            outcome: "checked" | "unreadable";
            /** @description The row of the table that cannot be read */
            fault: string | null;
        };
        ClauseNameDto: {
            code: string;
            name: components["schemas"]["LocalTextDto"];
            law: components["schemas"]["LocalTextDto"];
            example: string;
        };
        PostingMarkDto: {
            /** Format: uuid */
            id: string;
            section: string;
            start: number;
            end: number;
            /** @enum {string} */
            severity: "forbidden" | "doubtful";
            /** @enum {string} */
            origin: "clause" | "personal-data" | "reviewer";
            clause: components["schemas"]["ClauseNameDto"];
            /** Format: date-time */
            dismissedAt: string | null;
            dismissedByName: string | null;
            dismissalReason: string | null;
        };
        PostingVerdictDto: {
            round: number;
            /** @enum {string} */
            verdict: "accept" | "return" | "refuse" | "complaint";
            comments: string | null;
            /** @enum {string|null} */
            category: "discrimination" | "recruitment-fraud" | "training-loan" | null;
            checklist: ("venue" | "order" | "fire" | "emergency" | "employers")[];
            hitsConsidered: string | null;
            reviewedByName: string | null;
            /** Format: date-time */
            reviewedAt: string;
        };
        PostingVersionDto: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @description As it was submitted */
            content: {
                [key: string]: unknown;
            };
            contact: string | null;
            sections: components["schemas"]["PostingSectionDto"][];
            submittedByName: string | null;
            /** Format: date-time */
            submittedAt: string;
            check: components["schemas"]["PostingCheckDto"] | null;
            marks: components["schemas"]["PostingMarkDto"][];
            review: components["schemas"]["PostingVerdictDto"] | null;
        };
        ListedEmployerDto: {
            statedName: string;
            listedName: string;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            /** Format: date */
            until: string;
            /** @description The same employer by its code, kept off this campus */
            isBarring: boolean;
            /** @description It may be the same: somebody has to tell them apart */
            needsThought: boolean;
            why: components["schemas"]["LocalTextDto"];
        };
        PostingRightsDto: {
            revise: boolean;
            withdraw: boolean;
            judge: boolean;
            /**
             * Format: uuid
             * @description The step that waits for this person
             */
            taskId: string | null;
        };
        PostingDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "job" | "event";
            title: string;
            host: components["schemas"]["NamedDto"];
            /** @enum {string} */
            source: "own" | "telephone" | "letter" | "mailbox" | "hand-over";
            onBehalfOf: string | null;
            /** @enum {string} */
            state: "in-review" | "returned" | "accepted" | "refused" | "complaint" | "lapsed" | "withdrawn";
            /** Format: date-time */
            submittedAt: string;
            withdrawalReason: string | null;
            /**
             * Format: uuid
             * @description Only for people who may read the case
             */
            caseId?: string;
            published: components["schemas"]["PublicationDto"] | null;
            versions: components["schemas"]["PostingVersionDto"][];
            listed: components["schemas"]["ListedEmployerDto"][];
            may: components["schemas"]["PostingRightsDto"];
        };
        JobDto: {
            title: string;
            employer: components["schemas"]["StatedEmployerDto"];
            headcount: number;
            conditions: string;
            work: string;
            place: string;
            pay: string;
            /**
             * Format: date
             * @example 2026-03-20
             */
            validUntil: string;
        };
        EventEmployerDto: {
            name: string;
            /** @description 统一社会信用代码 */
            creditCode?: string;
            jobs: string;
        };
        EventDto: {
            title: string;
            /**
             * Format: date
             * @example 2026-03-20
             */
            date: string;
            /** @example 09:00 */
            startsAt: string;
            /** @example 16:30 */
            endsAt: string;
            place: string;
            /** @description Visitors expected */
            visitors: number;
            safetyPlan: string;
            description?: string;
            employers: components["schemas"]["EventEmployerDto"][];
        };
        SubmitPostingDto: {
            /** @enum {string} */
            kind: "job" | "event";
            job?: components["schemas"]["JobDto"];
            event?: components["schemas"]["EventDto"];
            /** @description Whom to ask; never published */
            contact?: string;
            /**
             * @description own, or the route by which the employer gave it
             * @enum {string}
             */
            source: "own" | "telephone" | "letter" | "mailbox" | "hand-over";
            /** @description The employer for whom it is submitted */
            onBehalfOf?: components["schemas"]["StatedEmployerDto"];
            /**
             * Format: uuid
             * @description The host; the own organisation unless given
             */
            hostId?: string;
        };
        SubmittedPostingDto: {
            /** Format: uuid */
            id: string;
        };
        RevisePostingDto: {
            /** @enum {string} */
            kind: "job" | "event";
            job?: components["schemas"]["JobDto"];
            event?: components["schemas"]["EventDto"];
            /** @description Whom to ask; never published */
            contact?: string;
        };
        WithdrawPostingDto: {
            reason: string;
        };
        MarkPassageDto: {
            section: string;
            start: number;
            end: number;
            /** @enum {string} */
            severity: "forbidden" | "doubtful";
            comment: string;
        };
        DismissMarkDto: {
            reason: string;
        };
        PublicPostingDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "job" | "event";
            title: string;
            hostName: string;
            employers: string[];
            sections: components["schemas"]["PostingSectionDto"][];
            headcount?: number;
            /** @example 09:00 */
            startsAt?: string;
            /** @example 16:30 */
            endsAt?: string;
            /** Format: date */
            until: string;
            /** Format: date */
            publishedOn: string;
        };
        PublicPostingListDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["PublicPostingDto"][];
        };
        ListedLookUpDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            source: "one" | "paste" | "file";
            fileName: string | null;
            /** @enum {string} */
            state: "checking" | "open" | "finished";
            rowCount: number;
            checkedCount: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            checkedAt: string | null;
            /** @description Null when there was nothing to decide. */
            finishedBy: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description Exact, probable and alike. */
            hitCount: number;
        };
        LookUpsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["ListedLookUpDto"][];
        };
        LookUpOneDto: {
            name?: string;
            creditCode?: string;
        };
        LookUpIdDto: {
            /** Format: uuid */
            id: string;
        };
        LookUpListDto: {
            /** @example 2026 年春季双选会 */
            title: string;
            /** @description One employer a line: a name, a credit code, or both. */
            text: string;
        };
        LookUpCountsDto: {
            exact: number;
            probable: number;
            alike: number;
            branch: number;
            none: number;
            undecided: number;
            /** @description Of the undecided ones, those that wait for the authority. */
            asked: number;
        };
        LookUpDto: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            source: "one" | "paste" | "file";
            fileName: string | null;
            /** @enum {string} */
            state: "checking" | "open" | "finished";
            rowCount: number;
            checkedCount: number;
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            checkedAt: string | null;
            /** @description Null when there was nothing to decide. */
            finishedBy: string | null;
            /** Format: date-time */
            finishedAt: string | null;
            counts: components["schemas"]["LookUpCountsDto"];
        };
        FoundEntryDto: {
            employerName: string;
            creditCode: string | null;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            listedOn: string;
            until: string;
            basis: string;
        };
        LookUpHitDto: {
            /** Format: uuid */
            entryId: string;
            /** @enum {string} */
            kind: "exact" | "probable" | "alike" | "branch";
            isByCode: boolean;
            /** @description The entry reaches the organisation that looked it up. */
            binds: boolean;
            why: components["schemas"]["LocalTextDto"];
            /** @description As it stood when it was found. */
            entry: components["schemas"]["FoundEntryDto"];
            /**
             * @description Where the entry stands today.
             * @enum {string}
             */
            status: "active" | "under-repair-review" | "expired" | "retracted";
            statusName: components["schemas"]["LocalTextDto"];
        };
        LookUpRowDto: {
            line: number;
            name: string;
            creditCode: string | null;
            /** @description The code that the list states fails its check. */
            codeFault: boolean;
            repeatsLine: number | null;
            /** @enum {string|null} */
            result: "exact" | "probable" | "alike" | "branch" | "none" | null;
            version: number;
            hits: components["schemas"]["LookUpHitDto"][];
            /** @enum {string|null} */
            decision: "admit" | "refuse" | "ask" | null;
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            answer: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            mayAdmit: boolean;
        };
        LookUpRowsDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["LookUpRowDto"][];
        };
        ReadRowDto: {
            line: number;
            version: number;
        };
        DecideRowsDto: {
            rows: components["schemas"]["ReadRowDto"][];
            /** @enum {string} */
            decision: "admit" | "refuse" | "ask";
            reason: string;
        };
        QuestionDto: {
            /** Format: uuid */
            lookUpId: string;
            line: number;
            school: string;
            name: string;
            creditCode: string | null;
            reason: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            hits: components["schemas"]["LookUpHitDto"][];
            answer: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        QuestionsPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["QuestionDto"][];
        };
        AnswerQuestionDto: {
            answer: string;
        };
        RegisterRepairDto: {
            /** @description What the employer corrected, in its own words */
            correction: string;
            /** @description The employer signed the commitment */
            isCommitted: boolean;
            /** @enum {string} */
            channel: "letter" | "hand-over" | "mailbox";
            /** @example 2026-03-02T09:00:00+08:00 */
            receivedAt: string;
            /** @description Why it is registered after the day of receipt */
            backDatingReason?: string;
            documentIds?: string[];
        };
        OpenedCaseDto: {
            caseId: string;
        };
        ReceivedWarningDto: {
            id: string;
            entryId: string;
            title: string;
            body: string;
            /** @example 2026-03-02 */
            sentOn: string;
            /**
             * @description Of a withdrawn warning title and body are the correction
             * @enum {string}
             */
            state: "in-force" | "ended" | "withdrawn";
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
        ProposeRetractionDto: {
            /** @enum {string} */
            ground: "decision-reversed" | "wrong-party";
            reasons: string;
            documentIds?: string[];
        };
        ProposedRetractionDto: {
            caseId: string;
        };
        CorrectionRecipientDto: {
            id: string;
            name: string;
            channels: ("warning" | "export" | "feed" | "look-up")[];
            /** Format: date-time */
            toldAt: string;
            /** @enum {string|null} */
            settledAs: "confirmed" | "fetched" | "written-off" | null;
            /** Format: date-time */
            settledAt: string | null;
            note: string | null;
        };
        WriteOffDto: {
            reason: string;
        };
        DutyDto: {
            /** @enum {string} */
            rule: "hardship-below-school" | "major-below-threshold";
            /** @description Null where the notice sets no day */
            date: string | null;
            cohort: number;
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            source: components["schemas"]["LocalTextDto"];
            listId: string | null;
            /** @description Its day lies before the policy was chosen here: only a person opens the list */
            isBefore: boolean;
        };
        ProposedListDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            rule: "hardship-below-school" | "major-below-threshold" | "major-annual-check" | "interview-by-hand" | "major-by-hand";
            /** @enum {string} */
            kind: "low-performer-interview" | "major-adjustment" | "major-annual-check";
            jurisdiction: string;
            source: components["schemas"]["LocalTextDto"] | null;
            /** @example 2023-07-01 */
            date: string;
            cohort: number | null;
            /** @enum {string|null} */
            metric: "initial" | "preliminary" | "year-end" | "placement" | null;
            asOf: string | null;
            threshold: components["schemas"]["RateDto"] | null;
            years: number | null;
            minCohort: number | null;
            /** @enum {string} */
            minCohortState: "none" | "set" | "asked" | "answered";
            remarks: components["schemas"]["LocalTextDto"][];
            /** @description Null when it was opened on its day by itself */
            openedBy: string | null;
            /** Format: date-time */
            openedAt: string;
            proposed: number;
            confirmed: number;
            dismissed: number;
        };
        ScheduleDto: {
            duties: components["schemas"]["DutyDto"][];
            lists: components["schemas"]["ProposedListDto"][];
        };
        OpenListDto: {
            /** @enum {string} */
            rule: "hardship-below-school" | "major-below-threshold";
            /** @description Of the duty; absent where the notice sets no day */
            date?: string;
            /** @description The class to look at, where the notice sets no day */
            cohort?: number;
        };
        ListIdDto: {
            /** Format: uuid */
            id: string;
        };
        FigureNamedDto: {
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
        };
        OpenByHandDto: {
            /** @enum {string} */
            rule: "interview-by-hand" | "major-by-hand";
            /** @description Schools for interviews, units of majors for adjustments */
            targets: string[];
            reason: string;
            figure?: components["schemas"]["FigureNamedDto"];
        };
        ItemFigureDto: {
            numerator: number;
            denominator: number;
            /** @enum {string} */
            role: "subject" | "comparator";
            /** Format: uuid */
            snapshotId: string;
            /** Format: uuid */
            unitId: string;
            name: string;
            /** @enum {string} */
            level: "school" | "major" | "group";
            /** @enum {string} */
            metric: "initial" | "preliminary" | "year-end" | "placement";
            cohort: number;
            asOf: string;
        };
        ItemEditDto: {
            note: string;
            reason: string;
            editedBy: string;
            /** Format: date-time */
            editedAt: string;
        };
        ProposedItemDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            organisationId: string;
            school: string;
            /** @enum {string} */
            level: "school" | "major" | "group";
            name: string;
            majorCode: string | null;
            groupCode: string | null;
            reasons: components["schemas"]["LocalTextDto"][];
            figures: components["schemas"]["ItemFigureDto"][];
            note: string | null;
            edits: components["schemas"]["ItemEditDto"][];
            /** @enum {string} */
            state: "proposed" | "confirmed" | "dismissed";
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description For whoever may open it */
            caseId: string | null;
        };
        ProposedItemsDto: {
            total: number;
            page: number;
            pageSize: number;
            list: components["schemas"]["ProposedListDto"];
            /** @description Whether the person decides on items */
            canDecide: boolean;
            items: components["schemas"]["ProposedItemDto"][];
        };
        AddedItemsDto: {
            added: number;
        };
        AnswerMinCohortDto: {
            /** @description From how many graduates of a major the rule applies */
            minCohort: number;
            reason: string;
        };
        DismissedItemsDto: {
            dismissed: number;
        };
        SeenItemDto: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        ConfirmItemsDto: {
            items: components["schemas"]["SeenItemDto"][];
        };
        ConfirmedItemsDto: {
            caseIds: string[];
        };
        DismissItemsDto: {
            items: components["schemas"]["SeenItemDto"][];
            reason: string;
        };
        EditItemDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description What the letter says besides the figures */
            note: string;
            reason: string;
        };
        ItemVersionDto: {
            version: number;
        };
        UrgeDto: {
            /** Format: uuid */
            id: string;
            reason: string;
            urgedBy: string;
            /** Format: date-time */
            urgedAt: string;
        };
        TaskSupervisionDto: {
            urges: components["schemas"]["UrgeDto"][];
            mayUrge: boolean;
        };
        SupervisionReasonDto: {
            reason: string;
        };
        SupervisedStepDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["LocalTextDto"];
            /** Format: uuid */
            organisationId: string | null;
        };
        OrderFactDto: {
            label: components["schemas"]["LocalTextDto"];
            value: components["schemas"]["LocalTextDto"];
        };
        CaseOrderDto: {
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            colour: "blue" | "orange" | "red";
            /** @enum {string} */
            state: "open" | "settled" | "escalated-to-interview" | "escalated-to-accountability" | "lifted" | "withdrawn";
            addressee: string;
            reason: string;
            /** @description The reader issued it and may take it back */
            mayWithdraw: boolean;
        };
        CaseSupervisionDto: {
            mayIssue: boolean;
            /** @description Units that know of the case from a step of their own */
            addressees: components["schemas"]["NamedDto"][];
            /** @description Steps that are still to be done */
            steps: components["schemas"]["SupervisedStepDto"][];
            /** @description Working days for an answer as the rules of the case say */
            ruleDays: number | null;
            /** @description Of a case that is an order itself: the order and what was reported */
            facts: components["schemas"]["OrderFactDto"][];
            orders: components["schemas"]["CaseOrderDto"][];
        };
        IssueOrderDto: {
            reason: string;
            /** @enum {string} */
            colour: "blue" | "orange" | "red";
            /** @description Left out, the rule or the issuer says */
            workingDays?: number;
            /**
             * Format: uuid
             * @description The step it is about; the whole case when absent
             */
            taskId?: string;
            /** Format: uuid */
            addresseeOrganisationId: string;
        };
        IssuedOrderDto: {
            /** Format: uuid */
            caseId: string;
            /** @example DB-2026-000012 */
            number: string;
        };
        OrderRowDto: {
            /** Format: uuid */
            id: string;
            /** @description For staff of the issuer: a unit would learn from gaps of other orders */
            number?: string;
            /**
             * Format: uuid
             * @description The supervised case, for those who may read it
             */
            parentCaseId?: string;
            /**
             * Format: uuid
             * @description The step of the order that waits for the reader
             */
            taskId?: string;
            /** @description The supervised step */
            step: components["schemas"]["LocalTextDto"] | null;
            /** @enum {string} */
            colour: "blue" | "orange" | "red";
            /** @enum {string} */
            state: "open" | "settled" | "escalated-to-interview" | "escalated-to-accountability" | "lifted" | "withdrawn";
            issuer: string;
            addressee: string;
            reason: string;
            /** Format: date-time */
            issuedAt: string;
            due: components["schemas"]["DueDto"] | null;
        };
        OrderPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["OrderRowDto"][];
        };
        ProposalDto: {
            /** Format: uuid */
            id: string;
            /** @example TS-2026-000123 */
            caseNumber: string;
            /**
             * Format: uuid
             * @description For those who may read the case
             */
            caseId?: string;
            duty: components["schemas"]["LocalTextDto"];
            /** @example 2026-03-02 */
            missedOn: string;
            step: components["schemas"]["LocalTextDto"];
            unit: string;
        };
        ProposalPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["ProposalDto"][];
        };
        OrderFromProposalDto: {
            reason: string;
            /** @enum {string} */
            colour: "blue" | "orange" | "red";
            /** @description Left out, the rule or the issuer says */
            workingDays?: number;
        };
        ForecastStepDto: {
            elementId: string;
            name: components["schemas"]["LocalTextDto"];
            /** @description It cannot be taken back: served, published, replied, warned */
            isFinal: boolean;
        };
        ForecastGoalDto: {
            /** @enum {string} */
            kind: "task" | "wait" | "call" | "end" | "elsewhere";
            /** @description Null for what the reader may not know */
            name: components["schemas"]["LocalTextDto"] | null;
            /** @description Organisations with the duty, or people */
            who: components["schemas"]["LocalTextDto"][];
            /** @description Whom it goes to depends on what is decided on the way */
            isOpen: boolean;
        };
        ForecastWayDto: {
            /** @description Conditions that are not decided yet */
            when: components["schemas"]["LocalTextDto"][];
            /** @description What is done without anybody, in order */
            automatic: components["schemas"]["ForecastStepDto"][];
            then: components["schemas"]["ForecastGoalDto"];
            /** @description Parallel work or other people at the same step must be through first */
            afterOthers: boolean;
        };
        ForecastOutcomeDto: {
            /** @description The value of `field`; null when no field decides */
            value: string | null;
            label: components["schemas"]["LocalTextDto"] | null;
            ways: components["schemas"]["ForecastWayDto"][];
            /** @description Something follows at once, or may follow, that cannot be taken back */
            isGrave: boolean;
        };
        TaskForecastDto: {
            /** @description The choice of the form that decides about the way on */
            field: string | null;
            /** @description The step itself cannot be taken back */
            isFinal: boolean;
            outcomes: components["schemas"]["ForecastOutcomeDto"][];
        };
        AbsentPersonDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: date
             * @description Last day of the absence
             */
            until: string;
        };
        TaskSummaryDto: {
            /**
             * Format: uuid
             * @description Of the task; of the case where the row stands for one
             */
            id: string;
            /**
             * @description Whose page the row leads to
             * @enum {string}
             */
            opens: "task" | "case";
            /**
             * Format: uuid
             * @description The task, or the first open one of the case
             */
            taskId: string | null;
            /** @description Of the task */
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
            /** @enum {string} */
            caseKind?: "complaint" | "report" | "extension" | "repair" | "retraction" | "expiry" | "interview" | "posting" | "supervision" | "follow-up" | "adjustment";
            /** @enum {string} */
            caseState?: "open" | "closed";
            /** Format: date-time */
            receivedAt?: string;
            /** @description Names of the parties, where the column is shown */
            parties?: string[];
            organisation: components["schemas"]["NamedDto"] | null;
            assignee: components["schemas"]["NamedDto"] | null;
            /** @description For whom this person would take the step as a substitute */
            onBehalfOf: components["schemas"]["AbsentPersonDto"] | null;
            /** @description Names of those it waits for, where the column is shown */
            waitingFor: string[];
            /**
             * @description none: Ordinary, urged: Urged, blue: Blue order, orange: Orange order, red: Red order
             * @enum {string}
             */
            pressure: "none" | "urged" | "blue" | "orange" | "red";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string;
            due: components["schemas"]["DueDto"] | null;
            /** @description This person has not opened it yet */
            unread: boolean;
            /** @description It counts, and is on its way to the cluster on which the case runs */
            isHandingOver: boolean;
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
            /** @description At most 1,000 */
            done: number;
            /** @description Not read yet */
            copied: number;
            /** @description Open cases */
            started: number;
            supervised: number;
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
            /**
             * Format: uuid
             * @description Of the task; of the case where the row stands for one
             */
            id: string;
            /**
             * @description Whose page the row leads to
             * @enum {string}
             */
            opens: "task" | "case";
            /**
             * Format: uuid
             * @description The task, or the first open one of the case
             */
            taskId: string | null;
            /** @description Of the task */
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
            /** @enum {string} */
            caseKind?: "complaint" | "report" | "extension" | "repair" | "retraction" | "expiry" | "interview" | "posting" | "supervision" | "follow-up" | "adjustment";
            /** @enum {string} */
            caseState?: "open" | "closed";
            /** Format: date-time */
            receivedAt?: string;
            /** @description Names of the parties, where the column is shown */
            parties?: string[];
            organisation: components["schemas"]["NamedDto"] | null;
            assignee: components["schemas"]["NamedDto"] | null;
            /** @description For whom this person would take the step as a substitute */
            onBehalfOf: components["schemas"]["AbsentPersonDto"] | null;
            /** @description Names of those it waits for, where the column is shown */
            waitingFor: string[];
            /**
             * @description none: Ordinary, urged: Urged, blue: Blue order, orange: Orange order, red: Red order
             * @enum {string}
             */
            pressure: "none" | "urged" | "blue" | "orange" | "red";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string;
            due: components["schemas"]["DueDto"] | null;
            /** @description This person has not opened it yet */
            unread: boolean;
            /** @description It counts, and is on its way to the cluster on which the case runs */
            isHandingOver: boolean;
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
            /** @description The dates the step stands under, each with the reasons it was computed by */
            clock: components["schemas"]["CaseDeadlineDto"][];
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
            /** @description The version of the draft that is replaced, 0 for none; whatever is there unless given */
            over?: number;
        };
        DraftSavedDto: {
            /** Format: date-time */
            savedAt: string;
            /** @description Rises with each saving */
            version: number;
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
            /** @description False while approvers still vote on it */
            closed: boolean;
            /** @description What the submission opened; empty for people who may not read the case */
            next: components["schemas"]["NextStepDto"][];
            /** @description It counts, and has yet to reach the engine of the case, which is away or busy */
            isHandingOver: boolean;
        };
        NamedEmployerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
        };
        EmployerSummaryDto: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            formerNames: string[];
            parent: components["schemas"]["NamedEmployerDto"] | null;
            branchCount: number;
            /** @description An entry of the blacklist is in force. */
            isListed: boolean;
            /** Format: date-time */
            changedAt: string;
        };
        EmployersPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["EmployerSummaryDto"][];
        };
        AlikeEmployerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            why: components["schemas"]["LocalTextDto"];
        };
        FormerNameDto: {
            name: string;
            /** @example 2020-05-01 */
            since: string | null;
            /** @example 2024-05-01 */
            until: string;
            /** @description Who recorded it; null when it came of a renaming. */
            by: string | null;
        };
        EmployerEntryDto: {
            /** Format: uuid */
            id: string;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            listedOn: string;
            until: string;
            /** @enum {string} */
            status: "active" | "under-repair-review" | "expired" | "retracted";
            statusName: components["schemas"]["LocalTextDto"];
        };
        EmployerCaseDto: {
            /** Format: uuid */
            id: string;
            number: string;
            title: string;
            /** @enum {string} */
            state: "open" | "closed";
        };
        SamenessDto: {
            /** Format: uuid */
            id: string;
            employer: components["schemas"]["NamedEmployerDto"];
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        EmployerChangeDto: {
            /** Format: date-time */
            at: string;
            by: string;
            what: components["schemas"]["LocalTextDto"];
            before: string | null;
            after: string | null;
            reason: string | null;
        };
        EmployerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            creditCode: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            changedAt: string;
            parent: components["schemas"]["NamedEmployerDto"] | null;
            isListed: boolean;
            formerNames: components["schemas"]["FormerNameDto"][];
            branches: components["schemas"]["NamedEmployerDto"][];
            /** @description What it says is read by itself, on record. */
            hasContact: boolean;
            entries: components["schemas"]["EmployerEntryDto"][];
            /** @description Those the reader may open. */
            cases: components["schemas"]["EmployerCaseDto"][];
            sameAs: components["schemas"]["SamenessDto"][];
            /** @description Names alike, for a person to look at; nothing is merged. */
            alike: components["schemas"]["AlikeEmployerDto"][];
            changes: components["schemas"]["EmployerChangeDto"][];
            mayEdit: boolean;
        };
        AddEmployerDto: {
            name: string;
            creditCode?: string;
            /**
             * Format: uuid
             * @description The employer of which this one is a branch.
             */
            parentId?: string;
            reason?: string;
        };
        CorrectEmployerDto: {
            version: number;
            reason: string;
            /** @description Another name makes the present one a former name. */
            name?: string;
            creditCode?: string | null;
            /** Format: uuid */
            parentId?: string | null;
        };
        AddFormerNameDto: {
            version: number;
            reason: string;
            name: string;
            /** @example 2020-05-01 */
            since?: string;
            /** @example 2024-05-01 */
            until: string;
        };
        EmployerContactDto: {
            person: string | null;
            telephone: string | null;
            email: string | null;
            address: string | null;
        };
        WriteContactDto: {
            version: number;
            reason: string;
            person?: string;
            telephone?: string;
            email?: string;
            address?: string;
        };
        RecordSamenessDto: {
            version: number;
            reason: string;
            /** Format: uuid */
            otherId: string;
        };
        EndSamenessDto: {
            reason: string;
        };
        FeedEntryDto: {
            /**
             * Format: uuid
             * @description Stays the same for the whole life of the entry
             */
            id: string;
            /** @enum {string} */
            status: "active" | "under-repair-review";
            employerName: string;
            creditCode: string | null;
            category: string;
            scope: string;
            /** @example 2026-03-02 */
            listedOn: string;
            /**
             * @description Last day of the term; drop the entry on the next
             * @example 2027-03-02
             */
            until: string;
            basis: string;
        };
        FeedTombstoneDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "expired" | "retracted";
            /** @enum {string} */
            endedBy: "term" | "repair" | "retraction";
            /**
             * @description First day out of force
             * @example 2026-05-06
             */
            endedOn: string;
        };
        FeedDto: {
            /** @description When this was true; ask again with If-None-Match */
            asOf: string;
            /** @description Everything in force */
            entries: components["schemas"]["FeedEntryDto"][];
            /** @description Everything that once was: delete it wherever it was copied */
            tombstones: components["schemas"]["FeedTombstoneDto"][];
        };
        FeedTokenDto: {
            id: string;
            name: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            lastReadAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        IssueFeedTokenDto: {
            /** @example 校园招聘系统 */
            name: string;
        };
        IssuedFeedTokenDto: {
            id: string;
            /** @description Shown this once */
            token: string;
        };
        FollowUpAnswerDto: {
            declined: boolean;
            /** @enum {string|null} */
            retaliation: "none" | "suspected" | null;
            /** @description In the words of the reporter; it can show who it is */
            account: string | null;
            /** @enum {string|null} */
            rating: "satisfied" | "mostly" | "dissatisfied" | null;
            comment: string | null;
            /** Format: date-time */
            answeredAt: string;
            /** @description With the receipt code; otherwise a vault officer reached the reporter */
            isByCode: boolean;
        };
        FollowUpAssessmentDto: {
            /** @enum {string} */
            outcome: "new-case" | "no-case";
            reasons: string;
        };
        FollowUpDto: {
            /** Format: date-time */
            askAt: string | null;
            /** Format: date-time */
            askedAt: string | null;
            /** Format: date-time */
            remindedAt: string | null;
            answer: components["schemas"]["FollowUpAnswerDto"] | null;
            assessment: components["schemas"]["FollowUpAssessmentDto"] | null;
        };
        TakerDto: {
            /** Format: uuid */
            id: string;
            name: string;
            items: number;
            /** Format: date-time */
            confirmedAt: string | null;
        };
        HandoverSummaryDto: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["NamedDto"];
            organisation: components["schemas"]["NamedDto"];
            reason: string;
            handedBy: components["schemas"]["NamedDto"];
            /** Format: date-time */
            handedAt: string;
            /** @description SHA-256 of what was handed over */
            contentHash: string;
            takers: components["schemas"]["TakerDto"][];
        };
        HandoversPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["HandoverSummaryDto"][];
        };
        OtherTakerDto: {
            /** @description Of the item, as a preview gave it */
            key: string;
            /** Format: uuid */
            takerId: string;
        };
        PreviewHandoverDto: {
            /**
             * Format: uuid
             * @description Whose desk
             */
            personId: string;
            /**
             * Format: uuid
             * @description Who gets what no other taker is named for
             */
            takerId: string;
            takers?: components["schemas"]["OtherTakerDto"][];
        };
        PreviewedItemDto: {
            /** @enum {string} */
            kind: "task" | "duty" | "substitution";
            /** @description Name of the step, of the duty, or of the substitution */
            title: components["schemas"]["LocalTextDto"];
            /**
             * Format: uuid
             * @description Only for readers of the case, as its number
             */
            caseId: string | null;
            caseNumber: string | null;
            caseTitle: string | null;
            hasDraft: boolean;
            key: string;
            /** Format: uuid */
            subjectId: string;
            duty: string | null;
            /** Format: date-time */
            since: string;
            /** Format: uuid */
            takerId: string;
            /** @description Why it cannot go to this taker; null when it can */
            refusal: components["schemas"]["LocalTextDto"] | null;
        };
        HandoverPreviewDto: {
            items: components["schemas"]["PreviewedItemDto"][];
        };
        ReceiptItemDto: {
            /** @enum {string} */
            kind: "task" | "duty" | "substitution";
            /** @description Name of the step, of the duty, or of the substitution */
            title: components["schemas"]["LocalTextDto"];
            /**
             * Format: uuid
             * @description Only for readers of the case, as its number
             */
            caseId: string | null;
            caseNumber: string | null;
            caseTitle: string | null;
            hasDraft: boolean;
            ordinal: number;
            taker: components["schemas"]["NamedDto"];
        };
        HandoverReceiptDto: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["NamedDto"];
            organisation: components["schemas"]["NamedDto"];
            reason: string;
            handedBy: components["schemas"]["NamedDto"];
            /** Format: date-time */
            handedAt: string;
            /** @description SHA-256 of what was handed over */
            contentHash: string;
            takers: components["schemas"]["TakerDto"][];
            /** @description A taker sees what came to them */
            items: components["schemas"]["ReceiptItemDto"][];
            /** @description The rows still have the hash of that day */
            isIntact: boolean;
            mayConfirm: boolean;
        };
        HandedItemDto: {
            /** @enum {string} */
            kind: "task" | "duty" | "substitution";
            /** Format: uuid */
            subjectId: string;
            /** @description Of a duty on a case */
            duty?: string | null;
            /** Format: uuid */
            takerId: string;
        };
        HandOverDto: {
            /** Format: uuid */
            personId: string;
            reason: string;
            items: components["schemas"]["HandedItemDto"][];
        };
        HealthDto: {
            /** @enum {string} */
            status: "ok";
        };
        ReadinessDto: {
            /** @enum {string} */
            status: "ok";
            /**
             * @description How things stand with the cluster that cases run on. Requests can be sent here whatever it is: what people submit is handed over later.
             * @enum {string}
             */
            cluster?: "connected" | "away" | "stopped";
        };
        ChosenColumnsDto: {
            /** @enum {string} */
            tab: "mine" | "group" | "done" | "copied" | "started" | "supervised";
            columns: ("task" | "number" | "title" | "kind" | "state" | "parties" | "organisation" | "waiting" | "pressure" | "due" | "opened" | "received" | "closed")[];
        };
        ChosenColumnsListDto: {
            /** @description Lists that are missing show the columns of the product */
            items: components["schemas"]["ChosenColumnsDto"][];
        };
        ChooseColumnsDto: {
            /** @enum {string} */
            tab: "mine" | "group" | "done" | "copied" | "started" | "supervised";
            /** @description Null for those of the product */
            columns: ("task" | "number" | "title" | "kind" | "state" | "parties" | "organisation" | "waiting" | "pressure" | "due" | "opened" | "received" | "closed")[] | null;
        };
        StepChoiceDto: {
            /** @example screen-complaint */
            step: string;
            title: components["schemas"]["LocalTextDto"];
        };
        InboxChoicesDto: {
            steps: components["schemas"]["StepChoiceDto"][];
            organisations: components["schemas"]["NamedDto"][];
            /** @description Who holds one of the tasks */
            people: components["schemas"]["NamedDto"][];
            /** @description Of cases the person may read */
            parties: components["schemas"]["NamedDto"][];
        };
        NextTaskDto: {
            task: components["schemas"]["TaskSummaryDto"] | null;
        };
        SeenTaskDto: {
            /** Format: uuid */
            id: string;
            /** @description The version that was shown */
            version: number;
        };
        BulkDto: {
            /** @enum {string} */
            verb: "claim" | "assign" | "urge";
            tasks: components["schemas"]["SeenTaskDto"][];
            /**
             * Format: uuid
             * @description To assign: to whom
             */
            personId?: string;
            /** @description To assign and to urge: why */
            reason?: string;
        };
        BulkRowDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "done" | "refused" | "failed";
            code?: string;
            reason?: components["schemas"]["LocalTextDto"];
        };
        BulkResultDto: {
            /** @description In the order of the tasks */
            items: components["schemas"]["BulkRowDto"][];
        };
        SavedViewDto: {
            /** Format: uuid */
            id: string;
            name: string;
            query: {
                [key: string]: string;
            };
            /** @description The organisation it is shared with */
            sharedWith: components["schemas"]["NamedDto"] | null;
            /** @description The owner, who alone changes it */
            owner: string;
            isMine: boolean;
            version: number;
        };
        SavedViewsDto: {
            items: components["schemas"]["SavedViewDto"][];
        };
        SaveViewDto: {
            name: string;
            /** @description Parameters of the list: tab, filter, search, sort and columns */
            query: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description Everybody with a duty there sees it; personal unless given
             */
            organisationId?: string;
            /** @enum {string} */
            list: "inbox" | "cases";
        };
        SavedViewIdDto: {
            /** Format: uuid */
            id: string;
        };
        ChangeViewDto: {
            name: string;
            /** @description Parameters of the list: tab, filter, search, sort and columns */
            query: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description Everybody with a duty there sees it; personal unless given
             */
            organisationId?: string;
            /** @description The version that was shown */
            version: number;
        };
        MyApprovalDto: {
            /** Format: uuid */
            taskId: string;
            title: components["schemas"]["LocalTextDto"];
            /** @description Only for people who may read the case */
            caseNumber: string | null;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description The absent colleague who is asked */
            onBehalfOf: components["schemas"]["AbsentPersonDto"] | null;
        };
        VerbDto: {
            /** @enum {string} */
            verb: "claim" | "release" | "transfer" | "delegate" | "hand-back" | "recall" | "add-approvers" | "remove-approver" | "vote" | "take-back" | "return" | "withdraw" | "copy";
            allowed: boolean;
            /** @description Why it is not */
            reason?: components["schemas"]["LocalTextDto"];
        };
        HandDto: {
            /** @enum {string} */
            verb: "transfer" | "delegate" | "hand-back" | "recall" | "return" | "withdraw";
            by: string;
            from: string | null;
            to: string | null;
            /** @description Of a return or a withdrawal: the step that was left */
            fromStep: components["schemas"]["LocalTextDto"] | null;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        ApproverDto: {
            /** Format: uuid */
            personId: string;
            name: string;
            /** @enum {string|null} */
            vote: "for" | "against" | "abstain" | null;
            opinion: string | null;
            /** Format: date-time */
            votedAt: string | null;
            /** @description The substitute who voted for the approver */
            votedBy: string | null;
            removedBy: string | null;
            removalReason: string | null;
        };
        RoundDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            position: "before" | "parallel" | "after";
            mode: string;
            /** @enum {string} */
            state: "open" | "carried" | "not-carried" | "ended";
            reason: string;
            openedBy: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            approvers: components["schemas"]["ApproverDto"][];
        };
        CopyRecordDto: {
            to: string;
            by: string;
            note: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt: string | null;
        };
        ReturnTargetDto: {
            elementId: string;
            title: components["schemas"]["LocalTextDto"];
            /** @description Who did it last */
            name: string;
        };
        TaskVerbsDto: {
            version: number;
            verbs: components["schemas"]["VerbDto"][];
            /** @description Who delegated the step and gets it back */
            delegatedBy: string | null;
            /** @description Submitted, while approvers vote */
            isHeld: boolean;
            chain: components["schemas"]["HandDto"][];
            rounds: components["schemas"]["RoundDto"][];
            copies: components["schemas"]["CopyRecordDto"][];
            returnTargets: components["schemas"]["ReturnTargetDto"][];
            /** @description The absent approver for whom the caller would vote */
            votesFor: string | null;
            /** @description What approvers vote on */
            proposal: {
                [key: string]: unknown;
            } | null;
        };
        VerbChoiceDto: {
            /** Format: uuid */
            personId: string;
            name: string;
            organisation: string;
        };
        HandOnDto: {
            /** @description The version that was shown */
            version: number;
            reason: string;
            /** Format: uuid */
            personId: string;
        };
        HandBackDto: {
            /** @description The version that was shown */
            version: number;
            note?: string;
        };
        AddApproversDto: {
            /** @description The version that was shown */
            version: number;
            reason: string;
            /** @enum {string} */
            position: "before" | "parallel" | "after";
            /**
             * @description all, one-veto, any, in-order or percent-<n>
             * @example one-veto
             */
            mode: string;
            /** @description In the order in which they are asked */
            personIds: string[];
        };
        VoteDto: {
            /** @enum {string} */
            vote: "for" | "against" | "abstain";
            /** @description Required against it */
            opinion?: string;
        };
        ReturnDto: {
            /** @description The version that was shown */
            version: number;
            reason: string;
            /** @description One of the targets */
            elementId: string;
        };
        MovedDto: {
            /**
             * Format: uuid
             * @description The step that is open again; null while the move is on its way to the cluster on which the case runs
             */
            taskId: string | null;
        };
        WithdrawDto: {
            reason: string;
        };
        CopyDto: {
            personIds: string[];
            note?: string;
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
        HeldUpDto: {
            id: string;
            /**
             * @description record: told by the cluster; command: sent to it
             * @enum {string}
             */
            kind: "record" | "command";
            /** @description The process, message or signal by its name in the model */
            about: string | null;
            text: string;
            /** Format: date-time */
            at: string;
        };
        RetryHeldUpDto: {
            reason: string;
            ids: string[];
        };
        HeldUpResultDto: {
            id: string;
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
        InterviewSummaryDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * @description Null for schools
             * @example YT-2026-000001
             */
            number: string | null;
            /** @enum {string} */
            variant: "school" | "employer";
            /** @description The school, college or employer */
            party: string;
            /** @description Who interviews */
            keeper: string;
            /** @enum {string} */
            state: "open" | "closed";
            outcome: components["schemas"]["LocalTextDto"] | null;
            /** @enum {string} */
            basis: "figures" | "decision";
            /** Format: date-time */
            startsAt: string | null;
            /**
             * @description The nearest open date
             * @example 2026-03-02
             */
            due: string | null;
            /** Format: date-time */
            openedAt: string;
        };
        InterviewPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["InterviewSummaryDto"][];
        };
        InterviewChoicesDto: {
            /** @description Schools of the authority, or colleges of the own school */
            parties: components["schemas"]["NamedDto"][];
            /** @description Joint interviews of employers are held by authorities alone */
            canInterviewEmployers: boolean;
        };
        OpenInterviewDto: {
            /** @enum {string} */
            variant: "school" | "employer";
            /**
             * Format: uuid
             * @description The school, or a college of the own school
             */
            organisationId?: string;
            /** @description For a joint interview of an employer */
            employer?: components["schemas"]["StatedEmployerDto"];
            /** @description Stands in the notice */
            reason: string;
        };
        OpenedInterviewDto: {
            /** Format: uuid */
            caseId: string;
        };
        InterviewNoticeDto: {
            round: number;
            /** Format: date-time */
            startsAt: string;
            place: string;
            points: string;
            bring: string | null;
            bodies: string[];
            /** @enum {string|null} */
            changes: "moved" | "kept" | null;
            /** Format: uuid */
            letterId: string | null;
            /** Format: date-time */
            issuedAt: string | null;
            /** @enum {string|null} */
            answer: "attend" | "another-date" | "silent" | null;
            /** Format: date-time */
            wantedAt: string | null;
            answerReason: string | null;
        };
        InterviewAttendeeDto: {
            name: string;
            office: string;
            organisation: string;
        };
        InterviewSittingDto: {
            round: number;
            /** @enum {string} */
            outcome: "held" | "absent" | "rearranged" | "committed" | "refused" | "another-date";
            /** Format: date-time */
            heldAt: string | null;
            place: string | null;
            attendees: components["schemas"]["InterviewAttendeeDto"][];
            statements: string | null;
            commitments: string | null;
            /** @enum {string|null} */
            signature: "signed" | "objected" | null;
            objection: string | null;
            consideration: string | null;
        };
        InterviewPlanDto: {
            round: number;
            measures: string;
            responsible: string;
            /** Format: date-time */
            submittedAt: string;
            wasLate: boolean;
            /** @enum {string|null} */
            outcome: "accepted" | "returned" | null;
            opinion: string | null;
        };
        InterviewProgressDto: {
            /** @example 2026-04-15 */
            dueOn: string;
            /** @enum {string} */
            state: "due" | "reported" | "missed";
            text: string | null;
        };
        InterviewVerificationDto: {
            round: number;
            /** @enum {string} */
            verdict: "rectified" | "extended" | "escalate";
            opinion: string;
            /** Format: date-time */
            verifiedAt: string;
        };
        InterviewEscalationDto: {
            facts: string | null;
            reasons: string;
            scope: components["schemas"]["LocalTextDto"];
            /** @description What is proposed to the body entitled to it */
            proposal: components["schemas"]["LocalTextDto"] | null;
            proposalText: string | null;
            legalBasis: string | null;
            /** Format: uuid */
            letterId: string | null;
        };
        InterviewHandOverDto: {
            body: string;
            address: string;
            legalBasis: string;
            reasons: string;
            /** Format: date-time */
            handedOverAt: string;
        };
        InterviewDetailDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * @description Null for schools
             * @example YT-2026-000001
             */
            number: string | null;
            /** @enum {string} */
            variant: "school" | "employer";
            /** @description The school, college or employer */
            party: string;
            /** @description Who interviews */
            keeper: string;
            /** @enum {string} */
            state: "open" | "closed";
            outcome: components["schemas"]["LocalTextDto"] | null;
            /** @enum {string} */
            basis: "figures" | "decision";
            /** Format: date-time */
            startsAt: string | null;
            /**
             * @description The nearest open date
             * @example 2026-03-02
             */
            due: string | null;
            /** Format: date-time */
            openedAt: string;
            reason: string;
            figures: components["schemas"]["LocalTextDto"] | null;
            /** @description Whether the whole case may be opened */
            mayOpenCase: boolean;
            notices: components["schemas"]["InterviewNoticeDto"][];
            /** @description How often another date was asked for */
            dateRequests: number;
            sittings: components["schemas"]["InterviewSittingDto"][];
            plans: components["schemas"]["InterviewPlanDto"][];
            progress: components["schemas"]["InterviewProgressDto"][];
            verifications: components["schemas"]["InterviewVerificationDto"][];
            escalation: components["schemas"]["InterviewEscalationDto"] | null;
            handOver: components["schemas"]["InterviewHandOverDto"] | null;
        };
        ConfirmedAddressDto: {
            address: string;
            /** @description The receiving server refuses it for good: nothing more is sent to it. */
            isRefused: boolean;
        };
        EnteredAddressDto: {
            address: string;
        };
        OwnMailDto: {
            /** @description Whether this installation sends mail at all. */
            isOn: boolean;
            /** @description A demonstration: mail goes nowhere and can be read at the workbench. */
            isCaught: boolean;
            confirmed: components["schemas"]["ConfirmedAddressDto"] | null;
            entered: components["schemas"]["EnteredAddressDto"] | null;
        };
        EnterAddressDto: {
            /** @example name@example.edu.cn */
            address: string;
        };
        ConfirmAddressDto: {
            /** @example 12345678 */
            code: string;
        };
        DeadMailDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            purpose: "notices" | "confirmation";
            person: components["schemas"]["NamedDto"];
            /** @description What the server answered last, as a code. */
            fault: string | null;
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** @description Its address is still in use, so that it can be sent again. */
            canRetry: boolean;
        };
        MailStateDto: {
            total: number;
            page: number;
            pageSize: number;
            /** @enum {string} */
            kind: "off" | "catcher" | "smtp";
            /** @description On their way, those that failed before among them. */
            waiting: number;
            /** @description Of these, failed at least once. */
            failing: number;
            sentInADay: number;
            items: components["schemas"]["DeadMailDto"][];
        };
        CaughtMailDto: {
            messageId: string;
            to: string;
            subject: string;
            text: string;
            /** Format: date-time */
            at: string;
        };
        NoticeDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "task-arrived" | "task-offered" | "task-returned" | "transferred" | "delegated" | "delegation-ended" | "approver-added" | "withdrawn" | "copied" | "urged" | "supervised" | "deadline-near" | "deadline-passed" | "extension-decided" | "absence" | "handover" | "case-closed" | "thread-message";
            kindName: components["schemas"]["LocalTextDto"];
            text: components["schemas"]["LocalTextDto"];
            /** Format: date-time */
            at: string;
            unread: boolean;
            /**
             * Format: uuid
             * @description Of people who may read the case.
             */
            caseId?: string;
            caseNumber?: string;
            /**
             * Format: uuid
             * @description Of people who may see the task.
             */
            taskId?: string;
        };
        NoticePageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["NoticeDto"][];
        };
        UnreadNoticesDto: {
            /** @description At most a hundred are counted. */
            unread: number;
        };
        ReadNoticesDto: {
            ids: string[];
        };
        ReadAllNoticesDto: {
            /**
             * Format: date-time
             * @description The newest that the person has seen: what arrived after it stays unread.
             */
            upTo: string;
        };
        ShownKindSettingDto: {
            /** @enum {string} */
            kind: "task-arrived" | "task-offered" | "task-returned" | "transferred" | "delegated" | "delegation-ended" | "approver-added" | "withdrawn" | "copied" | "urged" | "supervised" | "deadline-near" | "deadline-passed" | "extension-decided" | "absence" | "handover" | "case-closed" | "thread-message";
            /** @enum {string} */
            channel: "product" | "mail" | "both" | "none";
            name: components["schemas"]["LocalTextDto"];
            /** @description Always reaches the product, whatever is chosen. */
            isFixed: boolean;
        };
        NoticeSettingsDto: {
            /** @enum {string} */
            rhythm: "at-once" | "daily" | "weekly";
            /** @description In Asia/Shanghai; of a daily or weekly mail. */
            hour: number;
            kinds: components["schemas"]["ShownKindSettingDto"][];
        };
        KindSettingDto: {
            /** @enum {string} */
            kind: "task-arrived" | "task-offered" | "task-returned" | "transferred" | "delegated" | "delegation-ended" | "approver-added" | "withdrawn" | "copied" | "urged" | "supervised" | "deadline-near" | "deadline-passed" | "extension-decided" | "absence" | "handover" | "case-closed" | "thread-message";
            /** @enum {string} */
            channel: "product" | "mail" | "both" | "none";
        };
        ChangeNoticeSettingsDto: {
            /** @enum {string} */
            rhythm: "at-once" | "daily" | "weekly";
            /** @description In Asia/Shanghai; of a daily or weekly mail. */
            hour: number;
            kinds: components["schemas"]["KindSettingDto"][];
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
            /** @description Asks for a hearing before anything is decided */
            wantsHearing?: boolean;
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
        ReporterActDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            text: string;
        };
        WaiverFormDto: {
            /** @description JSON */
            waiver: components["schemas"]["AskStatusDto"];
            files: string[];
        };
        PortalFollowUpDto: {
            /** @enum {string} */
            state: "none" | "asked" | "answered" | "closed";
            /** @example 2026-04-03 */
            until?: string;
            isReminded: boolean;
            /** @description What was told led to a case of its own, whose code waits to be handed out */
            hasNewCode: boolean;
        };
        AnswerFollowUpDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            /** @description The reporter would rather say nothing */
            declined: boolean;
            /** @enum {string} */
            retaliation?: "none" | "suspected";
            /** @description What happened; needed with signs of retaliation */
            account?: string;
            /** @enum {string} */
            rating?: "satisfied" | "mostly" | "dissatisfied";
            comment?: string;
        };
        NewCodeDto: {
            /**
             * @description Shown this once
             * @example 1234-5678-9012-3456
             */
            receiptCode: string;
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
        OwnEntryDto: {
            employerName: string;
            creditCode: string | null;
            category: components["schemas"]["LocalTextDto"];
            scope: components["schemas"]["LocalTextDto"];
            /** @example 2026-03-02 */
            listedOn: string;
            /** @example 2027-03-02 */
            until: string;
            basis: string;
            /** @description An application for repair is being reviewed; the entry holds meanwhile */
            isUnderReview: boolean;
            /** @enum {string} */
            status: "active" | "under-repair-review" | "expired" | "retracted";
            /** @description An application for repair can be made now */
            canApply: boolean;
        };
        ApplyForRepairDto: {
            /** @example 1234-5678-9012-3456 */
            code: string;
            /** @description What was corrected */
            correction: string;
            /** @description The commitment to recruit lawfully */
            isCommitted: boolean;
        };
        RepairFormDto: {
            /** @description JSON */
            application: components["schemas"]["ApplyForRepairDto"];
            files?: string[];
        };
        FiledRepairDto: {
            /** @description The code by which the employer follows this application; shown this once */
            receiptCode: string;
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
            /** @description An application for repair is being reviewed; the entry holds meanwhile */
            isUnderReview: boolean;
        };
        PublicWarningDto: {
            title: string;
            body: string;
            /** @example 2026-03-02 */
            publishedOn: string;
            /** @description The warning was taken back; this is the correction with its reasons */
            isCorrection: boolean;
        };
        RecordStatementDto: {
            text: string;
            /** @description The employer asks for a hearing */
            wantsHearing: boolean;
            /** @description The paper itself */
            documentIds: string[];
        };
        RecordWaiverDto: {
            /** @description The signed declaration */
            documentIds: string[];
        };
        SeasonDutyDto: {
            /** @enum {string} */
            kind: "data-submission" | "quality-report" | "adjustment-plan" | "hardship-outcome" | "hardship-check" | "events";
            /**
             * Format: date
             * @description As the notice sets it
             */
            date: string;
            /**
             * Format: date
             * @description First day of a duty that runs for a time
             */
            from: string | null;
            /**
             * Format: date
             * @description The working day on which it is done in every reading of the notice
             */
            planBy: string;
            /**
             * @description Why that is another day
             * @enum {string|null}
             */
            reason: "rest-day" | "before-undefined" | null;
            /** @description Of `planBy` */
            due: components["schemas"]["DueDto"];
            /** @description Notice and clause */
            source: components["schemas"]["LocalTextDto"];
        };
        SeasonDto: {
            title: components["schemas"]["LocalTextDto"];
            duties: components["schemas"]["SeasonDutyDto"][];
        };
        SchoolTodoDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["LocalTextDto"];
            /** @enum {string} */
            matter: "information" | "supervision" | "interview" | "adjustment" | "posting" | "other";
            /** @description The authority that asks; null for the school’s own matters */
            asker: string | null;
            /** Format: date-time */
            openedAt: string;
            /** @description Claimed; otherwise on offer */
            isMine: boolean;
            due: components["schemas"]["DueDto"] | null;
        };
        SchoolTodosDto: {
            items: components["schemas"]["SchoolTodoDto"][];
            total: number;
        };
        RunningSplitDto: {
            /** Format: uuid */
            taskId: string;
            title: components["schemas"]["LocalTextDto"];
            /** @description Colleges that were asked */
            asked: number;
            answered: number;
            /** @description The nearest date of a part that is still open */
            due: components["schemas"]["DueDto"] | null;
            /** @enum {string|null} */
            signOff: "asked" | "signed" | "refused" | "withdrawn" | null;
        };
        SchoolHomeDto: {
            school: string;
            /** @description Null where no policy is chosen */
            season: components["schemas"]["SeasonDto"] | null;
            todo: components["schemas"]["SchoolTodosDto"];
            running: components["schemas"]["RunningSplitDto"][];
        };
        SchoolPartDto: {
            /** Format: uuid */
            id: string;
            version: number;
            college: components["schemas"]["NamedDto"];
            request: string;
            requestDocuments: components["schemas"]["NamedDto"][];
            due: components["schemas"]["DueDto"];
            /** @enum {string} */
            state: "asked" | "answered" | "returned" | "withdrawn" | "closed";
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            answer: string | null;
            documents: components["schemas"]["NamedDto"][];
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            returnReason: string | null;
            /** Format: date-time */
            returnedAt: string | null;
        };
        SignOffOfTaskDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "signed" | "refused" | "withdrawn";
            note: string | null;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description Why it was sent back */
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
        };
        SigningDto: {
            /** @description The step is not done without a signature */
            isDemanded: boolean;
            /** @description The duty that signs */
            signer: components["schemas"]["LocalTextDto"];
            latest: components["schemas"]["SignOffOfTaskDto"] | null;
        };
        TaskSplitDto: {
            /** @description A task of a school that can be split, and the person acts for the school */
            isOffered: boolean;
            /** @description Why it cannot be split */
            refusal?: components["schemas"]["LocalTextDto"];
            /** @description The person holds the task */
            canChange: boolean;
            /** Format: date */
            today: string;
            /**
             * Format: date
             * @description The last day on which a part may be due
             */
            latestDue: string | null;
            colleges: components["schemas"]["NamedDto"][];
            parts: components["schemas"]["SchoolPartDto"][];
            /** @description The answers of the colleges one under the other */
            text: string;
            /** @description The files of the answers */
            documents: components["schemas"]["NamedDto"][];
            signOff: components["schemas"]["SigningDto"] | null;
        };
        WantedPartDto: {
            /**
             * Format: uuid
             * @description A college of the school
             */
            organisationId: string;
            /** @description What is asked of the college */
            request: string;
            /**
             * Format: date
             * @description Before the date of the task itself
             */
            dueOn: string;
            documentIds: string[];
        };
        SplitTaskDto: {
            parts: components["schemas"]["WantedPartDto"][];
        };
        AskSignOffDto: {
            /** @description The version of the task that was shown */
            version: number;
            /** @description Exactly what is to be submitted */
            data: {
                [key: string]: unknown;
            };
            /** @description For the leader */
            note?: string;
        };
        CollegePartSummaryDto: {
            /** Format: uuid */
            id: string;
            /** @description Of the step of the school */
            title: components["schemas"]["LocalTextDto"];
            school: string;
            college: string;
            /** @enum {string} */
            state: "asked" | "answered" | "returned" | "withdrawn" | "closed";
            due: components["schemas"]["DueDto"];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
        };
        CollegePartPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["CollegePartSummaryDto"][];
        };
        KeptPartDraftDto: {
            answer: string;
            documents: components["schemas"]["NamedDto"][];
            /** Format: date-time */
            savedAt: string;
        };
        CollegePartDto: {
            /** Format: uuid */
            id: string;
            /** @description Of the step of the school */
            title: components["schemas"]["LocalTextDto"];
            school: string;
            college: string;
            /** @enum {string} */
            state: "asked" | "answered" | "returned" | "withdrawn" | "closed";
            due: components["schemas"]["DueDto"];
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            version: number;
            request: string;
            requestDocuments: components["schemas"]["NamedDto"][];
            returnReason: string | null;
            answer: string | null;
            documents: components["schemas"]["NamedDto"][];
            answeredBy: string | null;
            draft: components["schemas"]["KeptPartDraftDto"] | null;
            canAnswer: boolean;
        };
        PartDraftDto: {
            answer: string;
            documentIds: string[];
        };
        PartDraftSavedDto: {
            /** Format: date-time */
            savedAt: string;
        };
        AnswerPartDto: {
            answer: string;
            documentIds: string[];
            /** @description The version that was shown */
            version: number;
        };
        SendPartBackDto: {
            /** @description The version that was shown */
            version: number;
            reason: string;
        };
        PartVersionDto: {
            /** @description The version that was shown */
            version: number;
        };
        SignOffSummaryDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["LocalTextDto"];
            school: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string} */
            state: "asked" | "signed" | "refused" | "withdrawn";
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Of the task */
            due: components["schemas"]["DueDto"] | null;
        };
        SignOffPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["SignOffSummaryDto"][];
        };
        SignOffDto: {
            /** Format: uuid */
            id: string;
            title: components["schemas"]["LocalTextDto"];
            school: string;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @enum {string} */
            state: "asked" | "signed" | "refused" | "withdrawn";
            reason: string | null;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Of the task */
            due: components["schemas"]["DueDto"] | null;
            note: string | null;
            /** @description Values by field key */
            content: {
                [key: string]: unknown;
            };
            /** @description form-js schema */
            form: {
                [key: string]: unknown;
            };
            documents: components["schemas"]["NamedDto"][];
        };
        DecideSignOffDto: {
            /** @enum {string} */
            decision: "sign" | "refuse";
            /** @description Needed when it is sent back */
            reason?: string;
        };
        AdjustmentSummaryDto: {
            /** Format: uuid */
            caseId: string;
            /**
             * @description Null for schools
             * @example ZT-2026-000001
             */
            number: string | null;
            school: string;
            major: string;
            /** @example 080902 */
            code: string;
            /**
             * @description Null until the card is issued
             * @enum {string|null}
             */
            card: "yellow" | "red" | null;
            /** @example 2026-03-02 */
            cardOn: string | null;
            /** @enum {string} */
            basis: "figures" | "decision";
            /** @description How often a plan was handed in */
            rounds: number;
            /**
             * @description The nearest open date
             * @example 2026-04-01
             */
            due: string | null;
            /** @enum {string} */
            state: "open" | "closed";
            outcome: components["schemas"]["LocalTextDto"] | null;
            mayOpenCase: boolean;
        };
        AdjustmentPageDto: {
            total: number;
            page: number;
            pageSize: number;
            items: components["schemas"]["AdjustmentSummaryDto"][];
        };
        AdjustableMajorDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example 080902 */
            code: string;
            school: string;
        };
        AdjustmentChoicesDto: {
            /** @description Majors with figures and without an open adjustment */
            majors: components["schemas"]["AdjustableMajorDto"][];
            /** @description Colleges of the own school; none for an authority */
            colleges: components["schemas"]["NamedDto"][];
        };
        OpenAdjustmentDto: {
            /**
             * Format: uuid
             * @description The major
             */
            unitId: string;
            /**
             * Format: uuid
             * @description The college, when a school asks its own college
             */
            collegeId?: string;
            /** @description Stands in the letter with the card */
            reason: string;
        };
        OpenedAdjustmentDto: {
            /** Format: uuid */
            caseId: string;
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
    Absences_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Those that are over instead of those that last or are to come */
                over?: boolean;
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
                    "application/json": components["schemas"]["AbsencesPageDto"];
                };
            };
        };
    };
    Absences_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAbsenceDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceIdDto"];
                };
            };
        };
    };
    Absences_mine: {
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
                    "application/json": components["schemas"]["OwnAbsencesDto"];
                };
            };
        };
    };
    Absences_acts: {
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
                    "application/json": components["schemas"]["AbsenceActsPageDto"];
                };
            };
        };
    };
    Absences_choices: {
        parameters: {
            query?: {
                /** @description Whose absence is to be entered; oneself unless given */
                personId?: string;
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
                    "application/json": components["schemas"]["AbsenceChoicesDto"];
                };
            };
        };
    };
    Absences_people: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PeopleFoundDto"];
                };
            };
        };
    };
    Absences_end: {
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
    ArchivePackages_list: {
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
                    "application/json": components["schemas"]["ArchivePackagesDto"];
                };
            };
        };
    };
    ArchivePackages_request: {
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
                    "application/json": components["schemas"]["ArchivePackageDto"];
                };
            };
        };
    };
    ArchivePackages_content: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                packageId: string;
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
    CaseArchives_set: {
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
                "application/json": components["schemas"]["SetRetentionDto"];
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
    CaseDocuments_addVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddVersionDto"];
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
    CaseNotes_list: {
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
                    "application/json": components["schemas"]["CaseNoteDto"][];
                };
            };
        };
    };
    CaseNotes_write: {
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
                "application/json": components["schemas"]["WriteNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenNoteDto"];
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
                /** @description Colours of the nearest deadline, separated by commas */
                colour?: string;
                /** @description First legal date */
                dueFrom?: string;
                /** @description Last legal date */
                dueTo?: string;
                /** @description Both unless given */
                state?: "open" | "closed";
                /** @description Kinds of cases, separated by commas */
                kind?: string;
                /** @description Id of the process */
                process?: string;
                /** @description The authority that keeps the case */
                organisation?: string;
                /** @description An organisation or employer with a part in the case */
                party?: string;
                /** @description A step that is open now, by its id in the model */
                step?: string;
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
    DocumentUploads_open: {
        parameters: {
            query: {
                place: string;
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
                    "application/json": components["schemas"]["UploadDto"][];
                };
            };
        };
    };
    DocumentUploads_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginUploadDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
        };
    };
    DocumentUploads_part: {
        parameters: {
            query?: never;
            header: {
                /** @description SHA-256 of this part in hexadecimal digits */
                "x-part-sha256": string;
            };
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadDto"];
                };
            };
        };
    };
    DocumentUploads_finish: {
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
                    "application/json": components["schemas"]["DocumentDto"];
                };
            };
        };
    };
    DocumentUploads_abandon: {
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
    Documents_preview: {
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
    Blacklist_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                status?: "active" | "under-repair-review" | "expired" | "retracted";
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
    Blacklist_export: {
        parameters: {
            query: {
                format: "csv" | "xlsx";
                q?: string;
                status?: "active" | "under-repair-review" | "expired" | "retracted";
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
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Blacklist_page: {
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
                    "application/json": components["schemas"]["EntryPageDto"];
                };
            };
        };
    };
    Board_board: {
        parameters: {
            query?: {
                /** @description An authority at or below one that the person heads */
                organisationId?: string;
                processId?: string;
                /** @description First day of the durations */
                from?: string;
                /** @description Last day of the durations */
                to?: string;
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
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
        };
    };
    Board_export: {
        parameters: {
            query: {
                /** @description An authority at or below one that the person heads */
                organisationId?: string;
                processId?: string;
                /** @description First day of the durations */
                from?: string;
                /** @description Last day of the durations */
                to?: string;
                part: "overview" | "waiting" | "durations";
                format: "csv" | "xlsx";
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
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    DefinitionReturns_returns: {
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
                    "application/json": components["schemas"]["FreeReturnDto"][];
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
    FigureImports_all: {
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
                    "application/json": components["schemas"]["FigureImportDto"][];
                };
            };
        };
    };
    FigureImports_dryRun: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunDto"];
                };
            };
        };
    };
    FigureImports_one: {
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
                    "application/json": components["schemas"]["FigureImportDetailsDto"];
                };
            };
        };
    };
    FigureImports_confirm: {
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
                "application/json": components["schemas"]["ConfirmImportDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportCountsDto"];
                };
            };
        };
    };
    FigureImports_discard: {
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
    Figures_page: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                metric?: "initial" | "preliminary" | "year-end" | "placement";
                cohort?: number;
                level?: "school" | "major" | "group";
                group?: "hardship" | "out-of-poverty" | "low-income" | "zero-employment" | "disabled" | "minority" | "hard-to-place";
                asOf?: string;
                organisationId?: string;
                /** @description Part of the name of a school or a unit, or of the code of a major */
                q?: string;
                /** @description Percent; only rates strictly below it */
                below?: number;
                sort?: "unit" | "rate";
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
                    "application/json": components["schemas"]["FiguresPageDto"];
                };
            };
        };
    };
    Figures_options: {
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
                    "application/json": components["schemas"]["FigureOptionsDto"];
                };
            };
        };
    };
    Figures_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
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
                    "application/json": components["schemas"]["FigureHistoryDto"];
                };
            };
        };
    };
    Figures_compare: {
        parameters: {
            query: {
                metric: "initial" | "preliminary" | "year-end" | "placement";
                level: "school" | "major" | "group";
                group?: "hardship" | "out-of-poverty" | "low-income" | "zero-employment" | "disabled" | "minority" | "hard-to-place";
                organisationId?: string;
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
                    "application/json": components["schemas"]["ComparisonDto"];
                };
            };
        };
    };
    Figures_export: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                metric?: "initial" | "preliminary" | "year-end" | "placement";
                cohort?: number;
                level?: "school" | "major" | "group";
                group?: "hardship" | "out-of-poverty" | "low-income" | "zero-employment" | "disabled" | "minority" | "hard-to-place";
                asOf?: string;
                organisationId?: string;
                /** @description Part of the name of a school or a unit, or of the code of a major */
                q?: string;
                /** @description Percent; only rates strictly below it */
                below?: number;
                sort?: "unit" | "rate";
                format: "csv" | "xlsx";
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
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Figures_correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectFigureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectedFigureDto"];
                };
            };
        };
    };
    Postings_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                kind?: "job" | "event";
                state?: "in-review" | "returned" | "accepted" | "refused" | "complaint" | "lapsed" | "withdrawn";
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
                    "application/json": components["schemas"]["PostingListDto"];
                };
            };
        };
    };
    Postings_submit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitPostingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedPostingDto"];
                };
            };
        };
    };
    Postings_mayHost: {
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
                    "application/json": components["schemas"]["PostingHostsDto"];
                };
            };
        };
    };
    Postings_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
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
                    "application/json": components["schemas"]["PostingDto"];
                };
            };
        };
    };
    Postings_ofTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
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
                    "application/json": components["schemas"]["PostingDto"];
                };
            };
        };
    };
    Postings_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisePostingDto"];
            };
        };
        responses: {
            /** @description The new version is on file. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Postings_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawPostingDto"];
            };
        };
        responses: {
            /** @description Withdrawn from review and from the public list. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Postings_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkPassageDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedPostingDto"];
                };
            };
        };
    };
    Postings_dismiss: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                postingId: string;
                markId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissMarkDto"];
            };
        };
        responses: {
            /** @description Dismissed, with the reason on record. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PublicPostings_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                kind?: "job" | "event";
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
                    "application/json": components["schemas"]["PublicPostingListDto"];
                };
            };
        };
    };
    LookUps_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                state?: "checking" | "open" | "finished";
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
                    "application/json": components["schemas"]["LookUpsPageDto"];
                };
            };
        };
    };
    LookUps_lookUpOne: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpOneDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpIdDto"];
                };
            };
        };
    };
    LookUps_lookUpPasted: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookUpListDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpIdDto"];
                };
            };
        };
    };
    LookUps_lookUpFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    title: string;
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
                    "application/json": components["schemas"]["LookUpIdDto"];
                };
            };
        };
    };
    LookUps_get: {
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
                    "application/json": components["schemas"]["LookUpDto"];
                };
            };
        };
    };
    LookUps_rows: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                view?: "hits" | "undecided" | "exact" | "probable" | "alike" | "branch" | "none";
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
                    "application/json": components["schemas"]["LookUpRowsDto"];
                };
            };
        };
    };
    LookUps_export: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                view?: "hits" | "undecided" | "exact" | "probable" | "alike" | "branch" | "none";
                q?: string;
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    LookUps_decide: {
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
                "application/json": components["schemas"]["DecideRowsDto"];
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
    LookUps_finish: {
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
    LookUpQuestions_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                state?: "open" | "answered";
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
                    "application/json": components["schemas"]["QuestionsPageDto"];
                };
            };
        };
    };
    LookUpQuestions_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lookUpId: string;
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestionDto"];
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
    Repairs_register: {
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
                "application/json": components["schemas"]["RegisterRepairDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCaseDto"];
                };
            };
        };
    };
    Warnings_received: {
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
                    "application/json": components["schemas"]["ReceivedWarningDto"][];
                };
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
    Retractions_propose: {
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
                "application/json": components["schemas"]["ProposeRetractionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedRetractionDto"];
                };
            };
        };
    };
    Retractions_ofEntry: {
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
                    "application/json": components["schemas"]["CorrectionRecipientDto"][];
                };
            };
        };
    };
    Retractions_writeOff: {
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
                "application/json": components["schemas"]["WriteOffDto"];
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
    ProposedLists_schedule: {
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
                    "application/json": components["schemas"]["ScheduleDto"];
                };
            };
        };
    };
    ProposedLists_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenListDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListIdDto"];
                };
            };
        };
    };
    ProposedLists_openByHand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenByHandDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListIdDto"];
                };
            };
        };
    };
    ProposedLists_one: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                state?: "proposed" | "confirmed" | "dismissed";
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
                    "application/json": components["schemas"]["ProposedItemsDto"];
                };
            };
        };
    };
    ProposedLists_evaluate: {
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
                    "application/json": components["schemas"]["AddedItemsDto"];
                };
            };
        };
    };
    ProposedLists_answer: {
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
                "application/json": components["schemas"]["AnswerMinCohortDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DismissedItemsDto"];
                };
            };
        };
    };
    ProposedLists_confirm: {
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
                "application/json": components["schemas"]["ConfirmItemsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedItemsDto"];
                };
            };
        };
    };
    ProposedLists_dismiss: {
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
                "application/json": components["schemas"]["DismissItemsDto"];
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
    ProposedLists_edit: {
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
                "application/json": components["schemas"]["EditItemDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemVersionDto"];
                };
            };
        };
    };
    Supervision_ofTask: {
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
                    "application/json": components["schemas"]["TaskSupervisionDto"];
                };
            };
        };
    };
    Supervision_urge: {
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
                "application/json": components["schemas"]["SupervisionReasonDto"];
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
    Supervision_ofCase: {
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
                    "application/json": components["schemas"]["CaseSupervisionDto"];
                };
            };
        };
    };
    Supervision_issue: {
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
                "application/json": components["schemas"]["IssueOrderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedOrderDto"];
                };
            };
        };
    };
    Supervision_orders: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                view: "issued" | "received" | "told";
                /** @description Both unless given */
                state?: "open" | "ended";
                colour?: "blue" | "orange" | "red";
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
                    "application/json": components["schemas"]["OrderPageDto"];
                };
            };
        };
    };
    Supervision_withdraw: {
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
                "application/json": components["schemas"]["SupervisionReasonDto"];
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
    Supervision_proposed: {
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
                    "application/json": components["schemas"]["ProposalPageDto"];
                };
            };
        };
    };
    Supervision_follow: {
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
                "application/json": components["schemas"]["OrderFromProposalDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedOrderDto"];
                };
            };
        };
    };
    Supervision_dismiss: {
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
                "application/json": components["schemas"]["SupervisionReasonDto"];
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
    TaskForecasts_of: {
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
                    "application/json": components["schemas"]["TaskForecastDto"];
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
                /** @description Colours of the nearest deadline, separated by commas */
                colour?: string;
                /** @description First legal date */
                dueFrom?: string;
                /** @description Last legal date */
                dueTo?: string;
                /** @description The tab */
                view: "mine" | "group" | "done" | "copied" | "started" | "supervised";
                /** @description Of the tab `mine`: together with what can be claimed */
                withOffers?: "true";
                /** @description Nearest deadline first unless given; done tasks newest first */
                sort?: "due" | "-due" | "openedAt" | "-openedAt" | "closedAt" | "-closedAt";
                /** @description Columns that are shown, separated by commas */
                columns?: string;
                /** @description Kinds of cases, separated by commas */
                kind?: string;
                /** @description Id of the process */
                process?: string;
                /** @description Id of the step in the model */
                step?: string;
                /** @description The organisation that has to do it */
                organisation?: string;
                /** @description An organisation or employer with a part in the case */
                party?: string;
                /** @description Of the case */
                state?: "open" | "closed";
                /** @description Levels of pressure, separated by commas */
                pressure?: string;
                /** @description A person or an organisation by id, or nobody */
                waitingFor?: string;
                /** @description First day of arrival */
                openedFrom?: string;
                /** @description Last day of arrival */
                openedTo?: string;
                /** @description Only what this person has not opened yet */
                unread?: "true";
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
    Employers_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                only?: "listed" | "branch" | "without-code";
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
                    "application/json": components["schemas"]["EmployersPageDto"];
                };
            };
        };
    };
    Employers_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddEmployerDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_alike: {
        parameters: {
            query?: {
                name?: string;
                creditCode?: string;
                /** @description The employer in question itself. */
                except?: string;
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
                    "application/json": components["schemas"]["AlikeEmployerDto"][];
                };
            };
        };
    };
    Employers_export: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                only?: "listed" | "branch" | "without-code";
                format: "csv" | "xlsx";
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
                    "application/octet-stream": string;
                };
            };
        };
    };
    Employers_get: {
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
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_correct: {
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
                "application/json": components["schemas"]["CorrectEmployerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_addFormerName: {
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
                "application/json": components["schemas"]["AddFormerNameDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_contact: {
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
                    "application/json": components["schemas"]["EmployerContactDto"];
                };
            };
        };
    };
    Employers_writeContact: {
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
                "application/json": components["schemas"]["WriteContactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_recordSameness: {
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
                "application/json": components["schemas"]["RecordSamenessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Employers_endSameness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                samenessId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSamenessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerDto"];
                };
            };
        };
    };
    Feed_read: {
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
                    "application/json": components["schemas"]["FeedDto"];
                };
            };
        };
    };
    Feed_list: {
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
                    "application/json": components["schemas"]["FeedTokenDto"][];
                };
            };
        };
    };
    Feed_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueFeedTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedFeedTokenDto"];
                };
            };
        };
    };
    Feed_revoke: {
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
    FollowUps_read: {
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
                    "application/json": components["schemas"]["FollowUpDto"];
                };
            };
        };
    };
    Handovers_list: {
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
                    "application/json": components["schemas"]["HandoversPageDto"];
                };
            };
        };
    };
    Handovers_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewHandoverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPreviewDto"];
                };
            };
        };
    };
    Handovers_receipt: {
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
                    "application/json": components["schemas"]["HandoverReceiptDto"];
                };
            };
        };
    };
    Handovers_handOver: {
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
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverReceiptDto"];
                };
            };
        };
    };
    Handovers_pdf: {
        parameters: {
            query?: {
                language?: "zh" | "en";
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
                    "application/pdf": string;
                };
            };
        };
    };
    Handovers_confirm: {
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
                    "application/json": components["schemas"]["HandoverReceiptDto"];
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
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
        };
    };
    InboxColumns_chosen: {
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
                    "application/json": components["schemas"]["ChosenColumnsListDto"];
                };
            };
        };
    };
    InboxColumns_choose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseColumnsDto"];
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
    Inbox_export: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Colours of the nearest deadline, separated by commas */
                colour?: string;
                /** @description First legal date */
                dueFrom?: string;
                /** @description Last legal date */
                dueTo?: string;
                /** @description The tab */
                view: "mine" | "group" | "done" | "copied" | "started" | "supervised";
                /** @description Of the tab `mine`: together with what can be claimed */
                withOffers?: "true";
                /** @description Nearest deadline first unless given; done tasks newest first */
                sort?: "due" | "-due" | "openedAt" | "-openedAt" | "closedAt" | "-closedAt";
                /** @description Columns that are shown, separated by commas */
                columns?: string;
                /** @description Kinds of cases, separated by commas */
                kind?: string;
                /** @description Id of the process */
                process?: string;
                /** @description Id of the step in the model */
                step?: string;
                /** @description The organisation that has to do it */
                organisation?: string;
                /** @description An organisation or employer with a part in the case */
                party?: string;
                /** @description Of the case */
                state?: "open" | "closed";
                /** @description Levels of pressure, separated by commas */
                pressure?: string;
                /** @description A person or an organisation by id, or nobody */
                waitingFor?: string;
                /** @description First day of arrival */
                openedFrom?: string;
                /** @description Last day of arrival */
                openedTo?: string;
                /** @description Only what this person has not opened yet */
                unread?: "true";
                format: "csv" | "xlsx";
                language?: "zh" | "en";
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
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Inbox_choices: {
        parameters: {
            query: {
                /** @description The tab */
                view: "mine" | "group" | "done" | "copied" | "started" | "supervised";
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
                    "application/json": components["schemas"]["InboxChoicesDto"];
                };
            };
        };
    };
    Inbox_next: {
        parameters: {
            query?: {
                /** @description The task that was just finished */
                after?: string;
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
                    "application/json": components["schemas"]["NextTaskDto"];
                };
            };
        };
    };
    Inbox_carryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResultDto"];
                };
            };
        };
    };
    SavedViews_list: {
        parameters: {
            query: {
                list: "inbox" | "cases";
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
                    "application/json": components["schemas"]["SavedViewsDto"];
                };
            };
        };
    };
    SavedViews_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewIdDto"];
                };
            };
        };
    };
    SavedViews_change: {
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
                "application/json": components["schemas"]["ChangeViewDto"];
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
    SavedViews_remove: {
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
    Verbs_approvals: {
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
                    "application/json": components["schemas"]["MyApprovalDto"][];
                };
            };
        };
    };
    Verbs_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
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
                    "application/json": components["schemas"]["TaskVerbsDto"];
                };
            };
        };
    };
    Verbs_people: {
        parameters: {
            query?: {
                /** @description To take the step unless given, to approve it, or to be told of it */
                part?: "take" | "approve" | "read";
            };
            header?: never;
            path: {
                taskId: string;
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
                    "application/json": components["schemas"]["VerbChoiceDto"][];
                };
            };
        };
    };
    Verbs_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnDto"];
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
    Verbs_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnDto"];
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
    Verbs_handBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBackDto"];
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
    Verbs_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskVersionDto"];
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
    Verbs_addApprovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddApproversDto"];
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
    Verbs_removeApprover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnDto"];
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
    Verbs_vote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteDto"];
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
    Verbs_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskVersionDto"];
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
    Verbs_goBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Verbs_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedDto"];
                };
            };
        };
    };
    Verbs_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyDto"];
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
    Incidents_heldUp: {
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
                    "application/json": components["schemas"]["HeldUpDto"][];
                };
            };
        };
    };
    Incidents_retryHeldUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryHeldUpDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldUpResultDto"][];
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
    Interviews_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Both unless given */
                state?: "open" | "closed";
                /** @description Both unless given */
                variant?: "school" | "employer";
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
                    "application/json": components["schemas"]["InterviewPageDto"];
                };
            };
        };
    };
    Interviews_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenInterviewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedInterviewDto"];
                };
            };
        };
    };
    Interviews_export: {
        parameters: {
            query: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Both unless given */
                state?: "open" | "closed";
                /** @description Both unless given */
                variant?: "school" | "employer";
                format: "csv" | "xlsx";
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
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Interviews_choices: {
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
                    "application/json": components["schemas"]["InterviewChoicesDto"];
                };
            };
        };
    };
    Interviews_detail: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewDetailDto"];
                };
            };
        };
    };
    Interviews_invitation: {
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    Interviews_minutes: {
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
    Live_open: {
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
                    "text/event-stream": string;
                };
            };
        };
    };
    Mail_own: {
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
                    "application/json": components["schemas"]["OwnMailDto"];
                };
            };
        };
    };
    Mail_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAddressDto"];
            };
        };
        responses: {
            /** @description A code is on its way to the address. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Mail_remove: {
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
    Mail_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmAddressDto"];
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
    Mail_list: {
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
                    "application/json": components["schemas"]["MailStateDto"];
                };
            };
        };
    };
    Mail_retry: {
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
    Mail_discard: {
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
    Mail_caught: {
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
                    "application/json": components["schemas"]["CaughtMailDto"][];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Only what has not been read. */
                unread?: string;
                kind?: "task-arrived" | "task-offered" | "task-returned" | "transferred" | "delegated" | "delegation-ended" | "approver-added" | "withdrawn" | "copied" | "urged" | "supervised" | "deadline-near" | "deadline-passed" | "extension-decided" | "absence" | "handover" | "case-closed" | "thread-message";
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
                    "application/json": components["schemas"]["NoticePageDto"];
                };
            };
        };
    };
    Notices_count: {
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
                    "application/json": components["schemas"]["UnreadNoticesDto"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNoticesDto"];
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
    Notices_readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAllNoticesDto"];
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
    Notices_ofPerson: {
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
                    "application/json": components["schemas"]["NoticeSettingsDto"];
                };
            };
        };
    };
    Notices_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoticeSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsDto"];
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
    PortalComplaints_withdraw: {
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
    PortalComplaints_waive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["WaiverFormDto"];
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
    PortalFollowUps_read: {
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
                    "application/json": components["schemas"]["PortalFollowUpDto"];
                };
            };
        };
    };
    PortalFollowUps_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerFollowUpDto"];
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
    PortalFollowUps_newCode: {
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
                    "application/json": components["schemas"]["NewCodeDto"];
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
    PortalRepairs_entries: {
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
            /** @description Empty for a code behind which nobody is listed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEntryDto"][];
                };
            };
        };
    };
    PortalRepairs_apply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RepairFormDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiledRepairDto"];
                };
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
    EmployerPapers_recordStatement: {
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
                "application/json": components["schemas"]["RecordStatementDto"];
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
    EmployerPapers_recordWaiver: {
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
                "application/json": components["schemas"]["RecordWaiverDto"];
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
    SchoolHome_get: {
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
                    "application/json": components["schemas"]["SchoolHomeDto"];
                };
            };
        };
    };
    Splits_ofTask: {
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
                    "application/json": components["schemas"]["TaskSplitDto"];
                };
            };
        };
    };
    Splits_split: {
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
                "application/json": components["schemas"]["SplitTaskDto"];
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
    Splits_askSignOff: {
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
                "application/json": components["schemas"]["AskSignOffDto"];
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
    Splits_withdrawSignOff: {
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
    Splits_parts: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description What waits for me, or what is done */
                state?: "open" | "done";
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
                    "application/json": components["schemas"]["CollegePartPageDto"];
                };
            };
        };
    };
    Splits_part: {
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
                    "application/json": components["schemas"]["CollegePartDto"];
                };
            };
        };
    };
    Splits_savePartDraft: {
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
                "application/json": components["schemas"]["PartDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartDraftSavedDto"];
                };
            };
        };
    };
    Splits_answerPart: {
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
                "application/json": components["schemas"]["AnswerPartDto"];
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
    Splits_sendPartBack: {
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
                "application/json": components["schemas"]["SendPartBackDto"];
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
    Splits_withdrawPart: {
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
                "application/json": components["schemas"]["PartVersionDto"];
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
    Splits_signOffList: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description What waits for me, or what is done */
                state?: "open" | "done";
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
                    "application/json": components["schemas"]["SignOffPageDto"];
                };
            };
        };
    };
    Splits_signOff: {
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
                    "application/json": components["schemas"]["SignOffDto"];
                };
            };
        };
    };
    Splits_decideSignOff: {
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
                "application/json": components["schemas"]["DecideSignOffDto"];
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
    Adjustments_list: {
        parameters: {
            query?: {
                page?: number;
                pageSize?: number;
                /** @description Part of what the list shows: a name, a title, a number. */
                q?: string;
                /** @description Both unless given */
                state?: "open" | "closed";
                /** @description Both unless given */
                card?: "yellow" | "red";
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
                    "application/json": components["schemas"]["AdjustmentPageDto"];
                };
            };
        };
    };
    Adjustments_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAdjustmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedAdjustmentDto"];
                };
            };
        };
    };
    Adjustments_choices: {
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
                    "application/json": components["schemas"]["AdjustmentChoicesDto"];
                };
            };
        };
    };
}
