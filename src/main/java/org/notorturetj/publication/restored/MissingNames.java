package org.notorturetj.publication.restored;

/** What the operator of a restored server is told about names that its backup lacks. */
final class MissingNames {
    private MissingNames() {}

    static String sentence(long missing) {
        return ("%d protected names that were registered since the backup are missing, and nothing is published until"
                        + " they are there: register them again at the desk (POST /desk/v1/protected-names), or run"
                        + " 'removals names-entered' when none is left.")
                .formatted(missing);
    }
}
