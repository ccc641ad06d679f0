package org.notorturetj.content.nameguard;

/** Why a place of a text is taken for a protected name. */
public enum NameReason {
    /** Two parts of the name stand together, such as given name and surname in any order. */
    FULL_NAME,
    /** The surname stands with the initial of the given name. */
    SURNAME_WITH_INITIAL,
    /** The given name stands with the initial of the surname. */
    GIVEN_NAME_WITH_INITIAL,
    /** One part alone that few people have. */
    RARE_PART,
    /** One part alone that many people have, or that is also a word. */
    COMMON_PART,
    /** Parts of the name stand in one paragraph, apart from each other. */
    PARTS_APART,
    /** The name is written without spaces between its parts, as in an address or a hashtag. */
    WITHOUT_SPACES,
    /** The letters of the name stand apart from each other. */
    SPLIT_LETTERS,
    /** Two parts stand together, one of them with a letter wrong. */
    MISSPELT,
    /** Parts of the name stand in different texts that are read together. */
    PARTS_ACROSS,
    /** Letters of the name are hidden, so few that it can be read. */
    MASKED,
    /** The name is written in Persian letters. */
    PERSIAN
}
