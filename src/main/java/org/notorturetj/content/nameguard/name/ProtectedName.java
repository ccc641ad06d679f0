package org.notorturetj.content.nameguard.name;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The names of one person, who is known to readers by initials.
 *
 * @param id the registration's, opaque
 * @param caseId of the case it belongs to; null if there is none
 * @param written at most one for each language; a form in one language is found in texts of all
 */
public record ProtectedName(String id, @Nullable String caseId, List<WrittenName> written) {
    public ProtectedName {
        written = List.copyOf(written);
        if (written.isEmpty()
                || written.stream().map(WrittenName::language).collect(Collectors.toSet()).size()
                        < written.size()) {
            throw new IllegalArgumentException("one name for a language, and at least one");
        }
    }

    /** The id alone: a name is never printed. */
    @Override
    public String toString() {
        return "ProtectedName[" + id + "]";
    }
}
