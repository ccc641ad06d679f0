package org.notorturetj.desk.saving;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.access.Person;
import org.notorturetj.api.desk.edition.NewTextSource;
import org.notorturetj.content.document.ContentVersion;
import org.notorturetj.content.document.Edition;
import org.notorturetj.content.document.Revision;
import org.notorturetj.content.document.Revisions;
import org.notorturetj.content.document.TranslationSource;
import org.notorturetj.platform.json.CanonicalJson;

/**
 * Whether a save was made already: its author never read the answer, and her program sends the same
 * again. It would be told that somebody was faster, namely she.
 */
@ApplicationScoped
class RepeatedSave {
    private final Revisions revisions;

    RepeatedSave(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Whether what is there is precisely what this person saved after what the precondition names,
     * and may still be written.
     *
     * @param typed the content that is to be saved
     * @param minor whether translations need not follow
     */
    boolean is(
            Person person,
            ContentVersion current,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Object typed,
            boolean minor) {
        return current.writable()
                && current.author().equals(person.accountId())
                && ContentEntityTag.mayPrecede(current, ifMatch, ifNoneMatch)
                && current.content().equals(CanonicalJson.write(typed))
                && isNextSave(current, ifMatch)
                && at(current, current.number(), current.saves(), minor);
    }

    /** Whether a text has the source that is to be noted; one that is not stated stays. */
    static boolean hasSource(Edition text, @Nullable NewTextSource wanted) {
        TranslationSource source = text.source();
        return wanted == null
                || (source != null
                        && source.language() == wanted.language()
                        && (wanted.etag() == null
                                || wanted.etag()
                                        .startsWith(source.number() + "-" + source.save() + "-")));
    }

    /** Whether nobody saved the version before it once more. */
    private boolean isNextSave(ContentVersion current, @Nullable String ifMatch) {
        return ifMatch == null
                || current.saves() > 1
                || ContentEntityTag.savesIn(ifMatch)
                        .filter(seen -> !exists(current, current.number() - 1, seen + 1))
                        .isPresent();
    }

    private boolean exists(ContentVersion current, int number, int save) {
        return revisions
                .withNumber(current.documentId(), language(current), number, save)
                .isPresent();
    }

    private boolean at(ContentVersion current, int number, int save, boolean minor) {
        return revisions
                .withNumber(current.documentId(), language(current), number, save)
                .map(Revision::minor)
                .filter(it -> it == minor)
                .isPresent();
    }

    private static org.notorturetj.api.text.@Nullable Language language(ContentVersion version) {
        return version instanceof Edition edition ? edition.language() : null;
    }
}
