package org.notorturetj.desk.overview;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Permission;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.overview.InboxItem;
import org.notorturetj.api.text.Language;
import org.notorturetj.desk.http.Reasons;
import org.notorturetj.signer.SigningProgress;

/** That nothing is signed, for administrators: phones get nothing new until somebody acts. */
@ApplicationScoped
class InboxSigning {
    private final SigningProgress progress;

    InboxSigning(SigningProgress progress) {
        this.progress = progress;
    }

    Stream<InboxItem> of(Person person, Language language) {
        if (!person.may(Permission.ADMINISTER)) {
            return Stream.of();
        }
        return progress.trouble().stream()
                .map(
                        trouble ->
                                InboxItem.ofServer(
                                        "signing_refused",
                                        trouble.since(),
                                        Reasons.in(language, List.of(trouble.rule())),
                                        null));
    }
}
