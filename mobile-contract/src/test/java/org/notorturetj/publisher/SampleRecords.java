package org.notorturetj.publisher;

/** Lines of chunks, short ones. Numbers use +999, which no country has; nobody is named. */
public final class SampleRecords {
    private SampleRecords() {}

    /** A line that may be called. */
    public static String hotline(String id, String language, String number) {
        return hotline(id, language, number, "");
    }

    /**
     * A line that may be called.
     *
     * @param more members, each with a comma after it
     */
    public static String hotline(String id, String language, String number, String more) {
        return ("{\"audience\":[],\"channels\":[{\"asPrinted\":\"%3$s\",\"link\":\"tel:%3$s\","
                        + "\"number\":\"%3$s\",\"riskNote\":\"Your operator sees it.\","
                        + "\"type\":\"voice\"}],\"description\":\"Legal help.\","
                        + "\"hours\":{\"mode\":\"unknown\",\"outOfHours\":true},\"id\":\"%1$s\","
                        + "\"language\":\"%2$s\",\"name\":\"Line %1$s\",%4$s\"serves\":[],"
                        + "\"source\":\"Invented\",\"status\":\"active\",\"type\":\"hotline\"}")
                .formatted(id, language, number, more);
    }

    /** A line that must not be called; it has no numbers any more. */
    public static String compromised(String id, String language) {
        return ("{\"audience\":[],\"channels\":[{\"riskNote\":\"Do not use.\",\"type\":\"voice\"}],"
                        + "\"description\":\"Legal help.\",\"hours\":{\"mode\":\"unknown\","
                        + "\"outOfHours\":false},\"id\":\"%1$s\",\"language\":\"%2$s\","
                        + "\"name\":\"Line %1$s\",\"serves\":[],\"source\":\"Invented\","
                        + "\"status\":\"compromised\",\"type\":\"hotline\","
                        + "\"warning\":\"Do not call this number.\"}")
                .formatted(id, language);
    }

    /** A region and its own lines, quoted, with commas between. */
    public static String region(String id, String language, String code, String lines) {
        return ("{\"code\":\"%3$s\",\"coverageNote\":\"One line is stated for %3$s.\","
                        + "\"hotlines\":[%4$s],\"id\":\"%1$s\",\"language\":\"%2$s\","
                        + "\"name\":\"Region %3$s\",\"type\":\"region\"}")
                .formatted(id, language, code, lines);
    }

    /** A guide of two steps. */
    public static String guide(String id, String language, String title) {
        return ("{\"attachments\":[],\"attribution\":\"Source\",\"audience\":[],\"checklist\":"
                        + "[{\"id\":\"time\",\"text\":\"I wrote down the time.\"}],\"contacts\":"
                        + "[\"c1\"],\"corrections\":[],\"hotlines\":[\"h1\"],"
                        + "\"html\":\"<p>Text.</p>\",\"id\":\"%1$s\",\"language\":\"%2$s\","
                        + "\"legal\":{\"review\":{\"status\":\"unreviewed\"},\"sources\":[]},"
                        + "\"level\":\"urgent\",\"licence\":\"not stated\","
                        + "\"publishedAt\":\"2026-11-24T09:30:00Z\",\"readingMinutes\":3,"
                        + "\"regions\":[],\"seo\":{\"description\":\"d\",\"title\":\"t\"},"
                        + "\"slug\":\"%1$s\",\"steps\":[{\"html\":\"<p>Calmly.</p>\",\"id\":\"ask\","
                        + "\"title\":\"Ask why\"},{\"html\":\"<p>Call.</p>\",\"id\":\"call\","
                        + "\"title\":\"Call a lawyer\"}],\"summary\":\"What to do.\","
                        + "\"title\":\"%3$s\",\"topics\":[],\"translation\":{\"review\":"
                        + "\"unreviewed\"},\"type\":\"guide\","
                        + "\"updatedAt\":\"2026-11-24T09:30:00Z\","
                        + "\"warning\":\"A lawyer has not yet checked this text.\"}")
                .formatted(id, language, title);
    }

    /** An address of the Coalition. */
    public static String contact(String id, String language) {
        return ("{\"address\":\"office@example.org\",\"description\":\"Not urgent.\","
                        + "\"id\":\"%1$s\",\"kind\":\"email\",\"language\":\"%2$s\","
                        + "\"name\":\"E-mail\",\"riskNote\":\"A copy is kept.\","
                        + "\"type\":\"contact\",\"url\":\"mailto:office@example.org\"}")
                .formatted(id, language);
    }

    /** An alert that expires at a time. */
    public static String alert(String id, String language, String state, String expiresAt) {
        return alert(id, "n-" + id, language, state, expiresAt);
    }

    /** The same with a notification id. */
    public static String alert(
            String id, String nid, String language, String state, String expiresAt) {
        return ("{\"case\":\"4f7kqx\",\"expiresAt\":\"%4$s\",\"id\":\"%1$s\","
                        + "\"language\":\"%2$s\",\"nid\":\"%5$s\","
                        + "\"publishedAt\":\"2026-11-24T09:30:00Z\",\"regions\":[],\"seq\":1,"
                        + "\"state\":\"%3$s\",\"summary\":\"Read it.\",\"title\":\"Alert %1$s\","
                        + "\"type\":\"alert\",\"update\":\"u-%1$s\"}")
                .formatted(id, language, state, expiresAt, nid);
    }

    /** An article, as it stands in both kinds of shards. */
    public static String article(String id, String language, String title) {
        return ("{\"html\":\"<p>Text.</p>\",\"id\":\"%s\",\"kind\":\"news\",\"language\":\"%s\","
                        + "\"publishedAt\":\"2026-11-24T09:30:00Z\",\"title\":\"%s\","
                        + "\"type\":\"article\"}")
                .formatted(id, language, title);
    }
}
