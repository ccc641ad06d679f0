package org.notorturetj.desk.workflow;

import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.document.FactsApi;
import org.notorturetj.api.desk.document.NewContent;
import org.notorturetj.api.desk.document.WorkingFacts;
import org.notorturetj.desk.access.CurrentPerson;
import org.notorturetj.desk.access.Verb;

import io.quarkus.security.PermissionsAllowed;

class FactsResource implements FactsApi {
    private final Found found;
    private final SaveContent save;
    private final ReviewContent review;
    private final Views views;
    private final CurrentPerson person;

    FactsResource(
            Found found,
            SaveContent save,
            ReviewContent review,
            Views views,
            CurrentPerson person) {
        this.found = found;
        this.save = save;
        this.review = review;
        this.views = views;
        this.person = person;
    }

    @Override
    @Transactional
    @PermissionsAllowed(Verb.READ)
    public WorkingFacts get(String id) {
        return views.facts(found.facts(id));
    }

    @Override
    @PermissionsAllowed(Verb.EDIT_FACTS)
    public WorkingFacts save(
            String id, @Nullable String ifMatch, @Nullable String ifNoneMatch, NewContent content) {
        return views.facts(
                save.saveFacts(person.get(), id, ifMatch, ifNoneMatch, content.content()));
    }

    @Override
    @PermissionsAllowed(Verb.EDIT_FACTS)
    public WorkingFacts submit(String id, @Nullable String ifMatch) {
        return views.facts(review.submitFacts(person.get(), id, ifMatch));
    }

    @Override
    @PermissionsAllowed(Verb.APPROVE)
    public WorkingFacts approve(String id, @Nullable String ifMatch) {
        return views.facts(review.approveFacts(person.get(), id, ifMatch));
    }

    /** For approvers, and for the author who takes it back: the command tells them apart. */
    @Override
    @PermissionsAllowed({Verb.APPROVE, Verb.EDIT_FACTS})
    public WorkingFacts requestChanges(String id, @Nullable String ifMatch) {
        return views.facts(review.requestChangesOfFacts(person.get(), id, ifMatch));
    }
}
