package org.notorturetj.client.push;

/**
 * The only words that a notification ever says, the same for whatever happened (PROTOCOL.md,
 * section 9): whoever looks over a shoulder learns that an app has something new.
 */
public enum NeutralText {
    TG("Маълумоти нав.", "Барои хондан барномаро кушоед.", "Огоҳиномаҳо", "Хабарҳои дигар"),
    RU(
            "Новая информация.",
            "Откройте приложение, чтобы прочитать.",
            "Уведомления",
            "Другие новости"),
    EN("New information.", "Open the app to read it.", "Notifications", "Other news");

    private final String title;
    private final String body;
    private final String urgentChannel;
    private final String quietChannel;

    NeutralText(String title, String body, String urgentChannel, String quietChannel) {
        this.title = title;
        this.body = body;
        this.urgentChannel = urgentChannel;
        this.quietChannel = quietChannel;
    }

    /** The texts of a language: tg, ru or en; of any other those in Russian. */
    public static NeutralText of(String language) {
        for (NeutralText text : values()) {
            if (text.name().equalsIgnoreCase(language)) {
                return text;
            }
        }
        return RU;
    }

    /** {@code push_title}; iOS has it under {@code push_alert} and the other keys of a message. */
    public String title() {
        return title;
    }

    /** {@code push_body}. */
    public String body() {
        return body;
    }

    /** {@code push_channel_urgent}: the name of the channel that may ring at night. */
    public String urgentChannel() {
        return urgentChannel;
    }

    /** {@code push_channel_quiet}: the name of the other channel. */
    public String quietChannel() {
        return quietChannel;
    }
}
