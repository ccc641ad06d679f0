package org.notorturetj.content.contactpoint;

/**
 * What somebody can be reached by.
 *
 * @param value of a telephone number: its digits, after a plus sign when the calling code is among
 *     them; of a mail address: the address in lower case; of an account: host and path in lower
 *     case, such as {@code t.me/name}, or {@code @name} when nothing says where
 */
public record ContactPoint(Kind kind, String value) {
    /** Dialled without an area code: local numbers have at most so many digits. */
    private static final int LOCAL = 7;

    /** A Tajik number without the calling code 992 has nine digits. */
    private static final int WITH_TAJIK_CODE = 12;

    /** The ways to reach somebody. */
    public enum Kind {
        PHONE,
        MAIL,
        ACCOUNT
    }

    /**
     * A telephone number from its digits as written. International prefixes (00, and 8~10 of the
     * former Soviet numbering plan) count as a plus sign.
     */
    static ContactPoint phone(String digits, boolean plus) {
        if (plus) {
            return new ContactPoint(Kind.PHONE, "+" + digits);
        }
        for (String prefix : new String[] {"00", "810"}) {
            if (digits.startsWith(prefix) && digits.length() > prefix.length() + 8) {
                return new ContactPoint(Kind.PHONE, "+" + digits.substring(prefix.length()));
            }
        }
        boolean tajik = digits.startsWith("992") && digits.length() == WITH_TAJIK_CODE;
        return new ContactPoint(Kind.PHONE, tajik ? "+" + digits : digits);
    }

    static ContactPoint mail(String address) {
        return new ContactPoint(Kind.MAIL, address);
    }

    static ContactPoint account(String address) {
        return new ContactPoint(Kind.ACCOUNT, address);
    }

    /** Whether this reaches the same as a published one does. */
    public boolean reachesSameAs(ContactPoint published) {
        if (kind != published.kind) {
            return false;
        }
        return value.equals(published.value)
                || switch (kind) {
                    case PHONE -> dialsSameAs(published.value);
                    case ACCOUNT -> value.startsWith("@") && name().equals(published.name());
                    case MAIL -> false;
                };
    }

    private boolean dialsSameAs(String published) {
        if (value.startsWith("+") || !published.startsWith("+")) {
            return false;
        }
        String national = published.substring(1 + CallingCode.length(published));
        return value.equals(published.substring(1))
                || value.equals(national)
                || value.equals("8" + national)
                || value.equals("0" + national);
    }

    /**
     * What all ways of writing this have in common: the last seven digits of a number, since any of
     * what stands before may be missing; the name of an account. Different ones may share it.
     */
    public String key() {
        return switch (kind) {
            case PHONE -> "tel:" + value.substring(Math.max(0, value.length() - LOCAL));
            case MAIL -> "mailto:" + value;
            case ACCOUNT -> "account:" + name();
        };
    }

    private String name() {
        String name = value.substring(value.lastIndexOf('/') + 1);
        return name.startsWith("@") ? name.substring(1) : name;
    }
}
