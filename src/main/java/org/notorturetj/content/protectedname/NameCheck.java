package org.notorturetj.content.protectedname;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.desk.NamedPerson;
import org.notorturetj.api.problem.ProblemType;
import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameReason;
import org.notorturetj.platform.problem.ProblemException;
import org.notorturetj.platform.problem.Rule;
import org.notorturetj.platform.problem.Violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The desk's check of all that is written: nothing with a protected name is stored anywhere, not
 * even as a draft (docs/adr/037).
 */
@ApplicationScoped
public class NameCheck {
    /** The author of what no person wrote. */
    private static final String SERVER = "server";

    /** So many places are reported. */
    private static final int MAX_TOLD = 20;

    private final ProtectedNames names;
    private final FalseAlarms falseAlarms;
    private final NameRefusalCounts refusals;

    private final NamesConfig config;

    NameCheck(
            ProtectedNames names,
            FalseAlarms falseAlarms,
            NameRefusalCounts refusals,
            NamesConfig config) {
        this.names = names;
        this.falseAlarms = falseAlarms;
        this.refusals = refusals;
        this.config = config;
    }

    /**
     * Lets a content be stored. To be called in the transaction that stores it.
     *
     * @param author the account that writes, or {@code server}
     * @param documentId null while there is none
     * @param language null if it has none, or several
     * @throws ProblemException protected-name, naming each place, and offering the text with
     *     initials; too-many-requests, if the account has met too many names
     */
    public void require(
            String author,
            @Nullable String documentId,
            @Nullable Language language,
            JsonNode content) {
        List<FoundName> found = found(author, documentId, language, content);
        if (!found.isEmpty()) {
            throw new ProblemException(ProblemType.PROTECTED_NAME, violations(found));
        }
    }

    /** The same of a few words that stand in one member. */
    public void require(
            String author,
            @Nullable String documentId,
            @Nullable Language language,
            String member,
            String words) {
        try {
            require(author, documentId, language, JsonNodeFactory.instance.textNode(words));
        } catch (ProblemException refused) {
            throw refused.violations().isEmpty()
                    ? refused
                    : new ProblemException(
                            refused.type(),
                            refused.violations().stream().map(it -> it.at(member)).toList());
        }
    }

    /** The places for which a content would be refused; counted as if it had been. */
    public List<FoundName> found(
            String author,
            @Nullable String documentId,
            @Nullable Language language,
            JsonNode content) {
        NameGuard guard = names.forWriting();
        if (guard.size() == 0) {
            return List.of();
        }
        boolean person = !author.equals(SERVER);
        if (person) {
            refusals.admit(author);
        }
        List<FoundName> all = NamesInContent.in(guard, content, language);
        List<FoundName> found = blocking(documentId, all);
        if (person) {
            count(author, documentId, guard, found, all, content);
        }
        return found;
    }

    /**
     * A warning that has both parts of a name confirms it like a refusal, to whoever wrote it, and
     * counts like one.
     */
    private void count(
            String author,
            @Nullable String documentId,
            NameGuard guard,
            List<FoundName> refused,
            List<FoundName> all,
            JsonNode content) {
        Set<String> met = new TreeSet<>();
        refused.forEach(it -> met.addAll(it.hit().persons()));
        boolean anyRefused = !refused.isEmpty();
        all.stream().filter(FoundName::confirms).forEach(it -> met.add(it.hit().persons().get(0)));
        met.addAll(NamesInContent.named(guard, content));
        if (!met.isEmpty()) {
            refusals.count(author, documentId, met, anyRefused);
        }
    }

    /** The places of something that is stored already. */
    public List<FoundName> blocking(
            NameGuard guard,
            @Nullable String documentId,
            @Nullable Language language,
            JsonNode content) {
        return blocking(documentId, NamesInContent.in(guard, content, language));
    }

    private List<FoundName> blocking(@Nullable String documentId, List<FoundName> found) {
        return falseAlarms.without(documentId, found.stream().filter(FoundName::blocks).toList());
    }

    /**
     * Of so many people as delay nothing: whoever sends a list of names is not told which of them
     * are protected.
     */
    private List<Violation> violations(List<FoundName> all) {
        Set<String> people = new TreeSet<>();
        List<FoundName> found = new ArrayList<>();
        Map<String, List<FoundName>> byMember = new LinkedHashMap<>();
        for (FoundName it : all) {
            people.addAll(it.hit().persons());
            if (people.size() <= config.freeRefusals() || found.isEmpty()) {
                found.add(it);
                byMember.computeIfAbsent(it.member(), any -> new ArrayList<>()).add(it);
            }
        }
        boolean whole = found.size() == all.size();
        List<Violation> violations = new ArrayList<>();
        byMember.forEach(
                (member, places) -> {
                    @Nullable String offered =
                            whole ? WithInitials.offered(places).orElse(null) : null;
                    for (FoundName place : places) {
                        if (violations.size() < MAX_TOLD) {
                            violations.add(
                                    Violation.naming(
                                            member,
                                            rule(place.hit().reason()),
                                            new NamedPerson(
                                                    place.hit().from(),
                                                    place.hit().to(),
                                                    place.words(),
                                                    place.equals(places.get(0)) ? offered : null)));
                        }
                    }
                });
        return violations;
    }

    /** Why, for the author. */
    public static Rule rule(NameReason reason) {
        return switch (reason) {
            case FULL_NAME, PERSIAN -> Rule.NAMED_FULL;
            case SURNAME_WITH_INITIAL, GIVEN_NAME_WITH_INITIAL -> Rule.NAMED_WITH_INITIAL;
            case RARE_PART, COMMON_PART -> Rule.NAMED_PART;
            case PARTS_APART -> Rule.NAMED_APART;
            case WITHOUT_SPACES -> Rule.NAMED_JOINED;
            case SPLIT_LETTERS -> Rule.NAMED_SPLIT;
            case MISSPELT -> Rule.NAMED_MISSPELT;
            case PARTS_ACROSS -> Rule.NAMED_ACROSS;
            case MASKED -> Rule.NAMED_MASKED;
        };
    }
}
