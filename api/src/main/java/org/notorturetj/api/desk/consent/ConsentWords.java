package org.notorturetj.api.desk.consent;

/** The closed lists of a consent, as patterns. */
final class ConsentWords {
    static final String USE = "(initials|story|dates|region|image)";

    static final String OUTLET = "(public|alert|press|social)";

    static final String HOLDER = "(person|parent|guardian|relative|lawyer)";

    private ConsentWords() {}
}
