package org.notorturetj.desk.imported.batch;

import jakarta.transaction.Transactional;

import org.notorturetj.access.CurrentPerson;
import org.notorturetj.access.Permission;
import org.notorturetj.api.desk.Items;
import org.notorturetj.api.desk.imported.ImportedStep;
import org.notorturetj.api.desk.imported.ImportedStepResult;
import org.notorturetj.api.desk.imported.ImportedText;
import org.notorturetj.api.desk.imported.ImportedTextsApi;
import org.notorturetj.api.paging.PageRequest;

import io.quarkus.security.PermissionsAllowed;

class ImportedTextResource implements ImportedTextsApi {
    private final ImportedTexts texts;
    private final StepImported steps;
    private final CurrentPerson person;

    ImportedTextResource(ImportedTexts texts, StepImported steps, CurrentPerson person) {
        this.texts = texts;
        this.steps = steps;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Permission.READ)
    public Items<ImportedText> list(PageRequest page) {
        return texts.page(page);
    }

    /** Each step takes its own permission; the use case tells them apart. */
    @Override
    @PermissionsAllowed({Permission.SUBMIT, Permission.APPROVE, Permission.PUBLISH})
    public Items<ImportedStepResult> step(ImportedStep step) {
        return Items.whole(steps.step(person.get(), step));
    }
}
