package org.notorturetj.api.device;

/** How a device says which one it is: the same words in the contract, the server and a client. */
public final class DeviceContract {
    /** Everything below this path is about devices. */
    public static final String BASE = "/v1/device";

    /**
     * The scheme of {@code Authorization} (RFC 9110, section 11): a word of its own, so that
     * nothing takes a handle for a token of the desk, or the reverse.
     */
    public static final String SCHEME = "Device";

    /** Its name in the contract's document. */
    public static final String SCHEME_NAME = "device";

    public static final String SCHEME_DESCRIPTION =
            "`Authorization: Device <handle>`. The handle is a secret that the device makes: 32 random bytes, base64url without padding, made anew with each installation. The server keeps only a keyed hash of it. It is never in an address.";

    /** 32 bytes in base64url without padding: the last character holds only four bits. */
    public static final String SECRET = "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]";

    private DeviceContract() {}
}
