package org.notorturetj.api.desk.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What an app on the phone needs to make one-time codes. It is shown this once.")
public record TotpEnrolment(
        @Schema(
                        description = "The secret, in base32 (RFC 4648), to type in",
                        examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
                        required = true)
                String secret,
        @Schema(
                        description = "The same as an address, to show as a QR code",
                        examples =
                                "otpauth://totp/notorturetj:amina?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=notorturetj",
                        required = true)
                String uri) {
    @Override
    public String toString() {
        return "TotpEnrolment[…]";
    }
}
