package org.notorturetj.push;

import java.net.URI;

/**
 * The address of a {@link Target} of Web Push: the push resource, and in the fragment, which no
 * client ever sends, the two keys without which nothing can be encrypted for it.
 *
 * @param endpoint https, without a fragment
 * @param p256dh public key of the receiver, base64url
 * @param auth secret shared with the receiver, base64url
 */
public record WebPushAddress(URI endpoint, String p256dh, String auth) {
    private static final int PARTS = 2;

    /**
     * Reads the address of a target.
     *
     * @throws IllegalArgumentException when it is none of Web Push; the message does not repeat it
     */
    public static WebPushAddress of(Target target) {
        String[] address = target.address().split("#", PARTS);
        String[] keys = address[address.length - 1].split("\\.", PARTS);
        if (target.channel() != Channel.WEB_PUSH
                || address.length != PARTS
                || keys.length != PARTS) {
            throw new IllegalArgumentException("not an address of Web Push");
        }
        return new WebPushAddress(URI.create(address[0]), keys[0], keys[1]);
    }

    /** As it stands in a target. */
    public String text() {
        return endpoint + "#" + p256dh + "." + auth;
    }

    @Override
    public String toString() {
        return "WebPushAddress[…]";
    }
}
