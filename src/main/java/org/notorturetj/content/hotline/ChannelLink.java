package org.notorturetj.content.hotline;

/** Links that open a number where it can be reached. */
final class ChannelLink {
    private ChannelLink() {}

    /** The link of an E.164 number; a type nobody knows opens the dialler. */
    static String of(String type, String number) {
        String digits = number.substring(1);
        return switch (type) {
            case "whatsapp" -> "https://wa.me/" + digits;
            case "telegram" -> "https://t.me/+" + digits;
            default -> "tel:" + number;
        };
    }
}
