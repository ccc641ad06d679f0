package org.notorturetj.platform.text.vocabulary;

import java.util.List;

import org.notorturetj.api.desk.publication.RemovalReason;
import org.notorturetj.api.type.Trait;
import org.notorturetj.api.type.TypeLists;

/**
 * The words that the desk accepts where the public contract has an open string: a new one is a
 * change of this class, and clients survive it.
 */
public final class Vocabulary {
    public static final List<String> ARTICLE_KINDS =
            List.of(
                    "news",
                    "press-release",
                    "press-review",
                    "analysis",
                    "interview",
                    "report",
                    "statement",
                    "law",
                    "video",
                    "audio");

    /** Levels of guides. */
    public static final List<String> LEVELS = List.of("urgent", "basic", "advanced");

    public static final List<String> CASE_STATUSES = List.of("open", "closed");

    public static final List<String> CONTACT_KINDS =
            List.of("website", "email", "facebook", "x", "telegram", "instagram", "youtube");

    /** Types of the channels of a line. */
    public static final List<String> CHANNELS = List.of("voice", "whatsapp", "telegram");

    /** Why something is taken away: for colleagues, never public. */
    public static final List<String> REMOVAL_REASONS = List.of(RemovalReason.WORDS.split("\\|"));

    /** Types of the documents that the front page shows. */
    public static final List<String> FEATURES = TypeLists.words(Trait.FEATURED);

    /** Whether a line answers at a moment. */
    public static final List<String> OPEN_NOW = List.of("open", "closed", "unknown");

    /** Of guides. */
    public static final List<String> LEGAL_REVIEWS =
            List.of("unreviewed", "current", "due", "expired");

    public static final List<String> TRANSLATION_REVIEWS = List.of("unreviewed", "current");

    /** Types of the documents that search finds. */
    public static final List<String> FOUND_TYPES = TypeLists.found();

    /** What {@code /v1/{lang}} lists, by the last part of its path. */
    public static final List<String> LISTS = TypeLists.paths();

    /** The target groups of the Coalition's Media Strategy. */
    public static final List<String> AUDIENCE =
            List.of(
                    "victims-and-families",
                    "population",
                    "persons-with-disabilities",
                    "inmates",
                    "pupils",
                    "students",
                    "journalists",
                    "lawyers",
                    "servicemen-and-conscripts",
                    "officials",
                    "medical-staff-and-psychologists",
                    "civil-society");

    private Vocabulary() {}
}
