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
    private final JsonObject says;

    private Policy(JsonObject says) {
        this.says = says;
    }

    /** The policy that is held; without one everything is allowed. */
    public static Policy of(Content content) {
        for (JsonObject record : content.records("policy")) {
            if ("policy".equals(record.text("type", "policy"))) {
                return new Policy(record);
            }
        }
        return new Policy(JsonObject.empty());
    }

    /** What holds for a version. */
    public enum Verdict {
        FINE(""),
        /** It will be too old or blocked soon. */
        PENDING("pending"),
        /** It is too old. */
        TOO_OLD("minimum"),
        /** It is dangerous to go on using it. */
        BLOCKED("blocked");

        private final String message;

        Verdict(String message) {
            this.message = message;
        }
    }

    /**
     * Judges a version.
     *
     * @param platform android, ios; one that is not named has no rules
     * @param version such as {@code 1.4.0}
     */
    public Verdict judge(String platform, String version) {
        JsonObject rules = says.objectOrEmpty("apps").objectOrEmpty(platform);
        if (isListed(rules.textsOrNone("blocked"), version)) {
            return Verdict.BLOCKED;
        }
        if (isBelow(rules.text("minimum", ""), version)) {
            return Verdict.TOO_OLD;
        }
        boolean pending =
                isListed(rules.textsOrNone("pendingBlock"), version)
                        || isBelow(rules.text("pendingMinimum", ""), version);
        return pending ? Verdict.PENDING : Verdict.FINE;
    }

    /**
     * What to tell in a language, or in the next of its chain; empty when the policy has no words.
     */
    public String message(Verdict verdict, String language) {
        return inLanguage(says.objectOrEmpty("messages").objectOrEmpty(verdict.message), language);
    }

    /** A feature flag. */
    public boolean flag(String name, boolean otherwise) {
        return says.objectOrEmpty("flags").flag(name, otherwise);
    }

    /** Where "quick exit" goes; empty when the policy does not say. */
    public String quickExitAddress() {
        return says.objectOrEmpty("quickExit").text("address", "");
    }

    /** What is written on the button of "quick exit". */
    public String quickExitLabel(String language) {
        return inLanguage(says.objectOrEmpty("quickExit").objectOrEmpty("labels"), language);
    }

    /**
     * Topics that an app subscribes to by itself: those of today and of a rollover that was
     * announced. It leaves every other one. A message that comes by two of them is shown once.
     *
     * @param language tg, ru or en
     * @param kind {@code urgent}, or {@code digest} for whoever wants ordinary news
     */
    public List<String> topics(String language, String kind) {
        List<String> names = new ArrayList<>();
        JsonObject push = says.objectOrEmpty("push");
        for (String list : new String[] {"topics", "next"}) {
            for (JsonObject topic : push.objectsOrNone(list)) {
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

    /** The key with which Web Push is subscribed to (RFC 8292); empty when there is none. */
    public String vapid() {
        return says.objectOrEmpty("push").text("vapid", "");
    }

    private static boolean isListed(List<String> versions, String version) {
        for (String listed : versions) {
            if (listed.equals(version) || Version.compare(listed, version) == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String minimum, String version) {
        return !minimum.isEmpty() && Version.compare(version, minimum) < 0;
    }

    private static String inLanguage(JsonObject words, String language) {
        String chain = language.equals("tg") ? "tg ru en" : "ru tg en";
        chain = language.equals("en") ? "en ru tg" : chain;
        for (int at = 0; at < chain.length(); at += 3) {
            String text = words.text(chain.substring(at, at + 2), "");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
