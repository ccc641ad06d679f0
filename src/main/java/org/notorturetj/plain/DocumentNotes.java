package org.notorturetj.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.notorturetj.api.paging.Presence;
import org.notorturetj.api.text.Language;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands above a text: warnings, dates, what kind of text it is, when and where. */
final class DocumentNotes {
    private DocumentNotes() {}

    static List<Map<String, String>> notes(JsonNode members, Presence presence, Language reader) {
        List<Map<String, String>> notes = new ArrayList<>();
        if (members.path("sample").asBoolean()) {
            notes.add(note("warning", "sample", reader));
        }
        if (presence.fallback()) {
            notes.add(note("note", "fallback-" + presence.language().tag(), reader));
        }
        if (members.path("sourceIsNewer").asBoolean()) {
            notes.add(note("note", "behind", reader));
        }
        if (members.hasNonNull("warning")) {
            notes.add(
                    Map.of(
                            "kind",
                            "warning",
                            "lang",
                            presence.language().tag(),
                            "text",
                            members.path("warning").asText()));
        }
        return notes;
    }

    private static Map<String, String> note(String kind, String word, Language reader) {
        return Map.of("kind", kind, "lang", reader.tag(), "text", Frame.WORDS.text(word, reader));
    }

    static List<String> facts(JsonNode members, Language reader) {
        List<String> facts = new ArrayList<>();
        if (members.hasNonNull("initials")) {
            facts.add(told("initials", members.path("initials").asText(), reader));
        }
        if (members.hasNonNull("kind")) {
            facts.add(Frame.name("kinds", members.path("kind").asText(), reader));
        }
        if (members.hasNonNull("status")) {
            facts.add(Frame.name("caseStatuses", members.path("status").asText(), reader));
        }
        if (members.hasNonNull("state")) {
            String states = members.has("when") ? "eventStates" : "replyStates";
            facts.add(Frame.name(states, members.path("state").asText(), reader));
        }
        reply(members, reader, facts);
        Dates.partial(members.path("began").path("date").asText(), reader)
                .ifPresent(began -> facts.add(told("began", began, reader)));
        if (members.hasNonNull("author")) {
            facts.add(members.path("author").asText());
        }
        String published = Dates.day(members.path("publishedAt").asText(), reader);
        String updated = Dates.day(members.path("updatedAt").asText(), reader);
        facts.add(told("published", published, reader));
        if (!updated.equals(published)) {
            facts.add(told("updated", updated, reader));
        }
        JsonNode legal = members.path("legal");
        Dates.partial(legal.path("lawAsOf").asText(), reader)
                .ifPresent(day -> facts.add(told("lawAsOf", day, reader)));
        if (legal.path("review").hasNonNull("reviewedAt")) {
            facts.add(
                    told(
                            "reviewed",
                            Dates.day(legal.path("review").path("reviewedAt").asText(), reader),
                            reader));
        }
        return facts.stream().map(fact -> fact.endsWith(".") ? fact : fact + ".").toList();
    }

    /** Who was asked, and the days by which the law counts. */
    private static void reply(JsonNode members, Language reader, List<String> facts) {
        if (!members.has("criticisedOn")) {
            return;
        }
        facts.add(members.path("authority").asText());
        JsonNode due = members.path("due");
        Dates.partial(due.path("day").asText(), reader)
                .ifPresent(
                        day ->
                                facts.add(
                                        told("due", day, reader)
                                                + " ("
                                                + due.path("law").asText()
                                                + ", "
                                                + due.path("paragraph").asText()
                                                + ")"));
        for (String day : List.of("answered", "overdue")) {
            Dates.partial(members.path(day + "On").asText(), reader)
                    .ifPresent(date -> facts.add(told(day, date, reader)));
        }
    }

    private static String told(String word, String value, Language reader) {
        return Frame.WORDS.text(word, reader) + ": " + value;
    }

    static void when(Map<String, Object> page, JsonNode members, Language reader) {
        JsonNode when = members.path("when");
        String start = when.path("starts").path("date").asText();
        if (start.isEmpty()) {
            return;
        }
        String end = when.path("ends").path("date").asText();
        String text =
                Dates.partial(start, reader).orElse("")
                        + time(" ", when.path("startTime"))
                        + (end.isEmpty() || end.equals(start)
                                ? ""
                                : " – " + Dates.partial(end, reader).orElse(""))
                        + time(end.isEmpty() ? "–" : " ", when.path("endTime"));
        Map<String, String> times = new HashMap<>();
        times.put("start", start);
        String zone = when.path("zone").asText();
        times.put(
                "text",
                zone.equals(Dates.ZONE)
                        ? text
                        : text + ". " + Frame.WORDS.text("zone", reader) + ": " + zone);
        JsonNode place = members.path("place");
        if (place.hasNonNull("venue")) {
            times.put("place", place.path("venue").asText());
        } else if (place.path("online").asBoolean()) {
            times.put("place", Frame.WORDS.text("online", reader));
        }
        page.put("times", times);
        JsonNode how = members.path("participation").path("howToTakePart");
        if (how.isTextual()) {
            page.put("takePart", how.asText());
        }
    }

    private static String time(String before, JsonNode time) {
        return time.isTextual() ? before + time.asText() : "";
    }
}
