package org.notorturetj.contract.sweep;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What no public answer may say, of whatever type: rules that no schema of ours can loosen. */
final class PublishedValues {
    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    private static final Pattern LINK =
            Pattern.compile("(?:href|src)=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private PublishedValues() {}

    static List<String> faults(JsonNode body) {
        List<String> faults = new ArrayList<>();
        look("", body, faults);
        return faults;
    }

    /** Relative, or of a scheme that leads somewhere and runs nothing. */
    static boolean isAddress(String link) {
        Matcher scheme = SCHEME.matcher(link.strip());
        return !scheme.matches()
                || SCHEMES.contains(scheme.group(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static void look(String place, JsonNode node, List<String> faults) {
        if (node.has("precision") && node.has("date")) {
            partialDate(place, node, faults);
        }
        node.properties()
                .forEach(
                        member -> {
                            String here = place + "/" + member.getKey();
                            value(here, member.getKey(), member.getValue(), faults);
                            look(here, member.getValue(), faults);
                        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(place + "/" + i, node.get(i), faults);
            }
        }
    }

    private static void value(String place, String member, JsonNode value, List<String> faults) {
        if (!value.isTextual()) {
            return;
        }
        String text = value.textValue();
        switch (member) {
            case "url", "link", "canonical", "href", "home_page_url", "feed_url" ->
                    require(isAddress(text) && text.indexOf('\n') < 0, place, text, faults);
            case "html", "content_html" -> {
                Matcher links = LINK.matcher(text);
                while (links.find()) {
                    require(isAddress(links.group(1)), place, links.group(1), faults);
                }
                require(
                        !text.toLowerCase(java.util.Locale.ROOT).contains("<script"),
                        place,
                        text,
                        faults);
            }
            case "startTime", "endTime" ->
                    require(TIME.matcher(text).matches(), place, text, faults);
            case "from", "to" ->
                    require(
                            !place.contains("/hours/") || TIME.matcher(text).matches(),
                            place,
                            text,
                            faults);
            default -> {
                if (member.endsWith("At") || member.equals("staleAfter")) {
                    require(isMoment(text), place, text, faults);
                }
            }
        }
    }

    private static boolean isMoment(String text) {
        return text.matches("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}.*");
    }

    private static void partialDate(String place, JsonNode node, List<String> faults) {
        String date = node.path("date").asText();
        try {
            boolean real =
                    switch (node.path("precision").asText()) {
                        case "year" -> date.matches("[0-9]{4}");
                        case "month" -> YearMonth.parse(date) != null;
                        case "day" -> LocalDate.parse(date) != null;
                        default -> false;
                    };
            require(real, place, node.toString(), faults);
        } catch (DateTimeParseException e) {
            require(false, place, node.toString(), faults);
        }
    }

    private static void require(boolean holds, String place, String value, List<String> faults) {
        if (!holds) {
            faults.add(place + " = " + (value.length() > 80 ? value.substring(0, 80) : value));
        }
    }
}
