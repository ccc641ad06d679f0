package org.notorturetj.platform.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import org.jspecify.annotations.Nullable;
import org.notorturetj.api.text.Language;

/** The language preferred by {@code Accept-Language} (RFC 9110, section 12.5.4). */
final class AcceptLanguage {
    private AcceptLanguage() {}

    /** The best supported language, English if there is none. {@code tg-Cyrl-TJ} is Tajik. */
    static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.EN;
        }
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
                .flatMap(range -> Language.ofTag(primary(range)).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    private static String primary(LanguageRange range) {
        return range.getRange().toLowerCase(Locale.ROOT).replaceFirst("-.*", "");
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
