package org.notorturetj.content.hotline;

/** Links that open a number in the right app. */
final class ChannelLink {
    private ChannelLink() {}

    /** The link for an E.164 number; an unknown type opens the dialler. */
    static String of(String type, String number) {
        String digits = number.substring(1);
        return switch (type) {
            case "whatsapp" -> "https://wa.me/" + digits;
            case "telegram" -> "https://t.me/+" + digits;
            default -> "tel:" + number;
        };
    }
}
