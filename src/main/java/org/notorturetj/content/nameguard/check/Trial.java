package org.notorturetj.content.nameguard.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.notorturetj.api.text.Language;
import org.notorturetj.content.nameguard.NameGuard;
import org.notorturetj.content.nameguard.NameHit;
import org.notorturetj.content.nameguard.NameVerdict;
import org.notorturetj.platform.command.CommandException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Answers what the guard says of a text. */
final class Trial {
    private final NameGuard guard;
    private final Map<String, JsonNode> persons;

    Trial(NameFile names) {
        guard = NameGuard.of(names.names());
        persons = names.persons();
    }

    /**
     * The members of a text with its verdict: that of its worst place, as the desk would judge it.
     * {@code persons} are those of all places, {@code from} and {@code to} those of the first of
     * the worst.
     */
    ObjectNode answer(TextFile.Line line) {
        if (!line.members().path("text").isTextual()) {
            throw new CommandException("Texts, line " + line.number() + " has no text.");
        }
        Language language = Language.ofTag(line.text("lang")).orElse(Language.RU);
        String text = line.text("text");
        List<NameHit> hits =
                NameGuard.isIdentifier(text)
                        ? guard.checkIdentifier(text, language)
                        : guard.check(text, language);
        NameVerdict worst =
                hits.stream().map(NameHit::verdict).min(Comparator.naturalOrder()).orElse(null);
        List<NameHit> worstHits = hits.stream().filter(hit -> hit.verdict() == worst).toList();
        ObjectNode answer = line.members().deepCopy();
        answer.put("verdict", worst == null ? "pass" : worst.name().toLowerCase(Locale.ROOT));
        ArrayNode who = answer.putArray("persons");
        hits.stream()
                .flatMap(hit -> hit.persons().stream())
                .distinct()
                .sorted(Comparator.comparing(Integer::valueOf))
                .forEach(id -> who.add(persons.get(id)));
        answer.put("from", worst == null ? null : (Integer) worstHits.get(0).from());
        answer.put("to", worst == null ? null : (Integer) worstHits.get(0).to());
        return answer;
    }
}
