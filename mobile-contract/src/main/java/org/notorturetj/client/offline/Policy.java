package org.notorturetj.client.offline;

import java.util.ArrayList;
import java.util.List;

import org.notorturetj.client.Content;
import org.notorturetj.client.json.JsonObject;

/**
 * Rules for apps: which versions are too old or dangerous, and which features are off. It decides
 * what an app says and offers. It never decides whether hotlines are shown: they always are.
 */
public final class Policy {
    private final JsonObject record;

    private Policy(JsonObject record) {
        this.record = record;
    }

    /** The policy that is held; without one, everything is allowed. */
    public static Policy of(Content content) {
        for (JsonObject record : content.records("policy")) {
            if ("policy".equals(record.text("type", "policy"))) {
                return new Policy(record);
            }
        }
        return new Policy(JsonObject.empty());
    }

    /** Whether a version of the app may still be used. */
    public enum VersionStatus {
        SUPPORTED(""),
        /** It will soon be too old or blocked. */
        PENDING("pending"),
        /** It is too old. */
        TOO_OLD("minimum"),
        /** Its use is dangerous. */
        BLOCKED("blocked");

        private final String member;

        VersionStatus(String member) {
            this.member = member;
        }
    }

    /**
     * The status of a version of the app.
     *
     * @param platform android, ios; without rules for it, every version is supported
     * @param version such as {@code 1.4.0}
     */
    public VersionStatus versionStatus(String platform, String version) {
        JsonObject rules = record.objectOrEmpty("apps").objectOrEmpty(platform);
        if (isListed(rules.textsOrEmpty("blocked"), version)) {
            return VersionStatus.BLOCKED;
        }
        if (isBelow(rules.text("minimum", ""), version)) {
            return VersionStatus.TOO_OLD;
        }
        boolean pending =
                isListed(rules.textsOrEmpty("pendingBlock"), version)
                        || isBelow(rules.text("pendingMinimum", ""), version);
        return pending ? VersionStatus.PENDING : VersionStatus.SUPPORTED;
    }

    /**
     * The message for a status in a language, or in its next fallback; empty when there is none.
     */
    public String message(VersionStatus status, String language) {
        return inLanguage(record.objectOrEmpty("messages").objectOrEmpty(status.member), language);
    }

    /** A feature flag. */
    public boolean flag(String name, boolean fallback) {
        return record.objectOrEmpty("flags").flag(name, fallback);
    }

    /** The address that "quick exit" opens; empty when there is none. */
    public String quickExitAddress() {
        return record.objectOrEmpty("quickExit").text("address", "");
    }

    /** The label of the "quick exit" button. */
    public String quickExitLabel(String language) {
        return inLanguage(record.objectOrEmpty("quickExit").objectOrEmpty("labels"), language);
    }

    /**
     * Topics that an app subscribes to: the current ones and those of an announced rollover. It
     * unsubscribes from every other one. A message that arrives by two of them is shown once.
     *
     * @param language tg, ru or en
     * @param kind {@code urgent}, or {@code digest} for users who want ordinary news
     */
    public List<String> topics(String language, String kind) {
        List<String> names = new ArrayList<>();
        JsonObject push = record.objectOrEmpty("push");
        for (String list : new String[] {"topics", "next"}) {
            for (JsonObject topic : push.objectsOrEmpty(list)) {
                String name = topic.text("name", "");
                if (topic.text("language", "").equals(language)
                        && topic.text("kind", "").equals(kind)
                        && name.matches("[a-zA-Z0-9_.~%-]{1,100}")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** From when on the topics of an announced rollover count alone; milliseconds since 1970. */
    public long nextTopicsFrom() {
        return LenientTimestamp.parse(record.objectOrEmpty("push").text("nextFrom", ""));
    }

    /** The application server key of Web Push (RFC 8292); empty when there is none. */
    public String vapid() {
        return record.objectOrEmpty("push").text("vapid", "");
    }

    private static boolean isListed(List<String> versions, String version) {
        for (String listed : versions) {
            if (listed.equals(version) || AppVersion.compare(listed, version) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String minimum, String version) {
        return !minimum.isEmpty() && AppVersion.compare(version, minimum) < 0;
    }

    private static String inLanguage(JsonObject texts, String language) {
        String chain = language.equals("tg") ? "tg ru en" : "ru tg en";
        chain = language.equals("en") ? "en ru tg" : chain;
        for (int at = 0; at < chain.length(); at += 3) {
            String text = texts.text(chain.substring(at, at + 2), "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
