package org.notorturetj.pages;

import java.util.Set;

/** Where the pages are, on their host. */
public final class Links {
    public static final String HOME = "/desk/";
    public static final String SIGN_IN = "/desk/sign-in";
    public static final String SETTINGS = "/desk/settings";
    public static final String BROKEN = "/desk/links";

    /** Where whoever leaves is let go, whatever her form is. */
    static final Set<String> LEAVING = Set.of("/desk/sign-out", "/desk/panic");

    private Links() {}

    /** The address if a page may lead there, or else another one. */
    static String pageOr(String address, String otherwise) {
        return isPage(address) ? address : otherwise;
    }

    /** Whether a page may lead on to an address after signing in: only to one of these pages. */
    public static boolean isPage(String address) {
        return address.startsWith(HOME)
                && !address.startsWith("//")
                && address.chars()
                        .allMatch(letter -> letter > ' ' && letter < 0x7f && letter != '\\');
    }
}
