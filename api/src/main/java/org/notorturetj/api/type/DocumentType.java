package org.notorturetj.api.type;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.notorturetj.api.type.Trait.APPROVED_BY_AUTHOR;
import static org.notorturetj.api.type.Trait.BEFORE_HEADS;
import static org.notorturetj.api.type.Trait.BESIDE_SCOPES;
import static org.notorturetj.api.type.Trait.CONSENT;
import static org.notorturetj.api.type.Trait.CONSENT_OF_ITS_OWN;
import static org.notorturetj.api.type.Trait.CONTACT_POINTS;
import static org.notorturetj.api.type.Trait.DATED;
import static org.notorturetj.api.type.Trait.ESSENTIAL;
import static org.notorturetj.api.type.Trait.FEATURED;
import static org.notorturetj.api.type.Trait.FOUND_BY_KIND;
import static org.notorturetj.api.type.Trait.HAS_PAGE;
import static org.notorturetj.api.type.Trait.IN_CALENDARS;
import static org.notorturetj.api.type.Trait.IN_SHARDS;
import static org.notorturetj.api.type.Trait.LABEL;
import static org.notorturetj.api.type.Trait.LEGAL_REVIEW_FIRST;
import static org.notorturetj.api.type.Trait.NAMES_SECTION;
import static org.notorturetj.api.type.Trait.NAMES_TOPICS;
import static org.notorturetj.api.type.Trait.NEWS;
import static org.notorturetj.api.type.Trait.NOT_TRANSLATED;
import static org.notorturetj.api.type.Trait.ONE_PAGE;
import static org.notorturetj.api.type.Trait.PEOPLE;
import static org.notorturetj.api.type.Trait.QUOTED;
import static org.notorturetj.api.type.Trait.REVIEWED;
import static org.notorturetj.api.type.Trait.SHOWN_BY_OTHERS;
import static org.notorturetj.api.type.Trait.SINGLE;
import static org.notorturetj.api.type.Trait.SITEMAP_OF_NEWS;
import static org.notorturetj.api.type.Trait.SLUG;
import static org.notorturetj.api.type.Trait.SUGGESTED;
import static org.notorturetj.api.type.Trait.TEXTS_TAKE_TWO;
import static org.notorturetj.api.type.Trait.VITAL;
import static org.notorturetj.api.type.Trait.WORD;

/**
 * The types of documents, in the order in which phones download them, and what each is to every
 * room: reading, search, signer, feeds, desk. No room keeps a list of their names.
 */
public enum DocumentType {
    HOTLINE(
            "10",
            1.25f,
            VITAL,
            ONE_PAGE,
            FEATURED,
            REVIEWED,
            CONTACT_POINTS,
            ESSENTIAL,
            BEFORE_HEADS),
    REGION("15", 0, WORD, APPROVED_BY_AUTHOR, ESSENTIAL, BEFORE_HEADS),
    CONTACT("20", 1, ONE_PAGE, CONTACT_POINTS, ESSENTIAL, BEFORE_HEADS),
    ALERT("25", 0, VITAL, PEOPLE, CONSENT, TEXTS_TAKE_TWO, ESSENTIAL, BEFORE_HEADS),
    HOME("30", 0, SINGLE, ONE_PAGE, APPROVED_BY_AUTHOR, BEFORE_HEADS),
    GUIDE(
            "35",
            1.25f,
            HAS_PAGE,
            SLUG,
            QUOTED,
            FEATURED,
            NAMES_TOPICS,
            REVIEWED,
            LEGAL_REVIEW_FIRST,
            ESSENTIAL),
    POLICY("40", 0, SINGLE, NOT_TRANSLATED, ESSENTIAL, BEFORE_HEADS),
    TOPIC("45", 0, SUGGESTED, WORD, LABEL, APPROVED_BY_AUTHOR),
    SECTION("50", 0, WORD, LABEL, APPROVED_BY_AUTHOR),
    PAGE("55", 1.05f, HAS_PAGE, SLUG, QUOTED, FEATURED, PEOPLE, APPROVED_BY_AUTHOR),
    CASE(
            "60",
            1,
            HAS_PAGE,
            QUOTED,
            FEATURED,
            DATED,
            NAMES_TOPICS,
            PEOPLE,
            CONSENT,
            CONSENT_OF_ITS_OWN),
    CASE_UPDATE("60", 0.95f, QUOTED, NEWS, DATED, PEOPLE, CONSENT),
    ARTICLE(
            "65",
            0.95f,
            HAS_PAGE,
            SLUG,
            QUOTED,
            NEWS,
            SITEMAP_OF_NEWS,
            DATED,
            FOUND_BY_KIND,
            FEATURED,
            NAMES_TOPICS,
            NAMES_SECTION,
            PEOPLE,
            APPROVED_BY_AUTHOR,
            IN_SHARDS),
    EVENT(
            "70",
            0.95f,
            HAS_PAGE,
            SLUG,
            QUOTED,
            NEWS,
            DATED,
            FEATURED,
            NAMES_TOPICS,
            PEOPLE,
            APPROVED_BY_AUTHOR,
            IN_CALENDARS,
            BESIDE_SCOPES),
    MEDIA("75", 0, SHOWN_BY_OTHERS, PEOPLE, CONSENT_OF_ITS_OWN, BESIDE_SCOPES),
    AUTHORITY_REPLY(
            "80", 0.95f, HAS_PAGE, SLUG, QUOTED, NEWS, DATED, PEOPLE, IN_CALENDARS, BESIDE_SCOPES);

