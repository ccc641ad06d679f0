package org.notorturetj.client.push;

/**
 * The only texts of a notification, the same whatever happened (PROTOCOL.md, section 9): somebody
 * who sees the screen learns only that an app has something new.
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

    /** The texts in a language: tg, ru or en; Russian for any other. */
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
