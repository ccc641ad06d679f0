package org.notorturetj.desk.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.notorturetj.access.Person;
import org.notorturetj.api.desk.NamedText;
import org.notorturetj.api.desk.publication.NewPublication;
import org.notorturetj.api.text.Language;
import org.notorturetj.audit.AuditTrail;
import org.notorturetj.content.document.Edition;
import org.notorturetj.desk.revision.AskedCorrections;
import org.notorturetj.platform.json.CanonicalJson;
import org.notorturetj.publication.NamedVersions;

/** Whether what readers were told was wrong: of which texts it is asked, and who said no. */
@ApplicationScoped
class CorrectionAnswers {
    private final AuditTrail audit;

    CorrectionAnswers(AuditTrail audit) {
        this.audit = audit;
    }

    /**
     * Texts that might be corrections, without those of which the person says that they are none:
     * that is kept in the audit.
     *
     * @param parts the versions that are wanted, in the order of the request, beside what readers
     *     have now
     */
    List<NamedText> asked(Person person, NewPublication wanted, List<NamedVersions> parts) {
        List<NamedText> none = none(wanted);
        List<NamedText> asked = new ArrayList<>();
        for (NamedVersions part : parts) {
            part.texts()
                    .forEach(
                            (language, next) -> {
                                if (isAsked(part.publishedTexts().get(language), next)) {
                                    asked.add(new NamedText(part.document().id(), language));
                                }
                            });
        }
        asked.stream()
                .filter(none::contains)
                .forEach(
                        text ->
                                audit.record(
                                        person.accountId(),
                                        "correction.none",
                                        text.document(),
                                        text.language().tag(),
                                        List.of()));
        asked.removeAll(none);
        return asked;
    }

    private static boolean isAsked(
            @org.jspecify.annotations.Nullable Edition before, Edition next) {
        return before != null
                && AskedCorrections.between(
                        CanonicalJson.tree(before.content()), CanonicalJson.tree(next.content()));
    }

    /** The texts of which a request says that they are no corrections. */
    static List<NamedText> none(NewPublication wanted) {
        return wanted.parts().stream().flatMap(CorrectionAnswers::none).toList();
    }

    private static Stream<NamedText> none(NewPublication.Part part) {
        return Objects.requireNonNullElse(part.noCorrection(), List.<Language>of()).stream()
                .map(language -> new NamedText(part.document(), language));
    }
}