    /** The names of those that a search finds, for annotations, which take constants. */
    public static final String FOUND =
            "(article|guide|case|case-update|hotline|page|contact|event|authority-reply)";

    /** The names of all, for the same. */
    public static final String NAMES =
            "article, guide, hotline, case, case-update, alert, page, home, region, topic, section, contact, policy, event, media or authority-reply";

    private final String slot;
    private final Class<?> facts;
    private final Class<?> text;
    private final float weight;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final Set<Trait> traits;

    DocumentType(String slot, float weight, Trait first, Trait... others) {
        this.slot = slot;
        this.facts = described("facts.", "Facts");
        this.text = described("text.", "Text");
        this.weight = weight;
        this.traits = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Of CASE_UPDATE: api.desk.facts.CaseUpdateFacts, api.desk.text.CaseUpdateText. */
    private Class<?> described(String folder, String ending) {
        String camel =
                Stream.of(name().split("_", -1))
                        .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        String wanted = "org.notorturetj.api.desk." + folder + camel + ending;
        try {
            return Class.forName(wanted);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name() + " is described by no " + wanted, e);
        }
    }

    /** Its name on the wire and in the database: {@code case-update}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The place of its collection in a manifest, in the order of download; gaps leave room for
     * later ones. Types with one slot share a collection.
     */
    public String slot() {
        return slot;
    }

    /** The collection of the log that its records are in: of the first type with its slot. */
    public Collection collection() {
        DocumentType first =
                Arrays.stream(values())
                        .filter(type -> type.slot.equals(slot))
                        .findFirst()
                        .orElse(this);
        return new Collection(first.path());
    }

    /** The last part of the path of its list: {@code case-updates}; {@code media} are many. */
    public String path() {
        return switch (this) {
            case MEDIA -> word();
            case AUTHORITY_REPLY -> "replies";
            default -> is(Trait.SINGLE) ? word() : word() + "s";
        };
    }

    /** The class of its facts at the desk. */
    public Class<?> facts() {
        return facts;
    }

    /** The class of its text at the desk, in one language. */
    public Class<?> text() {
        return text;
    }

    /**
     * How much a document of it counts in a search: what helps now more than what reports. 0: not
     * found.
     */
    public float weight() {
        return weight;
    }

    public boolean isFound() {
        return weight > 0;
    }

    /** Whether a trait is one of its own. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * The type with a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DocumentType of(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException("no document type " + word));
    }

    /** The type with a name, if there is one. */
    public static Optional<DocumentType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** Whether there is a type of that name, with that trait. */
    public static boolean is(String word, Trait trait) {
        return find(word).filter(type -> type.is(trait)).isPresent();
    }
}
