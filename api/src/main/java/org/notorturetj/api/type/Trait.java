package org.notorturetj.api.type;

/** What is so of some types of documents and not of others. */
public enum Trait {
    /** There is one document of it. */
    SINGLE,

    /** A document has a page of its own in each language, found by its slug or code. */
    HAS_PAGE,

    /** All documents are on one page of a website. */
    ONE_PAGE,

    /** The slug stands in the text: the language's own word in the address of the page. */
    SLUG,

    /** Its texts are what others print and quote: each is signed by itself and can be verified. */
    QUOTED,

    /** Carried by feeds to newsrooms and subscribers. */
    NEWS,

    /** Needed in an emergency: every phone holds it. */
    ESSENTIAL,

    /** No head is signed before its collection is up to date: what somebody in danger needs now. */
    BEFORE_HEADS,

    /** Downloaded in several files, by the quarter of publication. */
    IN_SHARDS,

    /**
     * In no scope, update or pack: phones that know it download it by itself, and those from before
     * do not pay for it.
     */
    BESIDE_SCOPES,

    /** Each of its documents has days that calendars show; its feed is a calendar, too. */
    IN_CALENDARS,

    /** Listed in the sitemap for news, which search engines look at every few minutes. */
    SITEMAP_OF_NEWS,

    /** In order of their date, newest first; others stand in the order that the desk gave them. */
    DATED,

    /** Not found by a search, but its name is suggested: it leads to documents. */
    SUGGESTED,

    /** A search can ask for one of its kinds only. */
    FOUND_BY_KIND,

    /** Public with and while another document shows it, and never by itself. */
    SHOWN_BY_OTHERS,

    /** A word that others are filed under, known by its key or code: lists are filtered by it. */
    WORD,

    /** Asked for by people in danger: its list waits behind no other read. */
    VITAL,

    /** May be shown on the front page. */
    FEATURED,

    /** Its name is shown beside the documents that name its key. */
    LABEL,

    /** Its facts name topics, whose names are shown beside them. */
    NAMES_TOPICS,

    /** Its facts name a section, whose name is shown beside it. */
    NAMES_SECTION,

    /** It may be about people: what is written is looked through for what tells who somebody is. */
    PEOPLE,

    /** About one case, whose consent covers it or keeps it back. */
    CONSENT,

    /** Who it tells of or shows says what may be public of it. */
    CONSENT_OF_ITS_OWN,

    /** Its texts are reviewed by a lawyer and by a second translator, and say so. */
    REVIEWED,

    /** A coordinator may approve what she wrote of it. */
    APPROVED_BY_AUTHOR,

    /** Its texts need a legal review before they are public, or a coordinator's acknowledgement. */
    LEGAL_REVIEW_FIRST,

    /** Its texts take two people, not only its facts. */
    TEXTS_TAKE_TWO,

    /** Made for programs: has no texts that anybody translates. */
    NOT_TRANSLATED,

    /** Its facts are how the Coalition is reached: texts may print what they hold. */
    CONTACT_POINTS
}
